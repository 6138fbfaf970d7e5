"""/voortgang through the whole program: figures from the store, a picture from its process, words that never get lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.chart_figures import PhaseStart, from_json
from bot.conversation.turns import local_day
from bot.events import Chose, Commanded, Did, FellDue, Rated, Wrote
from bot.past import shows_progress, twelve_weeks
from bot.patient import Activity, PlanChange
from bot.render import label
from bot.events import Say
from content.understand import understand
from scheduler.outbox import Message
from tests.bot.rig import ANNA, Phone, Rugcoach

DAYS = 80


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone: Callable[..., Phone]) -> Phone:
    """Anna has given a number every evening for eighty days, walked every midday, and is in her third phase."""
    person = rugcoach.patient(ANNA, phase=3)
    today = rugcoach.clock.now().date()
    with rugcoach.store.transaction():
        for days in range(DAYS):
            at = rugcoach.clock.now() - timedelta(days=days, hours=1)
            day = today - timedelta(days=days)
            rated = Rated(3 + days // 40, "day", day, question=-1 - days)
            rugcoach.store.diary.rated(person, rated, at)
            walk = Activity(what="done", day=day, at=at, slot="midday", minutes=10)
            rugcoach.store.diary.did(person, Did(walk))
        for days, phase in ((60, 2), (9, 3)):
            change = PlanChange(day=today - timedelta(days=days), phase=phase, walking_step=4, exercise_level=1)
            rugcoach.store.diary.replanned(person, change)
    await rugcoach.start()
    return phone(ANNA)


def size(phone: Phone, method: str) -> tuple[int, int]:
    """Return width and height of the last picture that went out with a method."""
    uploaded = phone.telegram.media_of(phone.calls(method)[-1])
    return Image.open(BytesIO(uploaded)).size


async def test_progress_is_a_picture_with_its_facts(rugcoach: Rugcoach, anna: Phone) -> None:
    """One message: the picture, the words below it, the three ranges."""
    anna.write("/voortgang")
    await rugcoach.settled(20)
    assert anna.last.kind == "photo"
    assert "Pijn: steeds 3, met een cijfer op 14 van de 14 dagen." in anna.last.text
    assert "Wandelen: 140 minuten" in anna.last.text

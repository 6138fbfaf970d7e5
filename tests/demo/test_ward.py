"""The demo's therapist and her patients: made up, believable, and out of the way of the visitor's own patient."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.config import Database, Settings
from bot.conversation.staff.needs import by_need
from bot.demo import ward
from bot.demo.program import Demo, demo_settings, opened
from bot.staff.snapshots import Line
from scheduler.plan import local_date
from tests.demo.hand import QuickClock


@dataclass
class Practice:
    """A demo with the therapist, and its page's addresses."""

    demo: Demo
    page: httpx.AsyncClient

    async def post(self, address: str, **words: Any) -> Any:
        return (await self.page.post(f"/demo/{address}", json=words)).json()

    async def arrived(self, words: str) -> str:
        """Wait until the therapist's phone shows something with these words, and return it."""

        def found() -> str:
            return next((m.text for m in self.demo.server.bot_messages(ward.THERAPIST) if words in m.text), "")

        return await self.demo.server.wait_for(found)

    def lines(self) -> tuple[Line, ...]:
        store, now = self.demo.program.store, self.demo.program.clock.now()
        known = store.people.by_chat(ward.THERAPIST)
        assert known is not None
        return store.panel.lines(known.patient.id, local_date(now, "Europe/Amsterdam"))

    def needs(self) -> dict[str, str]:
        return {line.name: need for need, line in by_need(self.lines(), self.demo.program.clock.now())}


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[Practice]:
    """The demo as ``rugcoach demo`` opens it; nobody has opened its page yet."""
    settings = demo_settings(Settings(database=Database(path=tmp_path / "rugcoach.db")), tmp_path / "backups")
    async with opened(settings, QuickClock(), staffed=True) as demo:
        playing = asyncio.create_task(demo.play())
        async with httpx.AsyncClient(base_url=demo.server.base_url, verify=False, timeout=20) as page:
            yield Practice(demo, page)
        playing.cancel()
        with suppress(asyncio.CancelledError):
            await playing


def test_they_are_twenty_five_and_all_different() -> None:
    """Every complaint and several phases, better and worse courses, some silent; most Dutch, a few English."""
    people = ward.somebodies()
    assert len({one.name for one in people}) == 25
    assert {one.complaint for one in people} == {"acute", "hernia", "osteoarthritis", "chronic", "unknown"}
    assert {one.phase for one in people} == {1, 2, 3}
    assert len({(one.complaint, one.days, one.pain, one.done) for one in people}) == 25
    assert sum(one.pain[1] < one.pain[0] for one in people) > 12 > sum(one.quiet > 2 for one in people) >= 5
    assert Counter(one.language for one in people)["en"] == 3
    assert all(not one.says for one in people if one.quiet)


async def test_the_list_reads_like_a_practice(practice: Practice) -> None:
    """All linked, with consent and weeks of numbers; who gets worse or is silent stands first."""
    lines = practice.lines()
    assert len(lines) == 25
    assert all({"coaching", "therapist"} <= line.patient.consents.keys() for line in lines)
    assert all(len(line.patient.diary.ratings) >= 4 for line in lines)
    assert all(0 <= rating.value <= 10 for line in lines for rating in line.patient.diary.ratings)
    assert practice.needs()["Henk"] == "worsening"
    assert Counter(practice.needs().values())["silent"] == 5
    assert Counter(line.patient.status for line in lines) == {"active": 23, "paused": 1, "blocked": 1}


async def test_one_alert_is_open_at_the_start(practice: Practice) -> None:
    """It is a real one: what Wilma wrote went through the coach, and it stands below the welcome."""
    assert await practice.post("therapist", language="nl") == {"begun": True}
    assert "Uitstraling" in await practice.arrived("Melding 1")
    first, second = practice.demo.server.bot_messages(ward.THERAPIST)
    assert "Welkom" in first.text
    assert "Melding 1" in second.text
    assert [name for name, need in practice.needs().items() if need == "alarm"] == ["Wilma"]


async def test_the_first_page_chooses_the_therapists_language(practice: Practice) -> None:
    """English where it is opened in English; a second page, in whatever language, changes nothing."""
    assert await practice.post("therapist", language="en") == {"begun": True}
    assert "Radiating" in await practice.arrived("Alert 1")
    assert await practice.post("therapist", language="nl") == {"begun": False}
    assert len(practice.demo.server.bot_messages(ward.THERAPIST)) == 2


async def test_a_page_in_another_language_is_refused(practice: Practice) -> None:
    """There are two; and the therapist can still begin."""
    assert (await practice.page.post("/demo/therapist", json={"language": "fr"})).status_code == 400
    assert await practice.post("therapist", language="nl") == {"begun": True}


async def test_the_pages_list_holds_the_visitors_patients_only(practice: Practice) -> None:
    """The ward has phones of its own that nobody sees; a fresh patient has an invitation of this therapist."""
    chat = (await practice.post("patient", language="nl"))["chat"]
    state = (await practice.page.get("/demo/state")).json()
    assert [(person["chat"], bool(person["code"])) for person in state["patients"]] == [(chat, True)]
    assert state["therapist"]["name"] == "Sanne"


async def test_next_stays_with_the_alert_and_the_visitor(practice: Practice) -> None:
    """No reminder and no timer of the ward: the alert is repeated after ten minutes, then comes the morning."""
    await practice.post("therapist", language="nl")
    await practice.arrived("Melding 1")
    await practice.demo.program.dispatcher.drain()
    first = await practice.post("next")
    assert [each["chat"] for each in first["news"]] == [ward.THERAPIST]
    people = {row[0] for row in practice.demo.program.store.db.execute("SELECT DISTINCT person FROM reminder")}
    known = practice.demo.program.store.people.by_chat(ward.THERAPIST)
    assert known is not None
    assert people == {known.patient.id}


async def test_the_ward_lives_on(practice: Practice) -> None:
    """Days later the digest tells of yesterday's numbers, and nobody has fallen silent by the clock alone."""
    await practice.post("therapist", language="nl")
    await practice.arrived("Melding 1")
    began = practice.demo.program.clock.now()
    while practice.demo.program.clock.now() < began + timedelta(days=5):
        assert (await practice.post("next"))["steps"] == 1
    silent = {name for name, need in practice.needs().items() if need == "silent"}
    assert silent == {one.name for one in ward.somebodies() if one.quiet > 2 and one.status != "paused"}
    assert "19 van 25" in practice.demo.server.bot_messages(ward.THERAPIST)[-1].text


async def test_filling_takes_less_than_a_second(practice: Practice, tmp_path: Path) -> None:
    """So the page's address is printed as soon as without a ward."""
    settings = demo_settings(Settings(database=Database(path=tmp_path / "other.db")), tmp_path / "backups")
    async with opened(settings, QuickClock()) as empty:
        began = time.perf_counter()
        ward.Ward(empty.server, empty.program)
        assert time.perf_counter() - began < 1

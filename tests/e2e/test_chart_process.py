"""The process that draws belongs to the program: it is there when a picture was drawn, and gone when the program is."""

import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.events import Rated
from bot.store import Store
from tests.e2e.conftest import Rugcoach, Telegram
from tests.e2e.people import onboarded

ANNA = 5_300_000_001


def drawing(program: Rugcoach) -> list[int]:
    """Return the ids of the processes that draw for a program: its children of that name."""
    assert program.process is not None
    children = Path(f"/proc/{program.process.pid}/task/{program.process.pid}/children").read_text().split()
    return [int(child) for child in children if b"bot.charts.worker" in Path(f"/proc/{child}/cmdline").read_bytes()]


def runs(process: int) -> bool:
    """Tell whether a process is still there; one that has ended and waits for its parent is not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def anna(telegram: Telegram, rugcoach: Rugcoach) -> int:
    """Somebody who has a number to show."""
    store, now = Store(rugcoach.database), datetime.now(UTC)
    person = onboarded(store, ANNA, now)
    with store.transaction():
        store.diary.rated(person, Rated(3, "loose", now.date(), question=-1), now)
    store.close()
    telegram.act("person", ANNA)
    return ANNA


def test_no_process_stays_behind(telegram: Telegram, rugcoach: Rugcoach, anna: int, until: Callable) -> None:
    """After SIGKILL nobody can take it along; it notices by itself."""
    telegram.act("text", anna, text="/voortgang")
    rugcoach.start()
    telegram.wait_for(1, method="sendPhoto", chat=anna)
    (drawer,) = drawing(rugcoach)
    assert runs(drawer)
    rugcoach.kill()
    until(lambda: not runs(drawer), 5)


def test_the_end_comes_in_the_middle_of_a_picture(telegram: Telegram, rugcoach: Rugcoach, anna: int, until) -> None:
    """A drawer that hangs holds nobody up: SIGTERM ends both in time, and the words go without their picture."""
    telegram.act("text", anna, text="/voortgang")
    rugcoach.start()
    telegram.wait_for(1, method="sendPhoto", chat=anna)
    (drawer,) = drawing(rugcoach)
    os.kill(drawer, signal.SIGSTOP)
    telegram.act("text", anna, text="/voortgang")
    until(lambda: telegram.waiting() == 0)
    assert rugcoach.stop() == 0
    until(lambda: not runs(drawer), 5)
    picture, words = telegram.messages(anna)
    assert words["text"] == picture["caption"]

"""The program is killed at every numbered step of intake, of ringing and of the send cycle, and started again.

Promised (DESIGN.md, section 2): effects exactly once, no reminder lost, a second copy only after an *unknown*
outcome, never a third.
"""

import multiprocessing
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from bot.intake import CRASH_POINTS as INTAKE
from bot.jobs import CRASH_POINTS as DUE
from bot.store import Store
from scheduler.flight import CRASH_POINTS as SENDING
from tests.e2e import child
from tests.e2e.conftest import Telegram
from tests.e2e.people import due, onboarded

NEVER = "never"
SIGKILL = -9
#: Every test has people of its own: the stand-in for Telegram lives on.
chats = count(1000, 10)
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["bot.app", "bot.demo.server"])


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    telegram = Telegram("--no-limits")
    yield telegram
    telegram.close()


@pytest.fixture
def start(telegram: Telegram, tmp_path: Path) -> Iterator[Callable[[str, int], BaseProcess]]:
    """Start the program in a child process that dies at the n-th passage of a point."""
    started: list[BaseProcess] = []

    def start(point: str, nth: int) -> BaseProcess:
        process = processes.Process(target=child.serve, args=(str(tmp_path / "c.db"), telegram.url, point, nth))
        process.start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.join(10)


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize("point", [*INTAKE, *DUE, *SENDING])
def test_nothing_is_lost_and_nothing_happens_twice(
    telegram: Telegram, start: Callable[[str, int], BaseProcess], tmp_path: Path, point: str, nth: int, until
) -> None:
    """Anna and Bob each rate their pain, Chris has a reminder due; the program dies at one step, once."""
    database, first = tmp_path / "c.db", next(chats)
    anna, bob, chris = first, first + 1, first + 2
    prepare(database, telegram, [anna, bob, chris])
    for chat in (anna, bob):
        telegram.act("text", chat, text="/pijn")
        telegram.act("text", chat, text="4")
    died = start(point, nth)
    until(lambda: not died.is_alive() or (telegram.waiting() == 0 and settled(database)))
    killed = died.exitcode == SIGKILL
    start(NEVER, 1) if killed else None

    until(lambda: telegram.waiting() == 0 and settled(database))
    values = rows(database, "SELECT value FROM rating")
    assert values == [(4,), (4,)], "every rating exactly once"
    ((reminder,),) = rows(database, "SELECT json_extract(payload, '$.text') FROM outbox WHERE kind = 'remind'")
    reminders = texts(telegram, chris).count(reminder)
    assert 1 <= reminders <= 2, "the reminder came, at most twice"
    (unknown,) = rows(database, "SELECT COUNT(*) FROM outbox WHERE unknowns > 0")[0]
    assert reminders == 1 or unknown, "a second copy only after an unknown outcome"
    for chat in (anna, bob):
        assert copies(telegram, chat) <= 2, "never a third copy"
    assert killed or nth > 1, f"the program passes {point!r}"


def prepare(database: Path, telegram: Telegram, people: list[int]) -> None:
    """Three coached patients who have pressed Start; the last one's morning reminder is due."""
    now = datetime.now(UTC)
    store = Store(database)
    with store.transaction():
        # What happened before this test was confirmed long ago.
        store.meta.next_offset = 0
    for chat in people:
        telegram.act("person", chat)
        telegram.act("start", chat)
        person = onboarded(store, chat, now)
    due(store, person, now)
    store.close()


def settled(database: Path) -> bool:
    ((waiting,),) = rows(database, "SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')")
    ((claimed,),) = rows(database, "SELECT COUNT(*) FROM reminder WHERE claimed_by IS NOT NULL")
    ((sent,),) = rows(database, "SELECT COUNT(*) FROM outbox WHERE state = 'sent' AND kind = 'remind'")
    return not waiting and not claimed and sent == 1


def texts(telegram: Telegram, chat: int) -> list[str]:
    """Return every text that Telegram took for a chat, repeats included."""
    calls = telegram.calls("sendMessage")
    return [call["params"]["text"] for call in calls if call["ok"] and int(call["params"]["chat_id"]) == chat]


def copies(telegram: Telegram, chat: int) -> int:
    """Return how often the most frequent message came."""
    return max(map(texts(telegram, chat).count, texts(telegram, chat)))

"""A tip to 300 people, and SIGKILL three times: once while the recipients are written down, twice on the way.

Promised (DESIGN.md, section 2): at most once per patient; unknown is final unless a therapist says so; the figures of
the report add up.
"""

import multiprocessing
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from bot.bench.tips import THERAPIST
from bot.broadcast import work as broadcasts
from bot.broadcast.work import FED, GROUP_FROZEN
from bot.store import Store
from scheduler.flight import SEND_DONE
from tests.bot.broadcast.hall import FIRST, WORDS, patients, send_off, therapist
from tests.e2e import child
from tests.e2e.conftest import Telegram

PEOPLE, ELS = 300, THERAPIST
NEVER = "never"
SIGKILL = -9
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["bot.app", "bot.demo.server"])


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """The stand-in with everybody's chat open."""
    telegram = Telegram(str(PEOPLE), module="bot.bench.tips")
    yield telegram
    telegram.close()


@pytest.fixture
def start(telegram: Telegram, tmp_path: Path) -> Iterator[Callable[[str, int], BaseProcess]]:
    """Start the program in a child process that dies at the n-th passage of a point."""
    started: list[BaseProcess] = []

    def start(point: str, nth: int) -> BaseProcess:
        process = processes.Process(target=child.serve, args=(str(tmp_path / "t.db"), telegram.url, point, nth))
        process.start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.join(10)


#: While the recipients are written down, while they are fed to the outbox, and with an answer from Telegram in hand.
DEATHS = ((GROUP_FROZEN, 1), (FED, 3), (SEND_DONE, 90))


def test_everybody_exactly_once_or_listed_as_unknown(
    telegram: Telegram,
    start: Callable[[str, int], BaseProcess],
    tmp_path: Path,
    until: Callable[..., None],
) -> None:
    """Killed three times, then to the end: nobody twice, nobody forgotten, and the figures add up to 300."""
    no = confirmed(tmp_path / "t.db")
    for point, nth in DEATHS:
        died = start(point, nth)
        until(lambda died=died: not died.is_alive(), 60)
        assert died.exitcode == SIGKILL, f"the program passes {point!r}"
    start(NEVER, 1)
    until(lambda: rows(tmp_path / "t.db", "SELECT state FROM broadcast") == [("done",)], 90)

    came = Counter(
        int(call["params"]["chat_id"])
        for call in telegram.calls("sendMessage")
        if call["ok"] and WORDS in call["params"]["text"]
    )
    assert max(came.values()) == 1, "nobody twice"
    sql = "SELECT chat_id, outbox.state FROM outbox JOIN person ON person.id = outbox.person WHERE kind = 'tip'"
    fates = dict(rows(tmp_path / "t.db", sql))
    assert len(fates) == PEOPLE, "nobody forgotten"
    assert {n for n, state in fates.items() if state == "sent"} <= set(came)
    assert set(fates.values()) <= {"sent", "unknown"}
    missing = {n for n in fates if n not in came}
    assert all(fates[n] == "unknown" for n in missing), "who did not get it is listed as unknown"
    store = Store(tmp_path / "t.db")
    figures = store.broadcast_figures.of(store.broadcasts.by_no(no))
    store.close()
    assert sum(figures.fates.values()) == figures.total == PEOPLE
    assert figures.of("unknown") <= 8 * len(DEATHS), "at most what was in flight"


def confirmed(database: Path) -> int:
    """A therapist has confirmed a tip to 300 patients whose chats are open; nothing runs yet."""
    now = datetime.now(UTC)
    store = Store(database)
    els = therapist(store, now, ELS)
    patients(store, PEOPLE, now)
    with store.transaction():
        # Nothing is quiet in a test: everybody lives where it is noon. Chats count from 1 at the stand-in.
        store.db.execute("UPDATE person SET zone = ?", [noon(now)])
        store.db.execute("UPDATE person SET chat_id = chat_id - ? WHERE role = 'patient'", [FIRST - 1])
    no = send_off(store, els, now)
    store.close()
    return no


def noon(now: datetime) -> str:
    """Return a zone where it is about noon at this moment."""
    hours = 12 - now.hour
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_every_step_of_a_tip_can_be_killed() -> None:
    """The points at which these tests kill are the program's own."""
    assert {GROUP_FROZEN, FED} < set(broadcasts.CRASH_POINTS)

"""``rugcoach bench``: the figures of DESIGN.md, section 9, measured on this machine in temporary folders.

Every figure is a median of a few runs beside its aim. Machines are shared and noisy: compare ratios, not digits.
"""

import asyncio
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, Final

import httpx
from telegram import Update
from telegram.constants import ParseMode

from bot import app
from bot.bench.charts import charts
from bot.bench.figure import Figure, longest_block
from bot.bench.tips import tips
from bot.coach import Coach
from bot.config import Clinic, Settings, Telegram
from bot.jobs import Jobs
from bot.store import NewMessage, Store
from bot.store.columns import moment
from scheduler.clock import MovableClock

RUNS: Final = 3
#: Four messages fit a chat's burst: pacing costs no waiting here.
_CHATS: Final = 250
START: Final = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
_TOKEN: Final = "100001:demo-token-of-the-local-stand-in-0"  # noqa: S105 -- belongs to nobody


def bench() -> Iterator[Figure]:
    """Yield the figures, one by one."""
    app.warm_up()
    claims, blocks = zip(*(_claim(10_000, 0) for _ in range(RUNS)), strict=True)
    yield Figure("claim 10,000 due reminders", median(claims), "s", "< 0.5")
    yield Figure("longest block of the event loop while claiming", median(blocks) * 1000, "ms", "< 50")
    few, many = (median(_claim(1_000, idle)[0] for _ in range(RUNS)) for idle in (1_000, 300_000))
    yield Figure("claim 1,000 due: with 300,000 not due over with 1,000", many / few, "x", "about 1")
    ring, block = _ring(1_000)
    yield Figure("ring 1,000 due reminders into the outbox", ring, "s", "")
    yield Figure("longest block of the event loop while ringing", block * 1000, "ms", "< 50")
    yield from charts()
    yield from tips()
    yield Figure("start with 100,000 patients", median(_start(100_000) for _ in range(RUNS)), "s", "< 1")
    with _server() as url:
        handled = median(_updates(url, 1_000) for _ in range(RUNS))
        yield Figure("1,000 updates handled into the outbox", handled, "s", "< 2")
        sent = median(asyncio.run(_sends(url, 1_000)) for _ in range(RUNS))
        yield Figure("CPU per sent message", sent * 1000, "ms", "<= 1.3")
        plain = median(asyncio.run(_plain(url, 1_000)) for _ in range(RUNS))
        yield Figure("CPU per message of PTB's transport alone, 8 at once", plain * 1000, "ms", "")
        yield Figure("ours over PTB's alone", sent / plain, "x", "about 1.2")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure("memory of this process at its highest, bench included", memory, "MB", "< 100 when serving")


@contextmanager
def _store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "bench.db", app.clinic(_settings()), run="bench")
        try:
            yield store
        finally:
            store.close()


def _settings(**telegram: Any) -> Settings:  # noqa: ANN401 -- any setting of one section
    return Settings(telegram=Telegram(messages_per_second=1000, **telegram), clinic=Clinic(open_enrolment=True))


def _people(store: Store, due: int, idle: int) -> None:
    """Write patients whose morning is due, and others whose is not."""
    with store.transaction():
        for n in range(due + idle):
            person = f"{n:016x}"
            store.db.conn.execute(
                "INSERT INTO person (id, chat_id, language, zone, status, consent_coaching, created_at) "
                "VALUES (?, ?, 'nl', 'Europe/Amsterdam', 'active', ?, ?)",
                (person, n + 1, moment(START), moment(START)),
            )
            store.db.conn.execute(
                'INSERT INTO patient (person, onboarded, times) VALUES (?, 1, \'{"morning":"08:00:00"}\')', (person,)
            )
            at = START if n < due else START + timedelta(days=1)
            store.db.conn.execute(
                "INSERT INTO reminder (person, timer, slot, at, day, next_due_at) "
                "VALUES (?, 'slot', 'morning', '08:00', ?, ?)",
                (person, at.date().isoformat(), moment(at)),
            )


def _claim(due: int, idle: int) -> tuple[float, float]:
    """Return how long the claim of all due rows takes, and the longest single transaction of it."""
    with _store() as store:
        _people(store, due, idle)
        began, longest, claimed = perf_counter(), 0.0, 1
        while claimed:
            turn = perf_counter()
            with store.transaction():
                claimed = store.reminders.claim(START, "bench")
            longest = max(longest, perf_counter() - turn)
        return perf_counter() - began, longest


def _ring(due: int) -> tuple[float, float]:
    """Return how long ringing takes until everything stands in the outbox, and the longest block of the loop."""
    with _store() as store:
        _people(store, due, 0)
        jobs = Jobs(store, Coach(store, app.clinic(_settings())), _Fixed())
        began = perf_counter()
        longest = asyncio.run(longest_block(jobs.due))
        return perf_counter() - began, longest


def _start(people: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        store = Store(path, run="first")
        _people(store, 0, people)
        store.close()
        began = perf_counter()
        store = Store(path, run="second")
        store.delivery.end_run(START)
        with store.transaction():
            store.reminders.release_older_runs()
        taken = perf_counter() - began
        store.close()
        return taken


@contextmanager
def _server() -> Iterator[str]:
    """Run the local Bot API server as a process of its own; its CPU time is not ours."""
    command = [sys.executable, "-m", "bot.demo.server", "--no-limits"]
    process = subprocess.Popen(  # noqa: S603 -- our own module
        command, stdout=subprocess.PIPE, text=True
    )
    try:
        yield (process.stdout.readline() if process.stdout else "").strip()
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout:
            process.stdout.close()


def _updates(url: str, count: int) -> float:
    """Return how long it takes until so many waiting updates are stored and answered into the outbox."""
    with _store() as store:
        return asyncio.run(_handled(app.build(_settings(base_url=url), _TOKEN, store, _Fixed()), count))


async def _handled(program: app.Program, count: int) -> float:
    async with program.application:
        updates = [Update.de_json(_update(n), program.application.bot) for n in range(count)]
        began = perf_counter()
        for first in range(0, count, 100):
            await program.intake.handle(updates[first : first + 100])
        return perf_counter() - began


def _update(n: int) -> dict[str, Any]:
    """Return an update of one of fifty people, who take turns."""
    user = {"id": 1 + n % 50, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
    chat = {"id": user["id"], "type": "private", "first_name": "Anna"}
    text = ("/start", "hoi", "3", "het straalt uit naar mijn been", "/hulp")[n // 50 % 5]
    command = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
    message = {"message_id": n, "date": int(START.timestamp()), "chat": chat, "from": user, "text": text}
    return {"update_id": n + 1, "message": {**message, "entities": command}}


async def _sends(url: str, count: int) -> float:
    """Return the CPU time of this process per message, sent over HTTP to a server in another process."""
    await _press_start(url)
    with _store() as store:
        program = app.build(_settings(base_url=url), _TOKEN, store, _Fixed())
        _people(store, 0, _CHATS)
        with store.transaction():
            for n in range(count):
                new = NewMessage(
                    key=f"b{n}", person=f"{n % _CHATS:016x}", kind="reply", payload={"text": f"Bericht {n}"}
                )
                store.queue.queue(new, START)
        async with program.application:
            began = process_time()
            await program.dispatcher.drain()
            return (process_time() - began) / count


async def _plain(url: str, count: int) -> float:
    """Return the CPU time per message of PTB alone, with as many in flight as we have: the part that is not ours."""
    with _store() as store:
        application = app.build(_settings(base_url=url), _TOKEN, store, _Fixed()).application
    at_once = asyncio.Semaphore(8)

    async def one(n: int) -> None:
        async with at_once:
            await application.bot.send_message(1 + n % _CHATS, f"Bericht {n}", parse_mode=ParseMode.HTML)

    async with application:
        began = process_time()
        await asyncio.gather(*map(one, range(count)))
        return (process_time() - began) / count


async def _press_start(url: str) -> None:
    async with httpx.AsyncClient(base_url=f"{url}/control") as control:
        for chat in range(1, _CHATS + 1):
            await control.post("/update", json={"kind": "person", "chat": chat})
            await control.post("/update", json={"kind": "start", "chat": chat})


class _Fixed(MovableClock):
    """A clock that stands at the morning of the bench."""

    def now(self) -> datetime:
        """Return the one moment."""
        return START

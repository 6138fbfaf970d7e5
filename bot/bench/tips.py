"""The part of ``rugcoach bench`` about tips to many: 10,000 patients, replies meanwhile, and how long the loop stalls.

The stand-in for Telegram runs as a process of its own (``python -m bot.bench.tips``), with everybody's chat open.
"""

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any, Final

from telegram import Update

from bot import app
from bot.bench.figure import Figure
from bot.broadcast.draft import Content, Draft, TipSentOff
from bot.broadcast.record import record
from bot.config import Clinic, Settings, Telegram
from bot.demo.server import DEMO_TOKEN, DemoServer
from bot.store import Store
from bot.store.columns import moment
from scheduler.clock import MovableClock

RECIPIENTS: Final = 10_000
#: Others who ask something meanwhile, one after the other, and the seconds between two of them.
ASKING: Final = 100
ASK_EVERY: Final = 0.1
#: Seconds between two looks at the loop.
TICK: Final = 0.002
#: Ten in the morning in Amsterdam: nothing is quiet.
START: Final = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
THERAPIST: Final = 9_000_000


@dataclass(slots=True)
class Measured:
    """What a run showed: seconds."""

    freezing: float = 0.0
    freezing_block: float = 0.0
    sending: float = 0.0
    sending_block: float = 0.0
    replies: list[float] = field(default_factory=list)
    done: int = 0


def tips() -> Iterator[Figure]:
    """Yield the figures."""
    with _server(RECIPIENTS + ASKING) as url, tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            telegram=Telegram(base_url=url, messages_per_second=1000), clinic=Clinic(open_enrolment=True)
        )
        store = Store(Path(folder) / "bench.db", app.clinic(settings), run="bench")
        try:
            measured = asyncio.run(_measured(settings, store))
        finally:
            store.close()
    yield Figure("tip to 10,000: recipients written down", measured.freezing, "s", "< 5")
    yield Figure("longest block of the event loop meanwhile", measured.freezing_block * 1000, "ms", "< 50")
    yield Figure("tip to 10,000: sent, without Telegram's limits", measured.done / measured.sending, "/s", "")
    yield Figure("longest block of the event loop meanwhile", measured.sending_block * 1000, "ms", "< 50")
    yield Figure("reply to somebody else meanwhile, 95th percentile", _p95(measured.replies), "s", "< 1")


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


async def _measured(settings: Settings, store: Store) -> Measured:
    clock = MovableClock()
    clock.move(START.replace(year=clock.now().year + 1))
    program = app.build(settings, DEMO_TOKEN, store, clock)
    _people(store, clock.now())
    found, pulse = Measured(), _Pulse()
    async with program.application:
        tasks = [asyncio.create_task(work) for work in (program.broadcasts.run(), pulse.run())]
        await asyncio.sleep(0)
        began = perf_counter()
        _send_off(store, clock.now())
        await _until(lambda: _state(store) in {"ready", "running"})
        found.freezing, found.freezing_block = perf_counter() - began, pulse.longest()
        began = perf_counter()
        tasks.append(asyncio.create_task(program.dispatcher.run()))
        found.replies = await _replies(program, store)
        found.sending, found.sending_block = perf_counter() - began, pulse.longest()
        (found.done,) = store.db.execute("SELECT COUNT(*) FROM outbox WHERE kind = 'tip' AND state = 'sent'").fetchone()
        await program.dispatcher.stop()
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)
    return found


async def _replies(program: app.Program, store: Store) -> list[float]:
    """Let others ask for help while the tip goes; return how long each waited until Telegram had the answer."""
    waited = []
    for n in range(ASKING):
        began = perf_counter()
        await program.intake.handle([_update(n, program)])
        sql = "SELECT 1 FROM outbox WHERE kind = 'reply' AND state = 'sent' AND person = ?"
        person = f"{RECIPIENTS + n:016x}"
        await _until(lambda sql=sql, person=person: store.db.execute(sql, [person]).fetchone() is not None)
        waited.append(perf_counter() - began)
        await asyncio.sleep(ASK_EVERY)
    return waited


class _Pulse:
    """Looks at the loop every ``TICK`` seconds: what comes late was held up by somebody."""

    def __init__(self) -> None:
        self._longest = 0.0

    async def run(self) -> None:
        while True:
            before = perf_counter()
            await asyncio.sleep(TICK)
            self._longest = max(self._longest, perf_counter() - before - TICK)

    def longest(self) -> float:
        """Return the longest hold-up since the last call."""
        longest, self._longest = self._longest, 0.0
        return longest


async def _until(holds: Any) -> None:  # noqa: ANN401 -- any question without arguments
    while not holds():  # noqa: ASYNC110 -- what is waited for is committed by others
        await asyncio.sleep(TICK)


def _state(store: Store) -> str:
    return str(store.db.execute("SELECT state FROM broadcast").fetchone()[0])


def _send_off(store: Store, now: datetime) -> None:
    draft = Draft(contents={"nl": Content(text="Loop vandaag een rondje om het blok.")})
    with store.transaction():
        record(store, "therapist", TipSentOff(draft), now)


def _people(store: Store, now: datetime) -> None:
    """Write the patients, those who ask, and the therapist."""
    rows = [(f"{n:016x}", n + 1, moment(now) if n < RECIPIENTS else None) for n in range(RECIPIENTS + ASKING)]
    with store.transaction():
        store.db.conn.executemany(
            "INSERT INTO person (id, chat_id, language, zone, status, consent_coaching, consent_tips, heard_at, "
            "created_at) VALUES (?1, ?2, 'nl', 'Europe/Amsterdam', 'active', ?4, ?3, ?4, ?4)",
            [(*row, moment(now)) for row in rows],
        )
        store.db.conn.execute(
            "INSERT INTO person (id, chat_id, role, language, zone, created_at) "
            "VALUES ('therapist', ?, 'therapist', 'nl', 'Europe/Amsterdam', ?)",
            (THERAPIST, moment(now)),
        )
        store.db.conn.executemany(
            'INSERT INTO patient (person, onboarded, times) VALUES (?, 1, \'{"morning":"08:00:00"}\')',
            [(person,) for person, _, _ in [*rows, ("therapist", 0, None)]],
        )


def _update(n: int, program: app.Program) -> Update:
    user = {"id": RECIPIENTS + n + 1, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
    chat = {"id": user["id"], "type": "private", "first_name": "Anna"}
    entities = [{"type": "bot_command", "offset": 0, "length": 5}]
    message = {"message_id": 1, "date": 0, "chat": chat, "from": user, "text": "/hulp", "entities": entities}
    update: dict[str, Any] = {"update_id": n + 1, "message": message}
    return Update.de_json(update, program.application.bot)


@contextmanager
def _server(people: int) -> Iterator[str]:
    """Run the stand-in with so many open chats; its CPU time is not ours."""
    command = [sys.executable, "-m", "bot.bench.tips", str(people)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 -- our own module
    try:
        yield (process.stdout.readline() if process.stdout else "").strip()
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout:
            process.stdout.close()


async def _stand_in(people: int) -> None:
    server = DemoServer(MovableClock(), limits=False)
    for chat in (*range(1, people + 1), THERAPIST):
        server.person(chat).started = True
    await server.start_serving()
    sys.stdout.write(f"{server.base_url}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_stand_in(int(sys.argv[1])))

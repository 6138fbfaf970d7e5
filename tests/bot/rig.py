"""A whole program in this process, the strict stand-in for Telegram that it talks to, and people with phones.

The clock stands still until a test moves it. Nothing is waited for in the hope that it takes so long: ``until``
asks again and again, for a bounded time.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import app
from bot.config import Settings
from bot.demo.errors import OTHER_POLLER, refusal
from bot.demo.model import Message, Query
from bot.demo.server import DEMO_TOKEN, DemoServer
from bot.events import Say
from bot.render import render
from bot.store import Store
from bot.timetable import next_slots
from content.texts import plain
from tests.bot.stand_ins import FullDisk, HandClock
from tests.e2e.people import onboarded

#: Seconds between two looks at whether something has happened.
TICK = 0.003
ANNA, BOB, CAROL = 5_123_456_701, 5_123_456_702, 5_123_456_703


@dataclass(frozen=True)
class Phone:
    """What one person writes, taps and sees."""

    telegram: DemoServer
    chat: int

    def write(self, text: str) -> Message:
        return self.telegram.text(self.chat, text)

    def tap(self, button: str, message: Message | None = None) -> Query:
        """Tap a button of a message (the last one), by its label or its data."""
        shown = message or self.last
        return self.telegram.tap(self.chat, shown.message_id, button)

    @property
    def messages(self) -> list[Message]:
        return self.telegram.bot_messages(self.chat)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    @property
    def last(self) -> Message:
        return self.messages[-1]

    def calls(self, method: str, *, ok: bool | None = True) -> list[Any]:
        return self.telegram.call_log.select(method, self.chat, ok=ok)


class Rugcoach:
    """``rugcoach run`` in this process: it can be started, stopped and started again on the same database."""

    def __init__(self, folder: Path, telegram: DemoServer, clock: HandClock) -> None:
        self.path = folder / "rugcoach.db"
        self.telegram, self.clock = telegram, clock
        self.settings = Settings(
            telegram={"base_url": telegram.base_url, "messages_per_second": 1000},
            clinic={"open_enrolment": True},
            database={"path": self.path},
            backup={"folder": folder / "backups"},
        )
        self.task: asyncio.Task[None] | None = None
        self.open()

    def open(self, probe: Callable[[str], None] = lambda _: None, token: str = DEMO_TOKEN) -> None:
        """Open the database for a run of its own."""
        self.store = Store(self.path, app.clinic(self.settings), run=app.new_run(), durable=False)
        self.program = app.build(self.settings, token, self.store, self.clock, probe)

    async def start(self, *, new_bot: bool = False) -> None:
        """Run until the program listens; raises what ended it before."""
        self.task = asyncio.create_task(app.serve(self.program, new_bot=new_bot))
        await self.until(lambda: self.listening or self.ended)
        if self.ended:
            await self.task

    @property
    def listening(self) -> bool:
        return self.telegram.world.poll is not None

    @property
    def ended(self) -> bool:
        return self.task is not None and self.task.done()

    def start_into_trouble(self) -> None:
        """Begin a run that may not get as far as listening."""
        self.task = asyncio.create_task(app.serve(self.program))

    async def stop(self) -> None:
        """End as SIGTERM does."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
            self.task = None
            # The stand-in notices late that nobody waits for its answer any more.
            self.telegram.world.end_poll(refusal(409, OTHER_POLLER))

    async def kill(self) -> None:
        """End as SIGKILL does: whatever is on its way stays so. Then get ready for the next run."""
        self.program.dispatcher.stop = partial(self.program.dispatcher.stop, grace=0)
        await self.reopen()

    async def reopen(self, probe: Callable[[str], None] = lambda _: None) -> None:
        """End this run, and get ready for the next one."""
        await self.close()
        self.open(probe)

    async def close(self) -> None:
        await self.stop()
        self.store.close()

    async def until(self, holds: Callable[[], object], seconds: float = 5) -> None:
        """Wait until something holds."""
        for _ in range(int(seconds / TICK)):
            if holds():
                return
            await asyncio.sleep(TICK)
        pytest.fail(f"it did not happen within {seconds:g} s")

    async def settled(self, seconds: float = 5) -> None:
        """Wait until every update is confirmed, and everything that may go now has gone."""
        await self.until(self._is_settled, seconds)

    def _is_settled(self) -> bool:
        waiting = self.telegram.world.updates.count(self.clock.now())
        return self.listening and not waiting and not self.unsent() and not self.program.intake.answers

    def unsent(self) -> int:
        """Return how many messages are on their way, or may go now."""
        now = self.clock.now().isoformat(timespec="milliseconds")
        ((count,),) = self.rows(
            "SELECT COUNT(*) FROM outbox "
            "WHERE state = 'sending' OR (state = 'queued' AND waits = 0 AND not_before <= ?)",
            now,
        )
        return int(count)

    async def forward(self, **span: float) -> None:
        """Move the clock, and let everything that fell due meanwhile ring and go."""
        self.clock.forward(**span)
        await self.program.ticks.run_all()
        self.program.dispatcher.wake()
        await self.settled()

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.store.db.execute(sql, values).fetchall()

    def said(self, text_id: str, language: str = "nl", **values: str) -> str:
        """Return one of our texts as a person reads it."""
        return plain(render(Say(text_id, values), language, app.clinic(self.settings)))

    def states(self, chat: int, kind: str = "%") -> list[tuple[str, str]]:
        """Return state and reason of a person's messages, oldest first."""
        return self.rows(
            "SELECT state, reason FROM outbox JOIN person ON person.id = outbox.person "
            "WHERE chat_id = ? AND kind LIKE ? ORDER BY outbox.id",
            chat,
            kind,
        )

    def status(self, chat: int) -> str:
        ((status,),) = self.rows("SELECT status FROM person WHERE chat_id = ?", chat)
        return str(status)

    def patient(self, chat: int, **fields: Any) -> str:
        """Write a patient who has been through onboarding, with the three reminders planned."""
        person = onboarded(self.store, chat, self.clock.now(), **fields)
        known = self.store.people.by_id(person)
        assert known is not None
        with self.store.transaction():
            self.store.reminders.plan(person, next_slots(known.patient, self.clock.now()))
        return person

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Let another program hold the database's write lock; this one waits less long for it than it usually would."""
        self.rows("PRAGMA busy_timeout = 10")
        with closing(sqlite3.connect(self.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield

    @contextmanager
    def disk_full(self, after: int = 0, *, ends: bool = False) -> Iterator[None]:
        """Let the disk be full at the change after so many of each transaction; SQLite may end it by itself."""
        good = self.store.db.conn
        self.store.db.conn = FullDisk(good, after, ends=ends)
        try:
            yield
        finally:
            self.store.db.conn = good

"""The program as the simulation runs it: the real coach, jobs and dispatcher on one database, started and killed."""

import asyncio
import contextlib
from pathlib import Path
from typing import Final

from bot.coach import Coach, Speaker
from bot.events import Event
from bot.jobs import Jobs
from bot.patient import Clinic
from bot.post import Origin
from bot.store import Store
from scheduler.clock import Clock
from scheduler.dispatch import Dispatcher
from scheduler.outbox import Sender

#: The jobs look every so many seconds, as in ``bot.app``.
EVERY: Final = 10.0
HOUR: Final = 3_600.0


class Killed(BaseException):
    """The process ends in the middle of a transaction."""


class MadeUpClinic:
    """One run of the program after the other, on the same database."""

    def __init__(self, path: Path, clinic: Clinic, clock: Clock, sender: Sender) -> None:
        """Open the database for the first run."""
        self._path, self._clinic, self._clock, self._sender = path, clinic, clock, sender
        self._runs = 0
        self._tasks: list[asyncio.Task[None]] = []
        self._changed = asyncio.Event()
        self.store = self._opened()
        self.coach = Coach(self.store, clinic)

    @property
    def up(self) -> bool:
        """Tell whether the program runs."""
        return bool(self._tasks)

    def start(self) -> None:
        """Take up what the last run left, and work."""
        with self.store.transaction():
            self.store.delivery.end_run(self._clock.now())
            self.store.reminders.release_older_runs()
        self._dispatcher = Dispatcher(self.store.delivery, self._sender, self._clock)
        self._jobs = Jobs(self.store, self.coach, self._clock)
        self.store.on_commit = self._dispatcher.wake
        self._tasks = [asyncio.ensure_future(work) for work in (self._dispatcher.run(), self._ring(), self._sweep())]

    async def kill(self) -> None:
        """End without a farewell: what is on its way stays so."""
        self.store.on_commit = lambda: None
        await self._dispatcher.stop(grace=0)
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self._tasks = []
        self.store.close()
        self.store = self._opened()
        self.coach = Coach(self.store, self._clinic)

    def hear(
        self, update: int, speaker: Speaker, event: Event, tapped: int | None, *, dies: bool = False
    ) -> str | None:
        """Handle one update and confirm it in the same transaction, as intake does.

        Raises:
            Killed: the process ended before the commit.

        """
        with self.store.transaction():
            toast = self.coach.hear(speaker, event, self._clock.now(), Origin(str(update), tapped))
            self.store.meta.next_offset = update + 1
            if dies:
                raise Killed
        self._changed.set()  # something may be due earlier than it was
        return toast

    def _opened(self) -> Store:
        self._runs += 1
        return Store(self._path, self._clinic, run=f"run-{self._runs}", durable=False)

    async def _ring(self) -> None:
        """Ring what is due; look again when the next is, at the moments at which the jobs would look."""
        while True:
            await self._jobs.due()
            self._changed.clear()
            due = self.store.reminders.next_due()
            seconds = HOUR if due is None else (due - self._clock.now()).total_seconds()
            if seconds > 0:
                await self._pause(min(seconds, HOUR))
            await asyncio.sleep(EVERY - self._clock.monotonic() % EVERY)

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._changed.wait()

    async def _sweep(self) -> None:
        while True:
            if self.store.erasures.wants_cleaning():
                self.store.erasures.clean()  # beside the loop in the program; nothing may wait for a thread here
            await self._jobs.sweep()
            await asyncio.sleep(HOUR)

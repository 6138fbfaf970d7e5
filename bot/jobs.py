"""What the timer does: ring what is due, sweep up, back up. Each is short, and gives the loop its turn."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.beside import beside
from bot.coach import Coach
from bot.logs import describe, get
from bot.staff.receipts import tell_writers
from bot.store import DueRow, Store
from bot.store.backup import backup
from scheduler.clock import Clock

log = get(__name__)

#: One transaction of ringing begins no new reminder after so many seconds.
GROUP_SECONDS: Final = 0.020
#: A reminder of a person who cannot be read is tried again after so long.
PUT_OFF: Final = timedelta(hours=1)
#: A backup is due when the newest is older than this.
BACKUP_EVERY: Final = timedelta(hours=24)
#: The file is rewritten where nothing is to be sent for so long.
QUIET: Final = timedelta(minutes=1)
CRASH_POINTS: Final = ("due 1: claimed", "due 2: group begun", "due 3: rung", "due 4: group committed")
CLAIMED, GROUP_BEGUN, RUNG, GROUP_COMMITTED = CRASH_POINTS


class Jobs:
    """The jobs of the timetable, working on an open store."""

    def __init__(
        self,
        store: Store,
        coach: Coach,
        clock: Clock,
        *,
        backups: tuple[Path, int] | None = None,
        probe: Callable[[str], None] = lambda _: None,
    ) -> None:
        """``backups``: the folder and how many copies are kept there; None makes none."""
        self._store = store
        self._coach = coach
        self._clock = clock
        self._backups = backups
        self._probe = probe

    async def due(self) -> None:
        """Ring every reminder and timer that has fallen due: claimed in groups, then rung in short transactions."""
        while self._claim():  # noqa: ASYNC110 -- nobody signals: each turn claims more
            await asyncio.sleep(0)
        self._probe(CLAIMED)
        while rows := self._store.reminders.claimed():
            while rows:
                rows = rows[self._ring_group(rows) :]
                await asyncio.sleep(0)

    async def sweep(self) -> None:
        """Expire what waited too long, tell writers what became of a message, and finish erasures in a quiet moment."""
        now = self._clock.now()
        self._store.delivery.expire(now)
        with self._store.transaction():
            tell_writers(self._store, self._coach, now)
            self._store.erasures.finish(now)
        if self._store.erasures.wants_cleaning() and self._is_quiet(now):
            await beside(self._store.erasures.clean)

    def _is_quiet(self, now: datetime) -> bool:
        due = self._store.delivery.next_due(now)
        return due is None or due - now > QUIET

    async def backup(self) -> None:
        """Copy the database where the last copy is a day old; the copy is made and checked beside the loop."""
        if self._backups is None:
            return
        folder, keep = self._backups
        now = self._clock.now()
        last = self._store.meta.get("backup_at")
        if last is None or now - datetime.fromisoformat(last) >= BACKUP_EVERY:
            await beside(lambda: backup(self._store.path, folder, now, keep))
            with self._store.transaction():
                self._store.meta.set("backup_at", now.isoformat())

    def _claim(self) -> int:
        with self._store.transaction():
            return self._store.reminders.claim(self._clock.now(), self._store.run)

    def _ring_group(self, rows: Sequence[DueRow]) -> int:
        until = self._clock.monotonic() + GROUP_SECONDS
        done = 0
        with self._store.transaction():
            self._probe(GROUP_BEGUN)
            for row in rows:
                self._ring(row)
                self._probe(RUNG)
                done += 1
                if self._clock.monotonic() > until:
                    break
        self._probe(GROUP_COMMITTED)
        return done

    def _ring(self, row: DueRow) -> None:
        """Ring one; where that fails, the row fails alone and visibly, and the others ring."""
        now = self._clock.now()
        error = self._store.attempt(lambda: self._coach.ring(row, now))
        if error is None:
            return
        log.error("reminder_failed", timer=row.timer, **describe(error))
        failure = self._store.attempt(lambda: self._coach.ring_failed(row, now))
        if failure is not None:
            # Not even the person can be read: nobody else's reminder waits for that.
            log.error("reminder_put_off", timer=row.timer, **describe(failure))
            self._store.reminders.put_off(row, now + PUT_OFF)

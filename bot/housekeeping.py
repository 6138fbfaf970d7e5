"""Once a day: texts that have aged go, and persons of whom nothing was heard for very long are told, then erased.

Nothing of it is remembered outside the database, and every part is done in short transactions: a program that is
stopped in the middle goes on where it was.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Final

from bot.events import SetTimer
from bot.logs import get
from bot.patient import Clinic
from bot.retention import Silent, concerned, step
from bot.store import Store
from scheduler.clock import Clock
from scheduler.plan import next_occurrence

log = get(__name__)

EVERY: Final = timedelta(hours=24)
#: The notice comes at a time of day at which nobody is woken, on the person's own clock.
NOTICE_AT: Final = time(10)
#: The wording of sent messages is kept this long: so long somebody may ask what exactly was said.
TEXTS_KEPT: Final = timedelta(days=90)
#: Failed updates are there to be looked into; what has not been by then will not be.
FAILURES_KEPT: Final = timedelta(days=30)
#: Who looked at what: as long as Dutch care keeps such records.
AUDIT_KEPT: Final = timedelta(days=5 * 365)
#: An invitation that nobody used may carry a name in its label.
INVITES_KEPT: Final = timedelta(days=30)


class Housekeeping:
    """The job ``housekeeping`` of the timetable."""

    def __init__(self, store: Store, clinic: Clinic, clock: Clock) -> None:
        """Work on an open store."""
        self._store = store
        self._clinic = clinic
        self._clock = clock

    async def run(self) -> None:
        """Do the day's work where it was not done in the last 24 hours."""
        now = self._clock.now()
        last = self._store.meta.get("housekeeping_at")
        if last is not None and now - datetime.fromisoformat(last) < EVERY:
            return
        await self._age(now)
        await self._retain(now)
        with self._store.transaction():
            self._store.meta.set("housekeeping_at", now.isoformat())

    async def _age(self, now: datetime) -> None:
        keeping = self._store.keeping
        await self._in_pieces(lambda: keeping.age_texts(now - TEXTS_KEPT))
        await self._in_pieces(lambda: keeping.age("failed_update", "at", now - FAILURES_KEPT))
        await self._in_pieces(lambda: keeping.age("audit", "at", now - AUDIT_KEPT))
        await self._in_pieces(lambda: keeping.age("unused_invite", "expires_at", now - INVITES_KEPT))

    async def _in_pieces(self, work: Callable[[], bool]) -> None:
        """Repeat a short transaction as long as there is more to do; the loop gets its turn in between."""
        more = True
        while more:
            with self._store.transaction():
                more = work()
            await asyncio.sleep(0)

    async def _retain(self, now: datetime) -> None:
        row: int | None = 0
        while row is not None:
            with self._store.transaction():
                found, row = self._store.keeping.silent(concerned(now, self._clinic.retention_months), row)
                for person in found:
                    self._treat(person, now)
            await asyncio.sleep(0)

    def _treat(self, person: Silent, now: datetime) -> None:
        match step(person, self._clinic.retention_months, now):
            case "notice":
                known = self._store.people.by_id(person.person)
                zone = self._clinic.zone if known is None else known.patient.zone
                day, at = next_occurrence(now, NOTICE_AT, zone)
                self._store.reminders.set(person.person, SetTimer("notice", at, day))
            case "erase":
                self._store.erasures.erase(person.person, now)
                log.info("retention_ended")

"""Whoever wrote to the other side sees at once what became of it: "on its way" ends with the delivery itself."""

from datetime import datetime
from functools import partial

from bot.coach import Coach
from bot.logs import describe, get
from bot.store import Busy, Store, StoreError
from scheduler.bell import Bell
from scheduler.clock import Clock

log = get(__name__)


def tell_writers(store: Store, coach: Coach, now: datetime) -> None:
    """Tell everybody whose message has ended, within the caller's transaction; one failure holds up nobody else."""
    for ended in store.letters.ended():
        event = ended.event
        store.letters.told(event.letter, event.how)
        error = store.attempt(partial(coach.tell, ended.writer, event, now, f"letter-{event.letter}"))
        if error is not None:
            log.error("writer_not_told", **describe(error))


class Receipts:
    """Tells writers as soon as a delivery was committed: woken at each commit, never polling."""

    def __init__(self, store: Store, coach: Coach, clock: Clock) -> None:
        """Work on an open store."""
        self._store = store
        self._coach = coach
        self._clock = clock
        self._bell = Bell()

    def wake(self) -> None:
        """Look again: something was committed."""
        self._bell.ring()

    async def run(self) -> None:
        """Work until cancelled. What cannot be written now is left to the next commit, or to the sweep."""
        while True:
            await self._bell.sleep(None)
            try:
                self.turn()
            except (Busy, StoreError) as error:
                log.warning("receipts_wait", **describe(error))

    def turn(self) -> None:
        """Tell whoever does not know yet; nothing is written where everybody does."""
        if self._store.letters.ended():
            with self._store.transaction():
                tell_writers(self._store, self._coach, self._clock.now())

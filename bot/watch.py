"""Finds the update that ends the process: the next start knows in which group of updates the last run died."""

import json
from typing import Final

from bot.store import Store
from bot.store.meta import IN_HAND

#: Deaths of the process in the same group before its updates are taken one by one.
DEATHS: Final = 2


class Watch:
    """Notes, before the first group of a run, with which update it begins; committed groups take the note away."""

    def __init__(self, store: Store, group: int) -> None:
        """Watch groups of at most so many updates."""
        self._store = store
        self._group = group
        #: Until one group has been committed, the next may be the one in which the last run died.
        self._watchful = True
        #: So many updates are still to be taken one by one.
        self._singly = 0
        #: What this run has noted already: trying a group again is no death.
        self._noted: int | None = None
        self._culprit = False

    @property
    def limit(self) -> int:
        """How many updates the next group may hold."""
        return 1 if self._singly else self._group

    def begin(self, first: int) -> bool:
        """Note which update comes first; return True where the process died of that one alone.

        Raises:
            Busy: the note cannot be written; nothing has begun.

        """
        if self._watchful and self._noted != first:
            self._culprit = self._note(first)
            self._noted = first
        return self._watchful and self._culprit

    def _note(self, first: int) -> bool:
        stored = json.loads(self._store.meta.get(IN_HAND) or "{}")
        again = stored.get("first") == first
        deaths = int(stored.get("deaths", 0)) + 1 if again else 0
        if deaths >= DEATHS or (again and stored.get("alone")):
            self._singly = self._group
        noted = {"first": first, "deaths": deaths, "alone": self._singly > 0}
        with self._store.transaction():
            self._store.meta.set(IN_HAND, json.dumps(noted))
        return again and bool(stored.get("alone"))

    def forget(self) -> None:
        """Take the note away, in the transaction of the group."""
        if self._watchful:
            self._store.meta.delete(IN_HAND)

    def committed(self, done: int) -> None:
        """Count the updates that lie behind."""
        self._singly = max(0, self._singly - done)
        self._watchful = self._singly > 0

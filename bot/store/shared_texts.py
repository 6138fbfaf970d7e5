"""Words that many get: stored once per language, and referred to by the messages of the outbox.

A message is the record of what a person was told; the words that it refers to are never changed (``Broadcasts``).
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from sqlite_utils import Database

#: The key of a payload that refers to a row of ``broadcast_text``.
REFERS: Final = "broadcast_text"
#: So many texts are kept at hand: one or two broadcasts run at a time, in two languages.
AT_HAND: Final = 8


class SharedTexts:
    """Turns a payload that refers to shared words into the whole one."""

    def __init__(self, db: Database) -> None:
        """Read through the store's one connection."""
        self._db = db
        self._at_hand: dict[int, Mapping[str, Any]] = {}

    def whole(self, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the payload as it is sent: the shared words, with what concerns this one person."""
        row = payload.get(REFERS)
        if not isinstance(row, int):
            return payload
        return {**self._read(row), **{key: value for key, value in payload.items() if key != REFERS}}

    def _read(self, row: int) -> Mapping[str, Any]:
        if row not in self._at_hand:
            (found,) = self._db.execute("SELECT payload FROM broadcast_text WHERE id = ?", [row]).fetchone()
            if len(self._at_hand) >= AT_HAND:
                self._at_hand.clear()
            self._at_hand[row] = json.loads(found)
        return self._at_hand[row]

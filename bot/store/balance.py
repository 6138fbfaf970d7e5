"""The balance sheet of a day: what became of every message that nobody asked for at that moment."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlite_utils import Database

#: The words of DESIGN.md, section 2, and which rows of the day each counts; ``moved`` is counted apart.
_COUNTS: Final[Mapping[str, str]] = {
    "planned": "TRUE",
    "sent": "state = 'sent'",
    "skipped": "state = 'skipped'",
    "expired": "state = 'expired'",
    "cancelled": "state = 'cancelled'",
    "failed": "state = 'failed'",
    "unknown": "state = 'unknown'",
    "waiting": "state IN ('queued', 'sending')",
    "moved": "moved",
}
WORDS: Final = tuple(_COUNTS)
#: What a planned message can have become.
_FATES: Final = frozenset(WORDS) - {"planned", "moved"}


def balance(db: Database, day: date) -> Mapping[str, int]:
    """Return the balance sheet of a patients' local date, by the words of ``WORDS``."""
    counts = ", ".join(f"COUNT(*) FILTER (WHERE {rows})" for rows in _COUNTS.values())
    row = db.execute(f"SELECT {counts} FROM outbox WHERE day = ?", [day.isoformat()]).fetchone()  # noqa: S608 -- constants
    return dict(zip(WORDS, row, strict=True))


def adds_up(sheet: Mapping[str, int]) -> bool:
    """Return whether every planned message is accounted for."""
    return sheet["planned"] == sum(sheet[word] for word in _FATES)

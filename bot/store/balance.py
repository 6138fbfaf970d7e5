"""The balance sheet of a day: what became of every message that nobody asked for at that moment."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlite_utils import Database

#: The words of DESIGN.md, section 2; ``planned`` is the sum of all but ``moved``, which is counted apart.
WORDS: Final = ("planned", "sent", "skipped", "expired", "cancelled", "failed", "unknown", "waiting", "moved")
_WAITING: Final = ("queued", "sending")


def balance(db: Database, day: date) -> Mapping[str, int]:
    """Return the balance sheet of a patients' local date."""
    rows = db.execute(
        "SELECT state, COUNT(*), SUM(moved) FROM outbox WHERE day = ? GROUP BY state", [day.isoformat()]
    ).fetchall()
    (planned,) = db.execute("SELECT COUNT(*) FROM outbox WHERE day = ?", [day.isoformat()]).fetchone()
    sheet = dict.fromkeys(WORDS, 0) | {"planned": planned}
    for state, count, moved in rows:
        sheet["waiting" if state in _WAITING else state] += count
        sheet["moved"] += moved
    return sheet


def adds_up(sheet: Mapping[str, int]) -> bool:
    """Return whether every planned message is accounted for."""
    return sheet["planned"] == sum(sheet[word] for word in WORDS if word not in {"planned", "moved"})

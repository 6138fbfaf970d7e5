"""The balance sheet of a day: what became of every message that nobody asked for at that moment."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from sqlite_utils import Database

from bot.store.columns import moment

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


def stuck(db: Database, now: datetime) -> int:
    """Return how many messages are still on their way although their time has passed."""
    sql = "SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending') AND expires_at < ?"
    return int(db.execute(sql, [moment(now)]).fetchone()[0])


def mistakes(db: Database) -> int:
    """Return how many planned messages failed by a mistake of ours."""
    return int(db.execute("SELECT COUNT(*) FROM outbox WHERE state = 'failed' AND reason = 'mistake'").fetchone()[0])


def planned_days(db: Database, person: str) -> Mapping[date, int]:
    """Return how many messages were planned for a person on each local date."""
    sql = "SELECT day, COUNT(*) FROM outbox WHERE person = ? AND day IS NOT NULL GROUP BY day"
    return {date.fromisoformat(day): count for day, count in db.execute(sql, [person]).fetchall()}


def rated_questions(db: Database, person: str) -> frozenset[int]:
    """Return the numbers of the questions that a person has answered with a rating."""
    rows = db.execute("SELECT question FROM rating WHERE person = ?", [person]).fetchall()
    return frozenset(question for (question,) in rows)

"""What is due and when: the three recurring slots of a day, and timers that ring once.

A due row is claimed (marked with the run's id) in groups, then rung one by one; what an older run had claimed
and not finished is due again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from bot.events import SetTimer
from bot.store.columns import moment

#: One claim takes at most this many rows, so that its transaction stays short.
CLAIM = 200


@dataclass(frozen=True, slots=True)
class DueRow:
    """A reminder or timer that has fallen due."""

    id: int
    person: str
    timer: str
    slot: str
    #: Wall-clock time ``HH:MM`` of a recurring slot; None for a timer that rings once.
    at: str | None
    #: Local date of the original moment.
    day: date
    n: int
    question: int | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class SlotRow:
    """The next occurrence of a recurring slot."""

    slot: str
    at: str
    day: date
    due_at: datetime


class Reminders:
    """The table ``reminder``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def claim(self, now: datetime, run: str, limit: int = CLAIM) -> int:
        """Mark up to ``limit`` due rows as this run's; return how many. Costs the same however many are not due."""
        return self._db.execute(
            "UPDATE reminder SET claimed_by = ? WHERE id IN (SELECT id FROM reminder "
            "WHERE claimed_by IS NULL AND next_due_at <= ? ORDER BY next_due_at LIMIT ?)",
            [run, moment(now), limit],
        ).rowcount

    def claimed(self, limit: int = CLAIM) -> Sequence[DueRow]:
        """Return claimed rows, the longest due first."""
        rows = self._db.execute(
            "SELECT id, person, timer, slot, at, day, n, question, next_due_at FROM reminder "
            "WHERE claimed_by IS NOT NULL ORDER BY next_due_at, id LIMIT ?",
            [limit],
        ).fetchall()
        return [
            DueRow(id_, person, timer, slot, at, date.fromisoformat(day), n, question, datetime.fromisoformat(due))
            for id_, person, timer, slot, at, day, n, question, due in rows
        ]

    def release_older_runs(self) -> int:
        """At start: nothing is claimed by a run that is alive."""
        return self._db.execute("UPDATE reminder SET claimed_by = NULL WHERE claimed_by IS NOT NULL").rowcount

    def advance(self, row: DueRow, day: date, due_at: datetime) -> None:
        """Give a recurring slot its next occurrence, unless it was planned anew meanwhile."""
        self._db.execute(
            "UPDATE reminder SET day = ?, next_due_at = ?, claimed_by = NULL WHERE id = ? AND next_due_at = ?",
            [day.isoformat(), moment(due_at), row.id, moment(row.due_at)],
        )

    def put_off(self, row: DueRow, until: datetime) -> None:
        """Let a row ring later, as if it had not been due yet."""
        self._db.execute("UPDATE reminder SET next_due_at = ?, claimed_by = NULL WHERE id = ?", [moment(until), row.id])

    def finish(self, row: DueRow) -> None:
        """Forget a timer that rang once, unless it was set anew while it rang."""
        self._db.execute("DELETE FROM reminder WHERE id = ? AND next_due_at = ?", [row.id, moment(row.due_at)])

    def set(self, person: str, timer: SetTimer, name: str = "") -> None:
        """Set a timer that rings once; the same timer and slot (or name, of several) replaces the older."""
        self._put(
            {
                "person": person,
                "timer": timer.timer,
                "slot": timer.slot or name,
                "at": None,
                "day": timer.day.isoformat(),
                "n": timer.n,
                "question": timer.question,
                "next_due_at": moment(timer.at),
            }
        )

    def drop(self, person: str, timer: str | None) -> None:
        """Forget one-shot timers of that name, or all of them; recurring slots stay."""
        if timer is None:
            self._db.execute("DELETE FROM reminder WHERE person = ? AND at IS NULL", [person])
        else:
            self._db.execute("DELETE FROM reminder WHERE person = ? AND timer = ? AND at IS NULL", [person, timer])

    def plan(self, person: str, slots: Iterable[SlotRow]) -> None:
        """Replace a person's recurring slots; none leaves only the timers."""
        keep = tuple(slots)
        self._db.execute("DELETE FROM reminder WHERE person = ? AND at IS NOT NULL", [person])
        for slot in keep:
            self._put(
                {
                    "person": person,
                    "timer": "slot",
                    "slot": slot.slot,
                    "at": slot.at,
                    "day": slot.day.isoformat(),
                    "n": 0,
                    "question": None,
                    "next_due_at": moment(slot.due_at),
                }
            )

    def next_due(self) -> datetime | None:
        """Return when the next reminder or timer of anybody is due."""
        (value,) = self._db.execute("SELECT MIN(next_due_at) FROM reminder WHERE claimed_by IS NULL").fetchone()
        return None if value is None else datetime.fromisoformat(value)

    def _put(self, row: Mapping[str, str | int | None]) -> None:
        self._db.execute(
            "INSERT INTO reminder (person, timer, slot, at, day, n, question, next_due_at) "
            "VALUES (:person, :timer, :slot, :at, :day, :n, :question, :next_due_at) "
            "ON CONFLICT (person, timer, slot) DO UPDATE SET at = excluded.at, day = excluded.day, n = excluded.n, "
            "question = excluded.question, next_due_at = excluded.next_due_at, claimed_by = NULL",
            dict(row),
        )

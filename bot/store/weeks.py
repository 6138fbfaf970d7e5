"""What the plan and the gate change about messages that are planned already."""

from datetime import datetime
from typing import Final

from sqlite_utils import Database

from bot.store.columns import moment

#: Kinds whose text says what the plan asks: made under an older plan, they would ask the wrong thing.
OF_THE_PLAN: Final = ("remind", "week")


class Weeks:
    """The table ``move``, and rows of ``outbox`` that a new plan makes void; within the caller's transaction."""

    def __init__(self, db: Database) -> None:
        """Write through the store's one connection."""
        self._db = db

    def moved(self, person: str, key: str, reason: str, now: datetime, until: datetime) -> None:
        """Write down why the gate moved a message, and to when."""
        self._db.execute(
            "INSERT INTO move (person, key, reason, at, until) VALUES (?, ?, ?, ?, ?)",
            [person, key, reason, moment(now), moment(until)],
        )

    def void(self, person: str, now: datetime) -> int:
        """Skip what waits for that person and was written under an older plan; return how many."""
        marks = ", ".join("?" * len(OF_THE_PLAN))
        return self._db.execute(
            "UPDATE outbox SET state = 'skipped', reason = 'old_plan', done_at = ?, waits = 0 "  # noqa: S608
            f"WHERE person = ? AND state = 'queued' AND kind IN ({marks})",
            [moment(now), person, *OF_THE_PLAN],
        ).rowcount

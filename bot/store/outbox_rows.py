"""The steps that a row of ``outbox`` can take, shared by its two sides: queueing and delivery."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from bot.store.columns import moment
from scheduler.outbox import KINDS

#: Rows of therapists and operators, in any table with a column ``person``.
OF_STAFF: Final = "person IN (SELECT id FROM person WHERE role <> 'patient')"


class OutboxRows:
    """Changes of state, each within the caller's transaction."""

    def __init__(self, db: Database) -> None:
        """Write through the store's one connection."""
        self._db = db

    def end(self, id_: int, state: str, reason: str, now: datetime | None, message_id: int | None = None) -> None:
        """Give a row its last state."""
        self._db.execute(
            "UPDATE outbox SET state = ?, reason = ?, done_at = ?, message_id = COALESCE(?, message_id), waits = 0 "
            "WHERE id = ?",
            [state, reason, now and moment(now), message_id, id_],
        )
        if state != "unknown":  # that one may be tried again
            self._forget("id = ?", id_)

    def forget_shown(self) -> None:
        """Forget what was shown to therapists and is no record: all that has gone or ended."""
        self._forget(f"{OF_STAFF} AND state NOT IN ('queued', 'sending')")

    def _forget(self, where: str, *values: int) -> None:
        """Take text, buttons and what a picture was made of out of messages that are to be forgotten."""
        self._db.execute(
            "UPDATE outbox SET payload = json_remove(payload, '$.text', '$.buttons', '$.media.data') "  # noqa: S608
            f"WHERE {where} AND json_extract(payload, '$.forget')",
            list(values),
        )

    def requeue(self, id_: int, not_before: datetime, counts: str) -> None:
        """Put a row back, not before a moment; ``counts`` says which counters grow."""
        self._db.execute(
            f"UPDATE outbox SET state = 'queued', run = NULL, not_before = ?, {counts} WHERE id = ?",  # noqa: S608
            [moment(not_before), id_],
        )

    def release_waiting(self, id_: int) -> None:
        """The message's id will never be known: what was to edit it becomes a new message."""
        self._db.execute("UPDATE outbox SET target = NULL, waits = 0 WHERE target = ? AND waits = 1", [id_])

    def drop_waiting(self, id_: int, now: datetime) -> None:
        """The message never went: there is nothing to edit."""
        self._db.execute(
            "UPDATE outbox SET state = 'cancelled', reason = 'no_target', done_at = ?, waits = 0 "
            "WHERE target = ? AND waits = 1",
            [moment(now), id_],
        )

    def cancel(self, person: str, kinds: Collection[str], reason: str, now: datetime) -> int:
        """Cancel a person's queued messages of some kinds; return how many."""
        marks = ", ".join("?" * len(kinds))
        rows = self._db.execute(
            f"UPDATE outbox SET state = 'cancelled', reason = ?, done_at = ?, waits = 0 "  # noqa: S608 -- only marks
            f"WHERE person = ? AND state = 'queued' AND kind IN ({marks}) RETURNING id",
            [reason, moment(now), person, *kinds],
        ).fetchall()
        for (id_,) in rows:
            self.drop_waiting(id_, now)
        return len(rows)

    def leave(self, person: str, now: datetime) -> None:
        """The person cannot be written to: blocked, nothing planned any more, the queue cancelled."""
        self._db.execute("UPDATE person SET status = 'blocked' WHERE id = ?", [person])
        self._db.execute("DELETE FROM reminder WHERE person = ? AND at IS NOT NULL", [person])
        self.cancel(person, tuple(KINDS), "blocked", now)

"""What is kept and for how long: numbers that a person takes back, texts that age, persons not heard of for a year."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from bot.retention import Silent
from bot.store.columns import moment
from bot.store.meta import Meta

#: So many rows are looked at in one transaction: a millisecond or two each.
CHUNK: Final = 200
#: Where the ageing of texts stands: the last row that was looked at.
_AGED: Final = "aged_outbox"
#: A notice that has gone or finally failed; an expired or cancelled one has to be given again.
_ENDED: Final = "(state IN ('sent', 'failed', 'unknown') OR (state = 'skipped' AND reason = 'blocked'))"
#: What ages by its moment alone: which rows, and which of their numbers.
_AGEING: Final = {
    "failed_update": "failed_update WHERE TRUE",
    "audit": "audit WHERE TRUE",
    "unused_invite": "invite WHERE used_at IS NULL",
}


class Keeping:
    """Reads and writes what has to go."""

    def __init__(self, db: Database, meta: Meta) -> None:
        """Work through the store's one connection."""
        self._db = db
        self._meta = meta

    def unrated(self, person: str, question: int) -> None:
        """Remove a number; the advice that it led to stays readable, and counts no more."""
        self._db.execute("DELETE FROM rating WHERE person = ? AND question = ?", [person, question])
        self._db.execute("UPDATE advice SET replaced = 1 WHERE person = ? AND question = ?", [person, question])

    def age_texts(self, before: datetime) -> bool:
        """Forget the wording of the next messages that were queued before a moment; return whether there may be more.

        What was sent, when, and what became of it stays; the numbers of rows grow with time, so each is met once.
        """
        aged = int(self._meta.get(_AGED) or 0)
        (last,) = self._db.execute(
            "SELECT MAX(id) FROM (SELECT id, queued_at FROM outbox WHERE id > ? ORDER BY id LIMIT ?) "
            "WHERE queued_at < ?",
            [aged, CHUNK, moment(before)],
        ).fetchone()
        if last is None:
            return False
        self._db.execute(
            "UPDATE outbox SET payload = json_remove(payload, '$.text', '$.buttons', '$.media.data') "
            "WHERE id > ? AND id <= ? AND state NOT IN ('queued', 'sending')",
            [aged, last],
        )
        self._meta.set(_AGED, str(last))
        return True

    def age(self, what: str, by: str, before: datetime) -> bool:
        """Delete the next rows whose moment lies before another; return whether there may be more."""
        table, _, _ = _AGEING[what].partition(" ")
        gone = self._db.execute(
            f"DELETE FROM {table} WHERE rowid IN "  # noqa: S608 -- names from the table above
            f"(SELECT rowid FROM {_AGEING[what]} AND {by} < ? LIMIT ?)",
            [moment(before), CHUNK],
        ).rowcount
        return gone > 0

    def silent(self, before: datetime, after_row: int) -> tuple[Sequence[Silent], int | None]:
        """Return patients not heard of since ``before`` among the next rows, and the last row looked at; None: no more.

        Rows are read by their number, so that the cost of a look is the same with any number of people.
        """
        (last,) = self._db.execute(
            "SELECT MAX(rowid) FROM (SELECT rowid FROM person WHERE rowid > ? ORDER BY rowid LIMIT ?)",
            [after_row, CHUNK],
        ).fetchone()
        if last is None:
            return (), None
        rows = self._db.execute(
            "SELECT id, COALESCE(heard_at, created_at) AS last, chat_id < 0 FROM person "
            "WHERE rowid > ? AND rowid <= ? AND role = 'patient' AND erased_at IS NULL AND last <= ?",
            [after_row, last, moment(before)],
        ).fetchall()
        return [self._silent(*row) for row in rows], last

    def _silent(self, person: str, last: str, is_group: int) -> Silent:
        (done, waits) = self._db.execute(
            f"SELECT MAX(done_at) FILTER (WHERE {_ENDED}), "  # noqa: S608 -- a constant
            "COUNT(*) FILTER (WHERE state IN ('queued', 'sending')) "
            "FROM outbox WHERE person = ? AND kind = 'notice' AND queued_at > ?",
            [person, last],
        ).fetchone()
        return Silent(
            person,
            datetime.fromisoformat(last),
            None if done is None else datetime.fromisoformat(done),
            waits=bool(waits),
            is_group=bool(is_group),
        )

"""Delivery: rows claimed and sent, and what became of each. Implements ``scheduler.outbox.Outbox``."""

import json
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.store.columns import moment
from bot.store.outbox_rows import OutboxRows
from bot.store.shared_texts import SharedTexts
from scheduler.outbox import KINDS, Kept, Message

#: What is past its expiry is never claimed; writing it down may take several turns.
EXPIRE_AT_ONCE = 200
Transaction = Callable[[], AbstractContextManager[None]]

_CLAIMABLE = """
SELECT o.id, o.key, o.person, p.chat_id, o.kind, o.payload, o.target_message, o.attempts, o.unknowns,
       o.queued_at, o.expires_at
FROM outbox AS o JOIN person AS p ON p.id = o.person
WHERE o.state = 'queued' AND o.waits = 0 AND o.not_before <= :now AND o.expires_at >= :now {only}
  AND NOT EXISTS (SELECT 1 FROM outbox AS s WHERE s.person = o.person AND s.state = 'sending')
  AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.person = o.person AND e.state = 'queued' AND e.waits = 0
                  AND e.priority = o.priority AND e.id < o.id AND NOT (e.unknowns > 0 AND e.not_before > :now))
  AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.person = o.person AND e.state = 'queued' AND e.waits = 0
                  AND e.priority < o.priority AND e.not_before <= :now)
ORDER BY o.priority, o.id LIMIT :limit
"""


class Delivery:
    """The side of the table ``outbox`` that dispatch works on."""

    def __init__(self, db: Database, transaction: Transaction, run: str) -> None:
        """Read and write through the store's one connection; ``run`` marks what this run of the program sends."""
        self._db = db
        self._rows = OutboxRows(db)
        self._texts = SharedTexts(db)
        self._run = run
        self.transaction = transaction

    def claim(
        self, now: datetime, limit: int, busy: Collection[int], *, alarms_only: bool = False
    ) -> Sequence[Message]:
        """Mark up to ``limit`` messages as *sending* and return them; see ``scheduler.outbox.Outbox``."""
        with self.transaction():
            self.expire(now)
            only = "AND o.kind = 'alarm'" if alarms_only else ""
            values = {"now": moment(now), "limit": limit + len(busy)}
            rows = self._db.execute(_CLAIMABLE.format(only=only), values).fetchall()
            messages = [message for message in map(self._message, rows) if message.chat_id not in busy][:limit]
            self._db.conn.executemany(
                "UPDATE outbox SET state = 'sending', run = ? WHERE id = ?",
                [(self._run, message.id) for message in messages],
            )
        return messages

    def sent(self, message: Message, message_id: int | None, kept: Kept | None, now: datetime) -> None:
        """Write down that Telegram has it, and aim the edits that waited for its id."""
        new_id = None if message.edits_message is not None else message_id
        with self.transaction():
            self._rows.end(message.id, "sent", "", now, message_id=new_id)
            self._db.execute(
                "UPDATE outbox SET target_message = ?, waits = 0 WHERE target = ? AND waits = 1", [new_id, message.id]
            )
            if kept is not None:
                self._db.execute(
                    "INSERT OR REPLACE INTO picture (name, file_id) VALUES (?, ?)", [kept.name, kept.file_id]
                )

    def queue_again(self, message: Message, not_before: datetime) -> None:
        """Put a provably unsent message back."""
        with self.transaction():
            self._rows.requeue(message.id, not_before, "attempts = attempts + 1")

    def unknown(self, message: Message, reason: str, not_before: datetime | None) -> None:
        """Write down a lost answer; with ``not_before`` the row is queued again, else *unknown* is final."""
        with self.transaction():
            if not_before is None:
                self._rows.end(message.id, "unknown", reason, None)
                self._rows.release_waiting(message.id)
            else:
                self._rows.requeue(message.id, not_before, "attempts = attempts + 1, unknowns = unknowns + 1")

    def failed(self, message: Message, reason: str, now: datetime) -> None:
        """Write down a final refusal."""
        with self.transaction():
            self._rows.end(message.id, "failed", reason, now)
            self._rows.release_waiting(message.id)

    def gone(self, message: Message, reason: str, now: datetime) -> None:
        """Fail the message, make the person blocked and cancel the rest of the queue: one transaction."""
        with self.transaction():
            self._rows.end(message.id, "failed", reason, now)
            self._rows.leave(message.person, now)

    def retarget(self, message: Message, chat_id: int | None) -> None:
        """Queue again: with a new chat id, or (None) as a new message instead of an edit."""
        with self.transaction():
            if chat_id is not None and self._taken(chat_id):
                self._rows.end(message.id, "failed", "chat_taken", None)
                return
            if chat_id is not None:
                self._db.execute("UPDATE person SET chat_id = ? WHERE id = ?", [chat_id, message.person])
            else:
                self._db.execute("UPDATE outbox SET target = NULL, target_message = NULL WHERE id = ?", [message.id])
            self._db.execute(
                "UPDATE outbox SET state = 'queued', run = NULL, attempts = attempts + 1 WHERE id = ?", [message.id]
            )

    def _taken(self, chat_id: int) -> bool:
        """Return whether the new chat has a row of its own already: it spoke before the move was heard of."""
        return self._db.execute("SELECT 1 FROM person WHERE chat_id = ?", [chat_id]).fetchone() is not None

    def next_due(self, now: datetime, *, alarms_only: bool = False) -> datetime | None:
        """Return when the earliest queued row may go; None: nothing waits."""
        only = "AND kind = 'alarm'" if alarms_only else ""
        sql = f"SELECT MIN(not_before) FROM outbox WHERE state = 'queued' AND waits = 0 {only}"  # noqa: S608
        (value,) = self._db.execute(sql).fetchone()
        return None if value is None else max(now, datetime.fromisoformat(value))

    def end_run(self, now: datetime) -> int:
        """At start: every *sending* row of an older run is *unknown*; the policy of its kind may try it again."""
        with self.transaction():
            rows = self._db.execute("SELECT id, kind, unknowns FROM outbox WHERE state = 'sending'").fetchall()
            for id_, kind, unknowns in rows:
                self._rows.end(id_, "unknown", "stopped", now)
                if unknowns < KINDS[kind].unknown_retries:
                    self._rows.requeue(id_, now, "unknowns = unknowns + 1")
                else:
                    self._rows.release_waiting(id_)
        return len(rows)

    def expire(self, now: datetime) -> int:
        """Make queued rows past their expiry *expired*; return how many."""
        with self.transaction():
            rows = self._db.execute(
                "UPDATE outbox SET state = 'expired', reason = 'late', done_at = ?, waits = 0 "
                "WHERE id IN (SELECT id FROM outbox WHERE state = 'queued' AND expires_at < ? LIMIT ?) RETURNING id",
                [moment(now), moment(now), EXPIRE_AT_ONCE],
            ).fetchall()
            for (id_,) in rows:
                self._rows.drop_waiting(id_, now)
        return len(rows)

    def _message(self, row: Sequence[Any]) -> Message:
        id_, key, person, chat_id, kind, payload, target_message, attempts, unknowns, queued_at, expires_at = row
        return Message(
            id=id_,
            key=key,
            person=person,
            chat_id=chat_id,
            kind=KINDS[kind],
            payload=self._texts.whole(json.loads(payload)),
            edits_message=target_message,
            attempts=attempts,
            unknowns=unknowns,
            queued_at=datetime.fromisoformat(queued_at),
            expires_at=datetime.fromisoformat(expires_at),
        )

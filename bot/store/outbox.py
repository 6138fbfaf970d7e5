"""Outgoing messages, queued with the step that decided them. A row is the record of what a person was told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from bot.store.columns import dumps, moment
from bot.store.outbox_rows import OutboxRows
from scheduler.outbox import KINDS

_YIELDING = tuple(kind.name for kind in KINDS.values() if kind.yields_to_alarm)

#: Why a message failed whose person could not be written to at all (``bot.sender``).
_UNREACHABLE = ("blocked", "forbidden", "chat_not_found")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """A message as the coach queues it."""

    key: str
    person: str
    kind: str
    payload: Mapping[str, object]
    #: The outgoing message that this one edits, or Telegram's id of one that did not come from the outbox.
    target: int | None = None
    target_message: int | None = None
    #: Local date of the original moment and slot, for what nobody asked for: it is counted in that day's balance.
    day: date | None = None
    slot: str = ""
    moved: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None
    #: Set at once where the message will never go: ``("skipped", "held")``.
    ended: tuple[str, str] | None = field(default=None)


class Queue:
    """The side of the table ``outbox`` that the coach works on, always within the caller's transaction."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db
        self.rows = OutboxRows(db)

    def queue(self, new: NewMessage, now: datetime) -> int | None:
        """Write a message down; return its id, or None where one with that key exists, or its target never arrived."""
        kind = KINDS[new.kind]
        if new.target is not None and self._never_arrived(new.target):
            return None  # nobody saw what this would change
        target, target_message, waits = self._aim(new)
        if kind.name == "alarm":
            self._make_way(new.person, now)
        state, reason = new.ended or ("queued", "")
        row = {
            "key": new.key,
            "person": new.person,
            "kind": kind.name,
            "priority": kind.priority,
            "state": state,
            "reason": reason,
            "payload": dumps(new.payload),
            "target": target,
            "target_message": target_message,
            "waits": int(waits),
            "day": new.day and new.day.isoformat(),
            "slot": new.slot,
            "moved": int(new.moved),
            "queued_at": moment(now),
            "not_before": moment(new.not_before or now),
            "expires_at": moment(new.expires_at or now + kind.lifetime),
            "done_at": moment(now) if new.ended else None,
        }
        made = self._insert(row)
        if made is None and not kind.planned:
            # Exactly once is the offset's business. Update ids begin anew after a quiet week or with another bot:
            # an old row with this key must not swallow an answer.
            made = self._insert({**row, "key": f"{new.key}:{moment(now)}"})
        return made

    def has(self, key: str) -> bool:
        """Return whether a message with that key was queued before."""
        return self._db.execute("SELECT 1 FROM outbox WHERE key = ?", [key]).fetchone() is not None

    def by_message(self, person: str, message_id: int) -> int | None:
        """Return which row became that message in the person's chat."""
        found = self._db.execute(
            "SELECT id FROM outbox WHERE person = ? AND message_id = ?", [person, message_id]
        ).fetchone()
        return None if found is None else int(found[0])

    def carrier(self, person: str, asked: str) -> tuple[int | None, int | None]:
        """Return the row, or Telegram's number, of the message whose buttons belong to a question like ``pain:17``."""
        found = self._db.execute(
            "SELECT COALESCE(target, CASE WHEN target_message IS NULL THEN id END), target_message FROM outbox "
            "WHERE person = ? AND instr(payload, ?) > 0 ORDER BY id DESC LIMIT 1",
            [person, f'"{asked}:'],
        ).fetchone()
        return found or (None, None)

    def is_captioned(self, row: int) -> bool:
        """Return whether the text of a message stands below a picture or file."""
        found = self._db.execute(
            "SELECT 1 FROM outbox WHERE id = ? "
            "AND COALESCE(json_extract(payload, '$.media'), json_extract(payload, '$.captioned')) IS NOT NULL",
            [row],
        ).fetchone()
        return found is not None

    def queued_replies(self, person: str) -> int:
        """Return how many replies wait for that person."""
        (count,) = self._db.execute(
            "SELECT COUNT(*) FROM outbox WHERE person = ? AND state = 'queued' AND waits = 0 AND kind = 'reply'",
            [person],
        ).fetchone()
        return int(count)

    def waiting(self) -> int:
        """Return how many messages of anybody wait to be sent."""
        (count,) = self._db.execute("SELECT COUNT(*) FROM outbox WHERE state = 'queued'").fetchone()
        return int(count)

    def picture(self, name: str) -> str | None:
        """Return Telegram's ``file_id`` of a picture that was uploaded before."""
        found = self._db.execute("SELECT file_id FROM picture WHERE name = ?", [name]).fetchone()
        return None if found is None else str(found[0])

    def _insert(self, row: Mapping[str, Any]) -> int | None:
        marks = ", ".join(f":{name}" for name in row)
        cursor = self._db.execute(
            f"INSERT INTO outbox ({', '.join(row)}) VALUES ({marks}) ON CONFLICT (key) DO NOTHING",  # noqa: S608 -- our names
            dict(row),
        )
        return cursor.lastrowid if cursor.rowcount else None

    def _aim(self, new: NewMessage) -> tuple[int | None, int | None, bool]:
        """Return the target, its message id if known, and whether the edit must wait; an older queued edit ends."""
        if new.target is None:
            return None, new.target_message, False
        self._db.execute(
            "UPDATE outbox SET state = 'cancelled', reason = 'replaced', waits = 0 "
            "WHERE person = ? AND kind = 'edit' AND target = ? AND state = 'queued'",
            [new.person, new.target],
        )
        found = self._db.execute("SELECT state, message_id FROM outbox WHERE id = ?", [new.target]).fetchone()
        if found is None:
            return None, new.target_message, False
        state, message_id = found
        return new.target, message_id, message_id is None and state in ("queued", "sending")

    def _never_arrived(self, target: int) -> bool:
        """Return whether a message ended without reaching the person, as far as anybody can know."""
        found = self._db.execute("SELECT state, reason, message_id FROM outbox WHERE id = ?", [target]).fetchone()
        if found is None or found[2] is not None:
            return False
        state, reason, _ = found
        return state in ("expired", "cancelled", "skipped") or (state == "failed" and reason in _UNREACHABLE)

    def _make_way(self, person: str, now: datetime) -> None:
        """An alarm text overtakes: reminders and tips that wait for that chat are not sent any more."""
        self.rows.cancel(person, _YIELDING, "alarm", now)

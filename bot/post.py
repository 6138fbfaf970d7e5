"""Replies into the outbox: keys, targets of edits, and which message carries the open question."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.events import Reply, Turn
from bot.patient import Clinic
from bot.render import Payload, payload
from bot.store import DueRow, Known, NewMessage, Store
from scheduler.outbox import KINDS

#: More waiting replies than this, and repeats of "not understood" are dropped (DESIGN.md, section 2).
MOST_WAITING: Final = 10


@dataclass(frozen=True, slots=True)
class Origin:
    """What a step answers: it makes the keys of its messages unique and finds the message that was tapped."""

    id: str
    #: Telegram's id of the message whose button was tapped.
    tapped: int | None = None
    #: The reminder or timer that rang.
    due: DueRow | None = None


class Post:
    """Queues what a turn says, within the caller's transaction."""

    def __init__(self, store: Store, clinic: Clinic) -> None:
        """Write to an open store."""
        self._store = store
        self._clinic = clinic

    def deliver(self, known: Known, turn: Turn, origin: Origin, now: datetime) -> None:
        """Queue every reply in its order, and remember which message carries the open question."""
        carrier = known.question_message
        for n, reply in enumerate(turn.replies):
            if reply.droppable and self._store.queue.queued_replies(known.patient.id) > MOST_WAITING:
                continue
            new = self._message(known, turn, reply, origin, n)
            if new is None:
                continue
            row = self._store.queue.queue(new, now)
            if reply.carries_question:
                carrier = new.target or row
        if turn.patient.question is None:
            carrier = None
        if carrier != known.question_message:
            self._store.people.remember_question_message(known.patient.id, carrier)

    def _message(self, known: Known, turn: Turn, reply: Reply, origin: Origin, n: int) -> NewMessage | None:
        target, target_message = self._target(known, reply, origin)
        if reply.edits is not None and target is None and target_message is None:
            return None  # nothing to edit: the question came before any message of ours
        edited = f"{target or f'm{target_message}'}:" if reply.edits else ""
        due = origin.due if KINDS[reply.kind].planned else None
        return NewMessage(
            key=reply.key or f"{reply.kind}:{known.patient.id}:{reply.occasion or f'{edited}{origin.id}:{n}'}",
            person=known.patient.id,
            kind=reply.kind,
            payload=payload(reply, reply.language or turn.patient.language, self._clinic) | self._caption(target),
            target=target,
            target_message=target_message,
            day=due.day if due else None,
            slot=due.slot if due else "",
            moved=due is not None and due.timer == "moved",
            expires_at=self._expiry(reply, due),
        )

    def _caption(self, target: int | None) -> Payload:
        """Return the mark of an edit whose message carries a picture: Telegram wants another call for its text."""
        return {"captioned": True} if target is not None and self._store.queue.is_captioned(target) else {}

    def _expiry(self, reply: Reply, due: DueRow | None) -> datetime | None:
        """Return until when a message may go: what nobody asked for never after its window."""
        if due is None or reply.kind == "follow":
            return reply.expires_at
        window_ends = due.due_at + timedelta(minutes=self._clinic.window_minutes)
        return min(reply.expires_at or window_ends, window_ends)

    def _target(self, known: Known, reply: Reply, origin: Origin) -> tuple[int | None, int | None]:
        if reply.edits == "row":
            return reply.row, None
        if reply.edits == "asked":
            return self._store.queue.carrier(known.patient.id, reply.asked)
        if reply.edits == "question":
            return known.question_message, None
        if reply.edits == "tapped" and origin.tapped is not None:
            row = self._store.queue.by_message(known.patient.id, origin.tapped)
            return row, None if row else origin.tapped
        return None, None

"""What becomes of a message after one try: a pure decision, and the one line of the outbox that it means.

This is the only retry layer (DESIGN.md, section 2): the promises of the kinds stand in ``outbox.KINDS``, the
waiting times here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.outbox import (
    Flooded,
    Gone,
    Kept,
    LostTarget,
    Message,
    Moved,
    NotSent,
    Outbox,
    Outcome,
    Refused,
    Sent,
    Unauthorized,
    Unknown,
)

#: Seconds to wait after a lost answer, by the number of answers lost before. Alarm and alert: soon, then ever
#: rarer until their 24 hours are over. Others: a copy after half a minute, another one while the hour lasts.
LOST_URGENT: tuple[int, ...] = (5, 10, 30, 60, 120, 300, 600, 1800)
LOST_OTHERS: tuple[int, ...] = (30, 600)
#: The longest wait before a message that provably did not leave is tried again, in seconds.
LONGEST_BACKOFF = 60


@dataclass(frozen=True, slots=True)
class Done:
    """Telegram has it."""

    message_id: int | None
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """It did not leave: back into the queue."""

    not_before: datetime


@dataclass(frozen=True, slots=True)
class Lost:
    """Nobody knows whether it arrived; with ``not_before`` another copy goes then, else this is final."""

    reason: str
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class Final:
    """It will never be accepted."""

    reason: str


@dataclass(frozen=True, slots=True)
class PersonGone:
    """The person cannot be reached any more."""

    reason: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Back into the queue for another chat, or (None) as a new message instead of an edit."""

    chat_id: int | None


Step = Done | Again | Lost | Final | PersonGone | Elsewhere


def after(outcome: Outcome, message: Message, now: datetime) -> Step:  # noqa: PLR0911 -- a table: one return a row
    """Return what to do with a message after this outcome of a try that ended at ``now``."""
    match outcome:
        case Sent(message_id, kept):
            return Done(message_id, kept)
        case Unknown(reason):
            return Lost(reason, _another_copy(message, now))
        case NotSent():
            return Again(now + backoff(message.attempts))
        case Flooded(seconds):
            return Again(now + timedelta(seconds=seconds))
        case Unauthorized():
            return Again(now)
        case Refused(reason):
            return Final(reason)
        case Gone(reason):
            return PersonGone(reason)
        case LostTarget(reason):
            return Elsewhere(None) if message.edits_message is not None else Final(reason)
        case Moved(chat_id):
            return Elsewhere(chat_id) if chat_id != message.chat_id else Final("moved to itself")


def backoff(attempts: int) -> timedelta:
    """Return the wait after a try that did not leave: 1, 2, 4 … 60 seconds by the tries before it."""
    return timedelta(seconds=min(2 ** min(attempts, 6), LONGEST_BACKOFF))


def _another_copy(message: Message, now: datetime) -> datetime | None:
    """Return when another copy goes; None: the kind allows no more, or the message would be too old by then."""
    if message.unknowns >= message.kind.unknown_retries:
        return None
    waits = LOST_URGENT if message.kind.priority == 0 else LOST_OTHERS
    moment = now + timedelta(seconds=waits[min(message.unknowns, len(waits) - 1)])
    return moment if moment < message.expires_at else None


def write_down(step: Step, message: Message, outbox: Outbox, now: datetime) -> None:
    """Write one step into the outbox.

    Raises:
        Busy: the store cannot write now; nothing was changed.

    """
    match step:
        case Done(message_id, kept):
            outbox.sent(message, message_id, kept, now)
        case Again(not_before):
            outbox.queue_again(message, not_before)
        case Lost(reason, not_before):
            outbox.unknown(message, reason, not_before)
        case Final(reason):
            outbox.failed(message, reason, now)
        case PersonGone(reason):
            outbox.gone(message, reason, now)
        case Elsewhere(chat_id):
            outbox.retarget(message, chat_id)

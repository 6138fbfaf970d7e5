"""An outgoing message: its states, its kinds, and what dispatch needs of a store and of a sender.

DESIGN.md, section 2. Nothing here knows Telegram or SQL: the store implements ``Outbox``, the bot ``Sender``.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

State = Literal["queued", "sending", "sent", "failed", "unknown", "expired", "cancelled", "skipped"]

STATES: tuple[State, ...] = ("queued", "sending", "sent", "failed", "unknown", "expired", "cancelled", "skipped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of message is treated."""

    name: str
    #: 0 alarm text and alert, 1 reply and edit, 2 reminder and question, 3 broadcast.
    priority: int
    #: How often a message is tried again after an *unknown* outcome: Telegram may have it already.
    unknown_retries: int
    #: Counted in the balance sheet of a day: a message that nobody asked for at this moment.
    planned: bool = False
    #: Removed from the queue of a chat when an alarm text is queued for it.
    yields_to_alarm: bool = False
    #: Tried until this long after it was queued where the row has no expiry of its own.
    lifetime: timedelta = timedelta(hours=24)


def _kinds(*kinds: Kind) -> Mapping[str, Kind]:
    return {kind.name: kind for kind in kinds}


#: The promises of DESIGN.md, section 2, as data.
KINDS: Mapping[str, Kind] = _kinds(
    Kind(name="alarm", priority=0, unknown_retries=1_000_000),
    Kind(name="alert", priority=0, unknown_retries=1_000_000),
    Kind(name="reply", priority=1, unknown_retries=2, lifetime=timedelta(hours=1)),
    Kind(name="edit", priority=1, unknown_retries=2, lifetime=timedelta(hours=1)),
    Kind(name="remind", priority=2, unknown_retries=1, planned=True, yields_to_alarm=True),
    Kind(name="question", priority=2, unknown_retries=1, planned=True, yields_to_alarm=True),
    Kind(name="test", priority=2, unknown_retries=1, planned=True, yields_to_alarm=True),
    Kind(name="follow", priority=2, unknown_retries=1, planned=True),
    # Before data are erased because nothing was heard for very long: it is counted, but asks nothing of a day's cap.
    Kind(name="notice", priority=2, unknown_retries=1, planned=True),
    Kind(name="week", priority=2, unknown_retries=1, planned=True, yields_to_alarm=True),
    Kind(name="digest", priority=2, unknown_retries=1, planned=True),
    Kind(name="tip", priority=3, unknown_retries=0, planned=True, yields_to_alarm=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One claimed row of the outbox, ready to be sent.

    ``payload`` holds what the sender needs and dispatch never looks at: ``text`` (HTML), ``buttons``
    (rows of ``{"text", "data"|"copy"|"url"}``), ``media``, ``captioned``, ``silent``.
    """

    id: int
    key: str
    person: str
    chat_id: int
    kind: Kind
    payload: Mapping[str, object]
    #: Telegram's id of the message that this one edits; None sends a new message.
    edits_message: int | None
    #: How often the row was tried before, and how many of those ended as *unknown*.
    attempts: int
    unknowns: int
    queued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """An uploaded picture under the name by which it will be asked for again: its ``file_id`` saves the upload."""

    name: str
    file_id: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it; ``message_id`` is None for an edit that changed nothing."""

    message_id: int | None
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class NotSent:
    """Provably not sent (no connection, pool full): try again with backoff."""

    reason: str


@dataclass(frozen=True, slots=True)
class Flooded:
    """429: nothing may be sent to anybody for ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """The answer was lost: Telegram may have it. The kind of the message decides."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Final: a bug of ours, or a chat that does not exist."""

    reason: str


@dataclass(frozen=True, slots=True)
class Gone:
    """Final for the person: blocked, deactivated or never started. The whole queue of the person ends."""

    reason: str


@dataclass(frozen=True, slots=True)
class LostTarget:
    """The message to be edited is not there any more: it becomes a new message."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has a new id (a group became a supergroup): change it and send once."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """401: the token is wrong or was revoked. The program ends with one sentence."""


Outcome = Sent | NotSent | Flooded | Unknown | Refused | Gone | LostTarget | Moved | Unauthorized


class Sender(Protocol):
    """Sends one message; every error is an outcome, never an exception."""

    async def send(self, message: Message) -> Outcome:
        """Try once. Must not raise, except for cancellation."""
        ...


class Outbox(Protocol):
    """What dispatch needs of the store.

    Every method is one short transaction, committed when it returns; within ``transaction()`` it takes part in
    that one instead. A method, and leaving ``transaction()``, may raise ``Busy`` (database locked, disk full):
    then nothing of that transaction was written, and dispatch tries again later.
    """

    def transaction(self) -> AbstractContextManager[None]:
        """Bundle what is called inside: committed together at the end, rolled back together by any exception.

        Dispatch writes a group of results and claims the next group in one: one commit instead of nine, and
        the outcome of a message is always written before anything more is claimed.
        """
        ...

    def claim(
        self, now: datetime, limit: int, busy: Collection[int], *, alarms_only: bool = False
    ) -> Sequence[Message]:
        """Mark up to ``limit`` messages as *sending*, committed, and return them.

        By priority, then in the order queued; only ``queued`` rows whose ``not_before`` has come, at most
        one a chat, none for a chat in ``busy``, and never a message while an older one of the same
        priority waits for that chat. Rows past their expiry become *expired* on the way. An edit whose target
        is still on its way waits; where the target's outcome is unknown or failed it becomes a new message.
        With ``alarms_only`` no other kind than ``alarm`` is taken.
        """
        ...

    def sent(self, message: Message, message_id: int | None, kept: Kept | None, now: datetime) -> None:
        """Write down that Telegram has it, and under which ``file_id`` a picture can be sent again."""
        ...

    def queue_again(self, message: Message, not_before: datetime) -> None:
        """Put a provably unsent message back; ``attempts`` grows."""
        ...

    def unknown(self, message: Message, reason: str, not_before: datetime | None) -> None:
        """Write down a lost answer; with ``not_before`` the row is queued again, else *unknown* is final."""
        ...

    def failed(self, message: Message, reason: str, now: datetime) -> None:
        """Write down a final refusal."""
        ...

    def gone(self, message: Message, reason: str, now: datetime) -> None:
        """Fail the message, make the person blocked and cancel the rest of the queue: one transaction."""
        ...

    def retarget(self, message: Message, chat_id: int | None) -> None:
        """Queue again: with a new chat id, or (None) as a new message instead of an edit."""
        ...

    def next_due(self, now: datetime, *, alarms_only: bool = False) -> datetime | None:
        """Return when the earliest queued row may go, for the sender to sleep until then; None: nothing waits.

        Chats in flight and waiting edits need not be looked at: a moment that is too early costs one claim
        a second, one that is too late costs a delay.
        """
        ...

    def end_run(self, now: datetime) -> int:
        """At start: every *sending* row of an older run becomes *unknown* (or queued, by policy); return how many."""
        ...

    def expire(self, now: datetime) -> int:
        """Make queued rows past their expiry *expired*; return how many."""
        ...


class Busy(Exception):
    """The store cannot write now; nothing was changed."""

"""What can happen, and what the coach decides: events in, a ``Turn`` out. Nothing here knows Telegram or SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from bot.between import Passing
from bot.broadcast.draft import TipHandedOver
from bot.facts import (
    Advised,
    Alerted,
    AlertWithdrawn,
    Consented,
    Did,
    DropTimers,
    Erase,
    Fact,
    Rated,
    SetTimer,
    Signalled,
    Unrated,
)
from bot.patient import Language, Patient, Slot
from content.understand import Understanding

__all__ = [
    "Advised",
    "AlertWithdrawn",
    "Alerted",
    "Blocked",
    "Button",
    "Chose",
    "Commanded",
    "Consented",
    "Did",
    "DropTimers",
    "Erase",
    "Event",
    "Fact",
    "FellDue",
    "Media",
    "Passed",
    "Rated",
    "Reply",
    "Rows",
    "Say",
    "SentMedia",
    "SetTimer",
    "ShownAs",
    "Signalled",
    "Source",
    "Started",
    "Tapped",
    "Turn",
    "Unblocked",
    "Unrated",
    "Wrote",
]

# --- Events -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Started:
    """/start, with or without an invitation. ``invite`` says what became of its code.

    ``other_role``: it is for somebody of another role than this person has here; it was not used up.
    """

    invite: Literal["none", "accepted", "invalid", "other_role"] = "none"


@dataclass(frozen=True, slots=True)
class Wrote:
    """A typed text, already read. An edited message counts as typed again.

    ``text`` stays inside the turn: it may be looked at (a city, a label), never stored or logged.
    """

    text: str
    understood: Understanding
    edited: bool = False
    #: The picture or file below which it stands.
    sent: "SentMedia | None" = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button that belongs to a question, like ``pain:17:3``: kind, number of the question, choice."""

    kind: str
    question: int
    choice: str


@dataclass(frozen=True, slots=True)
class Chose:
    """A button that belongs to no question, like ``why:4``, ``go:today``, ``withdraw:bladder``: verb and object."""

    verb: str
    what: str


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command, by its English name (``today``); ``unknown`` for one that does not exist."""

    name: str


@dataclass(frozen=True, slots=True)
class SentMedia:
    """Something that the coach cannot read: ``voice``, ``photo``, ``video``, ``sticker``, ``location`` …"""

    what: str
    #: For what a therapist may pass on: Telegram's id of the file, the words below it, the album that it is part of.
    file_id: str = ""
    caption: str = ""
    album: str = ""


@dataclass(frozen=True, slots=True)
class FellDue:
    """A timer rang. ``slot`` for the three reminders of a day; ``day`` is the local date of the original moment."""

    timer: str
    day: date
    slot: Slot | None = None
    #: 0 the first time; counts snoozes and repeats.
    n: int = 0
    #: For timers of a question: its number.
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The person opened the bot again."""


Event = (
    Started | Wrote | Tapped | Chose | Commanded | SentMedia | FellDue | Blocked | Unblocked | Passing | TipHandedOver
)

# --- What is said ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """A text by its Fluent id. An argument may itself be said; plain strings are escaped when rendered, once."""

    id: str
    args: Mapping[str, "str | int | Say"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its label, and either callback data or a text to copy.

    ``data`` is ``kind:question:choice`` (``Tapped``) or ``verb:what`` (``Chose``), at most 64 bytes.
    """

    label: Say
    data: str = ""
    copy: str = ""
    style: Literal["", "primary", "success", "danger"] = ""


Rows = tuple[tuple[Button, ...], ...]

Source = Literal["drawing", "chart", "export", "qr", "file", "list"]
ShownAs = Literal["photo", "animation", "document", "video", "voice", "audio"]


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or file that comes with a message; the text becomes its caption (at most 1,024 characters)."""

    #: Where the bytes come from: ``drawing`` (``content/pictures`` by name), ``chart`` (drawn at sending from
    #: ``data``), ``export`` (made at sending from the store), ``qr`` (of ``data["text"]``), ``file`` (``name`` is
    #: Telegram's ``file_id``), ``list`` (the recipients of a tip, made at sending).
    source: Source
    shown_as: ShownAs
    name: str
    #: JSON values only: it is stored with the message.
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message or edit. Its parts are joined by blank lines.

    ``kind`` is a kind of the outbox: ``reply``, ``edit``, ``alarm``, ``remind``, ``question``, ``test``, ``follow``.
    """

    parts: tuple[Say, ...]
    buttons: Rows = ()
    kind: str = "reply"
    #: What an edit changes: the message that was tapped, the one that carries the open question, the one that carries
    #: the question ``asked``, or that of ``row``.
    edits: Literal["tapped", "question", "asked", "row"] | None = None
    #: A question as its buttons name it, like ``pain:17``; for one that waited behind another.
    asked: str = ""
    #: The new question stands in this message.
    carries_question: bool = False
    silent: bool = False
    #: May be left out where many replies to the same person wait already: a repeat of "not understood".
    droppable: bool = False
    #: For proactive messages: what makes the key unique, like ``2027-03-28:morning:0``.
    occasion: str = ""
    expires_at: datetime | None = None
    #: The picture or file above the text.
    media: Media | None = None
    #: In which language, where it is not the person's own: what a therapist shows of the other language's readers.
    language: Language | None = None
    #: The whole key of the message, where it is not made of kind, person and occasion.
    key: str = ""
    #: The row of the outbox that an edit changes, where ``edits`` says so.
    row: int | None = None
    #: Cannot be forwarded or saved: what therapists see of patients. Implies ``forget``.
    protect: bool = False
    #: The stored text is forgotten once the message has gone or failed.
    forget: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One step: the patient as he is now, what to record, what to say."""

    patient: Patient
    facts: tuple[Fact, ...] = ()
    replies: tuple[Reply, ...] = ()
    #: The short text that answers a tap (at most 200 characters).
    toast: Say | None = None
    #: Why a proactive message was not sent: the gate's reason, for the balance sheet.
    skipped: str = ""
    #: The gate moved the proactive message to another moment.
    moved_to: datetime | None = None
    #: Why: the gate's reason.
    moved_for: str = ""
    #: What somebody else must be told, or what must change there; the same transaction takes those steps.
    passed: tuple["Passed", ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """An event at another person: by id, or ``between.THERAPIST`` for the one whom the person is linked to."""

    person: str
    event: Event

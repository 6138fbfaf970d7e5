"""Facts: what a turn records beside the person as he is then; ``bot/record.py`` writes them. No SQL here."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.between import Kept
from bot.broadcast.draft import TipFact
from bot.patient import Activity, Asked, Consent, Slot, Tier
from content.rules import Advice, Report


@dataclass(frozen=True, slots=True)
class Rated:
    """A pain rating. A second one for the same question replaces the first."""

    value: int
    asked: Asked
    day: date
    question: int
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class Unrated:
    """A pain rating was taken back by the person: that of this question."""

    question: int


@dataclass(frozen=True, slots=True)
class Did:
    """Something done, skipped or moved."""

    activity: Activity


@dataclass(frozen=True, slots=True)
class Signalled:
    """A signal was heard: by text, or by a button."""

    signal: str
    polarity: Literal["affirmed", "negated", "unsure"]
    source: Literal["text", "button"]


@dataclass(frozen=True, slots=True)
class Advised:
    """An advice was given. ``no`` is the person's running number; a second one for ``question`` replaces the first."""

    no: int
    report: Report
    advice: Advice
    day: date
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Consented:
    """A consent was given or withdrawn; version of its text and time are stored."""

    consent: Consent
    given: bool


@dataclass(frozen=True, slots=True)
class Alerted:
    """An alert for the therapists. ``note``: ``withdrawn``, ``not_answered`` or nothing."""

    cause: str
    tier: Tier | Literal["rule"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AlertWithdrawn:
    """The person took back the sign that led to an alert; the therapist sees that it was withdrawn."""

    cause: str


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Wake the conversation once at ``at`` with ``FellDue(timer, …)``; the same timer and slot replaces the older."""

    timer: str
    at: datetime
    day: date
    slot: Slot | None = None
    n: int = 0
    question: int | None = None


@dataclass(frozen=True, slots=True)
class DropTimers:
    """Forget the timers of that name (every one-shot timer, where None)."""

    timer: str | None = None


@dataclass(frozen=True, slots=True)
class Erase:
    """The person asked for everything to be erased, and confirmed it."""


Fact = (
    Rated
    | Unrated
    | Did
    | Signalled
    | Advised
    | Consented
    | Alerted
    | AlertWithdrawn
    | SetTimer
    | DropTimers
    | Erase
    | Kept
    | TipFact
)

"""A tip to many: for whom it is, what it says, and when it goes. Data only: no Telegram, no SQL.

FLOWS.md, "/bericht: a tip to many". A draft is what one therapist is preparing; what it is counted and judged by
stands in ``bot.broadcast.seen``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from bot.patient import Language, Slot
from content.report import Complaint
from scheduler.plan import occurrence

#: ``freezing``: the recipients are being written down; ``ready``: not begun yet.
State = Literal["draft", "handed", "freezing", "ready", "running", "paused", "cancelled", "done"]
#: Broadcasts that are at work, or may be again.
LIVE: Final[tuple[State, ...]] = ("freezing", "ready", "running", "paused")
#: Names in ``Therapist.rights``.
WRITE: Final = "write_tips"
SEND: Final = "send_tips"
#: Days of activity or silence that can be asked for.
MOST_DAYS: Final = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Which patients: each empty part means all of them; the parts are combined."""

    complaints: frozenset[Complaint] = frozenset()
    phases: frozenset[int] = frozenset()
    #: Has one of these slots switched on.
    slots: frozenset[Slot] = frozenset()
    #: Wrote or tapped within so many days, or not for so many days; not both.
    active_days: int | None = None
    silent_days: int | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing was chosen."""
        return self == Segment()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one language gets to read: written by a therapist, or a ready tip by its id."""

    text: str = ""
    #: The id of a tip of ``content/tips.toml``; ``text`` is empty then.
    tip: str = ""
    #: ``photo``, ``video``, ``voice`` … and Telegram's ``file_id`` of it.
    shown_as: str = ""
    file_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When it goes: at once, at one moment, or at that local date and time on each recipient's own clock."""

    #: The moment (UTC) as the therapist's clock has it; None: at once.
    at: datetime | None = None
    own_clock: bool = False
    #: The zone in which the moment was said.
    zone: str = "Europe/Amsterdam"

    def moment(self, zone: str, now: datetime) -> datetime:
        """Return when somebody in ``zone`` is to have it: never before now."""
        if self.at is None or not self.own_clock:
            return max(self.at or now, now)
        local = self.at.astimezone(ZoneInfo(self.zone))
        return max(occurrence(local.date(), local.time(), zone), now)

    def starts(self, now: datetime) -> datetime:
        """Return when the first may have it: on clocks of their own, some are ahead of the therapist's."""
        return now if self.at is None or self.own_clock else max(self.at, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a therapist is preparing."""

    #: Its row; None: not written down yet.
    no: int | None = None
    segment: Segment = field(default_factory=Segment)
    #: One language, or both. Who reads the missing one gets the other.
    contents: Mapping[Language, Content] = field(default_factory=dict)
    when: When = field(default_factory=When)

    def written(self, language: Language, content: Content) -> "Draft":
        """Return the draft with the words of one language."""
        return replace(self, contents={**self.contents, language: content})

    def for_reader(self, language: Language) -> Language:
        """Return the language in which somebody gets it who reads ``language``."""
        return language if language in self.contents else next(iter(self.contents))

    def data(self) -> dict[str, object]:
        """Return it as JSON values."""
        found = _DRAFT.dump_python(self, mode="json")
        return dict(found)

    @classmethod
    def of(cls, data: object) -> "Draft":
        """Read it from JSON values; what an older version wrote and nobody understands any more is a new draft."""
        try:
            return _DRAFT.validate_python(data)
        except ValidationError:
            return cls()


_DRAFT: Final = TypeAdapter(Draft)

# --- Facts and events -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DraftKept:
    """Remember what a therapist is preparing: one draft each, until it is sent or dropped."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class DraftDropped:
    """Forget the own draft, or the one with this number that a colleague handed over."""

    no: int | None = None


@dataclass(frozen=True, slots=True)
class DraftHanded:
    """Hand the draft to those who may send."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class TipSentOff:
    """The therapist confirmed: write down the recipients, then send."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class TipTurned:
    """Pause, go on with, or cancel a broadcast; ``retry``: its unknown ones go once more."""

    no: int
    to: Literal["paused", "running", "cancelled", "retry"]


TipFact = DraftKept | DraftDropped | DraftHanded | TipSentOff | TipTurned


@dataclass(frozen=True, slots=True)
class TipHandedOver:
    """A colleague has a tip ready that waits for somebody who may send it."""

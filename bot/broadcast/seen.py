"""What therapists see of a tip to many: who gets it and who does not, how far it is, and what became of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, TypeVar, get_args

from bot.broadcast.draft import Draft, Segment, State
from bot.patient import Language, Slot

K = TypeVar("K")

#: Why somebody of a segment does not get a tip, the weightiest first.
LeftOut = Literal["stopped", "blocked", "new", "paused", "held", "no_consent"]
LEFT_OUT: Final[tuple[LeftOut, ...]] = get_args(LeftOut)
#: What can have become of one recipient. ``erased``: asked us to forget everything meanwhile.
Fate = Literal["sent", "blocked", "failed", "unknown", "skipped", "expired", "cancelled", "erased", "waiting"]
FATES: Final[tuple[Fate, ...]] = get_args(Fate)
_LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """How many patients are alike in everything that a segment can ask for."""

    left_out: LeftOut | None = None
    complaint: str = "unknown"
    phase: int = 1
    slots: frozenset[Slot] = frozenset()
    #: Days (UTC) since the day of the last sign of life.
    silent_days: int = 0
    zone: str = "Europe/Amsterdam"
    language: Language = "nl"
    #: Has had the day's one other message already: the tip waits until tomorrow.
    capped: bool = False
    count: int = 1

    def belongs(self, segment: Segment) -> bool:
        """Tell whether these patients are in the segment."""
        return (
            (not segment.complaints or self.complaint in segment.complaints)
            and (not segment.phases or self.phase in segment.phases)
            and (not segment.slots or bool(segment.slots & self.slots))
            and (segment.active_days is None or self.silent_days < segment.active_days)
            and (segment.silent_days is None or self.silent_days >= segment.silent_days)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Who of a segment gets a tip, and why the others do not."""

    gets: int = 0
    #: Of those, how many wait until tomorrow: they had the day's one other message.
    tomorrow: int = 0
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    #: IANA zones and languages of those who get it.
    zones: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[Language, int] = field(default_factory=dict)


def count(groups: Iterable[Group], segment: Segment) -> Counts:
    """Count a segment out of groups of patients."""
    members = [group for group in groups if group.belongs(segment)]
    reached = [group for group in members if group.left_out is None]
    zones = {group.zone for group in reached}
    return Counts(
        gets=_sum(reached),
        tomorrow=_sum(reached, lambda group: group.capped),
        left_out=_by(LEFT_OUT, members, lambda group: group.left_out),
        zones=_by(sorted(zones), reached, lambda group: group.zone),
        languages=_by(_LANGUAGES, reached, lambda group: group.language),
    )


def _sum(groups: Sequence[Group], which: Callable[[Group], bool] = lambda _: True) -> int:
    return sum(group.count for group in groups if which(group))


def _by(keys: Iterable[K], groups: Sequence[Group], key: Callable[[Group], object]) -> dict[K, int]:
    sums = {wanted: sum(group.count for group in groups if key(group) == wanted) for wanted in keys}
    return {wanted: number for wanted, number in sums.items() if number}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How far a broadcast is. The fates always add up to ``total``; ``moved`` counts some of them a second time."""

    total: int = 0
    fates: Mapping[Fate, int] = field(default_factory=dict)
    moved: int = 0
    #: Why some were skipped or moved, by the gate's word.
    reasons: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def counted(cls, total: int, fates: Mapping[str, int], moved: int, reasons: Mapping[str, int]) -> "Figures":
        """Return figures out of counts by word; a fate that nobody knows is a mistake, not a missing person."""
        if unknown := set(fates) - set(FATES):
            raise ValueError(f"no fate of a recipient: {min(unknown)}")
        return cls(total=total, fates={f: fates[f] for f in FATES if fates.get(f)}, moved=moved, reasons=reasons)

    def of(self, fate: Fate) -> int:
        """Return how many."""
        return self.fates.get(fate, 0)

    @property
    def done(self) -> int:
        """How many need nothing more."""
        return self.total - self.of("waiting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One broadcast as therapists see it."""

    no: int
    state: State
    draft: Draft = field(default_factory=Draft)
    figures: Figures = field(default_factory=Figures)
    #: Who wrote it and who sent it: ids.
    author: str = ""
    sender: str = ""
    sent_at: datetime | None = None
    starts_at: datetime | None = None
    ended_at: datetime | None = None
    #: Why it stands still: ``therapist`` or ``failures``.
    pause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a therapist's step about tips needs; each part is loaded for the events that ask for it."""

    #: The own draft, or one that a colleague has handed over.
    draft: Draft | None = None
    groups: tuple[Group, ...] = ()
    #: The one that was asked for, and the latest ones, newest first.
    opened: Broadcast | None = None
    past: tuple[Broadcast, ...] = ()
    #: Colleagues (ids) who may send.
    senders: tuple[str, ...] = ()

"""What a day asks: the morning, midday and evening routine by complaint, phase and level (CLINICAL.md, section 5).

The article gives the three routines (T-MORNING, T-MIDDAY, T-EVENING); which items fill them for whom follows its table
of phases. A plan that is limited to gentle items for a day (D10) asks for its routine with phase 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from content.exercises import Item, Line, Slot, card
from content.ladder import FIRST_LEVEL, LOWEST_LEVEL, Rung
from content.report import Complaint

#: How the day's minutes of walking are shared out, by the patient's choice.
Share = Literal["halves", "midday", "evening"]

#: Text ids that are built here from a slot, a complaint or a number.
TEXT_PREFIXES: Final = ("opening-", "tip-posture-", "tip-sitting-", "routine-daily-")
#: How many there are of each. A cycle this long repeats nothing within 14 days (CLINICAL.md, section 6).
OPENINGS: Final = 16
POSTURE_TIPS: Final = 16
SITTING_TIPS: Final = 15

#: The article's morning routine.
MORNING: Final = ("pelvic_tilt", "hip_hinge_mob", "thoracic_rotation")

#: Morning items by complaint, from the phase on; strength replaces them on its days.
MORNINGS: Final[Mapping[Complaint, Mapping[int, tuple[str, ...]]]] = {
    "acute": {1: ("pelvic_tilt", "hip_hinge_mob", "long_exhale"), 2: ("pelvic_tilt", "deep_breath", "bird_dog")},
    "hernia": {1: ("pelvic_tilt", "hip_mobility", "long_exhale"), 2: ("hip_mobility", "deep_breath", "bird_dog")},
    "osteoarthritis": {1: MORNING, 2: ("pelvic_tilt", "deep_breath", "bird_dog", "squat")},
    "chronic": {1: MORNING, 2: ("pelvic_tilt", "bird_dog", "dead_bug")},
    "unknown": {1: MORNING, 2: ("pelvic_tilt", "deep_breath", "bird_dog")},
}
#: Morning items on strength days, from phase 3 on. A hernia's fourth phase is the therapist's to fill.
STRENGTH: Final[Mapping[Complaint, Mapping[int, tuple[str, ...]]]] = {
    "acute": {3: ("bird_dog", "glute_bridge", "squat"), 4: ("glute_bridge", "squat", "light_deadlift")},
    "hernia": {3: ("bird_dog", "glute_bridge", "squat")},
    "osteoarthritis": {3: ("bird_dog", "glute_bridge", "squat"), 4: ("glute_bridge", "squat", "farmer_carry")},
    "chronic": {
        3: ("hip_hinge_mob", "glute_bridge", "squat", "anti_rotation"),
        4: ("glute_bridge", "split_squat", "light_deadlift", "farmer_carry"),
    },
    "unknown": {3: ("bird_dog", "glute_bridge", "squat")},
}
#: Pairs of mobility items for the evening; they take turns from day to day (R-VARIETY). Breathing always follows.
EVENINGS: Final[Mapping[Complaint, tuple[tuple[str, str], ...]]] = {
    "acute": (("pelvic_tilt", "hip_hinge_mob"),),
    "hernia": (("hip_mobility", "pelvic_tilt"),),
    "osteoarthritis": (("side_bend", "pelvic_tilt"), ("thoracic_rotation", "hip_mobility")),
    "chronic": (("side_bend", "pelvic_tilt"), ("thoracic_rotation", "hip_mobility")),
    "unknown": (("side_bend", "pelvic_tilt"), ("thoracic_rotation", "hip_mobility")),
}

#: Strength days, Monday is 0: two a week, and one more from the middle level on. Never two in a row, not even in the
#: week in which the level changes.
STRENGTH_DAYS: Final = frozenset({0, 3})
EXTRA_STRENGTH_DAYS: Final = frozenset({5})
#: Light cardio for osteoarthritis from phase 3 on, never on a strength day.
CARDIO_DAYS: Final = frozenset({1, 4})
STRENGTH_PHASE: Final = 3
DAILY_PHASE: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """What one slot of one day asks. Every part may be missing, never all of them."""

    slot: Slot
    items: tuple[Item, ...] = ()
    walk: Rung | None = None
    posture: str | None = None  #: text id of a change of posture
    daily: str | None = None  #: text id of something from daily life (phase 4)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the routine line by line: exercises, the walk, daily life, the change of posture."""
        texts = tuple(Line(text) for text in (self.daily, self.posture) if text is not None)
        walk = () if self.walk is None else (walk_line(self.walk),)
        return (*(item.line for item in self.items), *walk, *texts)


def routine(
    slot: Slot,
    complaint: Complaint,
    *,
    phase: int,
    level: int,
    day: date,
    walk: Rung | None,
    share: Share = "halves",
) -> Routine:
    """Return what a slot asks on a local date; ``walk`` is the whole day's walk, None for no walk today."""
    part = None if walk is None else share_walk(walk, share).get(slot)
    items = tuple(
        Item(card(name), card(name).dose(phase, level)) for name in _names(slot, complaint, phase, level, day)
    )
    return Routine(
        slot=slot,
        items=_fewer(items) if level == LOWEST_LEVEL else items,
        walk=part,
        posture=_posture(slot, complaint, day),
        daily=f"routine-daily-{complaint}" if slot == "morning" and phase >= DAILY_PHASE else None,
    )


def strength_day(phase: int, level: int, day: date) -> bool:
    """Tell whether a day has strength items: in phase 3 and 4, two or three days a week, a rest day between."""
    days = STRENGTH_DAYS | EXTRA_STRENGTH_DAYS if level > FIRST_LEVEL else STRENGTH_DAYS
    return phase >= STRENGTH_PHASE and day.weekday() in days


def share_walk(walk: Rung, share: Share = "halves") -> Mapping[Slot, Rung]:
    """Return the walks of midday and evening; their minutes add up to the day's.

    Halves: the longer one at midday. Ten minutes in one go stay one bout: halved they would be 2x5 again.
    """
    if share == "midday" or (share == "halves" and walk == Rung(1, 10)):
        return {"midday": walk}
    if share == "evening":
        return {"evening": walk}
    return {"midday": Rung(1, walk.total - walk.total // 2), "evening": Rung(1, walk.total // 2)}


def walk_line(walk: Rung) -> Line:
    """Return a walk in words."""
    if walk.bouts == 1:
        return Line("routine-walk", {"minutes": str(walk.each)})
    return Line("routine-walk-bouts", {"bouts": str(walk.bouts), "minutes": str(walk.each)})


def opening(slot: Slot, day: date) -> str:
    """Return the text id of a reminder's opening: each day another one, none twice within 14 days."""
    return f"opening-{slot}-{day.toordinal() % OPENINGS + 1}"


def posture_tip(day: date) -> str:
    """Return the text id of a change of posture: each day another one, none twice within 14 days."""
    return f"tip-posture-{day.toordinal() % POSTURE_TIPS + 1}"


def sitting_tip(day: date) -> str:
    """Return the text id of a morning line against long sitting, for osteoarthritis (C-ARTROSE-SIT)."""
    return f"tip-sitting-{day.toordinal() % SITTING_TIPS + 1}"


def _posture(slot: Slot, complaint: Complaint, day: date) -> str | None:
    """Sitting stands in the midday message; with osteoarthritis in the morning's too."""
    if slot == "midday":
        return posture_tip(day)
    return sitting_tip(day) if slot == "morning" and complaint == "osteoarthritis" else None


def _names(slot: Slot, complaint: Complaint, phase: int, level: int, day: date) -> tuple[str, ...]:
    if slot == "morning":
        table = STRENGTH if strength_day(phase, level, day) else MORNINGS
        return _latest(table[complaint], phase)
    if slot == "evening":
        pairs = EVENINGS[complaint]
        return (*pairs[day.toordinal() % len(pairs)], "long_exhale")
    cardio = complaint == "osteoarthritis" and phase >= STRENGTH_PHASE and day.weekday() in CARDIO_DAYS
    return ("cardio_light",) if cardio else ()


def _latest(table: Mapping[int, tuple[str, ...]], phase: int) -> tuple[str, ...]:
    return table[max(since for since in table if since <= phase)]


def _fewer(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out the last exercise, never the last one left; breathing stays, since it is no load."""
    loads = [item for item in items if item.card.id != "long_exhale"]
    return tuple(item for item in items if len(loads) < 2 or item is not loads[-1])

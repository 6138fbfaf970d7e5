"""What one check-in states, and the four values that the rules derive from it.

The names and the allowed values are those of CLINICAL.md, section 4, and VOCABULARY.md, section 4.
Pain is a whole number from 0 (none) to 10 (worst imaginable); ``None`` means that nobody gave it.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Flag = Literal["emergency", "today", "appointment", "clear", "unanswered"]
Character = Literal["none", "dull", "stiff", "sharp"]
Radiation = Literal["none", "known", "new", "worse"]
Trend = Literal["improving", "stable", "worsening", "unknown"]
Complaint = Literal["acute", "hernia", "osteoarthritis", "chronic", "unknown"]

FLAGS: tuple[Flag, ...] = get_args(Flag)
CHARACTERS: tuple[Character, ...] = get_args(Character)
RADIATIONS: tuple[Radiation, ...] = get_args(Radiation)
TRENDS: tuple[Trend, ...] = get_args(Trend)
COMPLAINTS: tuple[Complaint, ...] = get_args(Complaint)
PHASES: tuple[int, ...] = (1, 2, 3, 4)
PAIN: range = range(11)

#: Pain from here on is severe: the lower of the published cut-offs (TH-BANDS), because a coach cannot examine.
SEVERE = 7
#: Points above the base that count as a reaction; one point is the noise of a single rating (TH-REACT).
REACTION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One check-in. ``before``, ``after`` and ``morning`` are this check-in's own numbers and nothing older."""

    flag: Flag  #: highest red-flag tier, or the state of the question
    before: int | None  #: pain before moving
    after: int | None  #: pain after moving
    morning: int | None  #: pain the next morning
    character: Character
    radiation: Radiation  #: ``known`` has been discussed with a therapist
    trend: Trend
    complaint: Complaint
    first_week: bool  #: acute complaint, first seven days
    phase: int  #: 1 mobility, 2 motor control, 3 strength, 4 functional
    adherence_low: bool  #: under 50 % of the planned days done in the last seven
    eligible: bool  #: the criteria for a step up are met (CLINICAL.md, section 5)
    reacted_before: bool  #: two or more reactions in the last 14 days
    usual: int | None  #: median of the last 14 days, with at least 7 ratings


def worst(report: Report) -> int | None:
    """Return the highest number of this check-in, or None where none was given."""
    return max((n for n in (report.before, report.after, report.morning) if n is not None), default=None)


def base(report: Report) -> int | None:
    """Return what a reaction is measured from: the LOWER of before and usual, of those known."""
    return min((n for n in (report.before, report.usual) if n is not None), default=None)


def hurts(report: Report, level: int) -> bool:
    """Tell whether a number of this check-in is at least ``level``; without a number it is not."""
    top = worst(report)
    return top is not None and top >= level


def severe(report: Report) -> bool:
    """Tell whether a number of this check-in is 7 or more."""
    return hurts(report, SEVERE)


def react(report: Report) -> bool:
    """Tell whether pain after moving, or the next morning, is 2 or more above the base; unknown base: no."""
    floor = base(report)
    later = [n for n in (report.after, report.morning) if n is not None]
    return floor is not None and any(n >= floor + REACTION for n in later)

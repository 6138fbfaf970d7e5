"""The walking ladder, and the plan of one person: where somebody stands (CLINICAL.md, section 5).

Days are local dates. How a plan moves stands in ``content/programme.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from content.report import Complaint

Part = Literal["walking", "exercise"]


@dataclass(frozen=True, slots=True)
class Rung:
    """A walk a day: how many bouts of how many minutes."""

    bouts: int
    each: int  #: minutes

    @property
    def total(self) -> int:
        """Return the minutes a day."""
        return self.bouts * self.each


#: Steps 0 to 10, from 2x2 to 30 minutes; from ten minutes on a walk is one bout, which may still be shared out.
LADDER: Final = (
    *(Rung(2, each) for each in (2, 3, 4, 5)),
    *(Rung(1, each) for each in (10, 12, 15, 18, 20, 25, 30)),
)
FLOOR: Final = 0
TOP: Final = len(LADDER) - 1

#: Levels of exercise: 1 low, 2 middle, 3 high end of the phase's dose; 0 is the low end with one item fewer.
LOWEST_LEVEL: Final = 0
FIRST_LEVEL: Final = 1
TOP_LEVEL: Final = 3
FIRST_PHASE: Final = 1
TOP_PHASE: Final = 4

#: Where walking starts. ``unknown`` starts as low as an acute back: careful until more is known.
START: Final[Mapping[Complaint, int]] = {"acute": 3, "hernia": 3, "osteoarthritis": 4, "chronic": 4, "unknown": 3}
#: A long-lasting complaint starts at no more than this share of a normal day's walk (graded activity, S42).
BASELINE: Final = 0.8

#: Days from one change to the next step up; shorter for an acute complaint, once its first week is over.
PERIOD: Final = timedelta(days=7)
ACUTE_PERIOD: Final = timedelta(days=3)
#: How long the second down within ``DOWNS_WITHIN`` holds the plan.
HOLD: Final = timedelta(days=7)
DOWNS_WITHIN: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where somebody stands in the programme, and what is needed to decide where to next."""

    complaint: Complaint
    phase_since: date
    changed_on: date  #: the last change of any kind, the start included
    phase: int = FIRST_PHASE
    walking_step: int = START["unknown"]
    exercise_level: int = FIRST_LEVEL
    last_up: Part | None = None  #: walking and exercise take turns
    downs: tuple[date, ...] = ()  #: days of the downs of the 14 days up to the last one, oldest first
    former_step: int | None = None  #: the walking step to return to after a severe day (D10)
    approve_each_step: bool | None = None  #: the therapist's choice; None: only for hernia

    @property
    def walk(self) -> Rung:
        """Return the walk of a normal day."""
        return LADDER[self.walking_step]


def minutes(step: int) -> int:
    """Return the minutes of walking a day on a step of the ladder (0-10)."""
    return LADDER[step].total


def bouts(step: int) -> int:
    """Return in how many bouts the minutes of a step are walked."""
    return LADDER[step].bouts


def start_step(complaint: Complaint, walks_now_minutes: int | None) -> int:
    """Return the first step; only a long-lasting complaint starts from what somebody walks now (minutes a day)."""
    if complaint != "chronic" or walks_now_minutes is None:
        return START[complaint]
    return max((step for step in range(TOP + 1) if minutes(step) <= BASELINE * walks_now_minutes), default=FLOOR)


def start(complaint: Complaint, walks_now_minutes: int | None, today: date) -> Plan:
    """Return the plan of somebody who begins today."""
    step = start_step(complaint, walks_now_minutes)
    return Plan(complaint=complaint, phase_since=today, changed_on=today, walking_step=step)


def held(plan: Plan, today: date) -> bool:
    """Tell whether two downs within 14 days hold the plan; the hold ends seven days after the second."""
    return len(plan.downs) > 1 and today - plan.downs[-1] < HOLD


def due(plan: Plan, today: date) -> bool:
    """Tell whether the calendar allows a step up: a period after the last change, and not held."""
    period = ACUTE_PERIOD if plan.complaint == "acute" else PERIOD
    return today - plan.changed_on >= period and not held(plan, today)

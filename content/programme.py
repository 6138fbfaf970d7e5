"""How a plan moves: a step up, a step down, a pause, the next phase (CLINICAL.md, section 5).

Pure. The calendar leads and pain only guards (section 1, tension 7): a step up becomes possible when its period has
passed, a reaction lowers the plan, and nothing ever goes under the floor. Nothing goes up by itself either:
``propose`` says what may be offered, ``step_up`` and ``next_phase`` follow on a yes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from content.criteria import CRITERIA, History, eligible, missing
from content.ladder import (
    DOWNS_WITHIN,
    FIRST_LEVEL,
    FLOOR,
    LADDER,
    LOWEST_LEVEL,
    TOP,
    TOP_LEVEL,
    TOP_PHASE,
    Part,
    Plan,
    Rung,
    bouts,
    due,
    held,
    minutes,
    start,
    start_step,
)
from content.rules import Walking

__all__ = [
    "CRITERIA",
    "FLOOR",
    "LADDER",
    "TOP",
    "History",
    "Part",
    "Plan",
    "Proposal",
    "Rung",
    "bouts",
    "due",
    "eligible",
    "held",
    "may_enter_next_phase",
    "minutes",
    "missing",
    "next_phase",
    "propose",
    "propose_phase",
    "recover",
    "restart",
    "start",
    "start_step",
    "step_down",
    "step_up",
    "walk_today",
]

#: A phase lasts at least this long ...
PHASE_DAYS: Final = timedelta(days=14)
#: ... and ends only for somebody who feels this sure, 0-10 (H-TRUST).
CONFIDENT: Final = 6
#: From this phase on, and always for a hernia, a therapist has to agree.
THERAPIST_FROM: Final = 3
#: So many rated days in a row, at most this high, end the low walk after a severe day (D10).
CALM_DAYS: Final = 2
CALM: Final = 5


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be offered; nothing has changed yet."""

    what: Literal["walking", "exercise", "phase"]
    plan: Plan  #: as it would be after a yes today
    needs_therapist: bool


# --- Up ---------------------------------------------------------------------------------------------------------------


def propose(plan: Plan, history: History, today: date) -> Proposal | None:
    """Offer one step more walking OR exercise, in turns, so that a reaction has a cause; None: not now."""
    part = _turn(plan)
    if part is None or not eligible(plan, history, today):
        return None
    return Proposal(part, _raised(plan, part, today), _approves_steps(plan))


def step_up(plan: Plan, part: Part, today: date) -> Plan | None:
    """Return the plan one step higher; None where calendar, hold or top forbid it by now.

    The yes may come days after the proposal, so the calendar is asked again; the caller asks the rest (an alarm, a
    lock, a reaction since then).
    """
    if part not in _parts_below_top(plan) or not due(plan, today) or plan.former_step is not None:
        return None
    return _raised(plan, part, today)


def propose_phase(plan: Plan, history: History, today: date, confidence: int | None) -> Proposal | None:
    """Offer the next phase, where everything but a therapist's yes is there; ``confidence`` is 0-10."""
    if not may_enter_next_phase(plan, history, today, confidence, therapist_agrees=True):
        return None
    return Proposal("phase", next_phase(plan, today), _approves_phase(plan))


def may_enter_next_phase(
    plan: Plan, history: History, today: date, confidence: int | None, *, therapist_agrees: bool
) -> bool:
    """Tell whether the gate is open: 14 days, eligible, sure of oneself, and a therapist's yes where it is needed."""
    return (
        plan.phase < TOP_PHASE
        and today - plan.phase_since >= PHASE_DAYS
        and eligible(plan, history, today)
        and confidence is not None
        and confidence >= CONFIDENT
        and (therapist_agrees or not _approves_phase(plan))
    )


def next_phase(plan: Plan, today: date) -> Plan:
    """Return the plan in the next phase, at its low end: new exercises start low (R-START-LOW)."""
    phase = min(plan.phase + 1, TOP_PHASE)
    return replace(
        plan, phase=phase, phase_since=today, exercise_level=FIRST_LEVEL, changed_on=today, last_up="exercise"
    )


def _parts_below_top(plan: Plan) -> tuple[Part, ...]:
    rooms: Mapping[Part, bool] = {"walking": plan.walking_step < TOP, "exercise": plan.exercise_level < TOP_LEVEL}
    return tuple(part for part, room in rooms.items() if room)


def _turn(plan: Plan) -> Part | None:
    """Return whose turn it is; the other one where this one is at its top."""
    parts = _parts_below_top(plan)
    return next((part for part in parts if part != plan.last_up), parts[0] if parts else None)


def _raised(plan: Plan, part: Part, today: date) -> Plan:
    if part == "walking":
        return replace(plan, walking_step=plan.walking_step + 1, changed_on=today, last_up=part)
    return replace(plan, exercise_level=plan.exercise_level + 1, changed_on=today, last_up=part)


def _approves_steps(plan: Plan) -> bool:
    """Tell whether a therapist approves each step: as set, else for a hernia only."""
    return plan.complaint == "hernia" if plan.approve_each_step is None else plan.approve_each_step


def _approves_phase(plan: Plan) -> bool:
    return plan.complaint == "hernia" or plan.phase + 1 >= THERAPIST_FROM


# --- Down -------------------------------------------------------------------------------------------------------------


def _one_lower(plan: Plan) -> Plan:
    return _lower(plan, walking=1, exercise=1)


def _exercise_lower(plan: Plan) -> Plan:
    return _lower(plan, walking=0, exercise=1)


def _to_the_floor(plan: Plan) -> Plan:
    """Walk the floor until it is calmer; the step to return to is the one before the first severe day."""
    former = plan.walking_step if plan.former_step is None else plan.former_step
    return replace(plan, walking_step=FLOOR, former_step=None if former == FLOOR else former)


#: What each row of the decision table does to the plan; the other rows leave it alone.
DOWN: Final[Mapping[str, Callable[[Plan], Plan]]] = {
    "D08": _one_lower,
    "D10": _to_the_floor,
    "D11": _one_lower,
    "D12": _one_lower,
    "D13": _exercise_lower,
}


def step_down(plan: Plan, row: str, today: date) -> Plan:
    """Return the plan after the advice of a row (D01-D19); once a day, except that a severe day always counts.

    A down is remembered even where the plan stands on its floor already: it says "not yet" to the next step up.
    """
    if row not in DOWN or (row != "D10" and today in plan.downs):
        return plan
    downs = (*(day for day in plan.downs if today - day < DOWNS_WITHIN and day != today), today)
    return replace(DOWN[row](plan), downs=downs, changed_on=today)


def recover(plan: Plan, day_values: Mapping[date, float], today: date) -> Plan:
    """Return to the former walk after a severe day: the last two rated days after it are at most 5.

    ``day_values`` are the day values of ``content.trend`` up to today.
    """
    if plan.former_step is None:
        return plan
    since = [day_values[day] for day in sorted(day_values) if plan.downs[-1] < day <= today]
    if len(since) < CALM_DAYS or max(since[-CALM_DAYS:]) > CALM:
        return plan
    return replace(plan, walking_step=plan.former_step, former_step=None, changed_on=today)


def restart(plan: Plan, paused: timedelta, today: date) -> Plan:
    """Return the plan after a pause: one step lower after more than 7 days, two after more than 21."""
    steps = sum(paused > timedelta(days=days) for days in (7, 21))
    return replace(_lower(plan, walking=steps, exercise=steps), changed_on=today) if steps else plan


def walk_today(plan: Plan, walking: Walking) -> Rung | None:
    """Return today's walk under an advice, after ``step_down``: short bits are the floor; None: no walk today."""
    if walking == "pause":
        return None
    return LADDER[FLOOR] if walking == "short" else plan.walk


def _lower(plan: Plan, *, walking: int, exercise: int) -> Plan:
    """Lower the plan by steps, never under the floor; while the walk is low already, its way back is lowered."""
    former = None if plan.former_step is None else max(FLOOR, plan.former_step - walking)
    return replace(
        plan,
        walking_step=max(FLOOR, plan.walking_step - walking),
        exercise_level=max(LOWEST_LEVEL, plan.exercise_level - exercise),
        former_step=former or None,
    )

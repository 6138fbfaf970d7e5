"""What a picture of somebody's progress shows: out of the diary, into figures. Pure.

Minutes of walking are counted, not measured: what the reminders that were answered with "done" had asked for
(CLINICAL.md, sections 3 and 5).
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from bot.charts.figures import DAYS_A_WEEK, Figures, PhaseStart
from bot.patient import Activity, Diary, Patient, PlanChange, Slot
from content.ladder import FIRST_PHASE, LADDER
from content.routines import share_walk
from content.trend import usual

#: The ranges that can be chosen, in weeks, and the longest in days.
RANGES: Final = (2, 6, 12)
LONGEST: Final = max(RANGES) * DAYS_A_WEEK


def figures(patient: Patient, values: Mapping[date, float], weeks: int, today: date) -> Figures:
    """Return the figures of so many weeks that end today; the diary should reach as far back.

    ``values``: one pain value a day (``content.trend.day_value``).
    """
    first = today - timedelta(days=weeks * DAYS_A_WEEK - 1)
    days = [first + timedelta(days=at) for at in range(weeks * DAYS_A_WEEK)]
    minutes = walked(patient.diary, patient.walking_step)
    active = {act.day for act in patient.diary.activity if act.what in {"done", "moved"}}
    moved = {act.day for act in patient.diary.activity if act.what == "moved"}
    return Figures(
        first=first,
        pain=tuple(values.get(day) for day in days),
        minutes=tuple(minutes.get(day, 0) for day in days),
        active=tuple(day in active for day in days),
        moved=tuple(day in moved for day in days),
        phases=tuple(start for start in phase_starts(patient) if first <= start.day <= today),
        usual=usual(values, today),
    )


# --- Walking ----------------------------------------------------------------------------------------------------------


def walked(diary: Diary, step_now: int) -> Mapping[date, int]:
    """Return the minutes of walking a day: each slot counts once, however often it was answered."""
    by_slot: dict[tuple[date, Slot | None], int] = {}
    for act in diary.activity:
        if act.what == "done":
            by_slot[act.day, act.slot] = _minutes(act, diary.plan, step_now)
    total: dict[date, int] = {}
    for (day, _), minutes in by_slot.items():
        total[day] = total.get(day, 0) + minutes
    return total


def _minutes(act: Activity, plan: Sequence[PlanChange], step_now: int) -> int:
    """Return what the reminder asked for; where that was not written down, what the plan of that day gives the slot."""
    if act.minutes is not None or act.slot is None:
        return act.minutes or 0
    step = next((change.walking_step for change in reversed(plan) if change.day <= act.day), step_now)
    part = share_walk(LADDER[step]).get(act.slot)
    return 0 if part is None else part.total


# --- Phases -----------------------------------------------------------------------------------------------------------


def phase_starts(patient: Patient) -> tuple[PhaseStart, ...]:
    """Return every change of phase that is known; the beginning of the first one is none."""
    phase, starts = FIRST_PHASE, list[PhaseStart]()
    for change in patient.diary.plan:
        if change.phase != phase:
            starts.append(PhaseStart(change.day, change.phase))
        phase = change.phase
    since = patient.course.phase_since
    if phase != patient.phase and since is not None:
        starts.append(PhaseStart(since, patient.phase))
    return tuple(starts)

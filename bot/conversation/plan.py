"""The person's plan as ``content.programme`` knows it, and what of it holds today (CLINICAL.md, section 5)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from bot.conversation.pauses import is_bad_day
from bot.events import Say
from bot.patient import Patient, Slot
from content.advise_lines import parse_report
from content.exercises import Line
from content.ladder import FLOOR, LADDER, Plan, Rung
from content.programme import walk_today
from content.routines import Routine, routine
from content.rules import Advice, advise

#: The row that leaves only the gentle exercises of the first phase for the day.
ONLY_GENTLE = "D10"
GENTLE_PHASE = 1
#: Rows of an alarm sign.
LOCKED = frozenset({"D01", "D02", "D03"})


def plan_of(patient: Patient, today: date) -> Plan:
    """Return where the person stands; a course that has not begun begins today."""
    course = patient.course
    return Plan(
        complaint=patient.complaint,
        phase=patient.phase,
        walking_step=patient.walking_step,
        exercise_level=patient.exercise_level,
        phase_since=course.phase_since or today,
        changed_on=course.changed_on or today,
        last_up=course.last_up,
        downs=course.downs,
        former_step=course.former_step,
        approve_each_step=course.approve_each_step,
    )


def with_plan(patient: Patient, plan: Plan) -> Patient:
    """Return the person on another plan; what the reminders say changes, so its version grows."""
    course = replace(
        patient.course,
        phase_since=plan.phase_since,
        changed_on=plan.changed_on,
        last_up=plan.last_up,
        downs=plan.downs,
        former_step=plan.former_step,
        approve_each_step=plan.approve_each_step,
    )
    moved = replace(
        patient,
        course=course,
        phase=plan.phase,
        walking_step=plan.walking_step,
        exercise_level=plan.exercise_level,
    )
    return moved if _dose(moved) == _dose(patient) else replace(moved, plan_version=patient.plan_version + 1)


def _dose(patient: Patient) -> tuple[int, int, int]:
    return patient.phase, patient.walking_step, patient.exercise_level


def advice_of_day(patient: Patient, day: date) -> Advice | None:
    """Return the last advice of a day, read off the table again: one report has one advice.

    What an alarm said holds as long as its lock.
    """
    past = [
        advice
        for advice in patient.diary.advice
        if advice.day == day and (patient.lock is not None or advice.row not in LOCKED)
    ]
    return advise(parse_report(dict(past[-1].report))) if past else None


def walk_of_day(patient: Patient, day: date) -> Rung | None:
    """Return the day's walk: shorter where the day's advice or an appointment to come says so; None: no walk."""
    if patient.lock is not None:
        return None if patient.lock.tier in {"emergency", "today"} else LADDER[FLOOR]
    given = advice_of_day(patient, day)
    walking = "keep" if given is None else given.walking
    short = is_bad_day(patient, day) and walking != "pause"
    return walk_today(plan_of(patient, day), "short" if short else walking)


def routine_of_day(patient: Patient, slot: Slot, day: date) -> Routine:
    """Return what the slot asks today. Under a pause there are no exercises, or the gentle ones only (D10).

    A bad day has the gentle ones and the shortest walk; the plan stays where it is.
    """
    given = advice_of_day(patient, day)
    gentle = given is not None and given.row == ONLY_GENTLE
    full = routine(
        slot,
        patient.complaint,
        phase=GENTLE_PHASE if gentle or is_bad_day(patient, day) else patient.phase,
        level=patient.exercise_level,
        day=day,
        walk=walk_of_day(patient, day),
    )
    paused = given is not None and given.exercise == "pause" and not gentle
    return replace(full, items=(), daily=None) if paused or _fully_held(patient) else full


def _fully_held(patient: Patient) -> bool:
    return patient.lock is not None and patient.lock.tier != "appointment"


def said(line: Line) -> Say:
    """Return a line of the programme as something to say."""
    return Say(line.id, {name: said(value) if isinstance(value, Line) else value for name, value in line.args.items()})


def listed(lines: Sequence[Line]) -> tuple[Say, ...]:
    """Return lines of a routine as one list with bullets; nothing where there are none."""
    bullets = [Say("bullet", {"line": said(line)}) for line in lines]
    return (reduce(lambda above, below: Say("stack", {"above": above, "below": below}), bullets),) if bullets else ()

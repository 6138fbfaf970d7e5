"""What a therapist decides about the plan, at the patient: it changes, and the patient hears of it without a sound.

CLINICAL.md, section 6: the plan changes when the patient or the therapist accepts; FLOWS.md, "/patienten".
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.between import Passing, TherapistDecided
from bot.conversation.locks import HELD, TIERS, is_for_good
from bot.conversation.plan import plan_of, with_plan
from bot.conversation.proposals import stepped_said
from bot.conversation.safety_follow import released
from bot.conversation.turns import button, local_day
from bot.events import Reply, Say, Turn
from bot.patient import Lock, Patient
from content.ladder import FIRST_LEVEL, FIRST_PHASE, TOP_PHASE
from content.programme import step_up


def decided(patient: Patient, event: Passing, now: datetime) -> Turn:
    """Do what the therapist decided; a decision that changes nothing is not spoken of."""
    if not isinstance(event, TherapistDecided) or event.what not in DECISIONS:
        return Turn(patient=patient)
    return DECISIONS[event.what](patient, event.value, now)


def _told(patient: Patient, *parts: Say) -> Turn:
    """Tell it silently: nobody asked for it at this moment."""
    way_on = ((button("btn-today", "go:today"),),) if patient.lock is None else ()
    return Turn(patient=patient, replies=(Reply(parts=parts, buttons=way_on, silent=True),))


def _answered(patient: Patient, declined_on: date | None = None) -> Patient:
    """Return the person whose wish has been answered."""
    course = replace(patient.course, wish=None, wished_on=None, declined_on=declined_on or patient.course.declined_on)
    return replace(patient, course=course)


def _walking(patient: Patient, _value: str, now: datetime) -> Turn:
    return _step(patient, now, is_walk=True)


def _exercise(patient: Patient, _value: str, now: datetime) -> Turn:
    return _step(patient, now, is_walk=False)


def _step(patient: Patient, now: datetime, *, is_walk: bool) -> Turn:
    """One step up, where the calendar allows it by now."""
    today = local_day(patient, now)
    raised = step_up(plan_of(patient, today), "walking" if is_walk else "exercise", today)
    if raised is None:
        return _told(_answered(patient), Say("decided-later"))
    stepped = with_plan(_answered(patient), raised)
    return _told(stepped, Say("decided-yes"), stepped_said(stepped, is_walk, today))


def _not_yet(patient: Patient, _value: str, now: datetime) -> Turn:
    if patient.course.wish is None:
        return Turn(patient=patient)
    return _told(_answered(patient, local_day(patient, now)), Say("decided-not-yet"))


def _phase(patient: Patient, value: str, now: datetime) -> Turn:
    """Another phase, at its low end; a phase back as well as one on."""
    phase = int(value) if value.isdecimal() else 0
    if not FIRST_PHASE <= phase <= TOP_PHASE or phase == patient.phase:
        return Turn(patient=_answered(patient))
    today = local_day(patient, now)
    plan = replace(
        plan_of(patient, today), phase=phase, phase_since=today, changed_on=today, exercise_level=FIRST_LEVEL
    )
    if phase > patient.phase:
        plan = replace(plan, last_up="exercise")
    return _told(with_plan(_answered(patient), plan), Say("decided-phase"), Say(f"phase-begins-{phase}"))


def _hold(patient: Patient, _value: str, now: datetime) -> Turn:
    """Everything waits until the therapist, or somebody who has looked, says that it may go on."""
    old = patient.lock
    if old is not None and (HELD in old.causes or old.tier != "appointment"):
        return Turn(patient=patient)
    causes = () if old is None else old.causes
    return _told(
        replace(patient, lock=Lock(tier=TIERS[-1], since=now, causes=(*causes, HELD))),
        Say("decided-hold"),
    )


def _release(patient: Patient, _value: str, now: datetime) -> Turn:
    """Go on after an alarm or a hold, a step lower where it took long."""
    if patient.lock is None or is_for_good(patient):
        return Turn(patient=patient)
    freed, facts = released(patient, patient.lock, now)
    lower = freed.plan_version != patient.plan_version
    parts = (Say("decided-release"), Say("resumed-lower")) if lower else (Say("decided-release"),)
    # The silence was ours: it does not count as days without a sign of life.
    return replace(_told(replace(freed, heard_at=now), *parts), facts=facts)


def _approve_each_step(patient: Patient, value: str, _now: datetime) -> Turn:
    """Whether the therapist approves each step; the person hears of it when the next step comes."""
    return Turn(patient=replace(patient, course=replace(patient.course, approve_each_step=value == "on")))


DECISIONS: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {
    "walking": _walking,
    "exercise": _exercise,
    "not_yet": _not_yet,
    "phase": _phase,
    "hold": _hold,
    "release": _release,
    "approve_each_step": _approve_each_step,
}

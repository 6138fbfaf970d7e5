"""A step up or the next phase, and radiation that has gone: what changes only on a person's own word.

CLINICAL.md, sections 4, 5 and 6. What is offered is asked again at the yes: it may come late. Where a therapist is
linked who has to agree, a yes becomes a wish that waits for theirs; where none is, the person decides alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.between import THERAPIST, StepWanted
from bot.conversation.history import history
from bot.conversation.plan import plan_of, said, with_plan
from bot.conversation.turns import button, toast, turn
from bot.course import Course
from bot.events import Passed, Rows, Say, Signalled, Turn, Wrote
from bot.patient import Patient
from content.ladder import ACUTE_PERIOD, FIRST_LEVEL, PERIOD, TOP_LEVEL, Plan
from content.programme import CONFIDENT, Proposal, propose, propose_phase, step_up
from content.routines import walk_line

#: A phase that was put off is not offered again for so long; steps within the phase are.
PHASE_AGAIN = timedelta(days=14)
#: A wish that no therapist has answered for so long may be made again.
WISH_LASTS = timedelta(days=14)
#: Texts by the phase that is offered, and by what was agreed to.
TEXT_PREFIXES: tuple[str, ...] = ("proposal-phase-", "phase-begins-")

# --- What may be offered ----------------------------------------------------------------------------------------------


def offer(patient: Patient, today: date) -> Proposal | None:
    """Return what may be proposed now: the next phase where it is the exercises' turn, else a step; None: nothing.

    Never under a lock, with pain that runs into the leg, or while a therapist still has to answer.
    """
    if patient.lock is not None or patient.radiation != "none" or is_waiting(patient, today):
        return None
    plan, known = plan_of(patient, today), history(patient, today)
    step = propose(plan, known, today)
    # Whoever does less than the phase's low end goes back to that first: new exercises on top would be too much.
    put_off = _is_put_off(patient.course, today) or plan.exercise_level < FIRST_LEVEL
    phase = None if put_off else propose_phase(plan, known, today, CONFIDENT)
    return phase if phase is not None and (step is None or _is_exercises_turn(plan, step)) else step


def _is_exercises_turn(plan: Plan, step: Proposal) -> bool:
    """Tell whose turn it is; at the top of a phase its exercises go up by the next phase only."""
    return step.what == "exercise" or (plan.exercise_level == TOP_LEVEL and plan.last_up == "walking")


def may_offer(patient: Patient, today: date) -> bool:
    """Return whether something may be proposed beside an advice: not what was offered or declined a moment ago."""
    last = [day for day in (patient.course.offered_on, patient.course.declined_on) if day is not None]
    fresh = all(today - day >= _period(patient) for day in last)
    return fresh and offer(patient, today) is not None


def may_offer_weekly(patient: Patient, today: date) -> bool:
    """Return whether the weekly summary may propose something: what was left unanswered too, not what was declined."""
    declined = patient.course.declined_on
    return (declined is None or today - declined >= _period(patient)) and offer(patient, today) is not None


def is_waiting(patient: Patient, today: date) -> bool:
    """Return whether a therapist still has to answer a wish."""
    since = patient.course.wished_on
    return patient.course.wish is not None and since is not None and today - since < WISH_LASTS


def has_therapist(patient: Patient) -> bool:
    """Return whether a therapist is linked who may look along, and so can be asked."""
    return patient.therapist and not patient.therapist_away and "therapist" in patient.consents


def _is_put_off(course: Course, today: date) -> bool:
    return course.phase_put_off_on is not None and today - course.phase_put_off_on < PHASE_AGAIN


def _period(patient: Patient) -> timedelta:
    return ACUTE_PERIOD if patient.complaint == "acute" else PERIOD


# --- How it is offered ------------------------------------------------------------------------------------------------


def offered_now(patient: Patient, today: date) -> Patient:
    """Remember that something was offered today."""
    return replace(patient, course=replace(patient.course, offered_on=today))


def offer_said(patient: Patient, today: date) -> tuple[Say, ...]:
    """Return what is offered in words, and who decides; nothing where nothing is."""
    proposal = offer(patient, today)
    if proposal is None:
        return ()
    return (_what(patient, proposal), *_who(patient, proposal))


def _what(patient: Patient, proposal: Proposal) -> Say:
    if proposal.what == "phase":
        return Say(f"proposal-phase-{proposal.plan.phase}")
    if proposal.what == "exercise":
        return Say("proposal-exercise")
    now = plan_of(patient, proposal.plan.changed_on).walk
    return Say("proposal-walking", {"now": said(walk_line(now)), "then": said(walk_line(proposal.plan.walk))})


def _who(patient: Patient, proposal: Proposal) -> tuple[Say, ...]:
    if not proposal.needs_therapist:
        return ()
    return (Say("proposal-therapist"),) if has_therapist(patient) else (Say("proposal-alone"),)


def offer_rows(patient: Patient) -> Rows:
    """Return [Ja, graag] and [Nog niet], good for the plan as it is now and for no other."""
    version = patient.plan_version
    return ((button("step-yes", f"step:yes-{version}"),), (button("step-no", f"step:no-{version}"),))


# --- The answer -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What a yes leads to. ``asks``: first the question how sure the person feels."""

    patient: Patient
    said: tuple[Say, ...] = ()
    passed: tuple[Passed, ...] = ()
    asks: bool = False


def agreed(patient: Patient, today: date) -> Agreed:
    """Take a yes: a step is made, or waits for the therapist; a phase asks how sure the person feels."""
    proposal = offer(patient, today)
    if proposal is None:
        return Agreed(patient=patient, said=(Say("step-passed"),))
    if proposal.what == "phase":
        return Agreed(patient=patient, asks=True)
    if proposal.needs_therapist and has_therapist(patient):
        return wished(patient, proposal, today)
    raised = step_up(plan_of(patient, today), proposal.what, today)
    if raised is None:
        return Agreed(patient=patient, said=(Say("step-passed"),))
    stepped = with_plan(patient, raised)
    return Agreed(patient=stepped, said=(stepped_said(stepped, proposal.what == "walking", today),))


def wished(patient: Patient, proposal: Proposal, today: date) -> Agreed:
    """Let a yes wait for the therapist's, and tell them of it."""
    waiting = replace(patient, course=replace(patient.course, wish=proposal.what, wished_on=today))
    asked = Passed(THERAPIST, StepWanted(person=patient.id, what=proposal.what))
    return Agreed(patient=waiting, said=(Say("step-asked"),), passed=(asked,))


def stepped_said(patient: Patient, is_walk: bool, today: date) -> Say:
    """Return the words for a step that was made just now."""
    if not is_walk:
        return Say("step-exercise")
    return Say("step-walking", {"walk": said(walk_line(plan_of(patient, today).walk))})


def declined(patient: Patient, today: date) -> Patient:
    """Take [Nog niet]: it is asked again no sooner than the calendar allows, a phase no sooner than in two weeks."""
    proposal = offer(patient, today)
    course = replace(patient.course, declined_on=today)
    if proposal is not None and proposal.what == "phase":
        course = replace(course, phase_put_off_on=today)
    return replace(patient, course=course)


# --- Radiation --------------------------------------------------------------------------------------------------------


def leg(patient: Patient, what: str, _now: datetime) -> Turn:
    """Radiation has gone, or a doctor or therapist has looked: the next number is read with that."""
    if patient.radiation == "none":
        return toast(patient, "toast-settled")
    if what == "gone":
        gone = replace(patient, radiation="none")
        return turn(gone, Say("leg-gone"), facts=(Signalled("radiating", "negated", "button"),))
    if what == "stays":
        return turn(patient, Say("leg-stays"))
    return turn(replace(patient, radiation="known"), Say("leg-checked"))


def heard_gone(patient: Patient, wrote: Wrote) -> Turn | None:
    """Ask whether radiation has gone, where somebody writes that it no longer radiates; None for anything else."""
    if patient.radiation == "none" or wrote.understood.signals.get("radiating") != "negated":
        return None
    buttons = ((button("btn-leg-gone", "leg:gone"),), (button("btn-leg-stays", "leg:stays"),))
    return turn(patient, Say("leg-ask-gone"), buttons=buttons)


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"leg": leg}

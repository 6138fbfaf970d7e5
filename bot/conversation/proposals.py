"""A step up, and radiation that has gone: what changes only on a person's own word (CLINICAL.md, sections 4 and 6)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation.history import history
from bot.conversation.locks import is_silenced
from bot.conversation.plan import plan_of, said, with_plan
from bot.conversation.turns import button, local_day, toast, turn
from bot.events import Rows, Say, Signalled, Turn, Wrote
from bot.patient import Patient
from content.programme import propose, step_up
from content.routines import walk_line


def step(patient: Patient, answer: str, now: datetime) -> Turn:
    """[Ja, graag] or [Nog niet] to a step up. The calendar and the criteria are asked again: the yes may come late."""
    if answer != "yes":
        return turn(patient, Say("step-not-yet"))
    today = local_day(patient, now)
    plan = plan_of(patient, today)
    proposal = propose(plan, history(patient, today), today)
    if proposal is None or proposal.what == "phase" or is_silenced(patient):
        return turn(patient, Say("step-passed"))
    if proposal.needs_therapist:
        return turn(patient, Say("step-therapist"), buttons=_therapist_row(patient))
    raised = step_up(plan, proposal.what, today)
    if raised is None:
        return turn(patient, Say("step-passed"))
    is_walk = proposal.what == "walking"
    line = Say("step-walking", {"walk": said(walk_line(raised.walk))}) if is_walk else Say("step-exercise")
    return turn(with_plan(patient, raised), line)


def _therapist_row(patient: Patient) -> Rows:
    return ((button("btn-therapist", "go:therapist"),),) if patient.therapist else ()


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


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"step": step, "leg": leg}

"""/start: from the welcome to the first advice, and back to wherever it was left (FLOWS.md, patients).

One question at a time. The step that is open or comes next is kept in ``Patient.onboarding``: so it goes on after a
restart, after an alarm sign, and after any other question that came between.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation import (
    onboarding_consent,
    onboarding_end,
    onboarding_exclusions,
    onboarding_profile,
    onboarding_safety,
    today,
)
from bot.conversation.behind import KEY
from bot.conversation.gatekeeper import may_go
from bot.conversation.locks import is_silenced
from bot.conversation.onboarding_safety import HELD
from bot.conversation.reminders import stopped
from bot.conversation.signs import tier_text
from bot.conversation.steps import Result, Step, Steps, ask
from bot.conversation.turns import turn
from bot.conversation.wording import release_rows
from bot.events import FellDue, Reply, Say, Started, Turn
from bot.patient import Onboarding, Patient, Question

#: Questions inside a step: whoever loses one begins its step anew.
INSIDE: Mapping[str, str] = {
    "safety_simple": "safety",
    "first_slot_time": "first_times",
    "first_slot_time_days": "first_times",
}
#: Where somebody waits for a release, and what comes after it.
WAITING: Mapping[str, str] = {HELD: "safety", "excluded": "complaint"}
#: Steps before the alarm list, and those in which the number of the pain step is waiting.
BEFORE_SAFETY = frozenset({"welcome", "consent_coaching", "consent_therapist", "consent_tips", "safety"})
WITH_NUMBER = frozenset({"walking", "first_times"})


def _tracked(step: Step) -> Step:
    """Return the step that also writes down which step comes next."""

    def answer(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
        result = step.answer(patient, question, choice, now)
        if result.then is None:
            return result
        then = INSIDE.get(result.then, result.then)
        return replace(result, patient=_at(result.patient, then))

    return replace(step, answer=answer)


def _at(patient: Patient, step: str) -> Patient:
    return replace(patient, onboarding=replace(patient.onboarding, step=step))


STEPS: Steps = {
    kind: _tracked(step)
    for kind, step in {
        **onboarding_consent.STEPS,
        **onboarding_safety.STEPS,
        **onboarding_exclusions.STEPS,
        **onboarding_profile.STEPS,
        **onboarding_end.STEPS,
    }.items()
}


def started(patient: Patient, event: Started, now: datetime) -> Turn:
    """/start: the welcome, the question where it was left, or today's overview for whoever is done."""
    if event.invite == "other_role":
        return turn(patient, Say("onboarding-other-role"))
    if not (patient.invited or patient.clinic.open_enrolment):
        text = "onboarding-link-invalid" if event.invite == "invalid" else "onboarding-link-needed"
        return turn(patient, Say(text))
    if event.invite == "accepted" and _has_new_therapist(patient):
        return ask(patient, STEPS["consent_therapist"], now)
    done = patient.onboarded and "coaching" in patient.consents
    return today.overview(patient, now) if done else go_on(patient, now)


def _has_new_therapist(patient: Patient) -> bool:
    """Return whether somebody who agreed to coaching before is linked to a therapist now."""
    return patient.therapist and "coaching" in patient.consents and "therapist" not in patient.consents


def go_on(patient: Patient, now: datetime) -> Turn:
    """Put the next question of onboarding as a new message with a new number."""
    kind, data = where(patient, now)
    if patient.lock is not None and kind == HELD:
        text = tier_text(patient.lock.tier, patient.lock.causes)
        return turn(patient, *text, Say("onboarding-held-open"), buttons=release_rows(patient))
    if patient.lock is not None and is_silenced(patient) and kind not in WAITING:
        return today.overview(patient, now)  # a sign was typed between two questions: first somebody has a look
    lead = () if kind == "welcome" else (Say("onboarding-welcome-back"),)
    return ask(_at(patient, INSIDE.get(kind, kind)), STEPS[kind], now, data=data, lead=lead)


def where(patient: Patient, now: datetime) -> tuple[str, Mapping[str, object]]:
    """Return the question with which onboarding goes on, and its data. What has grown old is asked again."""
    question, step = patient.question, patient.onboarding.step
    if step in WAITING:
        return (step if patient.lock is not None else WAITING[step]), {}
    old = onboarding_end.grown_old(patient, now)
    if (old == "safety" and step not in BEFORE_SAFETY) or (old is not None and step in WITH_NUMBER):
        return old, {}
    if question is not None and INSIDE.get(question.kind, question.kind) == step:
        return question.kind, {name: value for name, value in question.data.items() if name != KEY}
    return step, {}


def show_test(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """Show that reminders arrive, a minute after onboarding (CLINICAL.md, section 6)."""
    held_back = stopped(patient, may_go(patient, "test", None, now, now, chosen_time=True))
    occasion = f"{event.day.isoformat()}:{event.n}"
    shown = Reply(kind="test", parts=(Say("onboarding-test"),), occasion=occasion)
    return held_back or Turn(patient=patient, replies=(shown,))


def start_again(patient: Patient, _what: str, now: datetime) -> Turn:
    """[Verder] after a release in the middle of onboarding."""
    return started(patient, Started(), now)


def is_going_on(patient: Patient) -> bool:
    """Return whether somebody is between the welcome and the first advice."""
    return not patient.onboarded and patient.onboarding.step != Onboarding().step


TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {"test": show_test}

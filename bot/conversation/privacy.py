"""/stop and /gegevens: ending it as easily as it began, what is kept and why, and erasing in two steps.

CLINICAL.md, section 6. Whoever stops hears nothing more; alarm texts still answer whatever they write.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation.onboarding_consent import given, withdrawn
from bot.conversation.reading import AGAIN, BRIEFLY, brief, chosen, shows, step
from bot.conversation.steps import Result, Step, Steps, ask
from bot.conversation.turns import button, toast, turn
from bot.events import Consented, DropTimers, Erase, Fact, Reply, Rows, Say, Turn, Wrote
from bot.patient import Consent, Onboarding, Patient, Question

COMPLAINTS: Mapping[str, str] = {
    "acute": "onboarding-complaint-acute",
    "hernia": "onboarding-complaint-hernia",
    "osteoarthritis": "onboarding-complaint-osteoarthritis",
    "chronic": "onboarding-complaint-chronic",
    "unknown": "data-complaint-unknown",
}

# --- /stop ------------------------------------------------------------------------------------------------------------


def stop_command(patient: Patient, now: datetime) -> Turn:
    """Ask once whether to stop; where nothing runs, offer to erase what is left."""
    if "coaching" not in patient.consents:
        return ask(patient, STEPS["erase"], now, lead=(Say("stop-nothing"),), expires_at=now + BRIEFLY)
    return ask(patient, STEPS["stop"], now, expires_at=now + BRIEFLY)


def hear_stop(patient: Patient, _question: Question, choice: str, _now: datetime) -> Result:
    """Stop, pause, or go on."""
    if choice == "pause" and patient.onboarded:
        return Result(patient=patient, chosen=chosen("stop-pause"), then="pause")
    if choice != "yes":
        return Result(patient=patient, chosen=chosen("stop-not"), lead=(Say("stop-goes-on"),))
    patient, facts = stopped(patient)
    return Result(patient=patient, facts=facts, chosen=chosen("stop-yes"), then="erase", lead=(Say("stop-done"),))


def stopped(patient: Patient) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person without any consent, as before the welcome, and the facts of it. A lock stays."""
    facts: tuple[Fact, ...] = tuple(Consented(consent, False) for consent in patient.consents)
    ended = replace(
        patient,
        status="stopped",
        consents={},
        onboarded=False,
        onboarding=Onboarding(),
        paused_until=None,
        paused_since=None,
        # Who comes back is asked everything again, and answers for that moment.
        known_to_doctor=frozenset(),
    )
    return ended, (*facts, DropTimers())


# --- Erasing ----------------------------------------------------------------------------------------------------------


def hear_erase(patient: Patient, _question: Question, choice: str, _now: datetime) -> Result:
    """The first step: a wish."""
    if choice != "erase":
        return Result(patient=patient, chosen=chosen("erase-keep"), lead=(Say("erase-kept"),))
    return Result(patient=patient, chosen=chosen("erase-all"), then="erase_sure")


def hear_erase_sure(patient: Patient, _question: Question, choice: str, _now: datetime) -> Result:
    """The second step: everything goes."""
    if choice != "erase":
        return Result(patient=patient, chosen=chosen("erase-keep"), lead=(Say("erase-kept"),))
    patient, facts = stopped(patient)
    goodbye = Reply(parts=(Say("erased"),))
    return Result(patient=patient, facts=(*facts, Erase()), chosen=chosen("erase-yes"), new=(goodbye,))


def erase_wish(patient: Patient, now: datetime) -> Turn:
    """Ask for the first step, also where it was typed."""
    return ask(patient, STEPS["erase"], now, expires_at=now + BRIEFLY)


def erase_button(patient: Patient, _what: str, now: datetime) -> Turn:
    """[Wis mijn gegevens] is the first step; the second one asks."""
    return ask(patient, STEPS["erase_sure"], now, expires_at=now + BRIEFLY)


# --- /gegevens --------------------------------------------------------------------------------------------------------


def data_command(patient: Patient, _now: datetime) -> Turn:
    """Say what is kept and why, with each consent to be changed, and the way to erase it."""
    if "coaching" not in patient.consents:
        return turn(patient, Say("data-little"), buttons=((_DOWNLOAD,), (_ERASE,)))
    kept = Say(
        "data",
        {
            "complaint": Say(COMPLAINTS[patient.complaint]),
            "ratings": len(patient.diary.ratings),
            "months": patient.clinic.retention_months,
        },
    )
    return turn(patient, kept, *_consents_said(patient), buttons=(*_FILES, *_consent_rows(patient), *_ENDS))


def _consents_said(patient: Patient) -> tuple[Say, ...]:
    tips = Say("data-tips") if "tips" in patient.consents else Say("data-no-tips")
    if not patient.therapist:
        return (tips,)
    looks = Say("data-therapist") if "therapist" in patient.consents else Say("data-no-therapist")
    return (Say("stack", {"above": looks, "below": tips}),)


def _consent_rows(patient: Patient) -> Rows:
    rows: Rows = ()
    if patient.therapist:
        off = "therapist" in patient.consents
        label, what = ("data-therapist-off", "therapist_off") if off else ("data-therapist-on", "therapist_on")
        rows += ((button(label, f"consent:{what}"),),)
    off = "tips" in patient.consents
    label, what = ("data-tips-off", "tips_off") if off else ("data-tips-on", "tips_on")
    return (*rows, (button(label, f"consent:{what}"),))


_DOWNLOAD = button("data-download", "download:ask")
_ERASE = button("erase-all", "erase:ask")
#: What stands above the consents: to take along and to correct; and below them: to stop and to erase.
_FILES: Rows = ((_DOWNLOAD,), (button("data-correct", "correct:list"),))
_ENDS: Rows = ((button("data-stop", "go:stop"),), (_ERASE,))
#: The buttons of /gegevens: which consent, given or withdrawn, and what is said.
_CONSENTS: Mapping[str, tuple[Consent, bool, str]] = {
    "therapist_on": ("therapist", True, "consent-therapist-on"),
    "therapist_off": ("therapist", False, "consent-therapist-off"),
    "tips_on": ("tips", True, "consent-tips-on"),
    "tips_off": ("tips", False, "consent-tips-off"),
}


def change_consent(patient: Patient, what: str, now: datetime) -> Turn:
    """Give or withdraw one consent; a button of yesterday does not bring back what was stopped."""
    consent, agreed, text = _CONSENTS.get(what, ("tips", False, ""))
    if (
        consent == "coaching"
        or "coaching" not in patient.consents
        or (consent == "therapist" and not patient.therapist)
    ):
        return toast(patient, "toast-gone")
    if agreed == (consent in patient.consents):
        return toast(patient, "toast-already")
    changed = given(patient, consent, now) if agreed else withdrawn(patient, consent)
    return turn(changed, Say(text), facts=(Consented(consent, agreed),))


# --- Tables -----------------------------------------------------------------------------------------------------------

ask_stop = shows("stop", ("stop-yes", "yes"), ("stop-pause", "pause"), ("stop-not", "no"))
ask_erase = shows("erase", ("erase-all", "erase"), ("erase-keep", "keep"))
ask_erase_sure = shows("erase-sure", ("erase-yes", "erase"), ("erase-keep", "keep"))


def _lets_go(made: Step) -> Step:
    """Return the step that hears only its answers: whoever writes something else is not asked again to stop."""

    def read(wrote: Wrote, patient: Patient, question: Question) -> str | None:
        choice = made.read(wrote, patient, question)
        return None if choice == AGAIN else choice

    return replace(made, read=read)


STEPS: Steps = {
    made.kind: brief(_lets_go(made))
    for made in (
        step("stop", ask_stop, hear_stop),
        step("erase", ask_erase, hear_erase),
        step("erase_sure", ask_erase_sure, hear_erase_sure),
    )
}
COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"stop": stop_command, "data": data_command}
INTENTS: Mapping[str, Callable[[Patient, Wrote, datetime], Turn]] = {
    "stop": lambda patient, _wrote, now: stop_command(patient, now),
    "delete_data": lambda patient, _wrote, now: erase_wish(patient, now),
    "export_data": lambda patient, _wrote, now: data_command(patient, now),
}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {
    "erase": erase_button,
    "consent": change_consent,
}

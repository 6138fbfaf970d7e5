"""Onboarding, the beginning: who the coach is, in which language, and what it may keep and share.

Three consents, each a question of its own (CLINICAL.md, section 6). Only the first is needed; the second is put
only where a therapist is linked. A no is as easy as a yes and costs nothing else. What was said here stays in the
chat: the next question comes in a message of its own.
"""

from dataclasses import replace
from datetime import datetime

from bot.conversation.onboarding_safety import HELD
from bot.conversation.reading import chosen, rows, shows, step
from bot.conversation.steps import Prompt, Result
from bot.events import Consented, Reply, Say
from bot.patient import Consent, Onboarding, Patient, Question


def ask_welcome(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Say who this is, and offer the other language."""
    other = ("language-en", "en") if patient.language == "nl" else ("language-nl", "nl")
    return Prompt(parts=(Say("onboarding-welcome"),), choices=rows(("next", "next"), other))


def hear_welcome(patient: Patient, _question: Question, choice: str, _now: datetime) -> Result:
    """Go on, or say it again in the other language."""
    if choice in {"nl", "en"}:
        return Result(patient=replace(patient, language="nl" if choice == "nl" else "en"), then="welcome")
    return Result(patient=patient, then="consent_coaching", own_message=True)


def hear_coaching(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Begin with a yes; end kindly with a no, and start from the welcome another time."""
    if choice != "yes":
        return Result(
            patient=replace(patient, onboarding=Onboarding()),
            facts=(Consented("coaching", False),),
            chosen=chosen("no"),
            new=(Reply(parts=(Say("onboarding-refused"),)),),
        )
    return Result(
        patient=replace(given(patient, "coaching", now), status="active"),
        facts=(Consented("coaching", True),),
        chosen=chosen("onboarding-yes-may"),
        then="consent_therapist" if patient.therapist else "consent_tips",
        own_message=True,
    )


def hear_therapist(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Write down whether the linked therapist may look along. It may be asked later too, when one is linked then."""
    result = _optional(patient, "therapist", choice, now, then="consent_tips")
    if patient.onboarding.step == question.kind:
        return result
    text = "consent-therapist-on" if choice == "yes" else "consent-therapist-off"
    going_on = not patient.onboarded and patient.onboarding.step != HELD
    return replace(result, then=patient.onboarding.step if going_on else None, lead=(Say(text),))


def hear_tips(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Write down whether therapists may send a tip now and then, and go on either way."""
    return _optional(patient, "tips", choice, now, then="safety")


def given(patient: Patient, consent: Consent, now: datetime) -> Patient:
    """Return the person with a consent given now."""
    return replace(patient, consents={**patient.consents, consent: now})


def withdrawn(patient: Patient, *consents: Consent) -> Patient:
    """Return the person without those consents."""
    return replace(patient, consents={name: at for name, at in patient.consents.items() if name not in consents})


def _optional(patient: Patient, consent: Consent, choice: str, now: datetime, then: str) -> Result:
    agreed = choice == "yes"
    return Result(
        patient=given(patient, consent, now) if agreed else withdrawn(patient, consent),
        facts=(Consented(consent, agreed),),
        chosen=chosen("yes" if agreed else "no"),
        then=then,
        own_message=True,
    )


_MAY = (("onboarding-yes-may", "yes"), ("no", "no"))

STEPS = {
    made.kind: made
    for made in (
        step("welcome", ask_welcome, hear_welcome),
        step("consent_coaching", shows("onboarding-consent-coaching", *_MAY), hear_coaching),
        step("consent_therapist", shows("onboarding-consent-therapist", *_MAY), hear_therapist),
        step("consent_tips", shows("onboarding-consent-tips", ("yes-please", "yes"), ("no", "no")), hear_tips),
    )
}

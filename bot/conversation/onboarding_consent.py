"""Onboarding, the beginning: who the coach is, in which language, and what it may keep and share.

Three consents, each a question of its own (CLINICAL.md, section 6). Only the first is needed; the second is put
only where a therapist is linked. A no is as easy as a yes and costs nothing else.
"""

from dataclasses import replace
from datetime import datetime

from bot.conversation.reading import chosen, rows, step
from bot.conversation.steps import Prompt, Result
from bot.events import Consented, Say
from bot.patient import Consent, Onboarding, Patient, Question


def ask_welcome(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Say who this is, and offer the other language."""
    other = ("language-en", "en") if patient.language == "nl" else ("language-nl", "nl")
    return Prompt(parts=(Say("onboarding-welcome"),), choices=rows(("next", "next"), other))


def hear_welcome(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Go on, or say it again in the other language."""
    match choice:
        case "nl" | "en":
            return Result(patient=replace(patient, language=choice), then="welcome")
    return Result(patient=patient, then="consent_coaching")


def ask_coaching(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Ask for the consent without which there is no coach."""
    return Prompt(
        parts=(Say("onboarding-consent-coaching"),), choices=rows(("onboarding-yes-may", "yes"), ("no", "no"))
    )


def hear_coaching(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Begin with a yes; end kindly with a no, and start from the welcome another time."""
    if choice == "yes":
        agreed = replace(given(patient, "coaching", now), status="active")
        then = "consent_therapist" if patient.therapist else "consent_tips"
        return Result(patient=agreed, facts=(Consented("coaching", True),), chosen=chosen("onboarding-yes-may"), then=then)
    return Result(
        patient=replace(patient, onboarding=Onboarding()),
        facts=(Consented("coaching", False),),
        chosen=chosen("no"),
        lead=(Say("onboarding-refused"),),
    )


def ask_therapist(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Ask whether the linked therapist may look along, and say which colleagues may stand in."""
    return Prompt(
        parts=(Say("onboarding-consent-therapist"),), choices=rows(("onboarding-yes-may", "yes"), ("no", "no"))
    )


def hear_therapist(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Write down the answer and go on either way."""
    return _optional(patient, "therapist", choice, now, then="consent_tips")


def ask_tips(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Ask whether therapists may send a tip now and then."""
    return Prompt(parts=(Say("onboarding-consent-tips"),), choices=rows(("yes-please", "yes"), ("no", "no")))


def hear_tips(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Write down the answer and go on either way."""
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
    )


STEPS = {
    made.kind: made
    for made in (
        step("welcome", ask_welcome, hear_welcome),
        step("consent_coaching", ask_coaching, hear_coaching),
        step("consent_therapist", ask_therapist, hear_therapist),
        step("consent_tips", ask_tips, hear_tips),
    )
}

"""/therapeut: a message to one's own therapist, what comes back, and how the link is ended.

What is typed here is meant for a person: it is passed on as it is, and nothing in it is read as a number or a wish.
Alarm signs are heard all the same (``bot.conversation._read``).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.between import (
    THERAPIST,
    AlertSeen,
    LeftTherapist,
    LetterEnded,
    LetterSent,
    Passing,
    PatientWrote,
    TherapistWrote,
)
from bot.conversation import reading
from bot.conversation.onboarding_consent import withdrawn
from bot.conversation.steps import Prompt, Result, Step, ask
from bot.conversation.turns import button, toast, turn
from bot.conversation.wording import phone_row
from bot.events import Consented, Passed, Reply, Rows, Say, Turn, Wrote
from bot.patient import Patient, Question
from content.texts import LANGUAGES

#: How long the next text is taken for the message.
FOR = timedelta(minutes=15)
#: How long a message is tried: a therapist's phone may be off for a day.
TRIED_FOR = timedelta(hours=24)
#: Stands before a typed text, so that no text is taken for a button.
TYPED = "typed:"
KIND = "letter"
TEXT_PREFIXES: tuple[str, ...] = ("letter-ended-",)

# --- Writing ----------------------------------------------------------------------------------------------------------


def therapist(patient: Patient, now: datetime) -> Turn:
    """/therapeut: the next text goes to the therapist, where one may look along; else how somebody is reached."""
    if not patient.therapist or "coaching" not in patient.consents:
        return _by_phone(patient)
    if "therapist" not in patient.consents:
        rows: Rows = ((button("data-therapist-on", "consent:therapist_on"),), *_leave_row(), *phone_row(patient))
        return turn(patient, Say("letter-no-consent"), Say("alarm-line"), buttons=rows)
    if patient.therapist_away:
        return _by_phone(patient, Say("letter-away"))
    return ask(patient, STEPS[KIND], now, expires_at=now + FOR)


def _by_phone(patient: Patient, *first: Say) -> Turn:
    line = Say("reach-phone") if patient.clinic.phone else Say("reach-no-phone")
    leave = _leave_row() if patient.therapist else ()
    return turn(patient, *first, line, Say("alarm-line"), buttons=(*phone_row(patient), *leave))


def _leave_row() -> Rows:
    return ((button("leave", "leave:ask"),),)


def is_writing(patient: Patient) -> bool:
    """Return whether the next text is meant for the therapist."""
    return patient.question is not None and patient.question.kind == KIND


def _ask_text(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    return Prompt(
        parts=(Say("letter-ask"), Say("alarm-line")),
        choices=reading.rows(("letter-cancel", "cancel")),
        extra=(*phone_row(patient), *_leave_row()),
    )


def _hear_text(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    text = choice.removeprefix(TYPED)
    if text == choice:
        return Result(patient=patient, chosen=reading.chosen("letter-cancel"))
    if not patient.therapist or "therapist" not in patient.consents:
        return Result(patient=patient, chosen=Say("letter-not-sent"))
    letter = f"{patient.id}-{question.no}"
    return Result(
        patient=patient,
        facts=(LetterSent(letter, patient.id, text, "therapist"),),
        new=(receipt(letter, text, now),),
        passed=(Passed(THERAPIST, PatientWrote(letter, patient.id, text)),),
    )


def receipt(letter: str, text: str, now: datetime) -> Reply:
    """Return what the writer sees: the message as it was sent, and that it is on its way."""
    shown = (Say("letter-sent", {"text": text}), Say("letter-on-its-way"))
    return Reply(parts=shown, key=f"receipt:{letter}", forget=True, expires_at=now + TRIED_FOR)


def read_text(wrote: Wrote, _patient: object, _question: Question) -> str | None:
    """Return the text itself. An edit of an older message is nothing new to send."""
    if wrote.edited or not wrote.text.strip():
        return None
    text = wrote.text.strip()
    cancels = {reading.written(Say("letter-cancel"), language).lower() for language in LANGUAGES}
    return "cancel" if text.lower() in cancels else TYPED + text


# --- What comes back --------------------------------------------------------------------------------------------------


def answered(patient: Patient, event: Passing, now: datetime) -> Turn:
    """Show what the therapist wrote; [Antwoord] writes back."""
    if not isinstance(event, TherapistWrote):
        return Turn(patient=patient)
    rows: Rows = ((button("letter-answer", "go:therapist"),),) if patient.therapist else ()
    shown = Reply(
        parts=(Say("letter-from-therapist", {"text": event.text}),),
        buttons=rows,
        key=f"letter:{event.letter}",
        expires_at=now + TRIED_FOR,
    )
    return Turn(patient=patient, replies=(shown,))


def ended(patient: Patient, event: Passing, now: datetime) -> Turn:
    """Tell the writer what became of a message."""
    if not isinstance(event, LetterEnded):
        return Turn(patient=patient)
    return Turn(patient=patient, replies=(ended_said(event, now),))


def ended_said(event: LetterEnded, now: datetime) -> Reply:
    """Return the edit that says that it has arrived, or a message that says that it has not."""
    words = Say(f"letter-ended-{event.to}-{event.how}")
    if event.how == "sent" and event.receipt is not None:
        shown = (Say("letter-sent", {"text": event.text}), words)
        return Reply(kind="edit", edits="row", row=event.receipt, parts=shown, forget=True)
    return Reply(parts=(words,), expires_at=now + TRIED_FOR)


def seen(patient: Patient, event: Passing, _now: datetime) -> Turn:
    """Say that a therapist has seen the alert: now it is true."""
    colleague = isinstance(event, AlertSeen) and event.colleague
    words = Say("alert-was-seen-colleague") if colleague else Say("alert-was-seen")
    return Turn(patient=patient, replies=(Reply(parts=(words,), silent=True),))


# --- Leaving ----------------------------------------------------------------------------------------------------------


def leave(patient: Patient, what: str, _now: datetime) -> Turn:
    """[Koppeling stoppen], in two taps; the coach goes on."""
    if not patient.therapist:
        return toast(patient, "toast-gone")
    if what == "ask":
        rows: Rows = ((button("leave-yes", "leave:yes"),), (button("leave-no", "leave:no"),))
        return turn(patient, Say("leave-sure"), buttons=rows)
    if what != "yes":
        return turn(patient, Say("leave-kept"))
    facts = (*((Consented("therapist", False),) if "therapist" in patient.consents else ()), LeftTherapist())
    return turn(unlinked(patient), Say("leave-done"), facts=facts)


def unlinked(patient: Patient) -> Patient:
    """Return the person without a therapist; nothing waits for one any more."""
    course = replace(patient.course, wish=None, wished_on=None)
    return replace(withdrawn(patient, "therapist"), therapist=False, course=course)


def gone(patient: Patient, _event: Passing, _now: datetime) -> Turn:
    """The therapist is none here any more: say so, and that the coach goes on."""
    left = unlinked(patient)
    return turn(left, Say("therapist-gone"), buttons=phone_row(left))


STEPS: Mapping[str, Step] = {KIND: Step(kind=KIND, prompt=_ask_text, answer=_hear_text, read=read_text)}
COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"therapist": therapist}
INTENTS: Mapping[str, Callable[[Patient, Wrote, datetime], Turn]] = {
    "contact_therapist": lambda patient, _wrote, now: therapist(patient, now)
}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"leave": leave}
HEARD: Mapping[str, Callable[[Patient, Passing, datetime], Turn]] = {
    "TherapistWrote": answered,
    "LetterEnded": ended,
    "AlertSeen": seen,
    "TherapistGone": gone,
}

"""Messages to and from patients: what a patient wrote on purpose, the answer, a wish that needs a yes."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.between import Audited, LetterEnded, LetterSent, PatientWrote, StepWanted, TherapistWrote
from bot.conversation import reading
from bot.conversation.letters import FOR, TRIED_FOR, TYPED, ended_said, read_text, receipt
from bot.conversation.staff.asking import StaffStep, StaffSteps, ask, said
from bot.conversation.steps import Prompt, Result
from bot.conversation.turns import button, toast, words
from bot.events import Event, Passed, Reply, Say, Turn
from bot.patient import Question, Role
from bot.staff.snapshots import Therapist

TEXT_PREFIXES: tuple[str, ...] = ("patient-wish-",)


def received(therapist: Therapist, event: Event, now: datetime) -> Turn:
    """Show a patient's message, with [Antwoord]; the first line is neutral."""
    opened = therapist.opened
    if not isinstance(event, PatientWrote) or opened is None:
        return Turn(patient=therapist.me)
    shown = Reply(
        parts=(Say("letter-new"), Say("letter-from-patient", {"name": opened.name, "text": event.text})),
        buttons=(
            (button("letter-answer", f"letter:{event.person}"), button("patient-btn-open", f"patient:{event.person}")),
        ),
        key=f"letter:{event.letter}",
        protect=True,
        expires_at=now + TRIED_FOR,
    )
    return said(therapist, shown)


def wanted(therapist: Therapist, event: Event, _now: datetime) -> Turn:
    """Say that a patient would like a step that needs a therapist's yes; the patient's screen decides it."""
    opened = therapist.opened
    if not isinstance(event, StepWanted) or opened is None:
        return Turn(patient=therapist.me)
    rows = ((button("patient-btn-open", f"patient:{event.person}"),),)
    parts = (Say("wish-new"), Say("wish-of", {"name": opened.name, "wish": Say(f"patient-wish-{event.what}")}))
    return said(therapist, Reply(parts=parts, buttons=rows, protect=True))


def write(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """[Bericht] or [Antwoord]: the next text goes to that patient."""
    opened = therapist.opened
    if opened is None or opened.colleague:
        return toast(therapist.me, "toast-old")
    data = {"about": opened.patient.id}
    return ask(therapist, STEPS["letter"], now, data=data, expires_at=now + FOR, shell=Reply(parts=(), protect=True))


def _ask_text(therapist: Therapist, _question: Question, _now: datetime) -> Prompt:
    opened = therapist.opened
    text = Say("letter-to-nobody") if opened is None else Say("letter-to", {"name": opened.name})
    return Prompt(parts=(text,), choices=reading.rows(("letter-cancel", "cancel")))


def _hear_text(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    text, opened = choice.removeprefix(TYPED), therapist.opened
    if text == choice:
        return Result(patient=therapist.me, chosen=reading.chosen("letter-cancel"))
    person = words(question.data, "about")
    if opened is None or opened.colleague or person != opened.patient.id:
        return Result(patient=therapist.me, chosen=Say("letter-not-possible"))
    letter = f"{therapist.id}-{question.no}"
    return Result(
        patient=therapist.me,
        facts=(LetterSent(letter, person, text, "patient"), Audited("letter", person)),
        new=(receipt(letter, text, now),),
        passed=(Passed(person, TherapistWrote(letter, text)),),
    )


def ended(therapist: Therapist, event: Event, now: datetime) -> Turn:
    """Tell what became of a message."""
    return said(therapist, ended_said(event, now)) if isinstance(event, LetterEnded) else Turn(patient=therapist.me)


STEPS: StaffSteps = {
    "letter": StaffStep(kind="letter", prompt=_ask_text, answer=_hear_text, read=read_text),
}
CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {"letter": write}
PASSED: Mapping[str, Callable[[Therapist, Event, datetime], Turn]] = {
    "PatientWrote": received,
    "StepWanted": wanted,
    "LetterEnded": ended,
}
ONLY: Mapping[str, Role] = {"letter": "therapist"}

"""A question that comes between: the open one waits behind it and is open again, with its number, once it is answered.

An alarm sign never closes an open question, the list of alarm signs is never pushed aside by another question, and
there is never more than one open. What waits stands in the data of the question before it, like a stack of cards.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.conversation.steps import Step, ask
from bot.conversation.turns import whole, words
from bot.events import Reply, Turn
from bot.patient import Patient, Question

KEY = "behind"
#: Set on a question that is open again: the last message with a question is another one than its own.
REOPENED = "reopened"


def between(
    patient: Patient, step: Step, data: dict[str, object], now: datetime, *, shell: Reply | None = None
) -> Turn:
    """Put a question as a new message; what was open waits behind it. A second one of its kind takes its place."""
    waits = [question for question in stack(patient.question) if question.kind != step.kind]
    return wait_behind(ask(patient, step, now, data=data, shell=shell), waits)


def stack(question: Question | None) -> list[Question]:
    """Return the open question and all that wait behind it, each by itself, the open one first."""
    found = []
    while question is not None:
        found.append(alone(question))
        question = _waiting(question)
    return found


def alone(question: Question) -> Question:
    """Return a question without the one that waits behind it."""
    return replace(question, data={name: value for name, value in question.data.items() if name != KEY})


def wait_behind(made: Turn, waits: Sequence[Question]) -> Turn:
    """Let questions wait behind whatever a turn has put, or open the first again where the turn has put nothing."""
    if not waits:
        return made
    patient = made.patient
    if patient.question is not None:
        return replace(made, patient=replace(patient, question=_stacked([alone(patient.question), *waits])))
    reopened = replace(waits[0], data={**waits[0].data, REOPENED: True})
    return replace(made, patient=replace(patient, question=_stacked([reopened, *waits[1:]])))


def edits_its_own(made: Turn, question: Question | None) -> Turn:
    """Return a turn that edits the message of a question that is open again, not the last one with a question."""
    if question is None or question.data.get(REOPENED) is not True:
        return made
    return replace(made, replies=tuple(its_own(reply, question) for reply in made.replies))


def its_own(reply: Reply, question: Question) -> Reply:
    """Return an edit of the open question's message as an edit of the message that carries this very question."""
    return replace(reply, edits="asked", asked=f"{question.kind}:{question.no}") if reply.edits == "question" else reply


def _waiting(question: Question) -> Question | None:
    stored = question.data.get(KEY)
    if not isinstance(stored, dict):
        return None
    no, kind, asked_at = whole(stored, "no"), words(stored, "kind"), words(stored, "asked_at")
    expires_at, data = words(stored, "expires_at"), stored.get("data")
    if no is None or kind is None or asked_at is None:
        return None
    return Question(
        no=no,
        kind=kind,
        asked_at=datetime.fromisoformat(asked_at),
        expires_at=None if expires_at is None else datetime.fromisoformat(expires_at),
        data=data if isinstance(data, dict) else {},
    )


def _stacked(questions: Sequence[Question]) -> Question:
    """Return the first question with all others behind it."""
    first, *rest = questions
    if not rest:
        return first
    return replace(first, data={**first.data, KEY: _stored(_stacked(rest))})


def _stored(question: Question) -> dict[str, object]:
    return {
        "no": question.no,
        "kind": question.kind,
        "asked_at": question.asked_at.isoformat(),
        "expires_at": None if question.expires_at is None else question.expires_at.isoformat(),
        "data": dict(question.data),
    }

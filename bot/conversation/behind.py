"""A question that comes between: the open one waits behind it and is open again, with its number, once it is answered.

An alarm sign never closes an open question, and there is never more than one.
"""

from dataclasses import replace
from datetime import datetime

from bot.conversation.steps import Step, ask
from bot.conversation.turns import whole, words
from bot.events import Reply, Say, Turn
from bot.patient import Patient, Question

KEY = "behind"


def between(
    patient: Patient,
    step: Step,
    data: dict[str, object],
    now: datetime,
    *,
    shell: Reply | None = None,
    lead: tuple[Say, ...] = (),
) -> Turn:
    """Put a question as a new message; what was open waits behind it."""
    open_now = patient.question
    # A second list takes the place of the first: what waits is what was open before both.
    waits = waiting(open_now) or (None if open_now is None or open_now.kind == step.kind else open_now)
    return keep_waiting(ask(patient, step, now, data=data, shell=shell, lead=lead), waits, now)


def waiting(question: Question | None) -> Question | None:
    """Return the question that waits behind this one, or None."""
    stored = None if question is None else question.data.get(KEY)
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


def keep_waiting(made: Turn, waits: Question | None, now: datetime) -> Turn:
    """Let a question wait behind whatever a turn has put, or open it again where the turn has put nothing."""
    if waits is None or (waits.expires_at is not None and waits.expires_at <= now):
        return made
    patient = made.patient
    if patient.question is None:
        return replace(made, patient=replace(patient, question=waits))
    if KEY in patient.question.data or patient.question.no == waits.no:
        return made
    question = replace(patient.question, data={**patient.question.data, KEY: _stored(waits)})
    return replace(made, patient=replace(patient, question=question))


def alone(question: Question) -> Question:
    """Return a question without the one that waits behind it."""
    return replace(question, data={name: value for name, value in question.data.items() if name != KEY})


def _stored(question: Question) -> dict[str, object]:
    return {
        "no": question.no,
        "kind": question.kind,
        "asked_at": question.asked_at.isoformat(),
        "expires_at": None if question.expires_at is None else question.expires_at.isoformat(),
        "data": dict(question.data),
    }

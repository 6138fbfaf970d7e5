"""How a question is put and answered: one ``Step`` a question, the same for a tap and for typing.

A tap edits the tapped message: it shows the choice, and the next question stands in the same message. Typing
gets one new message, and one edit that closes the question that was answered (DESIGN.md, section 2).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.events import Button, Fact, Passed, Reply, Rows, Say, SetTimer, Turn, Wrote
from bot.patient import Patient, Question

Via = Literal["tap", "typed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a question shows: its parts, and its buttons as rows of (label, choice)."""

    parts: tuple[Say, ...]
    choices: tuple[tuple[tuple[Say, str], ...], ...] = ()
    #: Buttons that belong to no question, below the choices.
    extra: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an answer leads to."""

    patient: Patient
    facts: tuple[Fact, ...] = ()
    #: The line that shows the choice in the answered message; None: an answer that changes the prompt only.
    chosen: Say | None = None
    #: The next question, in the same message after a tap.
    then: str | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    expires_at: datetime | None = None
    #: Said before the next question, in the same message.
    lead: tuple[Say, ...] = ()
    #: New messages: at most one, save an alarm text before it.
    new: tuple[Reply, ...] = ()
    #: Buttons that stay under the answered message where no question follows, like [Wijzig].
    keep: Rows = ()
    #: The same question stays open under its number: only marks were set, and two quick taps must both count.
    same_number: bool = False
    #: What stands in the answered message instead of a long question; nothing: the question itself.
    instead: tuple[Say, ...] = ()
    #: The next question gets a message of its own after a tap too, because the answered text should stay readable.
    own_message: bool = False
    #: What somebody else must be told.
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of a flow."""

    kind: str
    prompt: Callable[[Patient, Question, datetime], Prompt]
    answer: Callable[[Patient, Question, str, datetime], Result]
    #: Turns typing into a choice; None where the text does not answer this question.
    read: Callable[[Wrote, Patient, Question], str | None]
    #: What an unanswered question leads to when it expires; None: its buttons go, nothing is assumed.
    expired: Callable[[Patient, Question, datetime], Result] | None = None


Steps = Mapping[str, Step]


def keyboard(prompt: Prompt, question: Question) -> Rows:
    """Return the prompt's buttons with the question's number in their data."""
    rows = tuple(
        tuple(Button(label, f"{question.kind}:{question.no}:{choice}") for label, choice in row)
        for row in prompt.choices
    )
    return rows + prompt.extra


def pose(
    patient: Patient, kind: str, now: datetime, data: Mapping[str, object], expires_at: datetime | None = None
) -> tuple[Patient, Question, tuple[Fact, ...]]:
    """Open a question: the patient with it, the question, and the timer of its expiry."""
    question = Question(no=patient.last_question + 1, kind=kind, asked_at=now, expires_at=expires_at, data=dict(data))
    timers = () if expires_at is None else (SetTimer("expire", expires_at, now.date(), question=question.no),)
    return replace(patient, question=question, last_question=question.no), question, timers


def ask(
    patient: Patient,
    step: Step,
    now: datetime,
    *,
    data: Mapping[str, object] | None = None,
    lead: tuple[Say, ...] = (),
    expires_at: datetime | None = None,
    shell: Reply | None = None,
) -> Turn:
    """Put a question as a message of its own; ``shell`` gives the kind, key and manner of that message."""
    patient, question, timers = pose(patient, step.kind, now, data or {}, expires_at)
    prompt = step.prompt(patient, question, now)
    message = replace(
        shell or Reply(parts=()),
        parts=lead + prompt.parts,
        buttons=keyboard(prompt, question),
        carries_question=True,
    )
    return Turn(patient=patient, facts=timers, replies=(message,))


def answer(steps: Steps, patient: Patient, choice: str, now: datetime, via: Via) -> Turn:
    """Answer the open question with a choice, by tap or by typing."""
    question = patient.question
    if question is None:
        raise LookupError("there is no open question to answer")
    step = steps[question.kind]
    result = step.answer(replace(patient, question=None, answered=question, answered_at=now), question, choice, now)
    if via == "typed":
        result = _in_new_message(result)
    return follow(steps, result, step.prompt(patient, question, now), now, via)


def _in_new_message(result: Result) -> Result:
    """Say in a message of its own what would stand in the edit of an older one: whoever types looks below."""
    said = result.lead or (() if result.chosen is None else (result.chosen,))
    if result.then is not None or result.new or not said:
        return result
    return replace(result, lead=(), keep=(), new=(Reply(parts=said, buttons=result.keep),))


def follow(steps: Steps, result: Result, answered: Prompt, now: datetime, via: Via) -> Turn:
    """Make the messages of a result: the next question or the closed one, and what is new."""
    asked_was = result.instead or answered.parts
    closed = asked_was if result.chosen is None else (*asked_was, result.chosen)
    if result.then is None:
        edit = Reply(kind="edit", edits=_target(via), parts=closed + result.lead, buttons=result.keep)
        replies = _ordered(edit, result.new)
        return Turn(patient=result.patient, facts=result.facts, replies=replies, passed=result.passed)
    patient = result.patient
    if result.same_number:
        patient = replace(patient, last_question=patient.last_question - 1)
    asked = ask(patient, steps[result.then], now, data=result.data, lead=result.lead, expires_at=result.expires_at)
    (message,) = asked.replies
    if via == "tap" and not result.own_message:
        top = () if result.chosen is None else (result.chosen,)
        messages = _ordered(replace(message, kind="edit", edits="tapped", parts=top + message.parts), result.new)
    else:
        close = Reply(kind="edit", edits=_target(via), parts=closed)
        messages = _ordered(close, (*result.new, message)) if via == "tap" else (*result.new, message, close)
    facts = result.facts + asked.facts
    return Turn(patient=asked.patient, facts=facts, replies=messages, passed=result.passed)


def _target(via: Via) -> Literal["tapped", "question"]:
    return "tapped" if via == "tap" else "question"


def _ordered(edit: Reply, new: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Alarm texts go before the edit, everything else after it."""
    alarms = tuple(reply for reply in new if reply.kind == "alarm")
    return (*alarms, edit, *(reply for reply in new if reply.kind != "alarm"))


def change_allowed(patient: Patient, now: datetime) -> bool:
    """Return whether the last answer may still be changed: for ten minutes (CLINICAL.md, section 4)."""
    return patient.answered_at is not None and now - patient.answered_at <= timedelta(minutes=10)

"""Questions of therapists: the same ``Step`` as a patient's, save that it is shown what was loaded (``Therapist``)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial, reduce

from bot.conversation import steps
from bot.conversation.steps import Prompt, Result, Step, Via
from bot.events import Fact, Reply, Say, Turn, Wrote
from bot.patient import Patient, Question
from bot.staff.snapshots import Therapist


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffStep:
    """One question of a flow; ``Result.patient`` is the therapist's own row."""

    kind: str
    prompt: Callable[[Therapist, Question, datetime], Prompt]
    answer: Callable[[Therapist, Question, str, datetime], Result]
    read: Callable[[Wrote, Therapist, Question], str | None]


StaffSteps = Mapping[str, StaffStep]


def bound(therapist: Therapist, step: StaffStep) -> Step:
    """Return the step as the machinery of questions knows it, for this therapist and what was loaded."""

    def now_me(me: Patient) -> Therapist:
        return replace(therapist, me=me)

    return Step(
        kind=step.kind,
        prompt=lambda me, question, now: step.prompt(now_me(me), question, now),
        answer=lambda me, question, choice, now: step.answer(now_me(me), question, choice, now),
        read=lambda wrote, me, question: step.read(wrote, now_me(me), question),
    )


def all_bound(therapist: Therapist, found: StaffSteps) -> steps.Steps:
    """Return every step for this therapist."""
    return {kind: bound(therapist, step) for kind, step in found.items()}


def ask(
    therapist: Therapist,
    step: StaffStep,
    now: datetime,
    *,
    data: Mapping[str, object] | None = None,
    lead: tuple[Say, ...] = (),
    expires_at: datetime | None = None,
    shell: Reply | None = None,
) -> Turn:
    """Put a question as a message of its own."""
    put = partial(steps.ask, therapist.me, bound(therapist, step), now)
    return put(data=data, lead=lead, expires_at=expires_at, shell=shell)


def answer(therapist: Therapist, found: StaffSteps, choice: str, now: datetime, via: Via) -> Turn:
    """Answer the open question with a choice."""
    return steps.answer(all_bound(therapist, found), therapist.me, choice, now, via)


def closed(therapist: Therapist) -> Patient:
    """Return the own row without an open question."""
    return replace(therapist.me, question=None)


def said(therapist: Therapist, *replies: Reply, facts: tuple[Fact, ...] = ()) -> Turn:
    """Return a turn that says something and leaves the person as is."""
    return Turn(patient=therapist.me, replies=replies, facts=facts)


def stacked(lines: tuple[Say, ...]) -> Say:
    """Return lines as one part, each on a line of its own."""
    return reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines)

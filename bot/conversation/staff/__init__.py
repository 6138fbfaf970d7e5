"""The staff's side of the conversation: therapists and operators, decided as purely as a patient's.

A command or a button ends whatever question was open: a text is never taken for an answer that is not meant any
more, least of all for a message to a patient.
"""

from dataclasses import replace
from datetime import datetime

from bot.conversation import safety
from bot.conversation.staff import welcome
from bot.conversation.staff.asking import all_bound, answer, closed, said
from bot.conversation.staff.tables import CHOICES, COMMANDS, MEDIA, PASSED, STEPS, TIMERS, allowed
from bot.events import (
    Blocked,
    Chose,
    Commanded,
    Event,
    FellDue,
    Reply,
    Say,
    SentMedia,
    Started,
    Tapped,
    Turn,
    Unblocked,
    Wrote,
)
from bot.patient import Question
from bot.staff.snapshots import Therapist

__all__ = ["respond"]


def respond(therapist: Therapist, event: Event, now: datetime) -> Turn:
    """Decide what happens next; ``Turn.patient`` is the therapist's own row. Pure and total."""
    made = _closing(therapist, _decide(therapist, event, now), now)
    if type(event).__name__ in PASSED or isinstance(event, FellDue | Blocked):
        return made
    # Whoever writes after a block has opened the bot again, even where Telegram's word of it was lost.
    return replace(made, patient=replace(made.patient, heard_at=now, status="active"))


def _decide(therapist: Therapist, event: Event, now: datetime) -> Turn:
    match event:
        case Wrote() | Tapped() | SentMedia():
            return _answered(therapist, event, now)
        case FellDue():
            return _rang(therapist, event, now)
        case Blocked():
            return Turn(patient=replace(therapist.me, status="blocked"))
        case Unblocked():
            return Turn(patient=therapist.me)
    heard = PASSED.get(type(event).__name__)
    return _wanted(therapist, event, now) if heard is None else heard(therapist, event, now)


def _answered(therapist: Therapist, event: Wrote | Tapped | SentMedia, now: datetime) -> Turn:
    """Hear what may answer a question; a caption is read, save where the question takes the picture itself."""
    match event:
        case Wrote(sent=SentMedia() as sent) if therapist.question is not None and therapist.question.kind in MEDIA:
            return _received(therapist, sent, now)
        case Wrote():
            return _read(therapist, event, now)
        case Tapped():
            return _tapped(therapist, event, now)
    return _received(therapist, event, now)


def _wanted(therapist: Therapist, event: Event, now: datetime) -> Turn:
    """Do what a command or a button says; it ends an open question."""
    free = replace(therapist, me=closed(therapist))
    match event:
        case Started():
            return welcome.started(free, event, now)
        case Commanded():
            return _commanded(free, event.name, now)
        case Chose(verb="go"):
            return _commanded(free, event.what, now)
        case Chose() if event.verb in CHOICES and allowed(therapist.role, event.verb):
            return CHOICES[event.verb](free, event.what, now)
    return Turn(patient=therapist.me, toast=Say("toast-old"))


def _commanded(therapist: Therapist, name: str, now: datetime) -> Turn:
    known = name in COMMANDS and allowed(therapist.role, name)
    return COMMANDS[name](therapist, now) if known else welcome.unknown(therapist, now)


# --- Questions --------------------------------------------------------------------------------------------------------


def _read(therapist: Therapist, wrote: Wrote, now: datetime) -> Turn:
    """Take a text for the answer to the open question; else hear alarm signs, and say that nothing was asked."""
    question = therapist.question
    if question is not None and question.kind in STEPS:
        choice = STEPS[question.kind].read(wrote, therapist, question)
        if choice is not None:
            return answer(therapist, STEPS, choice, now, "typed")
    return safety.heard(therapist.me, wrote, now) or welcome.lost(therapist, now)


def _tapped(therapist: Therapist, tap: Tapped, now: datetime) -> Turn:
    question = therapist.question
    if question is None or (question.no, question.kind) != (tap.question, tap.kind) or tap.kind not in STEPS:
        return Turn(patient=therapist.me, toast=Say("toast-old"))
    prompt = STEPS[tap.kind].prompt(therapist, question, now)
    if tap.choice not in {choice for row in prompt.choices for _, choice in row}:
        return Turn(patient=therapist.me, toast=Say("toast-old"))
    return answer(therapist, STEPS, tap.choice, now, "tap")


def _received(therapist: Therapist, sent: SentMedia, now: datetime) -> Turn:
    question = therapist.question
    if question is not None and question.kind in MEDIA:
        return MEDIA[question.kind](therapist, sent, now)
    return said(therapist, Reply(parts=(Say("staff-media"),)))


def _rang(therapist: Therapist, event: FellDue, now: datetime) -> Turn:
    if event.timer != "expire":
        return TIMERS[event.timer](therapist, event, now) if event.timer in TIMERS else Turn(patient=therapist.me)
    question = therapist.question
    is_open = question is not None and question.no == event.question
    return Turn(patient=closed(therapist) if is_open else therapist.me)


def _closing(therapist: Therapist, made: Turn, now: datetime) -> Turn:
    """Take the buttons off a question that is open no more and was not answered."""
    question, new = therapist.question, made.patient.question
    if question is None or question.kind not in STEPS or (new is not None and new.no == question.no):
        return made
    answered = made.patient.answered
    is_answered = answered is not None and answered.no == question.no
    if is_answered or any(reply.edits == "question" for reply in made.replies):
        return made
    return replace(made, replies=(_without_buttons(therapist, question, now), *made.replies))


def _without_buttons(therapist: Therapist, question: Question, now: datetime) -> Reply:
    prompt = all_bound(therapist, STEPS)[question.kind].prompt(therapist.me, question, now)
    return Reply(kind="edit", edits="question", parts=prompt.parts, protect=True)

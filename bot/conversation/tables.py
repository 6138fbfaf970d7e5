"""Every question, command, button and timer of the conversation, put together by hand: what exists stands here."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation import (
    bad_day,
    checkin,
    corrections,
    downloads,
    exercises,
    letters,
    onboarding,
    pausing,
    phases,
    privacy,
    progress,
    proposals,
    questions,
    reminders,
    retention_notice,
    safety,
    settings,
    slots,
    talk,
    today,
    week,
    why,
)
from bot.conversation.behind import edits_its_own, stack, wait_behind
from bot.conversation.steps import Result, Step, follow
from bot.events import FellDue, Turn, Wrote
from bot.patient import Patient

Command = Callable[[Patient, datetime], Turn]
Choice = Callable[[Patient, str, datetime], Turn]
Timer = Callable[[Patient, FellDue, datetime], Turn]
Wish = Callable[[Patient, Wrote, datetime], Turn]

STEPS: Mapping[str, Step] = {
    **onboarding.STEPS,
    **settings.STEPS,
    **privacy.STEPS,
    **corrections.STEPS,
    **checkin.STEPS,
    **phases.STEPS,
    **week.STEPS,
    **slots.STEPS,
    **safety.STEPS,
    **letters.STEPS,
}
COMMANDS: Mapping[str, Command] = {
    **letters.COMMANDS,
    **exercises.COMMANDS,
    **today.COMMANDS,
    **checkin.COMMANDS,
    **questions.COMMANDS,
    **settings.COMMANDS,
    **privacy.COMMANDS,
    **progress.COMMANDS,
}
#: What somebody asks for in words, by intent (VOCABULARY.md, section 2).
WISHES: Mapping[str, Wish] = {
    **talk.INTENTS,
    **letters.INTENTS,
    **exercises.INTENTS,
    **settings.INTENTS,
    **privacy.INTENTS,
    **progress.INTENTS,
}


def go(patient: Patient, what: str, now: datetime) -> Turn:
    """A button that leads to a command."""
    if what == "start":
        return onboarding.start_again(patient, what, now)
    return COMMANDS.get(what, talk.unknown_command)(patient, now)


CHOICES: Mapping[str, Choice] = {
    "go": go,
    **why.CHOICES,
    **checkin.CHOICES,
    **exercises.CHOICES,
    **progress.CHOICES,
    **proposals.CHOICES,
    **phases.CHOICES,
    **week.CHOICES,
    **bad_day.CHOICES,
    **questions.CHOICES,
    **reminders.CHOICES,
    **today.CHOICES,
    **safety.CHOICES,
    **privacy.CHOICES,
    **corrections.CHOICES,
    **downloads.CHOICES,
    **retention_notice.CHOICES,
    **letters.CHOICES,
}


def expire(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """A question has waited long enough: its buttons go. What its flow makes of it, its flow says."""
    cards = stack(patient.question)
    if not cards or cards[0].no != event.question or cards[0].kind not in STEPS:
        return Turn(patient=patient)
    question, *waits = cards
    step = STEPS[question.kind]
    shown = step.prompt(patient, question, now)
    left = replace(patient, question=None, answered=question, answered_at=now)
    result = Result(patient=left) if step.expired is None else step.expired(left, question, now)
    made = follow(STEPS, result, shown, now, "typed")
    return wait_behind(edits_its_own(made, question), waits)


TIMERS: Mapping[str, Timer] = {
    "expire": expire,
    **onboarding.TIMERS,
    **pausing.TIMERS,
    **retention_notice.TIMERS,
    **reminders.TIMERS,
    **week.TIMERS,
    **safety.TIMERS,
}

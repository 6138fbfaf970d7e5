"""What a typed text is heard as, in the order of FLOWS.md: alarm signs, the open question, and then the rest."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.conversation import (
    checkin,
    exercises,
    letters,
    on_hold,
    onboarding,
    proposals,
    questions,
    safety,
    settings,
    talk,
)
from bot.conversation.alarm import heard_facts
from bot.conversation.behind import edits_its_own, stack, wait_behind
from bot.conversation.steps import Via, answer
from bot.conversation.tables import STEPS, WISHES
from bot.conversation.turns import and_then, with_facts
from bot.events import Fact, Signalled, Started, Turn, Wrote
from bot.patient import Patient, Question

#: Questions whose numbers are no pain.
NO_PAIN = frozenset({"confidence"})
#: Wishes in words that need no finished onboarding.
WISHES_BEFORE_THE_END = frozenset({"help", "stop", "delete_data", "export_data", "contact_therapist"})


def read(patient: Patient, wrote: Wrote, now: datetime) -> Turn:
    """Hear a text: alarm signs, the open question, and the rest, in this order."""
    if letters.is_writing(patient) and (choice := _answer_in(patient, wrote)) is not None:
        return _to_therapist(patient, wrote, choice, now)
    alarm = safety.heard(patient, wrote, now)
    if alarm is not None:
        return alarm
    if talk.is_stranger(patient):
        return talk.stranger(patient)
    freed = on_hold.released(patient, wrote, now)
    if freed is not None:
        return freed
    choice = _answer_in(patient, wrote)
    if choice is None:
        made = _freely(patient, wrote, now)
    else:
        made = answered(patient, choice, stack(patient.question), now, "typed")
    return with_facts(made, _heard_besides(patient, wrote, made))


def _to_therapist(patient: Patient, wrote: Wrote, choice: str, now: datetime) -> Turn:
    """Pass a text on to the therapist; an alarm sign in it is answered first, and at once."""
    sent = answered(patient, choice, stack(patient.question), now, "typed")
    alarm = safety.heard(sent.patient, wrote, now)
    if alarm is None:
        return sent
    return replace(and_then(sent, alarm), replies=(*alarm.replies, *sent.replies))


def _heard_besides(patient: Patient, wrote: Wrote, made: Turn) -> tuple[Fact, ...]:
    """Return the facts of recognised signals that the answer has not written down itself."""
    if not safety.may_keep(patient):
        return ()
    if made.patient.answered != patient.answered and patient.question and patient.question.kind in NO_PAIN:
        return ()  # an eight for trust is no severe pain
    written = {fact.signal for fact in made.facts if isinstance(fact, Signalled)}
    return heard_facts({name: how for name, how in wrote.understood.signals.items() if name not in written}, "text")


def _answer_in(patient: Patient, wrote: Wrote) -> str | None:
    """Return the choice that a text is for the open question, or None."""
    question = patient.question
    if question is None or question.kind not in STEPS:
        return None
    choice = STEPS[question.kind].read(wrote, patient, question)
    return None if on_hold.is_no_answer(patient, question.kind, choice) else choice


def _freely(patient: Patient, wrote: Wrote, now: datetime) -> Turn:
    """Hear a text that answers no question: a number, an offer of help, a wish, a question about moving."""
    if patient.status in {"new", "stopped"} or not patient.onboarded:
        return _before_the_end(patient, wrote, now)
    told = checkin.hear_number(patient, wrote, now, STEPS) or proposals.heard_gone(patient, wrote)
    if told is not None:
        return told
    made = on_hold.waits(patient, wrote, now) or exercises.heard(patient, wrote, now) or _wish(patient, wrote, now)
    return made or talk.offer_help(patient, wrote) or _topic(patient, wrote, now) or talk.lost(patient, now)


def _before_the_end(patient: Patient, wrote: Wrote, now: datetime) -> Turn:
    """Before the end of onboarding, and after /stop: questions are answered, a few wishes work, the rest leads on."""
    intent = wrote.understood.intent
    if intent is not None and intent in WISHES_BEFORE_THE_END:
        return WISHES[intent](patient, wrote, now)
    held = on_hold.waits(patient, wrote, now) if patient.status != "stopped" else None
    if held is not None:
        return held
    card = _topic(patient, wrote, now)
    if card is not None:
        return card
    return talk.has_stopped(patient) if patient.status == "stopped" else onboarding.started(patient, Started(), now)


def _wish(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    wish = WISHES.get(wrote.understood.intent or settings.implied(wrote))
    return None if wish is None else wish(patient, wrote, now)


def _topic(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    topic = wrote.understood.topic
    return questions.answer(patient, topic, now) if topic is not None and questions.knows(topic) else None


def answered(patient: Patient, choice: str, cards: Sequence[Question], now: datetime, via: Via) -> Turn:
    """Answer the first of the open questions; the others wait behind what comes of it."""
    question, *waits = cards
    made = answer(STEPS, replace(patient, question=question), choice, now, via)
    return wait_behind(edits_its_own(made, question), waits)

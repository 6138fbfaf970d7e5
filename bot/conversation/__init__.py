"""The conversation: one pure function from what happened to what is said and written down (DESIGN.md, section 1).

The order in which a text is heard is the promise of FLOWS.md: alarm signs first, in every state; then the open
question; then a number, a wish, a question about moving; and an honest line for the rest.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.between import Passing
from bot.conversation import (
    checkin,
    exercises,
    letters,
    on_hold,
    onboarding,
    proposals,
    questions,
    returning,
    safety,
    safety_list,
    settings,
    talk,
    told,
)
from bot.conversation.alarm import heard_facts
from bot.conversation.behind import REOPENED, edits_its_own, its_own, stack, wait_behind
from bot.conversation.steps import Via, answer
from bot.conversation.tables import CHOICES, COMMANDS, STEPS, TIMERS, WISHES
from bot.conversation.turns import and_then, one_message, toast, with_facts
from bot.events import (
    Blocked,
    Chose,
    Commanded,
    Event,
    Fact,
    FellDue,
    Reply,
    SentMedia,
    Signalled,
    Started,
    Tapped,
    Turn,
    Unblocked,
    Wrote,
)
from bot.patient import Patient, Question

#: Commands that work before anybody agreed to anything, and after /stop.
OPEN_TO_ALL = frozenset({"help", "language", "data", "stop"})
#: Buttons that work without consent: what they do keeps nothing about anybody's health.
ALWAYS = frozenset(
    {"go", "alarm", "despair", "erase", "consent", "topic", "topics", "withdraw", "known", "why", "download", "keep"}
)
#: Lists of alarm signs: what is tapped there is heard at any time.
LISTS = frozenset({"screen", "week_list"})
#: Questions whose numbers are no pain.
NO_PAIN = frozenset({"confidence"})
#: Commands that need no finished onboarding: the others lead back to its next question.
BEFORE_THE_END = OPEN_TO_ALL | {"ask", "therapist"}
#: The same for wishes in words.
WISHES_BEFORE_THE_END = frozenset({"help", "stop", "delete_data", "export_data", "contact_therapist"})


def respond(patient: Patient, event: Event, now: datetime) -> Turn:
    """Decide what happens next: the person as he is afterwards, what to record, what to say.

    Pure and total: every event has an answer in every state. ``now`` is an aware moment in UTC.
    """
    match event:
        case FellDue():
            made = TIMERS[event.timer](patient, event, now) if event.timer in TIMERS else Turn(patient=patient)
            return _closing(patient, made, now)
        case Blocked():
            return settings.blocked(patient, now)
        case Unblocked():
            return _closing(patient, settings.unblocked(patient, now), now)
    if isinstance(event, Passing):
        return _closing(patient, told.hear(patient, event, now), now)
    here = returning.back(patient, now)
    made = returning.told(patient, here, _closing(here, _heard(here, event, now), now))
    return replace(made, patient=replace(made.patient, heard_at=now))


def _heard(patient: Patient, event: Event, now: datetime) -> Turn:
    match event:
        case Wrote():
            return one_message(_read(patient, event, now))
        case Tapped():
            return _tapped(patient, event, now)
    return talk.stranger(patient) if _stays_out(patient, event) else _wished(patient, event, now)


def _stays_out(patient: Patient, event: Event) -> bool:
    """Tell whether a stranger without the clinic's link has to get one first; /start says so itself."""
    return talk.is_stranger(patient) and not isinstance(event, Started)


def _wished(patient: Patient, event: Event, now: datetime) -> Turn:
    match event:
        case Started():
            return onboarding.started(patient, event, now)
        case Chose():
            return _chose(patient, event, now)
        case Commanded():
            return _commanded(patient, event.name, now)
        case SentMedia():
            return talk.media(patient, event.what)
    return Turn(patient=patient)


# --- Typing -----------------------------------------------------------------------------------------------------------


def _read(patient: Patient, wrote: Wrote, now: datetime) -> Turn:
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
        made = _answered(patient, choice, stack(patient.question), now, "typed")
    return with_facts(made, _heard_besides(patient, wrote, made))


def _to_therapist(patient: Patient, wrote: Wrote, choice: str, now: datetime) -> Turn:
    """Pass a text on to the therapist; an alarm sign in it is answered first, and at once."""
    sent = _answered(patient, choice, stack(patient.question), now, "typed")
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


# --- Buttons and commands ---------------------------------------------------------------------------------------------


def _tapped(patient: Patient, tap: Tapped, now: datetime) -> Turn:
    """Answer the open question, or one that waits behind it; an old button gets a kind line and nothing else.

    The list of alarm signs is never old.
    """
    cards = stack(patient.question)
    for question in cards:
        if (question.no, question.kind) == (tap.question, tap.kind) and _is_offered(patient, question, tap.choice, now):
            first = [question, *(card for card in cards if card is not question)]
            return _answered(patient, tap.choice, first, now, "tap")
    if tap.kind in LISTS and safety.may_keep(patient):
        return safety_list.late(patient, tap.choice, now, STEPS)
    return toast(patient, "toast-old")


def _is_offered(patient: Patient, question: Question, choice: str, now: datetime) -> bool:
    """Tell whether the question has that button, or had it when it was asked: what is too late its step says kindly."""
    if question.kind not in STEPS:
        return False
    prompts = [STEPS[question.kind].prompt(patient, question, moment) for moment in (now, question.asked_at)]
    return choice in {offered for prompt in prompts for row in prompt.choices for _, offered in row}


def _answered(patient: Patient, choice: str, cards: Sequence[Question], now: datetime, via: Via) -> Turn:
    """Answer the first of the open questions; the others wait behind what comes of it."""
    question, *waits = cards
    made = answer(STEPS, replace(patient, question=question), choice, now, via)
    return wait_behind(edits_its_own(made, question), waits)


def _chose(patient: Patient, chose: Chose, now: datetime) -> Turn:
    choice = CHOICES.get(chose.verb)
    if choice is None or (chose.verb not in ALWAYS and "coaching" not in patient.consents):
        return toast(patient, "toast-old")
    if chose.verb == "go" and chose.what in COMMANDS:
        return _commanded(patient, chose.what, now)
    return choice(patient, chose.what, now)


def _commanded(patient: Patient, name: str, now: datetime) -> Turn:
    """Do what a command says; where it is too early for it, go on with what comes first."""
    command = COMMANDS.get(name, talk.unknown_command)
    if patient.status == "stopped" and name not in OPEN_TO_ALL:
        return talk.has_stopped(patient)
    if not patient.onboarded and name in COMMANDS and name not in BEFORE_THE_END:
        return onboarding.started(patient, Started(), now)
    return command(patient, now)


# --- One open question ------------------------------------------------------------------------------------------------


def _closing(before: Patient, made: Turn, now: datetime) -> Turn:
    """Take the buttons off a question that another one has replaced.

    The list of alarm signs is not replaced but waits, and so does what waited behind the question.
    """
    cards, new = stack(before.question), made.patient.question
    if not cards or (new is not None and new.no == cards[0].no) or _is_answered(made, cards[0]):
        return made
    kept = {card.no for card in stack(new)}
    lost = [card for card in cards if card.no not in kept]
    is_list = new is not None and new.kind in safety_list.KINDS
    stays = [card for card in lost if (not is_list if card.kind in safety_list.KINDS else card is not cards[0])]
    made = wait_behind(made, [*stack(new)[1:], *stays])
    return _closed(before, made, cards[0], now) if cards[0] in lost and cards[0] not in stays else made


def _closed(before: Patient, made: Turn, question: Question, now: datetime) -> Turn:
    """Add the edit that closes a question, before an edit of the tapped message: that one must win."""
    edited = any(reply.edits == "question" for reply in made.replies)
    if edited or question.kind not in STEPS:
        return made
    close = Reply(kind="edit", edits="question", parts=STEPS[question.kind].prompt(before, question, now).parts)
    if REOPENED in question.data:
        close = its_own(close, question)
    at = next((at for at, reply in enumerate(made.replies) if reply.edits == "tapped"), len(made.replies))
    return replace(made, replies=(*made.replies[:at], close, *made.replies[at:]))


def _is_answered(made: Turn, question: Question) -> bool:
    answered = made.patient.answered
    return answered is not None and answered.no == question.no

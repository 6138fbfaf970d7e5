"""The conversation: one pure function from what happened to what is said and written down (DESIGN.md, section 1).

The order in which a text is heard is the promise of FLOWS.md: alarm signs first, in every state; then the open
question; then a number, a wish, a question about moving; and an honest line for the rest.
"""

from dataclasses import replace
from datetime import datetime

from bot.between import Passing
from bot.conversation import onboarding, returning, safety, safety_list, settings, talk, told
from bot.conversation.behind import REOPENED, its_own, stack, wait_behind
from bot.conversation.tables import CHOICES, COMMANDS, STEPS, TIMERS
from bot.conversation.turns import one_message, toast
from bot.conversation.typed import answered, read
from bot.events import (
    Blocked,
    Chose,
    Commanded,
    Event,
    FellDue,
    Reply,
    SentMedia,
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
#: Commands that need no finished onboarding: the others lead back to its next question.
BEFORE_THE_END = OPEN_TO_ALL | {"ask", "therapist"}


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
            return one_message(read(patient, event, now))
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


# --- Buttons and commands ---------------------------------------------------------------------------------------------


def _tapped(patient: Patient, tap: Tapped, now: datetime) -> Turn:
    """Answer the open question, or one that waits behind it; an old button gets a kind line and nothing else.

    The list of alarm signs is never old.
    """
    cards = stack(patient.question)
    for question in cards:
        if (question.no, question.kind) == (tap.question, tap.kind) and _is_offered(patient, question, tap.choice, now):
            first = [question, *(card for card in cards if card is not question)]
            return answered(patient, tap.choice, first, now, "tap")
    if tap.kind in LISTS and safety.may_keep(patient):
        return safety_list.late(patient, tap.choice, now, STEPS)
    return toast(patient, "toast-old")


def _is_offered(patient: Patient, question: Question, choice: str, now: datetime) -> bool:
    """Tell whether the question has that button, or had it when it was asked: what is too late its step says kindly."""
    if question.kind not in STEPS:
        return False
    prompts = [STEPS[question.kind].prompt(patient, question, moment) for moment in (now, question.asked_at)]
    return choice in {offered for prompt in prompts for row in prompt.choices for _, offered in row}


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

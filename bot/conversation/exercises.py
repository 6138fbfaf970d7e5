"""/oefeningen, and [Hoe doe ik dit?] of a reminder: cards with their pictures in one message that is leafed through.

What stands on a card, and which cards there are today: ``cards.py``. During a lock there are none.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce
from typing import Final

from bot.conversation import cards, checkin, slots, today
from bot.conversation.cards import SWAP, Place, place
from bot.conversation.locks import is_silenced
from bot.conversation.plan import routine_of_day
from bot.conversation.steps import Steps, answer
from bot.conversation.turns import button, local_day, local_time, turn
from bot.events import Reply, Rows, Say, Turn, Wrote
from bot.patient import Patient
from content import answers
from content.exercises import Card, swap_for

#: The key of ``Patient.offered`` that holds the card shown last, for "volgende" in words.
SHOWN: Final = "card-at:"
#: How long "volgende" means the next card.
LEAFING: Final = timedelta(hours=2)
#: Words that leaf through, and by how much (``content/answers.toml``).
LEAF: Mapping[str, int] = {"next": 1, "previous": -1}
#: From this hour on the evening's exercises are the ones that come.
EVENING: Final = 17
#: What [Gedaan] under a card may answer: the open reminder, and the number that follows a walk.
STEPS: Steps = {**slots.STEPS, **checkin.STEPS}

# --- Cards ------------------------------------------------------------------------------------------------------------


def exercises(patient: Patient, now: datetime) -> Turn:
    """/oefeningen: the cards of this part of the day; every other deck is one tap away."""
    return how(patient, "morning" if local_time(patient, now).hour < EVENING else "evening", now)


def how(patient: Patient, what: str, now: datetime) -> Turn:
    """Show the first card in a new message: the reminder keeps its own buttons."""
    return _show(patient, place(what), now)


def leaf(patient: Patient, what: str, now: datetime) -> Turn:
    """Show another card in the same message."""
    return _show(patient, place(what), now, in_place=True)


def decks(patient: Patient, what: str, now: datetime) -> Turn:
    """Show the other decks as buttons under the same card."""
    at = place(what)
    return _show(patient, at, now, in_place=True, buttons=cards.choice_of_decks(patient, at, now))


def _show(patient: Patient, at: Place, now: datetime, *, in_place: bool = False, buttons: Rows | None = None) -> Turn:
    if is_silenced(patient):
        return today.overview(patient, now)
    reply = Reply(
        kind="edit" if in_place else "reply",
        edits="tapped" if in_place else None,
        parts=cards.parts(patient, at, now),
        buttons=cards.buttons(patient, at, now) if buttons is None else buttons,
        media=cards.picture(patient, at, now),
    )
    return Turn(patient=_remembering(patient, at, now), replies=(reply,))


# --- Done -------------------------------------------------------------------------------------------------------------


def did(patient: Patient, what: str, now: datetime) -> Turn:
    """[Gedaan] under a card: it answers the reminder that is open for this routine, else it counts as [Ik heb bewogen].

    The card keeps its buttons: there may be more to do.
    """
    question = patient.question
    mine = question is not None and question.kind == "slot" and slots.slot_of(question) == place(what).deck
    if is_silenced(patient) or question is None or not mine or slots.day_of(question) != local_day(patient, now):
        return today.moved(patient, "today", now)
    return answer(STEPS, patient, "done", now, "typed")


# --- Leafing in words -------------------------------------------------------------------------------------------------


def heard(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    """Leaf by "volgende" or "vorige", where a card was shown lately; "hoe doe ik dit?"; None for anything else."""
    if answers.is_exactly(wrote.text, answers.words("cards", "how")):
        return _how_asked(patient, now)
    by = next((by for word, by in LEAF.items() if answers.is_exactly(wrote.text, answers.words("cards", word))), None)
    at = _shown(patient, now)
    if by is None or at is None:
        return None
    pages = cards.deck(patient, at.deck, now)
    if not is_silenced(patient) and not 0 <= at.at + by < len(pages):
        return turn(patient, Say("cards-end"), buttons=cards.choice_of_decks(patient, at, now))
    return _show(patient, at.moved(by), now)


def _how_asked(patient: Patient, now: datetime) -> Turn:
    """Show how it is done: the routine of the open reminder, else that of this part of the day."""
    question = patient.question
    if question is None or question.kind != "slot":
        return exercises(patient, now)
    return how(patient, slots.slot_of(question), now)


def _remembering(patient: Patient, at: Place, now: datetime) -> Patient:
    others = {text: said for text, said in patient.offered.items() if not text.startswith(SHOWN)}
    return replace(patient, offered={**others, f"{SHOWN}{at}": now})


def _shown(patient: Patient, now: datetime) -> Place | None:
    """Return the card that was shown last, where that is not long ago."""
    lately = (text for text, said in patient.offered.items() if text.startswith(SHOWN) and now - said < LEAFING)
    found = next(lately, None)
    return None if found is None else place(found.removeprefix(SHOWN))


# --- After sharp pain -------------------------------------------------------------------------------------------------


def swap(patient: Patient, _what: str, now: datetime) -> Turn:
    """After sharp pain: a gentler exercise for each of this morning's, from a phase below (D09)."""
    routine = routine_of_day(patient, "morning", local_day(patient, now))
    lines = [_swap_line(patient, item.card) for item in routine.items]
    if not lines or is_silenced(patient):
        return how(patient, SWAP, now)
    stacked = reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines)
    return turn(patient, Say("swap"), stacked, buttons=((button("btn-how", f"how:{SWAP}"),),))


def _swap_line(patient: Patient, one: Card) -> Say:
    other = swap_for(one.id, patient.complaint, patient.phase)
    return Say("swap-line", {"name": Say(one.name), "other": Say(other.name)})


COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"exercises": exercises}
INTENTS: Mapping[str, Callable[[Patient, Wrote, datetime], Turn]] = {
    "show_exercises": lambda patient, _wrote, now: exercises(patient, now),
}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {
    "how": how,
    "card": leaf,
    "decks": decks,
    "did": did,
    "swap": swap,
}

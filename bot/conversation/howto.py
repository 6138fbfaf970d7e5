"""[Hoe doe ik dit?]: the exercises of a slot as cards in words, one at a time (CLINICAL.md, section 5)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import reduce

from bot.conversation.plan import routine_of_day, said
from bot.conversation.turns import button, local_day, one_of, turn
from bot.events import Button, Reply, Rows, Say, Turn
from bot.patient import SLOTS, Patient, Slot
from content.exercises import STOP_LINE, Card, Item, card, swap_for

#: The card of the walk, which is no item of a routine.
WALK = "walk"


def shown_cards(patient: Patient, slot: Slot, now: datetime) -> tuple[Item, ...]:
    """Return the slot's exercises of today, the walk last; where all is paused, the walk alone."""
    routine = routine_of_day(patient, slot, local_day(patient, now))
    walk = Item(card(WALK), card(WALK).dose(patient.phase, patient.exercise_level))
    return (*routine.items, walk) if routine.walk is not None or not routine.items else routine.items


def how(patient: Patient, what: str, now: datetime) -> Turn:
    """Show the first card in a new message: the reminder keeps its own buttons."""
    slot = one_of(SLOTS, what) or "morning"
    if patient.lock is not None and patient.lock.tier != "appointment":
        return turn(patient, Say("how-locked"))
    parts, buttons = _page(patient, slot, 0, now)
    return turn(patient, *parts, buttons=buttons)


def leaf(patient: Patient, what: str, now: datetime) -> Turn:
    """Show another card in the same message; ``what`` is like ``morning-2``."""
    name, _, page = what.partition("-")
    slot = one_of(SLOTS, name) or "morning"
    parts, buttons = _page(patient, slot, int(page) if page.isdecimal() else 0, now)
    return Turn(patient=patient, replies=(Reply(kind="edit", edits="tapped", parts=parts, buttons=buttons),))


def _page(patient: Patient, slot: Slot, page: int, now: datetime) -> tuple[tuple[Say, ...], Rows]:
    items = shown_cards(patient, slot, now)
    at = min(page, len(items) - 1)
    around: list[Button] = []
    if at > 0:
        around.append(button("btn-previous-card", f"card:{slot}-{at - 1}"))
    if at < len(items) - 1:
        around.append(button("btn-next-card", f"card:{slot}-{at + 1}"))
    return card_parts(patient, items[at]), (tuple(around),) if around else ()


def card_parts(patient: Patient, item: Item) -> tuple[Say, ...]:
    """Return a card in words: name and dose, the steps, what to feel, when to stop."""
    steps = [Say("card-step", {"n": str(n), "step": Say(step)}) for n, step in enumerate(item.card.steps, start=1)]
    note = item.card.note(patient.complaint)
    return (
        Say("card-title", {"name": Say(item.card.name), "dose": said(item.dose.line)}),
        reduce(lambda above, below: Say("stack", {"above": above, "below": below}), steps),
        *(() if note is None else (Say(note),)),
        Say("card-feel", {"feel": Say(item.card.feel)}),
        Say(STOP_LINE),
    )


def swap(patient: Patient, _what: str, now: datetime) -> Turn:
    """After sharp pain: a gentler exercise for each of this morning's, from a phase below (D09)."""
    routine = routine_of_day(patient, "morning", local_day(patient, now))
    lines = [_swap_line(patient, item.card) for item in routine.items]
    if not lines:
        return turn(patient, Say("how-locked"))
    stacked = reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines)
    return turn(patient, Say("swap"), stacked, buttons=((button("btn-how", "how:morning"),),))


def _swap_line(patient: Patient, one: Card) -> Say:
    other = swap_for(one.id, patient.complaint, patient.phase)
    return Say("swap-line", {"name": Say(one.name), "other": Say(other.name)})


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"how": how, "card": leaf, "swap": swap}

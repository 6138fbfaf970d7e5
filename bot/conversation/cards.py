"""Exercise cards: which ones somebody may see today, and what stands on each (CLINICAL.md, section 5; FLOWS.md).

A deck is a routine of the day, the exercises of a phase, or what to do instead after sharp pain. The rules of the day
hold here too: nobody finds an exercise in a deck that today's advice has paused.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from typing import Final, Literal

from bot.conversation.pauses import is_bad_day
from bot.conversation.plan import GENTLE_PHASE, ONLY_GENTLE, advice_of_day, routine_of_day, said, walk_of_day
from bot.conversation.turns import button, local_day, one_of
from bot.events import Button, Media, Rows, Say
from bot.patient import SLOTS, Patient, Slot
from content.exercises import STOP_LINE, Card, Item, card, cards_for, swap_for
from content.ladder import TOP_PHASE, Rung
from content.routines import walk_line

#: What today allows: all of the plan, the exercises of the first phase, or nothing but the walk.
Limit = Literal["none", "gentle", "paused"]
PHASES: Final = tuple(f"phase{phase}" for phase in range(1, TOP_PHASE + 1))
SWAP: Final = "swap"
DECKS: Final = (*SLOTS, *PHASES, SWAP)
#: The name of each deck is built from its own.
TEXT_PREFIXES: tuple[str, ...] = ("deck-",)
#: Cards of the walk and of a change of posture, which are no items of a routine.
WALK, POSTURE = "walk", "posture_change"


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is: a deck, and the card in it from 0. In a button like ``morning-2``."""

    deck: str
    at: int = 0

    def __str__(self) -> str:
        return f"{self.deck}-{self.at}"

    def moved(self, by: int) -> "Place":
        """Return another card of the same deck."""
        return Place(self.deck, self.at + by)


def place(written: str) -> Place:
    """Read a place as it stands in a button; anything else is the beginning of the morning."""
    name, _, at = written.partition("-")
    return Place(one_of(DECKS, name) or "morning", int(at) if at.isdecimal() else 0)


@dataclass(frozen=True, slots=True)
class Page:
    """One card of a deck with what is asked of it today."""

    card: Card
    title: Say


# --- Decks ------------------------------------------------------------------------------------------------------------


def limit(patient: Patient, day: date) -> Limit:
    """Return what today leaves: by its advice, or a day that the person called a bad one.

    Radiation that nobody has looked at pauses without a number too (D05).
    """
    given = advice_of_day(patient, day)
    if patient.radiation in {"new", "worse"}:
        return "paused"
    if given is not None and given.exercise == "pause":
        return "gentle" if given.row == ONLY_GENTLE else "paused"
    return "gentle" if is_bad_day(patient, day) else "none"


def deck(patient: Patient, name: str, now: datetime) -> tuple[Page, ...]:
    """Return the cards of a deck as today allows them; where all is paused or nothing fits, the walk alone."""
    day = local_day(patient, now)
    full_walk = (_walk(walk_of_day(patient, day)),)
    if limit(patient, day) == "paused":
        return full_walk
    slot = one_of(SLOTS, name)
    if slot is not None:
        return _of_slot(patient, slot, day) or full_walk
    return (_swaps(patient, day) if name == SWAP else _of_phase(patient, _phase(name), day)) or full_walk


def open_decks(patient: Patient, day: date) -> tuple[str, ...]:
    """Return the decks that somebody may choose from today."""
    held = limit(patient, day)
    if held == "paused":
        return ()
    reached = PHASES[: GENTLE_PHASE if held == "gentle" else patient.phase]
    return (*SLOTS, *(name for name in reached if _of_phase(patient, _phase(name), day)))


def _of_slot(patient: Patient, slot: Slot, day: date) -> tuple[Page, ...]:
    routine = routine_of_day(patient, slot, day)
    walk = () if routine.walk is None else (_walk(routine.walk),)
    posture = (_page(patient, card(POSTURE), day),) if slot == "midday" else ()
    return (*map(_item, routine.items), *walk, *posture)


def _of_phase(patient: Patient, phase: int, day: date) -> tuple[Page, ...]:
    """Return what the complaint gets from this phase on."""
    found = cards_for(None, patient.complaint, phase, patient.exercise_level)
    return tuple(_page(patient, item.card, day) for item in found if item.card.phases[patient.complaint] == phase)


def _swaps(patient: Patient, day: date) -> tuple[Page, ...]:
    """Return a gentler card for each of this morning's exercises, none twice (D09)."""
    routine = routine_of_day(patient, "morning", day)
    others = (swap_for(item.card.id, patient.complaint, patient.phase) for item in routine.items)
    return tuple(_page(patient, card(name), day) for name in dict.fromkeys(other.id for other in others))


def _phase(name: str) -> int:
    return PHASES.index(name) + 1


def _page(patient: Patient, one: Card, day: date) -> Page:
    if one.id == WALK:
        return _walk(walk_of_day(patient, day))
    return _item(Item(one, one.dose(patient.phase, patient.exercise_level)))


def _item(item: Item) -> Page:
    return Page(item.card, Say("card-title", {"name": Say(item.card.name), "dose": said(item.dose.line)}))


def _walk(walk: Rung | None) -> Page:
    """Return the card of the walk with the minutes of today; without any, it says where they stand."""
    one = card(WALK)
    if walk is None:
        return _item(Item(one, one.dose(1, 1)))
    return Page(one, Say("card-walk", {"walk": said(walk_line(walk))}))


# --- One card ---------------------------------------------------------------------------------------------------------


def parts(patient: Patient, at: Place, now: datetime) -> tuple[Say, ...]:
    """Return a card in words: where it belongs, name and dose, the steps, what to feel, when to stop."""
    pages = deck(patient, at.deck, now)
    page = pages[_within(at, pages)]
    steps = [Say("card-step", {"n": str(n), "step": Say(step)}) for n, step in enumerate(page.card.steps, start=1)]
    note = page.card.note(patient.complaint)
    return (
        _stacked(_above(patient, at, pages, now), page.title),
        _stacked(*steps, *(() if note is None else (Say(note),))),
        _stacked(Say("card-feel", {"feel": Say(page.card.feel)}), Say(STOP_LINE)),
    )


def _stacked(*lines: Say) -> Say:
    """Put lines below each other without gaps: words and drawing shall fit one screen."""
    return reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines)


def _above(patient: Patient, at: Place, pages: tuple[Page, ...], now: datetime) -> Say:
    """Return the line above a card: why there is so little today, or which card of which deck this is."""
    held = limit(patient, local_day(patient, now))
    if held == "paused":
        return Say("cards-paused")
    n, of = str(_within(at, pages) + 1), str(len(pages))
    if held == "gentle":
        return Say("cards-gentle", {"n": n, "of": of})
    return Say("card-place", {"deck": Say(f"deck-{at.deck}"), "n": n, "of": of})


def picture(patient: Patient, at: Place, now: datetime) -> Media:
    """Return the drawing of a card; it moves where that helps."""
    pages = deck(patient, at.deck, now)
    one = pages[_within(at, pages)].card
    if one.animation is None:
        return Media("drawing", "photo", one.picture)
    return Media("drawing", "animation", one.animation)


def buttons(patient: Patient, at: Place, now: datetime) -> Rows:
    """Return [Vorige] [Volgende], and below them [Gedaan] and the way to other decks."""
    pages = deck(patient, at.deck, now)
    here = Place(at.deck, _within(at, pages))
    around: list[Button] = []
    if here.at > 0:
        around.append(button("btn-previous-card", f"card:{here.moved(-1)}"))
    if here.at < len(pages) - 1:
        around.append(button("btn-next-card", f"card:{here.moved(1)}"))
    below = [button("btn-done", f"did:{here}")]
    if open_decks(patient, local_day(patient, now)):
        below.append(button("btn-other-cards", f"decks:{here}"))
    return (tuple(around), tuple(below)) if around else (tuple(below),)


def choice_of_decks(patient: Patient, at: Place, now: datetime) -> Rows:
    """Return the decks of today as buttons: the three routines, then the phases, then the way back."""
    names = open_decks(patient, local_day(patient, now))
    routines = tuple(_to_deck(name) for name in names if name in SLOTS)
    phases = tuple((_to_deck(name),) for name in names if name not in SLOTS)
    return (*((routines,) if routines else ()), *phases, (button("back", f"card:{at}"),))


def _to_deck(name: str) -> Button:
    return button(f"deck-{name}", f"card:{Place(name)}")


def _within(at: Place, pages: tuple[Page, ...]) -> int:
    """Return the card's number in a deck that may be shorter today than when the button was shown."""
    return max(0, min(at.at, len(pages) - 1))

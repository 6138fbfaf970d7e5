"""The exercise cards: who gets which one from which phase, its doses, its texts and its drawing.

Loaded from ``exercises.toml`` beside this file and checked when first used; the source is CLINICAL.md, section 5.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final, Literal, TypedDict, get_args

from content.ladder import FIRST_LEVEL, TOP_LEVEL, TOP_PHASE
from content.report import COMPLAINTS, Complaint

Slot = Literal["morning", "midday", "evening"]
Unit = Literal["repeats", "breaths", "seconds", "minutes", "every", "ladder"]

SLOTS: Final[tuple[Slot, ...]] = get_args(Slot)
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
#: Text ids that are built here from a card, a unit or a number.
TEXT_PREFIXES: Final = ("exercise-", "dose-")
#: The line under every card: what is fine, and when to stop (R-STOP-SHARP).
STOP_LINE: Final = "exercise-stop"


class CardError(Exception):
    """The cards contradict themselves; names the card and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text by its id, and what stands in it: plain strings, or other lines."""

    id: str
    args: Mapping[str, "str | Line"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise."""

    unit: Unit
    sets: int
    amount: int  #: per set; per side too, where ``per_side``
    per_side: bool = False

    @property
    def line(self) -> Line:
        """Return the dose in words."""
        form = ("-sets" if self.sets > 1 else "") + ("-sides" if self.per_side else "")
        return Line(f"dose-{self.unit}{form}", {"sets": str(self.sets), "amount": str(self.amount)})


class _Row(TypedDict, total=False):
    """One table of the file, as written."""

    phases: dict[Complaint, int]
    slots: list[Slot]
    unit: Unit
    per_side: bool
    doses: list[list[int]]
    doses_from_3: list[list[int]]
    swap: str
    notes: list[Complaint]
    steps: int
    moving: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One exercise."""

    id: str
    phases: Mapping[Complaint, int]  #: the first phase for each complaint that gets it at all
    slots: tuple[Slot, ...]
    doses: Mapping[int, tuple[Dose, ...]]  #: low, middle, high; by the phase from which they hold
    swap: str  #: the exercise to offer where this one gives sharp pain (D09)
    notes: frozenset[Complaint]
    step_count: int
    moving: bool  #: there is an animation

    @property
    def name(self) -> str:
        """Return the text id of its name."""
        return f"exercise-{self.id}-name"

    @property
    def steps(self) -> tuple[str, ...]:
        """Return the text ids of its steps, in order."""
        return tuple(f"exercise-{self.id}-step-{n}" for n in range(1, self.step_count + 1))

    @property
    def feel(self) -> str:
        """Return the text id of what to feel."""
        return f"exercise-{self.id}-feel"

    @property
    def picture(self) -> str:
        """Return the file name of its drawing, for ``picture``."""
        return f"{self.id}.png"

    @property
    def animation(self) -> str | None:
        """Return the file name of its animation, for ``picture``; None: only a still."""
        return f"{self.id}.gif" if self.moving else None

    def note(self, complaint: Complaint) -> str | None:
        """Return the text id of the extra line for a complaint."""
        return f"exercise-{self.id}-for-{complaint}" if complaint in self.notes else None

    def suits(self, complaint: Complaint, phase: int) -> bool:
        """Tell whether somebody with this complaint gets the card in this phase (1-4)."""
        return complaint in self.phases and self.phases[complaint] <= phase

    def dose(self, phase: int, level: int) -> Dose:
        """Return the dose in a phase (1-4) at a level (0-3; level 0 leaves out an item, not repeats)."""
        since = max((first for first in self.doses if first <= phase), default=min(self.doses))
        return self.doses[since][min(max(level, FIRST_LEVEL), TOP_LEVEL) - 1]

    @property
    def text_ids(self) -> tuple[str, ...]:
        """Return every text that the card may show."""
        notes = tuple(f"exercise-{self.id}-for-{complaint}" for complaint in sorted(self.notes))
        doses = tuple(dose.line.id for row in self.doses.values() for dose in row)
        return (self.name, *self.steps, self.feel, *notes, *dict.fromkeys(doses), STOP_LINE)


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise in its dose, as it stands in a routine or a list."""

    card: Card
    dose: Dose

    @property
    def line(self) -> Line:
        """Return the item as one line: its name and its dose."""
        return Line("exercise-item", {"name": Line(self.card.name), "dose": self.dose.line})


def card(exercise: str) -> Card:
    """Return a card by its id.

    Raises:
        KeyError: there is no such card.

    """
    return cards()[exercise]


def cards_for(slot: Slot | None, complaint: Complaint, phase: int, level: int) -> tuple[Item, ...]:
    """Return what somebody may do in a slot (None: at any time), in the order of the file, with today's dose."""
    suitable = (one for one in cards().values() if one.suits(complaint, phase))
    return tuple(Item(one, one.dose(phase, level)) for one in suitable if slot is None or slot in one.slots)


def swap_for(exercise: str, complaint: Complaint, phase: int) -> Card:
    """Return what to do instead after sharp pain (D09): of a phase below, and fit for this person."""
    other = card(card(exercise).swap)
    while not other.suits(complaint, phase):
        other = card(other.swap)
    return other


def picture(name: str) -> bytes:
    """Return a drawing by its file name (PNG or GIF).

    Raises:
        FileNotFoundError: no such drawing.

    """
    return (files("content") / "pictures" / name).read_bytes()


@cache
def cards() -> Mapping[str, Card]:
    """Return all cards by id, in the order of the file.

    Raises:
        CardError: a card contradicts another one, or the vocabulary.

    """
    return read((files("content") / "exercises.toml").read_text(encoding="utf-8"))


def read(toml: str) -> Mapping[str, Card]:
    """Return the cards that a TOML text describes; errors as in ``cards``."""
    rows: dict[str, _Row] = tomllib.loads(toml)
    found = {exercise: _card(exercise, row) for exercise, row in rows.items()}
    for one in found.values():
        _check(one, found)
    return found


def _card(exercise: str, row: _Row) -> Card:
    if unknown := row.keys() - _Row.__annotations__.keys():
        raise CardError(f"{exercise}: unknown keys {sorted(unknown)}")
    try:
        return Card(
            id=exercise,
            phases=row["phases"],
            slots=tuple(row["slots"]),
            doses=_doses(row),
            swap=row["swap"],
            notes=frozenset(row.get("notes", ())),
            step_count=row["steps"],
            moving=row.get("moving", False),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CardError(f"{exercise}: {type(error).__name__} {error}") from error


def _doses(row: _Row) -> Mapping[int, tuple[Dose, ...]]:
    """Return the doses by the phase from which they hold; the first kind holds from the start."""
    unit, per_side = row["unit"], row.get("per_side", False)
    written = {1: row["doses"]} | ({3: row["doses_from_3"]} if "doses_from_3" in row else {})
    return {since: tuple(Dose(unit, sets, amount, per_side) for sets, amount in of) for since, of in written.items()}


def _check(one: Card, found: Mapping[str, Card]) -> None:
    """Raise ``CardError`` at the first thing that is wrong with a card."""
    doses = [dose for row in one.doses.values() for dose in row]
    wrong = {
        "complaints": not set(one.phases) | one.notes <= set(COMPLAINTS),
        "phases": not all(1 <= phase <= TOP_PHASE for phase in one.phases.values()),
        "slots": not set(one.slots) <= set(SLOTS),
        "unit": not {dose.unit for dose in doses} <= set(UNITS),
        "doses": any(len(row) != TOP_LEVEL for row in one.doses.values()) or any(dose.amount < 1 for dose in doses),
        "steps": not 3 <= one.step_count <= 5,
        "swap": one.swap not in found,
    }
    for what, is_wrong in wrong.items():
        if is_wrong:
            raise CardError(f"{one.id}: wrong {what}")

"""On which weekdays a reminder comes: seven days to tap on or off, or a sentence ("avond niet in het weekend").

A change is written as ``morning_without_56``, ``all_only_01234`` or ``evening_with_5``: slot, what, weekdays.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import reduce

from bot.conversation import reading
from bot.conversation.reading import chosen
from bot.conversation.steps import Prompt, Result, Step
from bot.conversation.turns import one_of
from bot.conversation.weekdays import WEEK, off_days, with_off_days
from bot.events import Say, Wrote
from bot.patient import SLOTS, Patient, Question, Slot
from content import answers
from content.dates import change_of_days

SLOT_TEXTS: Mapping[Slot, str] = {"morning": "slot-morning", "midday": "slot-midday", "evening": "slot-evening"}
WEEKEND = frozenset({5, 6})
#: From so many days off on, the days that are left are named.
FEW_LEFT = 4
#: A day on or off, and the names of the days.
TEXT_PREFIXES: tuple[str, ...] = ("day-",)
_CHANGE = re.compile(r"(?:(morning|midday|evening|all)_)?(only|without|with)_([0-6]+)")


# --- Tapping ----------------------------------------------------------------------------------------------------------


def step(kind: str, back_to: str) -> Step:
    """Return the question on which days a slot comes; [Klaar] keeps it and opens the list of times again."""

    def hear(patient: Patient, question: Question, choice: str, _now: datetime) -> Result:
        slot, off = asked_slot(question), marked_off(patient, question)
        if choice != "done":
            data = {**question.data, "off": sorted(_after(off, choice))}
            return Result(patient=patient, then=kind, data=data, same_number=True)
        after = with_off_days(patient, (slot,), off)
        line = chosen(Say("times-slot", {"slot": Say(SLOT_TEXTS[slot]), "time": said_days(off)}))
        return Result(patient=after, chosen=line, then=back_to)

    return reading.step(kind, ask, hear, read=read, unclear="times-days-unclear")


def ask(patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show the seven days with their marks."""
    slot, off = asked_slot(question), marked_off(patient, question)
    days = tuple(_mark(day, day not in off) for day in range(7))
    pairs = tuple(days[at : at + 2] for at in range(0, 7, 2))
    return Prompt(
        parts=(Say("times-days-ask", {"slot": Say(SLOT_TEXTS[slot])}),),
        choices=(*pairs, ((Say("times-days-done"), "done"),)),
    )


def _mark(day: int, on: bool) -> tuple[Say, str]:
    label = Say("marked" if on else "unmarked", {"choice": Say(f"day-{day}")})
    return label, f"{'without' if on else 'with'}_{day}"


def asked_slot(question: Question) -> Slot:
    """Return which slot a question is about."""
    return one_of(SLOTS, question.data.get("slot")) or "morning"


def marked_off(patient: Patient, question: Question) -> frozenset[int]:
    """Return the days that are off so far: as stored, until one was tapped."""
    kept = question.data.get("off")
    return frozenset(kept) if isinstance(kept, list) else off_days(patient, asked_slot(question))


def read(wrote: Wrote, _patient: Patient, _question: Question) -> str | None:
    """Take days that are named, or the end of the list."""
    done = answers.words("exclusions", "done")
    return "done" if answers.is_exactly(wrote.text, done) else days_in(wrote)


# --- Typing -----------------------------------------------------------------------------------------------------------


def days_in(wrote: Wrote) -> str | None:
    """Return the change of days that a text asks for, like ``without_56``; None where it names no weekday."""
    found = None if wrote.understood.times else change_of_days(wrote.text)
    return None if found is None else f"{found[0]}_{_digits(found[1])}"


def change_in(wrote: Wrote) -> str | None:
    """Return the same with its slot: the one that the text names, else all of them."""
    days = days_in(wrote)
    return None if days is None else f"{_slot_in(wrote.text)}_{days}"


def _slot_in(text: str) -> str:
    """Return the one slot of which a word stands in the text, also a denied one ("geen avondbericht op zondag")."""
    said = set(answers.normal(text).split())
    named = [slot for slot in SLOTS if said & set(answers.words("slots", slot))]
    return named[0] if len(named) == 1 else "all"


def is_change(change: str) -> bool:
    """Return whether it is one of the changes that this module makes."""
    return _CHANGE.fullmatch(change) is not None


def changed(patient: Patient, change: str) -> tuple[Patient, Say]:
    """Return the person after a change of days, and the line that says it."""
    slots = _slots(change)
    for slot in slots:
        off = off_days(patient, slot)
        if len(slots) == 1 and patient.times.get(slot) is None and _parts(change)[0] != "without":
            patient, off = replace(patient, times={**patient.times, slot: patient.clinic.times[slot]}), WEEK
        patient = with_off_days(patient, (slot,), _after(off, change))
    return patient, chosen(change_said(change))


def change_said(change: str) -> Say:
    """Return a change of days in words: "Avond: niet op zaterdag, zondag"."""
    slots = _slots(change)
    who = Say("times-all") if len(slots) > 1 else Say(SLOT_TEXTS[slots[0]])
    what, days = _parts(change)
    text = {"only": "times-only", "without": "times-not", "with": "times-too"}[what]
    return Say("times-slot", {"slot": who, "time": Say(text, {"days": said_list(days)})})


def _slots(change: str) -> Sequence[Slot]:
    slot = one_of(SLOTS, change.partition("_")[0])
    return SLOTS if slot is None else (slot,)


def _parts(change: str) -> tuple[str, frozenset[int]]:
    found = _CHANGE.fullmatch(change)
    return ("with", frozenset()) if found is None else (found[2], frozenset(int(day) for day in found[3]))


def _after(off: frozenset[int], change: str) -> frozenset[int]:
    """Return the days that are off after a change."""
    what, days = _parts(change)
    return {"only": WEEK - days, "without": off | days, "with": off - days}[what]


def _digits(days: frozenset[int]) -> str:
    return "".join(str(day) for day in sorted(days))


# --- In words ---------------------------------------------------------------------------------------------------------


def days_said(patient: Patient, slot: Slot, at: Say) -> Say:
    """Return a time with its days, where the slot does not come every day."""
    off = off_days(patient, slot)
    return Say("times-and-days", {"time": at, "days": said_days(off)}) if off and at.id == "clock" else at


def said_days(off: frozenset[int]) -> Say:
    """Return on which days something comes: "elke dag", "niet in het weekend", "alleen op maandag"."""
    if not off:
        return Say("times-every-day")
    if off >= WEEK:
        return Say("slot-off")
    few = len(off) >= FEW_LEFT
    return Say("times-only" if few else "times-not", {"days": said_list(WEEK - off if few else off)})


def said_list(days: frozenset[int]) -> Say:
    """Return weekdays one after the other; Saturday with Sunday is the weekend."""
    if days == WEEKEND:
        return Say("times-weekend")
    named = [Say(f"day-{day}") for day in sorted(days)]
    return reduce(lambda first, then: Say("times-list", {"first": first, "then": then}), named)

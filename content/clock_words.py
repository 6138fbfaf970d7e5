"""A time of day as people type it: "half negen", "8 uur", "kwart over acht", "20.30", "half past eight", "8 pm".

Pure. ``half negen`` is 8:30 in Dutch and ``half eight`` is 8:30 in English; in figures the language decides.
"""

import re
from collections.abc import Callable
from datetime import time
from functools import cache
from typing import Final, Literal

from content.answers import fitting, normal, number, words

Slot = Literal["morning", "midday", "evening"]
Language = Literal["nl", "en"]

NOON: Final = 12 * 60
DAY: Final = 24 * 60
#: Numbers of an hour or of minutes, in figures or letters.
_N: Final = r"(\d{1,2}|[a-z]+)"
_DUTCH: Final = frozenset(
    {"een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"}
)
_LATER: Final = re.compile(r"\b(pm|savonds|avonds?|smiddags|middags?|in the (evening|afternoon)|tonight)\b|\dpm\b")
_EARLY: Final = re.compile(r"\b(am|sochtends|ochtends?|smorgens|in the morning)\b|\dam\b")


def clock(text: str, slot: Slot | None, language: Language) -> time | None:
    """Return the time of day that the text names, or None; ``slot`` says which part of the day is meant."""
    said = normal(text)
    minutes = next((found for read in _FORMS if (found := read(said, language)) is not None), None)
    if minutes is None:
        return None
    minutes = _in_its_part(minutes, said, slot or slot_named(text)) % DAY
    return time(minutes // 60, minutes % 60)


def slot_named(text: str) -> Slot | None:
    """Return the one reminder that the text names ("de avond"), or None."""
    slots: tuple[Slot, ...] = ("morning", "midday", "evening")
    named = fitting(text, {slot: words("slots", slot) for slot in slots})
    return next(slot for slot in slots if slot in named) if len(named) == 1 else None


def slot_of(at: time) -> Slot:
    """Return the reminder that a time of day belongs to, where none was named."""
    if at < time(12):
        return "morning"
    return "midday" if at < time(17) else "evening"


def _in_its_part(minutes: int, said: str, slot: Slot | None) -> int:
    """Move an hour of the twelve-hour clock to the part of the day that is meant."""
    if minutes >= NOON + 60 or _EARLY.search(said):
        return minutes - NOON if NOON <= minutes < NOON + 60 and _EARLY.search(said) else minutes
    if minutes >= NOON:
        return minutes
    later = bool(_LATER.search(said)) or slot == "evening"
    # Nobody wants an exercise at two in the night: "2 uur" is in the afternoon.
    small = minutes < (7 * 60 if slot == "midday" else 5 * 60) and slot != "morning"
    return minutes + NOON if later or small else minutes


def _figures(said: str, _language: Language) -> int | None:
    found = re.search(r"\b(\d{1,2})\s?[:.uh]\s?(\d{2})\b", said)
    return None if found is None else _minutes(found[1], int(found[2]))


def _half(said: str, language: Language) -> int | None:
    """Read "half negen", "tien over half negen", "vijf voor half negen"; "half eight" is later than "half acht"."""
    found = re.search(rf"(?:{_N} (over|voor) )?\bhalf {_N}\b", said)
    if found is None:
        return None
    dutch = found[3] in _DUTCH or (found[3].isdecimal() and language == "nl")
    shift = (number(found[1]) or 0) * (1 if found[2] == "over" else -1) if found[1] else 0
    return _minutes(found[3], (-30 if dutch else 30) + shift)


def _quarter(said: str, _language: Language) -> int | None:
    found = re.search(rf"\b(?:kwart|quarter|half) (over|voor|past|to) {_N}\b", said)
    if found is None:
        return None
    part = 30 if "half past" in said else 15
    return _minutes(found[2], part if found[1] in {"over", "past"} else -part)


def _past(said: str, _language: Language) -> int | None:
    found = re.search(rf"\b{_N} (over|voor|past|to) {_N}\b", said)
    if found is None or (step := number(found[1])) is None:
        return None
    return _minutes(found[3], step if found[2] in {"over", "past"} else -step)


def _hour(said: str, _language: Language) -> int | None:
    found = re.search(rf"\b{_N} ?(?:uur|u|h|oclock|am|pm)\b", said) or re.search(rf"\b(?:om|at|naar|to) {_N}\b", said)
    return None if found is None else _minutes(found[1], 0)


def _bare(said: str, _language: Language) -> int | None:
    """Read a lone number, with words around it that say nothing about time."""
    numbers = [word for word in said.split() if number(word) is not None]
    return _minutes(numbers[0], 0) if len(numbers) == 1 else None


def _minutes(hour: str, shift: int) -> int | None:
    value = number(hour)
    if value is None or not 0 <= value <= 23 or not -60 < shift < 60:
        return None
    return (value * 60 + shift) % DAY


#: The first form that fits is the time: the exact ones before the loose ones.
_FORMS: Final[tuple[Callable[[str, Language], int | None], ...]] = (_figures, _quarter, _half, _past, _hour, _bare)


@cache
def half_hours(around: time) -> tuple[time, ...]:
    """Return six times in half hours, three before and three after ``around``, for buttons."""
    middle = around.hour * 60 + around.minute
    steps = ((middle + 30 * step) % DAY for step in (-3, -2, -1, 1, 2, 3))
    return tuple(time(at // 60, at % 60) for at in steps)

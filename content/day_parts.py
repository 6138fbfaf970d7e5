"""Which reminder and which time of day somebody means: "de avond", and "half negen" for the evening.

Pure. Candidate times come from ``content.understand`` ("08:30" and "20:30"); the part of the day decides.
"""

from collections.abc import Sequence
from datetime import time
from typing import Final, Literal

from content.answers import fitting, words

Slot = Literal["morning", "midday", "evening"]
SLOTS: Final[tuple[Slot, ...]] = ("morning", "midday", "evening")
#: From when to when a time fits each part of the day best, in whole hours: "half negen" is 20:30 for the evening.
HOURS: Final = {"morning": range(4, 12), "midday": range(11, 18), "evening": range(16, 24)}
#: Where no part of the day was named, nobody means an exercise in the night: "2 uur" is in the afternoon.
AWAKE: Final = range(5, 24)
DAY: Final = 24 * 60
#: Buttons offer half hours this far before and after the present time.
NEAR: Final = (-90, -60, -30, 30, 60, 90)


def slot_named(text: str) -> Slot | None:
    """Return the one reminder that the text names ("de avond"), or None."""
    named = fitting(text, {slot: words("slots", slot) for slot in SLOTS})
    return next(slot for slot in SLOTS if slot in named) if len(named) == 1 else None


def slot_of(at: time) -> Slot:
    """Return the reminder that a time of day belongs to, where none was named."""
    return next((slot for slot in SLOTS if at.hour in range(HOURS[slot].start, HOURS[slot].stop)), "morning")


def time_meant(candidates: Sequence[str], slot: Slot | None) -> time | None:
    """Return the candidate "HH:MM" that fits the part of the day best; the earlier one where none does."""
    times = [time.fromisoformat(candidate) for candidate in candidates]
    hours = AWAKE if slot is None else HOURS[slot]
    return next((at for at in times if at.hour in hours), times[0] if times else None)


def half_hours(around: time) -> tuple[time, ...]:
    """Return six times in half hours, three before and three after, for buttons."""
    minutes = [(around.hour * 60 + around.minute + step) % DAY for step in NEAR]
    return tuple(time(at // 60, at % 60) for at in minutes)

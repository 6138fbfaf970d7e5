"""Which reminder and which time of day somebody means."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.day_parts import SLOTS, half_hours, slot_named, slot_of, time_meant


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("stuur de ochtend om 8 uur", "morning"),
        ("’s avonds graag", "evening"),
        ("in the afternoon", "midday"),
        ("ochtend en avond", None),
        ("om 8 uur", None),
    ],
)
def test_one_reminder_is_named(text: str, slot: str | None) -> None:
    """Exactly one part of the day, or none."""
    assert slot_named(text) == slot


@pytest.mark.parametrize(
    ("candidates", "slot", "clock"),
    [
        (("08:30", "20:30"), "evening", "20:30"),
        (("08:30", "20:30"), "morning", "08:30"),
        (("08:30", "20:30"), None, "08:30"),
        (("01:15", "13:15"), "midday", "13:15"),
        (("02:00", "14:00"), None, "14:00"),
        (("09:00",), "evening", "09:00"),
        ((), "morning", None),
    ],
)
def test_the_part_of_the_day_decides(candidates: tuple[str, ...], slot: str | None, clock: str | None) -> None:
    """ "Half negen" is 20:30 for the evening, and nobody means an exercise in the night."""
    named = next((known for known in SLOTS if known == slot), None)
    meant = time_meant(candidates, named)
    assert (meant and meant.isoformat("minutes")) == clock


@pytest.mark.parametrize(
    ("clock", "slot"), [("07:30", "morning"), ("13:00", "midday"), ("19:30", "evening"), ("02:00", "morning")]
)
def test_every_time_belongs_to_a_reminder(clock: str, slot: str) -> None:
    """Where no part of the day was named, the hour says which one is meant."""
    assert slot_of(time.fromisoformat(clock)) == slot


@given(st.times())
def test_half_hours_stand_around_the_time(around: time) -> None:
    """Six different times, none of them the present one, also across midnight."""
    near = half_hours(around.replace(second=0, microsecond=0))
    assert len({*near, around.replace(second=0, microsecond=0)}) == 7

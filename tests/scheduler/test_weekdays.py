"""Reminders on some weekdays only: a day that is off is not planned, not missed and not counted."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.plan import DAY, EVERY_DAY, MOST_MISSED, next_occurrence, occurrence, settle
from tests.scheduler.fakes import MOMENTS

AMSTERDAM = "Europe/Amsterdam"
MORNING, WINDOW = time(8), timedelta(hours=2)
WEEKEND = frozenset({5, 6})
FRIDAY = date(2027, 3, 26)

some_off = st.frozensets(st.integers(0, 6), max_size=6)


def test_after_friday_comes_monday() -> None:
    """Also over the weekend on which the clocks change."""
    day, moment = next_occurrence(occurrence(FRIDAY, MORNING, AMSTERDAM), MORNING, AMSTERDAM, WEEKEND)
    assert day == FRIDAY + 3 * DAY
    assert moment == datetime(2027, 3, 29, 6, tzinfo=UTC)


@given(MOMENTS, some_off, st.sampled_from([AMSTERDAM, "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"]))
def test_the_next_one_is_the_first_day_that_is_on(after: datetime, off: frozenset[int], zone: str) -> None:
    """It lies after the moment, on a day that is on, and no day in between was on."""
    day, moment = next_occurrence(after, MORNING, zone, off)
    assert moment > after
    assert day.weekday() not in off
    everyday = next_occurrence(after, MORNING, zone)[0]
    between = [everyday + DAY * step for step in range((day - everyday).days)]
    assert all(skipped.weekday() in off for skipped in between)


def test_a_week_without_any_day_is_refused() -> None:
    """A reminder that never comes is switched off instead: to look for it would never end."""
    with pytest.raises(ValueError, match="every weekday is off"):
        next_occurrence(datetime(2027, 1, 1, tzinfo=UTC), MORNING, AMSTERDAM, frozenset(range(7)))


def test_a_day_that_is_off_has_not_expired() -> None:
    """Away from Friday to Tuesday: Friday and Monday were missed, the weekend was not."""
    due, back = occurrence(FRIDAY, MORNING, AMSTERDAM), occurrence(FRIDAY + 4 * DAY, MORNING, AMSTERDAM)
    settled = settle(due, MORNING, AMSTERDAM, back, WINDOW, off=WEEKEND)
    assert settled.expired == (FRIDAY, FRIDAY + 3 * DAY)
    assert settled.send == FRIDAY + 4 * DAY
    assert settled.next_day == FRIDAY + 5 * DAY


@given(st.integers(0, 900), some_off)
def test_every_planned_day_is_accounted_for_once(away: int, off: frozenset[int]) -> None:
    """However long the program was down: sent, expired and forgotten days are the days that are on."""
    first, due = next_occurrence(occurrence(FRIDAY, MORNING, AMSTERDAM), MORNING, AMSTERDAM, off)
    back = due + timedelta(days=away, minutes=1)
    settled = settle(due, MORNING, AMSTERDAM, back, WINDOW, off=off)
    planned = [first + DAY * step for step in range((settled.next_day - first).days)]
    on = [day for day in planned if day.weekday() not in off]
    assert len(settled.expired) + (settled.send is not None) + settled.forgotten == len(on)
    assert set(settled.expired) <= set(on)
    assert len(settled.expired) <= MOST_MISSED


@given(MOMENTS)
def test_no_day_off_is_every_day(after: datetime) -> None:
    """Nobody who leaves the days alone notices them."""
    assert next_occurrence(after, MORNING, AMSTERDAM, EVERY_DAY) == next_occurrence(after, MORNING, AMSTERDAM)

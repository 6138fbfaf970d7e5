"""When data may no longer be kept, and that nobody is erased without having been told (CLINICAL.md, section 6)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retention import NOTICE, Silent, concerned, ends, erased_on, step

LAST = datetime(2026, 3, 1, 9, tzinfo=UTC)
ANNA = Silent("anna", LAST, None, waits=False, is_group=False)
END = datetime(2027, 3, 1, 9, tzinfo=UTC)

moments = st.datetimes(timezones=st.just(UTC), min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1))  # noqa: DTZ001 -- hypothesis adds the zone
months = st.integers(1, 240)


@pytest.mark.parametrize(
    ("last", "count", "end"),
    [
        ("2026-03-01", 12, "2027-03-01"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-31"),
    ],
)
def test_months_are_those_of_the_calendar(last: str, count: int, end: str) -> None:
    """The same day so many months later, or the last one of a shorter month."""
    at = datetime.fromisoformat(last).replace(tzinfo=UTC)
    assert ends(at, count) == datetime.fromisoformat(end).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("before_the_end", "what"),
    [(timedelta(days=15), "wait"), (NOTICE, "notice"), (timedelta(days=1), "notice"), (timedelta(days=-300), "notice")],
)
def test_the_notice_comes_14_days_before(before_the_end: timedelta, what: str) -> None:
    """And also where the program was away for long: first the notice, then the rest."""
    assert step(ANNA, 12, END - before_the_end) == what


def test_a_notice_on_its_way_is_waited_for() -> None:
    """Neither a second one nor the end."""
    assert step(replace(ANNA, waits=True), 12, END + timedelta(days=99)) == "wait"


@given(moments, months, moments)
def test_nobody_is_erased_without_a_notice_14_days_ago(last: datetime, count: int, now: datetime) -> None:
    """Whatever the dates are: no notice, no erasing."""
    for noticed in (None, now, now - NOTICE + timedelta(seconds=1)):
        assert step(Silent("x", last, noticed, waits=False, is_group=False), count, now) != "erase"


@given(moments, months, moments, moments)
def test_nobody_is_erased_before_the_end(last: datetime, count: int, noticed: datetime, now: datetime) -> None:
    """Nor before the date that the notice named."""
    found = step(Silent("x", last, noticed, waits=False, is_group=False), count, now)
    assert (found == "erase") == (now >= ends(last, count) and now >= erased_on(last, count, noticed))


@given(moments, months, moments)
def test_the_first_wide_look_misses_nobody(last: datetime, count: int, now: datetime) -> None:
    """Whoever is to be told or erased is among those whom the database is asked for."""
    for noticed in (None, now - NOTICE):
        if step(Silent("x", last, noticed, waits=False, is_group=False), count, now) != "wait":
            assert last <= concerned(now, count)


def test_a_group_is_forgotten_without_a_word() -> None:
    """The bot said its one line there; there is nobody to be told."""
    group = replace(ANNA, is_group=True)
    assert [step(group, 12, END - timedelta(seconds=1)), step(group, 12, END)] == ["wait", "erase"]

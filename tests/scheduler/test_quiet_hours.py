"""Quiet hours: local times, usually across midnight."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.plan import in_quiet_hours, quiet_end
from tests.scheduler.fakes import MOMENTS

EVENING, MORNING = time(21, 30), time(7)
AMSTERDAM = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("local", "quiet_from", "quiet_until", "quiet"),
    [
        (time(21, 29), EVENING, MORNING, False),
        (time(21, 30), EVENING, MORNING, True),
        (time(0, 0), EVENING, MORNING, True),
        (time(6, 59), EVENING, MORNING, True),
        (time(7, 0), EVENING, MORNING, False),
        (time(12, 59), time(13), time(15), False),
        (time(14), time(13), time(15), True),
        (time(15), time(13), time(15), False),
        (time(3), time(7), time(7), False),
    ],
)
def test_quiet(local: time, quiet_from: time, quiet_until: time, quiet: bool) -> None:
    """Quiet from the first time on, no longer at the second; two equal times mean no quiet hours."""
    assert in_quiet_hours(local, quiet_from, quiet_until) == quiet


@pytest.mark.parametrize(
    ("local", "end"),
    [
        ("2027-06-01 12:00", "2027-06-01 12:00"),
        ("2027-06-01 22:00", "2027-06-02 07:00"),
        ("2027-06-02 03:00", "2027-06-02 07:00"),
        ("2027-03-27 23:00", "2027-03-28 07:00"),  # a short night
        ("2027-10-30 23:00", "2027-10-31 07:00"),  # a long one
    ],
)
def test_end(local: str, end: str) -> None:
    """A message in the quiet hours waits for their end by the wall clock; another one does not wait."""
    here = ZoneInfo(AMSTERDAM)
    moment = datetime.fromisoformat(local).replace(tzinfo=here).astimezone(UTC)
    assert quiet_end(moment, AMSTERDAM, EVENING, MORNING) == datetime.fromisoformat(end).replace(tzinfo=here)


def test_end_in_a_repeated_hour() -> None:
    """Quiet until 02:30: in the second pass of that hour the end is minutes away, not a day."""
    second_pass = datetime(2027, 10, 31, 1, 10, tzinfo=UTC)
    assert quiet_end(second_pass, AMSTERDAM, EVENING, time(2, 30)) == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


@given(
    MOMENTS,
    st.sampled_from(sorted(available_timezones())),
    st.times(),
    st.times(),
)
def test_the_end_is_not_quiet(moment: datetime, zone: str, quiet_from: time, quiet_until: time) -> None:
    """Whatever the hours and the zone, the end is not earlier, not quiet, and never more than two days off."""
    end = quiet_end(moment, zone, quiet_from, quiet_until)
    assert moment <= end < moment + timedelta(days=2)
    assert not in_quiet_hours(end.astimezone(ZoneInfo(zone)).time(), quiet_from, quiet_until)

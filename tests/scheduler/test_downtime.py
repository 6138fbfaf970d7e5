"""After the program was away: what is sent, what has expired, what comes next. Promise *reminder* of DESIGN.md."""

from datetime import date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.plan import DAY, MOST_MISSED, late, next_occurrence, occurrence, settle
from tests.scheduler.fakes import MOMENTS

AMSTERDAM = "Europe/Amsterdam"
WINDOW = timedelta(hours=2)
MORNING = time(8)
MONDAY = date(2027, 3, 1)
DUE = occurrence(MONDAY, MORNING, AMSTERDAM)


@pytest.mark.parametrize(
    ("away", "expired", "send", "next_day"),
    [
        (timedelta(0), [], MONDAY, MONDAY + DAY),
        (timedelta(minutes=5), [], MONDAY, MONDAY + DAY),
        (timedelta(hours=2), [], MONDAY, MONDAY + DAY),
        (timedelta(hours=3), [MONDAY], None, MONDAY + DAY),
        (timedelta(days=2), [MONDAY, MONDAY + DAY], MONDAY + 2 * DAY, MONDAY + 3 * DAY),
        (timedelta(days=2, hours=3), [MONDAY, MONDAY + DAY, MONDAY + 2 * DAY], None, MONDAY + 3 * DAY),
        (timedelta(minutes=-1), [], None, MONDAY),
        (timedelta(days=-9), [], None, MONDAY),
    ],
)
def test_away(away: timedelta, expired: list[date], send: date | None, next_day: date) -> None:
    """Back inside the window the newest reminder goes; all older ones are written down as expired."""
    settled = settle(DUE, MORNING, AMSTERDAM, DUE + away, WINDOW)
    assert (list(settled.expired), settled.send, settled.next_day) == (expired, send, next_day)
    assert settled.next_due_at == occurrence(next_day, MORNING, AMSTERDAM)
    assert settled.due_at == (send and occurrence(send, MORNING, AMSTERDAM))
    assert settled.forgotten == 0


def test_away_over_the_clock_change() -> None:
    """Away for the weekend of 28 March 2027, when 02:30 was skipped: each date is accounted for once."""
    due = occurrence(date(2027, 3, 27), time(2, 30), AMSTERDAM)
    back = occurrence(date(2027, 3, 29), time(2, 30), AMSTERDAM) + timedelta(minutes=10)
    settled = settle(due, time(2, 30), AMSTERDAM, back, WINDOW)
    assert settled.expired == (date(2027, 3, 27), date(2027, 3, 28))
    assert settled.send == date(2027, 3, 29)


def test_away_for_a_year() -> None:
    """A year away names the newest dates only, and says how many others there were."""
    settled = settle(DUE, MORNING, AMSTERDAM, DUE + timedelta(days=365, hours=5), WINDOW)
    assert len(settled.expired) == MOST_MISSED
    assert settled.forgotten + len(settled.expired) == 366
    assert settled.expired[-1] == settled.next_day - DAY == MONDAY + 365 * DAY


def test_a_missing_date_is_not_missed() -> None:
    """Away over the date that Samoa skipped: it did not exist, so it did not expire."""
    due = occurrence(date(2011, 12, 29), MORNING, "Pacific/Apia")
    settled = settle(due, MORNING, "Pacific/Apia", due + timedelta(days=1, minutes=5), WINDOW)
    assert settled.expired == (date(2011, 12, 29),)
    assert settled.send == date(2011, 12, 31)
    assert settled.forgotten == 0


def test_after_a_new_time() -> None:
    """A stored moment that is no occurrence any more means the first one after it; nothing is sent early."""
    settled = settle(DUE, time(9), AMSTERDAM, DUE + timedelta(minutes=1), WINDOW)
    assert (settled.expired, settled.send, settled.next_day) == ((), None, MONDAY)


def test_the_end_of_the_window() -> None:
    """Two hours late is in time; a moment more is too late."""
    assert not late(DUE, DUE + WINDOW, WINDOW)
    assert late(DUE, DUE + WINDOW + timedelta.resolution, WINDOW)


@given(
    MOMENTS,
    st.timedeltas(timedelta(0), timedelta(days=20)),
    st.times(),
    st.sampled_from(sorted(available_timezones())),
    st.timedeltas(timedelta(0), timedelta(hours=12)),
)
def test_every_date_once(start: datetime, away: timedelta, at: time, zone: str, window: timedelta) -> None:
    """However long away: each date up to the next is sent or expired, once; what is sent is due and in its window."""
    first, due = next_occurrence(start, at, zone)
    now = due + away
    settled = settle(due, at, zone, now, window)
    dealt_with = [*settled.expired, *([settled.send] if settled.send else [])]
    assert dealt_with == [first + timedelta(days=number) for number in range((settled.next_day - first).days)]
    assert settled.next_due_at > now
    if settled.due_at is not None:
        assert settled.due_at <= now <= settled.due_at + window


@given(MOMENTS, st.lists(st.timedeltas(timedelta(0), timedelta(days=3)), max_size=12), st.times())
def test_step_by_step(start: datetime, pauses: list[timedelta], at: time) -> None:
    """However often it is looked at, no date is dealt with twice and none is left out."""
    first, due = next_occurrence(start, at, AMSTERDAM)
    now, dealt_with = due, list[date]()
    for pause in pauses:
        now += pause
        settled = settle(due, at, AMSTERDAM, now, WINDOW)
        dealt_with += [*settled.expired, *([settled.send] if settled.send else [])]
        due = settled.next_due_at
    assert dealt_with == [first + timedelta(days=number) for number in range(len(dealt_with))]

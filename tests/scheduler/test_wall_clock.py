"""Reminders mean the patient's own wall clock: TELEGRAM.md, section 4."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scheduler.plan import DAY, local_date, next_occurrence, occurrence
from tests.scheduler.fakes import MOMENTS

DATES = [date(2026, 1, 1) + timedelta(days=number) for number in range(3 * 365 + 1)]
NOONS = [datetime.combine(day, time(12)) for day in DATES]
QUARTERS = [time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45)]
SHORTEST, LONGEST = timedelta(hours=22), timedelta(hours=26)
AMSTERDAM = "Europe/Amsterdam"
LORD_HOWE = "Australia/Lord_Howe"

zones = st.sampled_from(sorted(available_timezones()))
dates = st.dates(DATES[0], DATES[-1])
times = st.times().map(lambda moment: moment.replace(microsecond=0))


def changes(zone: ZoneInfo) -> list[int]:
    """Return the indexes of the dates between whose noon and the next noon the zone changes its offset."""
    offsets = map(zone.utcoffset, NOONS)
    return [index for index, (today, tomorrow) in enumerate(pairwise(offsets)) if today != tomorrow]


@cache
def kinds_of_zone() -> dict[str, list[int]]:
    """Return one zone for each behaviour in these years, with its days of change.

    Zones behave alike where their offsets are equal at every noon, and at every quarter of an hour around each change.
    """
    found: dict[object, tuple[str, list[int]]] = {}
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        days = changes(zone)
        near = [datetime.combine(DATES[day + after], at) for day in days for after in (0, 1) for at in QUARTERS]
        found.setdefault((*map(zone.utcoffset, NOONS), *map(zone.utcoffset, near)), (name, days))
    return dict(found.values())


def runs() -> Iterator[tuple[str, time, list[date]]]:
    """Yield runs of dates to be checked: all dates at one time, and around a change every time of the day."""
    for zone, days in kinds_of_zone().items():
        yield zone, time(8), DATES
        for day in days:
            for at in QUARTERS:
                yield zone, at, DATES[max(day - 1, 0) : day + 3]


def test_every_zone_and_date() -> None:
    """In all zones, on all dates of 2026-2028, a slot has one occurrence a date, about a day after the one before."""
    for zone, at, days in runs():
        moments = [occurrence(day, at, zone) for day in days]
        # Two hours is the most that any clock changes (Troll, in Antarctica).
        for sooner, later in pairwise(moments):
            assert SHORTEST <= later - sooner <= LONGEST, (zone, at)


def test_no_date_is_left_out() -> None:
    """Around every change of every zone, the occurrence after one date's is the next date's."""
    for zone, days in kinds_of_zone().items():
        for day in days:
            for at in QUARTERS[::2]:
                expected = [(date_, occurrence(date_, at, zone)) for date_ in DATES[day : day + 3]]
                for (_, sooner), following in pairwise(expected):
                    assert next_occurrence(sooner, at, zone) == following, (zone, at)


def test_the_zones_differ() -> None:
    """The check above covers more than one kind of zone: dozens, most of them with changes."""
    assert len(kinds_of_zone()) > 40
    assert sum(map(bool, kinds_of_zone().values())) > 20


@given(dates, times, zones)
@example(date(2027, 3, 28), time(2, 30), AMSTERDAM)
@example(date(2028, 3, 25), time(23, 30), "America/Nuuk")
def test_it_is_that_time(day: date, at: time, zone: str) -> None:
    """The wall shows that date and time, or the spring change has skipped it and the wall shows a later one."""
    there = occurrence(day, at, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.combine(day, at)
    assert there == wanted or timedelta(0) < there - wanted <= timedelta(hours=2)


@given(MOMENTS, times, zones)
def test_strictly_after(moment: datetime, at: time, zone: str) -> None:
    """The next occurrence is later than the moment, and none lies between."""
    day, due_at = next_occurrence(moment, at, zone)
    assert due_at == occurrence(day, at, zone) > moment >= occurrence(day - DAY, at, zone)


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        (date(2027, 3, 27), time(2, 30), AMSTERDAM, "2027-03-27 01:30"),
        (date(2027, 3, 28), time(2, 30), AMSTERDAM, "2027-03-28 01:30"),  # the wall shows 03:30
        (date(2027, 3, 29), time(2, 30), AMSTERDAM, "2027-03-29 00:30"),
        (date(2027, 10, 31), time(2, 30), AMSTERDAM, "2027-10-31 00:30"),  # the first of two
        (date(2027, 11, 1), time(2, 30), AMSTERDAM, "2027-11-01 01:30"),
        (date(2027, 10, 3), time(2, 15), LORD_HOWE, "2027-10-02 15:45"),  # half an hour skipped: 02:45
        (date(2027, 4, 4), time(1, 45), LORD_HOWE, "2027-04-03 14:45"),  # half an hour repeated: the first
        (date(2027, 4, 4), time(2, 0), LORD_HOWE, "2027-04-03 15:30"),
        (date(2028, 3, 25), time(23, 30), "America/Nuuk", "2028-03-26 01:30"),  # skipped into the next date
    ],
)
def test_clock_changes(day: date, at: time, zone: str, utc: str) -> None:
    """A skipped time moves on by what was skipped; a repeated one happens the first time."""
    assert occurrence(day, at, zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_the_repeated_hour_once() -> None:
    """Between the first and the second 02:30 the next 02:30 is tomorrow's."""
    first = occurrence(date(2027, 10, 31), time(2, 30), AMSTERDAM)
    for minutes in (0, 15, 60, 90):
        assert next_occurrence(first + timedelta(minutes=minutes), time(2, 30), AMSTERDAM)[0] == date(2027, 11, 1)


def test_a_time_skipped_into_the_next_date() -> None:
    """In Nuuk the 23:30 of the day of change comes after midnight, and still counts for its own date."""
    after_midnight = datetime(2028, 3, 26, 1, 10, tzinfo=UTC)
    assert local_date(after_midnight, "America/Nuuk") == date(2028, 3, 26)
    assert next_occurrence(after_midnight, time(23, 30), "America/Nuuk")[0] == date(2028, 3, 25)


def test_a_date_that_never_was() -> None:
    """Samoa had no 30 December 2011: after the 29th comes the 31st, once."""
    day, moment = next_occurrence(occurrence(date(2011, 12, 29), time(8), "Pacific/Apia"), time(8), "Pacific/Apia")
    assert (day, moment) == (date(2011, 12, 31), datetime(2011, 12, 30, 18, tzinfo=UTC))


def test_unknown_zone() -> None:
    """A zone that does not exist is refused, not guessed."""
    with pytest.raises(ZoneInfoNotFoundError):
        occurrence(date(2027, 1, 1), time(8), "Europe/Rugdam")

"""A person's times on the wall, turned into moments in UTC. Pure: ``now`` is a parameter.

The rule (TELEGRAM.md, section 4): an occurrence is a local date plus a local time in a zone, on the weekdays that
are not off. A time that the
spring change skips moves on by what was skipped (an hour; half an hour on Lord Howe); a time that the autumn
change repeats happens once, the first time. A local date has one occurrence a slot, and the next date a later one.

Times are naive ``datetime.time``, moments are aware UTC, zones are IANA names; an unknown zone raises
``zoneinfo.ZoneInfoNotFoundError``.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import count
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
#: The first date to look at from a local date: a time that was skipped just before midnight falls after it.
YESTERDAY = -1
#: How many dates are looked at after a long downtime: a year of it needs no thousand rows for every patient.
MOST_MISSED = 31
#: No weekday is off. Weekdays are numbers, Monday is 0.
EVERY_DAY: frozenset[int] = frozenset()
WEEK = 7


def occurrence(day: date, at: time, zone: str) -> datetime:
    """Return the moment in UTC at which ``at`` happens on ``day``.

    ``fold=0`` is both rules at once: in a gap it reads the clock as it was before the change, and so lands as
    far behind the gap as the gap is long; in a fold it is the first pass. A date that the zone skipped gives
    the moment of the date after it; ``next_occurrence`` leaves such a date out.
    """
    return _in_utc(day, at, zone)


@lru_cache(maxsize=4096)  # thousands of patients share a handful of times and zones in one tick
def _in_utc(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at.replace(fold=0), ZoneInfo(zone)).astimezone(UTC)


def local_date(moment: datetime, zone: str) -> date:
    """Return the date on the calendar in ``zone`` at ``moment``."""
    return moment.astimezone(ZoneInfo(zone)).date()


def next_occurrence(after: datetime, at: time, zone: str, off: frozenset[int] = EVERY_DAY) -> tuple[date, datetime]:
    """Return the first date and moment of ``at`` strictly after ``after``, on a weekday that is not ``off``.

    Raises:
        ValueError: every weekday is off, so there is none.

    """
    if len(off) >= WEEK:
        raise ValueError("every weekday is off")
    today = local_date(after, zone)
    days = (today + timedelta(days=offset) for offset in count(YESTERDAY))
    return next(
        (day, moment) for day in days if (moment := occurrence(day, at, zone)) > after and _exists(day, at, zone, off)
    )


def _exists(day: date, at: time, zone: str, off: frozenset[int]) -> bool:
    # Samoa went from 29 to 31 December 2011: the 30th would fall together with the 31st.
    return day.weekday() not in off and occurrence(day, at, zone) < occurrence(day + DAY, at, zone)


def in_quiet_hours(local: time, quiet_from: time, quiet_until: time) -> bool:
    """Say whether a local time is quiet: from ``quiet_from`` up to, not including, ``quiet_until``.

    The hours may run across midnight; two equal times mean no quiet hours.
    """
    if quiet_from <= quiet_until:
        return quiet_from <= local < quiet_until
    return local >= quiet_from or local < quiet_until


def quiet_end(moment: datetime, zone: str, quiet_from: time, quiet_until: time) -> datetime:
    """Return ``moment`` where it is not quiet, else the moment in UTC at which the quiet hours end."""
    here = ZoneInfo(zone)
    while in_quiet_hours((local := moment.astimezone(here)).time(), quiet_from, quiet_until):
        # In a repeated hour the pass that is running now counts: its end is near, not a day away.
        end = datetime.combine(local, quiet_until.replace(fold=local.fold), here).astimezone(UTC)
        moment = end if end > moment else next_occurrence(moment, quiet_until, zone)[1]
    return moment


def late(due_at: datetime, now: datetime, window: timedelta) -> bool:
    """Say whether a reminder has missed its window: then it expires and is never sent."""
    return now > due_at + window


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What becomes of a slot at a moment: what was missed, what goes now, and when it is due next."""

    #: Local dates to be written down as expired, oldest first.
    expired: tuple[date, ...]
    #: How many dates before those were missed as well; they get no row.
    forgotten: int
    #: The local date whose reminder goes now, if any, and the moment in UTC at which it was due.
    send: date | None
    due_at: datetime | None
    #: The next local date of the slot, and its moment in UTC.
    next_day: date
    next_due_at: datetime


def settle(
    next_due_at: datetime, at: time, zone: str, now: datetime, window: timedelta, *, off: frozenset[int] = EVERY_DAY
) -> Settled:
    """Decide what a slot owes at ``now``, where the first occurrence not yet dealt with is at ``next_due_at``.

    Only the newest occurrence may go, and only inside its window; all older ones have expired. The effort is
    that of ``MOST_MISSED`` dates at most, however long the program was down. After a change of time, zone or days a
    ``next_due_at`` that is no occurrence any more means the first one after it.
    """
    just_before = next_due_at - timedelta.resolution
    first, _ = next_occurrence(just_before, at, zone, off)
    next_day, upcoming = next_occurrence(max(now, just_before), at, zone, off)
    oldest = max(first, next_day - DAY * MOST_MISSED)
    dates = (oldest + timedelta(days=offset) for offset in range((next_day - oldest).days))
    due = [day for day in dates if _exists(day, at, zone, off)]
    send = due[-1] if due and not late(occurrence(due[-1], at, zone), now, window) else None
    return Settled(
        expired=tuple(day for day in due if day != send),
        forgotten=_planned(first, (oldest - first).days, off),
        send=send,
        due_at=occurrence(send, at, zone) if send else None,
        next_day=next_day,
        next_due_at=upcoming,
    )


def _planned(first: date, days: int, off: frozenset[int]) -> int:
    """Return how many of so many dates from ``first`` on are not off."""
    weeks, rest = divmod(days, WEEK)
    return weeks * (WEEK - len(off)) + sum((first + DAY * step).weekday() not in off for step in range(rest))

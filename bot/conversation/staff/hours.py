"""The clinic's hours: when repeats of an alert may ring (FLOWS.md, "Alerts")."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.patient import Clinic
from scheduler.plan import next_occurrence


def is_open(clinic: Clinic, now: datetime) -> bool:
    """Return whether somebody is at work at this moment."""
    opens, closes = _hours(clinic)
    return opens <= now.astimezone(ZoneInfo(clinic.zone)).time() < closes


def next_opening(clinic: Clinic, now: datetime) -> datetime:
    """Return when the clinic opens next, in UTC."""
    return next_occurrence(now, _hours(clinic)[0], clinic.zone)[1]


def within(clinic: Clinic, moment: datetime) -> datetime:
    """Return the moment where the clinic is open then, else the next opening."""
    return moment if is_open(clinic, moment) else next_opening(clinic, moment)


def repeat_at(clinic: Clinic, n: int, now: datetime) -> datetime | None:
    """Return when copy ``n`` (1 is the first repeat) goes, counted from the copy before it; None: that was the last.

    The minutes of the settings count from the alert. What falls outside the hours waits for the opening: the repeats
    of a night alert start there.
    """
    minutes = clinic.alert_repeat_minutes
    if n > len(minutes):
        return None
    if not is_open(clinic, now):
        return next_opening(clinic, now)
    before = minutes[n - 2] if n > 1 else 0
    return within(clinic, now + timedelta(minutes=minutes[n - 1] - before))


def _hours(clinic: Clinic) -> tuple[time, time]:
    opens, closes = clinic.hours.split("-")
    return time.fromisoformat(opens), time.fromisoformat(closes)

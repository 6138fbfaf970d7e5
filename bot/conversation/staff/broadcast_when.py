"""Moments for a tip: what is offered, and what a therapist means by "morgen 9 uur" or "Friday 14:30"."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.events import Wrote
from bot.patient import Question
from bot.staff.snapshots import Therapist
from content.day_parts import time_meant
from scheduler.plan import local_date, occurrence

#: So far ahead a tip may be planned.
FARTHEST: Final = timedelta(days=14)
#: A moment so near is "now".
NEAREST: Final = timedelta(minutes=1)
#: The form of a choice: local date and time, like ``20270302T0900``.
_FORM: Final = "%Y%m%dT%H%M"
_MORNING, _AFTERNOON = time(9), time(14)
#: Beginnings of words for a day: how many days ahead, or which day of the week from Monday on.
_AHEAD: Final = {"vandaag": 0, "today": 0, "overmorgen": 2, "morgen": 1, "tomorrow": 1}
_WEEKDAYS: Final = (
    ("maandag", "monday"),
    ("dinsdag", "tuesday"),
    ("woensdag", "wednesday"),
    ("donderdag", "thursday"),
    ("vrijdag", "friday"),
    ("zaterdag", "saturday"),
    ("zondag", "sunday"),
)


def proposals(now: datetime, zone: str) -> tuple[datetime, ...]:
    """Return a few moments (UTC) that fit: later today where there is time left, and the mornings after."""
    today = local_date(now, zone)
    wanted = [(today, _AFTERNOON), *((today + timedelta(days=days), _MORNING) for days in (1, 2, 3))]
    moments = (occurrence(day, at, zone) for day, at in wanted)
    return tuple(at for at in moments if at > now + timedelta(minutes=30))[:3]


def clock_choice(at: datetime, zone: str) -> str:
    """Return a moment as the choice of a button: its local date and time."""
    return at.astimezone(ZoneInfo(zone)).strftime(_FORM)


def moment_of(choice: str, zone: str, now: datetime) -> datetime | None:
    """Return the moment (UTC) of a choice; None where it is past or too far."""
    local = datetime.strptime(choice, _FORM)  # noqa: DTZ007 -- a local time; its zone comes next
    at = occurrence(local.date(), local.time(), zone)
    return at if now + NEAREST <= at <= now + FARTHEST else None


def read_when(wrote: Wrote, therapist: Therapist, question: Question) -> str | None:
    """Take a day and a time; a time alone is the next one on the clock."""
    at = time_meant(wrote.understood.times, None)
    if at is None:
        return None
    today = local_date(question.asked_at, therapist.zone)
    named = _day_named(wrote.text.lower(), today)
    if named is not None:
        return f"{named:%Y%m%d}T{at:%H%M}"
    later = occurrence(today, at, therapist.zone) > question.asked_at
    return f"{today if later else today + timedelta(days=1):%Y%m%d}T{at:%H%M}"


def _day_named(text: str, today: date) -> date | None:
    for word, days in _AHEAD.items():
        if re.search(rf"\b{word}\b", text):
            return today + timedelta(days=days)
    for weekday, names in enumerate(_WEEKDAYS):
        if any(re.search(rf"\b{name}\b", text) for name in names):
            return today + timedelta(days=(weekday - today.weekday()) % 7)
    return None

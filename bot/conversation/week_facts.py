"""What the weekly summary tells, in words and numbers (CLINICAL.md, section 3: honest about noise)."""

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from functools import reduce

from bot.conversation.history import day_values, did_something
from bot.conversation.plan import plan_of, said
from bot.conversation.progress import chart_media, decimal, trend_in_words
from bot.conversation.week_when import DAY, WEEK, week_of
from bot.events import Media, Say
from bot.patient import Patient
from content.routines import walk_line
from content.trend import change

TEXT_PREFIXES: tuple[str, ...] = ("week-phase-",)
#: A mean of fewer days says nothing.
FEWEST_DAYS = 3
#: The picture shows two weeks at first, and six once there is more to see.
SHORT, LONG = 2, 6

# --- The summary ------------------------------------------------------------------------------------------------------


def summary(patient: Patient, day: date, now: datetime) -> tuple[Say, ...]:
    """Return the week that ends with ``day``: what was done, the pain and what it means, and the week to come."""
    lines = (_done(patient, day), *_pain(patient, day), Say("bullet", {"line": trend_in_words(patient, now)}))
    return (Say("week-title"), reduce(_below, lines), _to_come(patient, day))


def picture(patient: Patient, day: date, now: datetime) -> Media | None:
    """Return the picture of the last weeks; None where there is no number to show."""
    days = sorted(day_values(patient.diary.ratings))
    if not days:
        return None
    return chart_media(patient, SHORT if day - days[0] < DAY * WEEK * SHORT else LONG, now)


def _below(above: Say, below: Say) -> Say:
    return Say("stack", {"above": above, "below": below})


def _done(patient: Patient, day: date) -> Say:
    """Return on how many days something was done, and the minutes of walking where they are known."""
    days = week_of(day)
    count = sum(did_something(patient.diary, one) for one in days)
    minutes = sum(act.minutes or 0 for act in patient.diary.activity if act.day in days and act.what == "done")
    if not count:
        return Say("week-nothing")
    if not minutes:
        return Say("week-done", {"days": count})
    return Say("week-done-minutes", {"days": count, "minutes": str(minutes)})


def _pain(patient: Patient, day: date) -> tuple[Say, ...]:
    """Return the mean of the week while there is no line to compare it with: the trend names its own numbers."""
    values = day_values(patient.diary.ratings)
    found = [Fraction(values[one]) for one in week_of(day) if one in values]
    if len(found) < FEWEST_DAYS or change(values, day) is not None:
        return ()
    return (Say("week-pain", {"now": decimal(sum(found, Fraction(0)) / len(found), patient.language)}),)


def _to_come(patient: Patient, day: date) -> Say:
    walk = said(walk_line(plan_of(patient, day).walk))
    return Say("week-next", {"walk": walk, "phase": Say(f"week-phase-{patient.phase}")})


# --- Kept with the question -------------------------------------------------------------------------------------------


def kept(say: Say) -> dict[str, object]:
    """Return a text as JSON values: what was said is not worked out again later."""
    args = {name: kept(value) if isinstance(value, Say) else value for name, value in say.args.items()}
    return {"id": say.id, "args": args}


def told(stored: object) -> Say:
    """Return a text that was kept.

    Raises:
        TypeError: it was not kept by ``kept``.

    """
    if not isinstance(stored, Mapping) or not isinstance(args := stored.get("args"), Mapping):
        raise TypeError("this is no text that was kept")
    return Say(str(stored["id"]), {str(name): _argument(value) for name, value in args.items()})


def _argument(value: object) -> str | int | Say:
    if isinstance(value, Mapping):
        return told(value)
    return value if isinstance(value, int) else str(value)

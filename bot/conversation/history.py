"""What the diary says about the last weeks: trend, usual level, how much was done, whether a step up is fair.

CLINICAL.md, sections 3 and 5. Days are local dates; ``today`` is the day that the check-in belongs to.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.conversation.pauses import rests_on
from bot.conversation.turns import local_day
from bot.conversation.weekdays import slots_on
from bot.patient import Diary, Patient, Rating
from content.criteria import RATINGS, History
from content.report import Radiation, Trend
from content.trend import day_value, trend, usual

DAY = timedelta(days=1)
WEEK = 7
#: Days that count for "reacted before", and how many reactions make it so (CLINICAL.md, section 4).
REACTION_DAYS, REACTIONS = 14, 2
#: Under this share of the planned days the coach asks what got in the way ...
LOW_SHARE = 0.5
#: ... but not before so many days were planned: one missed day is no habit.
FEWEST_PLANNED = 4
#: Radiation that goes on today, whatever was asked.
RESTLESS: tuple[Radiation, ...] = ("new", "worse")


def day_values(ratings: Sequence[Rating]) -> Mapping[date, float]:
    """Return one pain value a day: the evening's 24-hour average, else the median of the others."""
    by_day: dict[date, list[Rating]] = defaultdict(list)
    for rating in ratings:
        by_day[rating.day].append(rating)
    values = {day: _value(of_day) for day, of_day in by_day.items()}
    return {day: value for day, value in values.items() if value is not None}


def _value(of_day: Sequence[Rating]) -> float | None:
    evenings = [rating.value for rating in of_day if rating.asked == "day"]
    others = [rating.value for rating in of_day if rating.asked != "day"]
    return day_value(evenings[-1] if evenings else None, others)


def usual_level(patient: Patient, today: date) -> int | None:
    """Return the median of the last 14 days, or None with fewer than 7 rated ones."""
    return usual(day_values(patient.diary.ratings), today)


def trend_now(patient: Patient, today: date) -> Trend:
    """Return where the line goes."""
    return trend(day_values(patient.diary.ratings), today)


def did_something(diary: Diary, day: date) -> bool:
    """Return whether anything was done on a day, with a reminder or without."""
    return any(act.day == day and act.what in {"done", "moved"} for act in diary.activity)


def planned_days(patient: Patient, today: date) -> tuple[date, ...]:
    """Return the planned days among the last seven: after the start, with a reminder switched on, and no rest."""
    begun = patient.consents.get("coaching")
    first = today if begun is None else local_day(patient, begun) + DAY
    days = (today - DAY * back for back in range(WEEK, 0, -1))
    return tuple(day for day in days if day >= first and slots_on(patient, day) and not rests_on(patient, day))


def done_share(patient: Patient, today: date) -> float | None:
    """Return the share of the planned days on which something was done, 0-1; None where too few were planned."""
    planned = planned_days(patient, today)
    if len(planned) < FEWEST_PLANNED:
        return None
    return sum(did_something(patient.diary, day) for day in planned) / len(planned)


def adherence_low(patient: Patient, today: date) -> bool:
    """Return whether under half of the planned days of the last seven were done."""
    share = done_share(patient, today)
    return share is not None and share < LOW_SHARE


def reacted_before(patient: Patient, today: date) -> bool:
    """Return whether two or more check-ins of the last 14 days were a reaction."""
    recent = [past for past in patient.diary.advice if past.reacted and (today - past.day).days < REACTION_DAYS]
    return len(recent) >= REACTIONS


def first_week(patient: Patient, today: date) -> bool:
    """Return whether an acute complaint is in its first seven days."""
    since = patient.complaint_since
    return patient.complaint == "acute" and since is not None and (today - since).days < WEEK


def history(patient: Patient, today: date) -> History:
    """Return what the criteria for a step up look at."""
    after = [rating for rating in patient.diary.ratings if rating.asked == "after"][-RATINGS:]
    since = after[0].day if after else today
    return History(
        done_share=done_share(patient, today),
        after=tuple(rating.value for rating in after),
        mornings=_mornings_after(patient.diary.ratings, {rating.day for rating in after}),
        usual=usual_level(patient, today),
        reacted=any(past.reacted and past.day >= since for past in patient.diary.advice),
        trend=trend_now(patient, today),
        radiating_on=_radiating_on(patient, today),
        screened_on=None if patient.screened_at is None else local_day(patient, patient.screened_at),
        first_week=first_week(patient, today),
    )


def _mornings_after(ratings: Sequence[Rating], days: set[date]) -> tuple[int, ...]:
    return tuple(rating.value for rating in ratings if rating.asked == "morning" and rating.day - DAY in days)


def _radiating_on(patient: Patient, today: date) -> date | None:
    """Return the last day with a radiating answer; a new or worse one that nobody has looked at lasts."""
    if patient.radiation in RESTLESS:
        return today
    heard: datetime | None = patient.diary.signals.get("radiating")
    return None if heard is None else local_day(patient, heard)

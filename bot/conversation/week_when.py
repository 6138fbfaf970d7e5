"""On which day and hour the weekly summary comes, and that it takes the evening's place (FLOWS.md, a week).

The store keeps the three reminders of a day; this one is a timer that each reminder looks after: where it is
missing, was missed, or the wishes changed, it is set anew.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.conversation import reading
from bot.conversation.steps import Prompt, Result, Step
from bot.conversation.times import times_of
from bot.conversation.turns import local_day
from bot.events import DropTimers, Fact, FellDue, Say, SetTimer, Turn, Wrote
from bot.patient import Patient, Question
from content.day_parts import slot_named, time_meant
from scheduler.plan import occurrence

TIMER = "week"
WEEK = 7
DAY = timedelta(days=1)
#: Why the evening's reminder does not come on that day.
TAKEN = "week"
#: Hours that are offered beside the evening's own.
HOURS = (time(10), time(16))
OFF, EVENING = "off", "evening"
TEXT_PREFIXES: tuple[str, ...] = ("day-",)

# --- When -------------------------------------------------------------------------------------------------------------


def clock(patient: Patient) -> time:
    """Return the local time of the summary: the chosen one, else the evening's."""
    return patient.weekly.at or times_of(patient)["evening"] or patient.clinic.times["evening"]


def next_week(patient: Patient, not_before: datetime) -> datetime | None:
    """Return the next moment of the summary, at the earliest ``not_before``; None: the person wants none."""
    day = patient.weekly.day
    if day is None:
        return None
    today = local_day(patient, not_before)
    ahead = (day - today.weekday()) % WEEK
    moments = (occurrence(today + DAY * (ahead + more), clock(patient), patient.zone) for more in (0, WEEK))
    return next(moment for moment in moments if moment >= not_before)


def planned(patient: Patient, not_before: datetime) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person with the next summary planned, and its timer."""
    moment = next_week(patient, not_before)
    patient = replace(patient, weekly=replace(patient.weekly, planned_at=moment, planned_by=_wishes(patient)))
    timer = DropTimers(TIMER) if moment is None else SetTimer(TIMER, moment, local_day(patient, moment))
    return patient, (timer,)


def looked_after(made: Turn, now: datetime) -> Turn:
    """Plan the summary beside another turn, where that is needed."""
    weekly = made.patient.weekly
    missed = weekly.planned_at is None or weekly.planned_at < now - timedelta(
        minutes=made.patient.clinic.window_minutes
    )
    if weekly.planned_by == _wishes(made.patient) and not (missed and weekly.day is not None):
        return made
    patient, facts = planned(made.patient, now)
    return replace(made, patient=patient, facts=(*made.facts, *facts))


def _wishes(patient: Patient) -> str:
    return f"{patient.weekly.day} {clock(patient)} {patient.zone}"


def takes_the_evening(patient: Patient, event: FellDue) -> bool:
    """Return whether a reminder is that of the evening whose place the summary takes."""
    if event.slot != "evening" or event.n:
        return False
    at = patient.weekly.planned_at
    comes = at is not None and local_day(patient, at) == event.day and patient.weekly.day is not None
    return comes or TIMER in patient.diary.proactive_today


# --- Another day ------------------------------------------------------------------------------------------------------


def ask_day(_patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Ask for the day of the week; none at all is a choice too."""
    days = tuple((Say(f"day-{day}"), str(day)) for day in range(WEEK))
    return Prompt(parts=(Say("week-which-day"),), choices=(days[:3], days[3:6], days[6:], ((Say("week-off"), OFF),)))


def hear_day(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Ask for the hour of that day, or send no summary any more."""
    if choice == OFF:
        changed, facts = planned(replace(patient, weekly=replace(patient.weekly, day=None)), now)
        return Result(patient=changed, facts=facts, chosen=reading.chosen("week-off"), lead=(Say("week-is-off"),))
    return Result(
        patient=patient,
        chosen=reading.chosen(f"day-{choice}"),
        then="week_time",
        data={"day": int(choice)},
        expires_at=now + reading.BRIEFLY,
    )


def ask_time(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Ask for the hour: the evening's, or one by day."""
    evening = (Say("week-evening", {"time": _shown(replace_at(patient, None))}), EVENING)
    hours = tuple((Say("clock", {"time": f"{at:%H:%M}"}), f"{at:%H%M}") for at in HOURS)
    return Prompt(parts=(Say("week-which-time"),), choices=((evening,), hours))


def read_time(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take any time of day, or a label."""
    at = time_meant(wrote.understood.times, slot_named(wrote.text))
    if at is not None:
        return f"{at:%H%M}"
    return reading.choice_of(wrote, reading.options("week_time", ask_time(patient, question, question.asked_at)))


def hear_time(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Keep the day and the hour."""
    day, at = _day(question), None if choice == EVENING else time(int(choice[:2]), int(choice[2:]))
    wanted = replace_at(replace(patient, weekly=replace(patient.weekly, day=day)), at)
    changed, facts = planned(wanted, now)
    said = Say("week-set", {"day": Say(f"day-{day}"), "time": _shown(changed)})
    return Result(patient=changed, facts=facts, chosen=said)


def _day(question: Question) -> int:
    day = question.data.get("day")
    return day if isinstance(day, int) else WEEK - 1


def replace_at(patient: Patient, at: time | None) -> Patient:
    """Return the person whose summary comes at another hour; None: the evening's."""
    return replace(patient, weekly=replace(patient.weekly, at=at))


def _shown(patient: Patient) -> str:
    return clock(patient).isoformat("minutes")


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days that a summary of ``day`` tells about, that day included."""
    return tuple(day - DAY * back for back in range(WEEK - 1, -1, -1))


STEPS: Mapping[str, Step] = {
    made.kind: reading.brief(made)
    for made in (
        reading.step("week_day", ask_day, hear_day),
        reading.step("week_time", ask_time, hear_time, read=read_time, unclear="times-unclear"),
    )
}

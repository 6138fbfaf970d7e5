"""A pause from reminders: for some days or until the person comes back, and how the plan goes on after it.

After a long pause the plan starts lower (CLINICAL.md, section 5): one step after more than 7 days, two after 21.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.conversation.plan import plan_of, with_plan
from bot.conversation.reading import brief, chosen, label_of, rows, shows, step
from bot.conversation.steps import Prompt, Result, Steps
from bot.conversation.times import times_of
from bot.conversation.turns import local_day, local_time
from bot.events import DropTimers, Fact, FellDue, Say, SetTimer, Turn
from bot.patient import Patient, Question
from content.programme import restart
from scheduler.plan import local_date, occurrence

DAYS = (1, 3, 7, 14)
#: A pause longer than this lowers the plan; the person hears it beforehand.
LOWERS_AFTER = 7
#: Names of days and months in a date: ``day-0`` is Monday, ``month-1`` January.
TEXT_PREFIXES: tuple[str, ...] = ("day-", "month-")

ask_pause = shows(
    "pause",
    ("pause-1", "1"),
    ("pause-3", "3"),
    ("pause-7", "7"),
    ("pause-14", "14"),
    ("pause-open", "open"),
    ("pause-not", "no"),
)


def hear_pause(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Pause for so many days, or until the person comes back."""
    label = label_of(ask_pause(patient, question, now), choice)
    shown = None if label is None else chosen(label)
    if choice == "no":
        return Result(patient=patient, chosen=shown, lead=(Say("pause-none"),))
    days = None if choice == "open" else int(choice)
    paused, facts = pause(patient, days, now)
    return Result(patient=paused, facts=facts, chosen=shown, lead=_told(paused, days))


def pause(patient: Patient, days: int | None, now: datetime) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person in a pause that began now, and the timer of its end; ``None`` days: no end."""
    facts: tuple[Fact, ...] = (DropTimers("snooze"), DropTimers("resume"))
    until = None
    if days is not None:
        day = first_day(patient, now) + timedelta(days=days)
        until = occurrence(day, patient.clinic.quiet_until, patient.zone)
        facts += (SetTimer("resume", until, day),)
    return replace(patient, status="paused", paused_since=now, paused_until=until), facts


def first_day(patient: Patient, now: datetime) -> date:
    """Return the day from which a pause counts: today, or tomorrow where today's reminders are over already."""
    today, clock = local_day(patient, now), local_time(patient, now).time()
    to_come = any(at is not None and at > clock for at in times_of(patient).values())
    return today if to_come else today + timedelta(days=1)


def _told(patient: Patient, days: int | None) -> tuple[Say, ...]:
    if patient.paused_until is None or days is None:
        return (Say("pause-set-open"),)
    told = Say("pause-set", {"date": said_date(local_date(patient.paused_until, patient.zone))})
    return (told, Say("pause-lowers")) if days > LOWERS_AFTER else (told,)


def ask_paused(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Say until when it is quiet, and offer to begin again."""
    until = patient.paused_until
    day = None if until is None else said_date(local_date(until, patient.zone))
    said = Say("paused-open") if day is None else Say("paused", {"date": day})
    return Prompt(parts=(said,), choices=rows(("pause-end", "yes"), ("leave-it", "no")))


def hear_paused(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Begin again, or leave it as it is."""
    if choice != "yes":
        return Result(patient=patient, chosen=chosen("leave-it"))
    return begin_again(patient, now, chosen("pause-end"))


def begin_again(patient: Patient, now: datetime, shown: Say | None) -> Result:
    """End the pause and say so, with the lower plan where it took long."""
    back = resume(patient, now)
    lower = back.plan_version != patient.plan_version
    lead = (Say("resumed"), Say("resumed-lower")) if lower else (Say("resumed"),)
    return Result(patient=back, facts=(DropTimers("resume"),), chosen=shown, lead=lead)


def resume(patient: Patient, now: datetime) -> Patient:
    """Return the person without the pause, on the plan that its length allows."""
    today = local_day(patient, now)
    plan = restart(plan_of(patient, today), now - (patient.paused_since or now), today)
    return replace(with_plan(patient, plan), status="active", paused_until=None, paused_since=None)


def fell_due(patient: Patient, _event: FellDue, now: datetime) -> Turn:
    """End a pause by itself, silently: the next reminder is the word of it.

    The silence was asked for, so it does not count as days without a sign of life.
    """
    until = patient.paused_until
    if patient.status != "paused" or until is None or until > now:
        return Turn(patient=patient)
    return Turn(patient=replace(resume(patient, now), heard_at=now))


def said_date(day: date) -> Say:
    """Return a date as it is read: "maandag 23 november"."""
    return Say(
        "date",
        {"day": Say(f"day-{day.weekday()}"), "number": str(day.day), "month": Say(f"month-{day.month}")},
    )


STEPS: Steps = {
    "pause": brief(step("pause", ask_pause, hear_pause)),
    "paused": brief(step("paused", ask_paused, hear_paused)),
}
TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {"resume": fell_due}

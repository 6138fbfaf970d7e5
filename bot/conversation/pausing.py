"""A pause from reminders: for some days, until a date or until the person comes back, and how the plan goes on.

After a long pause the plan starts lower (CLINICAL.md, section 5): one step after more than 7 days, two after 21.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.conversation.pauses import with_pause
from bot.conversation.plan import plan_of, with_plan
from bot.conversation.reading import brief, choice_of, chosen, exact_choice, label_of, options, rows, shows, step
from bot.conversation.steps import Prompt, Result, Steps
from bot.conversation.turns import local_day, local_time, words
from bot.conversation.weekdays import is_on
from bot.events import DropTimers, Fact, FellDue, Say, SetTimer, Turn, Wrote
from bot.patient import Patient, Question
from content.dates import until_named
from content.programme import restart
from scheduler.plan import local_date, occurrence

DAYS = (1, 3, 7, 14)
#: A pause longer than this lowers the plan; the person hears it beforehand.
LOWERS_AFTER = 7
#: A number alone is days up to here; a longer one is none.
MOST_DIGITS = 4
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


def read_pause(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a label, or the end of the pause in words: "tot 5 december", "10 dagen"; a number alone is days."""
    offered = options("pause", ask_pause(patient, question, question.asked_at))
    days = wrote.text.strip()
    if days.isdecimal() and len(days) < MOST_DIGITS:
        wrote = replace(wrote, text=f"{days} dagen")
    exact = exact_choice(wrote, offered)
    until = None if exact else until_in(wrote, patient, question.asked_at)
    return exact or (f"until_{until.isoformat()}" if until else choice_of(wrote, offered))


def until_in(wrote: Wrote, patient: Patient, now: datetime) -> date | None:
    """Return the day on which a pause ends that a text names, or None."""
    return until_named(wrote.text, local_day(patient, now))


def hear_pause(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Pause for so many days, until a date, or until the person comes back."""
    label = label_of(ask_pause(patient, question, now), choice)
    shown = None if label is None else chosen(label)
    if choice == "no":
        return Result(patient=patient, chosen=shown, lead=(Say("pause-none"),))
    return paused_until(patient, _end(patient, choice, now), now, shown)


def _end(patient: Patient, choice: str, now: datetime) -> date | None:
    """Return the day on which a pause ends that was chosen like ``3``, ``until_2026-12-05`` or ``open``."""
    if choice.startswith("until_"):
        return date.fromisoformat(choice.removeprefix("until_"))
    return None if choice == "open" else first_day(patient, now) + timedelta(days=int(choice))


def paused_until(patient: Patient, end: date | None, now: datetime, shown: Say | None) -> Result:
    """Pause, and say until when."""
    paused, facts = pause(patient, end, now)
    return Result(patient=paused, facts=facts, chosen=shown, lead=_told(paused, end, now))


def pause(patient: Patient, end: date | None, now: datetime) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person in a pause that began now, and the timer of its end; a longer one began when it began."""
    facts: tuple[Fact, ...] = (DropTimers("snooze"), DropTimers("resume"))
    until = None
    if end is not None:
        until = occurrence(end, patient.clinic.quiet_until, patient.zone)
        facts += (SetTimer("resume", until, end),)
    return replace(patient, status="paused", paused_since=patient.paused_since or now, paused_until=until), facts


def first_day(patient: Patient, now: datetime) -> date:
    """Return the day from which a pause counts: today, or tomorrow where today's reminders are over already."""
    today, clock = local_day(patient, now), local_time(patient, now).time()
    to_come = any(is_on(patient, slot, today) and at is not None and at > clock for slot, at in patient.times.items())
    return today if to_come else today + timedelta(days=1)


def _told(patient: Patient, end: date | None, now: datetime) -> tuple[Say, ...]:
    if patient.paused_until is None or end is None:
        return (Say("pause-set-open"),)
    told = Say("pause-set", {"date": said_date(local_date(patient.paused_until, patient.zone))})
    since = first_day(patient, patient.paused_since or now)
    return (told, Say("pause-lowers")) if (end - since).days > LOWERS_AFTER else (told,)


def ask_sure(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Repeat the end of a pause that somebody wrote, before it begins."""
    return Prompt(
        parts=(Say("pause-sure", {"date": said_date(_written_end(question))}),),
        choices=rows(("yes-please", "yes"), ("pause-not", "no")),
    )


def hear_sure(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Pause on a yes."""
    if choice != "yes":
        return Result(patient=patient, chosen=chosen("pause-not"), lead=(Say("pause-none"),))
    return paused_until(patient, _written_end(question), now, chosen("yes-please"))


def _written_end(question: Question) -> date:
    return date.fromisoformat(words(question.data, "until") or question.asked_at.date().isoformat())


def ask_paused(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Say until when it is quiet, and offer to begin again."""
    until = patient.paused_until
    day = None if until is None else said_date(local_date(until, patient.zone))
    said = Say("paused-open") if day is None else Say("paused", {"date": day})
    return Prompt(parts=(said,), choices=rows(("pause-end", "yes"), ("pause-other", "other"), ("leave-it", "no")))


def hear_paused(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Begin again, choose another end, or leave it as it is."""
    if choice == "other":
        return Result(patient=patient, chosen=chosen("pause-other"), then="pause")
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
    pauses = with_pause(patient, patient.paused_since, now)
    return replace(with_plan(patient, plan), status="active", paused_until=None, paused_since=None, pauses=pauses)


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
    "pause": brief(step("pause", ask_pause, hear_pause, read=read_pause)),
    "pause_sure": brief(step("pause_sure", ask_sure, hear_sure)),
    "paused": brief(step("paused", ask_paused, hear_paused)),
}
TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {"resume": fell_due}

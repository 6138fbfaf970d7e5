"""Who needs attention first, and how a patient stands in one line (FLOWS.md, "/patienten")."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.conversation.gatekeeper import silent_days
from bot.conversation.history import day_values, did_something, trend_now
from bot.conversation.turns import local_day
from bot.events import Say
from bot.patient import Patient
from bot.staff.snapshots import NEEDS, Line, Need

#: After so many days without a sign of life somebody counts as silent (CLINICAL.md, section 6).
SILENT_AFTER = 3
WEEK = 7
#: Words of a line are built from what they say.
TEXT_PREFIXES: tuple[str, ...] = ("need-", "short-complaint-")


def need_of(line: Line, now: datetime) -> Need:
    """Return the most urgent reason to look at somebody."""
    patient = line.patient
    if line.alarm:
        return "alarm"
    if patient.lock is not None and patient.lock.tier != "appointment":
        return "held"
    if patient.radiation in {"new", "worse"}:
        return "radiating"
    if trend_now(patient, local_day(patient, now)) == "worsening":
        return "worsening"
    return "silent" if is_silent(patient, now) else "none"


def is_silent(patient: Patient, now: datetime) -> bool:
    """Return whether nothing was heard for days; a pause is no silence."""
    return patient.status in {"active", "blocked"} and silent_days(patient, now) >= SILENT_AFTER


def by_need(lines: Iterable[Line], now: datetime) -> tuple[tuple[Need, Line], ...]:
    """Return the list with those first who need attention; among equals the higher last pain, then the name."""
    ranked = [(need_of(line, now), line) for line in lines]
    return tuple(sorted(ranked, key=lambda one: (NEEDS.index(one[0]), -(last_pain(one[1].patient) or 0), one[1].name)))


def last_pain(patient: Patient) -> int | None:
    """Return the last number that somebody gave."""
    return patient.diary.ratings[-1].value if patient.diary.ratings else None


def active_days(patient: Patient, today: date) -> int:
    """Return on how many of the last seven days, today included, something was done or a number given."""
    rated = day_values(patient.diary.ratings)
    days = (today - timedelta(days=back) for back in range(WEEK))
    return sum(day in rated or did_something(patient.diary, day) for day in days)


def facts_of(patient: Patient, now: datetime) -> Say:
    """Return complaint, phase, last pain with its trend, and the active days of this week: one line."""
    today = local_day(patient, now)
    pain = last_pain(patient)
    return Say(
        "patient-facts",
        {
            "complaint": Say(f"short-complaint-{patient.complaint}"),
            "phase": str(patient.phase),
            "pain": "–" if pain is None else str(pain),
            "trend": trend_now(patient, today),
            "days": str(active_days(patient, today)),
        },
    )

"""One patient on one screen: how it goes, the last advices with their reasons, the plan, and what can be decided.

A colleague whom an alert brought sees the same, and decides nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.between import Audited
from bot.conversation.history import trend_now, usual_level
from bot.conversation.plan import plan_of
from bot.conversation.plan import said as said_line
from bot.conversation.progress import chart_media, facts_in_words
from bot.conversation.staff.asking import said, stacked
from bot.conversation.staff.deciding import offered
from bot.conversation.staff.needs import facts_of
from bot.conversation.turns import button, local_day, toast
from bot.conversation.why import rules_of
from bot.events import Reply, Rows, Say, Turn
from bot.patient import PastAdvice, Patient, Role
from bot.staff.snapshots import Opened, Therapist
from content.library import load_library
from content.routines import walk_line

#: So many advices are shown, the newest first: they fit the screen with their reasons.
ADVICES = 2
#: Weeks that the picture shows.
WEEKS = 6
#: More rules than these, as an alarm has, are shown by the first and the last.
MOST_RULES = 4
TEXT_PREFIXES: tuple[str, ...] = ("kind-", "row-D", "radiation-", "trend-said-", "patient-status-")


def show(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """[Open patiënt]: everything at a glance. Every look is in the audit."""
    opened = therapist.opened
    if opened is None:
        return toast(therapist.me, "toast-old")
    how = "colleague" if opened.colleague else ""
    return said(therapist, card(therapist, opened, now), facts=(Audited("look", opened.patient.id, how),))


def card(therapist: Therapist, opened: Opened, now: datetime) -> Reply:
    """Return the screen of one patient."""
    patient = opened.patient
    parts = [stacked((Say("patient-name", {"name": opened.name}), facts_of(patient, now)))]
    parts.append(stacked(_state(therapist, opened, now)))
    past = patient.diary.advice[-ADVICES:]
    if past:
        lines = tuple(_advice(therapist, patient, one) for one in reversed(past))
        parts.append(stacked((Say("patient-advices"), *lines)))
    if opened.colleague:
        parts.append(Say("patient-as-colleague"))
    return Reply(parts=tuple(parts), buttons=_rows(opened, now), protect=True)


def _state(therapist: Therapist, opened: Opened, now: datetime) -> tuple[Say, ...]:
    """Return what holds now, one line each; what is usual is left out."""
    patient = opened.patient
    today = local_day(patient, now)
    lines = [Say("patient-alert-open", {"no": str(no)}) for no in opened.alerts]
    if patient.lock is not None:
        lines.append(Say("patient-locked", {"day": day_said(therapist, patient.lock.since)}))
    if patient.radiation != "none":
        lines.append(Say(f"radiation-{patient.radiation}"))
    usual = usual_level(patient, today)
    trend = Say(f"trend-said-{trend_now(patient, today)}")
    known = Say("patient-trend", {"trend": trend, "usual": str(usual)})
    lines.append(Say("patient-trend-only", {"trend": trend}) if usual is None else known)
    lines.append(_plan(patient, today))
    if patient.course.wish is not None:
        lines.append(Say(f"patient-wish-{patient.course.wish}"))
    if patient.status != "active":
        lines.append(Say(f"patient-status-{patient.status}"))
    if patient.heard_at is not None:
        lines.append(Say("patient-heard", {"day": day_said(therapist, patient.heard_at)}))
    return tuple(lines)


def _plan(patient: Patient, today: date) -> Say:
    plan = plan_of(patient, today)
    return Say("patient-plan", {"walk": said_line(walk_line(plan.walk)), "level": str(plan.exercise_level)})


def _advice(therapist: Therapist, patient: Patient, past: PastAdvice) -> Say:
    """Say what was advised and why: the row of the decision table in short, its rules, and their section."""
    rules = rules_of(patient, past)
    return Say(
        "patient-advice",
        {
            "day": day_said(therapist, past.at),
            "kind": Say(f"kind-{past.kind}"),
            "why": Say(f"row-{past.row}"),
            "row": past.row,
            "rules": ", ".join(rules) if len(rules) <= MOST_RULES else f"{rules[0]} … {rules[-1]}",
            "section": load_library().cited(rules[:1], therapist.language),
        },
    )


def day_said(therapist: Therapist, moment: datetime) -> Say:
    """Return a moment as a day on the therapist's calendar."""
    day = moment.astimezone(ZoneInfo(therapist.zone)).date()
    return Say("staff-day", {"day": str(day.day), "month": Say(f"month-{day.month}")})


def _rows(opened: Opened, now: datetime) -> Rows:
    person = opened.patient.id
    rows: Rows = tuple((button(Say("alert-btn-seen-no", {"no": str(no)}), f"seen:{no}"),) for no in opened.alerts)
    chart = button("patient-btn-chart", f"chart:{person}")
    if opened.colleague:
        return (*rows, (chart,))
    return (*rows, *offered(opened.patient, now), (chart, button("patient-btn-letter", f"letter:{person}")))


def chart(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """[Grafiek]: the picture of the last weeks, with its numbers in words."""
    opened = therapist.opened
    if opened is None:
        return toast(therapist.me, "toast-old")
    patient = replace(opened.patient, language=therapist.language)
    shown = Reply(
        parts=(Say("patient-name", {"name": opened.name}), *facts_in_words(patient, WEEKS, now, "therapist")),
        media=chart_media(patient, WEEKS, now),
        buttons=((button("patient-btn-open", f"patient:{patient.id}"),),),
        protect=True,
    )
    return said(therapist, shown, facts=(Audited("chart", patient.id),))


CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {"patient": show, "chart": chart}
ONLY: Mapping[str, Role] = {"patient": "therapist", "chart": "therapist"}

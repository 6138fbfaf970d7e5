"""Alerts: at once to the linked therapist, repeated to colleagues too, until somebody has seen them (FLOWS.md).

No alert names anybody: a push shows on a lock screen. [Open patiënt] does, and stands in the audit.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.between import (
    Acknowledged,
    AlertCopied,
    AlertHandled,
    AlertRaised,
    AlertSeen,
    AlertTakenBack,
    AlertUnseen,
    Audited,
    RingAgain,
)
from bot.conversation.staff import hours
from bot.conversation.staff.asking import said, stacked
from bot.conversation.turns import button, toast
from bot.events import Event, Fact, FellDue, Passed, Reply, Rows, Say, Turn
from bot.patient import Role
from bot.staff.snapshots import AlertView, Therapist

#: So many alerts are listed, open ones first.
LISTED = 8
#: Causes that have words of their own; others are told by their tier alone.
CAUSES = frozenset(
    {"saddle_numbness", "bladder", "bowel_sexual", "both_legs", "accident", "chest", "tearing", "despair"}
    | {"leg_weakness", "fever", "unbearable", "fragile_fracture", "not_sure", "cancer_history", "weight_loss"}
    | {"night_pain", "shape_upper", "no_improvement", "radiating", "overload", "severe", "worsening"}
)
TEXT_PREFIXES: tuple[str, ...] = ("alert-cause-", "alert-tier-")

# --- Copies -----------------------------------------------------------------------------------------------------------


def raised(therapist: Therapist, event: Event, now: datetime) -> Turn:
    """Send a copy: the first to the own therapist, at once; a repeat to a colleague, who may read from now on."""
    alert = therapist.alert
    if not isinstance(event, AlertRaised) or alert is None or not _rings(alert):
        return Turn(patient=therapist.me)
    copy = _copy(therapist, alert, event.n, now)
    if event.colleague:
        return said(therapist, copy, facts=(AlertCopied(alert.no), Audited("alert_copy", alert.person, str(alert.no))))
    return said(therapist, copy, facts=_again(therapist, alert, event.n + 1, now))


def ring(therapist: Therapist, event: FellDue, now: datetime) -> Turn:
    """Repeat an alert that nobody has seen; outside the hours it waits for the opening."""
    alert = therapist.alert
    if alert is None or alert.colleague or not _rings(alert):
        return Turn(patient=therapist.me)
    if not hours.is_open(therapist.clinic, now):
        return said(therapist, facts=(RingAgain(alert.no, hours.next_opening(therapist.clinic, now), event.n),))
    last = event.n >= len(therapist.clinic.alert_repeat_minutes)
    others = tuple(Passed(one, AlertRaised(alert.no, event.n, colleague=True)) for one in therapist.colleagues)
    told = tuple(Passed(one, AlertUnseen(alert.no)) for one in therapist.operators) if last else ()
    return Turn(
        patient=therapist.me,
        replies=(_copy(therapist, alert, event.n, now),),
        facts=_again(therapist, alert, event.n + 1, now),
        passed=(*others, *told),
    )


def _rings(alert: AlertView) -> bool:
    return alert.open and alert.withdrawn_at is None


def _again(therapist: Therapist, alert: AlertView, n: int, now: datetime) -> tuple[Fact, ...]:
    at = hours.repeat_at(therapist.clinic, n, now)
    return () if at is None else (RingAgain(alert.no, at, n),)


def _copy(therapist: Therapist, alert: AlertView, n: int, now: datetime) -> Reply:
    """Return a copy; outside the hours it makes no sound."""
    repeated = (Say("alert-repeat"),) if n else ()
    return Reply(
        kind="alert",
        parts=(*_words(therapist, alert), *repeated),
        buttons=_buttons(alert),
        key=f"alert:{alert.no}:{therapist.id}:{n}",
        silent=not hours.is_open(therapist.clinic, now),
        protect=True,
    )


def _buttons(alert: AlertView) -> Rows:
    return ((button("alert-btn-seen", f"seen:{alert.no}"), button("alert-btn-open", f"patient:{alert.person}")),)


def _open_row(alert: AlertView) -> Rows:
    return ((button("alert-btn-open", f"patient:{alert.person}"),),)


def _words(therapist: Therapist, alert: AlertView) -> tuple[Say, ...]:
    """Return what happened and what the patient was told; the first line is neutral."""
    title = Say("alert-title", {"no": str(alert.no), "time": _time(therapist, alert.at)})
    lines = [Say(f"alert-cause-{alert.cause}")] if alert.cause in CAUSES else []
    lines.append(Say(f"alert-tier-{alert.tier}"))
    if alert.note == "not_answered":
        lines.append(Say("alert-not-answered"))
    if alert.withdrawn_at is not None:
        lines.append(Say("alert-withdrawn"))
    if alert.colleague:
        lines.append(Say("alert-of-colleague"))
    return (title, stacked(tuple(lines)))


def _time(therapist: Therapist, moment: datetime) -> str:
    return moment.astimezone(ZoneInfo(therapist.zone)).strftime("%H:%M")


def handled(therapist: Therapist, event: Event, _now: datetime) -> Turn:
    """Somebody else has seen it: the last copy says so, and its button goes, so that not two of them call."""
    alert = therapist.alert
    if not isinstance(event, AlertHandled) or alert is None:
        return Turn(patient=therapist.me)
    parts = (*_words(therapist, alert), Say("alert-seen-by-other"))
    done = Reply(kind="edit", edits="row", row=event.row, parts=parts, buttons=_open_row(alert), protect=True)
    return said(therapist, done)


def taken_back(therapist: Therapist, event: Event, _now: datetime) -> Turn:
    """Say that the patient took the sign back; the alert stays in the list, marked so."""
    alert = therapist.alert
    if not isinstance(event, AlertTakenBack) or alert is None:
        return Turn(patient=therapist.me)
    words = Say("alert-taken-back", {"no": str(alert.no)})
    key = f"alert-withdrawn:{alert.no}:{therapist.id}"
    return said(therapist, Reply(parts=(words,), buttons=_buttons(alert), key=key, silent=True, protect=True))


def unseen(therapist: Therapist, event: Event, _now: datetime) -> Turn:
    """For an operator: a number and nothing else."""
    if not isinstance(event, AlertUnseen):
        return Turn(patient=therapist.me)
    words = Say("alert-unseen", {"no": str(event.no)})
    return said(therapist, Reply(parts=(words,), key=f"alert-unseen:{event.no}:{therapist.id}"))


# --- Acknowledgement --------------------------------------------------------------------------------------------------


def see(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """[Gezien]: the repeats end, and the patient is told, now that it is true."""
    alert = therapist.alert
    if alert is None:
        return toast(therapist.me, "toast-old")
    if not alert.open:
        return toast(therapist.me, "alert-already")
    seen = Say("alert-seen-by-you", {"time": _time(therapist, now)})
    done = Reply(
        kind="edit",
        edits="tapped",
        parts=(*_words(therapist, alert), seen),
        buttons=_open_row(alert),
        protect=True,
    )
    facts = (Acknowledged(alert.no), Audited("seen", alert.person, str(alert.no)))
    return Turn(
        patient=therapist.me,
        replies=(done,),
        facts=facts,
        passed=(Passed(alert.person, AlertSeen(alert.no, colleague=alert.colleague)),),
    )


# --- /meldingen -------------------------------------------------------------------------------------------------------


def listed(therapist: Therapist, _now: datetime) -> Turn:
    """/meldingen: open ones first, then those of the last weeks."""
    if not therapist.alerts:
        return said(therapist, Reply(parts=(Say("alerts-none"),)))
    shown = therapist.alerts[:LISTED]
    is_open = sum(alert.open for alert in therapist.alerts)
    title = Say("alerts-title", {"open": str(is_open), "all": str(len(therapist.alerts))})
    rows: Rows = tuple(
        (button(Say("alerts-show", {"no": str(alert.no)}), f"alert:{alert.no}"),) for alert in shown if alert.open
    )
    lines = stacked(tuple(_line(therapist, alert) for alert in shown))
    facts = tuple(Audited("list", person) for person in dict.fromkeys(alert.person for alert in shown))
    return said(therapist, Reply(parts=(title, lines), buttons=rows, protect=True), facts=facts)


def _line(therapist: Therapist, alert: AlertView) -> Say:
    state = "withdrawn" if alert.withdrawn_at else "open" if alert.open else "seen"
    states = {"withdrawn": "alerts-is-withdrawn", "open": "alerts-is-open", "seen": "alerts-is-seen"}
    what = f"alert-cause-{alert.cause}" if alert.cause in CAUSES else f"alert-tier-{alert.tier}"
    day = alert.at.astimezone(ZoneInfo(therapist.zone)).date()
    when = Say("staff-day", {"day": str(day.day), "month": Say(f"month-{day.month}")})
    shown = Say(states[state])
    return Say("alerts-line", {"no": str(alert.no), "name": alert.name, "day": when, "what": Say(what), "state": shown})


def show(therapist: Therapist, _what: str, _now: datetime) -> Turn:
    """One alert of the list, with its buttons."""
    alert = therapist.alert
    if alert is None:
        return toast(therapist.me, "toast-old")
    buttons = _buttons(alert) if alert.open else _open_row(alert)
    shown = Reply(parts=_words(therapist, alert), buttons=buttons, protect=True)
    return said(therapist, shown, facts=(Audited("alert", alert.person, str(alert.no)),))


COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"alerts": listed}
CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {"seen": see, "alert": show}
TIMERS: Mapping[str, Callable[[Therapist, FellDue, datetime], Turn]] = {"alert": ring}
PASSED: Mapping[str, Callable[[Therapist, Event, datetime], Turn]] = {
    "AlertRaised": raised,
    "AlertHandled": handled,
    "AlertTakenBack": taken_back,
    "AlertUnseen": unseen,
}
ONLY: Mapping[str, Role] = {"alerts": "therapist", "seen": "therapist", "alert": "therapist"}

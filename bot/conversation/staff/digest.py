"""The overview of the day: who needs attention, who went silent, yesterday's numbers. Nothing to say: nothing sent.

An operator gets the balance sheet of yesterday and what failed; never anything of a patient.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.between import Audited
from bot.conversation.history import did_something
from bot.conversation.staff.asking import said, stacked
from bot.conversation.staff.needs import by_need
from bot.conversation.staff.welcome import next_digest
from bot.conversation.turns import button, local_day
from bot.events import FellDue, Reply, Say, Turn
from bot.staff.snapshots import Line, Need, Therapist
from scheduler.plan import late, occurrence

#: So many names stand in it; the rest is a tap away.
NAMED = 8
#: A digest that is later than this is of another day.
WINDOW = timedelta(hours=2)
TEXT_PREFIXES: tuple[str, ...] = ("need-",)
#: The words of the balance sheet that an operator reads (DESIGN.md, section 2).
SHEET = ("planned", "sent", "skipped", "expired", "cancelled", "failed", "unknown", "waiting")


def digest(therapist: Therapist, event: FellDue, now: datetime) -> Turn:
    """Send it, or say why not; the next one is planned either way."""
    again = (next_digest(therapist, now),)
    due = occurrence(event.day, therapist.clinic.digest_at, therapist.clinic.zone)
    if late(due, now, WINDOW):
        return Turn(patient=therapist.me, facts=again, skipped="late")
    shown = _for_operator(therapist) if therapist.role == "operator" else _for_therapist(therapist, now)
    if shown is None:
        return Turn(patient=therapist.me, facts=again, skipped="nothing_to_say")
    parts, where = shown
    reply = Reply(
        kind="digest",
        parts=parts,
        buttons=((button(*where),),) if where else (),
        occasion=f"{event.day.isoformat()}:{event.n}",
        protect=True,
    )
    named = () if therapist.role == "operator" else _named(therapist, now)[:NAMED]
    return said(therapist, reply, facts=(*again, *(Audited("digest", line.id) for _, line in named)))


Shown = tuple[tuple[Say, ...], tuple[str, str] | None]


def _for_therapist(therapist: Therapist, now: datetime) -> Shown | None:
    unseen = [alert for alert in therapist.alerts if alert.open and not alert.colleague]
    ranked = _named(therapist, now)
    if not unseen and not ranked:
        return None
    parts = [Say("digest-title")]
    if unseen:
        parts.append(Say("digest-open", {"n": str(len(unseen))}))
    if ranked:
        parts.append(stacked(tuple(_line(need, line) for need, line in ranked[:NAMED])))
    if len(ranked) > NAMED:
        parts.append(Say("digest-more", {"n": str(len(ranked) - NAMED)}))
    parts.append(_yesterday(therapist, now))
    return tuple(parts), ("staff-btn-patients", "go:patients")


def _named(therapist: Therapist, now: datetime) -> list[tuple[Need, Line]]:
    """Return who needs attention, the most urgent first."""
    return [(need, line) for need, line in by_need(therapist.patients, now) if need != "none" or line.noted]


def _line(need: Need, line: Line) -> Say:
    return Say("digest-line", {"name": line.name, "need": Say(f"need-{need}" if need != "none" else "need-noted")})


def _yesterday(therapist: Therapist, now: datetime) -> Say:
    """Return how many of the own patients gave a number yesterday, and how many moved."""
    everybody = [(line.patient, local_day(line.patient, now) - timedelta(days=1)) for line in therapist.patients]
    rated = sum(any(rating.day == day for rating in patient.diary.ratings) for patient, day in everybody)
    moved = sum(did_something(patient.diary, day) for patient, day in everybody)
    return Say("digest-yesterday", {"rated": str(rated), "moved": str(moved), "all": str(len(everybody))})


def _for_operator(therapist: Therapist) -> Shown | None:
    known = therapist.operation
    if known is None or not (known.sheet.get("planned") or known.failed_updates or known.open_alerts):
        return None
    sheet = Say("digest-sheet", {word: str(known.sheet.get(word, 0)) for word in SHEET})
    failed = Say("digest-failed", {"n": str(known.failed_updates)})
    waiting = (Say("digest-open", {"n": str(known.open_alerts)}),) if known.open_alerts else ()
    return (Say("digest-operator"), sheet, failed, *waiting), None


TIMERS: Mapping[str, Callable[[Therapist, FellDue, datetime], Turn]] = {"digest": digest}

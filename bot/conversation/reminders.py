"""What goes out by itself: the three messages of a day, put off or not, one repeat, and the gentle check.

FLOWS.md, a day; CLINICAL.md, section 6. Every one of them passes the gate.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.conversation import checkin_steps, slots, week_when
from bot.conversation.checkin_data import CheckIn
from bot.conversation.gatekeeper import CHECK, REPEAT, check_sent, may_go, silent_days, slots_sent, standing
from bot.conversation.reading import chosen
from bot.conversation.steps import ask
from bot.conversation.turns import button, offered, with_facts
from bot.events import Fact, FellDue, Reply, Rows, Say, SetTimer, Turn
from bot.patient import Asked, Patient, Slot
from content.routines import opening
from scheduler.gate import ONE_CHECK_AFTER, SILENCE_AFTER, Move, Skip, Verdict
from scheduler.plan import occurrence

#: The two slots that begin with a number, and what it is about.
ASKED: Mapping[Slot, Asked] = {"morning": "morning", "evening": "day"}
#: Why a reminder does not go although the gate would let it: it was answered before it came.
ANSWERED = "answered"
#: So long after a reminder it is repeated once, if nothing was logged.
REPEAT_AFTER = timedelta(minutes=90)
#: And at least so long before the next one.
REST = timedelta(minutes=30)
#: Openings of repeats: a cycle that says nothing twice within 14 days (CLINICAL.md, section 6).
REPEATS = 15
TEXT_PREFIXES: tuple[str, ...] = ("repeat-",)


def slot(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """One of the three messages of a day is due; the weekly summary is looked after on the way."""
    ready = week_when.looked_after(Turn(patient=patient), now)
    if week_when.takes_the_evening(ready.patient, event):
        return replace(ready, skipped=week_when.TAKEN)
    return with_facts(_slot(ready.patient, event, now), ready.facts)


def _slot(patient: Patient, event: FellDue, now: datetime) -> Turn:
    which = event.slot or "morning"
    due_at = _due_at(patient, which, event.day, now)
    asks_gently = ONE_CHECK_AFTER <= silent_days(patient, now) < SILENCE_AFTER and not check_sent(patient)
    if asks_gently and not slots_sent(patient):  # one message a day is enough by then
        return gentle_check(patient, event, due_at, now)
    return _reminder(patient, which, event, now, may_go(patient, "slot", which, due_at, now, chosen_time=True))


def snooze(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """A message that was put off is due again, at the time that the person chose."""
    which = event.slot or "morning"
    return _reminder(patient, which, event, now, may_go(patient, "slot", which, now, now, chosen_time=True))


def _due_at(patient: Patient, which: Slot, day: date, now: datetime) -> datetime:
    at = patient.times.get(which)
    return now if at is None else occurrence(day, at, patient.zone)


def _reminder(patient: Patient, which: Slot, event: FellDue, now: datetime, verdict: Verdict) -> Turn:
    held_back = stopped(patient, verdict)
    if held_back is not None:
        return held_back
    if _is_answered(patient, which, event.day):
        return Turn(patient=patient, skipped=ANSWERED)
    return _sent(patient, which, event, now)


def stopped(patient: Patient, verdict: Verdict) -> Turn | None:
    """Return the turn of a message that does not go now, with the gate's reason; None where it goes."""
    match verdict:
        case Skip(reason):
            return Turn(patient=patient, skipped=reason)
        case Move(to, reason):
            return Turn(patient=patient, moved_to=to, moved_for=reason)
    return None


def _is_answered(patient: Patient, which: Slot, day: date) -> bool:
    """Tell whether the slot was done or left for today already: nobody is reminded of what is done."""
    return any(act.slot == which and act.day == day and act.what in {"done", "skip"} for act in patient.diary.activity)


def _sent(patient: Patient, which: Slot, event: FellDue, now: datetime) -> Turn:
    window = timedelta(minutes=patient.clinic.window_minutes)
    shell = Reply(
        parts=(),
        kind="remind",
        occasion=f"{event.day.isoformat()}:{which}:{event.n}",
        expires_at=now + window,
    )
    first = repeated(event.day) if event.n == REPEAT else opening(which, event.day)
    asked = ASKED.get(which)
    if asked is None:
        step, data = slots.STEPS["slot"], slots.slot_data(which, event.day, first)
    else:
        step = checkin_steps.STEPS["pain"]
        data = {**CheckIn(asked=asked, day=event.day, slot=which).data(), "opening": first}
    made = ask(patient, step, now, data=data, expires_at=slots.until_next(patient, now), shell=shell)
    return with_facts(made, _repeat(patient, which, event, now))


# --- One repeat -------------------------------------------------------------------------------------------------------


def _repeat(patient: Patient, which: Slot, event: FellDue, now: datetime) -> tuple[Fact, ...]:
    """Return the timer of the day's one repeat: not in a silence, not beside another message, well before the next.

    Whoever was not heard of for a day has had theirs: more would be nagging.
    """
    at = now + REPEAT_AFTER
    enough = standing(patient, which, now).others_today > 0 or silent_days(patient, now) > 0
    crowded = at + REST > slots.until_next(patient, now)
    if event.n or enough or crowded or not slots.fits(patient, event.day, at):
        return ()
    return (SetTimer("repeat", at, event.day, which, REPEAT),)


def repeat(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """Say it once more, where nothing was logged since; whoever was heard of is left alone."""
    which = event.slot or "morning"
    heard = patient.heard_at is not None and now - patient.heard_at <= REPEAT_AFTER
    if heard or _logged(patient, event.day):
        return Turn(patient=patient)
    return _reminder(patient, which, event, now, may_go(patient, "nudge", which, now, now))


def _logged(patient: Patient, day: date) -> bool:
    diary = patient.diary
    return any(act.day == day for act in diary.activity) or any(rating.day == day for rating in diary.ratings)


def repeated(day: date) -> str:
    """Return the text id of a repeat's opening: each day another one, none twice within 14 days."""
    return f"repeat-{day.toordinal() % REPEATS + 1}"


# --- Others -----------------------------------------------------------------------------------------------------------


def gentle_check(patient: Patient, event: FellDue, due_at: datetime, now: datetime) -> Turn:
    """After a week of silence, once: go on, pause or stop?"""
    held_back = stopped(patient, may_go(patient, "check", event.slot, due_at, now, chosen_time=True))
    if held_back is not None:
        return held_back
    buttons = (
        (button("check-on", "check:on"),),
        (button("check-pause", "go:pause"), button("check-stop", "go:stop")),
    )
    return Turn(
        patient=offered(patient, CHECK, now),
        replies=(_proactive("question", event, (Say("silence-check"),), buttons),),
    )


def _proactive(kind: str, event: FellDue, parts: tuple[Say, ...], buttons: Rows) -> Reply:
    occasion = f"{event.day.isoformat()}:{event.timer}:{event.n}"
    return Reply(kind=kind, parts=parts, buttons=buttons, occasion=occasion)


def go_on(patient: Patient, _what: str, _now: datetime) -> Turn:
    """After the gentle check: go on."""
    edit = Reply(
        kind="edit",
        edits="tapped",
        parts=(Say("silence-check"), chosen("check-on"), Say("check-welcome")),
        buttons=((button("btn-today", "go:today"),),),
    )
    return Turn(patient=patient, replies=(edit,))


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"check": go_on}
TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {
    "slot": slot,
    "snooze": snooze,
    "repeat": repeat,
}

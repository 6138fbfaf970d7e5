"""/vandaag and /hulp: how today stands, the lock and how to open it, and who is on the other side (FLOWS.md)."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import reduce

from bot.conversation.checkin import ask_pain
from bot.conversation.locks import is_for_good, is_silenced
from bot.conversation.pauses import is_bad_day
from bot.conversation.plan import said, walk_of_day
from bot.conversation.signs import TIER_OF, tier_text
from bot.conversation.turns import button, local_day, local_time, toast, turn, with_facts
from bot.conversation.weekdays import slots_on
from bot.conversation.wording import help_rows, release_rows
from bot.events import Did, Rows, Say, Turn
from bot.patient import Activity, Patient, Slot
from content.routines import walk_line

#: A second tap on [Ik heb bewogen] within this time is the same one, sent again by the app.
SAME_TAP = timedelta(minutes=2)
#: Lines of the overview are built from what became of a slot.
TEXT_PREFIXES: tuple[str, ...] = ("today-",)

# --- The overview -----------------------------------------------------------------------------------------------------


def overview(patient: Patient, now: datetime) -> Turn:
    """Show today: what was done, what comes, the walk; or the lock, or the pause, and the way out of it."""
    if is_silenced(patient):
        return _locked(patient)
    if patient.status == "paused":
        return turn(patient, Say("today-paused"), buttons=((button("today-resume", "go:pause"),), *_pain_row()))
    parts = [Say("today-title"), *_lines(patient, now)]
    how = button("btn-how", f"how:{_slot_now(patient, now)}")
    bad = () if is_bad_day(patient, local_day(patient, now)) else (button("btn-bad-day", "bad:today"),)
    rows: Rows = ((button("btn-moved", "moved:today"),), *_pain_row(), (how, *bad))
    if patient.lock is not None:
        parts.append(Say("today-appointment"))
        rows += release_rows(patient)
    return turn(patient, *parts, buttons=rows)


def _pain_row() -> Rows:
    return ((button("btn-pain", "go:pain"),),)


def _locked(patient: Patient) -> Turn:
    """Say what is on hold and how it goes on; where a sign led to it, whom to call stands there again."""
    held = patient.lock
    if held is None:
        raise LookupError("there is no lock to show")
    if is_for_good(patient):
        return turn(patient, Say("today-adults-only"), buttons=help_rows(patient))
    signs = [cause for cause in held.causes if cause in TIER_OF]
    text = tier_text(held.tier, held.causes) if signs or held.tier != "appointment" else ()
    return turn(patient, Say("today-locked"), *text, buttons=(*release_rows(patient), *help_rows(patient)))


def _lines(patient: Patient, now: datetime) -> tuple[Say, ...]:
    """Return the three slots, the walk and the last number as one list."""
    day = local_day(patient, now)
    lines = [_slot_line(patient, slot, now) for slot in slots_on(patient, day)]
    walk = walk_of_day(patient, day)
    if walk is not None:
        lines.append(Say("bullet", {"line": said(walk_line(walk))}))
    numbers = [rating.value for rating in patient.diary.ratings if rating.day == day]
    if numbers:
        lines.append(Say("today-number", {"n": str(numbers[-1])}))
    return (reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines),) if lines else ()


def _slot_line(patient: Patient, slot: Slot, now: datetime) -> Say:
    day = local_day(patient, now)
    acts = {act.what for act in patient.diary.activity if act.slot == slot and act.day == day}
    at = patient.times.get(slot)
    state = next((what for what in ("done", "skip", "later") if what in acts), "open")
    return Say(f"today-{state}", {"slot": Say(f"slot-{slot}"), "time": "" if at is None else at.isoformat("minutes")})


def _slot_now(patient: Patient, now: datetime) -> Slot:
    """Return the part of the day: its exercises are the ones somebody wants to see."""
    hour = local_time(patient, now).hour
    return "morning" if hour < 12 else "midday" if hour < 17 else "evening"


# --- Moved without a reminder -----------------------------------------------------------------------------------------


def moved(patient: Patient, _what: str, now: datetime) -> Turn:
    """[Ik heb bewogen]: write it down, and ask how the back is after it."""
    if is_silenced(patient):
        return _locked(patient)
    last = [act.at for act in patient.diary.activity if act.what == "moved"][-1:]
    if last and now - last[0] < SAME_TAP:
        return toast(patient, "toast-noted")
    did = Did(Activity(what="moved", day=local_day(patient, now), at=now))
    return with_facts(ask_pain(patient, now, lead=(Say("moved-good"),), asked="after"), (did,))


# --- Help -------------------------------------------------------------------------------------------------------------


def show_help(patient: Patient, _now: datetime) -> Turn:
    """/hulp: who this is, what it does, that nobody watches live, whom to call, and the commands."""
    reach = Say("help-phone") if patient.clinic.phone else Say("help-no-phone")
    return turn(patient, Say("help-who"), Say("alarm-line"), reach, Say("help-commands"), buttons=help_rows(patient))


COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"today": overview, "help": show_help}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"moved": moved}

"""How much of somebody's past a step needs: decisions look back five weeks, a picture of the progress twelve."""

from datetime import date, datetime
from typing import Final

from bot.charts.data import LONGEST
from bot.events import Chose, Commanded, Event, FellDue, Wrote
from bot.patient import Diary, Patient, PlanChange
from bot.store import Store
from scheduler.plan import local_date

#: What leads to a picture: commands, buttons by their verb, wishes in words, timers.
_COMMANDS: Final = frozenset({"progress"})
_VERBS: Final = frozenset({"range"})
_WISHES: Final = frozenset({"show_progress"})
_TIMERS: Final = frozenset({"week"})


def past_for(store: Store, patient: Patient, event: Event, now: datetime) -> Diary:
    """Return as much of the diary as the step for this event needs."""
    if shows_progress(event):
        return twelve_weeks(store, patient, now)
    return store.diary.load(patient.id, local_date(now, patient.zone), now)


def twelve_weeks(store: Store, patient: Patient, now: datetime) -> Diary:
    """Return the diary for a picture of the progress, whoever looks at it."""
    return store.diary.load_long(patient.id, local_date(now, patient.zone), now, LONGEST)


def shows_progress(event: Event) -> bool:
    """Return whether the answer to an event may be a picture of the progress."""
    match event:
        case Commanded(name):
            return name in _COMMANDS
        case Chose(verb, what):
            return verb in _VERBS or (verb == "go" and what in _COMMANDS)
        case Wrote():
            return event.understood.intent in _WISHES
        case FellDue():
            return event.timer in _TIMERS
    return False


def replanned(before: Patient, after: Patient, day: date) -> PlanChange | None:
    """Return where the plan stands after a step that began or moved it; None where it did neither."""
    moved = PlanChange(day=day, phase=after.phase, walking_step=after.walking_step, exercise_level=after.exercise_level)
    stood = (before.phase, before.walking_step, before.exercise_level)
    stands = stood == (moved.phase, moved.walking_step, moved.exercise_level) and before.onboarded == after.onboarded
    return None if stands else moved

"""Days that count for nothing: of a pause, of a lock, of a bad day. Nobody falls short on them (CLINICAL.md, 5, 6)."""

from datetime import date, datetime, timedelta

from bot.conversation.turns import local_day
from bot.course import Pause
from bot.patient import Patient

DAY = timedelta(days=1)
#: Pauses are remembered for as long as a picture of the past reaches back.
REMEMBERED = timedelta(weeks=12)


def with_pause(patient: Patient, since: datetime | None, now: datetime) -> tuple[Pause, ...]:
    """Return the earlier pauses with one that ended just now; the day on which it ends counts again."""
    if since is None:
        return patient.pauses
    today = local_day(patient, now)
    kept = tuple(pause for pause in patient.pauses if today - pause.last <= REMEMBERED)
    first, last = local_day(patient, since), today - DAY
    return (*kept, Pause(first=first, last=last)) if first <= last else kept


def rests_on(patient: Patient, day: date) -> bool:
    """Return whether nothing was asked of the person on a day."""
    return is_paused_on(patient, day) or is_locked_on(patient, day) or is_bad_day(patient, day)


def is_paused_on(patient: Patient, day: date) -> bool:
    """Return whether a day belongs to a pause: an earlier one, or the one that goes on."""
    if any(pause.first <= day <= pause.last for pause in patient.pauses):
        return True
    since = patient.paused_since
    return patient.status == "paused" and since is not None and local_day(patient, since) <= day


def is_locked_on(patient: Patient, day: date) -> bool:
    """Return whether the programme waited for a doctor or therapist on a day, and waits still."""
    held = patient.lock
    return held is not None and local_day(patient, held.since) <= day


def is_bad_day(patient: Patient, day: date) -> bool:
    """Return whether the person called the day a bad one."""
    return any(act.what == "bad" and act.day == day for act in patient.diary.activity)

"""When an advice becomes an alert to the therapists, without tiring anybody (CLINICAL.md, section 4)."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.conversation.checkin_data import CHANGE_FOR, CheckIn
from bot.conversation.locks import HELD
from bot.events import Alerted, Fact
from bot.patient import Diary, Patient, Tier
from content.rules import Advice

#: One alert per cause while it is open, and for this long after.
COOL_DOWN = timedelta(days=7)

#: Which cause a row of the table reports: signals of VOCABULARY.md, or the trend.
CAUSES: Mapping[str, str] = {
    "D05": "radiating",
    "D06": "radiating",
    "D08": "overload",
    "D10": "severe",
    "D11": "worsening",
}


def may_alert(diary: Diary, cause: str, now: datetime, *, urgent: bool) -> bool:
    """Return whether an alert goes out: always where urgent, else not while one is open or within the cool-down.

    Nothing goes twice within the ten minutes in which an answer may be changed.
    """
    same = [alert for alert in diary.alerts if alert.cause == cause]
    if any(now - alert.at <= CHANGE_FOR for alert in same):
        return False
    return urgent or not any(alert.open or now - alert.at < COOL_DOWN for alert in same)


def alerts(patient: Patient, check_in: CheckIn, advice: Advice, now: datetime) -> tuple[Fact, ...]:
    """Return the alert of a check-in's advice, if any. D01 and D02 are alerted where the lock is made."""
    if advice.row == "D03" and patient.lock is not None:
        cause = patient.lock.causes[0]
        if cause == HELD:
            return ()  # the therapist knows: it was their own decision
        return (Alerted(cause, "appointment"),) if may_alert(patient.diary, cause, now, urgent=False) else ()
    cause = CAUSES.get(advice.row, "")
    if not cause or (advice.row == "D10" and not _severe_yesterday(patient, check_in)):
        return ()
    urgent = advice.row == "D05" and check_in.radiates
    return (Alerted(cause, "rule"),) if may_alert(patient.diary, cause, now, urgent=urgent) else ()


def _severe_yesterday(patient: Patient, check_in: CheckIn) -> bool:
    """Tell whether the day before ended in D10 too: the second day in a row is an alert."""
    yesterday = check_in.day - timedelta(days=1)
    return any(past.row == "D10" and past.day == yesterday for past in patient.diary.advice)


def sign_alert(patient: Patient, cause: str, tier: Tier, now: datetime) -> tuple[Fact, ...]:
    """Return the alert of an alarm sign: emergency and today always go, an appointment has a cool-down."""
    urgent = tier != "appointment"
    return (Alerted(cause, tier),) if may_alert(patient.diary, cause, now, urgent=urgent) else ()

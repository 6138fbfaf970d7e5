"""A check-in made into the report that the rules read (CLINICAL.md, section 4: which question fills which field)."""

from datetime import datetime, timedelta
from itertools import takewhile

from bot.conversation.checkin_data import CheckIn
from bot.conversation.history import (
    DAY,
    adherence_low,
    did_something,
    first_week,
    reacted_before,
    trend_now,
    usual_level,
)
from bot.conversation.proposals import may_offer
from bot.patient import Patient
from content.report import SEVERE, Flag, Report

#: How long "none of these" holds, and how often severe pain that is usual for somebody asks again.
CLEAR_FOR = timedelta(days=7)
SEVERE_AGAIN = timedelta(hours=24)


def report_of(patient: Patient, check_in: CheckIn, now: datetime) -> Report:
    """Return the report of a check-in. The patient's diary holds this check-in's rating already."""
    day = check_in.day
    before, after, morning = _numbers(patient, check_in)
    return Report(
        flag=_flag(patient, check_in, now),
        before=before,
        after=after,
        morning=morning,
        character=check_in.character,
        radiation=patient.radiation,
        trend=trend_now(patient, day),
        complaint=patient.complaint,
        first_week=first_week(patient, day),
        phase=patient.phase,
        adherence_low=adherence_low(patient, day),
        eligible=may_offer(patient, day),
        reacted_before=reacted_before(patient, day),
        usual=usual_level(patient, day),
    )


def _numbers(patient: Patient, check_in: CheckIn) -> tuple[int | None, int | None, int | None]:
    """Return before, after and morning; a number without moving counts for ``worst``, never as a reaction."""
    if check_in.asked == "morning":
        return _yesterday_morning(patient, check_in), None, check_in.value
    if check_in.asked == "after":
        return rating_before(patient, check_in), check_in.value, None
    return check_in.value, None, None


def _yesterday_morning(patient: Patient, check_in: CheckIn) -> int | None:
    yesterday = check_in.day - DAY
    if not did_something(patient.diary, yesterday):
        return None
    values = [rating.value for rating in patient.diary.ratings if rating.asked == "morning" and rating.day == yesterday]
    return values[-1] if values else None


def rating_before(patient: Patient, check_in: CheckIn) -> int | None:
    """Return the last number of the same local day before this one, or None; a corrected one has others after it."""
    earlier = takewhile(lambda one: one.question is None or one.question != check_in.rated, patient.diary.ratings)
    values = [rating.value for rating in earlier if rating.day == check_in.day]
    return values[-1] if values else None


def last_number(patient: Patient, check_in: CheckIn) -> int | None:
    """Return the last number before this one, whatever its day, or None."""
    values = [rating.value for rating in patient.diary.ratings if rating.question != check_in.rated]
    return values[-1] if values else None


def _flag(patient: Patient, check_in: CheckIn, now: datetime) -> Flag:
    """Return the highest tier that stands, or the state of the question (CLINICAL.md, section 2: freshness)."""
    if patient.lock is not None and patient.lock.tier != "appointment":
        return patient.lock.tier
    if lifts(patient, check_in):
        return "today"
    if patient.lock is not None:
        return patient.lock.tier
    if check_in.screened or check_in.asked == "onboarding":
        return "clear"
    asked_long_ago = patient.screened_at is None or now - patient.screened_at > CLEAR_FOR
    return "unanswered" if asked_long_ago or _asks_again(patient, check_in, now) else "clear"


def _asks_again(patient: Patient, check_in: CheckIn, now: datetime) -> bool:
    """Tell whether this answer makes the alarm list unanswered again: sharp, radiating anew or worse, or severe."""
    if check_in.character == "sharp" or (check_in.radiates and patient.radiation in {"new", "worse"}):
        return True
    if not _severe(check_in):
        return False
    at = patient.screened_at
    return is_new_severity(patient, check_in) or at is None or now - at > SEVERE_AGAIN


def _severe(check_in: CheckIn) -> bool:
    return check_in.value is not None and check_in.value >= SEVERE


def is_new_severity(patient: Patient, check_in: CheckIn) -> bool:
    """Tell whether a severe number is more than usual + 1; where usual is unknown, it is."""
    level = usual_level(patient, check_in.day)
    return _severe(check_in) and (level is None or (check_in.value or 0) > level + 1)


def lifts(patient: Patient, check_in: CheckIn) -> bool:
    """Tell whether a static risk fact that no doctor knows of makes severe or worsening pain a matter for today.

    CLINICAL.md, section 2: alone such a fact never alarms; it lifts new severe, night or worsening pain.
    """
    if not open_risks(patient) or check_in.value is None:
        return False
    return is_new_severity(patient, check_in) or trend_now(patient, check_in.day) == "worsening"


def open_risks(patient: Patient) -> frozenset[str]:
    """Return the static risk facts that no doctor knows of."""
    return patient.risk_facts - patient.known_to_doctor

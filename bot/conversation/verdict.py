"""From a check-in to its advice, and everything that follows for the person: plan, lock, alerts, diary.

No words here: what is said stands in ``wording.py``. CLINICAL.md, section 4.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from bot.conversation.alerts import alerts, sign_alert
from bot.conversation.checkin_data import CheckIn
from bot.conversation.checkin_report import is_new_severity, lifts, open_risks, report_of
from bot.conversation.history import day_values
from bot.conversation.locks import lock
from bot.conversation.plan import plan_of, with_plan
from bot.events import Advised, Fact
from bot.patient import Diary, PastAdvice, Patient, Rating
from content.programme import recover, step_down
from content.report import Report, react
from content.rules import Advice, advise


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the rules made of a check-in."""

    #: The person afterwards: the advice is in the diary, the plan may be lower, a lock may hold.
    patient: Patient
    facts: tuple[Fact, ...]
    advice: Advice
    report: Report
    #: The running number of the advice, for [Waarom?].
    no: int
    #: The walk is back where it was before a severe day.
    walks_again: bool = False


def assess(patient: Patient, check_in: CheckIn, now: datetime) -> Verdict:
    """Run what is known of a check-in through the rules."""
    rated = _with_rating(patient, check_in, now)
    report = report_of(rated, check_in, now)
    advice = advise(report)
    no = patient.last_advice + 1
    held, lock_facts = _held(rated, check_in, advice, now)
    moved = _with_advice(held, check_in, report, no, now)
    return Verdict(
        patient=moved,
        facts=(
            Advised(no, report, advice, check_in.day, check_in.rated),
            *lock_facts,
            *alerts(rated, check_in, advice, now),
        ),
        advice=advice,
        report=report,
        no=no,
        walks_again=patient.course.former_step is not None and moved.course.former_step is None,
    )


def _with_rating(patient: Patient, check_in: CheckIn, now: datetime) -> Patient:
    """Return the person with the check-in's number in the diary; an earlier one for the same question is replaced."""
    if check_in.value is None:
        return patient
    rating = Rating(
        value=check_in.value,
        asked=check_in.asked,
        day=check_in.day,
        at=now,
        slot=check_in.slot,
        question=check_in.rated,
    )
    return _with_diary(patient, replace(patient.diary, ratings=_with(patient.diary.ratings, rating)))


def _with(ratings: tuple[Rating, ...], new: Rating) -> tuple[Rating, ...]:
    """Return the ratings with a new one; one for the same question takes the place of the earlier, and its moment."""
    at = next((at for at, one in enumerate(ratings) if one.question is not None and one.question == new.question), None)
    if at is None:
        return (*ratings, new)
    return (*ratings[:at], replace(new, at=ratings[at].at), *ratings[at + 1 :])


def _with_advice(patient: Patient, check_in: CheckIn, report: Report, no: int, now: datetime) -> Patient:
    """Return the person with the advice in the diary, and on the plan that it leaves."""
    advice = advise(report)
    past = PastAdvice(
        no=no,
        at=now,
        day=check_in.day,
        row=advice.row,
        kind=advice.kind,
        rules=advice.rules,
        report=asdict(report),
        reacted=react(report),
        question=check_in.rated,
    )
    plan = step_down(plan_of(patient, check_in.day), advice.row, check_in.day)
    plan = recover(plan, day_values(patient.diary.ratings), check_in.day)
    return replace(
        _with_diary(with_plan(patient, plan), replace(patient.diary, advice=(*patient.diary.advice, past))),
        last_advice=no,
        # Unanswered stays unanswered until the list is: also after a restart, also tomorrow.
        screened_at=None if advice.row == "D04" else patient.screened_at,
    )


def _held(patient: Patient, check_in: CheckIn, advice: Advice, now: datetime) -> tuple[Patient, Sequence[Fact]]:
    """Lock where a static risk fact lifted severe or worsening pain to "today"; a lock that stands stays as it is."""
    if advice.row != "D02" or not lifts(patient, check_in) or _is_locked_today(patient):
        return patient, ()
    cause = "severe" if is_new_severity(patient, check_in) else "worsening"
    held, facts = lock(patient, "today", (cause, *sorted(open_risks(patient))), now)
    return held, (*facts, *sign_alert(patient, cause, "today", now))


def _is_locked_today(patient: Patient) -> bool:
    return patient.lock is not None and patient.lock.tier != "appointment"


def _with_diary(patient: Patient, diary: Diary) -> Patient:
    return replace(patient, diary=diary)

"""Which question fills which field of the report, and how long "none of these" holds (CLINICAL.md, 2 and 4)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.conversation.checkin_data import CheckIn
from bot.conversation.checkin_report import report_of
from bot.conversation.verdict import assess
from bot.patient import Activity, Lock, PastAdvice, Patient, Rating
from tests.transcripts.setting import told

CHAT = told("given a 3 yesterday morning")
NOW = CHAT.now
TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)


def anna(*clauses: str) -> Patient:
    return told(*clauses).patient


def rated(patient: Patient, value: int, asked: str, day: date = TODAY, question: int = 50) -> Patient:
    rating = Rating(value=value, asked=asked, day=day, at=NOW, question=question)  # type: ignore[arg-type]  # a Literal
    return replace(patient, diary=replace(patient.diary, ratings=(*patient.diary.ratings, rating)))


def asked(kind: str, value: int | None, **more: object) -> CheckIn:
    return CheckIn(asked=kind, day=TODAY, rated=99, value=value, **more)  # type: ignore[arg-type]  # Literals


def test_a_morning_tap_is_morning_and_yesterdays_morning_is_before() -> None:
    """Morning tap: ``morning``; ``before`` is yesterday's morning where something was done yesterday."""
    report = report_of(anna("given a 3 yesterday morning", "moved yesterday"), asked("morning", 5), NOW)
    assert (report.before, report.after, report.morning) == (3, None, 5)


def test_yesterdays_morning_counts_only_where_something_was_done() -> None:
    """Without movement there is nothing to react to."""
    report = report_of(anna("given a 3 yesterday morning"), asked("morning", 5), NOW)
    assert report.before is None


def test_a_number_after_moving_is_after_and_the_last_of_the_day_is_before() -> None:
    """Midday number: ``after``; ``before`` is the last rating of the same local day."""
    patient = rated(rated(anna(), 2, "morning", question=1), 4, "loose", question=2)
    report = report_of(patient, asked("after", 6), NOW)
    assert (report.before, report.after, report.morning) == (4, 6, None)


def test_yesterdays_number_is_no_before_of_today() -> None:
    """Only the same local day counts."""
    report = report_of(anna("given a 3 yesterday morning"), asked("after", 6), NOW)
    assert report.before is None


@pytest.mark.parametrize("kind", ["day", "loose", "onboarding"])
def test_other_numbers_count_for_worst_and_never_as_a_reaction(kind: str) -> None:
    """Evening average, /pijn, a loose number, the onboarding number: ``before``."""
    report = report_of(anna(), asked(kind, 6), NOW)
    assert (report.before, report.after, report.morning) == (6, None, None)


def test_the_answer_to_the_same_question_is_not_its_own_before() -> None:
    """After [Wijzig] the first number of this question does not count."""
    patient = rated(anna(), 8, "after", question=99)
    assert report_of(patient, asked("after", 3), NOW).before is None


# --- The alarm list ---------------------------------------------------------------------------------------------------


def flag(patient: Patient, check_in: CheckIn, at: datetime = NOW) -> str:
    return assess(patient, check_in, at).report.flag


def test_clear_holds_for_seven_days() -> None:
    """ "None of these" is valid for seven days."""
    assert flag(anna("answered the alarm list 7 days ago"), asked("loose", 3)) == "clear"
    assert flag(anna("answered the alarm list 8 days ago"), asked("loose", 3)) == "unanswered"


@pytest.mark.parametrize(
    "answer",
    [
        {"value": 3, "character": "sharp"},
        {"value": 7},
        {"value": 9, "character": "dull"},
    ],
)
def test_a_new_sharp_or_severe_answer_asks_again(answer: dict[str, object]) -> None:
    """Sharp or severe pain makes the list unanswered, however recently it was answered."""
    value = answer.pop("value")
    assert flag(anna(), asked("loose", value, **answer)) == "unanswered"  # type: ignore[arg-type]  # a number


def test_new_radiation_asks_again_but_known_radiation_does_not() -> None:
    """Radiating pain counts as new or worse, not as the patient knows it."""
    fresh = asked("loose", 3, radiates=True)
    assert flag(replace(anna(), radiation="new"), fresh) == "unanswered"
    assert flag(replace(anna(), radiation="worse"), fresh) == "unanswered"
    assert flag(replace(anna(), radiation="known"), fresh) == "clear"


def test_an_answer_in_this_check_in_counts_for_it() -> None:
    """The list that was just answered is not asked again for the same number."""
    assert flag(anna(), asked("loose", 8, character="sharp", screened=True)) == "clear"


def test_severe_as_usual_asks_at_most_once_in_24_hours() -> None:
    """A severe number of at most usual + 1, without sharp or radiation, asks again once a day."""
    day_ago = anna("usually a 7", "answered the alarm list 1 days ago")
    assert flag(day_ago, asked("loose", 8)) == "clear"
    assert flag(day_ago, asked("loose", 8), NOW + timedelta(hours=1)) == "unanswered"
    assert flag(day_ago, asked("loose", 9)) == "unanswered"


def test_unanswered_stays_unanswered_until_the_list_is() -> None:
    """D04 forgets the old answer: tomorrow's sharp pain asks again, and the flag is unanswered meanwhile."""
    verdict = assess(anna(), asked("loose", 5, character="sharp"), NOW)
    assert verdict.advice.row == "D04"
    assert verdict.patient.screened_at is None


@pytest.mark.parametrize("tier", ["emergency", "today", "appointment"])
def test_a_yes_stays_until_it_is_resolved(tier: str) -> None:
    """While a lock stands every number leads to its tier."""
    patient = replace(anna(), lock=Lock(tier=tier, since=NOW, causes=("fever",)))  # type: ignore[arg-type]  # a Literal
    assert flag(patient, asked("loose", 2)) == tier


# --- The rest of the report -------------------------------------------------------------------------------------------


def test_the_first_week_of_an_acute_complaint() -> None:
    """``first_week``: acute, and begun less than seven days ago."""
    patient = replace(anna(), complaint="acute", complaint_since=TODAY - timedelta(days=6))
    assert report_of(patient, asked("loose", 3), NOW).first_week
    assert not report_of(replace(patient, complaint_since=TODAY - timedelta(days=7)), asked("loose", 3), NOW).first_week
    assert not report_of(replace(patient, complaint="chronic"), asked("loose", 3), NOW).first_week


def weeks_in(patient: Patient) -> Patient:
    return replace(patient, consents={"coaching": NOW - timedelta(days=30)})


def did_on(patient: Patient, *days_back: int) -> Patient:
    acts = tuple(Activity(what="done", day=TODAY - timedelta(days=back), at=NOW) for back in days_back)
    return replace(patient, diary=replace(patient.diary, activity=acts))


def test_adherence_is_low_under_half_of_the_planned_days() -> None:
    """Three of the last seven days are too few, four are enough; today is not over and does not count."""
    assert report_of(did_on(weeks_in(anna()), 1, 2, 3), asked("loose", 3), NOW).adherence_low
    assert not report_of(did_on(weeks_in(anna()), 1, 2, 3, 4), asked("loose", 3), NOW).adherence_low
    assert report_of(did_on(weeks_in(anna()), 0, 1, 2, 3), asked("loose", 3), NOW).adherence_low


def test_a_beginner_is_not_called_lazy() -> None:
    """In the first days nothing is said about days that were missed."""
    assert not report_of(anna(), asked("loose", 3), NOW).adherence_low


def test_two_reactions_in_two_weeks_are_reacted_before() -> None:
    """``reacted_before``: two or more reactions in the last 14 days, without this one."""

    def reaction(no: int, back: int) -> PastAdvice:
        day = TODAY - timedelta(days=back)
        return PastAdvice(no=no, at=NOW, day=day, row="D12", kind="ease_off", rules=(), report={}, reacted=True)

    def with_reactions(*backs: int) -> Patient:
        patient = anna()
        past = tuple(reaction(no, back) for no, back in enumerate(backs, start=1))
        return replace(patient, diary=replace(patient.diary, advice=past))

    assert report_of(with_reactions(1, 13), asked("loose", 3), NOW).reacted_before
    assert not report_of(with_reactions(1), asked("loose", 3), NOW).reacted_before
    assert not report_of(with_reactions(1, 14), asked("loose", 3), NOW).reacted_before


def test_usual_needs_a_week_of_days() -> None:
    """``usual`` is the median of the last 14 days, and unknown with fewer than seven."""
    assert report_of(anna("usually a 4"), asked("loose", 4), NOW).usual == 4
    assert report_of(anna("given a 3 yesterday morning"), asked("loose", 4), NOW).usual is None


def test_nobody_is_eligible_by_default() -> None:
    """A step up needs every criterion; without a history there is none."""
    assert not report_of(anna(), asked("loose", 0), NOW).eligible

"""``judge``: one number through the rules, with all that follows for the person (CLINICAL.md, sections 4 and 5)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.conversation.checkin import judge
from bot.conversation.plan import routine_of_day, walk_of_day
from bot.events import Advised, Alerted, Rated
from bot.patient import Patient
from content.ladder import LADDER
from tests.transcripts.setting import told

START = told()
NOW, TODAY = START.now, START.now.date()


def anna(*clauses: str) -> Patient:
    return told(*clauses).patient


def judged(patient: Patient, value: int | None, asked: str = "loose", **more: Any) -> Any:
    return judge(patient, value=value, asked=asked, now=NOW, question=more.pop("question", 7), **more)  # type: ignore[arg-type]  # a Literal


def test_it_gives_the_patient_the_facts_the_words_and_the_advice() -> None:
    """The advice has the next number, stands in the diary, and its [Waarom?] leads to it."""
    patient, facts, parts, rows, advice = judged(anna(), 2)
    assert advice.row == "D18"
    assert patient.last_advice == 1
    assert patient.diary.advice[-1].no == 1
    assert [type(fact) for fact in facts] == [Rated, Advised]
    assert parts[0].id == "advice-carry-on-mild"
    assert rows[0][0].data == "why:1"


def test_the_first_number_goes_through_the_rules_with_the_list_just_answered() -> None:
    """The onboarding number finds the list answered: severe pain is not asked about twice."""
    _, _, _, _, advice = judged(anna(), 8, "onboarding")
    assert advice.row == "D10"


def test_new_radiation_from_onboarding_is_a_case_for_help() -> None:
    """Step 5 said "new": seek help, with an alert, and no exercise."""
    patient, facts, _, _, advice = judged(replace(anna(), radiation="new"), 3, "onboarding")
    assert advice.row == "D05"
    assert [fact.cause for fact in facts if isinstance(fact, Alerted)] == ["radiating"]
    assert not routine_of_day(patient, "morning", TODAY).lines


@pytest.mark.parametrize(
    ("value", "asked", "clauses", "row", "step", "level"),
    [
        (3, "loose", (), "D18", 5, 2),
        (6, "loose", (), "D13", 5, 1),
        (5, "morning", ("given a 3 yesterday morning", "moved yesterday"), "D12", 4, 1),
        (8, "onboarding", (), "D10", 0, 2),
    ],
)
def test_the_plan_goes_down_with_the_row(
    value: int, asked: str, clauses: tuple[str, ...], row: str, step: int, level: int
) -> None:
    """D12 lowers walk and exercise, D13 the exercise, D10 the walk to the floor; mild pain lowers nothing."""
    before = replace(anna(*clauses), walking_step=5, exercise_level=2)
    patient, _, _, _, advice = judged(before, value, asked)
    assert advice.row == row
    assert (patient.walking_step, patient.exercise_level) == (step, level)
    assert (patient.plan_version > before.plan_version) == ((step, level) != (5, 2))


def test_the_walk_returns_after_two_calm_days() -> None:
    """D10 is for the day: after two days of at most 5 the former step is back."""
    patient, *_ = judged(replace(anna(), walking_step=6), 8, "onboarding", question=1)
    assert patient.walking_step == 0
    for days in (1, 2):
        later = NOW + timedelta(days=days)
        patient, _, _, _, _ = judge(patient, value=4, asked="day", now=later, question=1 + days)
    assert patient.walking_step == 6


def test_today_follows_the_last_advice_of_the_day() -> None:
    """Severe pain leaves the gentle exercises and the floor of the ladder."""
    patient, *_ = judged(replace(anna("a long-lasting complaint"), phase=3, walking_step=6), 8, "onboarding")
    assert walk_of_day(patient, TODAY) == LADDER[0]
    assert [item.card.id for item in routine_of_day(patient, "morning", TODAY).items] == [
        "pelvic_tilt",
        "hip_hinge_mob",
        "thoracic_rotation",
    ]


def test_a_static_risk_makes_new_severe_pain_a_matter_for_today() -> None:
    """Osteoporosis alone never alarms; with a new 8 the programme is locked and the therapists hear of it."""
    calm, _, _, _, mild = judged(anna("a risk: osteoporosis"), 3)
    assert (mild.row, calm.lock) == ("D18", None)
    patient, facts, parts, _, advice = judged(anna("a risk: osteoporosis"), 8)
    assert advice.row == "D02"
    assert patient.lock is not None
    assert patient.lock.causes == ("severe", "osteoporosis")
    assert [(fact.cause, fact.tier) for fact in facts if isinstance(fact, Alerted)] == [("severe", "today")]
    assert parts[0].id == "advice-today"


def test_a_risk_that_a_doctor_knows_of_lifts_nothing() -> None:
    """ "Mijn arts weet ervan" stops the lifting for that fact."""
    patient = replace(anna("a risk: osteoporosis"), known_to_doctor=frozenset({"osteoporosis"}))
    assert judged(patient, 8)[4].row == "D04"


def test_severe_as_usual_is_not_new_and_lifts_nothing() -> None:
    """Only new severe pain counts: an 8 where 7 is usual is not new."""
    assert judged(anna("a risk: cancer", "usually a 7"), 8)[4].row == "D10"


def test_without_a_number_nothing_is_rated() -> None:
    """No number: no rating, and the advice asks for one."""
    _, facts, _, _, advice = judged(anna(), None)
    assert advice.row == "D14"
    assert not [fact for fact in facts if isinstance(fact, Rated)]


def test_known_radiation_is_told_in_full_once_a_week() -> None:
    """D07: in full once a week, else one line with a button for the signs."""
    patient, _, first, _, _ = judged(anna("known radiation"), 3, question=1)
    assert first[0].id == "advice-seek-help-D07"
    patient, _, second, rows, _ = judged(patient, 3, question=2)
    assert second[0].id == "advice-seek-help-D07-short"
    assert "alarm:list" in [button.data for row in rows for button in row]
    _, _, later, _, _ = judge(patient, value=3, asked="loose", now=NOW + timedelta(days=7), question=3)
    assert later[0].id == "advice-seek-help-D07"


def test_a_therapist_is_promised_only_where_one_is_told() -> None:
    """ "Je therapeut krijgt bericht" needs a link, a consent and an alert."""
    linked = anna("a therapist", "new radiation")
    assert "told-therapist" in [say.id for say in judged(linked, 3, "onboarding")[2]]
    refused = replace(linked, consents={"coaching": NOW})
    assert "told-therapist" not in [say.id for say in judged(refused, 3, "onboarding")[2]]
    assert "told-therapist" not in [say.id for say in judged(anna("new radiation"), 3, "onboarding")[2]]

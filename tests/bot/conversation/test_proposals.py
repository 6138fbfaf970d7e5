"""A step up is a proposal: nothing changes without a yes, and a yes is checked again (CLINICAL.md, 5 and 6)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.between import THERAPIST, StepWanted
from bot.conversation.checkin import judge
from bot.conversation.phases import step
from bot.conversation.proposals import may_offer, may_offer_weekly, offer
from bot.events import Passed
from bot.patient import Lock, Patient, Rating
from tests.bot.conversation.ready import NOW, TODAY, for_a_phase, ready, said


def yes(patient: Patient) -> str:
    return f"yes-{patient.plan_version}"


def no(patient: Patient) -> str:
    return f"no-{patient.plan_version}"


def test_a_calm_fortnight_leads_to_a_proposal() -> None:
    """D16 names what is offered, with [Ja, graag] and [Nog niet]; the plan itself is as it was."""
    patient, _, parts, rows, advice = judge(ready(), value=2, asked="morning", now=NOW, question=1)
    assert advice.row == "D16"
    assert "proposal-walking" in [part.id for part in parts]
    assert [button.data for row in rows for button in row][1:3] == ["step:yes-1", "step:no-1"]
    assert patient.walking_step == 4


def test_a_proposal_is_made_once_in_a_period() -> None:
    """An unanswered one does not come back with every number: the calendar leads."""
    patient, *_ = judge(ready(), value=2, asked="morning", now=NOW, question=1)
    patient, *_, advice = judge(patient, value=2, asked="after", now=NOW, question=2)
    assert advice.row == "D18"
    assert not may_offer(patient, TODAY + timedelta(days=6))
    assert may_offer_weekly(patient, TODAY), "but the weekly summary asks it once more"


def test_a_yes_goes_one_step_up() -> None:
    """One step of walking OR exercise; the plan has a new version."""
    patient = ready()
    after = step(patient, yes(patient), NOW).patient
    assert (after.walking_step, after.exercise_level) == (5, 1)
    assert after.plan_version == patient.plan_version + 1


def test_a_second_yes_changes_nothing() -> None:
    """The button is good for the plan that it was made for, and for no other."""
    once = step(ready(), yes(ready()), NOW).patient
    for what in (yes(ready()), yes(once)):
        twice = step(once, what, NOW)
        assert twice.patient == once
        assert said(twice) == ["step-passed"]


def test_a_no_changes_nothing_and_is_remembered() -> None:
    """Not yet is fine; it is asked again no sooner than the calendar allows."""
    turn = step(ready(), no(ready()), NOW)
    assert said(turn) == ["step-not-yet"]
    assert turn.patient == replace(ready(), course=replace(ready().course, declined_on=TODAY))
    for days in (0, 3, 6):
        assert not may_offer(turn.patient, TODAY + timedelta(days=days))
        assert not may_offer_weekly(turn.patient, TODAY + timedelta(days=days))
    assert may_offer(
        replace(turn.patient, course=replace(turn.patient.course, declined_on=TODAY - timedelta(7))), TODAY
    )


@pytest.mark.parametrize("complaint", ["hernia", "chronic"])
def test_a_therapist_who_approves_each_step_is_asked(complaint: str) -> None:
    """The yes becomes a wish that waits; it is passed on, and nothing changes before the answer."""
    patient = ready(complaint, therapist=True)  # type: ignore[arg-type]  # a Literal
    patient = replace(patient, course=replace(patient.course, approve_each_step=True))
    turn = step(patient, yes(patient), NOW)
    assert said(turn) == ["step-asked"]
    assert turn.passed == (Passed(THERAPIST, StepWanted(person="anna", what="walking")),)
    assert turn.patient.walking_step == 4
    assert offer(turn.patient, TODAY) is None, "one wish at a time"


def test_a_hernia_waits_for_a_therapist_by_itself() -> None:
    """Approve each step is the default for a hernia."""
    assert step(ready("hernia", therapist=True), yes(ready()), NOW).passed


def test_without_a_therapist_the_person_decides_and_reads_that() -> None:
    """Nobody is linked, or may look along: the patient's own yes counts, and the text is plain about it."""
    _, _, parts, _, _ = judge(ready("hernia"), value=2, asked="morning", now=NOW, question=1)
    assert [part.id for part in parts][1:3] == ["proposal-walking", "proposal-alone"]
    assert step(ready("hernia"), yes(ready()), NOW).patient.walking_step == 5
    unseen = replace(ready("hernia", therapist=True), consents={"coaching": NOW - timedelta(days=20)})
    assert step(unseen, yes(unseen), NOW).patient.walking_step == 5


@pytest.mark.parametrize(
    "hindrance",
    [
        {"radiation": "known"},
        {"radiation": "new"},
        {"lock": Lock(tier="appointment", since=NOW, causes=("night_pain",))},
        {"screened_at": NOW - timedelta(days=9)},
    ],
)
def test_nothing_is_offered_while_something_is_open(hindrance: dict[str, object]) -> None:
    """Never while it radiates, under a lock, or with an old list: not by a yes that comes late either."""
    patient = replace(ready(), **hindrance)  # type: ignore[arg-type]  # fields of the table above
    assert offer(patient, TODAY) is None
    assert step(patient, yes(patient), NOW).patient == patient


def test_the_calendar_and_a_reaction_are_asked_again_at_the_yes() -> None:
    """What was offered in the morning is gone after a bad midday."""
    patient = ready()
    worse = Rating(value=6, asked="after", day=TODAY, at=NOW, question=99)
    patient = replace(patient, diary=replace(patient.diary, ratings=(*patient.diary.ratings, worse)))
    assert said(step(patient, yes(patient), NOW)) == ["step-passed"]


def test_a_phase_is_offered_when_it_is_the_exercises_turn() -> None:
    """Walking and exercise take turns; the next phase is the exercises' step, and level 0 comes back first."""
    found = offer(for_a_phase(), TODAY)
    assert found is not None
    assert found.what == "phase"
    lower = offer(replace(for_a_phase(), exercise_level=0), TODAY)
    assert lower is not None
    assert lower.what == "exercise"

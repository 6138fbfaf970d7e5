"""The next phase: a yes, how sure somebody feels, and a therapist where one is linked (CLINICAL.md, section 5)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import respond
from bot.conversation.phases import step
from bot.conversation.proposals import offer
from bot.events import Signalled, Tapped, Turn, Wrote
from bot.patient import Patient
from content.programme import CONFIDENT
from content.understand import understand
from tests.bot.conversation.ready import NOW, TODAY, for_a_phase, said


def asked(patient: Patient) -> Patient:
    """Return the person after [Ja, graag]."""
    return step(patient, f"yes-{patient.plan_version}", NOW).patient


def answered(patient: Patient, sure: int) -> Turn:
    waiting = asked(patient)
    assert waiting.question is not None
    return respond(waiting, Tapped("confidence", waiting.question.no, str(sure)), NOW)


def test_a_yes_to_a_phase_asks_how_sure_somebody_feels() -> None:
    """0-10, and nothing has changed yet."""
    patient = asked(for_a_phase())
    assert patient.question is not None
    assert patient.question.kind == "confidence"
    assert patient.phase == 1


@given(sure=st.integers(0, 10))
def test_only_who_feels_sure_goes_on(sure: int) -> None:
    """Six or more begins the phase at its low end; less stays, and is asked again in two weeks."""
    after = answered(for_a_phase(), sure).patient
    assert after.phase == (2 if sure >= CONFIDENT else 1)
    if sure < CONFIDENT:
        assert after.course.phase_put_off_on == TODAY
        later = offer(after, TODAY)
        assert later is not None
        assert later.what == "exercise"


@pytest.mark.parametrize(("phase", "therapist", "begins"), [(1, True, True), (2, True, False), (2, False, True)])
def test_from_phase_three_on_a_therapist_agrees_where_one_is_linked(phase: int, therapist: bool, begins: bool) -> None:
    """Otherwise it is the patient's own decision, after a plain text."""
    turn = answered(for_a_phase(therapist=therapist, phase=phase), 8)
    assert turn.patient.phase == (phase + 1 if begins else phase)
    assert bool(turn.passed) != begins


def test_a_phase_begins_low() -> None:
    """The first level of the new phase, from today on; the walk stays."""
    patient = replace(for_a_phase(), exercise_level=3)
    after = answered(patient, 9).patient
    assert (after.phase, after.exercise_level, after.walking_step) == (2, 1, 4)
    assert after.course.phase_since == TODAY
    assert after.plan_version == patient.plan_version + 1


def test_a_typed_number_answers_it_and_is_no_pain() -> None:
    """An eight here is trust, not a severe day."""
    waiting = asked(for_a_phase())
    turn = respond(waiting, Wrote("8", understand("8")), NOW)
    assert turn.patient.phase == 2
    assert turn.patient.diary.ratings == waiting.diary.ratings
    assert not [fact for fact in turn.facts if isinstance(fact, Signalled)]


def test_a_phase_that_was_put_off_comes_back() -> None:
    """No sooner than in two weeks."""
    patient = for_a_phase()
    off = replace(patient, course=replace(patient.course, phase_put_off_on=TODAY - timedelta(days=13)))
    found = offer(off, TODAY)
    assert found is not None
    assert found.what == "exercise"
    back = offer(replace(off, course=replace(off.course, phase_put_off_on=TODAY - timedelta(days=14))), TODAY)
    assert back is not None
    assert back.what == "phase"


def test_no_sooner_than_the_gate_allows() -> None:
    """Whatever the answer, when something came up meanwhile it stays as it is."""
    waiting = replace(asked(for_a_phase()), radiation="new")
    assert waiting.question is not None
    turn = respond(waiting, Tapped("confidence", waiting.question.no, "9"), NOW)
    assert turn.patient.phase == 1
    assert "step-passed" in said(turn)

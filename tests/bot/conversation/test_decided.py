"""What a therapist decides at the patient: the plan changes, and the patient hears of it silently (FLOWS.md)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.between import Decision, TherapistDecided
from bot.conversation import respond
from bot.conversation.checkin import judge
from bot.conversation.locks import is_silenced
from bot.conversation.phases import step
from bot.events import Alerted, Turn
from bot.patient import Lock, Patient
from tests.bot.conversation.ready import NOW, TODAY, for_a_phase, ready, said


def waiting() -> Patient:
    """Return somebody with a hernia whose yes waits for the therapist."""
    patient = ready("hernia", therapist=True)
    return step(patient, f"yes-{patient.plan_version}", NOW).patient


def decide(patient: Patient, what: Decision, value: str = "") -> Turn:
    return respond(patient, TherapistDecided(what, value), NOW)


def test_a_yes_makes_the_step() -> None:
    """The wish is answered, the plan has a new version, the words come without a sound."""
    turn = decide(waiting(), "walking")
    assert turn.patient.walking_step == 5
    assert turn.patient.course.wish is None
    assert said(turn) == ["decided-yes", "step-walking"]
    assert all(reply.silent for reply in turn.replies)


def test_the_calendar_still_holds() -> None:
    """A yes on the day after a change is not a step on that day."""
    patient = waiting()
    late = replace(patient, course=replace(patient.course, changed_on=TODAY - timedelta(days=1)))
    turn = decide(late, "walking")
    assert (turn.patient.walking_step, said(turn)) == (4, ["decided-later"])
    assert turn.patient.course.wish is None


def test_not_yet_is_remembered_as_the_patients_own_would_be() -> None:
    """Nothing is proposed again before the calendar allows it."""
    turn = decide(waiting(), "not_yet")
    assert said(turn) == ["decided-not-yet"]
    assert (turn.patient.course.wish, turn.patient.course.declined_on) == (None, TODAY)


@pytest.mark.parametrize(("now", "phase"), [(1, 3), (3, 1)])
def test_a_phase_is_set_on_or_back(now: int, phase: int) -> None:
    """At its low end, whatever the gate says: the therapist has looked."""
    turn = decide(replace(for_a_phase(), phase=now, exercise_level=3), "phase", str(phase))
    assert (turn.patient.phase, turn.patient.exercise_level) == (phase, 1)
    assert said(turn) == ["decided-phase", f"phase-begins-{phase}"]


@pytest.mark.parametrize("value", ["", "0", "5", "x", "1"])
def test_a_phase_that_is_none_or_the_same_changes_nothing(value: str) -> None:
    """And nobody is disturbed for it."""
    turn = decide(for_a_phase(), "phase", value)
    assert (turn.patient.phase, turn.replies) == (1, ())


def test_a_hold_silences_and_a_release_goes_on() -> None:
    """Reminders wait; afterwards the silence does not count against the patient."""
    held = decide(ready(), "hold").patient
    assert is_silenced(held)
    again = respond(held, TherapistDecided("hold"), NOW)
    assert again.patient == held
    later = NOW + timedelta(days=9)
    back = respond(held, TherapistDecided("release"), later)
    assert back.patient.lock is None
    assert back.patient.heard_at == later
    assert back.patient.walking_step == 3, "more than a week: a step lower"
    assert "resumed-lower" in said(back)


def test_nobody_releases_a_child() -> None:
    """The programme is for adults."""
    child = replace(ready(), lock=Lock(tier="appointment", since=NOW, causes=("under_18",)))
    assert decide(child, "release").patient == child


def test_each_step_may_be_approved_or_not() -> None:
    """Set without a word: the patient reads of it with the next proposal."""
    turn = decide(ready(therapist=True), "approve_each_step", "on")
    assert turn.replies == ()
    asks = step(turn.patient, f"yes-{turn.patient.plan_version}", NOW)
    assert said(asks) == ["step-asked"]


def test_a_decision_is_no_sign_of_life() -> None:
    """Silence is the patient's own."""
    patient = replace(ready(), heard_at=NOW - timedelta(days=2))
    assert decide(patient, "not_yet").patient.heard_at == patient.heard_at
    assert decide(patient, "walking").patient.heard_at == patient.heard_at


def test_a_number_during_a_hold_alerts_nobody() -> None:
    """The therapist knows of it: it was their own decision."""
    held = decide(ready(therapist=True), "hold").patient
    _, facts, _, _, advice = judge(held, value=3, asked="loose", now=NOW, question=9)
    assert advice.row == "D03"
    assert not [fact for fact in facts if isinstance(fact, Alerted)]

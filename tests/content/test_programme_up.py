"""A step up: when it may be offered, what is offered, and the gate to the next phase."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from content.programme import (
    History,
    Plan,
    eligible,
    may_enter_next_phase,
    missing,
    next_phase,
    propose,
    propose_phase,
    step_down,
    step_up,
)

START = date(2027, 3, 1)
WEEK_LATER = START + timedelta(days=7)
PLAN = Plan(complaint="chronic", phase_since=START - timedelta(days=14), changed_on=START, walking_step=4)
GOOD = History(
    done_share=0.7,
    after=(2, 3, 1, 3, 0),
    mornings=(2, 3),
    usual=2,
    reacted=False,
    trend="stable",
    radiating_on=None,
    screened_on=START,
    first_week=False,
)


def test_a_good_week_makes_a_step_up_possible():
    """With every criterion met, nothing is missing."""
    assert missing(PLAN, GOOD, WEEK_LATER) == ()
    assert eligible(PLAN, GOOD, WEEK_LATER)


@pytest.mark.parametrize(
    ("change", "criterion"),
    [
        ({"first_week": True}, "calendar_allows"),
        ({"done_share": 0.69}, "done_enough"),
        ({"done_share": None}, "done_enough"),
        ({"after": (2, 3, 1, 4, 0)}, "calm_after"),
        ({"after": (2, 3, 1, 3)}, "calm_after"),
        ({"mornings": (2, 4)}, "calm_next_morning"),
        ({"mornings": (4,), "usual": None}, "calm_next_morning"),
        ({"reacted": True}, "no_reaction"),
        ({"trend": "worsening"}, "not_worsening"),
        ({"radiating_on": WEEK_LATER - timedelta(days=6)}, "not_radiating"),
        ({"screened_on": None}, "screened"),
        ({"screened_on": WEEK_LATER - timedelta(days=8)}, "screened"),
    ],
)
def test_each_criterion_alone_forbids_a_step_up(change, criterion):
    """Every single criterion of a step up is needed."""
    assert missing(PLAN, replace(GOOD, **change), WEEK_LATER) == (criterion,)


@pytest.mark.parametrize(("usual", "after", "calm"), [(5, 5, True), (5, 6, False), (8, 6, False), (None, 4, False)])
def test_who_usually_has_more_pain_may_have_more_after_moving(usual, after, calm):
    """After moving at most 3 counts as calm, or at most one's usual pain up to 5."""
    history = replace(GOOD, usual=usual, after=(after,) * 5, mornings=())
    assert eligible(PLAN, history, WEEK_LATER) is calm


def test_only_the_last_five_ratings_count():
    """An older bad rating does not forbid a step up."""
    assert eligible(PLAN, replace(GOOD, after=(9, *GOOD.after), mornings=(9, 1, 1, 1, 1, 1)), WEEK_LATER)


@pytest.mark.parametrize(
    ("complaint", "days"), [("acute", 3), ("hernia", 7), ("osteoarthritis", 7), ("chronic", 7), ("unknown", 7)]
)
def test_the_calendar_leads(complaint, days):
    """Seven days from change to change, three for an acute complaint once its first week is over."""
    plan = replace(PLAN, complaint=complaint)
    assert not eligible(plan, GOOD, START + timedelta(days=days - 1))
    assert eligible(plan, replace(GOOD, screened_on=START), START + timedelta(days=days))


def test_walking_and_exercise_take_turns():
    """A step up is offered for walking or exercise, in turns, so that a reaction has a cause."""
    first = propose(PLAN, GOOD, WEEK_LATER)
    assert first is not None
    later = WEEK_LATER + timedelta(days=7)
    second = propose(first.plan, replace(GOOD, screened_on=later), later)
    assert second is not None
    assert (first.what, second.what) == ("walking", "exercise")
    assert (first.plan.walking_step, first.plan.exercise_level) == (5, 1)
    assert (second.plan.walking_step, second.plan.exercise_level) == (5, 2)


@pytest.mark.parametrize(("step", "level", "offered"), [(10, 1, "exercise"), (4, 3, "walking"), (10, 3, None)])
def test_at_the_top_the_other_one_is_offered(step, level, offered):
    """Where one is at its top the other is offered, even out of turn; with both at the top nothing is."""
    for last in ("walking", "exercise"):
        plan = replace(PLAN, walking_step=step, exercise_level=level, last_up=last)
        proposal = propose(plan, GOOD, WEEK_LATER)
        assert (proposal and proposal.what) == offered


@pytest.mark.parametrize(
    ("complaint", "choice", "needed"),
    [("hernia", None, True), ("chronic", None, False), ("chronic", True, True), ("hernia", False, False)],
)
def test_a_therapist_approves_each_step_of_a_hernia(complaint, choice, needed):
    """Approval of each step is on for a hernia by default, and the therapist's own choice beats the default."""
    proposal = propose(replace(PLAN, complaint=complaint, approve_each_step=choice), GOOD, WEEK_LATER)
    assert proposal is not None
    assert proposal.needs_therapist is needed


def test_a_late_yes_is_held_against_the_calendar_again():
    """A yes that comes after a step down changes nothing."""
    assert step_up(PLAN, "walking", WEEK_LATER) == replace(
        PLAN, walking_step=5, changed_on=WEEK_LATER, last_up="walking"
    )
    lowered = step_down(PLAN, "D12", WEEK_LATER)
    assert step_up(lowered, "walking", WEEK_LATER + timedelta(days=1)) is None


def test_above_the_top_there_is_nothing():
    """A step above thirty minutes or the high end of the dose does not exist."""
    top = replace(PLAN, walking_step=10, exercise_level=3)
    assert step_up(top, "walking", WEEK_LATER) is None
    assert step_up(top, "exercise", WEEK_LATER) is None


@pytest.mark.parametrize(
    ("change", "confidence", "agrees", "opens"),
    [
        ({}, 6, False, True),
        ({}, 5, True, False),
        ({}, None, True, False),
        ({"phase_since": WEEK_LATER - timedelta(days=13)}, 10, True, False),
        ({"changed_on": WEEK_LATER - timedelta(days=6)}, 10, True, False),
        ({"complaint": "hernia"}, 10, False, False),
        ({"complaint": "hernia"}, 10, True, True),
        ({"phase": 2}, 10, False, False),
        ({"phase": 2}, 10, True, True),
        ({"phase": 3}, 10, False, False),
        ({"phase": 4}, 10, True, False),
    ],
)
def test_the_gate_to_the_next_phase(change, confidence, agrees, opens):
    """14 days in the phase, eligible, sure of oneself (6), and a therapist's yes for a hernia or from phase 3 on."""
    plan = replace(PLAN, **change)
    assert may_enter_next_phase(plan, GOOD, WEEK_LATER, confidence, therapist_agrees=agrees) is opens


def test_a_phase_is_offered_and_says_who_must_agree():
    """The next phase is a proposal too, and says whether a therapist has to agree."""
    second, third = (propose_phase(replace(PLAN, phase=phase), GOOD, WEEK_LATER, 8) for phase in (1, 2))
    assert second is not None
    assert third is not None
    assert (second.plan.phase, second.needs_therapist) == (2, False)
    assert (third.plan.phase, third.needs_therapist) == (3, True)
    assert propose_phase(PLAN, GOOD, WEEK_LATER, 5) is None


def test_a_new_phase_begins_at_its_low_end():
    """The next phase starts low, keeps the walk, and counts as the change of this period."""
    plan = next_phase(replace(PLAN, exercise_level=3), WEEK_LATER)
    assert (plan.phase, plan.exercise_level, plan.walking_step) == (2, 1, PLAN.walking_step)
    assert (plan.phase_since, plan.changed_on) == (WEEK_LATER, WEEK_LATER)
    assert propose(plan, GOOD, WEEK_LATER) is None


def test_a_proposed_phase_says_what_a_yes_today_would_make_of_the_plan():
    """A proposal is called a phase, and holds the plan of today: its low end, the calendar begun anew."""
    proposal = propose_phase(PLAN, GOOD, WEEK_LATER, 6)
    assert proposal is not None
    assert (proposal.what, proposal.plan) == ("phase", next_phase(PLAN, WEEK_LATER))
    assert (proposal.plan.phase_since, proposal.plan.changed_on) == (WEEK_LATER, WEEK_LATER)


@pytest.mark.parametrize(("days", "enters"), [(13, False), (14, True)])
def test_a_phase_lasts_at_least_fourteen_days(days, enters):
    """The fourteenth day is enough."""
    plan = replace(PLAN, phase_since=WEEK_LATER - timedelta(days=days))
    assert may_enter_next_phase(plan, GOOD, WEEK_LATER, 6, therapist_agrees=True) is enters


def test_after_a_new_phase_the_walk_is_next():
    """New exercises count as the step of exercise: what goes up next is the walk."""
    assert next_phase(PLAN, WEEK_LATER).last_up == "exercise"


def test_a_step_of_exercise_begins_the_calendar_anew():
    """Walking and exercise go up in turns: a step of exercise is remembered with its day."""
    up = step_up(replace(PLAN, last_up="walking"), "exercise", WEEK_LATER)
    assert up is not None
    assert (up.exercise_level, up.changed_on, up.last_up) == (PLAN.exercise_level + 1, WEEK_LATER, "exercise")


@pytest.mark.parametrize(("days", "allowed"), [(6, False), (7, True)])
def test_radiating_counts_for_seven_days(days, allowed):
    """A radiating answer of seven days ago forbids nothing any more."""
    history = replace(GOOD, radiating_on=WEEK_LATER - timedelta(days=days))
    assert eligible(PLAN, history, WEEK_LATER) is allowed


@pytest.mark.parametrize(("usual", "allowed"), [(6, True), (4, False)])
def test_a_morning_is_measured_by_what_is_usual(usual, allowed):
    """A morning of 6 is one above a usual 5 at most: with a usual 6 it is calm, with a usual 4 it is not."""
    assert eligible(PLAN, replace(GOOD, usual=usual, mornings=(6,)), WEEK_LATER) is allowed

"""The walking ladder, and where somebody starts on it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.programme import FLOOR, LADDER, TOP, Rung, bouts, minutes, start, start_step, walk_today

TODAY = date(2027, 3, 1)


def test_the_ladder_goes_from_two_times_two_to_thirty_minutes():
    """Floor 2x2, then 2x3, 2x4, 2x5, 10 in one go, 12, 15, 18, 20, 25 and 30 minutes a day."""
    assert [(bouts(step), minutes(step)) for step in range(len(LADDER))] == [
        *((2, 4), (2, 6), (2, 8), (2, 10)),
        *((1, 10), (1, 12), (1, 15), (1, 18), (1, 20), (1, 25), (1, 30)),
    ]
    assert (FLOOR, TOP) == (0, 10)


def test_totals_never_fall():
    """A step up is never fewer minutes a day."""
    totals = [minutes(step) for step in range(TOP + 1)]
    assert totals == sorted(totals)


@pytest.mark.parametrize(
    ("complaint", "walk"),
    [
        ("acute", Rung(2, 5)),
        ("hernia", Rung(2, 5)),
        ("unknown", Rung(2, 5)),
        ("osteoarthritis", Rung(1, 10)),
        ("chronic", Rung(1, 10)),
    ],
)
def test_where_a_complaint_starts(complaint, walk):
    """Acute, hernia and unknown start with 2x5 minutes, osteoarthritis and long-lasting with 10."""
    assert start(complaint, None, TODAY).walk == walk


@pytest.mark.parametrize(("walks_now", "minutes_a_day"), [(0, 4), (5, 4), (15, 12), (20, 15), (25, 20), (60, 30)])
def test_a_long_lasting_complaint_starts_from_what_somebody_walks(walks_now, minutes_a_day):
    """A long-lasting complaint starts at the highest step of at most 80 % of a normal day's walk."""
    assert minutes(start_step("chronic", walks_now)) == minutes_a_day


@given(walks_now=st.integers(5, 300))
def test_the_start_is_never_more_than_somebody_does_already(walks_now):
    """Nobody with a long-lasting complaint starts above 80 % of what they walk now."""
    assert minutes(start_step("chronic", walks_now)) <= 0.8 * walks_now


@pytest.mark.parametrize("complaint", ["acute", "hernia", "osteoarthritis", "unknown"])
def test_the_others_start_where_the_table_says(complaint):
    """For the other complaints the start does not depend on what somebody walks now."""
    assert {start_step(complaint, now) for now in (None, 0, 20, 90)} == {start_step(complaint, None)}


def test_a_new_plan_begins_low():
    """A plan starts in phase 1 at the low end, today."""
    plan = start("chronic", 30, TODAY)
    assert (plan.phase, plan.exercise_level, plan.phase_since, plan.changed_on) == (1, 1, TODAY, TODAY)


def test_todays_walk_follows_the_advice():
    """Short bits are the floor, a pause is no walk, and everything else is the plan's own step."""
    plan = start("chronic", 30, TODAY)
    assert walk_today(plan, "short") == Rung(2, 2)
    assert walk_today(plan, "pause") is None
    assert {walk_today(plan, dose) for dose in ("keep", "down", "up")} == {plan.walk}


def test_a_plan_begins_where_its_complaint_and_habits_say():
    """A plan that begins today knows its complaint and starts from what somebody walks now."""
    plan = start("chronic", 30, TODAY)
    assert (plan.complaint, plan.walking_step) == ("chronic", start_step("chronic", 30))
    assert plan.walking_step != start_step("chronic", None)

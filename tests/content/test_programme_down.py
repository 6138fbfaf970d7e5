"""A step down, the hold after two of them, a severe day, and the start after a pause."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from content.programme import Plan, due, held, recover, restart, step_down, step_up

DAY = date(2027, 3, 1)
PLAN = Plan(complaint="acute", phase_since=DAY, changed_on=DAY, walking_step=6, exercise_level=2)


def days(n):
    return timedelta(days=n)


@pytest.mark.parametrize(
    ("row", "step", "level"),
    [("D08", 5, 1), ("D10", 0, 2), ("D11", 5, 1), ("D12", 5, 1), ("D13", 6, 1)],
)
def test_what_each_row_lowers(row, step, level):
    """D08, D11 and D12 lower both by one, D13 the exercise only, D10 takes the walk to the floor."""
    plan = step_down(PLAN, row, DAY)
    assert (plan.walking_step, plan.exercise_level) == (step, level)
    assert (plan.downs, plan.changed_on) == ((DAY,), DAY)


@pytest.mark.parametrize("row", ["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D09", "D14", "D16", "D19"])
def test_other_rows_leave_the_plan_alone(row):
    """A row that is no step down changes today, not the plan."""
    assert step_down(PLAN, row, DAY) == PLAN


def test_the_floor_is_never_left():
    """On the floor a step down changes no dose: one exercise fewer than the low end, never none."""
    floor = replace(PLAN, walking_step=0, exercise_level=0)
    for row in ("D08", "D10", "D11", "D12", "D13"):
        plan = step_down(floor, row, DAY)
        assert (plan.walking_step, plan.exercise_level, plan.former_step) == (0, 0, None)


def test_below_the_low_end_one_item_fewer():
    """Below the low end of the dose comes level 0: the low end with one item fewer."""
    assert step_down(replace(PLAN, exercise_level=1), "D12", DAY).exercise_level == 0


def test_one_step_down_a_day():
    """Two reactions on one day are one step down."""
    once = step_down(PLAN, "D12", DAY)
    assert step_down(once, "D12", DAY) == once


def test_two_downs_in_fourteen_days_hold_the_plan():
    """After the second down within 14 days nothing goes up for seven days, however short the period is."""
    plan = step_down(step_down(PLAN, "D12", DAY), "D13", DAY + days(13))
    assert held(plan, DAY + days(19))
    assert not due(plan, DAY + days(19))
    assert due(plan, DAY + days(20))


def test_two_downs_further_apart_do_not_hold():
    """A down 14 days ago no longer counts."""
    plan = step_down(step_down(PLAN, "D12", DAY), "D12", DAY + days(14))
    assert not held(plan, DAY + days(15))
    assert due(plan, DAY + days(17))


def test_a_severe_day_walks_the_floor_and_comes_back():
    """After D10 the former step returns once two days in a row are at most 5, and not before."""
    plan = step_down(PLAN, "D10", DAY)
    calm = {DAY: 8.0, DAY + days(1): 5.0}
    assert recover(plan, calm, DAY + days(1)) == plan
    assert recover(plan, calm | {DAY + days(2): 6.0}, DAY + days(2)) == plan
    back = recover(plan, calm | {DAY + days(2): 4.0}, DAY + days(2))
    assert (back.walking_step, back.former_step) == (6, None)
    assert not due(back, DAY + days(4))


def test_a_day_without_a_rating_is_no_calm_day():
    """Only rated days bring the walk back."""
    assert recover(step_down(PLAN, "D10", DAY), {DAY + days(3): 1.0}, DAY + days(3)).walking_step == 0


def test_values_of_days_to_come_do_not_count():
    """Only days up to today bring the walk back."""
    plan = step_down(PLAN, "D10", DAY)
    assert recover(plan, {DAY + days(1): 1.0, DAY + days(2): 1.0}, DAY + days(1)) == plan


def test_a_second_severe_day_keeps_the_first_step_in_mind():
    """Two severe days do not make the floor the step to return to."""
    plan = step_down(step_down(PLAN, "D10", DAY), "D10", DAY + days(1))
    assert (plan.walking_step, plan.former_step) == (0, 6)
    assert plan.downs == (DAY, DAY + days(1))


def test_a_reaction_after_a_severe_day_lowers_the_way_back():
    """A down while the walk is on the floor lowers the step to return to."""
    plan = step_down(step_down(PLAN, "D10", DAY), "D12", DAY + days(1))
    assert (plan.walking_step, plan.former_step) == (0, 5)


def test_on_the_low_walk_nothing_goes_up():
    """While the walk is low after a severe day, no step up is taken."""
    assert step_up(step_down(PLAN, "D10", DAY), "exercise", DAY + days(30)) is None


def test_without_a_severe_day_there_is_nothing_to_return_to():
    """A plan that was not taken to the floor stays as it is."""
    assert recover(PLAN, {DAY + days(1): 0.0, DAY + days(2): 0.0}, DAY + days(2)) == PLAN


@pytest.mark.parametrize(("paused", "steps"), [(7, 0), (8, 1), (21, 1), (22, 2), (400, 2)])
def test_after_a_pause_the_plan_starts_lower(paused, steps):
    """A pause of more than 7 days costs one step, of more than 21 days two."""
    plan = restart(PLAN, days(paused), DAY + days(paused))
    assert (plan.walking_step, plan.exercise_level) == (6 - steps, 2 - steps)
    assert (plan.changed_on > DAY) is bool(steps)


def test_a_pause_never_goes_under_the_floor():
    """After a long pause somebody on the floor is still on the floor."""
    low = replace(PLAN, walking_step=1, exercise_level=1)
    plan = restart(low, days(60), DAY + days(60))
    assert (plan.walking_step, plan.exercise_level) == (0, 0)


def test_a_severe_day_counts_even_after_a_step_down():
    """Once a day, except that severe pain later on the same day still takes the walk to the floor."""
    plan = step_down(step_down(PLAN, "D12", DAY), "D10", DAY)
    assert (plan.walking_step, plan.former_step, plan.downs) == (0, 5, (DAY,))


def test_the_severe_day_itself_is_no_calm_day():
    """Only days after the severe one bring the former walk back."""
    plan = step_down(PLAN, "D10", DAY)
    assert recover(plan, {DAY: 3, DAY + days(1): 3}, DAY + days(1)) == plan


def test_the_hold_counts_from_the_newest_down():
    """With three downs in 14 days the hold ends seven days after the last of them."""
    plan = replace(PLAN, downs=(DAY, DAY + days(5), DAY + days(12)))
    assert held(plan, DAY + days(18))
    assert not held(plan, DAY + days(19))

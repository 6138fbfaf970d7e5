"""Whatever happens, for as long as it happens: the rules that no course of events may break."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from content.programme import (
    History,
    Plan,
    may_enter_next_phase,
    next_phase,
    propose,
    recover,
    restart,
    start,
    step_down,
    step_up,
)
from content.report import COMPLAINTS

FIRST = date(2027, 1, 1)
DOWN_ROWS = ("D08", "D10", "D11", "D12", "D13")
#: One day of a life: its day value, the row of its advice, whether a step or a phase is accepted, a pause after it.
a_day = st.tuples(
    st.integers(0, 10),
    st.sampled_from(("D16", "D17", "D18", "D19", "D01", "D05", "D07", *DOWN_ROWS)),
    st.sampled_from(("no", "walking", "exercise", "phase", "proposal")),
    st.sampled_from((0, 0, 0, 0, 1, 9, 25)),
)


def history(today: date) -> History:
    """Everything but the calendar is fine: the calendar alone must hold the plan."""
    return History(
        done_share=1.0,
        after=(0,) * 5,
        mornings=(0,) * 5,
        usual=0,
        reacted=False,
        trend="stable",
        radiating_on=None,
        screened_on=today,
        first_week=False,
    )


def accept(plan: Plan, wish: str, today: date) -> Plan:
    """Do what the patient said yes to, where it is allowed."""
    if wish == "proposal":
        proposal = propose(plan, history(today), today)
        return plan if proposal is None else proposal.plan
    if wish == "phase":
        opens = may_enter_next_phase(plan, history(today), today, 10, therapist_agrees=True)
        return next_phase(plan, today) if opens else plan
    return plan if wish == "no" else step_up(plan, wish, today) or plan


def live(plan: Plan, course: list[tuple[int, str, str, int]]) -> Iterator[tuple[date, Plan, Plan]]:
    """Yield each day with the plan before and after its yes; reactions and recoveries happen in between."""
    today, values = FIRST, {}
    for value, row, wish, pause in course:
        today += timedelta(days=1)
        values[today] = float(value)
        plan = step_down(recover(plan, values, today), row, today)
        before, plan = plan, accept(plan, wish, today)
        yield today, before, plan
        today += timedelta(days=pause)
        plan = restart(plan, timedelta(days=pause), today)


courses = st.lists(a_day, min_size=1, max_size=40)
plans = st.builds(start, st.sampled_from(COMPLAINTS), st.none() | st.integers(0, 90), st.just(FIRST))


def raised(before: Plan, after: Plan) -> bool:
    return (after.walking_step, after.exercise_level, after.phase) != (
        before.walking_step,
        before.exercise_level,
        before.phase,
    )


@settings(max_examples=25)
@given(plans, courses)
def test_no_dose_is_ever_below_the_floor_or_above_the_top(plan, course):
    """Walking stays within steps 0 to 10, exercise within levels 0 to 3, the phase within 1 to 4."""
    for _, _, after in live(plan, course):
        assert 0 <= after.walking_step <= 10
        assert 0 <= after.exercise_level <= 3
        assert 1 <= after.phase <= 4
        assert after.former_step is None or 0 < after.former_step <= 10


@settings(max_examples=25)
@given(plans, courses)
def test_never_up_on_the_day_of_a_down_or_the_day_after(plan, course):
    """A step up never follows a down within a day, not even for an acute complaint."""
    for today, before, after in live(plan, course):
        if raised(before, after):
            assert all(today - day > timedelta(days=1) for day in before.downs)


@settings(max_examples=25)
@given(plans, courses)
def test_at_most_one_step_up_in_a_period(plan, course):
    """Between two steps up lie at least seven days, or three for an acute complaint."""
    ups = [today for today, before, after in live(plan, course) if raised(before, after)]
    period = timedelta(days=3 if plan.complaint == "acute" else 7)
    assert all(later - earlier >= period for earlier, later in pairwise(ups))


@settings(max_examples=25)
@given(plans, courses)
def test_a_step_up_is_one_part_by_one_step(plan, course):
    """A step up raises walking or exercise by one, or opens one phase; never two of them."""
    for _, before, after in live(plan, course):
        walking, phase = after.walking_step - before.walking_step, after.phase - before.phase
        exercise = 0 if phase else after.exercise_level - before.exercise_level
        assert sorted((walking, phase, exercise)) in ([0, 0, 0], [0, 0, 1])


@given(plans, st.sampled_from(DOWN_ROWS), st.sampled_from(DOWN_ROWS), st.integers(1, 13))
def test_two_downs_hold_everybody_for_a_week(plan, first, second, gap):
    """After two downs within 14 days nobody goes up for seven days."""
    again = FIRST + timedelta(days=gap)
    plan = step_down(step_down(plan, first, FIRST), second, again)
    for days in range(7):
        today = again + timedelta(days=days)
        assert propose(plan, history(today), today) is None
        assert accept(plan, "phase", today) == plan

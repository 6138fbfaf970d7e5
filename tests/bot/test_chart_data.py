"""The figures of a picture: out of the diary, day by day, with gaps as gaps (CLINICAL.md, sections 3 and 5)."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.data import RANGES, figures, phase_starts, walked
from bot.charts.figures import ENOUGH, Figures, PhaseStart, from_json, gaps, runs
from bot.conversation.history import day_values
from bot.course import Course
from bot.patient import Activity, Diary, Patient, PlanChange, Rating, Slot
from content.trend import usual

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

pain = st.one_of(st.none(), st.integers(0, 20).map(lambda half: half / 2))
#: The values of some weeks, oldest first.
lines = st.sampled_from(RANGES).flatmap(lambda weeks: st.lists(pain, min_size=weeks * 7, max_size=weeks * 7))


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


def did(what: str, days: int, slot: Slot | None = None, minutes: int | None = None) -> Activity:
    return Activity(what=what, day=back(days), at=NOON - timedelta(days=days), slot=slot, minutes=minutes)


def shown(*activity: Activity, values: dict[date, float] | None = None, weeks: int = 2, **fields: object) -> Figures:
    patient = Patient(id="anna", diary=Diary(activity=activity), **fields)
    return figures(patient, values or {}, weeks, TODAY)


def drawn(values: list[float | None]) -> Figures:
    nothing = (False,) * len(values)
    first = back(len(values) - 1)
    return Figures(first=first, pain=tuple(values), minutes=(0,) * len(values), active=nothing, moved=nothing)


# --- Days -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("weeks", RANGES)
@given(numbers=st.dictionaries(st.integers(-3, 120), st.integers(0, 10)))
def test_each_day_of_the_range_has_its_own_place(weeks: int, numbers: dict[int, int]) -> None:
    """The range ends today; what is older or lies ahead is not in it, and every other number is at its day."""
    seen = shown(values={back(days): float(value) for days, value in numbers.items()}, weeks=weeks)
    assert (seen.days, seen.last, seen.weeks) == (weeks * 7, TODAY, weeks)
    assert seen.pain == tuple(numbers.get(days) for days in range(weeks * 7 - 1, -1, -1))


def test_a_day_has_the_value_that_trends_use() -> None:
    """The evening's average, else the median of the others: the picture and the advice speak of the same number."""

    def rated(value: int, asked: str) -> Rating:
        return Rating(value=value, asked=asked, day=TODAY, at=NOON)

    values = day_values([rated(2, "morning"), rated(8, "loose"), rated(6, "day")])
    assert shown(values=dict(values)).pain[-1] == 6


@given(lines)
def test_a_gap_is_never_bridged(values: list[float | None]) -> None:
    """A line joins days in a row only; every number is on exactly one stretch, and the rest is gap."""
    joined = [at for run in runs(values) for at, _ in run]
    assert joined == [at for at, value in enumerate(values) if value is not None]
    for run in runs(values):
        assert [at for at, _ in run] == list(range(run[0][0], run[-1][0] + 1))
    for run, after in zip(runs(values), runs(values)[1:], strict=False):
        assert after[0][0] - run[-1][0] > 1


@given(lines)
def test_a_gap_begins_after_the_first_number(values: list[float | None]) -> None:
    """Before the first number nothing is missing: the person was not there yet."""
    empty = {at + more for at, length in gaps(values) for more in range(length)}
    first = next((at for at, value in enumerate(values) if value is not None), len(values))
    assert empty == {at for at, value in enumerate(values) if value is None and at > first}


@given(lines)
def test_an_average_needs_most_of_its_week(values: list[float | None]) -> None:
    """Five of seven days, as the trend asks for; it lies between the lowest and the highest of them."""
    for at, average in enumerate(drawn(values).averages):
        week = [value for value in values[max(0, at - 6) : at + 1] if value is not None]
        assert (average is not None) == (len(week) >= ENOUGH)
        if average is not None:
            assert min(week) <= average + 1e-9
            assert average <= max(week) + 1e-9


# --- What is usual ----------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 10), max_size=14))
def test_the_band_lies_around_the_usual_level_and_on_the_scale(numbers: list[int]) -> None:
    """With fewer than seven numbers nothing is usual; else one point is inside the band, two points are not."""
    values = {back(days): float(value) for days, value in enumerate(numbers)}
    seen = shown(values=values)
    assert seen.usual == usual(values, TODAY)
    if seen.usual is None:
        assert seen.noise is None
    else:
        low, high = seen.noise or (-1, -1)
        assert 0 <= low <= seen.usual <= high <= 10
        assert low == 0 or seen.usual - 2 < low <= seen.usual - 1
        assert high == 10 or seen.usual + 1 <= high < seen.usual + 2


# --- Walking ----------------------------------------------------------------------------------------------------------


def test_minutes_are_what_the_reminders_asked_for() -> None:
    """Midday and evening add up; a reminder that was skipped or put off counts for nothing."""
    seen = shown(did("done", 1, "midday", 8), did("done", 1, "evening", 7), did("skip", 0, "midday"), did("later", 0))
    assert seen.minutes[-2:] == (15, 0)
    assert seen.active[-2:] == (True, False)


def test_a_reminder_counts_once() -> None:
    """[Gedaan] tapped in the reminder and again after [Straks] is one walk, not two."""
    assert walked(Diary(activity=(did("done", 0, "midday", 8), did("done", 0, "midday", 6))), 3) == {TODAY: 6}


def test_moving_by_oneself_has_no_minutes() -> None:
    """[Ik heb bewogen] is seen as such: nobody said for how long."""
    seen = shown(did("moved", 0))
    assert (seen.minutes[-1], seen.moved[-1], seen.active[-1]) == (0, True, True)


@pytest.mark.parametrize(("days", "minutes"), [(5, 5), (2, 8)])
def test_without_minutes_the_plan_of_that_day_counts(days: int, minutes: int) -> None:
    """An older answer is counted by the step of the ladder on which the person stood then: 2x5, later 15."""
    plan = (
        PlanChange(day=back(9), phase=1, walking_step=3, exercise_level=1),
        PlanChange(day=back(3), phase=1, walking_step=6, exercise_level=1),
    )
    assert walked(Diary(activity=(did("done", days, "midday"),), plan=plan), 9) == {back(days): minutes}


def test_without_any_plan_the_present_one_counts() -> None:
    """The plan never changed: it was the same then."""
    assert walked(Diary(activity=(did("done", 3, "midday"), did("done", 3, "morning"))), 4) == {back(3): 10}


# --- Phases -----------------------------------------------------------------------------------------------------------


def change(days: int, phase: int) -> PlanChange:
    return PlanChange(day=back(days), phase=phase, walking_step=3, exercise_level=1)


def test_a_phase_is_marked_on_its_first_day() -> None:
    """A step of walking is no change of phase; the first phase is where everybody begins."""
    diary = Diary(plan=(change(40, 1), change(30, 2), change(20, 2), change(5, 3)))
    known = phase_starts(Patient(id="anna", phase=3, diary=diary))
    assert known == (PhaseStart(back(30), 2), PhaseStart(back(5), 3))


def test_only_the_marks_within_the_range_are_drawn() -> None:
    """What is older is not squeezed onto its edge."""
    diary = Diary(plan=(change(30, 2), change(13, 3)))
    patient = Patient(id="anna", phase=3, diary=diary)
    assert figures(patient, {}, 2, TODAY).phases == (PhaseStart(back(13), 3),)
    assert len(figures(patient, {}, 6, TODAY).phases) == 2


def test_a_phase_whose_change_was_not_written_down_is_known_by_its_date() -> None:
    """The plan remembers since when it is in its phase."""
    patient = Patient(id="anna", phase=2, course=Course(phase_since=back(4)))
    assert phase_starts(patient) == (PhaseStart(back(4), 2),)


# --- JSON -------------------------------------------------------------------------------------------------------------


@given(lines, st.lists(st.integers(0, 13), max_size=3))
def test_figures_survive_the_queue(values: list[float | None], days: list[int]) -> None:
    """They wait in the outbox as JSON and come out as they were."""
    seen = drawn(values)
    marked = Figures(
        first=seen.first,
        pain=seen.pain,
        minutes=tuple(range(seen.days)),
        active=seen.active,
        moved=seen.moved,
        phases=tuple(PhaseStart(back(day), 2) for day in days),
        usual=3,
    )
    assert from_json(json.loads(json.dumps(marked.as_json()))) == marked


def test_anything_else_is_refused() -> None:
    """A row that is no picture is not drawn as one."""
    with pytest.raises(ValueError, match="first"):
        from_json({"pain": [1, 2]})

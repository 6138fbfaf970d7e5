"""The clinic's week: a number is shown only where nobody can be found in it, also not by subtraction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.progress import signed
from bot.patient import Language
from bot.staff.overview import FEWEST, Week, numbers

WEEKS = st.lists(
    st.builds(Week, st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.none() | st.floats(-10, 10)),
    max_size=40,
)
COUNTS = {"active": "active", "answered": "answered", "alarms": "alarmed"}


def week(**given: object) -> Week:
    known: dict = {"mine": False, "active": True, "answered": True, "alarmed": False, "change": -1.0} | given
    return Week(**known)


def test_enough_people_are_counted() -> None:
    """Ten who answered and ten who did not."""
    found = numbers([week()] * 10 + [week(answered=False)] * 10)
    assert (found.patients, found.answered, found.alarms, found.change) == (20, 10, 0, -1.0)


@pytest.mark.parametrize(
    ("language", "change", "written"),
    [("nl", -0.8, "−0,8"), ("en", -0.8, "−0.8"), ("nl", 1.25, "+1,3"), ("nl", -0.04, "0"), ("nl", -2.0, "−2")],
)
def test_a_difference_as_the_language_writes_it(language: Language, change: float, written: str) -> None:
    """A comma in Dutch, a real minus sign, and no sign where there is no difference."""
    assert signed(change, language) == written


def test_a_small_group_is_left_out() -> None:
    """Four with an alert are four people whom a colleague may know."""
    assert numbers([week()] * 20 + [week(alarmed=True)] * 4).alarms is None


def test_the_rest_must_not_be_small_either() -> None:
    """Where all but four answered, the total would tell of those four."""
    assert numbers([week()] * 20 + [week(answered=False)] * 4).answered is None


def test_taking_off_ones_own_patients_finds_nobody() -> None:
    """A therapist knows the own patients: what is left must be a group as well."""
    assert numbers([week(mine=True)] * 20 + [week()] * 3).patients is None
    assert numbers([week(mine=True, alarmed=True)] * 9 + [week(alarmed=True)] + [week()] * 12).alarms is None


@given(WEEKS)
def test_no_shown_count_tells_of_fewer_than_five(weeks: list[Week]) -> None:
    """Counted or not counted, known to the reader or not: every group is empty or has five people."""
    found = numbers(weeks)
    for name, field in COUNTS.items():
        if getattr(found, name) is None:
            continue
        for group in (weeks, [one for one in weeks if not one.mine]):
            counted = sum(getattr(one, field) for one in group)
            assert not 0 < counted < FEWEST
            assert not 0 < len(group) - counted < FEWEST


@given(WEEKS)
def test_no_mean_is_of_fewer_than_five(weeks: list[Week]) -> None:
    """The mean change tells of five people at least."""
    found = numbers(weeks)
    assert found.change is None or sum(one.change is not None for one in weeks) >= FEWEST

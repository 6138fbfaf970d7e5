"""Day values, usual pain and trends over calendar days (CLINICAL.md, section 3)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.trend import day_value, trend, usual

TODAY = date(2026, 3, 31)


def diary(*pains, until=TODAY):
    """Return the day values of consecutive days that end with ``until``; None is a day without a rating."""
    first = until - timedelta(days=len(pains) - 1)
    return {first + timedelta(days=n): float(pain) for n, pain in enumerate(pains) if pain is not None}


def weeks(earlier, recent):
    """Return three full weeks: 14 earlier days and 7 recent ones."""
    return diary(*[earlier] * 14, *[recent] * 7)


#: A diary takes long to draw, and its days are much alike: fewer examples say as much.
few = settings(max_examples=30)
diaries = st.lists(st.none() | st.integers(0, 20).map(lambda half: half / 2), min_size=12, max_size=40)


def test_the_evening_average_is_the_day():
    """Day value = the evening average of that day."""
    assert day_value(4, [0, 9, 9]) == 4.0
    assert day_value(0, [9]) == 0.0


def test_without_an_evening_the_other_ratings_decide():
    """... else the median of the day's other ratings, else nothing."""
    assert day_value(None, [2, 9, 3]) == 3.0
    assert day_value(None, [2, 3]) == 2.5
    assert day_value(None, []) is None


def test_usual_is_the_median_of_the_last_fourteen_days():
    """usual = median of the last 14 days; older days do not count."""
    assert usual(diary(*[9] * 10, *[3] * 14), TODAY) == 3
    assert usual(diary(9, *[None] * 7, *[3] * 6), TODAY) == 3
    assert usual(diary(9, *[None] * 8, *[3] * 6), TODAY) is None


@pytest.mark.parametrize(("ratings", "known"), [(6, False), (7, True)])
def test_usual_needs_seven_ratings(ratings, known):
    """With fewer than 7 ratings usual is unknown."""
    assert (usual(diary(*[4] * ratings), TODAY) is not None) == known


def test_usual_rounds_down():
    """A median between two numbers becomes the lower: a low usual makes a reaction show earlier."""
    assert usual(diary(3, 3, 3, 3, 4, 4, 4, 4), TODAY) == 3
    assert usual(diary(*[3.5] * 7), TODAY) == 3


@pytest.mark.parametrize(
    ("earlier", "recent", "word"),
    [
        (4, 5.5, "worsening"),  # +1.5 and 37 %
        (4, 5, "stable"),  # +1
        (5, 6.5, "worsening"),  # +1.5 and exactly 30 %
        (6, 7.5, "stable"),  # +1.5 but 25 %
        (0, 1.5, "worsening"),
        (0, 1, "stable"),
        (5.5, 4, "stable"),  # -1.5 but 27 %
        (5, 3.5, "improving"),  # -1.5 and exactly 30 %
        (4, 2.5, "improving"),
        (2, 1, "stable"),  # half as much, but only a point
        (4, 4, "stable"),
    ],
)
def test_three_weeks_of_data(earlier, recent, word):
    """Last 7 days against the 14 before: the means differ by at least 1.5 and at least 30 %."""
    assert trend(weeks(earlier, recent), TODAY) == word


def test_a_threshold_that_is_met_counts_exactly():
    """Means are exact: 29/6 against 30/9 is 1.5 apart, whatever floats make of it."""
    earlier = [3, 3, 3, 3, 3, 3, 4, 4, 4, None, None, None, None, None]
    assert trend(diary(4, *earlier[1:], None, 4, 5, 5, 5, 5, 5), TODAY) == "stable"
    assert trend(diary(*earlier, None, 4, 5, 5, 5, 5, 5), TODAY) == "worsening"


@pytest.mark.parametrize(("recent", "earlier", "known"), [(5, 7, True), (4, 7, False), (5, 6, False)])
def test_three_weeks_need_enough_ratings(recent, earlier, known):
    """At least 5 ratings in the last 7 days and 7 in the 14 before; else unknown."""
    # the first day is always rated, so that there are 21 days of data
    pains = [3] * earlier + [None] * (14 - earlier) + [None] * (7 - recent) + [8] * recent
    assert trend(diary(*pains), TODAY) == ("worsening" if known else "unknown")


@pytest.mark.parametrize(
    ("earlier", "recent", "word"),
    [(3, 5, "worsening"), (3, 4.5, "stable"), (8, 10, "worsening"), (5, 3, "improving"), (5, 3.5, "stable")],
)
def test_twelve_days_of_data(earlier, recent, word):
    """With 12 to 20 days of data: last 5 against the 7 before, means at least 2 apart."""
    assert trend(diary(*[earlier] * 7, *[recent] * 5), TODAY) == word
    assert trend(diary(*[earlier] * 15, *[recent] * 5), TODAY) == word


@pytest.mark.parametrize(("recent", "earlier", "known"), [(3, 3, True), (2, 7, False), (5, 2, False)])
def test_twelve_days_need_enough_ratings(recent, earlier, known):
    """At least 3 ratings on either side; else unknown."""
    pains = [3] * earlier + [None] * (7 - earlier) + [None] * (5 - recent) + [8] * recent
    assert trend(diary(*pains), TODAY) == ("worsening" if known else "unknown")


def test_the_longer_comparison_starts_on_day_21():
    """20 days use the short comparison, 21 the long one: +1.5 is enough only there."""
    assert trend(diary(*[3] * 13, *[4.5] * 7), TODAY) == "stable"
    assert trend(diary(*[3] * 14, *[4.5] * 7), TODAY) == "worsening"


def test_less_than_twelve_days_is_unknown():
    """With less than 12 days of data nothing can be said."""
    assert trend(diary(*[0] * 6, *[10] * 5), TODAY) == "unknown"
    assert trend({}, TODAY) == "unknown"


def test_windows_are_calendar_days():
    """A missed day is a gap: the windows do not reach further back for it."""
    assert trend(diary(*[3] * 14, 3, 3, *[None] * 7), TODAY) == "unknown"


def test_older_days_do_not_count():
    """The 14 days before, or the 7, are no more than that: a single older day changes nothing."""
    assert trend(diary(10, *[4] * 14, *[5.5] * 7), TODAY) == "worsening"
    assert trend(diary(10, *[3] * 7, *[5] * 5), TODAY) == "worsening"


@few
@given(diaries)
def test_improving_is_the_mirror_of_worsening_in_points(pains):
    """Turned upside down, a short diary that got worse got better, and the other way round."""
    mirrored = [None if pain is None else 10 - pain for pain in pains]
    opposite = {"worsening": "improving", "improving": "worsening"}
    word = trend(diary(*pains[:20]), TODAY)
    assert trend(diary(*mirrored[:20]), TODAY) == opposite.get(word, word)


@few
@given(diaries, st.dictionaries(st.integers(1, 30), st.integers(0, 10)))
def test_the_future_does_not_count(pains, later):
    """Days after today change neither the trend nor usual."""
    future = {TODAY + timedelta(days=days): float(pain) for days, pain in later.items()}
    assert trend(diary(*pains) | future, TODAY) == trend(diary(*pains), TODAY)
    assert usual(diary(*pains) | future, TODAY) == usual(diary(*pains), TODAY)


@few
@given(diaries)
def test_one_worse_day_never_looks_better(pains):
    """Raising today's pain never turns the trend towards improving."""
    order = ["improving", "stable", "worsening"]
    before, after = (trend(diary(*pains, pain), TODAY) for pain in (4, 9))
    assert (before == "unknown") == (after == "unknown")
    assert before == "unknown" or order.index(before) <= order.index(after)


@few
@given(st.floats(0, 10), st.integers(21, 60))
def test_the_same_pain_every_day_is_stable(pain, days):
    """A flat line is stable, at every height."""
    assert trend(diary(*[pain] * days), TODAY) == "stable"

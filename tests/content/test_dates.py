"""Days that somebody types: weekdays for a reminder, and until when a pause lasts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.answers import words
from content.dates import FURTHEST, change_of_days, until_named, weekdays_named

SUNDAY = date(2026, 11, 22)
WEEKEND, WORKDAYS = {5, 6}, {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tot 5 december", date(2026, 12, 5)),
        ("until December 5th", date(2026, 12, 5)),
        ("until the 5th of December", date(2026, 12, 5)),
        ("tot 5 december 2026", date(2026, 12, 5)),
        ("5-12", date(2026, 12, 5)),
        ("5/12/2026", date(2026, 12, 5)),
        ("until 3 January", date(2027, 1, 3)),
        ("tot maandag", date(2026, 11, 23)),
        ("pauze tot zondag", date(2026, 11, 29)),
        ("tot morgen", date(2026, 11, 23)),
        ("10 dagen", date(2026, 12, 2)),
        ("nog twee weken", date(2026, 12, 6)),
        ("a week", date(2026, 11, 29)),
        ("een maand", date(2026, 12, 22)),
    ],
)
def test_the_end_of_a_pause_is_read(text: str, day: date) -> None:
    """A date, a weekday or a span, in both languages; without a year it is the next one."""
    assert until_named(text, SUNDAY) == day


@pytest.mark.parametrize(
    "text",
    ["tot 30 februari", "tot 1 november", "31-6", "nog 400 dagen", "5/12/2024", "even", "tot 22 november", "0 dagen"],
)
def test_what_names_no_day_to_come_names_none(text: str) -> None:
    """A day that does not exist, has passed, or lies further off than half a year: the person is asked again."""
    assert until_named(text, SUNDAY) is None


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.integers(1, 180))
def test_any_day_is_read_in_figures_and_in_words(today: date, days: int) -> None:
    """Whatever day it is, the day that is written comes back."""
    day = today + timedelta(days=days)
    assert until_named(f"tot {day.day}-{day.month}", today) == day
    assert until_named(f"tot {day.day} {words('months', str(day.month))[0]}", today) == day


@given(st.text(max_size=60), st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_no_text_ends_a_pause_in_the_past_or_never(text: str, today: date) -> None:
    """Whatever is typed: a day within half a year, or none."""
    found = until_named(text, today)
    assert found is None or today < found <= today + FURTHEST


@pytest.mark.parametrize(
    ("text", "change", "days"),
    [
        ("niet in het weekend", "without", WEEKEND),
        ("alleen op werkdagen", "only", WORKDAYS),
        ("only weekdays", "only", WORKDAYS),
        ("zondag niet", "without", {6}),
        ("alleen niet op zondag", "without", {6}),
        ("maandag, woensdag en vrijdag", "only", {0, 2, 4}),
        ("ook op zaterdag", "with", {5}),
        ("weer elke dag", "with", WEEKEND | WORKDAYS),
    ],
)
def test_a_change_of_days_is_read(text: str, change: str, days: set[int]) -> None:
    """Only those days, all but those, or those as well; days alone mean only those."""
    assert change_of_days(text) == (change, days)


@pytest.mark.parametrize("text", ["de avond uit", "niet elke dag", "prima zo", "do", ""])
def test_no_weekday_is_guessed(text: str) -> None:
    """Not every day ("niet elke dag") does not say which; short forms like "zo" and "do" are words of their own."""
    assert change_of_days(text) is None


def test_capitals_and_marks_do_not_matter() -> None:
    """As people type."""
    assert weekdays_named("Zaterdags & ZONDAGS!") == WEEKEND

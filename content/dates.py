"""Days that somebody types: weekdays ("niet in het weekend"), and until when ("tot 5 december", "nog twee weken").

Pure: ``today`` is a parameter, the local date of whoever types. Words stand in ``answers.toml``.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal

from content.answers import normal, number, words

WEEK: Final = 7
#: "Een maand" is so many days: nobody counts them.
MONTH: Final = 30
#: What lies further off was meant otherwise: "tot 1 november" on the second is a slip, not a year.
FURTHEST: Final = timedelta(days=183)
Change = Literal["only", "without", "with"]
_CHANGES: Final[tuple[Change, ...]] = ("without", "only", "with")
#: "5-12", "5/12/2026": day, month and perhaps a year, as Dutch and British people write it.
_FIGURES: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{4}))?(?!\d)")


def weekdays_named(text: str) -> frozenset[int]:
    """Return the weekdays that a text names, Monday is 0; "weekend" and "doordeweeks" name several."""
    said = f" {normal(text)} "
    found = {day for name, days in _weekdays().items() if f" {name} " in said for day in days}
    return frozenset(found)


def change_of_days(text: str) -> tuple[Change, frozenset[int]] | None:
    """Return on which weekdays something is wanted from now on: ``only`` there, ``without`` them, or ``with`` them too.

    None where no weekday is named. Days alone ("maandag en vrijdag") mean only those.
    """
    days, said = weekdays_named(text), normal(text).split()
    change: Change = next((change for change in _CHANGES if set(said) & set(words("day_change", change))), "only")
    vague = len(days) == WEEK and change == "without"  # "niet elke dag" does not say which
    return None if not days or vague else (change, days)


def until_named(text: str, today: date) -> date | None:
    """Return the day that a text names as the end of something: the first day after it; None where it names none.

    "tot maandag", "tot 5 december", "5-12" name the day itself, "10 dagen" and "twee weken" count from today.
    """
    said = [word for word in normal(text).split() if word not in words("until", "between")]
    found = next((day for read in _READERS if (day := read(text, said, today)) is not None), None)
    return found if found is not None and today < found <= today + FURTHEST else None


def _in_figures(text: str, _said: list[str], today: date) -> date | None:
    found = _FIGURES.search(text)
    if found is None:
        return None
    day, month, year = found.groups()
    return _made(int(day), int(month), int(year) if year else None, today)


def _in_words(_text: str, said: list[str], today: date) -> date | None:
    months = _numbered("months")
    places = [at for at, word in enumerate(said) if word in months]
    for at in places:
        near = [_day_number(said[other]) for other in (at - 1, at + 1) if 0 <= other < len(said)]
        day = next((value for value in near if value is not None), None)
        year = next((int(word) for word in said[at + 1 : at + 3] if re.fullmatch(r"20\d\d", word)), None)
        if day is not None:
            return _made(day, months[said[at]], year, today)
    return None


def _as_span(_text: str, said: list[str], today: date) -> date | None:
    spans = _numbered("spans")
    for at, word in enumerate(said):
        if word in spans and at:
            count = 1 if said[at - 1] in words("words", "one") else number(said[at - 1])
            if count is not None:
                return today + timedelta(days=count * spans[word])
    return None


def _as_weekday(text: str, said: list[str], today: date) -> date | None:
    if set(said) & set(words("until", "tomorrow")):
        return today + timedelta(days=1)
    days = weekdays_named(text)
    if len(days) != 1:
        return None
    (weekday,) = days
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)


_READERS: Final[tuple[Callable[[str, list[str], date], date | None], ...]] = (
    _in_figures,
    _in_words,
    _as_span,
    _as_weekday,
)


def _made(day: int, month: int, year: int | None, today: date) -> date | None:
    """Return the date; without a year the next time that it comes."""
    for candidate in (today.year, today.year + 1) if year is None else (year,):
        try:
            made = date(candidate, month, day)
        except ValueError:
            continue
        if year is not None or made > today:
            return made
    return None


def _day_number(word: str) -> int | None:
    figures = re.fullmatch(r"(\d{1,2})(?:e|de|ste|st|nd|rd|th)?", word)
    return int(figures[1]) if figures else number(word)


@cache
def _weekdays() -> dict[str, tuple[int, ...]]:
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, tuple[int, ...]]]:
    for day in range(WEEK):
        yield from ((name, (day,)) for name in words("weekdays", str(day)))
    yield from ((name, (5, 6)) for name in words("weekdays", "weekend"))
    yield from ((name, (0, 1, 2, 3, 4)) for name in words("weekdays", "workdays"))
    yield from ((name, tuple(range(WEEK))) for name in words("weekdays", "every"))


@cache
def _numbered(group: str) -> dict[str, int]:
    size = {"months": range(1, 13), "spans": (1, WEEK, MONTH)}[group]
    return {name: value for value in size for name in words(group, str(value))}

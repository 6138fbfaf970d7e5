"""The picture itself: everything on the sheet can be read, and nothing on it says more than the figures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from bot.charts.drawing import compose, dated, draw
from bot.charts.figures import Figures, PhaseStart
from bot.charts.process import words
from bot.charts.sheet import DAYS, PAIN, WALK, Sheet
from content.trend import usual

TODAY = date(2026, 12, 28)
SIDE = 1080


def some(weeks: int = 2, *, phases: tuple[int, ...] = (), **given: Any) -> Figures:
    """Return figures that end today; ``phases``: how many days ago each began."""
    days = weeks * 7
    first = TODAY - timedelta(days=days - 1)
    pain = given.pop("pain", (3.0,) * days)
    level = usual({first + timedelta(days=at): value for at, value in enumerate(pain) if value is not None}, TODAY)
    blank = {"minutes": (0,) * days, "active": (True,) * days, "moved": (False,) * days, "usual": level}
    starts = tuple(PhaseStart(TODAY - timedelta(days=ago), 2 + at % 3) for at, ago in enumerate(phases))
    return Figures(first=first, pain=pain, phases=starts, **{**blank, **given})


@dataclass
class Recorder(Sheet):
    """A sheet that remembers instead of drawing."""

    lines: list[tuple[list[float], str]] = field(default_factory=list)
    boxes: list[tuple[float, float, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def line(self, xs, ys, ink, width, **_: Any) -> None:
        self.lines.append((list(xs), ink))

    def box(self, left, bottom, right, top, ink, **_: Any) -> None:
        self.boxes.append((left, right, ink))

    def text(self, x, y, words, size, **_: Any) -> None:
        self.said.append(words)

    def flag(self, x, y, words, size, ink) -> None:
        self.said.append(words)

    def marks(self, *_: Any) -> None:
        pass


def recorded(figures: Figures) -> Recorder:
    sheet = Recorder()
    compose(sheet, figures, words(figures, "nl"))
    return sheet


# --- What it shows ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("weeks", [2, 6, 12])
def test_no_line_is_drawn_across_a_gap(weeks: int) -> None:
    """The line of the days breaks where a day has no number; the line of the averages where a week has too few."""
    days = weeks * 7
    pain = tuple(None if at in range(5, 12) else 4.0 for at in range(days))
    inks = {DAYS, PAIN} if weeks > 2 else {PAIN}
    joined = [xs for xs, ink in recorded(some(weeks, pain=pain, usual=None)).lines if ink in inks]
    slot = (1000 - 96) / days
    assert joined
    for xs in joined:
        assert all(after - before < 1.5 * slot for before, after in pairwise(xs))


def test_each_walk_is_a_bar_and_nothing_else_is() -> None:
    """A day without minutes has none."""
    minutes = (0, 10, 0, 12) + (0,) * 10
    bars = [left for left, _, ink in recorded(some(minutes=minutes)).boxes if ink == WALK]
    assert len(bars) == 2


def test_what_is_not_known_is_not_drawn() -> None:
    """Without a usual level neither band nor name; without phases no flag; no key for what is absent."""
    said = " ".join(recorded(some(pain=(3.0,) + (None,) * 13)).said)
    assert not any(word in said for word in ("meestal", "schommeling", "fase", "ook bewogen", "dikke lijn"))


def test_empty_weeks_say_that_they_are_empty() -> None:
    """No number and no walk: the sheet says both."""
    said = recorded(some(pain=(None,) * 14)).said
    assert {"geen cijfer", "geen wandeling afgevinkt"} <= set(said)


def test_phases_that_begin_close_together_do_not_hide_each_other() -> None:
    """The newest names win; every beginning still has its line in both panels."""
    sheet = recorded(some(12, phases=(60, 9, 8, 0)))
    upright = [xs for xs, _ in sheet.lines if len(set(xs)) == 1 and len(xs) == 2]
    assert [word for word in sheet.said if word.startswith("fase")] == ["fase 2", "fase 2"]
    assert len(upright) >= 2 * 4


# --- What can be read -------------------------------------------------------------------------------------------------


def worst_cases(weeks: int) -> Iterator[Figures]:
    """Yield figures whose words need the most room."""
    days = weeks * 7
    much = (240,) * days
    moved = (True,) * days
    for value in (0.0, 2.5, 5.0, 9.5, 10.0):
        yield some(weeks, pain=(value,) * days, minutes=much, moved=moved, phases=(days - 1, 6, 0))
    yield some(weeks, pain=(None,) * days)
    yield some(weeks, pain=(None,) * (days - 1) + (7.5,), minutes=(0,) * (days - 1) + (1440,))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("weeks", [2, 6, 12])
def test_all_words_stand_on_the_sheet_and_apart(weeks: int, language: str) -> None:
    """None runs off an edge, and none over another, in both languages."""
    for figures in worst_cases(weeks):
        sheet = Sheet(SIDE, SIDE)
        compose(sheet, figures, words(figures, language))
        found = extents(sheet)
        for said, box in found.items():
            assert 8 <= box.x0 < box.x1 <= SIDE - 8, said
            assert 8 <= box.y0 < box.y1 <= SIDE - 8, said
        for (one, first), (other, second) in combinations(found.items(), 2):
            assert Bbox.intersection(first, second) is None, (one, other)


def extents(sheet: Sheet) -> dict[str, Bbox]:
    """Return where each text stands, by its place and words; the numbers at the axes and the newest one may touch."""
    renderer = sheet._canvas.get_renderer()
    texts = [artist for artist in sheet._figure.artists if isinstance(artist, Text)]
    words = [text for text in texts if not text.get_text().replace(",", "").replace(".", "").isdecimal()]
    return {f"{text.get_text()} {text.get_position()}": text.get_window_extent(renderer) for text in words}


@given(st.sampled_from([14, 42, 84]), st.sampled_from([904, 684]))
def test_the_last_day_has_its_date_and_dates_have_room(days: int, width: int) -> None:
    """Dates go backwards from today, as far apart as they are wide."""
    places = list(dated(days, width / days))
    assert places[-1] == days - 1
    assert len(places) >= 2
    assert all((after - before) * width / days >= 170 for before, after in pairwise(places))


@settings(max_examples=12, deadline=None)
@given(st.sampled_from([2, 6, 12]), st.data())
def test_whatever_the_figures_there_is_a_picture(weeks: int, data: st.DataObject) -> None:
    """Any numbers, minutes and phases: always a PNG of the same size."""
    days = weeks * 7

    def each(values: st.SearchStrategy[Any]) -> tuple[Any, ...]:
        return tuple(data.draw(st.lists(values, min_size=days, max_size=days)))

    figures = some(
        weeks,
        pain=each(st.one_of(st.none(), st.integers(0, 20).map(lambda half: half / 2))),
        minutes=each(st.integers(0, 2000)),
        moved=each(st.booleans()),
        phases=tuple(data.draw(st.lists(st.integers(0, days - 1), max_size=4))),
    )
    assert Image.open(BytesIO(draw(figures, words(figures, "en")))).size == (SIDE, SIDE)

"""The picture of somebody's progress: pain above, walking below, one time axis for both (FLOWS.md, a week).

Pain always has the whole scale, 0 to 10, so that two pictures can be laid side by side. No name stands on it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.charts.figures import WORST, Figures, gaps, runs
from bot.charts.sheet import BAND, DAYS, FAINT, INK, PAIN, QUIET, WALK, Sheet

WIDTH: Final = 1080
HEIGHT: Final = 1080
#: Sizes of type in pixels: on a phone the picture is about a third as wide.
TITLE, HEAD, BODY, SMALL = 54, 42, 38, 36
_EDGE: Final = 44
_LEFT: Final = 96
_RIGHT: Final = 1000
#: Where the band and the words on the right end.
_END: Final = 1040
#: Where the plot ends when the usual level is written beside it.
_BESIDE: Final = 780
#: Where the key of the days without minutes stands.
_KEY: Final = 760
#: From line to line of small type.
_LINE: Final = 42
_GRID: Final = range(0, WORST + 1, 2)
#: Heights of the axis of minutes, and between how many days dates may stand.
_TOPS: Final = (10, 20, 30, 40, 60, 90, 120, 180, 240, 360, 480, 720, 1440)
_STEPS: Final = (1, 2, 3, 4, 7, 14, 28)
#: A day that is narrower than this, in pixels, stands close to the next one.
_ROOMY: Final = 40
#: The size of type above a bar.
_BAR_TYPE: Final = 32
#: The share of a day's width that its bar takes.
_BAR: Final = 0.66

#: What is written on the picture, in the language of whoever looks at it; the keys stand in ``bot.charts``.
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the sheet with a day axis and an axis of values."""

    left: float
    right: float
    bottom: float
    top: float
    days: int
    worst: float

    @property
    def slot(self) -> float:
        """Return the width of a day in pixels."""
        return (self.right - self.left) / self.days

    def x(self, at: int) -> float:
        """Return where the middle of a day stands."""
        return self.left + (at + 0.5) * self.slot

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.bottom + value / self.worst * (self.top - self.bottom)


def draw(figures: Figures, words: Words) -> bytes:
    """Return the picture as PNG, 1080 by 1080 pixels."""
    sheet = Sheet(WIDTH, HEIGHT)
    compose(sheet, figures, words)
    return sheet.png()


def compose(sheet: Sheet, figures: Figures, words: Words) -> None:
    """Draw everything on a sheet."""
    right = _RIGHT if figures.usual is None else _BESIDE
    pain = Panel(_LEFT, right, 490, 866, figures.days, WORST)
    walk = Panel(_LEFT, right, 150, 326, figures.days, _highest(figures))
    sheet.text(_EDGE, 1026, words["title"], TITLE, bold=True)
    _axes(sheet, pain, walk, figures, words)
    _usual(sheet, pain, figures, words)
    _phases(sheet, pain, walk, figures, words)
    _pain(sheet, pain, figures, words)
    _walking(sheet, walk, figures, words)


# --- Axes -------------------------------------------------------------------------------------------------------------


def _axes(sheet: Sheet, pain: Panel, walk: Panel, figures: Figures, words: Words) -> None:
    sheet.text(_EDGE, 958, words["pain"], HEAD, ink=PAIN, bold=True)
    sheet.text(_END, 958, words["scale"], SMALL, ink=QUIET, align="right")
    sheet.text(_EDGE, 386, words["walking"], HEAD, ink=WALK, bold=True)
    for value in _GRID:
        _grid_line(sheet, pain, value)
    for value in (0, int(walk.worst) // 2, int(walk.worst)):
        _grid_line(sheet, walk, value)
    for at in dated(figures.days, pain.slot):
        x = pain.x(at)
        sheet.line([x, x], [walk.bottom - 10, walk.top], FAINT, 2, above=0)
        sheet.line([x, x], [pain.bottom, pain.top], FAINT, 2, above=0)
        sheet.text(x, walk.bottom - 58, day_and_month(figures.first + timedelta(days=at), words), BODY, align="center")


def _grid_line(sheet: Sheet, panel: Panel, value: int) -> None:
    y = panel.y(value)
    sheet.line([panel.left, panel.right], [y, y], QUIET if value == 0 else FAINT, 3 if value == 0 else 2, above=1)
    sheet.text(panel.left - 18, y, str(value), BODY, align="right", ink=INK)


def dated(days: int, slot: float) -> range:
    """Return the positions that carry a date: the last day, and backwards from it as far apart as a date is wide."""
    step = next(step for step in _STEPS if step * slot >= 170 or step == _STEPS[-1])
    return range((days - 1) % step, days, step)


def day_and_month(day: date, words: Words) -> str:
    """Return a date as it stands below the picture: "22 nov"."""
    return f"{day.day} {words[f'month_{day.month}']}"


def _highest(figures: Figures) -> int:
    most = max(figures.minutes)
    return next((top for top in _TOPS if top >= most), most)


# --- Pain -------------------------------------------------------------------------------------------------------------


def _usual(sheet: Sheet, panel: Panel, figures: Figures, words: Words) -> None:
    """Draw the band and the usual level; both go on to the right, where their names stand in them."""
    if figures.usual is None or figures.noise is None:
        return
    low, high = map(panel.y, figures.noise)
    y = panel.y(figures.usual)
    sheet.box(panel.left, low, _END, high, BAND, above=0)
    sheet.line([panel.left, panel.right], [y, y], PAIN, 3, dashes=(14, 10), above=2)
    middle = min(max(y, panel.bottom + 58), panel.top - 58)
    sheet.text(panel.right + 14, middle + _LINE, words["usual"], BODY, ink=PAIN, bold=True)
    for row, line in enumerate(words["noise"].splitlines()):
        sheet.text(panel.right + 14, middle - row * _LINE, line, SMALL, ink=PAIN)


def _pain(sheet: Sheet, panel: Panel, figures: Figures, words: Words) -> None:
    """Draw a line through days in a row and a mark on each; a gap stays a gap.

    Where the days stand close, the line of single days is thin, and their average over a week is the one to follow.
    """
    close = panel.slot < _ROOMY
    for run in runs(figures.pain):
        xs, ys = _points(panel, run)
        sheet.line(xs, ys, DAYS if close else PAIN, 3 if close else 6, above=3)
        sheet.marks(xs, ys, DAYS if close else PAIN, 10 if close else 26)
    if close and any(value is not None for value in figures.averages):
        for run in runs(figures.averages):
            sheet.line(*_points(panel, run), PAIN, 9, above=4)
        sheet.text(_EDGE, 446, words["average"], SMALL, ink=PAIN)
    _without_numbers(sheet, panel, figures, words)
    if figures.rated and not close:
        _newest(sheet, panel, figures, words)


def _points(panel: Panel, run: Sequence[tuple[int, float]]) -> tuple[list[float], list[float]]:
    return [panel.x(at) for at, _ in run], [panel.y(value) for _, value in run]


def _without_numbers(sheet: Sheet, panel: Panel, figures: Figures, words: Words) -> None:
    """Say so where days have no number, as far as there is room for it."""
    empty = gaps(figures.pain) if figures.rated else ((0, figures.days),)
    for at, length in empty:
        if length * panel.slot > sheet.width_of(words["gap"], SMALL) + 10:
            middle = (panel.x(at) + panel.x(at + length - 1)) / 2
            sheet.text(middle, panel.y(0.6), words["gap"], SMALL, ink=QUIET, align="center", halo=True)


def _newest(sheet: Sheet, panel: Panel, figures: Figures, words: Words) -> None:
    """Write the newest number at its mark, on the side where the line does not come from."""
    run = runs(figures.pain)[-1]
    at, value = run[-1]
    before = run[-2][1] if len(run) > 1 else 0.0
    below = value > 9 or (before > value >= 2)
    number = f"{value:g}".replace(".", words["decimal"])
    y = panel.y(value) + (-42 if below else 42)
    sheet.text(panel.x(at), y, number, HEAD, ink=PAIN, bold=True, align="center", halo=True)


# --- Walking and phases -----------------------------------------------------------------------------------------------


def _walking(sheet: Sheet, panel: Panel, figures: Figures, words: Words) -> None:
    half = panel.slot * _BAR / 2
    widest = max(sheet.width_of(str(minutes), _BAR_TYPE) for minutes in figures.minutes)
    for at, minutes in enumerate(figures.minutes):
        x, y = panel.x(at), panel.y(minutes)
        if minutes:
            sheet.box(x - half, panel.bottom, x + half, y, WALK, above=2)
        if minutes and widest < panel.slot:
            sheet.text(x, y + 22, str(minutes), _BAR_TYPE, align="center", halo=True)
    if not any(figures.minutes):
        sheet.text(
            (panel.left + panel.right) / 2,
            panel.y(panel.worst / 2),
            words["nothing"],
            BODY,
            ink=QUIET,
            align="center",
            halo=True,
        )
    days = [at for at, moved in enumerate(figures.moved) if moved]
    if days:
        size = min(22, panel.slot * 1.2)
        sheet.marks([panel.x(at) for at in days], [panel.bottom - 22] * len(days), INK, size, "D")
        sheet.marks([_KEY], [38], INK, 22, "D")
        sheet.text(_KEY + 26, 38, words["moved"], SMALL, ink=QUIET)
    sheet.text(_EDGE, 38, words["counted"], SMALL, ink=QUIET)


def _phases(sheet: Sheet, pain: Panel, walk: Panel, figures: Figures, words: Words) -> None:
    """Mark the first day of each phase by a line through both panels, with its name on top; the newest names win."""
    free_until = pain.right
    for start in reversed(figures.phases):
        x = pain.x((start.day - figures.first).days) - pain.slot / 2
        for panel in (pain, walk):
            sheet.line([x, x], [panel.bottom, panel.top], INK, 4, dashes=(6, 8), above=2)
        name = words[f"phase_{start.phase}"]
        half = sheet.width_of(name, SMALL) / 2 + 8
        middle = max(min(x, free_until - half), pain.left + half)
        if abs(middle - x) <= half:
            sheet.flag(middle, pain.top + 36, name, SMALL, INK)
            free_until = middle - half - 6

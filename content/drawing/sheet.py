"""A whole picture: panels, the floor, the figure at one scale, numbers. Metres become pixels here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import radians, sin
from typing import Final

from content.drawing.exercise import Arrow, Exercise, Key, key_at, moments
from content.drawing.figure import figure
from content.drawing.paints import PAINTS
from content.drawing.props import things
from content.drawing.scene import WING, Flat, arrow, shadows, shapes
from content.drawing.shapes import Camera, Group, Point, ball, hull
from content.drawing.skeleton import solve

STILL: Final = (800, 600)
#: Animations are as flat as the stills, whoever stands: on a phone the words below must fit the same screen.
MOVING: Final = (512, 384)
#: Pixels around the panels, between figure and panel, and of the outlines.
EDGE, MARGIN, INK = 12, 26, 1.6
#: The floor reaches this far behind the figure, in metres.
FLOOR_BEHIND: Final = 0.55
#: Each so many frames of an animation are measured to make all of it fit.
FITTED: Final = 5
#: From this elevation on nothing but floor is seen behind the figure.
FROM_ABOVE: Final = 30
#: Corners of the digits, in a square of 2 by 2 around the middle.
DIGITS: Final = (
    ((-0.45, 0.5), (0.1, 1.0), (0.1, -1.0)),
    ((-0.6, 0.55), (-0.3, 0.95), (0.25, 0.95), (0.55, 0.6), (0.5, 0.2), (-0.65, -0.95), (0.65, -0.95)),
    (
        (-0.55, 0.8),
        (-0.1, 1.0),
        (0.45, 0.75),
        (0.4, 0.25),
        (-0.05, 0.05),
        (0.5, -0.2),
        (0.5, -0.75),
        (-0.05, -1.0),
        (-0.6, -0.75),
    ),
)

Rect = tuple[float, float, float, float]  # left, top, right, bottom; pixels


@dataclass(frozen=True, slots=True)
class Moment:
    """One pose with all that is around it."""

    groups: tuple[Group, ...]
    arrows: tuple[Arrow, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """How metres become pixels in one panel."""

    scale: float
    middle: float  #: what is in the middle, metres
    left: float  #: pixels of that middle
    ground: float  #: pixels of height zero

    def place(self, flat: Flat) -> Flat:
        """Return the shape in pixels, rounded to tenths so that the same drawing is the same everywhere."""
        return Flat(tuple((self.x(x), self.y(y)) for x, y in flat.corners), flat.colour)

    def x(self, metres: float) -> float:
        """Return the pixel of a place from left to right."""
        return round(self.left + (metres - self.middle) * self.scale, 1)

    def y(self, metres: float) -> float:
        """Return the pixel of a height."""
        return round(self.ground - metres * self.scale, 1)


def still(exercise: Exercise) -> list[Flat]:
    """Return the drawing of an exercise: its key poses in numbered panels."""
    keys = [exercise.keys[n] for n in exercise.panels]
    seen = [_moment(exercise, key) for key in keys]
    rects = _panels(exercise, len(keys))
    drawn: list[Flat] = []
    for n, (one, view, rect) in enumerate(zip(seen, _views(exercise.camera, seen, rects), rects, strict=True)):
        drawn += _panel(one, exercise.camera, view, rect)
        if len(keys) > 1:
            drawn += _badge(n, (rect[0] + 30, rect[1] + 30))
    return drawn


def frames(exercise: Exercise) -> Iterator[list[Flat]]:
    """Yield the frames of an animation, one loop."""
    seen = [_moment(exercise, key_at(exercise, at)) for at in moments(exercise)]
    wide, high = MOVING
    rect = (0.0, 0.0, float(wide), float(high))
    (view,) = _views(exercise.camera, seen[::FITTED], [rect])
    for one in seen:
        yield _panel(one, exercise.camera, view, rect)


def _moment(exercise: Exercise, key: Key) -> Moment:
    body = solve(key.pose)
    return Moment((*things(exercise.props, body), *figure(body, exercise.camera, key.working)), key.arrows)


def _panels(exercise: Exercise, count: int) -> list[Rect]:
    wide, high = STILL
    columns = count if exercise.layout == "columns" else 1
    rows = count if exercise.layout == "rows" else 1
    w, h = (wide - EDGE * (columns + 1)) / columns, (high - EDGE * (rows + 1)) / rows
    corners = [(EDGE + c * (w + EDGE), EDGE + r * (h + EDGE)) for r in range(rows) for c in range(columns)]
    return [(x, y, x + w, y + h) for x, y in corners]


def _views(camera: Camera, seen: Sequence[Moment], rects: Sequence[Rect]) -> list[View]:
    """Return one view a panel, all at the scale at which everything fits."""
    reaches = [reach for one in seen for reach in _reaches(one, camera)]
    x0, x1 = min(reach[0] for reach in reaches), max(reach[1] for reach in reaches)
    y0, y1 = min(reach[2] for reach in reaches), max(reach[3] for reach in reaches)
    left, top, right, bottom = rects[0]
    wide, high = right - left - 2 * MARGIN, bottom - top - 2 * MARGIN
    scale = min(wide / (x1 - x0), high / (y1 - y0))
    below = MARGIN + (high - (y1 - y0) * scale) * 0.4
    return [View(scale, (x0 + x1) / 2, (rect[0] + rect[2]) / 2, rect[3] - below + y0 * scale) for rect in rects]


def _reaches(one: Moment, camera: Camera) -> Iterator[tuple[float, float, float, float]]:
    """Yield how far everything of a moment is seen to reach: left, right, down, up."""
    for group in one.groups:
        for solid in group.solids:
            yield from (camera.extent(part) for part in solid.balls)
    for pointer in one.arrows:
        yield from (camera.extent(ball(point, WING)) for point in pointer)


def _panel(one: Moment, camera: Camera, view: View, rect: Rect) -> list[Flat]:
    left, _, right, bottom = rect
    from_above = camera.elevation > FROM_ABOVE
    horizon = view.y(FLOOR_BEHIND * sin(radians(camera.elevation)))
    floor = (left, min(horizon, bottom - 8), right, bottom)
    drawn = [Flat(_rounded(rect, 18), PAINTS["floor" if from_above else "wall"])]
    if not from_above:
        drawn.append(Flat(_rounded(floor, 18, square_top=True), PAINTS["floor"]))
    return drawn + [view.place(flat) for flat in _figure_shapes(one, camera, INK / view.scale)]


def _figure_shapes(one: Moment, camera: Camera, ink: float) -> Iterator[Flat]:
    mats = [group for group in one.groups if group.nearer < -1]
    others = [group for group in one.groups if group.nearer >= -1]
    yield from shapes(mats, camera, ink)
    yield from shadows(others, camera)
    yield from shapes(others, camera, ink)
    for pointer in one.arrows:
        yield from arrow(pointer, camera)


def _rounded(rect: Rect, radius: float, *, square_top: bool = False) -> tuple[Point, ...]:
    left, top, right, bottom = rect
    corners = [_dot((x, bottom - radius), radius) for x in (left + radius, right - radius)]
    upper = (
        [[(left, top), (right, top)]]
        if square_top
        else [_dot((x, top + radius), radius) for x in (left + radius, right - radius)]
    )
    return tuple(hull(point for part in (*corners, *upper) for point in part))


def _badge(number: int, at: Point) -> Iterator[Flat]:
    yield Flat(tuple(_dot(at, 19)), PAINTS["badge"])
    strokes = [(at[0] + x * 8, at[1] - y * 9) for x, y in DIGITS[number]]
    for a, b in pairwise(strokes):
        yield Flat(tuple(hull([*_dot(a, 2), *_dot(b, 2)])), PAINTS["paper"])


def _dot(at: Point, radius: float) -> list[Point]:
    steps = 32
    return [
        (
            round(at[0] + radius * sin(radians(n * 360 / steps)), 1),
            round(at[1] + radius * sin(radians(90 + n * 360 / steps)), 1),
        )
        for n in range(steps)
    ]

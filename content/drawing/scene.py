"""One moment of an exercise as flat shapes: what hides what, outlines, shadows, arrows. Still in metres."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, sin
from typing import Final

from content.drawing.paints import PAINTS, Colour, darker
from content.drawing.shapes import Ball, Camera, Group, Point, Solid, ball, hull
from content.drawing.vectors import Vec

#: Half the width of an arrow, the length and half the width of its head; metres.
SHAFT, POINT, WING = 0.013, 0.075, 0.045
#: Pieces of a curve between two given points.
PIECES: Final = 8


@dataclass(frozen=True, slots=True)
class Flat:
    """A filled shape on the viewer's plane."""

    corners: tuple[Point, ...]
    colour: Colour


def shapes(groups: Iterable[Group], camera: Camera, ink: float) -> Iterator[Flat]:
    """Yield the shapes of some groups, furthest first; ``ink`` is the outline in metres."""
    for group in sorted(groups, key=lambda one: camera.depth(one.middle) + one.nearer):
        for solid in group.solids:
            yield Flat(tuple(camera.outline(solid, ink)), PAINTS["ink"])
        for solid in (*group.solids, *group.marks):
            paint = PAINTS[solid.paint]
            yield Flat(tuple(camera.outline(solid)), darker(paint) if group.far else paint)


def shadows(groups: Iterable[Group], camera: Camera) -> Iterator[Flat]:
    """Yield the shadows that a light straight above throws on the floor."""
    for group in groups:
        for solid in group.solids:
            flattened = Solid(tuple(_flattened(one) for one in solid.balls), "shadow")
            yield Flat(tuple(camera.outline(flattened)), PAINTS["shadow"])


def _flattened(one: Ball) -> Ball:
    x, y, z = (Vec(axis.x, 0, axis.z) for axis in one.axes)
    return Ball(Vec(one.at.x, 0, one.at.z), (x, y, z))


def arrow(points: Sequence[Vec], camera: Camera) -> Iterator[Flat]:
    """Yield a curved arrow through some points, on a light edge that sets it off from what is behind it."""
    way = curve([camera.see(point) for point in points])
    head = _head(way)
    shaft = [point for point in way if _far(point, way[-1], POINT * 0.7)]
    for edge, colour in ((0.010, PAINTS["paper"]), (0.0, PAINTS["arrow"])):
        for a, b in pairwise(shaft):
            yield Flat(tuple(hull([*_circle(a, SHAFT + edge), *_circle(b, SHAFT + edge)])), colour)
        yield Flat(tuple(hull([corner for tip in head for corner in _circle(tip, 0.006 + edge)])), colour)


def curve(points: Sequence[Point]) -> list[Point]:
    """Return a smooth line through some points (Catmull-Rom)."""
    around = [points[0], *points, points[-1]]
    found = []
    for before, a, b, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        for n in range(PIECES):
            t = n / PIECES
            found.append((_spline(before[0], a[0], b[0], after[0], t), _spline(before[1], a[1], b[1], after[1], t)))
    return [*found, points[-1]]


def _spline(p: float, a: float, b: float, q: float, t: float) -> float:
    return 0.5 * (2 * a + (b - p) * t + (2 * p - 5 * a + 4 * b - q) * t**2 + (3 * a - p - 3 * b + q) * t**3)


def _head(way: Sequence[Point]) -> tuple[Point, Point, Point]:
    (tx, ty), (fx, fy) = way[-1], next(point for point in reversed(way) if _far(point, way[-1], POINT * 0.8))
    angle = atan2(ty - fy, tx - fx)
    bx, by = tx - cos(angle) * POINT, ty - sin(angle) * POINT
    return (tx, ty), (bx - sin(angle) * WING, by + cos(angle) * WING), (bx + sin(angle) * WING, by - cos(angle) * WING)


def _far(a: Point, b: Point, distance: float) -> bool:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 >= distance**2


def _circle(at: Point, radius: float) -> list[Point]:
    return Camera().outline(Solid((ball(Vec(at[0], at[1], 0), radius),), "arrow"))

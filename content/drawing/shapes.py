"""Solids in space and what the viewer sees of them: outlines on a plane.

Everything is drawn from balls (ellipsoids): a limb is the hull of two, a box the hull of eight points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, pi, radians, sin, sqrt
from typing import Final

from content.drawing.vectors import Vec, middle

Point = tuple[float, float]
#: The directions in which the outline of a ball is followed; enough for a smooth head at 800 pixels.
CIRCLE: Final = tuple((cos(2 * pi * n / 36), sin(2 * pi * n / 36)) for n in range(36))


@dataclass(frozen=True, slots=True)
class Ball:
    """An ellipsoid: its middle and its three half axes."""

    at: Vec
    axes: tuple[Vec, Vec, Vec]


def ball(at: Vec, radius: float) -> Ball:
    """Return a round ball."""
    return Ball(at, (Vec(radius, 0, 0), Vec(0, radius, 0), Vec(0, 0, radius)))


@dataclass(frozen=True, slots=True)
class Solid:
    """The hull of some balls, in one paint."""

    balls: tuple[Ball, ...]
    paint: str


@dataclass(frozen=True, slots=True)
class Group:
    """Solids that are drawn together, inside one outline: a limb, a trunk, a chair."""

    solids: tuple[Solid, ...]
    #: Drawn on top of the solids without an outline: a face, a highlighted muscle.
    marks: tuple[Solid, ...] = ()
    far: bool = False  #: the other side of the body: drawn darker
    nearer: float = 0.0  #: metres by which it is drawn in front of where it is
    depth_at: tuple[Vec, ...] = field(default=())  #: what decides the order; nothing: all balls

    @property
    def middle(self) -> Vec:
        """Return the point that decides what hides what."""
        return middle(self.depth_at or [one.at for solid in self.solids for one in solid.balls])


def limb(start: Vec, end: Vec, widths: tuple[float, float], paint: str) -> Solid:
    """Return a tapered rod with round ends."""
    return Solid((ball(start, widths[0]), ball(end, widths[1])), paint)


def path(points: Sequence[Vec], width: float, paint: str) -> tuple[Solid, ...]:
    """Return a rope through some points."""
    return tuple(limb(a, b, (width, width), paint) for a, b in pairwise(points))


def box(at: Vec, size: Vec, paint: str, rounding: float = 0.012) -> Solid:
    """Return a box with its middle at a point, and rounded corners."""
    half = size * 0.5
    signs = [(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]
    corners = (Vec(at.x + x * half.x, at.y + y * half.y, at.z + z * half.z) for x, y, z in signs)
    return Solid(tuple(ball(corner, rounding) for corner in corners), paint)


@dataclass
class Camera:
    """Where the viewer stands: round to the right and up, in degrees. Nothing gets smaller with distance."""

    azimuth: float = 0.0
    elevation: float = 0.0

    def __post_init__(self) -> None:
        a, e = radians(self.azimuth), radians(self.elevation)
        self._right = Vec(cos(a), 0, -sin(a))
        self._towards = Vec(sin(a) * cos(e), sin(e), cos(a) * cos(e))
        self._up = self._towards.cross(self._right)

    def see(self, at: Vec) -> Point:
        """Return where a point is seen: metres to the right and up."""
        return at.dot(self._right), at.dot(self._up)

    def depth(self, at: Vec) -> float:
        """Return how near a point is; more is nearer."""
        return at.dot(self._towards)

    def faces(self, direction: Vec) -> float:
        """Return how much a direction points to the viewer, -1 to 1."""
        return direction.unit.dot(self._towards)

    def extent(self, one: Ball) -> tuple[float, float, float, float]:
        """Return how far a ball is seen to reach: left, right, down, up."""
        x, y = self.see(one.at)
        axes = [self.see(axis) for axis in one.axes]
        wide, high = sqrt(sum(ax * ax for ax, _ in axes)), sqrt(sum(ay * ay for _, ay in axes))
        return x - wide, x + wide, y - high, y + high

    def outline(self, solid: Solid, grow: float = 0.0) -> list[Point]:
        """Return the outline of a solid, grown by some metres, as the corners of a convex shape."""
        return hull([point for one in solid.balls for point in self._round(one, grow)])

    def _round(self, one: Ball, grow: float) -> Iterable[Point]:
        """Return the outline of a ball: for each direction the point that lies furthest that way."""
        x, y = self.see(one.at)
        (ax, ay), (bx, by), (cx, cy) = (self.see(axis) for axis in one.axes)
        for c, s in CIRCLE:
            a, b, d = ax * c + ay * s, bx * c + by * s, cx * c + cy * s
            reach = sqrt(a * a + b * b + d * d) or 1e-9
            a, b, d = a / reach, b / reach, d / reach
            yield x + a * ax + b * bx + d * cx + c * grow, y + a * ay + b * by + d * cy + s * grow


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the corners of the smallest convex shape around some points (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return _chain(ordered)[:-1] + _chain(ordered[::-1])[:-1]


def _chain(points: list[Point]) -> list[Point]:
    """Return the lower half of a hull: only left turns."""
    found: list[Point] = []
    for x, y in points:
        while len(found) > 1:
            (ax, ay), (bx, by) = found[-2:]
            if (bx - ax) * (y - ay) > (by - ay) * (x - ax):
                break
            found.pop()
        found.append((x, y))
    return found

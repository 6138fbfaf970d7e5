"""Points in space, and the frame of a part of the body. Metres; x to the right, y up, z towards the viewer."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin, sqrt


@dataclass(frozen=True, slots=True)
class Vec:
    """A point or a direction."""

    x: float
    y: float
    z: float

    def __add__(self, other: "Vec") -> "Vec":
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: "Vec") -> "Vec":
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> "Vec":
        return Vec(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other: "Vec") -> float:
        """Return the length of one along the other."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other: "Vec") -> "Vec":
        """Return the direction at right angles to both."""
        return Vec(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    @property
    def length(self) -> float:
        """Return the distance from zero."""
        return sqrt(self.dot(self))

    @property
    def unit(self) -> "Vec":
        """Return the direction with length one."""
        return self * (1 / self.length)


def across(direction: Vec, other: Vec) -> Vec:
    """Return the part of ``other`` at right angles to a unit ``direction``, with length one."""
    return (other - direction * direction.dot(other)).unit


def turned(one: Vec, towards: Vec, degrees: float) -> Vec:
    """Return a unit vector turned towards another one at right angles to it."""
    return one * cos(radians(degrees)) + towards * sin(radians(degrees))


def middle(points: Iterable[Vec]) -> Vec:
    """Return the mean of some points."""
    found = tuple(points)
    return sum(found, Vec(0, 0, 0)) * (1 / len(found))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part of the body is and how it is turned: belly side, head side, left side."""

    at: Vec
    front: Vec
    up: Vec
    left: Vec

    def flexed(self, degrees: float) -> "Frame":
        """Return the frame bent forward."""
        return Frame(self.at, turned(self.front, self.up, -degrees), turned(self.up, self.front, degrees), self.left)

    def bent(self, degrees: float) -> "Frame":
        """Return the frame bent to its left."""
        return Frame(self.at, self.front, turned(self.up, self.left, degrees), turned(self.left, self.up, -degrees))

    def twisted(self, degrees: float) -> "Frame":
        """Return the frame turned to its left about its own length."""
        return Frame(self.at, turned(self.front, self.left, degrees), self.up, turned(self.left, self.front, -degrees))

    def moved(self, up: float, front: float = 0.0) -> "Frame":
        """Return the frame further along its own length."""
        return Frame(self.at + self.up * up + self.front * front, self.front, self.up, self.left)

    def point(self, front: float, up: float, left: float) -> Vec:
        """Return the point with these coordinates in the frame."""
        return self.at + self.direction(front, up, left)

    def direction(self, front: float, up: float, left: float) -> Vec:
        """Return the direction with these coordinates in the frame."""
        return self.front * front + self.up * up + self.left * left


#: Standing upright, facing right: the viewer sees the right side.
UPRIGHT = Frame(Vec(0, 0, 0), Vec(1, 0, 0), Vec(0, 1, 0), Vec(0, 0, -1))

"""An exercise as it is to be drawn: read from the folder poses, key poses, and every moment between them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import cos, pi
from typing import Any, Final, Literal

from content.drawing.props import Prop
from content.drawing.shapes import Camera
from content.drawing.skeleton import REST, Pose
from content.drawing.vectors import Vec

Layout = Literal["one", "rows", "columns"]
#: The points of a curved arrow, its head at the last one.
Arrow = tuple[Vec, ...]
#: Seconds that a frame of an animation stays, if the exercise does not say.
FRAME: Final = 0.08


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One pose of an exercise, and how long until the next one."""

    pose: Pose
    working: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    stay: float  #: seconds
    move: float  #: seconds to the next key


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """Everything about one drawing."""

    id: str
    camera: Camera
    layout: Layout
    keys: tuple[Key, ...]
    panels: tuple[int, ...]  #: the keys that the still shows
    props: tuple[Prop, ...]
    moving: bool
    guided: bool  #: the animation shows the arrows
    frame: float  #: seconds


def key_at(exercise: Exercise, seconds: float) -> Key:
    """Return the pose at a moment of the loop, and what works then; it starts and ends with the first key.

    Its arrows are those of the movement that goes on, where the animation is a guided one.
    """
    left = seconds % length(exercise)
    for key, following in zip(exercise.keys, (*exercise.keys[1:], exercise.keys[0]), strict=True):
        if left < key.stay:
            return replace(key, arrows=())
        if left < key.stay + key.move:
            share = _eased((left - key.stay) / key.move)
            working = (following if share > 0.5 else key).working
            arrows = following.arrows if exercise.guided else ()
            return replace(key, pose=blend(key.pose, following.pose, share), working=working, arrows=arrows)
        left -= key.stay + key.move
    return replace(exercise.keys[0], arrows=())


def length(exercise: Exercise) -> float:
    """Return the seconds of one loop."""
    return sum(key.stay + key.move for key in exercise.keys)


def moments(exercise: Exercise) -> list[float]:
    """Return the seconds at which the animation has its frames."""
    return [n * exercise.frame for n in range(round(length(exercise) / exercise.frame))]


def blend(one: Pose, other: Pose, share: float) -> Pose:
    """Return the pose between two that say the same things."""
    return {
        name: tuple(a + (b - a) * share for a, b in zip(numbers, other[name], strict=True))
        for name, numbers in one.items()
    }


def _eased(share: float) -> float:
    """Start and end gently."""
    return (1 - cos(pi * share)) / 2


@cache
def exercises() -> Mapping[str, Exercise]:
    """Return every drawing of the folder ``poses`` by its id."""
    sources = [file for file in (files("content") / "drawing" / "poses").iterdir() if file.name.endswith(".toml")]
    tables = [tomllib.loads(source.read_text(encoding="utf-8")) for source in sources]
    return {name: _exercise(name, row) for table in tables for name, row in table.items()}


def _exercise(name: str, row: Mapping[str, Any]) -> Exercise:
    keys: list[Key] = []
    for written in row["keys"]:
        keys.append(_key(written, keys[-1] if keys else None))
    return Exercise(
        id=name,
        camera=Camera(*row.get("camera", (0, 0))),
        layout=row.get("layout", "one"),
        keys=tuple(keys),
        panels=tuple(row.get("panels", range(len(keys)))),
        props=tuple(row.get("props", ())),
        moving=row.get("moving", False),
        guided=row.get("guided", False),
        frame=row.get("frame", FRAME),
    )


def _key(written: Mapping[str, Any], before: Key | None) -> Key:
    """Return a key; a pose says only what differs from the one before."""
    told = {name: tuple(map(float, numbers)) for name, numbers in written["pose"].items()}
    return Key(
        pose={**(before.pose if before else REST), **told},
        working=tuple(written.get("working", ())),
        arrows=tuple(tuple(Vec(*point) for point in points) for points in written.get("arrows", ())),
        stay=written.get("stay", 0.4),
        move=written.get("move", 1.2),
    )

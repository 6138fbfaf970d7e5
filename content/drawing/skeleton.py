"""A body of fixed lengths: a pose (numbers) becomes joints (points). Lengths in metres, angles in degrees.

A pose names numbers only, so that two of them can be blended: see ``KEYS``. A hand or an ankle is either placed
(``hand_r``, the elbow follows) or its limb is bent by angles (``arm_r``). Bones never stretch: what cannot be
reached is an error, and so is a knee that would bend the wrong way only by a wrong pose.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import Final, Literal

from content.drawing.vectors import UPRIGHT, Frame, Vec, across, turned

Side = Literal["r", "l"]
Pose = Mapping[str, tuple[float, ...]]

PELVIS, LUMBAR, THORAX, NECK, HEAD = 0.10, 0.15, 0.27, 0.07, 0.12
SHOULDER_DROP, SHOULDER_WIDTH, HIP_WIDTH = 0.06, 0.172, 0.085
UPPER_ARM, FOREARM, HAND = 0.29, 0.25, 0.13
THIGH, SHANK, FOOT, HEEL, ANKLE_HEIGHT = 0.43, 0.41, 0.16, 0.05, 0.08
#: Half the thickness of a foot at heel and toes.
ROUND = 0.03
#: The curves of a spine at ease: sacrum, low back, upper back and neck forward, head back to level. They add up to 0.
SACRUM, LORDOSIS, KYPHOSIS, CERVICAL, LEVEL = 5, -11, 13, 5, -12

#: What a pose may say, and how many numbers that takes. ``@`` marks keys that are measured in a part of the body
#: (front, up, outwards); all other places are in the room (x, y, z).
KEYS: Final[Mapping[str, int]] = {
    "pelvis": 3,  # where the middle between the hips is
    "turn": 3,  # to the left, forward, about the own length
    "spine": 4,  # low back forward, upper back forward, to the left side, twist to the left
    "head": 3,  # nod, to the left side, turn to the left
    "breath": 1,  # 0 breathed out, 1 breathed in
    **{f"arm_{side}": 3 for side in "rl"},  # lift forward, spread, elbow
    **{f"hand_{side}": 3 for side in "rl"},
    **{f"hand_{side}@{part}": 3 for side in "rl" for part in ("pelvis", "chest")},
    **{f"elbow_{side}": 3 for side in "rl"},  # where it points, in the chest
    **{f"palm_{side}": 3 for side in "rl"},  # where the fingers point, in the room
    **{f"leg_{side}": 3 for side in "rl"},  # lift forward, spread, knee
    **{f"ankle_{side}": 3 for side in "rl"},
    **{f"knee_{side}": 3 for side in "rl"},  # where it points, in the pelvis
    **{f"foot_{side}": 2 for side in "rl"},  # heading in the room (0: to the right), heel lifted
    **{f"point_{side}": 1 for side in "rl"},  # toes pointed, from a right angle with the shin
}
REST: Final[Pose] = {"turn": (0, 0, 0), "spine": (0, 0, 0, 0), "head": (0, 0, 0), "breath": (0,)}


class PoseError(ValueError):
    """A pose cannot be taken by this body; names the limb."""


@dataclass(frozen=True, slots=True)
class Limb:
    """Three joints in a row, and where its end points."""

    root: Vec
    joint: Vec
    end: Vec
    front: Vec  #: the side of the knee cap or of the elbow's inside, at right angles to the upper bone
    tip: Vec  #: finger tips or toes
    heel: Vec  #: of a foot; of a hand the wrist


@dataclass(frozen=True, slots=True)
class Body:
    """All joints of one pose."""

    pelvis: Frame
    waist: Frame
    chest: Frame
    neck: Frame
    head: Frame
    arms: Mapping[Side, Limb]
    legs: Mapping[Side, Limb]
    breath: float  #: 0 breathed out, 1 breathed in

    def hand(self, side: Side) -> Vec:
        """Return the middle of a hand."""
        arm = self.arms[side]
        return (arm.end + arm.tip) * 0.5


def solve(pose: Pose) -> Body:
    """Return the joints of a pose.

    Raises:
        PoseError: an unknown key, a wrong number of numbers, or a limb that would have to stretch.

    """
    _check(pose)
    pose = {**REST, **pose}
    root = _root(pose)
    pelvis = root.flexed(SACRUM)
    low, high, side, twist = pose["spine"]
    low, high = low + LORDOSIS, high + KYPHOSIS
    waist = pelvis.moved(PELVIS).flexed(low / 2).bent(side / 2).twisted(twist * 0.2)
    top = waist.moved(LUMBAR / 2).flexed(low / 2).moved(LUMBAR / 2)
    chest = top.flexed(high / 2).bent(side / 2).twisted(twist * 0.8).moved(THORAX / 2)
    end = chest.flexed(high / 2).moved(THORAX / 2)
    nod, tip, turn = pose["head"]
    neck = end.flexed(nod / 2 + CERVICAL).bent(tip / 2).twisted(turn * 0.4)
    head = neck.moved(NECK).flexed(nod / 2 + LEVEL).bent(tip / 2).twisted(turn * 0.6).moved(HEAD, 0.015)
    return Body(
        pelvis,
        waist.moved(LUMBAR / 2),
        chest,
        neck,
        head,
        {side: _arm(pose, side, root, chest) for side in ("r", "l")},
        {side: _leg(pose, side, root) for side in ("r", "l")},
        pose["breath"][0],
    )


def _check(pose: Pose) -> None:
    for key, numbers in pose.items():
        if key not in KEYS or len(numbers) != KEYS[key]:
            raise PoseError(f"{key} {numbers}: unknown, or not {KEYS.get(key)} numbers")


def _root(pose: Pose) -> Frame:
    left, forward, own = pose["turn"]
    frame = UPRIGHT.twisted(left).flexed(forward).twisted(own)
    return Frame(Vec(*pose["pelvis"]), frame.front, frame.up, frame.left)


def _outward(side: Side) -> int:
    return 1 if side == "l" else -1


def _arm(pose: Pose, side: Side, pelvis: Frame, chest: Frame) -> Limb:
    out = _outward(side)
    root = chest.point(0, THORAX / 2 - SHOULDER_DROP, out * SHOULDER_WIDTH)
    target = _target(pose, f"hand_{side}", {"": UPRIGHT, "@pelvis": pelvis, "@chest": chest}, out)
    if target is None:
        lift, spread, fold = pose.get(f"arm_{side}", (0.0, 6.0, 8.0))
        upper, front = _swing(chest, out, lift, spread)
        joint = root + upper * UPPER_ARM
        end = joint + turned(upper, front, fold) * FOREARM
    else:
        f, u, o = pose.get(f"elbow_{side}", (-1.0, -0.3, 0.4))
        joint = _bend(root, target, (UPPER_ARM, FOREARM), chest.direction(f, u, o * out), f"arm_{side}")
        front = across((joint - root).unit, target - joint)
        end = target
    fingers = Vec(*pose[f"palm_{side}"]).unit if f"palm_{side}" in pose else (end - joint).unit
    return Limb(root, joint, end, front, end + fingers * HAND, end)


def _leg(pose: Pose, side: Side, pelvis: Frame) -> Limb:
    out = _outward(side)
    root = pelvis.point(0, 0, out * HIP_WIDTH)
    target = _target(pose, f"ankle_{side}", {"": UPRIGHT}, out)
    if target is None:
        lift, spread, fold = pose.get(f"leg_{side}", (0.0, 0.0, 0.0))
        upper, front = _swing(pelvis, out, lift, spread)
        joint = root + upper * THIGH
        end = joint + turned(upper, front, -fold) * SHANK
    else:
        pole = _knee_points(pose, side, pelvis)
        joint = _bend(root, target, (THIGH, SHANK), pole, f"leg_{side}")
        front = _kneecap(root, joint, target, pole)
        end = target
    toes, sole = _foot(pose, side, *_shin((joint - root).unit, front, (end - joint).unit))
    drop = sole * (ANKLE_HEIGHT - ROUND)
    return Limb(root, joint, end, front, end + toes * FOOT + drop, end - toes * HEEL + drop)


def _knee_points(pose: Pose, side: Side, pelvis: Frame) -> Vec:
    """Return where a knee points: as told, else over the toes of a foot on the floor, else to the front."""
    if f"knee_{side}" in pose or f"foot_{side}" not in pose:
        front, up, out = pose.get(f"knee_{side}", (1.0, 0.0, 0.0))
        return pelvis.direction(front, up, out * _outward(side))
    heading = radians(pose[f"foot_{side}"][0])
    return Vec(cos(heading), 0, sin(heading)) + Vec(0, 0.3, 0)


def _kneecap(root: Vec, joint: Vec, end: Vec, pole: Vec) -> Vec:
    """Return the front of a thigh: away from where the shin folds; of a straight leg, where the knee points."""
    thigh = (joint - root).unit
    folded = (end - joint).unit
    straight = folded.dot(thigh) > 0.9999
    return across(thigh, pole if straight else folded * -1)


def _shin(thigh: Vec, front: Vec, shin: Vec) -> tuple[Vec, Vec]:
    """Return the direction of a shin and its front: the thigh's front, turned with the knee."""
    return shin, front * shin.dot(thigh) - thigh * shin.dot(front)


def _foot(pose: Pose, side: Side, shin: Vec, front: Vec) -> tuple[Vec, Vec]:
    """Return where the toes and the sole point."""
    if f"foot_{side}" in pose:
        heading, lifted = pose[f"foot_{side}"]
        level = Vec(cos(radians(heading)), 0, sin(radians(heading)))
        return turned(level, Vec(0, -1, 0), lifted), turned(Vec(0, -1, 0), level, -lifted)
    (pointed,) = pose.get(f"point_{side}", (0.0,))
    return turned(front, shin, pointed), turned(shin, front, -pointed)


def _swing(frame: Frame, out: int, lift: float, spread: float) -> tuple[Vec, Vec]:
    """Return the direction of an upper bone and of its front, swung from hanging along the body."""
    down = frame.up * -1
    lifted = turned(down, frame.front, lift)
    return turned(lifted, frame.left * out, spread), turned(frame.front, frame.up, lift)


def _target(pose: Pose, key: str, frames: Mapping[str, Frame], out: int) -> Vec | None:
    """Return where a hand or an ankle is placed, or None; in a part of the body the third number is outwards."""
    for where, frame in frames.items():
        if key + where in pose:
            x, y, z = pose[key + where]
            return Vec(x, y, z) if frame is UPRIGHT else frame.point(x, y, z * out)
    return None


def _bend(root: Vec, end: Vec, bones: tuple[float, float], pole: Vec, name: str) -> Vec:
    """Return the joint between two bones that reach from root to end; it points to the pole."""
    upper, lower = bones
    way = end - root
    if not abs(upper - lower) < way.length <= upper + lower + 1e-6:
        raise PoseError(f"{name}: {way.length:.3f} m cannot be reached with bones of {upper} and {lower} m")
    along = (upper**2 - lower**2 + way.length**2) / (2 * way.length)
    height = sqrt(max(0.0, upper**2 - along**2))
    return root + way.unit * along + across(way.unit, pole) * height

"""Flesh on the bones: a body becomes groups of solids, in clothes, with a face, and with the working part marked."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from content.drawing.shapes import Ball, Camera, Group, Solid, ball, limb
from content.drawing.skeleton import Body, Limb, Side
from content.drawing.vectors import Frame, Vec

SIDES: Final[tuple[Side, ...]] = ("r", "l")
#: Half the thickness of a sleeve at the shoulder; the shirt has the same, so that they join.
SHOULDER: Final = 0.056


def figure(body: Body, camera: Camera, working: Sequence[str]) -> list[Group]:
    """Return the groups of a body; ``working`` names the parts that are marked (``WORKING``)."""
    depths = {side: camera.depth(body.legs[side].root) for side in SIDES}
    near: Side = "r" if depths["r"] >= depths["l"] else "l"
    flat = abs(depths["r"] - depths["l"]) < 0.12
    marks = [(part, make(body)) for name in working for part, make in WORKING[name]]

    def of(part: str) -> tuple[Solid, ...]:
        return tuple(solid for where, solid in marks if where == part)

    arms = [_arm(body.arms[side], of(f"arm_{side}"), far=side != near and not flat) for side in SIDES]
    legs = [_leg(body, side, of(f"leg_{side}"), far=side != near, with_pelvis=side == near) for side in SIDES]
    return [_trunk(body, of("trunk")), _head(body, camera), *arms, *([_joined(legs)] if flat else legs)]


def _joined(groups: Sequence[Group]) -> Group:
    """Return two groups inside one outline: legs side by side."""
    return Group(
        tuple(solid for group in groups for solid in group.solids),
        tuple(solid for group in groups for solid in group.marks),
        depth_at=tuple(at for group in groups for at in group.depth_at),
    )


def _slab(frame: Frame, half: tuple[float, float, float], front: float = 0.0, up: float = 0.0) -> Ball:
    """Return an ellipsoid in a frame: half widths to the left, to the front and up."""
    left, forward, high = half
    return Ball(frame.point(front, up, 0), (frame.left * left, frame.front * forward, frame.up * high))


def _trunk(body: Body, marks: tuple[Solid, ...]) -> Group:
    """Return the shirt: rounded slices along the spine, and the slope from the neck to the shoulders."""
    fill = body.breath
    slices = (
        _slab(body.pelvis, (0.142, 0.103, 0.06), up=0.03),
        _slab(body.waist, (0.126 + 0.004 * fill, 0.093 + 0.010 * fill, 0.06), front=0.010 * fill),
        _slab(body.chest, (0.150 + 0.008 * fill, 0.112 + 0.014 * fill, 0.07), up=-0.045, front=0.006 + 0.014 * fill),
        _slab(body.chest, (0.158, 0.098 + 0.008 * fill, 0.05), up=0.055, front=0.008 * fill),
        _slab(body.chest, (0.072, 0.060, 0.03), up=0.13, front=-0.012),
    )
    yoke = (slices[-1], *(ball(body.arms[side].root, SHOULDER) for side in SIDES))
    cloth = [Solid(pair, "shirt") for pair in pairwise(_between(slices))]
    return Group((*cloth, Solid(yoke, "shirt")), marks, depth_at=(body.waist.at, body.chest.at))


def _between(slices: Sequence[Ball]) -> list[Ball]:
    """Return the slices with others between them, so that the back is a curve."""
    around = [slices[0], *slices, slices[-1]]
    found = []
    for four in zip(around, around[1:], around[2:], around[3:], strict=False):
        found += [_spline(four, n / 3) for n in range(3)]
    return [*found, slices[-1]]


def _spline(four: tuple[Ball, Ball, Ball, Ball], t: float) -> Ball:
    """Return the ball between the two in the middle (Catmull-Rom)."""
    shares = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3)
    at, *axes = (
        sum((one * (share / 2) for one, share in zip(ones, shares, strict=True)), Vec(0, 0, 0))
        for ones in zip(*((one.at, *one.axes) for one in four), strict=True)
    )
    return Ball(at, (axes[0], axes[1], axes[2]))


def _head(body: Body, camera: Camera) -> Group:
    """Return neck, hair and face; the face hides the hair, or the hair the face for who looks away."""
    head = body.head
    neck = limb(body.neck.point(-0.005, 0.012, 0), head.point(-0.022, -0.05, 0), (0.047, 0.045), "skin")
    hair = Solid((_slab(head, (0.080, 0.100, 0.103), front=-0.012, up=0.012),), "hair")
    chin = ball(head.point(0.044, -0.084, 0), 0.037)
    face = Solid((_slab(head, (0.068, 0.078, 0.088), front=0.024, up=-0.022), chin), "skin")
    nose = limb(head.point(0.095, 0.0, 0), head.point(0.108, -0.022, 0), (0.008, 0.012), "skin")
    front = camera.faces(head.front) > -0.25
    return Group(
        (neck, hair, nose, face) if front else (neck, nose, face, hair),
        tuple(_features(head, camera)),
        nearer=0.03,
        depth_at=(body.chest.at, body.waist.at) if front else (head.at,),
    )


def _features(head: Frame, camera: Camera) -> list[Solid]:
    """Return the eyes, ears, mouth and nose that the viewer sees."""
    found = []
    for out in (1, -1):
        if camera.faces(head.direction(0.75, 0, 0.65 * out)) > 0.2:
            lips = (head.point(0.092, -0.060, 0.004 * out), head.point(0.082, -0.056, 0.024 * out))
            found.append(limb(*lips, (0.005, 0.004), "lips"))
            found.append(Solid((ball(head.point(0.083, -0.004, 0.040 * out), 0.0095),), "hair"))
        if camera.faces(head.direction(-0.1, 0, out)) > 0.3:
            found.append(
                Solid((_slab(_shifted(head, 0.066 * out), (0.01, 0.018, 0.027), front=-0.012, up=-0.02),), "ear")
            )
    if camera.faces(head.front) > 0.35:
        found.append(limb(head.point(0.104, -0.008, 0), head.point(0.112, -0.024, 0), (0.006, 0.011), "ear"))
    return found


def _shifted(frame: Frame, left: float) -> Frame:
    return Frame(frame.point(0, 0, left), frame.front, frame.up, frame.left)


def _arm(arm: Limb, marks: tuple[Solid, ...], *, far: bool) -> Group:
    sleeve = arm.root + (arm.joint - arm.root) * 0.55
    palm = arm.end + (arm.tip - arm.end) * 0.45
    return Group(
        (
            limb(arm.root, arm.joint, (0.052, 0.041), "skin"),
            limb(arm.joint, arm.end, (0.041, 0.029), "skin"),
            limb(arm.end, palm, (0.029, 0.034), "skin"),
            limb(palm, arm.tip, (0.034, 0.018), "skin"),
            limb(arm.root, sleeve, (SHOULDER, 0.055), "shirt"),
        ),
        marks,
        far=far,
        nearer=0.04,
        depth_at=(arm.root, arm.joint, arm.end),
    )


def _leg(body: Body, side: Side, marks: tuple[Solid, ...], *, far: bool, with_pelvis: bool) -> Group:
    leg = body.legs[side]
    calf = leg.joint + (leg.end - leg.joint) * 0.32 - leg.front * 0.012
    pelvis = (
        Solid(
            (_slab(body.pelvis, (0.150, 0.108, 0.085), up=0.015), _slab(body.pelvis, (0.143, 0.104, 0.05), up=0.06)),
            "trousers",
        ),
        Solid((_seat(body, "r"), _seat(body, "l")), "trousers"),
    )
    return Group(
        (
            Solid((ball(leg.heel, 0.03), ball(leg.end, 0.038), ball(leg.tip, 0.026)), "foot"),
            *(pelvis if with_pelvis else (Solid((_seat(body, side),), "trousers"),)),
            limb(leg.root, leg.joint, (0.088, 0.058), "trousers"),
            limb(leg.joint, calf, (0.056, 0.056), "trousers"),
            limb(calf, leg.end, (0.056, 0.038), "trousers"),
        ),
        marks,
        far=far,
        depth_at=(leg.root, leg.joint, leg.end),
    )


def _seat(body: Body, side: Side) -> Ball:
    return ball(body.pelvis.point(-0.030, -0.015, (1 if side == "l" else -1) * 0.07), 0.088)


# --- What works -------------------------------------------------------------------------------------------------------

Make = Callable[[Body], Solid]


def _along(leg: Limb, start: float, end: float, front: float, width: float) -> Solid:
    """Return a patch along the thigh; ``front`` is metres in front of the bone."""
    bone = leg.joint - leg.root
    ends = (leg.root + bone * start + leg.front * front, leg.root + bone * end + leg.front * front)
    return limb(*ends, (width, width * 0.8), "working")


def _spot(at: Vec, other: Vec, width: float) -> Solid:
    return limb(at, other, (width, width), "working")


def _each(make: Callable[[Body, Side], Solid], part: str) -> tuple[tuple[str, Make], ...]:
    """Return the same patch for both sides."""
    return ((f"{part}_r", lambda body: make(body, "r")), (f"{part}_l", lambda body: make(body, "l")))


#: Patches by name: the group on which they lie, and how to make them.
WORKING: Final[Mapping[str, tuple[tuple[str, Make], ...]]] = {
    "low_back": (("trunk", lambda b: _spot(b.waist.point(-0.055, -0.05, 0), b.waist.point(-0.055, 0.05, 0), 0.036)),),
    "upper_back": (("trunk", lambda b: _spot(b.chest.point(-0.06, -0.05, 0), b.chest.point(-0.05, 0.06, 0), 0.042)),),
    "belly": (("trunk", lambda b: _spot(b.waist.point(0.045, -0.06, 0), b.waist.point(0.045, 0.03, 0), 0.036)),),
    "breath": (
        ("trunk", lambda b: _spot(b.chest.point(0.05, -0.09, 0), b.chest.point(0.05, 0, 0), 0.03 + 0.028 * b.breath)),
    ),
    "flank_r": (("trunk", lambda b: _spot(b.waist.point(0, -0.04, -0.085), b.chest.point(0, 0.0, -0.105), 0.036)),),
    "flank_l": (("trunk", lambda b: _spot(b.waist.point(0, -0.04, 0.085), b.chest.point(0, 0.0, 0.105), 0.036)),),
    "glutes": _each(
        lambda b, s: Solid((ball(b.pelvis.point(-0.045, -0.015, 0.07 * (1 if s == "l" else -1)), 0.058),), "working"),
        "leg",
    ),
    "hips": _each(lambda b, s: Solid((ball(b.legs[s].root, 0.055),), "working"), "leg"),
    "hamstrings": _each(lambda b, s: _along(b.legs[s], 0.30, 0.80, -0.032, 0.032), "leg"),
    "thighs": _each(lambda b, s: _along(b.legs[s], 0.28, 0.78, 0.03, 0.034), "leg"),
}

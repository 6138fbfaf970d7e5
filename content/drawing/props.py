"""Things that an exercise needs: mat, chair, bench, bags, band, bike. Sizes in metres."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from content.drawing.shapes import Group, Solid, ball, box, limb, path
from content.drawing.skeleton import Body, Side
from content.drawing.vectors import Vec

#: As written in the folder poses: ``kind``, and numbers by name.
Prop = Mapping[str, Any]

SEAT_HEIGHT: Final = 0.44


def mat(prop: Prop, _: Body) -> list[Group]:
    """Return a mat from ``x`` to ``x`` and ``z`` to ``z``; it lies under everything."""
    (x0, x1), (z0, z1) = prop["x"], prop["z"]
    slab = box(Vec((x0 + x1) / 2, -0.008, (z0 + z1) / 2), Vec(x1 - x0, 0.004, z1 - z0), "mat", 0.008)
    return [Group((slab,), nearer=-9)]


def chair(prop: Prop, _: Body) -> list[Group]:
    """Return a chair with its middle at ``at`` (x, z), facing right (1) or left (-1)."""
    (x, z), way = prop["at"], prop["faces"]
    seat = box(Vec(x, SEAT_HEIGHT - 0.025, z), Vec(0.40, 0.03, 0.40), "seat")
    legs = [
        limb(Vec(x + dx, SEAT_HEIGHT - 0.04, z + dz), Vec(x + dx * 1.1, 0.015, z + dz), (0.016, 0.014), "wood")
        for dx in (-0.18, 0.18)
        for dz in (-0.18, 0.18)
    ]
    back = [
        limb(Vec(x - way * 0.19, SEAT_HEIGHT, z + dz), Vec(x - way * 0.25, 0.88, z + dz), (0.016, 0.016), "wood")
        for dz in (-0.18, 0.18)
    ]
    rest = Solid(
        tuple(
            ball(Vec(x - way * at, y, z + dz), 0.014) for at, y in ((0.235, 0.70), (0.25, 0.86)) for dz in (-0.18, 0.18)
        ),
        "seat",
    )
    return [Group((*legs, *back[:1], seat)), Group((*back, rest), nearer=prop.get("back_nearer", 0.0))]


def bench(prop: Prop, _: Body) -> list[Group]:
    """Return a solid bench: its middle ``at`` (x, z), and its ``size`` (x, y, z)."""
    (x, z), (dx, dy, dz) = prop["at"], prop["size"]
    feet = [
        box(Vec(x + side * (dx / 2 - 0.05), dy / 2 - 0.05, z), Vec(0.05, dy - 0.1, dz - 0.06), "wood")
        for side in (-1, 1)
    ]
    return [Group((*feet, box(Vec(x, dy - 0.05, z), Vec(dx, 0.07, dz), "seat", 0.02)), nearer=prop.get("nearer", 0.0))]


def bag(prop: Prop, body: Body) -> list[Group]:
    """Return a bag that hangs from a hand (``r``, ``l``) or from both (``both``)."""
    hands = [body.hand(side) for side in ("r", "l") if prop["hand"] in {side, "both"}]
    grip = sum(hands, Vec(0, 0, 0)) * (1 / len(hands))
    wide, high, deep = prop.get("size", (0.26, 0.24, 0.12))
    top = grip + Vec(0, -0.12, 0)
    handles = [
        path((top + Vec(-wide * 0.3, 0, dz), grip + Vec(0, -0.005, dz), top + Vec(wide * 0.3, 0, dz)), 0.009, "dark")
        for dz in (-deep * 0.3, deep * 0.3)
    ]
    body_of_it = box(top + Vec(0, -high / 2, 0), Vec(wide, high, deep), "bag", 0.03)
    return [Group((*handles[0], *handles[1], body_of_it), nearer=prop.get("nearer", 0.0))]


def band(prop: Prop, body: Body) -> list[Group]:
    """Return an elastic band from a post (``x``, ``z``, ``y`` high) to both hands."""
    post = Vec(prop["at"][0], 0, prop["at"][1])
    hands = (body.hand("r") + body.hand("l")) * 0.5
    hook = post + Vec(0, prop["y"], 0)
    rod = limb(post, post + Vec(0, 1.75, 0), (0.028, 0.028), "wood")
    return [Group((rod, ball_at(hook))), Group((limb(hook, hands, (0.011, 0.011), "band"),), nearer=0.25)]


def ball_at(at: Vec) -> Solid:
    """Return the knob on the post to which the band is tied."""
    return Solid((ball(at, 0.04),), "dark")


def bike(prop: Prop, body: Body) -> list[Group]:
    """Return an exercise bike: saddle over the middle ``at`` (x, z), facing right; the pedals are under the feet."""
    x, z = prop["at"]

    def spot(right: float, up: float, near: float = 0.0) -> Vec:
        return Vec(x + right, up, z + near)

    crank, wheel = spot(0.17, 0.34), spot(0.55, 0.30)
    frame = (
        limb(spot(-0.28, 0.03), spot(0.80, 0.03), (0.03, 0.03), "dark"),
        limb(spot(0.04, 0.03), spot(0, 0.86), (0.03, 0.022), "metal"),
        limb(crank, spot(0.58, 0.60), (0.03, 0.03), "metal"),
        limb(spot(0.52, 0.05), spot(0.64, 1.09), (0.03, 0.022), "metal"),
        limb(spot(0.62, 1.10), spot(0.76, 1.125), (0.018, 0.018), "dark"),
        limb(spot(-0.12, 0.872), spot(0.13, 0.878), (0.036, 0.020), "dark"),
    )
    disc = Group((Solid((ball(wheel, 0.22),), "metal"),), (Solid((ball(wheel, 0.15),), "wall"),), nearer=-0.1)
    return [
        disc,
        Group((*frame, Solid((ball(crank, 0.075),), "dark"))),
        *(_pedal(body, side, crank) for side in ("r", "l")),
    ]


def _pedal(body: Body, side: Side, crank: Vec) -> Group:
    """Return the pedal under the ball of a foot, and its arm to the crank."""
    leg = body.legs[side]
    foot = leg.heel + (leg.tip - leg.heel) * 0.68 + Vec(0, -0.045, 0)
    inner = Vec(foot.x, foot.y, foot.z * 0.4)
    return Group(
        (
            limb(Vec(crank.x, crank.y, foot.z * 0.4), inner, (0.014, 0.014), "metal"),
            limb(foot + Vec(-0.05, 0, 0), foot + Vec(0.05, 0, 0), (0.014, 0.014), "dark"),
        ),
        far=side == "l",
        nearer=-0.02,
    )


def tree(prop: Prop, _: Body) -> list[Group]:
    """Return a tree behind everything, ``at`` (x, z)."""
    x, z = prop["at"]
    crown = [
        ball(Vec(x + right, up, z), width)
        for right, up, width in ((0, 1.38, 0.26), (-0.17, 1.18, 0.2), (0.17, 1.16, 0.2))
    ]
    leaves = tuple(Solid((one,), "leaf") for one in crown)
    return [Group((limb(Vec(x, 0.0, z), Vec(x, 1.1, z), (0.045, 0.03), "wood"), *leaves), nearer=-0.9)]


def cushion(prop: Prop, _: Body) -> list[Group]:
    """Return a flat cushion under a head: its middle ``at`` and its ``size``."""
    return [Group((box(Vec(*prop["at"]), Vec(*prop["size"]), "paper", 0.03),), nearer=-0.5)]


KINDS: Final[Mapping[str, Callable[[Prop, Body], list[Group]]]] = {
    "mat": mat,
    "tree": tree,
    "cushion": cushion,
    "chair": chair,
    "bench": bench,
    "bag": bag,
    "band": band,
    "bike": bike,
}


def things(props: Sequence[Prop], body: Body) -> list[Group]:
    """Return everything that stands around or hangs from a body."""
    return [group for prop in props for group in KINDS[prop["kind"]](prop, body)]

"""The body in the drawings: bones never stretch, nobody sinks into the floor, and every loop closes."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.drawing.exercise import blend, exercises, key_at, length, moments
from content.drawing.skeleton import FOREARM, KEYS, REST, SHANK, THIGH, UPPER_ARM, PoseError, solve
from content.drawing.vectors import Vec

ALL = tuple(exercises().values())
MOVING = [one for one in ALL if one.moving]
STANDING = {"pelvis": (0, 0.9, 0), "ankle_r": (0, 0.08, 0.1), "ankle_l": (0, 0.08, -0.1)}
angle = st.floats(-60, 60)


def joints(body) -> list[Vec]:
    limbs = [*body.arms.values(), *body.legs.values()]
    return [body.head.at, body.chest.at, body.pelvis.at, *(at for one in limbs for at in (one.joint, one.end, one.tip))]


def bodies():
    return [(one.id, solve(key.pose)) for one in ALL for key in one.keys]


def test_every_pose_can_be_taken():
    """In each key pose every bone has its own length: nothing is stretched to reach."""
    for _, body in bodies():
        for limbs, upper, lower in ((body.arms, UPPER_ARM, FOREARM), (body.legs, THIGH, SHANK)):
            for limb in limbs.values():
                assert (limb.joint - limb.root).length == pytest.approx(upper)
                assert (limb.end - limb.joint).length == pytest.approx(lower)


def test_nobody_sinks_into_the_floor():
    """In each key pose head, trunk, hands, knees and feet are on the floor or above it."""
    for name, body in bodies():
        assert min(at.y for at in joints(body)) > 0.015, name
        assert all(leg.heel.y > 0.015 for leg in body.legs.values()), name


def test_who_stands_stands_on_the_floor():
    """A foot that is said to be level has its sole on the floor, and does not slide while the body moves."""
    for one in ALL:
        for side in ("r", "l"):
            level = [key.pose for key in one.keys if key.pose.get(f"foot_{side}", (0, 1))[1] == 0]
            for pose in level:
                leg = solve(pose).legs[side]
                assert leg.tip.y == pytest.approx(leg.heel.y)
                assert 0.02 < leg.tip.y < 0.05
            assert len({pose[f"ankle_{side}"] for pose in level}) <= 1


def test_knees_never_bend_backwards():
    """In each key pose a shin folds to the back of the thigh."""
    for name, body in bodies():
        for leg in body.legs.values():
            assert (leg.end - leg.joint).dot(leg.front) < 0.005, name


@pytest.mark.parametrize("exercise", MOVING, ids=lambda one: one.id)
def test_every_loop_closes(exercise):
    """An animation ends with the pose with which it begins."""
    assert key_at(exercise, length(exercise)).pose == key_at(exercise, 0).pose == exercise.keys[0].pose


@pytest.mark.parametrize("exercise", MOVING, ids=lambda one: one.id)
def test_animations_are_smooth(exercise):
    """No joint moves faster than 1.5 m/s, from the last frame to the first neither: calm movements."""
    at = moments(exercise)[::2]
    reach = 1.5 * 2 * exercise.frame
    frames = [joints(solve(key_at(exercise, moment).pose)) for moment in (*at, at[0])]
    for before, after in pairwise(frames):
        assert max((a - b).length for a, b in zip(before, after, strict=True)) < reach


def test_a_guided_animation_shows_where_the_breath_goes():
    """While breath goes out or in, its arrow is shown; in the pauses between there is none."""
    breath = exercises()["long_exhale"]
    out, back = breath.keys
    assert key_at(breath, 0).arrows == ()
    assert key_at(breath, 3).arrows == back.arrows
    assert key_at(breath, 8).arrows == out.arrows
    assert key_at(exercises()["side_bend"], 0.6).arrows == ()


@settings(max_examples=30)
@given(angle, angle, st.floats(-40, 40), angle)
def test_a_spine_keeps_its_length(low, high, side, twist):
    """However a trunk bends and turns, waist and chest stay as far apart, and the shoulders square to it."""
    body = solve({**STANDING, "spine": (low, high, side, twist)})
    shoulders = body.arms["r"].root - body.arms["l"].root
    assert shoulders.length == pytest.approx((body.arms["r"].root - body.chest.at).length * 2, rel=0.2)
    assert shoulders.dot(body.chest.up) == pytest.approx(0, abs=1e-9)
    assert 0.19 < (body.chest.at - body.waist.at).length < 0.22


@settings(max_examples=30)
@given(st.floats(0, 1))
def test_between_two_poses_the_bones_keep_their_length(share):
    """Every pose between two key poses is one that a body can take."""
    for one in MOVING[:3]:
        first, second, *_ = one.keys
        legs = solve(blend(first.pose, second.pose, share)).legs
        assert all((leg.joint - leg.root).length == pytest.approx(THIGH) for leg in legs.values())


def test_what_cannot_be_reached_is_an_error():
    """A hand or a foot out of reach is refused with the name of the limb."""
    with pytest.raises(PoseError, match=r"^leg_l: 0\.8"):
        solve({**STANDING, "ankle_l": (0.3, 0.08, -0.1)})
    with pytest.raises(PoseError, match=r"^arm_r: "):
        solve({**STANDING, "hand_r": (1.0, 1.0, 0.2)})


@pytest.mark.parametrize("wrong", [{"tail": (1,)}, {"pelvis": (0, 1)}])
def test_a_pose_says_only_what_a_body_has(wrong):
    """An unknown word, or a wrong number of numbers, is refused."""
    with pytest.raises(PoseError, match="unknown"):
        solve({**STANDING, **wrong})


def test_a_body_at_ease_looks_straight_ahead():
    """Standing at ease the curves of the spine add up: the head is upright, over the feet."""
    assert set(REST) <= set(KEYS)
    body = solve(STANDING)
    assert body.head.up.y == pytest.approx(1, abs=1e-6)
    assert abs(body.head.at.x) < 0.08

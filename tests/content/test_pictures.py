"""The drawings of the exercise cards: all there, small enough for a phone, and still what the code draws."""

import io
from pathlib import Path

import pytest
from PIL import Image

import content
from content.drawing import gallery
from content.drawing.exercise import exercises
from content.drawing.paints import PAINTS
from content.drawing.raster import DRAWN_FROM, still_image
from content.drawing.sheet import MOVING, STILL, still
from content.exercises import cards, picture

CARDS = cards().values()
MOVING_CARDS = [card for card in CARDS if card.animation]


def opened(name) -> Image.Image:
    return Image.open(io.BytesIO(picture(name)))


def test_every_card_has_its_drawing_and_no_drawing_is_left_over():
    """There is a still for each card, an animation for each card that says so, and nothing else."""
    expected = {card.picture for card in CARDS} | {card.animation for card in MOVING_CARDS}
    assert {file.name for file in gallery.FOLDER.iterdir()} == expected
    assert set(exercises()) == set(cards())


def test_mobility_and_breathing_move():
    """The mobility exercises of phase 1 and the long exhale have an animation."""
    assert {card.id for card in MOVING_CARDS} == {
        *("pelvic_tilt", "thoracic_rotation", "hip_hinge_mob", "side_bend", "hip_mobility", "long_exhale")
    }
    assert all(exercises()[card.id].moving is (card in MOVING_CARDS) for card in CARDS)


def test_stills_are_small_and_of_one_size():
    """A still is a PNG of 800 by 600 pixels, under 60 kB."""
    for card in CARDS:
        image = opened(card.picture)
        assert (image.format, image.size) == ("PNG", STILL) == ("PNG", (800, 600))
        assert len(picture(card.picture)) < 60_000


def test_animations_are_small_and_loop_for_ever():
    """An animation is a GIF of 512 by 384 pixels, at most 200 kB, that loops for ever."""
    for card in MOVING_CARDS:
        assert card.animation
        image = opened(card.animation)
        assert (image.format, image.info["loop"]) == ("GIF", 0)
        assert image.size == MOVING == (512, 384)
        assert len(picture(card.animation)) <= 200_000


def test_animations_take_their_time():
    """A movement takes 3 to 5 seconds; a breath as long as the card says: in for 4, out for 6."""
    for card in MOVING_CARDS:
        keys = exercises()[card.id].keys
        seconds = sum(key.stay + key.move for key in keys)
        assert seconds == pytest.approx(10) if card.id == "long_exhale" else 3 <= seconds <= 5
    out, back = exercises()["long_exhale"].keys
    assert (out.stay + out.move, back.stay + back.move) == pytest.approx((6, 4))


def test_a_drawing_has_a_background_of_its_own():
    """Nothing of a drawing is transparent, so it is as readable in a dark chat as in a light one."""
    for card in CARDS:
        image = opened(card.picture)
        assert "transparency" not in image.info
        assert image.convert("RGB").getpixel((0, 0)) == PAINTS["page"]


def test_every_drawing_shows_what_works():
    """Somewhere in each exercise drawing the working part is marked; walking and changing posture need no mark."""
    for card in CARDS:
        colours = {colour for _, colour in opened(card.picture).convert("RGB").getcolors(1000)}
        assert (PAINTS["working"] in colours) is (card.id not in {"walk", "posture_change"})


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_the_drawings_are_up_to_date(card):
    """Each drawing was made by the code and the poses as they are now; else: python -m content.drawing."""
    stamp = gallery.stamp(exercises()[card.id])
    assert opened(card.picture).info[DRAWN_FROM] == stamp
    if card.animation:
        assert opened(card.animation).info["comment"] == stamp.encode()


def test_drawing_again_gives_the_same_picture():
    """A still that is drawn again is the stored one, pixel by pixel."""
    drawn = still_image(STILL, still(exercises()["deep_breath"]))
    assert drawn.convert("RGB").tobytes() == opened("deep_breath.png").convert("RGB").tobytes()


def test_a_drawing_can_be_written_elsewhere(tmp_path):
    """Drawing writes the still of an exercise, and an animation only where it has one."""
    gallery.draw(exercises()["walk"], tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["walk.png"]


def test_a_changed_pose_changes_the_stamp():
    """Two exercises, or two poses, never have the same stamp."""
    assert len({gallery.stamp(one) for one in exercises().values()}) == len(exercises())


def test_the_running_program_does_not_need_the_drawing_code():
    """No module outside content/drawing imports it: it is for developers only."""
    home = Path(content.__file__).parent
    packages = (home, home.parent / "bot", home.parent / "scheduler")
    modules = [file for package in packages for file in package.rglob("*.py") if "drawing" not in file.parts]
    assert len(modules) > 10
    for module in modules:
        assert "content.drawing" not in module.read_text(encoding="utf-8")

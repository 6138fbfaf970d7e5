"""Draw every picture again: ``python -m content.drawing [id ...]``. Needs Pillow; the running program does not."""

import sys
from pathlib import Path
from typing import Final

from content.drawing.exercise import FRAME, Exercise, exercises
from content.drawing.raster import paint, save_moving, save_still
from content.drawing.sheet import MOVING, STILL, fingerprint, frames, still

FOLDER: Final = Path(__file__).parents[1] / "pictures"


def draw(exercise: Exercise, folder: Path) -> None:
    """Write the still of an exercise, and its animation where it has one."""
    drawing = still(exercise)
    save_still(paint(STILL, drawing), folder / f"{exercise.id}.png", fingerprint([drawing]))
    if exercise.moving:
        moving = list(frames(exercise))
        images = [paint(MOVING, frame) for frame in moving]
        save_moving(images, folder / f"{exercise.id}.gif", fingerprint(moving), round(FRAME * 1000))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or exercises():
        draw(exercises()[name], FOLDER)

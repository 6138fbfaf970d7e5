"""The pictures as files: drawing them, and knowing whether they are still what the code draws."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final

from content.drawing.exercise import Exercise
from content.drawing.raster import moving_images, save_moving, save_still, still_image
from content.drawing.sheet import MOVING, STILL, frames, still

FOLDER: Final = Path(__file__).parents[1] / "pictures"


def draw(exercise: Exercise, folder: Path = FOLDER) -> None:
    """Write the still of an exercise, and its animation where it has one."""
    save_still(still_image(STILL, still(exercise)), folder / f"{exercise.id}.png", stamp(exercise))
    if exercise.moving:
        images = moving_images(MOVING, list(frames(exercise)))
        save_moving(images, folder / f"{exercise.id}.gif", stamp(exercise), round(exercise.frame * 1000))


def stamp(exercise: Exercise) -> str:
    """Return what a picture is stamped with: the same code and the same poses, the same stamp.

    Drawing all of them to compare pixels takes half a minute; comparing stamps takes none.
    """
    return sha256(f"{_code()}{exercise}".encode()).hexdigest()[:16]


@cache
def _code() -> str:
    """Return the program text of the drawings, without its comment lines."""
    modules = sorted((module.name, module) for module in files("content.drawing").iterdir())
    texts = (module.read_text(encoding="utf-8") for name, module in modules if name.endswith(".py"))
    lines = (line.strip() for text in texts for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("#"))

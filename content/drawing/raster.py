"""Flat shapes in pixels become pictures: the only module that knows Pillow."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from content.drawing.paints import PAINTS
from content.drawing.scene import Flat

#: Drawn this much larger and then averaged: smooth edges by whole-number arithmetic, the same on every machine.
LARGER: Final = 3
STILL_COLOURS: Final = 128
MOVING_COLOURS: Final = 48
#: Where a picture keeps the fingerprint of what was drawn.
DRAWN_FROM: Final = "drawn-from"


def paint(size: tuple[int, int], flats: Iterable[Flat]) -> Image.Image:
    """Return a picture of some shapes; their corners are pixels from the top left."""
    image = Image.new("RGB", (size[0] * LARGER, size[1] * LARGER), PAINTS["page"])
    pen = ImageDraw.Draw(image)
    for flat in flats:
        pen.polygon([(x * LARGER, y * LARGER) for x, y in flat.corners], fill=flat.colour)
    return image.reduce(LARGER)


def save_still(image: Image.Image, path: Path, drawn_from: str) -> None:
    """Write a PNG that says what it was drawn from."""
    note = PngInfo()
    note.add_text(DRAWN_FROM, drawn_from)
    image.quantize(STILL_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        path, optimize=True, pnginfo=note
    )


def save_moving(images: Sequence[Image.Image], path: Path, drawn_from: str, milliseconds: int) -> None:
    """Write a GIF that loops for ever and says what it was drawn from."""
    palette = images[0].quantize(MOVING_COLOURS, method=Image.Quantize.MAXCOVERAGE)
    first, *others = (image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images)
    first.save(
        path,
        save_all=True,
        append_images=others,
        duration=milliseconds,
        loop=0,
        optimize=True,
        comment=drawn_from.encode(),
    )

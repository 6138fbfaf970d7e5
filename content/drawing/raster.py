"""Flat shapes in pixels become pictures: the only module that knows Pillow."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from content.drawing.paints import PAINTS, Colour, blended
from content.drawing.scene import Flat

Size = tuple[int, int]
#: Drawn this much larger and then averaged: smooth edges by whole-number arithmetic, the same on every machine.
LARGER: Final = 3
#: Shades between a colour and the ink around it: smooth enough for a still, small enough for an animation.
STILL_SHADES, MOVING_SHADES = 4, 2
#: Where a picture keeps the stamp of what it was drawn from.
DRAWN_FROM: Final = "drawn-from"


def paint(size: Size, flats: Iterable[Flat]) -> Image.Image:
    """Return a picture of some shapes; their corners are pixels from the top left."""
    image = Image.new("RGB", (size[0] * LARGER, size[1] * LARGER), PAINTS["page"])
    pen = ImageDraw.Draw(image)
    for flat in flats:
        pen.polygon([(x * LARGER, y * LARGER) for x, y in flat.corners], fill=flat.colour)
    return image.reduce(LARGER)


def still_image(size: Size, flats: Sequence[Flat]) -> Image.Image:
    """Return a picture in the few colours of its shapes, and their shades towards the ink."""
    return _in_palette(paint(size, flats), _palette([flats], STILL_SHADES))


def save_still(image: Image.Image, path: Path, drawn_from: str) -> None:
    """Write a PNG that says what it was drawn from."""
    note = PngInfo()
    note.add_text(DRAWN_FROM, drawn_from)
    image.save(path, optimize=True, pnginfo=note)


def moving_images(size: Size, frames: Sequence[Sequence[Flat]]) -> list[Image.Image]:
    """Return the frames of an animation in one palette."""
    palette = _palette(frames, MOVING_SHADES)
    return [_in_palette(paint(size, frame), palette) for frame in frames]


def save_moving(images: Sequence[Image.Image], path: Path, drawn_from: str, milliseconds: int) -> None:
    """Write a GIF that loops for ever and says what it was drawn from."""
    images[0].save(
        path,
        save_all=True,
        append_images=images[1:],
        duration=milliseconds,
        loop=0,
        comment=drawn_from.encode(),
    )


def _palette(drawings: Iterable[Sequence[Flat]], shades: int) -> Image.Image:
    """Return a picture that carries the colours of some drawings; every colour stays exactly itself."""
    used = {PAINTS["page"], *(flat.colour for drawing in drawings for flat in drawing)}
    ordered: list[Colour] = sorted(used)
    between = [blended(one, PAINTS["ink"], n / (shades + 1)) for n in range(1, shades + 1) for one in ordered]
    colours = list(dict.fromkeys((*ordered, *between)))[:256]
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


def _in_palette(image: Image.Image, palette: Image.Image) -> Image.Image:
    return image.quantize(palette=palette, dither=Image.Dither.NONE)

"""The colours. Blue for the person and orange for what works: told apart by colour-blind eyes too."""

from typing import Final

Colour = tuple[int, int, int]


def _colour(code: str) -> Colour:
    red, green, blue = bytes.fromhex(code)
    return red, green, blue


PAINTS: Final = {
    name: _colour(code)
    for name, code in {
        # A background of its own: the drawing is as readable in a dark chat as in a light one.
        "page": "E4EAE6",
        "wall": "F7F5EF",
        "floor": "E6E0D2",
        "shadow": "D3CBB9",
        "mat": "A9CBBE",
        "ink": "2C3E4A",
        "skin": "E8B896",
        "ear": "D49E7C",
        "lips": "B9705A",
        "hair": "54433C",
        "shirt": "5B93BD",
        "trousers": "3B5873",
        "foot": "F3EFE6",
        "working": "F28C3C",
        "arrow": "D9531E",
        "badge": "2C3E4A",
        "paper": "FFFFFF",
        "wood": "C79A6B",
        "seat": "A97C50",
        "metal": "8A97A0",
        "dark": "56636B",
        "bag": "8C6BA8",
        "leaf": "A9C9A4",
        "band": "3FA37F",
    }.items()
}


def blended(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def darker(colour: Colour) -> Colour:
    """Return the colour of something that is further away."""
    return blended(colour, (60, 70, 80), 0.24)

"""The scale from 0 to 10 as buttons: three rows, in words at both ends (FLOWS.md)."""

from bot.events import Say

Choices = tuple[tuple[Say, str], ...]


def numbers(first: int, last: int) -> Choices:
    """Return one row of the keyboard, both ends included."""
    return tuple((number(n), str(n)) for n in range(first, last + 1))


def number(n: int) -> Say:
    """Return the label of a number; 0 and 10 say in words what they mean."""
    return {0: Say("number-none"), 10: Say("number-worst")}.get(n, Say("number", {"n": str(n)}))


#: The whole keyboard.
SCALE: tuple[Choices, ...] = (numbers(0, 3), numbers(4, 7), numbers(8, 10))

"""The scale from 0 to 10 as buttons, in its three bands and in words at both ends (FLOWS.md)."""

from bot.events import Say

Choices = tuple[tuple[Say, str], ...]


def numbers(first: int, last: int) -> Choices:
    """Return one row of the keyboard, ``first`` and ``last`` included."""
    return tuple((number(n), str(n)) for n in range(first, last + 1))


def number(n: int) -> Say:
    """Return the label of a number; 0 and 10 say in words what they mean."""
    return {0: Say("number-none"), 10: Say("number-worst")}.get(n, Say("number", {"n": str(n)}))


#: The whole keyboard, from no pain down to the worst: 0-3, 4-7, 8-10. Each end has a row of its own, because a phone
#: cuts its words off where it shares one.
SCALE: tuple[Choices, ...] = (numbers(0, 0), numbers(1, 3), numbers(4, 7), numbers(8, 9), numbers(10, 10))

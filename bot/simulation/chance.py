"""Chance that can be repeated: each draw depends on the seed and on what is drawn, not on the order of draws."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws for one seed."""

    def __init__(self, *seed: int) -> None:
        """Begin with a seed of one or more numbers."""
        self._seed = seed

    def share(self, *what: object) -> float:
        """Return a number from 0 to below 1 for a thing that is named by numbers and words."""
        text = "/".join(map(str, (*self._seed, *what)))
        return int.from_bytes(blake2b(text.encode(), digest_size=7).digest()) / 2**56

    def happens(self, probability: float, *what: object) -> bool:
        """Tell whether something of this probability happens."""
        return self.share(*what) < probability

    def one_of(self, options: Sequence[T], *what: object) -> T:
        """Return one of the options, each as likely."""
        return options[int(self.share(*what) * len(options))]

"""Which ideas stand where in a message: labels over the words that carry meaning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import Final

from content.reading.lexicon import Meaning, lexicon, words_of
from content.reading.phrases import Language, language, phrases
from content.reading.words import STOP, Words

#: From so many different phrases on a message is long.
MANY: Final = 48


def _merge(known: dict[int, int], places: dict[int, int]) -> None:
    """Add places to those already known, by length."""
    for length, bits in places.items():
        known[length] = known.get(length, 0) | bits


@dataclass(slots=True)
class Labelled:
    """The words that carry meaning, and what stands on them.

    `index` holds the place of each in the whole message; `breaks` what divides it from the word before, and at last
    what ends the message.
    Places are bits of an int (bit 0 is the first word), so that a pattern is tried on the whole message at once.
    """

    words: tuple[str, ...]
    index: tuple[int, ...]
    breaks: tuple[int, ...]
    claimed: int = 0
    stands: dict[Meaning, dict[int, int]] = field(default_factory=dict)
    present: frozenset[str] = frozenset()
    asked: dict[str, dict[int, int]] = field(default_factory=dict)
    filed: dict[str, list[dict[int, int]]] = field(default_factory=dict)

    def add(self, meaning: Meaning, start: int, length: int) -> None:
        """Note that something stands on `length` words from `start`."""
        places = self.stands.setdefault(meaning, {})
        places[length] = places.get(length, 0) | 1 << start

    def starts(self, label: str) -> dict[int, int]:
        """Return the places where a label begins, as bits, by its length in words."""
        if label not in self.present:
            return {}
        known = self.asked.get(label)
        if known is None:
            known = self.asked[label] = {}
            for places in self._standing(label):
                _merge(known, places)
        return known

    def _standing(self, label: str) -> Iterable[dict[int, int]]:
        """Return the places of each phrase with a label; a long message files them all at the first question."""
        if len(self.stands) <= MANY:
            return (places for meaning, places in self.stands.items() if label in meaning.labels)
        if not self.filed:
            for meaning, places in self.stands.items():
                for name in meaning.labels:
                    self.filed.setdefault(name, []).append(places)
        return self.filed[label]

    def at(self, label: str) -> int:
        """Return all words covered by a label, as bits."""
        bits = 0
        for length, places in self.starts(label).items():
            for shift in range(length):
                bits |= places << shift
        return bits

    def begins(self, label: str) -> int:
        """Return the places where a label begins, as bits."""
        bits = 0
        for places in self.starts(label).values():
            bits |= places
        return bits


def _languages(text: Words) -> Iterator[Language]:
    """Yield the language of each word: that of its sentence."""
    starts = [place for place in range(len(text.words)) if place == 0 or text.breaks[place] >= STOP]
    for start, end in pairwise([*starts, len(text.words)]):
        yield from repeat(language(text.words[start:end]), end - start)


def label(text: Words, more: Iterable[tuple[str, int, int]] = ()) -> Labelled:
    """Return the labels of a message; `more` are labels found elsewhere: (name, start, length) in `text.words`."""
    small = words_of("spelling", "transparent")
    index = tuple(place for place, word in enumerate(text.words) if word not in small)
    edges = (-1, *index, len(text.words))
    breaks = tuple(max(text.breaks[before + 1 : place + 1]) for before, place in pairwise(edges))
    result = Labelled(tuple(text.words[place] for place in index), index, breaks)
    spoken = tuple(_languages(text))
    found, result.claimed = phrases(result.words, breaks, [spoken[place] for place in index])
    for phrase in found:
        result.add(phrase.meaning, phrase.start, phrase.length)
    places = {place: order for order, place in enumerate(index)}
    for name, start, length in more:
        covered = [places[place] for place in range(start, start + length) if place in places]
        if covered:
            result.add(lexicon().counted[name], covered[0], len(covered))
    result.present = frozenset().union(*(meaning.labels for meaning in result.stands))
    return result

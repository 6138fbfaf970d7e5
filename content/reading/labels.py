"""Which ideas stand where in a message: labels over the words that carry meaning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from content.reading.lexicon import Atoms, Meaning, lexicon
from content.reading.words import Words

Language = Literal["nl", "en", "both"]
Found = tuple[int, int, Meaning]


@dataclass(slots=True)
class Labelled:
    """The words that carry meaning, and per label the places where it begins, by its length in words.

    `index` holds the place of each in the whole message; `breaks` what divides it from the word before, and at last
    what ends the message.
    Places are bits of an int (bit 0 is the first word), so that a pattern is tried on the whole message at once.
    """

    words: tuple[str, ...]
    index: tuple[int, ...]
    breaks: tuple[int, ...]
    language: Language
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    claimed: int = 0

    def add(self, label: str, start: int, length: int) -> None:
        """Note that `label` stands on `length` words from `start`."""
        places = self.starts.setdefault(label, {})
        places[length] = places.get(length, 0) | 1 << start

    def at(self, label: str) -> int:
        """Return all words covered by a label, as bits."""
        bits = 0
        for length, places in self.starts.get(label, {}).items():
            for shift in range(length):
                bits |= places << shift
        return bits

    def begins(self, label: str) -> int:
        """Return the places where a label begins, as bits."""
        bits = 0
        for places in self.starts.get(label, {}).values():
            bits |= places
        return bits


def language(words: Iterable[str]) -> Language:
    """Tell Dutch from English by their small words; "both" where neither leads."""
    tables = lexicon().tables["language"]
    present = list(words)
    dutch = sum(word in tables["nl"] for word in present)
    english = sum(word in tables["en"] for word in present)
    return "nl" if dutch > english else "en" if english > dutch else "both"


@lru_cache(maxsize=65536)
def atoms_of(word: str, spoken: Language) -> tuple[str, ...]:
    """Return the entries of the word lists that a word answers to: itself, its beginnings, its endings."""
    lists = lexicon()
    other = {"nl": ":en", "en": ":nl"}.get(spoken, "")
    exact = [word, f"{word}:nl", f"{word}:en"]
    cuts = range(1, len(word) + 1)
    return (
        *(atom for atom in exact if atom in lists.words and not (other and atom.endswith(other))),
        *(stem for cut in cuts if (stem := f"{word[:cut]}*") in lists.stems),
        *(tail for cut in cuts if (tail := f"*{word[cut - 1 :]}") in lists.tails),
    )


def _phrases(atoms: list[tuple[str, ...]], breaks: tuple[int, ...]) -> Iterator[Found]:
    """Yield every phrase of the word lists that stands in the message; none reaches over a pause."""
    phrases = lexicon().phrases
    for start, here in enumerate(atoms):
        for atom in here:
            for wanted, meaning in phrases.get(atom, ()):
                if len(wanted) == 1 or _stands(wanted, start, atoms, breaks):
                    yield start, len(wanted), meaning


def _stands(wanted: Atoms, start: int, atoms: list[tuple[str, ...]], breaks: tuple[int, ...]) -> bool:
    """Tell whether the rest of a phrase follows its first word."""
    end = start + len(wanted)
    if end > len(atoms) or any(breaks[start + 1 : end]):
        return False
    return all(part in atoms[start + shift] for shift, part in enumerate(wanted))


def _claims(found: list[Found]) -> list[tuple[int, int]]:
    """Return the claimed stretches, the longest first; a later one may not overlap an earlier one."""
    taken: list[tuple[int, int]] = []
    covered = 0
    for start, length, meaning in sorted(found, key=lambda entry: (-entry[1], entry[0])):
        bits = (1 << length) - 1 << start
        if meaning.claims and not covered & bits:
            covered |= bits
            taken.append((start, length))
    return taken


def _hidden(start: int, length: int, meaning: Meaning, inside: dict[int, tuple[int, int]]) -> bool:
    """Tell whether a phrase gives way to a claim on one of its words that is longer, or as long."""
    for claim in {inside[place] for place in range(start, start + length) if place in inside}:
        if claim[1] > length or (claim[1] == length and not (meaning.claims and claim[0] == start)):
            return True
    return False


def label(text: Words, more: Iterable[tuple[str, int, int]] = ()) -> Labelled:
    """Return the labels of a message; `more` are labels found elsewhere: (name, start, length) in `text.words`."""
    empty = frozenset(lexicon().tables["spelling"]["transparent"])
    index = tuple(place for place, word in enumerate(text.words) if word not in empty)
    spoken = language(text.words)
    edges = (-1, *index, len(text.words))
    breaks = tuple(max(text.breaks[before + 1 : place + 1]) for before, place in zip(edges, edges[1:], strict=False))
    result = Labelled(tuple(text.words[place] for place in index), index, breaks, spoken)
    found = list(_phrases([atoms_of(word, spoken) for word in result.words], breaks))
    stretches = _claims(found)
    inside = {place: claim for claim in stretches for place in range(claim[0], sum(claim))}
    for start, length, meaning in found:
        if not _hidden(start, length, meaning, inside):
            for name in meaning.labels:
                result.add(name, start, length)
    result.claimed = sum(1 << place for place in inside)
    places = {place: order for order, place in enumerate(index)}
    for name, start, length in more:
        covered = [places[place] for place in range(start, start + length) if place in places]
        if covered:
            for wider in lexicon().counted[name]:
                result.add(wider, covered[0], len(covered))
    return result

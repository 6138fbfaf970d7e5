"""Which phrases of the word lists stand in a message, and which of them take their words for themselves."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from content.reading.lexicon import Meaning, Node, lengths, lexicon, words_of

Language = Literal["nl", "en", "both"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase on `length` words from `start`."""

    start: int
    length: int
    meaning: Meaning


def language(words: Sequence[str]) -> Language:
    """Tell the language of a sentence by its small words; "both" where neither leads.

    A second sentence in the other language takes the meaning from no word of the first.
    """
    dutch, english = words_of("language", "nl"), words_of("language", "en")
    lead = sum((word in dutch) - (word in english) for word in words)
    return "nl" if lead > 0 else "en" if lead < 0 else "both"


@lru_cache(maxsize=65536)
def atoms_of(word: str, spoken: Language) -> tuple[str, ...]:
    """Return the entries of the word lists that a word answers to: itself, its beginnings, its endings."""
    lists = lexicon()
    other = {"nl": ":en", "en": ":nl"}.get(spoken, "")
    exact = [word, f"{word}:nl", f"{word}:en"]
    return (
        *(atom for atom in exact if atom in lists.words and not (other and atom.endswith(other))),
        *(stem for size in lengths(lists.stems) if size <= len(word) and (stem := f"{word[:size]}*") in lists.stems),
        *(tail for size in lengths(lists.tails) if size <= len(word) and (tail := f"*{word[-size:]}") in lists.tails),
    )


def _from(start: int, atoms: Sequence[tuple[str, ...]], breaks: Sequence[int]) -> Iterator[Found]:
    """Yield the phrases that begin at one word; none reaches over a pause."""
    todo: list[tuple[Node, int]] = [(lexicon().phrases, start)]
    while todo:
        node, place = todo.pop()
        if node.meaning:
            yield Found(start, place - start, node.meaning)
        if place < len(atoms) and (place == start or not breaks[place]):
            todo += [(node.after[atom], place + 1) for atom in atoms[place] if atom in node.after]


def _claims(found: Iterable[Found]) -> dict[int, Span]:
    """Return for each claimed word the stretch that claims it: the longest first, none overlapping another."""
    claims = sorted(
        (phrase for phrase in found if phrase.meaning.claims), key=lambda phrase: (-phrase.length, phrase.start)
    )
    inside: dict[int, Span] = {}
    for phrase in claims:
        places = range(phrase.start, phrase.start + phrase.length)
        if not any(place in inside for place in places):
            inside.update(dict.fromkeys(places, (phrase.start, phrase.length)))
    return inside


def _gives_way(phrase: Found, inside: dict[int, Span]) -> bool:
    """Tell whether a phrase gives way to a claim on one of its words that is longer, or as long and another."""
    for place in range(phrase.start, phrase.start + phrase.length):
        start, length = inside.get(place, (0, 0))
        own = phrase.meaning.claims and start == phrase.start
        if length > phrase.length or (length == phrase.length and not own):
            return True
    return False


def phrases(words: Sequence[str], breaks: Sequence[int], spoken: Sequence[Language]) -> tuple[list[Found], int]:
    """Return the phrases that stand in the message and count, and the claimed words as bits.

    `spoken` is the language of each word.
    """
    atoms = [atoms_of(word, tongue) for word, tongue in zip(words, spoken, strict=True)]
    found = [phrase for start in range(len(words)) if atoms[start] for phrase in _from(start, atoms, breaks)]
    inside = _claims(found)
    if inside:
        found = [phrase for phrase in found if not _gives_way(phrase, inside)]
    return found, sum(1 << place for place in inside)

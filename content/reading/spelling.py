"""Typing mistakes, forgotten spaces and short forms, undone one word at a time.

Only words that mean nothing here as they stand are touched. A correction never makes a negation, never touches a
word under five letters, keeps the first letter, and changes one letter up to seven letters, two beyond.
"""

from functools import cache, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.reading.lexicon import lexicon, words_of

SHORTEST_CORRECTED: Final = 5
LONGEST_ONE_CHANGE: Final = 7
#: Longer words are no typing mistakes but noise, and cost time.
LONGEST_CORRECTED: Final = 20
LONGEST_SPLIT: Final = 32
#: Tables of word lists without labels; their words are known too.
PLAIN_TABLES: Final = ("numbers", "ratings", "people", "language", "answers", "spelling")
MOST_PARTS: Final = 4
SHORTEST_PART: Final = 3


@cache
def _exact() -> frozenset[str]:
    """Return every word that stands in the word lists as it is."""
    tables = lexicon().tables
    plain = {word.partition(":")[0] for word in lexicon().words}
    listed = (entry for name in PLAIN_TABLES for entries in tables[name].values() for entry in entries)
    return frozenset(plain.union(*(entry.split() for entry in listed)))


@lru_cache(maxsize=65536)
def known(word: str) -> bool:
    """Tell whether the word lists have this word, as it is or by its beginning or ending."""
    lists = lexicon()
    if word in _exact():
        return True
    cuts = range(1, len(word) + 1)
    return any(f"{word[:cut]}*" in lists.stems for cut in cuts) or any(
        f"*{word[cut - 1 :]}" in lists.tails for cut in cuts
    )


@cache
def _targets() -> dict[str, tuple[str, ...]]:
    """Return the words that a mistake may be corrected to, by their first letter."""
    plain = {word.partition(":")[0] for word in lexicon().words} | words_of("spelling", "targets")
    plain |= set(lexicon().tables["numbers"]["words"])
    allowed = sorted(word for word in plain - words_of("spelling", "never_made") if len(word) >= SHORTEST_CORRECTED)
    return {first: tuple(word for word in allowed if word[0] == first) for first in {word[0] for word in allowed}}


def _corrected(word: str, changes: int) -> str | None:
    """Return the word that was meant, if one is at most so many changes away."""
    if len(word) > LONGEST_CORRECTED or (changes > 1 and len(word) <= LONGEST_ONE_CHANGE):
        return None
    best = process.extractOne(word, _targets().get(word[0], ()), scorer=OSA.distance, score_cutoff=changes)
    return str(best[0]) if best else None


def _parts(word: str, most: int) -> tuple[str, ...] | None:
    """Return the words that were written as one ("kanniet"), longest first part first."""
    if word in _exact():
        return (word,)
    if most == 1:
        return None
    for cut in range(len(word) - 2, 1, -1):
        head, rest = word[:cut], word[cut:]
        if head in _exact() and (cut >= SHORTEST_PART or head in words_of("spelling", "short_parts")):
            parts = _parts(rest, most - 1)
            if parts and (len(parts[0]) >= SHORTEST_PART or parts[0] in words_of("spelling", "short_parts")):
                return (head, *parts)
    return None


@lru_cache(maxsize=65536)
def spelt(word: str) -> tuple[str, ...]:
    """Return the plain words that a typed word stands for; itself where nothing better is known."""
    alias = lexicon().tables["aliases"].get(word)
    if alias is not None:
        return tuple(alias.split())
    if known(word) or not word.isascii() or len(word) < SHORTEST_CORRECTED or len(word) > LONGEST_SPLIT:
        return (word,)
    near = _corrected(word, 1)
    parts = None if near or len(word) == SHORTEST_CORRECTED else _parts(word, MOST_PARTS)
    if parts:
        return parts
    corrected = near or _corrected(word, 2)
    return tuple(lexicon().tables["aliases"].get(corrected, corrected).split()) if corrected else (word,)

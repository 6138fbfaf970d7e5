"""Typing mistakes, forgotten spaces and short forms, undone one word at a time.

Only words that mean nothing here as they stand are touched. A correction never makes a negation, never touches a
word under five letters, keeps the first letter, and changes one letter up to seven letters, two beyond.
"""

import re
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.reading.lexicon import lengths, lexicon, words_of

SHORTEST_CORRECTED: Final = 5
LONGEST_ONE_CHANGE: Final = 7
#: Longer words are no typing mistakes but noise, and cost time.
LONGEST_CORRECTED: Final = 20
LONGEST_SPLIT: Final = 32
#: Tables of word lists without labels; their words are known too.
PLAIN_TABLES: Final = ("numbers", "ratings", "people", "language", "answers", "spelling")
DOUBLE: Final = re.compile(r"(.)\1")
MOST_PARTS: Final = 4
SHORTEST_PART: Final = 3


@cache
def _exact() -> frozenset[str]:
    """Return every word that stands in the word lists as it is."""
    tables = lexicon().tables
    plain = {word.partition(":")[0] for word in lexicon().words}
    listed = (entry for name in PLAIN_TABLES for entries in tables[name].values() for entry in entries)
    return frozenset(plain.union(*(entry.split() for entry in listed)))


def known(word: str) -> bool:
    """Tell whether the word lists have this word, as it is or by its beginning or ending."""
    lists = lexicon()
    return (
        word in _exact()
        or any(f"{word[:size]}*" in lists.stems for size in lengths(lists.stems) if size <= len(word))
        or any(f"*{word[-size:]}" in lists.tails for size in lengths(lists.tails) if size <= len(word))
    )


@cache
def _targets() -> dict[tuple[str, int], list[str]]:
    """Return the words that a mistake may be corrected to, by first letter and length."""
    plain = {word.partition(":")[0] for word in lexicon().words} | words_of("spelling", "targets")
    plain |= set(lexicon().tables["numbers"]["words"])
    filed: dict[tuple[str, int], list[str]] = {}
    for word in sorted(plain - words_of("spelling", "never_made")):
        if len(word) >= SHORTEST_CORRECTED:
            filed.setdefault((word[0], len(word)), []).append(word)
    return filed


@cache
def _near(first: str, length: int, changes: int) -> tuple[str, ...]:
    """Return the words that one of this length and first letter can be a mistake for."""
    sizes = range(length - changes, length + changes + 1)
    return tuple(word for size in sizes for word in _targets().get((first, size), ()))


@cache
def _undoubled() -> dict[str, str]:
    """Return the words that may be meant by their spelling with every doubled letter single."""
    words = (word for group in _targets().values() for word in group)
    return {single: word for word in words if (single := DOUBLE.sub(r"\1", word)) != word}


def _corrected(word: str) -> tuple[str | None, int]:
    """Return the word that was meant, and in how many letters it was mistyped; None where none is near enough.

    A letter left single ("lader") or doubled ("plasssen") is the commonest mistake, and is tried first. Two mistakes
    may not touch the beginning or the end: "execution" is no other word mistyped.
    """
    changes = 1 if len(word) <= LONGEST_ONE_CHANGE else 2
    double = _undoubled().get(DOUBLE.sub(r"\1", word))
    if double and OSA.distance(word, double) <= changes:
        return double, 1
    best = process.extractOne(word, _near(word[0], len(word), changes), scorer=OSA.distance, score_cutoff=changes)
    if best is None or (best[1] > 1 and (best[0][:2], best[0][-1]) != (word[:2], word[-1])):
        return None, 0
    return str(best[0]), int(best[1])


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
    meant, changes = _corrected(word) if len(word) <= LONGEST_CORRECTED else (None, 0)
    parts = None if changes == 1 else _parts(word, MOST_PARTS)
    aliases = lexicon().tables["aliases"]
    return tuple(plain for part in parts or (meant or word,) for plain in aliases.get(part, part).split())

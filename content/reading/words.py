"""From raw text to plain words: lower case, no accents, contractions and typing mistakes undone."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Final

from content.reading.spelling import spelt

#: One pass, no nesting: linear in the length of the text. "A2" and "l5" are names, no numbers.
TOKEN: Final = re.compile(r"(?<![^\W_])[a-z]\d{1,3}(?![^\W_])|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|\n")
ONE: Final = re.compile("[Éé]én|Eén|ÉÉN|EÉN")
RUN: Final = re.compile(r"([a-z])\1\1+")
QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "_": " ", "½": ",5", "–": "-", "—": "-"})

#: How much a sign divides: a pause, the end of a sentence, the end of a question.
PAUSE: Final = 1
STOP: Final = 2
ASK: Final = 3
STRENGTH: Final = {",": PAUSE, "(": PAUSE, ")": PAUSE, ".": STOP, "!": STOP, ";": STOP, "\n": STOP, "…": STOP, "?": ASK}

#: Endings of English contractions; `'s` of "it's" and of "mum's" means nothing to us.
CONTRACTIONS: Final = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a message, and for each what divides it from the one before (0, PAUSE, STOP or ASK).

    `signs` holds the bare signs before each word ("/" in 7/10, "-" in 4-5); both have one more entry, for the end.
    """

    words: tuple[str, ...]
    breaks: tuple[int, ...]
    signs: tuple[str, ...]


def plain(text: str) -> str:
    """Return the text in lower case, without accents, with one kind of apostrophe."""
    if text.isascii():
        return text.lower().translate(QUOTES)
    # "één" is the number where "een" is the article: keep them apart before accents go.
    spread = unicodedata.normalize("NFD", ONE.sub("eentje", text.translate(QUOTES)))
    return "".join(char for char in spread if not unicodedata.combining(char)).lower()


def _contraction(token: str) -> Iterator[str]:
    """Take "don't", "i've", "m'n", "kilo's" apart; and "can'tfeel", where a space was forgotten."""
    head, found, rest = token.partition("n't")
    if found:
        yield from spelt(f"{head}nt".replace("'", ""))
        yield from _read(rest) if rest else ()
        return
    head, _, tail = token.rpartition("'")
    head = head.replace("'", "")
    if tail in CONTRACTIONS:
        yield from (head, CONTRACTIONS[tail])
    else:
        yield from spelt(head if tail == "s" else head + tail)


@lru_cache(maxsize=65536)
def _read(token: str) -> tuple[str, ...]:
    """Return the plain words of one token of letters."""
    return tuple(_contraction(token)) if "'" in token else spelt(RUN.sub(r"\1\1", token))


def words(text: str) -> Words:
    """Return the plain words of a message. Linear in its length; never raises."""
    found: list[str] = []
    breaks: list[int] = []
    signs: list[str] = []
    strength, between = 0, ""
    for token in TOKEN.findall(plain(text).replace(" - ", " , ")):
        if not token[0].isalnum():
            strength = max(strength, STRENGTH.get(token, 0))
            between += token
            continue
        fresh = _read(token) if token[0].isalpha() else (token,)
        found += fresh
        breaks += (strength, *repeat(0, len(fresh) - 1))
        signs += (between, *repeat("", len(fresh) - 1))
        strength, between = 0, ""
    return Words(tuple(found), (*breaks, strength), (*signs, between))

"""How a typed text answers a question that has buttons: its label, its place, a yes or a no, a usual word.

Pure. Words stand in ``answers.toml``; what a button says is given by the caller, in both languages. Alarm signs are
no business of this module: they were heard before (``content/understand.py``).
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

FILE: Final = "answers.toml"
_MARKS: Final = re.compile(r"[^\w\s:.,]|_|(?<!\d)[:.,]|[:.,](?!\d)")
_APOSTROPHES: Final = re.compile(r"['’‘`´]")

Plain = Literal["yes", "no", "unknown"]
_PLAIN: Final[tuple[Plain, ...]] = ("yes", "no", "unknown")


def normal(text: str) -> str:
    """Return the text in lower case, without accents, marks and double spaces; ``8:30`` and ``6,5`` stay."""
    letters = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_MARKS.sub(" ", bare).split())


def words(group: str, choice: str) -> tuple[str, ...]:
    """Return the usual words for a choice of a step, like ``("complaint", "acute")``; none where none are listed."""
    return tuple(_file().get(group, {}).get(choice, ()))


def plain(text: str) -> Plain | None:
    """Return whether the text is a plain yes, no or "don't know"; None for anything with a condition in it."""
    said = normal(text)
    exact = next((answer for answer in _PLAIN if said in words("words", answer)), None)
    if exact is not None:
        return exact
    if _has_any(said, words("words", "unknown")):
        return "unknown"
    if _has_any(said, words("words", "but")):
        return None
    return _yes_or_no(said)


def _yes_or_no(said: str) -> Plain | None:
    starts = {
        answer: any(said == word or said.startswith(word + " ") for word in words("words", answer))
        for answer in ("yes", "no")
    }
    if starts["no"]:
        return None if _has_any(said, ("ja", "yes")) else "no"
    return "yes" if starts["yes"] and not _has_any(said, words("words", "no")) else None


def ordinal(text: str) -> int | None:
    """Return the place that the text names, from 1, or -1 for the last: "de eerste", "optie 3", "2"."""
    fillers = words("words", "filler")
    kept = normal(text).split()
    core = [word for word in kept if word not in fillers] or kept
    if len(core) != 1:
        return None
    return int(core[0]) if core[0].isdecimal() else _places().get(core[0], _numbers().get(core[0]))


def number(word: str) -> int | None:
    """Return the whole number that one normal word is, in figures or letters."""
    return int(word) if word.isdecimal() else _numbers().get(word)


def pick(text: str, options: Mapping[str, Sequence[str]]) -> str | None:
    """Return the one choice that the text names; None where it names none or several."""
    named = fitting(text, options)
    return named[0] if len(named) == 1 else None


def fitting(text: str, options: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the choices that the text names; ``options`` has the phrases of each.

    A denied phrase names nothing, and a phrase inside a longer one neither: "kanker gehad" is not "kanker".
    """
    said = normal(text)
    spans = {choice: [_said(said, normal(phrase)) for phrase in phrases] for choice, phrases in options.items()}
    found = {choice: max(of, key=lambda span: span[1] - span[0], default=(0, 0)) for choice, of in spans.items()}
    return tuple(
        choice
        for choice, span in found.items()
        if span[1] and not any(_inside(span, other) for other in found.values())
    )


def is_exactly(text: str, phrases: Sequence[str]) -> bool:
    """Return whether the text is one of the phrases and nothing more."""
    return normal(text) in {normal(phrase) for phrase in phrases}


def at(place: int | None, choices: Sequence[str]) -> str | None:
    """Return the choice at a place as ``ordinal`` gives it; None where there is none."""
    if place is None or place == 0 or place > len(choices) or place < -1:
        return None
    return choices[place if place < 0 else place - 1]


def _said(said: str, phrase: str) -> tuple[int, int]:
    """Return where the phrase stands as whole words with no "not" right before it; (0, 0) where it does not."""
    start = _find(said, phrase)
    if start is None or said[:start].split()[-1:] in [[word] for word in words("words", "not")]:
        return 0, 0
    return start, start + len(phrase)


def _inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1] and span != other


def _has_any(said: str, phrases: Sequence[str]) -> bool:
    return any(_find(said, phrase) is not None for phrase in phrases)


def _find(said: str, phrase: str) -> int | None:
    place = f" {said} ".find(f" {phrase} ") if phrase else -1
    return None if place < 0 else place


@cache
def _places() -> dict[str, int]:
    return {word: int(place) for place, found in _file()["ordinals"].items() for word in found}


@cache
def _numbers() -> dict[str, int]:
    return dict(_file()["numbers"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("content") / FILE).read_text(encoding="utf-8"))

"""The pain number in a message: which of its numbers is one, and which of several is meant."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from content.reading.clocks import Clock
from content.reading.lexicon import lexicon, words_of
from content.reading.numbers import Number
from content.reading.words import Words

WORST: Final = 10
LONGEST_SCALE: Final = 4
#: How far back a word may stand that says when a number held ("gisteren … een 8").
TIME_REACH: Final = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that can be a rating; `scaled` where it says so itself ("7/10")."""

    start: int
    end: int
    value: float
    scaled: bool


@dataclass(frozen=True, slots=True)
class Rating:
    """What was rated: 0-10 in halves, and the whole numbers to choose from where it was between two.

    `value` is None where a rating was meant and lies off the scale.
    """

    value: float | None
    choices: tuple[int, ...] = ()


def _list(name: str) -> frozenset[str]:
    """Return one of the plain lists of ratings.toml."""
    return words_of("ratings", name)


def _scale(text: Words, end: int) -> int:
    """Return how many words "/10", "van de tien", "out of 10" takes after a number; 0 where there is none."""
    ahead = text.words[end : end + 4]
    if text.signs[end].strip() == "/" and ahead[:1] in {("10",), ("ten",)}:
        return 1
    return max((size for size in range(1, LONGEST_SCALE + 1) if " ".join(ahead[:size]) in _list("scales")), default=0)


def _fits(text: Words, number: Number) -> bool:
    """Tell whether the words around a number let it be a rating: "een 4", "nu 4,", not "4 keer", "blok 4"."""
    before = text.words[number.start - 1] if number.start else ""
    after = text.words[number.end] if number.end < len(text.words) else ""
    ratio = after in {"op", "in"} and _counts(text.words[number.end + 1 : number.end + 3])
    open_before = not before or before in _list("before") or text.breaks[number.start] > 0
    open_before = open_before or _dashed(text, number.start)
    open_after = not after or after in _list("after") or text.breaks[number.end] > 0 or _range_fits(text, number.end)
    clean = text.signs[number.start][-1:] not in {"-", "+", "€", "#"} or _joined(text, number.start)
    return open_before and open_after and not ratio and clean and text.signs[number.end][:1] != "%"


def _dashed(text: Words, place: int) -> bool:
    """Tell whether a bare dash between two small numbers stands before `place`: "6-7"."""
    small = all(len(word) <= len(str(WORST)) and word.isdigit() for word in text.words[max(0, place - 1) : place + 1])
    return 0 < place < len(text.words) and text.signs[place].strip() == "-" and small


def _range_fits(text: Words, place: int) -> bool:
    """Tell whether "-7" follows, and what follows that lets the span be a rating; not in "10-12 minuten"."""
    after = text.words[place + 1] if place + 1 < len(text.words) else ""
    return _dashed(text, place) and (not after or after in _list("after") or text.breaks[place + 1] > 0)


def _counts(words: tuple[str, ...]) -> bool:
    """Tell whether "op de 3" follows: one in three people, not a rating."""
    return any(word[0].isdigit() or word in lexicon().tables["numbers"]["words"] for word in words)


def _joined(text: Words, place: int) -> bool:
    """Tell whether a dash before a number joins it to another number: "4-5"."""
    return place > 0 and text.words[place - 1][0].isdigit()


def _candidates(text: Words, found: Sequence[Number], said: Iterable[Clock]) -> Iterator[Candidate]:
    """Yield the numbers that can be ratings."""
    taken = {place for clock in said if clock.named for place in range(clock.start, clock.end)}
    skip = -1
    for number in found:
        scale = _scale(text, number.end)
        if number.start < skip or (number.start in taken and not scale):
            continue
        if scale:
            skip = number.end + scale
            yield Candidate(number.start, skip, number.value, scaled=True)
        elif _fits(text, number):
            yield Candidate(number.start, number.end, number.value, scaled=False)


def _about_pain(text: Words, numbers: Sequence[Candidate]) -> bool:
    """Tell whether a message with unmarked numbers speaks of a rating: nothing but small words, or a word for it."""
    taken = {place for number in numbers for place in range(number.start, number.end)}
    rest = [word for place, word in enumerate(text.words) if place not in taken]
    talk = _list("talk") | _list("subject") | _list("before") | _list("after")
    if all(word in talk for word in rest) or _list("subject").intersection(rest):
        return True
    return any(_alone(text, number) or _introduced(text, number) for number in numbers)


def _alone(text: Words, number: Candidate) -> bool:
    """Tell whether a number stands alone between pauses or at the beginning: "5 and stiff", "3, geen uitstraling"."""
    ends = number.end == len(text.words) or text.breaks[number.end]
    return number.start == 0 or bool(text.breaks[number.start] and ends)


def _introduced(text: Words, number: Candidate) -> bool:
    """Tell whether the two words before a number announce a rating: "zit op een 6", "now a 5"."""
    before = text.words[max(0, number.start - 2) : number.start]
    return bool(before) and (before[0] in _list("leads") or before[-1] in _list("leads"))


def _when(text: Words, number: Candidate, earlier: int) -> str:
    """Return "past", "now" or "" by the nearest word before (or right after) a number that says when it held."""
    for place in range(number.start - 1, max(earlier, number.start - TIME_REACH) - 1, -1):
        for name in ("past", "now"):
            if text.words[place] in _list(name):
                return name
    after = text.words[number.end] if number.end < len(text.words) and not text.breaks[number.end] else ""
    return "now" if after in _list("now_after") else "past" if after in _list("past_after") else ""


def _range(text: Words, first: Candidate, second: Candidate) -> bool:
    """Tell whether two numbers are the ends of one: "4 of 5", "tussen 4 en 5", "4-5"; not "van 7 naar 4"."""
    between = text.words[first.end : second.start]
    before = text.words[max(0, first.start - 2) : first.start]
    if first.value >= second.value:
        return False
    if not between:
        return text.signs[second.start].strip() in {"-", "/", "à"}
    if len(between) > 1 and between[-1] not in _list("articles"):
        return False
    if between[0] in {"en", "and"}:
        return bool({"tussen", "between"} & set(before))
    return between[0] in _list("range") and not {"van", "from"} & set(before[-1:])


def _halved(value: float) -> float:
    """Round to the nearest half."""
    return round(value * 2) / 2


def _rating(values: Sequence[float]) -> Rating:
    """Return the rating of one number or of the two ends of a range."""
    if any(not 0 <= value <= WORST for value in values):
        return Rating(None)
    middle = _halved(sum(values) / len(values))
    if middle.is_integer():
        return Rating(middle)
    return Rating(middle, (int(middle), int(middle) + 1))


def _chosen(text: Words, options: Sequence[Candidate]) -> Candidate | None:
    """Return the number that holds now; None where all that is said was long ago."""
    options = [option for option in options if option.scaled] or options
    ends = [0, *(option.end for option in options)]
    times = [_when(text, option, earlier) for option, earlier in zip(options, ends, strict=False)]
    for option, when in reversed(list(zip(options, times, strict=True))):
        if when == "now":
            return option
    present = [option for option, when in zip(options, times, strict=True) if when != "past"]
    if present:
        return present[-1]
    only = text.words[max(0, options[-1].start - TIME_REACH) : options[-1].end + 1]
    return None if _list("over").intersection(only) else options[-1]


def rating(text: Words, found: Sequence[Number], said: Iterable[Clock], others: frozenset[int]) -> Rating | None:
    """Return the rating of a message, None where it has none. `others`: words about somebody else."""
    options = [option for option in _candidates(text, found, said) if option.start not in others]
    if not options or not (any(option.scaled for option in options) or _about_pain(text, options)):
        return _single_article(text)
    for first, second in pairwise(options):
        if _range(text, first, second):
            return _rating((first.value, second.value))
    chosen = _chosen(text, options)
    return _rating((chosen.value,)) if chosen else None


def _single_article(text: Words) -> Rating | None:
    """Read a message that is the one word "een" or "één": the number, not the article."""
    return Rating(1.0) if text.words in {("een",), ("eentje",)} else None

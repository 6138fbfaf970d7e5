"""Numbers in figures and words, and what they count: weeks, years, degrees."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from content.reading.lexicon import lexicon, words_of
from content.reading.words import Words

#: "A few weeks", "months": taken as three.
SOME: Final = 3.0
WEEKS_OF_NO_IMPROVEMENT: Final = 4.0
WEEKS_OF_LONG: Final = 8.0
WEEKS_OF_A_YEAR: Final = 50.0
FEVER_FROM: Final = 38.0
#: Ages from which fragile bones are taken into account (CLINICAL.md, section 2: RF-U4).
OLD: Final = range(70, 106)
#: What a thermometer can show; "36,8" is a reading, "45" is not.
THERMOMETER: Final = (35.0, 42.0)
#: A message with more numbers is a table, not a rating; bounds the time it takes.
MOST_NUMBERS: Final = 64
YEARS: Final = range(1930, 2100)
#: "In 98"; smaller numbers may be anything.
SHORT_YEARS: Final = range(50, 100)

WEEK: Final = frozenset({"week", "weken", "weeks"})

Label = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the words it takes: `start` up to, not including, `end`. `typed`: written in figures."""

    start: int
    end: int
    value: float
    typed: str


def _list(name: str) -> frozenset[str]:
    """Return one of the plain lists of numbers.toml."""
    return words_of("numbers", name)


def _figures(word: str) -> float | None:
    """Return the value of "6", "6,5", "6.5"; None for a clock time or a date."""
    text = word.replace(",", ".")
    if ":" in word or text.count(".") > 1 or len(word) > 6:
        return None
    # "½" was typed after the figure or alone.
    return float(f"0{text}" if text.startswith(".") else text)


def _half_follows(words: tuple[str, ...], place: int) -> int:
    """Return how many words "en een half" takes from `place`, 0 where it does not stand there."""
    for size in (3, 2):
        tail = words[place : place + size]
        if len(tail) == size and tail[0] in {"en", "and"} and tail[-1] in {"half", "halve"}:
            return size
    return 0


def _with_half(words: tuple[str, ...], place: int, value: float) -> Number:
    """Return the number at `place`, with "en een half" after it taken in."""
    extra = _half_follows(words, place + 1)
    typed = words[place] if words[place][0].isdigit() else ""
    return Number(place, place + 1 + extra, value + (0.5 if extra else 0.0), typed)


def numbers(text: Words) -> tuple[Number, ...]:
    """Return the numbers of a message, in order. The articles "een" and "a" are none."""
    values = lexicon().tables["numbers"]["words"]
    found: list[Number] = []
    for place, word in enumerate(text.words):
        value = _figures(word) if word[0].isdigit() and word.isascii() else values.get(word)
        if value is not None:
            number = _with_half(text.words, place, float(value))
            if found and found[-1].end == place - 1 and text.words[place - 1] in _list("point") and value < 10:
                number = replace(number, start=found[-1].start, value=found.pop().value + value / 10)
            found.append(number)
            if len(found) == MOST_NUMBERS:
                break
    return tuple(found)


def _quantity(words: tuple[str, ...], place: int, counted: dict[int, Number]) -> tuple[float, int] | None:
    """Return how many of the unit at `place` are meant, and where that begins; None for "last week"."""
    if place in counted:
        return counted[place].value, counted[place].start
    before = words[place - 1] if place else ""
    if before in _list("calendar"):
        return None
    if before in {"half", "halve"}:
        return 0.5, place - 1
    if before in _list("few") or words[place] in _list("plural_units"):
        return SOME, place
    return 1.0, place


def _spans(weeks: float) -> Iterator[str]:
    """Yield the labels of a length of time."""
    yield "#duration"
    if weeks >= WEEKS_OF_NO_IMPROVEMENT:
        yield "#weeks"
    if weeks >= WEEKS_OF_LONG:
        yield "#months"
    if weeks >= WEEKS_OF_A_YEAR:
        yield "#years"


def _durations(words: tuple[str, ...], found: tuple[Number, ...]) -> Iterator[Label]:
    """Yield the labels of every length of time: "6 weken", "een half jaar", "months"."""
    units = lexicon().tables["numbers"]["units"]
    counted = {number.end: number for number in found}
    for place, word in enumerate(words):
        amount = _quantity(words, place, counted) if units.get(word, 0) else None
        if amount:
            count, start = amount
            yield from ((name, start, place + 1 - start) for name in _spans(count * units[word]))


def _week_numbers(words: tuple[str, ...], found: tuple[Number, ...]) -> Iterator[Label]:
    """Yield the labels of "week 7" and "week of 6": how far somebody has come."""
    for number in found:
        before = words[max(0, number.start - 2) : number.start]
        if before and (before[-1] in WEEK or (before[0] in WEEK and before[-1] in {"of", "or"})):
            yield from ((name, number.start, number.end - number.start) for name in _spans(number.value))


def _degrees(words: tuple[str, ...], found: tuple[Number, ...]) -> Iterator[Label]:
    """Yield #hot and #cool for body temperatures: with a word for it near by, or with a decimal."""
    near = _list("temperature")
    for number in found:
        around = words[max(0, number.start - 4) : number.end + 2]
        low, high = THERMOMETER
        if low <= number.value <= high and (near & set(around) or ("," in number.typed or "." in number.typed)):
            yield "#hot" if number.value >= FEVER_FROM else "#cool", number.start, 1


def _ages(words: tuple[str, ...], found: tuple[Number, ...]) -> Iterator[Label]:
    """Yield #old for an age from which a small fall counts for more: "ben 81", "85 jaar", "aged 79"."""
    for number in found:
        before, after = words[max(0, number.start - 2) : number.start], words[number.end : number.end + 1]
        if number.value in OLD and (_list("age_before") & set(before) or _list("age_after") & set(after)):
            yield "#old", number.start, number.end - number.start


def _short_year(words: tuple[str, ...], place: int) -> bool:
    """Tell whether "in 98" names a year; "in 60 minuten" does not."""
    word, before, after = words[place], words[place - 1], " ".join(words[place + 1 : place + 2])
    year = len(word) == len("98") and word.isascii() and word.isdigit() and int(word) in SHORT_YEARS
    return year and before in {"in", "uit"} and after not in lexicon().tables["numbers"]["units"]


def _years(words: tuple[str, ...]) -> Iterator[Label]:
    """Yield #year for "in 2015"; "since 2015" goes on until today and is a duration."""
    for place, word in enumerate(words[1:], start=1):
        if len(word) == 4 and word.isascii() and word.isdigit() and int(word) in YEARS:
            before = words[place - 1]
            if before in {"in", "uit", "anno"}:
                yield "#year", place, 1
            elif before in {"sinds", "since", "vanaf"}:
                yield from ((name, place, 1) for name in _spans(WEEKS_OF_A_YEAR))
        elif _short_year(words, place):
            yield "#year", place, 1


def number_labels(text: Words, found: tuple[Number, ...]) -> Iterator[Label]:
    """Yield (label, start, length) for what the numbers of a message count."""
    yield from _durations(text.words, found)
    yield from _week_numbers(text.words, found)
    yield from _degrees(text.words, found)
    yield from _ages(text.words, found)
    yield from _years(text.words)
    yield from (("#number", number.start, number.end - number.start) for number in found)

"""Clock times in a message: "20:15", "half negen", "kwart over 8", "8 pm"; both readings where none is said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from content.reading.lexicon import lexicon, words_of
from content.reading.numbers import Label, Number
from content.reading.words import Words

HOURS: Final = 24
HALF_DAY: Final = 12
LAST_MINUTE: Final = 59
#: "Ten past", not "from 7 to 4".
SHIFTS: Final = frozenset({5.0, 10.0, 15.0, 20.0, 25.0})


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day and the words it takes; `sure` where only one half of the day can be meant.

    `named` where a word says that it is a time ("uur", "half"); "at 4" alone can be a rating as well.
    """

    start: int
    end: int
    minutes: int
    sure: bool
    named: bool = True


def _list(name: str) -> frozenset[str]:
    """Return one of the plain lists of numbers.toml."""
    return words_of("numbers", name)


def _clock(start: int, end: int, hour: int, minute: int, *, sure: bool = False) -> Iterator[Clock]:
    """Yield the clock time, if there is such a time."""
    if 0 <= hour < HOURS and 0 <= minute <= LAST_MINUTE:
        yield Clock(start, end, hour * 60 + minute, sure or hour == 0 or hour > HALF_DAY)


def _typed(words: tuple[str, ...], place: int) -> Iterator[Clock]:
    """Read "20:15", "8.30 uur", "8u30", "0830" at `place`."""
    word = words[place]
    for sign in ":.":
        hour, _, minute = word.partition(sign)
        if minute.isdigit() and len(minute) == 2 and hour.isdigit() and len(hour) <= 2:
            said = {*words[max(0, place - 1) : place], *words[place + 1 : place + 2]}
            if sign == ":" or said & (_list("clock_before") | _list("clock_after")):
                yield from _clock(place, place + 1, int(hour), int(minute), sure=hour.startswith("0"))
    if word.isdigit() and len(word) <= 2 and place + 2 < len(words) + 0 and words[place + 1] in {"u", "h"}:
        minute = words[place + 2]
        if minute.isdigit() and len(minute) == 2:
            yield from _clock(place, place + 3, int(word), int(minute))


def _whole(number: Number) -> bool:
    """Tell whether a number can be an hour."""
    return number.value.is_integer() and 0 <= number.value < HOURS and number.end == number.start + 1


def _halves(words: tuple[str, ...], number: Number) -> Iterator[Clock]:
    """Read "half negen" (08:30) and "half past eight" (08:30), "half eight" in English too."""
    before = words[max(0, number.start - 2) : number.start]
    hour = int(number.value)
    if before[-2:] == ("half", "past"):
        yield from _clock(number.start - 2, number.end, hour, 30)
    elif before[-1:] == ("half",):
        english = words[number.start] in _list("english_hours")
        yield from _clock(number.start - 1, number.end, hour if english else (hour - 1) % HALF_DAY or HALF_DAY, 30)


def _shift(words: tuple[str, ...], end: int, found: dict[int, Number]) -> tuple[int, int] | None:
    """Read "kwart over", "10 voor", "twenty past" that ends before `end`: where it begins, minutes to add."""
    if end < 2 or words[end - 1] not in _list("past") | _list("to"):
        return None
    sign = 1 if words[end - 1] in _list("past") else -1
    if words[end - 2] in {"kwart", "quarter"}:
        return end - 2, sign * 15
    number = found.get(end - 1)
    if number is None or number.value not in SHIFTS or words[number.start - 1] in _list("range_before"):
        return None
    return number.start, sign * int(number.value)


def _shifted(words: tuple[str, ...], base: Clock, found: dict[int, Number]) -> Clock:
    """Return the time with "kwart over" before it taken in."""
    shift = _shift(words, base.start, found)
    if shift is None:
        return base
    start, minutes = shift
    return Clock(start, base.end, (base.minutes + minutes) % (HOURS * 60), base.sure)


def _hours(words: tuple[str, ...], number: Number, found: dict[int, Number]) -> Iterator[Clock]:
    """Read a whole hour: "8 uur", "om 8", "at eight", "8 pm", "kwart over 8"."""
    after = words[number.end] if number.end < len(words) else ""
    before = words[number.start - 1] if number.start else ""
    shift = _shift(words, number.start, found)
    if (before in _list("span_before") and shift is None) or words[number.end + 1 : number.end + 2] in {
        (word,) for word in _list("span_after")
    }:
        return
    named = after in _list("clock_after")
    shifted = shift is not None and not named
    if named or shifted or (before in _list("clock_before") and after not in lexicon().tables["numbers"]["units"]):
        said = named or shifted or before in _list("clock_only")
        yield from (
            replace(clock, named=said) for clock in _clock(number.start, number.end + named, int(number.value), 0)
        )


def clocks(text: Words, found: tuple[Number, ...]) -> tuple[Clock, ...]:
    """Return the clock times of a message, in order, none overlapping an earlier one."""
    ends = {number.end: number for number in found}
    times = [
        clock
        for place in range(len(text.words))
        if text.words[place][0].isdigit()
        for clock in _typed(text.words, place)
    ]
    for number in filter(_whole, found):
        base = [*_halves(text.words, number)] or [*_hours(text.words, number, ends)]
        times += [_shifted(text.words, clock, ends) for clock in base]
    return tuple(times)


def clock_labels(found: Iterable[Clock]) -> Iterator[Label]:
    """Yield (label, start, length) for clock times that say that they are."""
    return (("#clock", clock.start, clock.end - clock.start) for clock in found if clock.named)


def _part_of_day(words: tuple[str, ...]) -> str | None:
    """Return "am" or "pm" where the message says which half of the day it means."""
    said = set(words)
    early, late = said & _list("morning"), said & _list("evening")
    return "am" if early and not late else "pm" if late and not early else None


def _candidates(clock: Clock, half: str | None) -> Iterator[int]:
    """Yield the times that can be meant, in minutes after midnight, the earlier one first."""
    if clock.sure:
        yield clock.minutes
        return
    early = clock.minutes % (HALF_DAY * 60)
    late = early + HALF_DAY * 60
    if half != "pm":
        yield early
    if half != "am":
        yield late


def times(text: Words, found: tuple[Number, ...], said: tuple[Clock, ...]) -> tuple[str, ...]:
    """Return candidate clock times as "HH:MM"; a message of one bare hour ("8", "0830") counts too."""
    if not said and len(found) == 1 and len(text.words) == found[0].end:
        said = tuple(_bare(text.words[0], found[0]))
    half = _part_of_day(text.words)
    minutes = [minute for clock in said for minute in _candidates(clock, half)]
    return tuple(dict.fromkeys(f"{minute // 60:02}:{minute % 60:02}" for minute in minutes))


def _bare(word: str, number: Number) -> Iterator[Clock]:
    """Read a message that is one number: an hour, or hour and minutes in four figures."""
    if word.isdigit() and len(word) in {3, 4}:
        yield from _clock(0, 1, int(word[:-2]), int(word[-2:]), sure=word.startswith("0"))
    elif _whole(number):
        yield from _clock(0, 1, int(number.value), 0)

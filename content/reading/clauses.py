"""Cut a message into clauses, so that "my leg is fine but my foot is numb" is read as two statements."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from content.reading.labels import Labelled
from content.reading.words import PAUSE, STOP

#: "and" opens a clause where a verb follows within so many words: "geen koorts en mijn been tintelt".
VERB_WITHIN: Final = 3


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that a message falls into: their bits in order, and for each word the number of its part."""

    bits: tuple[int, ...]
    number: tuple[int, ...]

    def around(self, place: int) -> int:
        """Return the bits of the part in which a word stands."""
        return self.bits[self.number[place]]


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a message, the groups of clauses that share a sign, the sentences; where a clause begins."""

    each: Parts
    groups: Parts
    sentences: Parts
    fences: int


def _and_opens(labels: Labelled, place: int, verbs: int, subjects: int) -> bool:
    """Tell whether "and" at `place` begins a clause rather than going on with a list."""
    ahead = range(place + 1, min(place + 1 + VERB_WITHIN, len(labels.words)))
    inside = list(takewhile(lambda spot: labels.breaks[spot] < STOP, ahead))
    return bool(inside) and (bool(subjects >> place + 1 & 1) or any(verbs >> spot & 1 for spot in inside))


def _opens(labels: Labelled) -> Iterator[int]:
    """Yield the places where a clause begins, the first word apart."""
    verbs, subjects, both, leads = (labels.at(name) for name in ("@finite", "@subject", "@and", "@leads"))
    breaking = labels.begins("@breaks") & ~labels.at("@particle") & ~labels.claimed
    breaking |= labels.begins("@asks_anywhere") & ~((leads | both | subjects | labels.at("@asks")) << 1)
    starting = labels.at("@i") & verbs >> 1 & ~((verbs | leads | both | breaking) << 1)
    for place in range(1, len(labels.words)):
        if labels.breaks[place] >= PAUSE or breaking >> place & 1:
            yield place
        elif (both & ~labels.claimed) >> place & 1:
            if _and_opens(labels, place, verbs, subjects):
                yield place
        elif starting >> place & 1:
            yield place


def _parts(fences: int, size: int) -> Parts:
    """Return the stretches between fences."""
    if not fences:
        return Parts(((1 << size) - 1,), (0,) * size)
    edges = [place for place in range(size) if place == 0 or fences >> place & 1]
    ends = [*edges[1:], size]
    bits = tuple((1 << end) - (1 << start) for start, end in zip(edges, ends, strict=True))
    number = (count for count, (start, end) in enumerate(zip(edges, ends, strict=True)) for _ in range(start, end))
    return Parts(bits, tuple(number))


def _belong(first: int, second: int, places: int, feelings: int) -> bool:
    """Tell whether one clause only names the place and the other only the feeling: "in mijn kruis, heel doof"."""
    place_first = first & places and not first & feelings and second & feelings and not second & places
    feeling_first = first & feelings and not first & places and second & places and not second & feelings
    return bool(place_first or feeling_first)


def _group_fences(each: Parts, labels: Labelled) -> Iterator[int]:
    """Yield where a group of clauses begins: at each clause that does not say one thing with those before it."""
    places, feelings = labels.at("@place"), labels.at("@feeling")
    group = each.bits[0]
    for clause in each.bits[1:]:
        first = (clause & -clause).bit_length() - 1
        if labels.breaks[first] < STOP and _belong(group, clause, places, feelings):
            group |= clause
        else:
            yield first
            group = clause


def clauses(labels: Labelled) -> Clauses:
    """Return the clauses of a message that has at least one word."""
    size = len(labels.words)
    fences = sum(1 << place for place in _opens(labels))
    each = _parts(fences, size)
    groups = sum(1 << place for place in _group_fences(each, labels))
    stops = sum(1 << place for place in range(1, size) if labels.breaks[place] >= STOP)
    return Clauses(each, _parts(groups, size), _parts(stops, size), fences | 1)

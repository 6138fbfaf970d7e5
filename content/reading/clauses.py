"""Cut a message into clauses, so that "my leg is fine but my foot is numb" is read as two statements."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from content.reading.labels import Labelled
from content.reading.words import PAUSE, STOP

#: "and" opens a clause where a verb follows within so many words: "geen koorts en mijn been tintelt".
VERB_WITHIN: Final = 3


@dataclass(frozen=True, slots=True)
class Clauses:
    """Bits of each clause in order; of each group of clauses that share a sign; where clauses and sentences begin."""

    each: tuple[int, ...]
    groups: tuple[int, ...]
    fences: int
    sentences: tuple[int, ...]


def _and_opens(labels: Labelled, place: int, verbs: int, subjects: int) -> bool:
    """Tell whether "and" at `place` begins a clause rather than going on with a list."""
    if subjects >> place + 1 & 1:
        return True
    ahead = range(place + 1, min(place + 1 + VERB_WITHIN, len(labels.words)))
    return any(verbs >> spot & 1 for spot in ahead)


def _opens(labels: Labelled) -> Iterator[int]:
    """Yield the places where a clause begins, the first word apart."""
    verbs, subjects, both, leads = (labels.at(name) for name in ("@finite", "@subject", "@and", "@leads"))
    breaking = labels.begins("@breaks") & ~labels.at("@particle") & ~labels.claimed
    breaking |= labels.begins("@asks_anywhere") & ~((leads | both | subjects | labels.at("@asks")) << 1)
    starting = labels.at("@i") & verbs >> 1 & ~((verbs | leads | both | breaking) << 1)
    for place in range(1, len(labels.words)):
        if labels.breaks[place] >= PAUSE or breaking >> place & 1:
            yield place
        elif both >> place & 1:
            if _and_opens(labels, place, verbs, subjects):
                yield place
        elif starting >> place & 1:
            yield place


def _cut(fences: int, size: int) -> tuple[int, ...]:
    """Return the bits of the stretches between fences."""
    edges = [place for place in range(size) if place == 0 or fences >> place & 1]
    return tuple((1 << end) - (1 << start) for start, end in zip(edges, [*edges[1:], size], strict=True))


def _belong(first: int, second: int, places: int, feelings: int) -> bool:
    """Tell whether one clause only names the place and the other only the feeling: "in mijn kruis, heel doof"."""
    place_first = first & places and not first & feelings and second & feelings and not second & places
    feeling_first = first & feelings and not first & places and second & places and not second & feelings
    return bool(place_first or feeling_first)


def _grouped(each: tuple[int, ...], labels: Labelled) -> Iterator[int]:
    """Yield the clauses, with those joined that say one thing over a comma."""
    places, feelings = labels.at("@place"), labels.at("@feeling")
    group = each[0]
    for clause in each[1:]:
        first = (clause & -clause).bit_length() - 1
        if labels.breaks[first] < STOP and _belong(group, clause, places, feelings):
            group |= clause
        else:
            yield group
            group = clause
    yield group


def clauses(labels: Labelled) -> Clauses:
    """Return the clauses of a message that has at least one word."""
    size = len(labels.words)
    fences = sum(1 << place for place in _opens(labels))
    each = _cut(fences, size)
    stops = sum(1 << place for place in range(1, size) if labels.breaks[place] >= STOP)
    return Clauses(each, tuple(_grouped(each, labels)), fences | 1, _cut(stops, size))

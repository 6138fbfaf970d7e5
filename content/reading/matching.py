"""Try patterns on a labelled message: shifts of whole bit rows, so that a long message costs hardly more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import islice, product
from operator import or_
from typing import Final

from content.reading.clauses import Parts
from content.reading.labels import Labelled
from content.reading.patterns import Pattern, Run

#: Two halves of a sign ("doof … kruis") are at most this many words apart.
REACH: Final = 12
#: The same sign said more often adds nothing; bounds the time for a message that repeats itself.
MOST_MATCHES: Final = 12
MOST_PARTNERS: Final = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that stands in the message, and its words as bits."""

    pattern: Pattern
    bits: int

    @property
    def first(self) -> int:
        """The place of its first word."""
        return (self.bits & -self.bits).bit_length() - 1


@dataclass(frozen=True, slots=True)
class Ground:
    """Where patterns are tried: the labels, and the clauses or sentences (`fences`: where one begins)."""

    labels: Labelled
    fences: int
    parts: Parts
    sentences: Parts


def _before(starts: int, gap: int, fences: int) -> int:
    """Return the places from which one of `starts` is reached over at most `gap` words of the same clause."""
    reached = starts
    for _ in range(gap):
        starts = (starts & ~fences) >> 1
        reached |= starts
    return reached & ~fences


def _starts(run: Run, ground: Ground) -> list[int]:
    """Return for each step of a run the places where it, with all that follows it, can begin."""
    after = -1
    rows: list[int] = []
    gap = 0
    for step in reversed(run):
        room = after if after == -1 else _before(after, gap, ground.fences)
        here = 0
        for length, places in ground.labels.starts(step.label).items():
            here |= places if after == -1 else places & room >> length
        if not here:
            return []
        rows.append(here)
        after, gap = here, step.gap
    return rows[::-1]


def _walk(run: Run, rows: list[int], start: int, ground: Ground) -> int:
    """Return the words of a run that begins at `start`: at each step the nearest place that works out."""
    bits, place = 0, start
    for number, step in enumerate(run):
        if number:
            row = rows[number] >> place
            place += (row & -row).bit_length() - 1
        length = min(size for size, places in ground.labels.starts(step.label).items() if places >> place & 1)
        bits |= (1 << length) - 1 << place
        place += length
    return bits


def places_of(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, lowest first."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def _partners(run: Run, rows: list[int], start: int, ground: Ground) -> list[int]:
    """Return the words of the second half of a sign, in the clause of the first, the nearest ones first."""
    near = ground.parts.around(start) & (1 << start + REACH) - 1 & -(1 << max(0, start - REACH))
    options = sorted(places_of(rows[0] & near), key=lambda place: abs(place - start))
    return [_walk(run, rows, place, ground) for place in options[:MOST_PARTNERS]]


def _elsewhere(far: Iterable[tuple[Run, list[int]]], start: int, ground: Ground) -> int:
    """Return the words of the far halves of a sign: from the sentence of the first half where they stand there."""
    bits, sentence = 0, ground.sentences.around(start) if far else 0
    for run, rows in far:
        bits |= _walk(run, rows, next(places_of(rows[0] & sentence or rows[0])), ground)
    return bits


def _found(pattern: Pattern, ground: Ground) -> Iterator[int]:
    """Yield the words of each place where a pattern stands."""
    tables: list[tuple[Run, list[int]]] = []
    for run in (*pattern.near, *pattern.far):
        rows = _starts(run, ground)
        if not rows:
            return
        tables.append((run, rows))
    (first, rows), others = tables[0], tables[1 : len(pattern.near)]
    far = tables[len(pattern.near) :]
    for start in islice(places_of(rows[0]), MOST_MATCHES):
        bits = _walk(first, rows, start, ground) | _elsewhere(far, start, ground)
        for halves in product(*(_partners(run, other, start, ground) for run, other in others)):
            yield reduce(or_, halves, bits)


def _ruled_out_far(pattern: Pattern, bits: int, ground: Ground) -> bool:
    """Tell whether a far veto stands in a sentence of the match; what another sentence says takes nothing away."""
    if ground.labels.present.isdisjoint(pattern.far_vetoes):
        return False
    near = sum(sentence for sentence in ground.sentences.bits if sentence & bits)
    return any(ground.labels.at(label) & near for label in pattern.far_vetoes)


def _vetoed(pattern: Pattern, bits: int, ground: Ground) -> bool:
    """Tell whether a word that rules the sign out stands in its clause, or (far vetoes) in its sentence."""
    if pattern.whole and ground.parts.around((bits & -bits).bit_length() - 1) & ~(bits | ground.labels.at("@filler")):
        return True
    if pattern.far_vetoes and _ruled_out_far(pattern, bits, ground):
        return True
    if not pattern.vetoes:
        return False
    clause = ground.parts.around((bits & -bits).bit_length() - 1)
    return any(ground.labels.at(label) & clause & ~bits for label in pattern.vetoes)


def matches(clauses: Ground, sentences: Ground) -> Iterator[Match]:
    """Yield every pattern of the word lists that stands in the message, with its words.

    Signs and cues keep to a clause; what is wanted or asked may take a whole sentence.
    """
    present = clauses.labels.present
    tried = {pattern: None for meaning in clauses.labels.stands for pattern in meaning.patterns}
    for pattern in tried:
        if pattern.needs <= present:
            ground = sentences if pattern.kind in {"intent", "topic"} else clauses
            for bits in _found(pattern, ground):
                if not _vetoed(pattern, bits, ground):
                    yield Match(pattern, bits)

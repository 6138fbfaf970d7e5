"""What surrounds a sign and changes its meaning: negation, doubt, question, the past, and "that is over now"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from content.reading.clauses import Clauses
from content.reading.labels import Labelled
from content.reading.matching import Match
from content.reading.negation import Scope, scopes
from content.reading.words import ASK, STOP


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of doubt, and the words they touch, as bits."""

    cue: int
    touches: int


@dataclass(frozen=True, slots=True)
class Context:
    """Negations (`denied`: all that they reach) and doubts; bits of the words in a question, in a question about a
    word, in the past, over now; `faded` is over by what a later sentence says.
    """

    negators: int
    denied: int
    scopes: tuple[Scope, ...]
    doubts: tuple[Doubt, ...]
    asked: int
    word_question: int
    past: int
    ended: int
    faded: int

    def denies(self, match: Match) -> bool:
        """Tell whether a negation reaches a match. One that has a negation in it ("niet … plassen") has had its own."""
        bits = match.bits
        if self.negators & bits or not self.denied & bits:
            return False
        return any(scope.denies & bits and not scope.cue & bits for scope in self.scopes)

    def doubts_it(self, match: Match) -> bool:
        """Tell whether a word of doubt that is no part of a match touches it."""
        bits = match.bits
        return any(doubt.touches & bits and not doubt.cue & bits for doubt in self.doubts)


def _spread(cues: Iterable[Match], parts: Clauses) -> int:
    """Return the clauses in which a cue stands."""
    bits = 0
    for cue in cues:
        bits |= parts.each.around(cue.first)
    return bits


def _sentences(parts: Clauses) -> Iterator[list[int]]:
    """Yield the clauses of each sentence."""
    inside: list[int] = []
    ends = {bits.bit_length() for bits in parts.sentences.bits}
    for clause in parts.each.bits:
        inside.append(clause)
        if clause.bit_length() in ends:
            yield inside
            inside = []


def _question(labels: Labelled, parts: Clauses, asks: int) -> int:
    """Return the clauses that ask: the one that ends in "?", all from a question word on, and an "if" before it."""
    bits, supposes = 0, labels.at("@if")
    for inside in _sentences(parts):
        last = len(inside) - 1 if labels.breaks[inside[-1].bit_length()] == ASK else len(inside)
        first = next((place for place, clause in enumerate(inside) if clause & asks), last)
        for place, clause in enumerate(inside):
            if place >= first or (first < len(inside) and clause & supposes):
                bits |= clause
    return bits


def _opens(cue: Match, parts: Clauses, openers: int) -> bool:
    """Tell whether a question word begins its clause, small openers apart: "ok, mag ik", not "weet niet hoe"."""
    before = parts.each.around(cue.first) & (1 << cue.first) - 1
    return not before & ~openers


def _past(cues: Sequence[Match], labels: Labelled, parts: Clauses) -> int:
    """Return the words said of a past that is over: from its clause to the next that speaks of now.

    A clause that says nothing but when it was dates the one before: "ik lekte wel eens, dat is twintig jaar geleden".
    """
    long_ago, present = _spread(cues, parts), labels.at("@present")
    bits = 0
    for cue in cues:
        number = parts.each.number[cue.first]
        alone = not parts.each.bits[number] & ~(cue.bits | labels.at("@elliptic") | labels.at("#number"))
        if alone and number and labels.breaks[parts.each.bits[number - 1].bit_length()] < STOP:
            bits |= parts.each.bits[number - 1]
    for inside in _sentences(parts):
        going = False
        for clause in inside:
            going = not clause & present and (going or bool(clause & long_ago))
            bits |= clause if going else 0
    return bits


def _ended(cues: Iterable[Match], signs: int, elliptic: int, parts: Clauses) -> tuple[int, int]:
    """Return the clauses that a later one takes back: "het trok naar mijn kuit, dat is nu voorbij".

    Only where it says nothing else: a text may raise an alarm, but hardly ever clear one. The second of the two are
    clauses of another sentence, which can only be made less sure.
    """
    ended = faded = 0
    for cue in cues:
        number = parts.each.number[cue.first]
        clause = parts.each.bits[number]
        if not clause & signs & ~cue.bits and not clause & ~cue.bits & ~elliptic:
            before = next((before for before in reversed(parts.each.bits[:number]) if before & signs), 0)
            same = before & parts.sentences.around(cue.first)
            ended, faded = ended | same, faded | (before & ~same)
    return ended, faded


def _doubts(cues: Iterable[Match], signs: int, parts: Clauses) -> Iterator[Doubt]:
    """Yield each word of doubt with the clauses it touches: its own, or the one before where it stands alone."""
    for cue in cues:
        number = parts.each.number[cue.first]
        clause = parts.each.bits[number]
        alone = number and not clause & signs & ~cue.bits
        yield Doubt(cue.bits, clause | parts.each.bits[number - 1] if alone else clause)


def read_context(cues: Sequence[Match], signs: int, labels: Labelled, parts: Clauses) -> Context:
    """Return the context of a message; `signs` are the words of all signs found in it."""
    by_name: dict[str, list[Match]] = {}
    for cue in cues:
        by_name.setdefault(cue.pattern.name, []).append(cue)

    def named(*names: str) -> list[Match]:
        return [cue for name in names for cue in by_name.get(name, ())]

    def opening(name: str) -> int:
        return _spread((cue for cue in named(name) if _opens(cue, parts, labels.at("@opener"))), parts)

    ended, faded = _ended(named("ended"), signs, labels.at("@elliptic"), parts)
    asked = _question(labels, parts, opening("asks")) & ~_spread(named("states"), parts)
    reached = tuple(scopes(named("before", "after", "both"), labels, parts))
    return Context(
        negators=labels.at("@denial") | labels.at("@no_change") | labels.at("@no_relief"),
        denied=reduce(or_, (scope.denies for scope in reached), 0),
        scopes=reached,
        doubts=tuple(_doubts(named("doubt"), signs, parts)),
        asked=asked | _spread(named("supposes"), parts),
        word_question=opening("word_question"),
        past=_past(named("past"), labels, parts),
        ended=ended,
        faded=faded,
    )

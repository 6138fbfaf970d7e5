"""What surrounds a sign and changes its meaning: negation, doubt, question, the past, and "that is over now"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from content.reading.clauses import Clauses
from content.reading.labels import Labelled
from content.reading.matching import Match
from content.reading.words import ASK

#: A negation reaches so many words forward, and so many back over link words and then over its subject.
FORWARD: Final = 8
BACK_OVER_LINKS: Final = 6
BACK_OVER_SUBJECT: Final = 5
#: "geen koorts, rillingen of ziek gevoel": how far ahead the "of" may stand that shows a list.
LIST_REACH: Final = 6


@dataclass(frozen=True, slots=True)
class Scope:
    """The words of a negation and the words it denies, as bits."""

    cue: int
    denies: int


@dataclass(frozen=True, slots=True)
class Context:
    """Bits of the words that stand in doubt, in a question, in the past, under "over now"; and the negations."""

    scopes: tuple[Scope, ...]
    doubts: tuple[tuple[int, int], ...]
    asked: int
    word_question: int
    past: int
    ended: int


def _clause_of(parts: Sequence[int], place: int) -> int:
    """Return the bits of the part in which a place lies."""
    return next(bits for bits in parts if bits >> place & 1)


def _list_goes_on(labels: Labelled, parts: Clauses, place: int) -> bool:
    """Tell whether the pause before `place` stands in a list that "of" or "or" closes."""
    barred = labels.at("@scope_stop") | labels.at("@finite") | labels.at("@subject") | labels.at("@denial")
    closing = labels.at("@or")
    for spot in range(place, min(place + LIST_REACH, len(labels.words))):
        if barred >> spot & 1:
            return False
        if closing >> spot & 1:
            return True
    return False


def _forward(labels: Labelled, parts: Clauses, start: int) -> int:
    """Return the words that a negation denies after it."""
    stops, verbs, light = labels.at("@scope_stop"), labels.at("@finite"), labels.at("@light")
    bits, said = 0, False
    for place in range(start, min(start + FORWARD, len(labels.words))):
        fenced = parts.fences >> place & 1 and not _list_goes_on(labels, parts, place)
        if fenced or stops >> place & 1 or (said and verbs >> place & 1):
            break
        said = said or not light >> place & 1
        bits |= 1 << place
    return bits


def _backward(labels: Labelled, parts: Clauses, start: int) -> int:
    """Return the words that a negation denies before it: its subject, over link words: "koorts heb ik niet".

    Not past a modal verb: in "door de stijfheid kan ik niet opstaan" it is the getting up that is denied.
    """
    if parts.fences >> start & 1:
        return 0
    links, stops = labels.at("@link"), labels.at("@scope_stop")
    place = start - 1
    lowest = place - BACK_OVER_LINKS
    while place >= 0 and place > lowest and links >> place & 1 and not parts.fences >> place & 1:
        place -= 1
    if place < 0 or parts.fences >> place + 1 & 1 or labels.at("@modal") >> place & 1:
        return 0
    bits = 0
    for spot in range(place, max(-1, place - BACK_OVER_SUBJECT), -1):
        if stops >> spot & 1:
            break
        bits |= 1 << spot
        if parts.fences >> spot & 1:
            break
    return bits


def _scopes(cues: Iterable[Match], labels: Labelled, parts: Clauses) -> Iterator[Scope]:
    """Yield what each negation denies: before it, after it, or both."""
    for cue in cues:
        denies = 0
        if cue.pattern.name in {"before", "both"}:
            denies |= _forward(labels, parts, cue.bits.bit_length())
        # "Koorts geen": nothing follows, so it speaks of what stands before.
        if cue.pattern.name in {"after", "both"} or not denies:
            denies |= _backward(labels, parts, cue.first)
        yield Scope(cue.bits, denies)


def _spread(cues: Iterable[Match], parts: Sequence[int]) -> int:
    """Return the clauses in which a cue stands."""
    bits = 0
    for cue in cues:
        bits |= _clause_of(parts, cue.first)
    return bits


def _question(labels: Labelled, parts: Clauses, asks: int, supposes: int) -> int:
    """Return the clauses that ask: the one that ends in "?", all from a question word on, and an "if" before it."""
    bits = 0
    for sentence in parts.sentences:
        marked = labels.breaks[sentence.bit_length()] == ASK
        inside = [clause for clause in parts.each if clause & sentence]
        asking = [place for place, clause in enumerate(inside) if clause & asks]
        first = min(asking, default=len(inside) - 1 if marked else len(inside))
        for place, clause in enumerate(inside):
            if place >= first or (first < len(inside) and clause & supposes):
                bits |= clause
    return bits


def _opens(cue: Match, labels: Labelled, parts: Clauses) -> bool:
    """Tell whether a question word begins its clause, small openers apart: "ok, mag ik", not "weet niet hoe"."""
    clause = _clause_of(parts.each, cue.first)
    before = clause & (1 << cue.first) - 1
    return not before & ~labels.at("@opener")


def _past(cues: Iterable[Match], labels: Labelled, parts: Clauses) -> int:
    """Return the words said of a past that is over: from its clause to the next that speaks of now."""
    long_ago = _spread(cues, parts.each)
    present = labels.at("@present")
    bits = 0
    for sentence in parts.sentences:
        going = False
        for clause in parts.each:
            if clause & sentence:
                going = not clause & present and (going or bool(clause & long_ago))
                bits |= clause if going else 0
    return bits


def _ended(cues: Iterable[Match], signs: int, elliptic: int, parts: Clauses) -> int:
    """Return the clauses that the next one takes back: "het trok naar mijn kuit, dat is nu voorbij".

    Only where it says nothing else: a text may raise an alarm, but hardly ever clear one.
    """
    bits = 0
    for cue in cues:
        clause = _clause_of(parts.each, cue.first)
        place = parts.each.index(clause)
        if not clause & signs and not clause & ~cue.bits & ~elliptic:
            before = next((bits for bits in reversed(parts.each[:place]) if bits & signs), 0)
            bits |= before
    return bits


def _doubts(cues: Iterable[Match], signs: int, parts: Clauses) -> Iterator[tuple[int, int]]:
    """Yield each word of doubt with the clauses it touches: its own, or the one before where it stands alone."""
    for cue in cues:
        clause = _clause_of(parts.each, cue.first)
        place = parts.each.index(clause)
        touched = clause if clause & signs & ~cue.bits or not place else clause | parts.each[place - 1]
        yield cue.bits, touched


def read_context(cues: Sequence[Match], signs: int, labels: Labelled, parts: Clauses) -> Context:
    """Return the context of a message; `signs` are the words of all signs found in it."""

    def named(*names: str) -> list[Match]:
        return [cue for cue in cues if cue.pattern.name in names]

    opening = [cue for cue in named("asks") if _opens(cue, labels, parts)]
    asks = _spread(opening, parts.each)
    supposed = _spread(named("supposes"), parts.each)
    doubts = tuple(_doubts(named("doubt"), signs, parts))
    return Context(
        scopes=tuple(_scopes(named("before", "after", "both"), labels, parts)),
        doubts=doubts,
        asked=_question(labels, parts, asks, labels.at("@if")) & ~_spread(named("states"), parts.each) | supposed,
        word_question=_spread([cue for cue in named("word_question") if _opens(cue, labels, parts)], parts.each),
        past=_past(named("past"), labels, parts),
        ended=_ended(named("ended"), signs, labels.at("@elliptic"), parts),
    )

"""What a negation reaches: the words after it, or its subject before it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from content.reading.clauses import Clauses
from content.reading.labels import Labelled
from content.reading.matching import Match

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
class _Marks:
    """The words that bound a negation, as bits."""

    fences: int
    ends: int
    stops: int
    verbs: int
    light: int
    links: int
    modal: int
    listed: int
    closing: int
    joins: int


def _marks(labels: Labelled, parts: Clauses) -> _Marks:
    """Look up once what bounds a negation in this message."""
    stops, verbs = labels.at("@scope_stop"), labels.at("@finite")
    return _Marks(
        fences=parts.fences,
        ends=sum(bits & -bits for bits in parts.sentences.bits),
        stops=stops,
        verbs=verbs,
        light=labels.at("@light"),
        links=labels.at("@link"),
        modal=labels.at("@modal"),
        listed=stops | verbs | labels.at("@subject") | labels.at("@denial"),
        closing=labels.at("@or"),
        joins=labels.at("@and"),
    )


def _list_goes_on(marks: _Marks, place: int) -> bool:
    """Tell whether the pause before `place` stands in a list that "of" or "or" closes."""
    if marks.ends >> place & 1:
        return False
    later = marks.ends >> place + 1 << place + 1
    ahead = (1 << LIST_REACH) - 1 << place & ((later & -later) - 1 if later else -1)
    closing, barred = marks.closing & ahead, marks.listed & ahead
    return bool(closing) and (not barred or closing & -closing < barred & -barred)


def _forward(marks: _Marks, start: int, size: int) -> int:
    """Return the words that a negation denies after it; "niet van de trap" goes on, "niet slapen van" does not."""
    bits, said = 0, False
    for place in range(start, min(start + FORWARD, size)):
        fenced = marks.fences >> place & 1 and not _list_goes_on(marks, place)
        if fenced or (place > start and marks.stops >> place & 1) or (said and marks.verbs >> place & 1):
            break
        said = said or not marks.light >> place & 1
        bits |= 1 << place
    return bits


def _backward(marks: _Marks, start: int, stops: int) -> int:
    """Return the words that a negation denies before it: its subject, over link words: "koorts heb ik niet".

    Not past a modal verb: in "door de stijfheid kan ik niet opstaan" it is the getting up that is denied.
    """
    if marks.fences >> start & 1:
        return 0
    place = start - 1
    while place > start - 1 - BACK_OVER_LINKS and marks.links >> place & 1 and not marks.fences >> place & 1:
        place -= 1
    if marks.fences >> place + 1 & 1 or marks.modal >> place & 1:
        return 0
    bits = 0
    for spot in range(place, max(-1, place - BACK_OVER_SUBJECT), -1):
        if stops >> spot & 1:
            break
        bits |= 1 << spot
        if marks.fences >> spot & 1:
            break
    return bits


def scopes(cues: Iterable[Match], labels: Labelled, parts: Clauses) -> Iterator[Scope]:
    """Yield what each negation denies: before it, after it, or both."""
    marks = None
    for cue in cues:
        marks = marks or _marks(labels, parts)
        denies = 0
        if cue.pattern.name != "after":
            denies |= _forward(marks, cue.bits.bit_length(), len(labels.words))
        # "Koorts geen": nothing follows, so it speaks of what stands before.
        if cue.pattern.name != "before" or not denies:
            # "De uitstraling van vorige maand is over": what is over is the whole of it.
            whole = cue.pattern.name == "after"
            barred = marks.joins if whole else marks.joins | marks.stops | labels.at("@purpose")
            denies |= _backward(marks, cue.first, barred)
        yield Scope(cue.bits, denies)

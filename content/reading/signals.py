"""From the signs found in a message to what it states: one polarity per signal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from content.reading.context import Context
from content.reading.lexicon import lexicon
from content.reading.matching import Match, places_of

Polarity = Literal["affirmed", "negated", "unsure"]
Urgency = Literal["none", "appointment", "today", "emergency"]

#: From the least to the most urgent (VOCABULARY.md, section 1).
TIERS: Final[tuple[Urgency, ...]] = ("none", "appointment", "today", "emergency")
#: Where a message says both, the more careful one counts.
CAREFUL: Final[tuple[Polarity, ...]] = ("affirmed", "unsure", "negated")
#: Said of somebody else, only these are worth a word.
ALARMING: Final = frozenset({"emergency", "today"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A sign as the message means it."""

    name: str
    polarity: Polarity
    bits: int


@cache
def tiers() -> Mapping[str, Urgency]:
    """Return each signal's urgency when affirmed or unsure, in the order of VOCABULARY.md, section 1."""
    order = lexicon().tables["signal_order"]
    return {name: TIERS[TIERS.index(tier)] for tier, names in order.items() for name in names}


@cache
def _marked(mark: str) -> frozenset[str]:
    """Return the signals with a mark: `history` (to have had cancer is the sign), `asked`, `certain`: to ask
    or to wonder is to say it.
    """
    return frozenset(name for name, row in lexicon().tables["signals"].items() if row.get(mark))


def _polarity(match: Match, context: Context) -> Polarity | None:
    """Return what the message says of one sign; None where it only asks about something denied."""
    wrong_way = match.pattern.polarity == "negated"
    denied = context.denies(match) != wrong_way
    doubted = match.pattern.name not in _marked("certain") and context.doubts_it(match)
    asked = bool(context.asked & match.bits) and match.pattern.name not in _marked("asked")
    if context.ended & match.bits:
        return "negated"
    if context.faded & match.bits:
        return "negated" if tiers()[match.pattern.name] == "none" else "unsure"
    if denied:
        return None if asked else "unsure" if doubted else "negated"
    return "unsure" if asked or doubted or match.pattern.polarity == "unsure" else "affirmed"


def _of_others(match: Match, others: int) -> int:
    """Return the words of a sign that are about somebody else; none where its first word is the writer's own.

    "I can't feel it when my husband touches me" is the writer's; a sign told in two places must be so in both.
    """
    theirs = others & match.bits
    return theirs if match.pattern.far or others >> match.first & 1 else 0


def _own(match: Match, context: Context, others: int) -> bool:
    """Tell whether a sign is the writer's, and of now."""
    past = context.past & match.bits and match.pattern.name not in _marked("history")
    return not (_of_others(match, others) or past or context.word_question & match.bits & ~others)


def _stated(found: Iterable[Match], context: Context, others: int) -> Iterator[Stated]:
    """Yield the signs of the writer, of now, each with its polarity."""
    for match in found:
        if _own(match, context, others):
            polarity = _polarity(match, context)
            if polarity:
                yield Stated(match.pattern.name, polarity, match.bits)


@cache
def _ranks() -> Mapping[str, int]:
    """Return how urgent each signal is, as a number."""
    return {name: TIERS.index(tier) for name, tier in tiers().items()}


def _takes(other: Stated, sign: Stated) -> bool:
    """Tell whether one sign leaves nothing of another: two numb legs are no radiating pain as well.

    It must be more urgent, or as urgent (and an alarm) and longer: "poep niet ophouden" is no "niet ophouden". What
    an affirmed sign takes part of cannot deny a less urgent one.
    """
    ours, theirs = _ranks()[sign.name], _ranks()[other.name]
    if sign.polarity == "negated" and other.polarity == "affirmed" and sign.bits & other.bits:
        return theirs > ours
    longer = theirs == ours > 0 and sign.bits != other.bits and sign.polarity != "negated"
    return sign.bits & ~other.bits == 0 and (theirs > ours or longer)


def _unspent(signs: Iterable[Stated]) -> Iterator[Stated]:
    """Yield the signs whose words no other sign has used up; looks only at signs that share a word."""
    at: dict[int, list[Stated]] = {}
    distinct = list(dict.fromkeys(signs))
    for sign in distinct:
        for place in places_of(sign.bits):
            at.setdefault(place, []).append(sign)
    for sign in distinct:
        near = {other for place in places_of(sign.bits) for other in at[place] if other.name != sign.name}
        if not any(_takes(other, sign) for other in near):
            yield sign


def about_other(found: Iterable[Match], context: Context, others: int) -> bool:
    """Tell whether an alarm sign was said of somebody else, now."""
    return any(
        _of_others(match, others)
        and tiers()[match.pattern.name] in ALARMING
        and not context.past & match.bits
        and _polarity(match, context) in {"affirmed", "unsure"}
        for match in found
    )


def quiet(found: Mapping[str, Polarity], topic: str | None) -> dict[str, Polarity]:
    """Leave out what a question mentions but does not state, save what an alarm or the rule on radiating hangs on.

    A question about hernias that names sciatica asks about the illness.
    """
    kept = () if topic == "hernia" else ("radiating",)
    return {
        name: polarity
        for name, polarity in found.items()
        if polarity != "unsure" or tiers()[name] != "none" or name in kept
    }


def signals(found: Sequence[Match], context: Context, others: int) -> dict[str, Polarity]:
    """Return the recognised signals in the order of the vocabulary, each with the most careful of its polarities."""
    best: dict[str, Polarity] = {}
    for sign in _unspent(_stated(found, context, others)):
        known = best.get(sign.name, sign.polarity)
        best[sign.name] = min(known, sign.polarity, key=CAREFUL.index)
    return ordered(best)


def ordered(found: Mapping[str, Polarity]) -> dict[str, Polarity]:
    """Return signals in the order of the vocabulary."""
    return {name: found[name] for name in tiers() if name in found}


def urgency(signals_found: Mapping[str, Polarity]) -> Urgency:
    """Return the highest tier among the affirmed and unsure signals."""
    ranks = [_ranks()[name] for name, polarity in signals_found.items() if polarity != "negated"]
    return TIERS[max(ranks, default=0)]

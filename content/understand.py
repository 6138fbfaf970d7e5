"""Read a short Dutch or English patient message: signs with polarity, wish, pain number, topic, urgency.

VOCABULARY.md names everything found here; its section 6 says how messages are read. Word lists, patterns and cues
stand in `content/lexicon/*.toml`, the machinery in `content/reading/`. Nothing is learned or looked up elsewhere:
the same text always gives the same answer, and any text gives one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple

from content.reading.clauses import clauses
from content.reading.clocks import clock_labels, clocks, times
from content.reading.context import Context, read_context
from content.reading.labels import Labelled, label
from content.reading.matching import Ground, Match, matches
from content.reading.numbers import number_labels, numbers
from content.reading.people import others
from content.reading.ratings import Rating, rating
from content.reading.signals import Polarity, Urgency, about_other, ordered, quiet, signals, tiers, urgency
from content.reading.wishes import Answer, answer, beside_alarm, denies_all, intent, is_question, settle, topic
from content.reading.words import words

#: From this rating on the pain counts as severe (VOCABULARY.md, section 6).
SEVERE_FROM: Final = 7
ALARM_TIERS: Final[tuple[Literal["emergency", "today"], ...]] = ("emergency", "today")


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a message says. The first six fields are the public answer, the others help the conversation.

    `rating` is 0-10, whole or in halves; `rating_choices` the two whole numbers around a half. `times` are candidate
    clock times "HH:MM": two where morning or evening was not said. `answer` is set for a bare yes, no or don't know.
    `no_firm` marks a denial of everything that names no place ("nergens last van"): it denies no sign.
    """

    urgency: Urgency = "none"
    signals: Mapping[str, Polarity] = field(default_factory=dict)
    intent: str | None = None
    rating: float | int | None = None
    topic: str | None = None
    about_other: bool = False
    times: tuple[str, ...] = ()
    rating_choices: tuple[int, ...] = ()
    answer: Answer | None = None
    no_firm: bool = False
    is_question: bool = False


class Alarm(NamedTuple):
    """An urgent sign: its tier, its signal, and whether the text was sure of it."""

    tier: Literal["emergency", "today"]
    signal: str
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class _Reading:
    """A message read: its labels, what matched by kind, and the context."""

    labels: Labelled
    found: Mapping[str, list[Match]]
    context: Context
    others: int


def _read(labels: Labelled, foreign: frozenset[int]) -> _Reading:
    """Match all patterns of the word lists and read the context around the signs."""
    parts = clauses(labels)
    found: dict[str, list[Match]] = {"signal": [], "intent": [], "topic": [], "cue": []}
    sentences = sum(bits & -bits for bits in parts.sentences.bits)
    near = Ground(labels, parts.fences, parts.groups, parts.sentences)
    for match in matches(near, Ground(labels, sentences, parts.sentences, parts.sentences)):
        found[match.pattern.kind].append(match)
    signs = 0
    for match in found["signal"]:
        signs |= match.bits
    about = sum(1 << place for place, word in enumerate(labels.index) if word in foreign)
    return _Reading(labels, found, read_context(found["cue"], signs, labels, parts), about)


def understand(text: str) -> Understanding:
    """Return what a message says. Any text is answered; one without words says nothing."""
    spoken = words(text)
    counted = numbers(spoken)
    clock_times = clocks(spoken, counted)
    labels = label(spoken, [*number_labels(spoken, counted), *clock_labels(clock_times)])
    foreign = others(spoken)
    rated = rating(spoken, counted, clock_times, foreign)
    answered = answer(spoken)
    if not labels.words:
        return _complete(Understanding(answer=answered), {}, rated)
    reading = _read(labels, foreign)
    asks = is_question(spoken, reading.context)
    wanted, asked = settle(
        intent(reading.found["intent"], reading.found["signal"], reading.context, reading.others),
        topic(reading.found["topic"], reading.found["signal"], labels, asks=asks),
        asks=asks,
    )
    stated = Understanding(
        intent=wanted,
        topic=asked,
        about_other=about_other(reading.found["signal"], reading.context, reading.others),
        times=times(spoken, counted, clock_times),
        answer=answered,
        no_firm=denies_all(reading.found["cue"], reading.context),
        is_question=asks,
    )
    found = signals(reading.found["signal"], reading.context, reading.others)
    tier = urgency(found)
    stated = replace(stated, intent=beside_alarm(wanted, tier), topic=None if tier == "emergency" else asked)
    return _complete(stated, quiet(found, asked) if asks else found, rated)


def _complete(base: Understanding, found: dict[str, Polarity], rated: Rating | None) -> Understanding:
    """Add rating and signals, and what follows from them: severity, urgency, the intent to rate."""
    value = rated.value if rated else None
    severe = value is not None and value >= SEVERE_FROM
    stated = ordered({**found, "severe": "affirmed"} if severe else found)
    return replace(
        base,
        urgency=urgency(stated),
        signals=stated,
        intent="rate_pain" if value is not None else base.intent,
        rating=value if value is None or not value.is_integer() else int(value),
        rating_choices=rated.choices if rated else (),
    )


def urgent(text: str) -> Alarm | None:
    """Return the most urgent sign of a message that needs help now or today; None where it has none.

    Needs no database and no settings, so that the safety texts can go out whatever else fails.
    """
    said = understand(text)
    return next(
        (
            Alarm(tier, name, polarity)
            for tier in ALARM_TIERS
            for name, polarity in said.signals.items()
            if polarity != "negated" and tiers()[name] == tier
        ),
        None,
    )


def to_json(understood: Understanding) -> str:
    """Return the public answer as one line of JSON, keys in the order of VOCABULARY.md, section 5."""
    return json.dumps(
        {
            "urgency": understood.urgency,
            "signals": dict(understood.signals),
            "intent": understood.intent,
            "rating": understood.rating,
            "topic": understood.topic,
            "about_other": understood.about_other,
        }
    )


def understand_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield one JSON object per line of text, for empty lines too."""
    return (to_json(understand(line)) for line in lines)

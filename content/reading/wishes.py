"""What the patient wants the bot to do, or asks about; and the plain answers yes, no and don't know."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from content.reading.context import Context
from content.reading.labels import Labelled
from content.reading.lexicon import lexicon
from content.reading.matching import Match
from content.reading.signals import Urgency
from content.reading.words import ASK, Words

Answer = Literal["yes", "no", "unknown"]
ANSWERS: Final[tuple[Answer, ...]] = ("unknown", "no", "yes")
#: "hernia", "uitleg fases": so short that a topic word is the whole message.
BARE: Final = 2
LONGEST_ANSWER: Final = 6


def _first(names: Iterable[str], order: Iterable[str]) -> str | None:
    """Return the name that stands first in the order of the word list."""
    present = set(names)
    return next((name for name in order if name in present), None)


def _meant(match: Match, context: Context, others: int) -> bool:
    """Tell whether an intent is the writer's own and not denied ("ik wil niet stoppen")."""
    table = lexicon().tables["precedence"]
    foreign = others & match.bits and match.pattern.name not in table["of_anybody"]
    long_ago = context.past & match.bits and match.pattern.name in table["of_now"]
    return not (context.denies(match) or foreign or long_ago)


def intent(found: Iterable[Match], signs: Sequence[Match], context: Context, others: int) -> str | None:
    """Return the first intent of the table that is meant. Words that are part of a sign wish nothing."""
    taken = {sign.bits for sign in signs}
    meant = (
        match.pattern.name
        for match in found
        if _meant(match, context, others) and not any(match.bits & ~bits == 0 for bits in taken)
    )
    return _first(meant, lexicon().tables["intents"])


def is_question(text: Words, context: Context) -> bool:
    """Tell whether the message asks something, with or without a question mark."""
    return ASK in text.breaks or bool(context.asked | context.word_question)


def beside_alarm(wanted: str | None, tier: Urgency) -> str | None:
    """Return an intent that is meant even beside an alarm sign."""
    table = lexicon().tables["precedence"]
    if tier == "emergency":
        return wanted if wanted in table["over_emergency"] else None
    return None if wanted in table["under_alarm"] and tier != "none" else wanted


def settle(wanted: str | None, asked: str | None, *, asks: bool) -> tuple[str | None, str | None]:
    """Keep one of intent and topic: a question is no report, but a command may be put as a question."""
    if wanted is None or asked is None:
        return wanted, asked
    table = lexicon().tables["precedence"]
    shown = wanted == "show_exercises" and asked in table["under_exercises"]
    return (wanted, None) if not asks or shown or wanted in table["over_topics"] else (None, asked)


def topic(found: Iterable[Match], signs: Sequence[Match], labels: Labelled, *, asks: bool) -> str | None:
    """Return the first topic of the table, where the message asks, wants an explanation or says nothing else.

    A bad day is told, not asked about.
    """
    first = _first((match.pattern.name for match in found), lexicon().tables["topics"])
    wanted = asks or "@explain" in labels.present or (len(labels.words) <= BARE and not signs)
    return first if wanted or (first == "bad_day" and not signs) else None


def _said_only(text: Words, name: str) -> bool:
    """Tell whether the message is one of the answers listed, small words apart."""
    answers, small = lexicon().tables["answers"][name], lexicon().tables["answers"]["small"]
    said = " ".join(word for word in text.words if word not in small)
    return said in answers or " ".join(text.words) in answers


def answer(text: Words) -> Answer | None:
    """Return what a bare answer says: "ja hoor" yes, "nope" no, "geen idee" unknown; None where it says more."""
    if not text.words or len(text.words) > LONGEST_ANSWER or ASK in text.breaks:
        return None
    return next((name for name in ANSWERS if _said_only(text, name)), None)


def denies_all(found: Sequence[Match], context: Context) -> bool:
    """Tell whether the message denies everything without naming a place: "nergens last van", "none of these"."""
    return any(match.pattern.name == "denies_all" and not context.asked & match.bits for match in found)

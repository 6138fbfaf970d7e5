"""How typing answers the questions of a check-in: a number, a kind of pain, or both in one sentence."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.conversation import reading
from bot.conversation.steps import Result, Step
from bot.events import Wrote
from bot.patient import Patient, Question
from content.understand import Understanding

#: Kinds of pain by the signal that says them; the most serious first.
KINDS = (("radiating", "radiates"), ("sharp", "sharp"), ("stiff", "stiff"))
#: Signals that make a text more than "not an answer": about this pain, or something that a therapist can help with.
TELLING = frozenset(
    {"radiating", "sharp", "severe", "mild", "stiff", "worse_after", "better"}
    | {"no_confidence", "recurring", "overload", "unsure_how_to_start", "long_lasting"}
)
_BARE_NUMBER = re.compile(r"\s*-?\d{1,4}([.,]\d+)?\s*(/\s*10)?\s*[.!]?\s*")

Read = Callable[[Wrote, Patient, Question], str | None]


def describes(understood: Understanding) -> str | None:
    """Return the kind of pain that a text states: a choice of the character question, or None.

    Radiation that somebody is not sure of is asked about: ``changed``.
    """
    if understood.signals.get("radiating") == "unsure":
        return "changed"
    return next((kind for signal, kind in KINDS if understood.signals.get(signal) == "affirmed"), None)


def number_in(understood: Understanding) -> str | None:
    """Return the rating of a text as a choice: a whole number, or ``between_6`` for six and a half."""
    value = understood.rating
    if value is None:
        return None
    return str(int(value)) if value == int(value) else f"between_{int(value)}"


def said(understood: Understanding) -> str | None:
    """Return number and kind of pain as one choice, like ``6/sharp``, ``6`` or ``/radiates``."""
    number, kind = number_in(understood), describes(understood)
    if number is None and kind is None:
        return None
    if kind == "changed":
        return f"{number}/changed" if number else "changed"
    return f"{number or ''}/{kind}" if kind else number


def read_pain(wrote: Wrote, patient: Patient, question: Question, asks: reading.Asks) -> str | None:
    """Take a number from 0 to 10, a kind of pain, or a label; a number outside the scale is asked again."""
    found = said(wrote.understood)
    if found is not None:
        return found
    if _BARE_NUMBER.fullmatch(wrote.text):
        return "outside"
    return reading.exact_choice(wrote, reading.options("pain", asks(patient, question, question.asked_at)))


def read_character(wrote: Wrote, patient: Patient, question: Question, asks: reading.Asks) -> str | None:
    """Take a kind of pain, or a label."""
    kind = describes(wrote.understood)
    if kind is not None and kind != "changed":
        return kind
    if wrote.understood.rating is not None:
        return None  # "4" is another number, not the fourth button
    return reading.choice_of(wrote, reading.options("character", asks(patient, question, question.asked_at)))


def step(
    kind: str,
    asks: reading.Asks,
    hears: reading.Answers,
    read: Callable[[Wrote, Patient, Question, reading.Asks], str | None] | None = None,
    expired: Callable[[Patient, Question, datetime], Result] | None = None,
) -> Step:
    """Return a step that leaves what is no answer to the rest of the conversation: a wish, a question, a complaint.

    Only what means nothing at all puts the question again.
    """

    def common(wrote: Wrote, patient: Patient, question: Question, asks: reading.Asks) -> str | None:
        if wrote.understood.rating is not None:
            return None
        return reading.choice_of(wrote, reading.options(kind, asks(patient, question, question.asked_at)))

    def reads(wrote: Wrote, patient: Patient, question: Question) -> str | None:
        found = (read or common)(wrote, patient, question, asks)
        return found or (None if means_something(wrote.understood) else reading.AGAIN)

    def hears_or_asks_again(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
        if choice == reading.AGAIN:
            return replace(reading.again(patient, question), expires_at=question.expires_at)
        return hears(patient, question, choice, now)

    return Step(kind=kind, prompt=asks, answer=hears_or_asks_again, read=reads, expired=expired)


def means_something(understood: Understanding) -> bool:
    """Return whether the conversation can do something with a text that does not answer the open question."""
    wishes = understood.intent is not None or understood.topic is not None
    return wishes or understood.rating is not None or bool(TELLING & set(understood.signals))

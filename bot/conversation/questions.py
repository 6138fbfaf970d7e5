"""Questions about moving with a sore back: an answer in our own words, its section, at most two related buttons.

The knowledge is the article's (``content/article.toml``); what it does not say is not answered.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.conversation.turns import button, turn
from bot.events import Button, Rows, Say, Turn
from bot.patient import Patient
from content.library import load_library

#: Texts of this module are built from the topic.
TEXT_PREFIXES: tuple[str, ...] = ("answer-", "topic-")


@dataclass(frozen=True, slots=True)
class Card:
    """Where an answer comes from, and what somebody who asks this may want next."""

    rule: str  #: id in content/article.toml; its section is shown
    related: tuple[str, ...] = ()  #: at most two topics, or commands as ``go:…``


CARDS: Mapping[str, Card] = {
    "may_i_move": Card("Q1", ("walking", "stop_when_it_hurts")),
    "can_moving_damage": Card("Q2", ("may_i_move", "when_to_seek_help")),
    "stop_when_it_hurts": Card("R-STOP-SHARP", ("when_to_seek_help", "build_up")),
    "does_it_last": Card("Q4", ("build_up", "why_it_works")),
    "what_is_always_safe": Card("Q5", ("walking", "mobility")),
    "rest": Card("F-REST-COSTS", ("walking", "may_i_move")),
    "walking": Card("R-WALK-BASE", ("walking_dose", "go:today")),
    "walking_dose": Card("DOSE-WALK", ("walking", "build_up")),
    "mobility": Card("R-MOB-GENTLE", ("morning_routine", "go:exercises")),
    "motor_control": Card("R-MOTOR", ("phases", "go:exercises")),
    "strength": Card("R-STRENGTH", ("phases", "go:exercises")),
    "cardio": Card("R-CARDIO-LIGHT", ("walking", "build_up")),
    "phases": Card("R-PHASES", ("build_up", "motor_control")),
    "build_up": Card("R-START-LOW", ("phases", "mistakes")),
    "acute": Card("F-ACUTE-MOVE", ("walking", "stop_when_it_hurts")),
    "hernia": Card("C-HERNIA-1", ("stop_when_it_hurts", "when_to_seek_help")),
    "osteoarthritis": Card("F-ARTROSE", ("sitting", "walking")),
    "chronic": Card("F-CHRONIC", ("build_up", "why_it_works")),
    "sitting": Card("C-ARTROSE-SIT", ("midday_routine", "walking")),
    "mistakes": Card("R-BALANCE", ("build_up", "rest")),
    "why_it_works": Card("F-EFFECTS", ("rest", "does_it_last")),
    "morning_routine": Card("T-MORNING", ("go:exercises", "go:times")),
    "midday_routine": Card("T-MIDDAY", ("walking", "go:times")),
    "evening_routine": Card("T-EVENING", ("go:exercises", "go:times")),
    "when_to_seek_help": Card("H-RADIATE", ("stop_when_it_hurts", "go:therapist")),
    "bad_day": Card("R-TREND", ("stop_when_it_hurts", "go:today")),
}
#: Where buttons to commands say something else than a topic does.
COMMAND_LABELS: Mapping[str, str] = {
    "go:today": "btn-today",
    "go:exercises": "btn-exercises",
    "go:therapist": "btn-to-therapist",
    "go:times": "btn-times",
}
#: Three questions to begin with.
FIRST = ("may_i_move", "stop_when_it_hurts", "walking_dose")


def answer(patient: Patient, topic: str, _now: datetime) -> Turn:
    """Answer a question with its card."""
    card = CARDS[topic]
    section = load_library().rule(card.rule).section.title(patient.language)
    rows: Rows = tuple((_related(related),) for related in card.related)
    return turn(patient, Say(f"answer-{topic}"), Say("answer-section", {"section": section}), buttons=rows)


def _related(related: str) -> Button:
    if related in COMMAND_LABELS:
        return button(COMMAND_LABELS[related], related)
    return button(f"topic-{related}", f"topic:{related}")


def topic(patient: Patient, name: str, now: datetime) -> Turn:
    """A related button was tapped."""
    return answer(patient, name if name in CARDS else FIRST[0], now)


def ask(patient: Patient, _now: datetime) -> Turn:
    """/vraag: how to ask, with three questions to begin with."""
    return turn(patient, Say("ask-how"), buttons=tuple((_related(name),) for name in FIRST))


COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"ask": ask}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"topic": topic}

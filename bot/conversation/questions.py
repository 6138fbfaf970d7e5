"""Questions about moving with a sore back: an answer in our own words, its sections, and two related buttons.

What can be asked and what each answer rests on: ``topics.py``.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation.topics import CARDS, COMMAND_LABELS, FIRST, GROUPS
from bot.conversation.turns import button, turn
from bot.events import Button, Reply, Rows, Say, Turn
from bot.patient import Patient, Question
from content.library import load_library

#: Buttons that lead into somebody's own programme.
PROGRAMME = frozenset({"go:today", "go:exercises", "go:times"})
#: Texts of this module are built from the topic, or from the group of topics.
TEXT_PREFIXES: tuple[str, ...] = ("answer-", "topic-", "topics-")


def knows(topic: str) -> bool:
    """Tell whether there is an answer to a topic."""
    return topic in CARDS


def answer(patient: Patient, topic: str, _now: datetime) -> Turn:
    """Answer a question with its card."""
    card = CARDS[topic]
    cited = load_library().cited(card.rules, patient.language)
    rider = (Say("answer-rider"),) if card.rider else ()
    section = Say("answer-section", {"section": cited})
    rows: Rows = tuple((_related(related),) for related in card.related if _leads_on(patient, related))
    return turn(patient, Say(f"answer-{topic}"), *rider, section, buttons=rows)


def _leads_on(patient: Patient, related: str) -> bool:
    """Tell whether the button has something to show: before the programme and after /stop there is no day yet."""
    return patient.onboarded or related not in PROGRAMME


def _related(related: str) -> Button:
    if related in COMMAND_LABELS:
        return button(COMMAND_LABELS[related], related)
    return button(f"topic-{related}", f"topic:{related}")


def topic(patient: Patient, name: str, now: datetime) -> Turn:
    """A topic was tapped, below an answer or in a list."""
    return answer(patient, name if name in CARDS else FIRST, now)


def ask(patient: Patient, _now: datetime) -> Turn:
    """/vraag: type it, or look for it in one of the groups. It takes the place of /pijn: one question at a time."""
    if _is_of_pain_command(patient.question):
        patient = replace(patient, question=None)
    return turn(patient, Say("ask-how"), buttons=_groups())


def topics(patient: Patient, name: str, _now: datetime) -> Turn:
    """Show the topics of a group in the same message, or the groups again."""
    shown = Say(f"topics-{name}") if name in GROUPS else Say("ask-how")
    rows = _of_group(name) if name in GROUPS else _groups()
    return Turn(patient=patient, replies=(Reply(kind="edit", edits="tapped", parts=(shown,), buttons=rows),))


def _of_group(name: str) -> Rows:
    return (*((_related(topic),) for topic in GROUPS[name]), (button("back", "topics:all"),))


def _groups() -> Rows:
    shown = [button(f"topics-{name}", f"topics:{name}") for name in GROUPS]
    return tuple(zip(shown[::2], shown[1::2], strict=True))


def _is_of_pain_command(question: Question | None) -> bool:
    return question is not None and question.kind == "pain" and question.data.get("asked") == "loose"


COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"ask": ask}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"topic": topic, "topics": topics}

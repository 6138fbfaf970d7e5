"""What people write, and what must be read in it: our own labelled examples, one JSON object per line.

Shape and rules of the labels: VOCABULARY.md, section 6. The `heldout` files were written after the word lists and
measured once before anything in them was looked at.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from content.understand import Understanding, understand

FOLDER = Path(__file__).parent
URGENT = {"emergency", "today"}
SMALL_TALK = {"greeting", "thanks"}
SHOWN = 20

Example = dict[str, Any]


def examples(pattern: str) -> list[Example]:
    paths = sorted(FOLDER.glob(f"understand_{pattern}.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


EVERY = examples("*")


def wrong_signals(example: Example, found: Understanding) -> list[str]:
    """Return what is missing, has another polarity, or was found without being asked for."""
    optional = set(example["optional"])
    names = {*example["signals"], *found.signals}
    return [
        f"{name}: {found.signals.get(name)}, not {example['signals'].get(name)}"
        for name in sorted(names)
        if found.signals.get(name) != example["signals"].get(name)
        and not {name, f"{name}:{found.signals.get(name)}"} & optional
    ]


def wrong_fields(example: Example, found: Understanding) -> list[str]:
    """Return which of intent, rating and topic differ; a greeting beside content is free."""
    wrong = []
    for field in ("intent", "rating", "topic"):
        value = getattr(found, field)
        allowed = {option.partition(":")[2] for option in example["optional"] if option.startswith(f"{field}:")}
        spare = value in SMALL_TALK and example[field] is None and found.signals
        if value != example[field] and ("null" if value is None else str(value)) not in allowed and not spare:
            wrong.append(f"{field}: {value}, not {example[field]}")
    return wrong


def wrong(example: Example) -> list[str]:
    """Return what is read wrongly in one example, in words."""
    found = understand(example["text"])
    return wrong_signals(example, found) + wrong_fields(example, found)


def affirmed(example: Example) -> bool:
    return example["urgency"] in URGENT and "affirmed" in example["signals"].values()


@pytest.mark.parametrize("urgency", sorted(URGENT))
def test_every_affirmed_alarm_is_heard(urgency: str) -> None:
    """A missed emergency is the worst error: each affirmed alarm sign of the examples raises its urgency."""
    missed = [
        example["text"]
        for example in EVERY
        if example["urgency"] == urgency and affirmed(example) and understand(example["text"]).urgency not in URGENT
    ]
    assert missed == []


def test_what_is_no_alarm_raises_none() -> None:
    """Idioms, other people, denials and the past raise no alarm, save where a label allows it."""
    cried = [
        example["text"]
        for example in EVERY
        if example["urgency"] == "none" and not example["optional"] and understand(example["text"]).urgency in URGENT
    ]
    assert len(cried) <= len(EVERY) // 200, cried[:SHOWN]


@pytest.mark.parametrize("files", ["*", "heldout_*", "negated", "lookalikes", "ratings", "intents", "topics"])
def test_nearly_every_example_is_read_as_labelled(files: str) -> None:
    """At least 97 of 100 examples are read exactly as labelled: signals, polarity, intent, rating, topic."""
    chosen = examples(files)
    failed = {example["text"]: said for example in chosen if (said := wrong(example))}
    assert chosen
    assert len(failed) <= 0.03 * len(chosen), dict(list(failed.items())[:SHOWN])


def test_there_are_examples_of_everything() -> None:
    """Both languages, both polarities, every urgency and at least 600 examples, a third of them held out."""
    assert len(EVERY) >= 600
    assert len(examples("heldout_*")) * 3 >= len(EVERY)
    assert {example["lang"] for example in EVERY} == {"nl", "en"}
    assert {example["urgency"] for example in EVERY} == {"none", "appointment", "today", "emergency"}
    assert {value for example in EVERY for value in example["signals"].values()} == {"affirmed", "negated", "unsure"}

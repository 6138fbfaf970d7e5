"""What people say, line by line, and what the coach must hear in it (VOCABULARY.md). The words are our own."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.understand import to_json, understand, understand_lines

SAID = Path(__file__).parent / "said"
TIERS = {"emergency": 3, "today": 2, "appointment": 1, "none": 0}


def lines(name: str) -> list[str]:
    found = [line for path in sorted(SAID.glob(f"{name}*.txt")) for line in path.read_text("utf-8").splitlines()]
    return [line for line in found if line and not line.startswith("#")]


def pairs(name: str) -> list[tuple[str, str]]:
    return [(left.strip(), right.strip()) for left, _, right in (line.partition("|") for line in lines(name))]


@pytest.mark.parametrize(("signal", "text"), pairs("alarms"))
def test_an_alarm_sign_is_heard(signal: str, text: str) -> None:
    """Every alarm sign is heard, whatever the words and the language."""
    heard = understand(text)
    assert heard.signals.get(signal) in {"affirmed", "unsure"}
    assert heard.urgency != "none"


@pytest.mark.parametrize("text", lines("calm"))
def test_nothing_is_cried_over(text: str) -> None:
    """Idioms, ordinary complaints, other people and what is over raise no alarm."""
    assert understand(text).urgency == "none"


@pytest.mark.parametrize(("expected", "text"), pairs("rules"))
def test_a_signal_of_the_rules_has_its_polarity(expected: str, text: str) -> None:
    """Negation, doubt and pseudo-negation are told apart; none of these is urgent."""
    signal, polarity = expected.split()
    heard = understand(text)
    assert heard.signals.get(signal) == polarity
    assert heard.urgency == "none"


@pytest.mark.parametrize(("expected", "text"), pairs("wishes"))
def test_a_wish_a_topic_or_a_number_is_read(expected: str, text: str) -> None:
    """At most one intent, one topic, one rating; clock times, minutes and weeks are no ratings."""
    field, _, value = expected.partition(":")
    heard = getattr(understand(text), field)
    assert heard == (None if value == "none" else float(value) if field == "rating" else value)


@pytest.mark.parametrize(("text", "times"), [("half negen", ("08:30", "20:30")), ("kwart over 8", ("08:15", "20:15"))])
def test_a_clock_time_without_a_part_of_day_has_two_meanings(text: str, times: tuple[str, ...]) -> None:
    """ "8 uur" asks morning or evening: nothing is guessed."""
    assert understand(text).times == times


@given(st.text(max_size=400))
def test_any_text_is_answered(text: str) -> None:
    """No input raises, and what is printed is the six public fields in their order."""
    printed = json.loads(to_json(understand(text)))
    assert list(printed) == ["urgency", "signals", "intent", "rating", "topic", "about_other"]


@given(st.sampled_from(pairs("alarms")), st.sampled_from(lines("calm")))
def test_calm_words_beside_it_never_clear_an_alarm(alarm: tuple[str, str], calm: str) -> None:
    """A text may raise an alarm, never clear one: what else is said, in a sentence of its own, takes nothing away."""
    alone, beside = understand(alarm[1]), understand(f"{alarm[1]}. {calm}.")
    assert TIERS[beside.urgency] >= TIERS[alone.urgency]


def test_every_line_has_its_answer() -> None:
    """``--lines`` answers empty lines too."""
    assert len(list(understand_lines(["", "4", " "]))) == 3

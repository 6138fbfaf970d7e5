"""What is written around a sign takes nothing from it: other sentences, capitals, spaces, emoji, repeated letters."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.understand import understand

FOLDER = Path(__file__).parent
TIERS = ("none", "appointment", "today", "emergency")
#: Words that greet, thank or tell of the day; none of them denies, dates or asks anything.
SMALL_TALK = ["goedemorgen", "hoi coach", "groetjes", "hello coach", "lekker weer", "cheers", "bedankt", "thanks"]


def said(pattern: str) -> list[str]:
    found = [line for path in sorted(FOLDER.glob(pattern)) for line in path.read_text("utf-8").splitlines()]
    return [line.rpartition("|")[2].strip() for line in found if line and not line.startswith("#")]


def labelled() -> list[str]:
    paths = sorted(FOLDER.glob("understand_*.jsonl"))
    return [json.loads(line)["text"] for path in paths for line in path.read_text("utf-8").splitlines()]


ALARMS = said("said/alarms*.txt")
EVERYTHING = ALARMS + said("said/calm*.txt") + said("said/rules*.txt") + labelled()


def tier(text: str) -> int:
    return TIERS.index(understand(text).urgency)


@settings(max_examples=400, deadline=None)
@given(first=st.sampled_from(EVERYTHING), second=st.sampled_from(ALARMS))
def test_two_messages_in_one_are_as_urgent_as_each(first: str, second: str) -> None:
    """Two messages joined by a full stop are at least as urgent as the more urgent one, in either order."""
    urgent = max(tier(first), tier(second))
    assert tier(f"{first}. {second}") >= urgent
    assert tier(f"{second}. {first}") >= urgent


@given(alarm=st.sampled_from(ALARMS), talk=st.sampled_from(SMALL_TALK))
def test_small_talk_beside_an_alarm_takes_nothing_away(alarm: str, talk: str) -> None:
    """A greeting before a sign, or thanks after it, lowers no urgency."""
    assert tier(f"{talk}, {alarm}") >= tier(alarm)
    assert tier(f"{alarm}, {talk}") >= tier(alarm)


@pytest.mark.parametrize("change", [str.upper, str.title, str.lower, lambda text: text.replace(" ", "   ")])
@given(text=st.sampled_from(EVERYTHING))
def test_capitals_and_spaces_change_nothing(change: Callable[[str], str], text: str) -> None:
    """Shouting, capitals and double spaces neither raise nor clear anything."""
    assert understand(change(text)).signals == understand(text).signals


@given(text=st.sampled_from(EVERYTHING), emoji=st.sampled_from(["😅", "🙏🏽", " ❤️", "😭😭"]))
def test_an_emoji_behind_it_changes_nothing(text: str, emoji: str) -> None:
    """An emoji says nothing about the body."""
    assert understand(text + emoji).signals == understand(text).signals


@given(
    text=st.sampled_from([text for text in ALARMS if text[-1].isalpha()]), more=st.integers(min_value=2, max_value=6)
)
def test_drawn_out_letters_are_one_mistake(text: str, more: int) -> None:
    """ "Ik kan niet plassennnnn" is read as "ik kan niet plassenn": how long the key was held makes no difference."""
    assert understand(text + text[-1] * more).signals == understand(text + text[-1] * 2).signals

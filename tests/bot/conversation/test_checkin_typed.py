"""Everything that can be tapped can be typed (FLOWS.md): numbers, halves, kinds of pain, both in one sentence."""

from collections.abc import Callable

import pytest

from bot.events import Rated
from tests.transcripts.chat import Chat, at_local

Anna = Callable[..., Chat]


def kind(chat: Chat) -> str:
    return "nothing" if chat.patient.question is None else chat.patient.question.kind


def ratings(chat: Chat) -> list[int]:
    return [fact.value for fact in chat.facts if isinstance(fact, Rated)]


@pytest.mark.parametrize(("text", "value"), [("4", 4), ("pijn 4", 4), ("een viertje", 4), ("0", 0), ("tien", 10)])
def test_a_typed_number_answers_the_question(anna: Anna, text: str, value: int) -> None:
    """In figures or in words."""
    chat = anna()
    chat.command("pain")
    chat.write(text)
    assert ratings(chat) == [value]


@pytest.mark.parametrize("text", ["6,5", "zes en een half", "tussen 6 en 7"])
def test_a_half_is_never_rounded(anna: Anna, text: str) -> None:
    """The two whole numbers are offered, also where nothing was asked."""
    for asked in (True, False):
        chat = anna()
        if asked:
            chat.command("pain")
            chat.fresh()
        chat.write(text)
        assert not ratings(chat)
        assert [chat.label(button) for button in chat.said[0].buttons] == ["6", "7"]
        chat.tap("7")
        assert ratings(chat) == [7]


@pytest.mark.parametrize("text", ["11", "-2", "100", "12/10"])
def test_a_number_outside_the_scale_is_asked_again(anna: Anna, text: str) -> None:
    """Nothing is written down, and the scale is explained."""
    chat = anna()
    chat.command("pain")
    chat.fresh()
    chat.write(text)
    assert not ratings(chat)
    assert kind(chat) == "pain"
    assert "0 is geen pijn" in chat.said[0].text


def test_a_kind_of_pain_without_a_number(anna: Anna) -> None:
    """Radiating pain leads to the alarm list at once, no number needed."""
    chat = anna()
    chat.write("het straalt uit naar mijn been")
    assert chat.advised[-1].advice.row == "D04"
    assert chat.patient.radiation == "new"


def test_number_and_kind_in_one_sentence(anna: Anna) -> None:
    """What was said is not asked again."""
    chat = anna()
    chat.write("4, en het straalt uit naar mijn been")
    assert ratings(chat) == [4]
    assert kind(chat) == "screen"


def test_a_feeling_without_a_number_asks_for_one(anna: Anna) -> None:
    """ "Heel veel pijn" is no number: it is asked, with the way to a doctor."""
    chat = anna()
    chat.write("verschrikkelijke pijn")
    assert kind(chat) == "pain"
    assert "huisarts" in chat.said[0].text


def test_a_number_during_the_next_question_is_another_number(anna: Anna) -> None:
    """ "4" is the rating corrected, not the fourth button (which would say that it radiates)."""
    chat = anna("given a 2 yesterday morning")
    chat.command("pain")
    chat.tap("6")
    assert kind(chat) == "character"
    chat.fresh()
    chat.write("4")
    assert ratings(chat) == [4]
    assert chat.patient.radiation == "none"


def test_a_number_while_a_routine_is_open_brings_the_routine_back(anna: Anna) -> None:
    """The advice comes first, then the reminder with its buttons, in one message."""
    chat = anna("given a 3 yesterday morning")
    chat.command("pain")
    chat.tap("3")
    chat.until(at_local("2026-11-23", "13:00"))
    chat.fresh()
    chat.write("3")
    new = [shown for shown in chat.said if shown.kind == "reply"]
    assert len(new) == 1
    assert "Gedaan" in [chat.label(button) for button in new[0].buttons]
    assert kind(chat) == "slot"


def test_radiation_that_has_gone(anna: Anna) -> None:
    """ "Straalt niet meer uit" is asked once more; then the profile is clear."""
    chat = anna("known radiation")
    chat.write("het straalt niet meer uit")
    chat.tap("Uitstraling is weg")
    assert chat.patient.radiation == "none"

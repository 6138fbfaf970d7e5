"""Callback data: events in, keyboards out, and nothing that this program did not write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import Chose, Tapped
from bot.keyboards import markup, read


def test_a_button_of_a_question_carries_kind_number_and_choice() -> None:
    """``pain:17:3`` is the answer 3 to question 17."""
    assert read("pain:17:3") == Tapped("pain", 17, "3")


def test_another_button_carries_verb_and_object() -> None:
    """``why:4`` asks for the reason of advice 4."""
    assert read("why:4") == Chose("why", "4")


@pytest.mark.parametrize("data", ["", "pain", "pain:x:3", "a:b:c:d", "Pain:1:2", "pain:1:", ":1:2", "why:a b"])
def test_foreign_data_means_nothing(data: str) -> None:
    """What this program never wrote is no event."""
    assert read(data) is None


@given(st.text(max_size=80))
def test_any_data_can_be_read(data: str) -> None:
    """Nothing that a client may send raises."""
    assert read(data) is None or isinstance(read(data), Tapped | Chose)


def test_a_keyboard_has_a_button_for_each_stored_one() -> None:
    """Rows stay rows; a phone number is copied, everything else comes back as data."""
    keyboard = markup([[{"text": "3", "data": "pain:1:3"}], [{"text": "Kopieer", "copy": "+31 35 000 0000"}]])
    assert keyboard is not None
    ((three,), (copy,)) = keyboard.inline_keyboard
    assert three.callback_data == "pain:1:3"
    assert copy.copy_text is not None
    assert copy.copy_text.text == "+31 35 000 0000"


def test_no_buttons_are_no_keyboard() -> None:
    """An edit without buttons takes the old ones away."""
    assert markup([]) is None

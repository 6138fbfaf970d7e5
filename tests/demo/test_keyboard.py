"""Buttons: which Telegram takes, and how it refuses the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.errors import ApiError
from bot.demo.keyboard import checked_markup, inline_only

UNPARSABLE = "Bad Request: can't parse inline keyboard button: "


def keyboard(*row: object) -> dict[str, object]:
    return {"inline_keyboard": [list(row)]}


def refusal_of(markup: object) -> str:
    with pytest.raises(ApiError) as refused:
        checked_markup(markup)
    assert refused.value.status == 400
    return refused.value.description


@pytest.mark.parametrize(
    "action",
    [
        {"callback_data": "pain:17:3"},
        {"callback_data": "x", "style": "danger"},
        {"url": "https://example.org"},
        {"copy_text": {"text": "0101234567"}},
    ],
)
def test_a_button_with_one_action_is_taken(action: dict[str, object]) -> None:
    """One action, and perhaps a style: the button stands there as it was sent."""
    button = {"text": "3", **action}
    assert checked_markup(keyboard(button)) == keyboard(button)


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x"}, UNPARSABLE + "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, UNPARSABLE + 'Field "text" must be of type String'),
        ({"text": "", "callback_data": "x"}, UNPARSABLE + 'Field "text" must be of type String'),
        ("x", UNPARSABLE + "InlineKeyboardButton must be an Object"),
        (
            {"text": "x", "callback_data": "x", "url": "https://example.org"},
            UNPARSABLE + "exactly one action expected, found callback_data and url",
        ),
        ({"text": "x", "callback_data": "x", "style": "pink"}, UNPARSABLE + "invalid button style specified"),
        ({"text": "x", "callback_data": ""}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "url": "tel:112"}, "Bad Request: BUTTON_URL_INVALID"),
        ({"text": "x", "copy_text": {"text": ""}}, "Bad Request: BUTTON_COPY_TEXT_INVALID"),
    ],
)
def test_a_button_has_exactly_one_good_action(button: object, words: str) -> None:
    """None, two, or a bad one: each is refused in its own words."""
    assert refusal_of(keyboard(button)) == words


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=70))
def test_callback_data_is_1_to_64_bytes(data: str) -> None:
    """Bytes count, not characters."""
    markup = keyboard({"text": "x", "callback_data": data})
    if 1 <= len(data.encode()) <= 64:
        assert checked_markup(markup) == markup
    else:
        assert refusal_of(markup) == "Bad Request: BUTTON_DATA_INVALID"


def test_there_is_room_for_a_hundred_buttons_eight_in_a_row() -> None:
    """More of either is too long."""
    row = [{"text": "x", "callback_data": "x"}]
    assert checked_markup({"inline_keyboard": [row * 8] * 12}) is not None
    assert refusal_of({"inline_keyboard": [row * 9]}) == "Bad Request: reply markup is too long"
    assert refusal_of({"inline_keyboard": [row] * 101}) == "Bad Request: reply markup is too long"


def test_no_buttons_are_no_keyboard() -> None:
    """An empty keyboard takes the buttons away."""
    assert checked_markup({"inline_keyboard": [[]]}) is checked_markup(None) is None


@pytest.mark.parametrize("markup", ["x", [], {"inline_keyboard": 1}, {"inline_keyboard": [1]}, {"other": 1}])
def test_what_is_no_markup_is_refused(markup: object) -> None:
    """The shape is checked before the buttons."""
    assert refusal_of(markup).startswith("Bad Request: ")


def test_an_edit_takes_inline_buttons_only() -> None:
    """A keyboard below the screen belongs to a new message."""
    other = checked_markup({"keyboard": [[{"text": "x"}]]})
    with pytest.raises(ApiError, match="inline keyboard expected"):
        inline_only(other)

"""Buttons under a message: which of them Telegram takes (TELEGRAM.md, section 3)."""

from typing import Any

from bot.demo.errors import bad_request

Markup = dict[str, Any]

MAX_BUTTONS = 100
MAX_IN_A_ROW = 8
STYLES = {"primary", "success", "danger"}
ACTIONS = (
    "callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay",
)  # fmt: skip
_OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")


def checked_markup(markup: object) -> Markup | None:
    """Return a ``reply_markup`` that Telegram would take; an inline keyboard without buttons is none.

    Raises:
        ApiError: 400; ``BUTTON_DATA_INVALID`` where callback_data is not 1-64 bytes.

    """
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return _checked_other(markup)
    rows = [row for row in _rows(markup["inline_keyboard"]) if row]
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [[_checked_button(button) for button in row] for row in rows]} if rows else None


def inline_only(markup: Markup | None) -> Markup | None:
    """Return the markup for an edit: only inline buttons can be put under a message that stands already."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def _checked_other(markup: Markup) -> Markup | None:
    if markup and not any(kind in markup for kind in _OTHER_KINDS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return markup or None


def _rows(keyboard: object) -> list[list[object]]:
    if not isinstance(keyboard, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    if not all(isinstance(row, list) for row in keyboard):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return keyboard


def _checked_button(button: object) -> Markup:
    if not isinstance(button, dict):
        raise _unparsable("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str) or not button["text"]:
        raise _unparsable('Field "text" must be of type String')
    actions = [action for action in ACTIONS if action in button]
    if not actions:
        raise _unparsable("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _unparsable(f"exactly one action expected, found {' and '.join(actions)}")
    if button.get("style", "primary") not in STYLES:
        raise _unparsable("invalid button style specified")
    if not _acceptable(actions[0], button[actions[0]]):
        raise bad_request(_INVALID[actions[0]])
    return button


_INVALID = {
    "callback_data": "BUTTON_DATA_INVALID",
    "url": "BUTTON_URL_INVALID",
    "copy_text": "BUTTON_COPY_TEXT_INVALID",
}


def _acceptable(action: str, value: object) -> bool:
    """Say whether the value fits its action; actions that this bot has no use for are taken as they are."""
    match action:
        case "callback_data":
            return isinstance(value, str) and 1 <= len(value.encode()) <= 64
        case "url":
            return isinstance(value, str) and value.startswith(("http://", "https://", "tg://"))
        case "copy_text":
            return isinstance(value, dict) and 1 <= len(str(value.get("text", ""))) <= 256
        case _:
            return True


def _unparsable(words: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {words}")

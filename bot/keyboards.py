"""Buttons to Telegram's keyboards, and callback data back to events.

Callback data is ``kind:question:choice`` (a button of a question) or ``verb:what`` (any other button): never a
text, at most 64 bytes (Bot API, ``InlineKeyboardButton``).
"""

import re
from collections.abc import Mapping, Sequence

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.events import Chose, Tapped

_TAPPED = re.compile(r"([a-z_]{1,24}):(\d{1,9}):([A-Za-z0-9_.-]{1,24})")
_CHOSE = re.compile(r"([a-z_]{1,24}):([A-Za-z0-9_.-]{1,36})")


def read(data: str) -> Tapped | Chose | None:
    """Return what a tap means; None for data that this program never wrote."""
    if found := _TAPPED.fullmatch(data):
        return Tapped(found[1], int(found[2]), found[3])
    if found := _CHOSE.fullmatch(data):
        return Chose(found[1], found[2])
    return None


def markup(rows: Sequence[Sequence[Mapping[str, str]]]) -> InlineKeyboardMarkup | None:
    """Return the keyboard of a stored message: rows of ``{"text", "data" | "copy", "style"?}``."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Mapping[str, str]) -> InlineKeyboardButton:
    style = button.get("style") or None
    if "copy" in button:
        return InlineKeyboardButton(button["text"], copy_text=CopyTextButton(button["copy"]), style=style)
    return InlineKeyboardButton(button["text"], callback_data=button["data"], style=style)

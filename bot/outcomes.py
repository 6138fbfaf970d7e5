"""Every error of Telegram's as an outcome for the message.

Source of the table: TELEGRAM.md, section 2 (descriptions word for word) and ``telegram.error`` of PTB 22.8.
"""

from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from scheduler.outbox import Flooded, Gone, LostTarget, Moved, NotSent, Outcome, Refused, Sent, Unauthorized, Unknown

#: httpx's errors that prove that nothing left this machine; PTB keeps them as the cause of its own.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_SAME = "message is not modified"
UNPARSED = "can't parse entities"
#: Beginnings of Telegram's descriptions of a 400, and the outcome they stand for.
_LOST = ("message to edit not found", "message can't be edited", "message to be replied not found")


def outcome(error: TelegramError) -> Outcome:  # noqa: PLR0911 -- one return a row of the table
    """Return what an error of PTB means for a message."""
    match error:
        case RetryAfter():
            return Flooded(seconds(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case InvalidToken() if "method not found" in error.message.lower():
            return Refused("method_not_found")  # PTB takes every 404 for a wrong token; this one is a mistake of ours
        case InvalidToken():
            return Unauthorized()
        case Forbidden():
            return Gone("blocked" if "blocked" in error.message else "forbidden")
        case BadRequest():
            return _bad_request(error.message)
        case Conflict():
            return NotSent("conflict")
        case TimedOut() | NetworkError() if isinstance(error.__cause__, _NOT_SENT):
            return NotSent(type(error.__cause__).__name__)
        case TimedOut() | NetworkError():
            # The answer was lost or was no JSON: Telegram may have the message.
            return Unknown(type(error.__cause__ or error).__name__)
    return Unknown(type(error).__name__)


def _bad_request(description: str) -> Outcome:
    said = description.lower()
    if _SAME in said:
        return Sent(None)
    if any(lost in said for lost in _LOST):
        return LostTarget("message_gone")
    if "chat not found" in said:
        return Gone("chat_not_found")
    return Refused("bad_request")


def seconds(error: RetryAfter) -> float:
    """Return for how many seconds Telegram asks for silence; PTB gives an int, or a timedelta (see ``bot``)."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)

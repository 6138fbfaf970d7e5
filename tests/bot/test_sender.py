"""Telegram's errors as outcomes: the table of TELEGRAM.md, section 2, row by row; and the calls that are made."""

import httpx
import pytest
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

from bot.outcomes import outcome
from scheduler.outbox import Flooded, Gone, LostTarget, Moved, NotSent, Outcome, Refused, Sent, Unauthorized, Unknown

SAME = (
    "Message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (BadRequest(SAME), Sent(None)),
        (BadRequest("Message to edit not found"), LostTarget("message_gone")),
        (BadRequest("Message can't be edited"), LostTarget("message_gone")),
        (BadRequest("Chat not found"), Gone("chat_not_found")),
        (BadRequest("Message text is empty"), Refused("bad_request")),
        (BadRequest("Message is too long"), Refused("bad_request")),
        (BadRequest("BUTTON_DATA_INVALID"), Refused("bad_request")),
        (ChatMigrated(-100500), Moved(-100500)),
        (InvalidToken("Unauthorized"), Unauthorized()),
        (InvalidToken("Not Found: method not found"), Refused("method_not_found")),
        (Forbidden("Forbidden: bot was blocked by the user"), Gone("blocked")),
        (Forbidden("Forbidden: user is deactivated"), Gone("forbidden")),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), Gone("forbidden")),
        (RetryAfter(7), Flooded(7.0)),
        (Conflict("Conflict: terminated by other getUpdates request"), NotSent("conflict")),
        (caused(NetworkError("x"), httpx.ConnectError("x")), NotSent("ConnectError")),
        (caused(TimedOut("x"), httpx.ConnectTimeout("x")), NotSent("ConnectTimeout")),
        (caused(TimedOut("x"), httpx.PoolTimeout("x")), NotSent("PoolTimeout")),
        (caused(TimedOut("x"), httpx.ReadTimeout("x")), Unknown("ReadTimeout")),
        (caused(TimedOut("x"), httpx.WriteTimeout("x")), Unknown("WriteTimeout")),
        (caused(NetworkError("x"), httpx.ReadError("x")), Unknown("ReadError")),
        (caused(NetworkError("x"), httpx.RemoteProtocolError("x")), Unknown("RemoteProtocolError")),
        (NetworkError("Bad Gateway"), Unknown("NetworkError")),
        (TelegramError("Invalid server response"), Unknown("TelegramError")),
    ],
    ids=lambda value: repr(value) if isinstance(value, Outcome) else type(value).__name__,
)
def test_every_error_of_telegram_has_its_outcome(error: TelegramError, expected: Outcome) -> None:
    """Errors are outcomes: final ones are final, provably unsent ones go again, lost answers are unknown."""
    assert outcome(error) == expected

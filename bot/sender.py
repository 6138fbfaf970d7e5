"""The only module that sends: a claimed message to a Telegram call, and every error to an outcome.

Source of the table: TELEGRAM.md, section 2 (descriptions word for word) and ``telegram.error`` of PTB 22.8.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import httpx
from telegram import Bot, LinkPreviewOptions, Message
from telegram.constants import ParseMode
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

from bot.keyboards import markup
from bot.logs import get
from content.texts import plain
from scheduler import outbox
from scheduler.outbox import Flooded, Gone, LostTarget, Moved, NotSent, Outcome, Refused, Sent, Unauthorized, Unknown

log = get(__name__)

#: httpx's errors that prove that nothing left this machine; PTB keeps them as the cause of its own.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_SAME = "message is not modified"
_UNPARSED = "can't parse entities"
#: Beginnings of Telegram's descriptions of a 400, and the outcome they stand for.
_LOST = ("message to edit not found", "message can't be edited", "message to be replied not found")
_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramSender:
    """Sends claimed messages through PTB; never raises, save for cancellation."""

    def __init__(self, bot: Bot) -> None:
        """Use an initialized bot."""
        self._bot = bot

    async def send(self, message: outbox.Message) -> Outcome:
        """Try one message once. HTML that Telegram cannot parse is a bug of ours: it goes as plain text."""
        try:
            return await self._try(message, ParseMode.HTML)
        except BadRequest as error:
            if _UNPARSED not in error.message.lower():  # PTB begins it with a capital
                return outcome(error)
            log.error("html_refused", kind=message.kind.name, key=message.id)
        except TelegramError as error:
            return outcome(error)
        try:
            return await self._try(message, None)
        except TelegramError as error:
            return outcome(error)

    async def send_now(self, chat_id: int, text: str) -> Outcome:
        """Send an alarm text past the outbox, because the database cannot be written."""
        try:
            await self._bot.send_message(chat_id, text, parse_mode=ParseMode.HTML, link_preview_options=_PREVIEW)
        except TelegramError as error:
            log.error("alarm_not_sent", error=type(error).__name__)
            return outcome(error)
        return Sent(None)

    async def _try(self, message: outbox.Message, mode: str | None) -> Outcome:
        payload = message.payload
        text = str(payload["text"]) if mode else plain(str(payload["text"]))
        keyboard = markup(_rows(payload))
        if message.edits_message is not None:
            edited = await self._bot.edit_message_text(
                text,
                message.chat_id,
                message.edits_message,
                parse_mode=mode,
                reply_markup=keyboard,
                link_preview_options=_PREVIEW,
            )
            return Sent(edited.message_id if isinstance(edited, Message) else message.edits_message)
        sent = await self._bot.send_message(
            message.chat_id,
            text,
            parse_mode=mode,
            reply_markup=keyboard,
            disable_notification=bool(payload.get("silent")),
            protect_content=bool(payload.get("protect")),
            link_preview_options=_PREVIEW,
        )
        return Sent(sent.message_id)


def outcome(error: TelegramError) -> Outcome:  # noqa: PLR0911 -- one return a row of the table
    """Return what an error of PTB means for a message."""
    match error:
        case RetryAfter():
            return Flooded(seconds(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
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


def _rows(payload: Mapping[str, object]) -> Sequence[Sequence[Mapping[str, str]]]:
    rows = payload.get("buttons", [])
    return rows if isinstance(rows, list) else []

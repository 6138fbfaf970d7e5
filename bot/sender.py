"""The only module that sends: a claimed message to a Telegram call; what its errors mean stands in ``outcomes``."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputMedia,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.attachments import Attachments, Upload, media_of
from bot.events import ShownAs
from bot.keyboards import markup
from bot.logs import get
from bot.outcomes import UNPARSED, outcome
from content.texts import plain
from scheduler import outbox
from scheduler.outbox import Kept, LostTarget, Outcome, Refused, Sent

log = get(__name__)

#: What Telegram says to the wrong one of the two calls that change words.
_OTHER_CALL = ("there is no text in the message", "there is no caption in the message")
_PREVIEW = LinkPreviewOptions(is_disabled=True)
#: Code points of a caption after parsing (TELEGRAM.md, section 3).
MAX_CAPTION = 1024

#: How each kind of file is put into a new message, and into one that stands there; a voice message cannot be.
_NEW: Mapping[ShownAs, Callable[[Bot], Callable[..., Awaitable[Message]]]] = {
    "photo": lambda bot: bot.send_photo,
    "animation": lambda bot: bot.send_animation,
    "document": lambda bot: bot.send_document,
    "video": lambda bot: bot.send_video,
    "voice": lambda bot: bot.send_voice,
    "audio": lambda bot: bot.send_audio,
}
_INSTEAD: Mapping[ShownAs, Callable[..., InputMedia]] = {
    "photo": InputMediaPhoto,
    "animation": InputMediaAnimation,
    "document": InputMediaDocument,
    "video": InputMediaVideo,
    "audio": InputMediaAudio,
}


class TelegramSender:
    """Sends claimed messages through PTB; never raises, save for cancellation."""

    def __init__(self, bot: Bot, attachments: Attachments) -> None:
        """Use an initialized bot, and the sources of pictures and files."""
        self._bot = bot
        self._attachments = attachments

    async def send(self, message: outbox.Message) -> Outcome:
        """Try one message once. HTML that Telegram cannot parse is a bug of ours: it goes as plain text."""
        try:
            return await self._try(message, ParseMode.HTML)
        except BadRequest as error:
            if UNPARSED not in error.message.lower():  # PTB begins it with a capital
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
        if "media" in message.payload:
            done = await self._with_file(message, mode)
            if done is not None:
                return done
        if message.edits_message is not None:
            return await self._edit(message, message.edits_message, mode)
        sent = await self._bot.send_message(
            message.chat_id, words(message, mode), link_preview_options=_PREVIEW, **_form(message, mode)
        )
        return Sent(sent.message_id)

    async def _with_file(self, message: outbox.Message, mode: str | None) -> Outcome | None:
        """Send text and file together; None: the file cannot be had or is refused, so the text goes alone."""
        if len(plain(str(message.payload["text"]))) > MAX_CAPTION:
            log.error("caption_too_long", kind=message.kind.name, row=message.id)
            return None
        upload = await self._attachments.fetch(message)
        if upload is None:
            return None
        known = self._attachments.known(upload)
        for file in (known, upload.content):
            try:
                if file:
                    return await self._put(message, upload, file, mode)
            except BadRequest as error:
                if not isinstance(outcome(error), Refused) or UNPARSED in error.message.lower():
                    raise
                log.warning("file_refused", kind=message.kind.name, row=message.id, uploaded=file is not known)
        return None

    async def _put(self, message: outbox.Message, upload: Upload, file: str | bytes, mode: str | None) -> Outcome:
        """Put a file into the chat: uploaded, or by the ``file_id`` of an earlier time."""
        media = media_of(message)
        if media is None:
            raise LookupError("a message without a file")
        named = {} if isinstance(file, str) else {"filename": upload.filename}
        caption = words(message, mode)
        if message.edits_message is None:
            call = _NEW[media.shown_as](self._bot)
            sent = await call(message.chat_id, file, caption=caption, **named, **_form(message, mode))
            return Sent(sent.message_id, _kept(sent, media.shown_as, upload, file))
        if media.shown_as not in _INSTEAD:
            return LostTarget("cannot_be_put_in")
        edited = await self._bot.edit_message_media(
            _INSTEAD[media.shown_as](file, caption=caption, parse_mode=mode, **named),
            message.chat_id,
            message.edits_message,
            reply_markup=_keyboard(message),
        )
        kept = _kept(edited, media.shown_as, upload, file) if isinstance(edited, Message) else None
        return Sent(message.edits_message, kept)

    async def _edit(self, message: outbox.Message, target: int, mode: str | None) -> Outcome:
        """Change the words, wherever they stand: below a picture they are its caption."""
        captioned = bool(message.payload.get("captioned"))
        if captioned and ("media" in message.payload or len(words(message, None)) > MAX_CAPTION):
            return LostTarget("caption")  # new words under an old picture, or too many: a message of their own
        if not message.payload["text"]:
            await self._bot.edit_message_reply_markup(message.chat_id, target, reply_markup=_keyboard(message))
            return Sent(target)
        calls = [self._edit_text, self._edit_caption]
        first, second = reversed(calls) if captioned else calls
        try:
            await first(message, target, mode)
        except BadRequest as error:
            if not any(said in error.message.lower() for said in _OTHER_CALL):
                raise
            await second(message, target, mode)
        return Sent(target)

    async def _edit_text(self, message: outbox.Message, target: int, mode: str | None) -> None:
        await self._bot.edit_message_text(
            words(message, mode),
            message.chat_id,
            target,
            parse_mode=mode,
            reply_markup=_keyboard(message),
            link_preview_options=_PREVIEW,
        )

    async def _edit_caption(self, message: outbox.Message, target: int, mode: str | None) -> None:
        await self._bot.edit_message_caption(
            message.chat_id,
            target,
            caption=words(message, mode),
            parse_mode=mode,
            reply_markup=_keyboard(message),
        )


def words(message: outbox.Message, mode: str | None) -> str:
    """Return the text of a message, without its marks where it goes as plain text."""
    text = str(message.payload["text"])
    return text if mode else plain(text)


def _keyboard(message: outbox.Message) -> InlineKeyboardMarkup | None:
    rows = message.payload.get("buttons", [])
    return markup(rows) if isinstance(rows, list) else None


def _form(message: outbox.Message, mode: str | None) -> dict[str, Any]:
    """Return what every new message has: how its words are read, its buttons, how it arrives."""
    return {
        "parse_mode": mode,
        "reply_markup": _keyboard(message),
        "disable_notification": bool(message.payload.get("silent")),
        "protect_content": bool(message.payload.get("protect")),
    }


def _kept(sent: Message, shown_as: ShownAs, upload: Upload, file: str | bytes) -> Kept | None:
    """Return under which name a new upload can be sent again; None: it shall not, or it was no upload."""
    if upload.remember is None or isinstance(file, str):
        return None
    shown = sent.photo[-1] if shown_as == "photo" and sent.photo else getattr(sent, shown_as)
    return Kept(upload.remember, shown.file_id) if shown else None

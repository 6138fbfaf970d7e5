"""Telegram's updates into events. No decision is taken here."""

from typing import Final

from telegram import Message, Update
from telegram.constants import ChatMemberStatus
from telegram.ext import filters

from bot import keyboards
from bot.events import Blocked, Commanded, SentMedia, Started, Unblocked, Wrote
from bot.handlers.context import Context
from content.understand import understand

#: Commands in Dutch and English, by their English name (FLOWS.md, "Commands").
COMMANDS: Final = {
    "today": ("vandaag", "today"),
    "pain": ("pijn", "pain"),
    "ask": ("vraag", "ask"),
    "times": ("tijden", "times"),
    "pause": ("pauze", "pause"),
    "therapist": ("therapeut", "therapist"),
    "data": ("gegevens", "data"),
    "language": ("taal", "language"),
    "help": ("hulp", "help"),
    "stop": ("stop",),
}
_NAMES: Final = {alias: name for name, aliases in COMMANDS.items() for alias in aliases}
#: What cannot be read, in the order in which it is recognised; anything else is ``other``.
_MEDIA: Final = (
    "voice",
    "audio",
    "photo",
    "video",
    "video_note",
    "animation",
    "sticker",
    "location",
    "venue",
    "contact",
    "document",
    "poll",
    "dice",
)
#: Telegram's notes about a chat itself (a pinned message, a changed timer …) are nobody's words.
SERVICE: Final = filters.StatusUpdate.ALL


async def start(_: Update, context: Context) -> None:
    """``/start`` or ``/start CODE`` from an invitation's link."""
    code = context.args[0] if context.args else ""
    context.hear(Started(), code)


async def command(update: Update, context: Context) -> None:
    """Any other command, known or not; ``/stop@ourbot`` is ``/stop``."""
    text = _message(update).text or ""
    name = text[1:].split(maxsplit=1)[0].partition("@")[0].lower() if len(text) > 1 else ""
    context.hear(Commanded(_NAMES.get(name, "unknown")))


async def text(update: Update, context: Context) -> None:
    """A typed text, or an edited one."""
    message = _message(update)
    words = message.text or ""
    context.hear(Wrote(words, understand(words), edited=update.edited_message is not None))


async def media(update: Update, context: Context) -> None:
    """Something that the coach cannot read. A caption is read like a text: it may hold an alarm sign."""
    message = _message(update)
    if message.caption and understand(message.caption).urgency != "none":
        context.hear(Wrote(message.caption, understand(message.caption), edited=update.edited_message is not None))
        return
    context.hear(SentMedia(next((kind for kind in _MEDIA if getattr(message, kind, None)), "other")))


async def tap(update: Update, context: Context) -> None:
    """A button; its data is like ``pain:17:3`` (kind, question, choice) or ``why:4`` (verb, what)."""
    query = update.callback_query
    event = keyboards.read(query.data or "") if query else None
    if event is None or not _private(update):
        context.answer_tap()
    else:
        context.hear(event)


async def membership(update: Update, context: Context) -> None:
    """The person blocked or unblocked the bot, or somebody took it into a group."""
    change = update.my_chat_member
    if change is None:
        return
    if not _private(update):
        context.group()
        return
    gone = change.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    was_gone = change.old_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    if gone:
        context.hear(Blocked())
    elif was_gone:
        context.hear(Unblocked())


async def group(_: Update, context: Context) -> None:
    """Anything in a group: health talk never happens there."""
    context.group()


async def ignore(_: Update, __: Context) -> None:
    """Nobody's words: a pinned message, a changed photo."""


async def note_error(_: object, context: Context) -> None:
    """Leave the error to intake, which undoes this update and files it. PTB would log the text otherwise."""
    error = context.error
    context.bot_data.error = error if isinstance(error, Exception) else RuntimeError(type(error).__name__)


def _private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type == chat.PRIVATE


def _message(update: Update) -> Message:
    message = update.message or update.edited_message
    if message is None:
        raise LookupError("an update without a message")
    return message

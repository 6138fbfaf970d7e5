"""Telegram's updates into events. No decision is taken here."""

import re
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
    "exercises": ("oefeningen", "exercises"),
    "progress": ("voortgang", "progress"),
    "ask": ("vraag", "ask"),
    "times": ("tijden", "times"),
    "pause": ("pauze", "pause"),
    "therapist": ("therapeut", "therapist"),
    "data": ("gegevens", "data"),
    "language": ("taal", "language"),
    "help": ("hulp", "help"),
    "stop": ("stop",),
}
#: Commands of therapists and operators; to everybody else they do not exist.
STAFF_COMMANDS: Final = {
    "patients": ("patienten", "patients"),
    "alerts": ("meldingen", "alerts"),
    "overview": ("overzicht", "overview"),
    "invite": ("uitnodigen", "invite"),
    "broadcast": ("bericht", "broadcast"),
    "broadcasts": ("berichten", "broadcasts"),
}
_NAMES: Final = {alias: name for name, aliases in (COMMANDS | STAFF_COMMANDS).items() for alias in aliases}
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
#: What a deep link carries behind ``/start`` (Bot API, "Deep linking").
_CODE: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
#: Telegram's notes about a chat itself (a pinned message, a changed timer …) are nobody's words.
SERVICE: Final = filters.StatusUpdate.ALL


async def start(update: Update, context: Context) -> None:
    """``/start`` or ``/start CODE`` from an invitation's link."""
    rest = _rest(_message(update))
    # A code is no words: one in two hundred would read as a number or as a sign. An edit of it says nothing new.
    code = rest if _CODE.fullmatch(rest) else ""
    if code or not _heard(context, rest):
        context.hear(Started(), code if update.message else "")


async def command(update: Update, context: Context) -> None:
    """Any other command, known or not; ``/stop@ourbot`` is ``/stop``."""
    message = _message(update)
    name = (message.text or "").split(maxsplit=1)[0][1:].partition("@")[0].lower()
    if not _heard(context, _rest(message)):
        context.hear(Commanded(_NAMES.get(name, "unknown")))


async def text(update: Update, context: Context) -> None:
    """A typed text, or an edited one."""
    message = _message(update)
    words = message.text or ""
    context.hear(Wrote(words, understand(words), edited=update.edited_message is not None))


async def media(update: Update, context: Context) -> None:
    """Something that the coach cannot read. A caption is read like a text: it may hold an alarm sign."""
    message, edited = _message(update), update.edited_message is not None
    answered = context.is_rest_of_album(message.media_group_id)
    caption = message.caption or ""
    kind = next((kind for kind in _MEDIA if getattr(message, kind, None)), "other")
    sent = SentMedia(kind, _file_id(message), caption, message.media_group_id or "")
    if _heard(context, caption, edited=edited, sent=sent) or edited or answered:
        return  # a place that moves along, a picture that was cut, one more of an album: nothing new was said
    context.hear(sent)


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
    gone = change.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    was_gone = change.old_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    if not _private(update):
        if not gone:
            context.group()
    elif gone:
        context.hear(Blocked())
    elif was_gone:
        context.hear(Unblocked())


async def group(update: Update, context: Context) -> None:
    """Anything in a group: health talk never happens there. One that grew keeps its row under its new id."""
    message = update.effective_message
    if message and message.migrate_to_chat_id:
        context.moved(message.chat.id, message.migrate_to_chat_id)
        return
    if message and message.migrate_from_chat_id:
        context.moved(message.migrate_from_chat_id, message.chat.id)
    context.group()


async def ignore(_: Update, __: Context) -> None:
    """Nobody's words: a pinned message, a changed photo."""


async def note_error(_: object, context: Context) -> None:
    """Leave the error to intake, which undoes this update and files it. PTB would log the text otherwise."""
    error = context.error
    context.bot_data.error = error if isinstance(error, Exception) else RuntimeError(type(error).__name__)


def _rest(message: Message) -> str:
    """Return what stands behind a command."""
    return "".join((message.text or "").split(maxsplit=1)[1:])


def _file_id(message: Message) -> str:
    """Return under which id Telegram keeps the file of a message; of a photo, its largest size."""
    attached = message.effective_attachment
    largest = attached[-1] if isinstance(attached, list | tuple) and attached else attached
    return str(getattr(largest, "file_id", ""))


def _heard(context: Context, words: str, *, edited: bool = False, sent: SentMedia | None = None) -> bool:
    """Hear words beside a command or a picture where they say anything: an alarm sign may stand anywhere."""
    said = understand(words)
    if not (said.signals or said.about_other or said.rating is not None):
        return False
    context.hear(Wrote(words, said, edited=edited, sent=sent))
    return True


def _private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type == chat.PRIVATE


def _message(update: Update) -> Message:
    message = update.message or update.edited_message
    if message is None:
        raise LookupError("an update without a message")
    return message

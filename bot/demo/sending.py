"""Calls that put a new message into a chat: sendMessage, sendPhoto and its kin, copyMessage."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.demo import wire
from bot.demo.entities import Entity, Styled, from_wire, trimmed, with_found
from bot.demo.errors import bad_request
from bot.demo.keyboard import Markup, checked_markup
from bot.demo.markup import parse_html
from bot.demo.media import file_of
from bot.demo.model import Message, StoredFile
from bot.demo.params import Params
from bot.demo.world import World

Json = dict[str, Any]
Method = Callable[[World, Params], object]

#: Code points after parsing (TELEGRAM.md, section 3).
MAX_TEXT = 4096
MAX_CAPTION = 1024
COPIED = {"text", "photo", "animation", "document", "video", "voice", "audio", "sticker"}


@dataclass(frozen=True, slots=True)
class Content:
    """What a message shows: words, a file, buttons."""

    styled: Styled
    file: StoredFile | None
    markup: Markup | None


def text_of(params: Params) -> Styled:
    """Return the text of a call. Raises ApiError 400: empty, too long, or HTML that cannot be parsed."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    styled = _styled(params.text("text"), params.text("parse_mode"), params.json("entities", "entities"))
    if not styled.text:
        raise bad_request("text must be non-empty")
    if len(styled.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return styled


def caption_of(params: Params) -> Styled:
    """Return the caption of a call, which may be empty. Raises ApiError 400 like ``text_of``."""
    return caption(params.text("caption"), params.text("parse_mode"), params.json("caption_entities", "entities"))


def caption(source: str, parse_mode: str, entities: object = None) -> Styled:
    """Return a caption as the person sees it."""
    styled = _styled(source, parse_mode, entities)
    if len(styled.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return styled


def _styled(source: str, parse_mode: str, entities: object) -> Styled:
    if parse_mode and parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    if parse_mode:
        return with_found(trimmed(parse_html(source)))
    return with_found(trimmed(Styled(source, _given(entities))))


def _given(entities: object) -> tuple[Entity, ...]:
    """Return entities that the bot wrote itself instead of HTML."""
    if entities is None:
        return ()
    if not isinstance(entities, list) or not all(isinstance(entity, dict) for entity in entities):
        raise bad_request("can't parse entities JSON object")
    try:
        return tuple(from_wire(entity) for entity in entities)
    except (KeyError, TypeError, ValueError):
        raise bad_request("can't parse MessageEntity") from None


def markup_of(params: Params) -> Markup | None:
    """Return the buttons of a call. Raises ApiError 400 where Telegram would not take them."""
    return checked_markup(params.json("reply_markup", "reply keyboard markup"))


def send_message(world: World, params: Params) -> Json:
    """Put a text into a chat and return it."""
    return wire.message(world, _post(world, params, text_of))


def send_file(kind: str) -> Method:
    """Return the method that sends files of one kind."""

    def send(world: World, params: Params) -> Json:
        return wire.message(world, _post(world, params, caption_of, kind))

    return send


def _post(world: World, params: Params, content: Callable[[Params], Styled], kind: str = "") -> Message:
    """Check everything first, then show the message: a refused call leaves no trace."""
    chat = world.open_chat(params)
    styled, markup = content(params), markup_of(params)
    file = file_of(world, params, kind) if kind else None
    return _show(world, params, chat.id, Content(styled, file, markup))


def _show(world: World, params: Params, chat_id: int, content: Content) -> Message:
    message = Message(
        chat_id=chat_id,
        message_id=0,
        date=world.now(),
        content=content.styled,
        file=content.file,
        reply_to=_replied(world, params, chat_id),
        silent=params.flag("disable_notification"),
        protected=params.flag("protect_content"),
    )
    message.message_id = world.next_message_id()
    message.put_markup(content.markup)
    return world.put(message)


def _replied(world: World, params: Params, chat_id: int) -> int | None:
    """Return the message that is answered. Raises ApiError 400 where it is gone and the answer must not stand alone."""
    reply = params.json("reply_parameters", "reply parameters") or {}
    if not isinstance(reply, dict):
        raise bad_request("can't parse reply parameters JSON object")
    wanted = int(reply.get("message_id", 0)) or params.number("reply_to_message_id")
    if not wanted or world.find(chat_id, wanted):
        return wanted or None
    if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def copy_message(world: World, params: Params) -> Json:
    """Send what another message holds, without saying where it came from; return the new message's id."""
    chat, origin = world.open_chat(params), world.chat(params.chat("from_chat_id"))
    source = world.find(origin.id, params.number("message_id"))
    if source is None:
        raise bad_request("message to copy not found")
    if source.protected or source.kind not in COPIED:
        raise bad_request("message can't be copied")
    styled = caption_of(params) if source.file and "caption" in params.values else source.content
    copied = _show(world, params, chat.id, Content(styled, source.file, markup_of(params)))
    return {"message_id": copied.message_id}

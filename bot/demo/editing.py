"""Calls that change a message of the bot's own, or take one away."""

from datetime import timedelta
from typing import Any

from bot.demo import wire
from bot.demo.errors import NOT_MODIFIED, bad_request
from bot.demo.keyboard import Markup, inline_only
from bot.demo.media import EXCHANGEABLE, file_named
from bot.demo.model import Message, StoredFile
from bot.demo.params import Params
from bot.demo.sending import Content, caption, caption_of, markup_of, text_of
from bot.demo.world import World

Json = dict[str, Any]

#: After this a bot cannot take its message away any more.
DELETABLE = timedelta(hours=48)


def edit_text(world: World, params: Params) -> Json:
    """Replace a text and its buttons: buttons that are not given go."""
    message = _editable(world, params)
    if message.file:
        raise bad_request("there is no text in the message to edit")
    return _change(world, message, Content(text_of(params), None, _buttons(params)))


def edit_caption(world: World, params: Params) -> Json:
    """Replace the caption of a file and its buttons."""
    message = _editable(world, params)
    if not message.file:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, message, Content(caption_of(params), message.file, _buttons(params)))


def edit_markup(world: World, params: Params) -> Json:
    """Replace the buttons only."""
    message = _editable(world, params)
    return _change(world, message, Content(message.content, message.file, _buttons(params)))


def edit_media(world: World, params: Params) -> Json:
    """Replace the file, its caption and the buttons."""
    message = _editable(world, params)
    media = params.json("media", "input media")
    if not isinstance(media, dict) or media.get("type") not in EXCHANGEABLE:
        raise bad_request("can't parse InputMedia")
    file = file_named(world, params, media["type"], str(media.get("media", "")))
    styled = caption(media.get("caption", ""), media.get("parse_mode", ""), media.get("caption_entities"))
    return _change(world, message, Content(styled, file, _buttons(params)))


def delete_message(world: World, params: Params) -> bool:
    """Take a message away: the bot's own, or one that the person sent."""
    chat = world.open_chat(params)
    message = world.find(chat.id, params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if world.now() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    world.remove(message)
    return True


def _buttons(params: Params) -> Markup | None:
    return inline_only(markup_of(params))


def _editable(world: World, params: Params) -> Message:
    """Return the message that a call wants to change. Raises ApiError 400 or 403."""
    chat = world.open_chat(params)
    if not params.number("message_id"):
        raise bad_request("message identifier is not specified")
    message = world.find(chat.id, params.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not None:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, message: Message, new: Content) -> Json:
    """Show the new form. Raises ApiError 400 where it is the old one: the same words, file and buttons."""
    if (message.content, _identity(message.file), message.markup) == (new.styled, _identity(new.file), new.markup):
        raise bad_request(NOT_MODIFIED)
    message.content, message.file, message.edited = new.styled, new.file, world.now()
    message.put_markup(new.markup)
    world.message_changed(message)
    return wire.message(world, message)


def _identity(file: StoredFile | None) -> str:
    return f"{file.kind}:{file.unique_id}" if file else ""

"""How the Bot API writes things: users, chats, messages, as JSON objects."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.demo.entities import to_wire
from bot.demo.model import Group, Message, Person, Profile, Query, StoredFile

if TYPE_CHECKING:
    from bot.demo.world import World

Json = dict[str, Any]

#: Ids of supergroups begin here; groups above it are plain ones.
SUPERGROUPS = -1_000_000_000_000


def stamp(moment: datetime) -> int:
    """Return Unix time in whole seconds."""
    return int(moment.timestamp())


def user(person: Person) -> Json:
    """Return a person as ``User``."""
    plain: Json = {"id": person.id, "is_bot": False, "first_name": person.first_name}
    if person.username:
        plain["username"] = person.username
    if person.language_code:
        plain["language_code"] = person.language_code
    return plain


def bot_user(profile: Profile) -> Json:
    """Return the bot as ``User``."""
    return {"id": profile.id, "is_bot": True, "first_name": profile.names[""], "username": profile.username}


def chat(place: Person | Group) -> Json:
    """Return a ``Chat``: private, group or supergroup."""
    if isinstance(place, Group):
        return {"id": place.id, "type": "supergroup" if place.id < SUPERGROUPS else "group", "title": place.title}
    plain: Json = {"id": place.id, "type": "private", "first_name": place.first_name}
    if place.username:
        plain["username"] = place.username
    return plain


def message(world: World, it: Message, *, with_reply: bool = True) -> Json:
    """Return a ``Message``."""
    sender = bot_user(world.profile) if it.sender is None else user(world.people[it.sender])
    plain: Json = {
        "message_id": it.message_id,
        "from": sender,
        "chat": chat(world.chat(it.chat_id)),
        "date": stamp(it.date),
    }
    if it.edited:
        plain["edit_date"] = stamp(it.edited)
    plain |= _body(it)
    answered = world.find(it.chat_id, it.reply_to) if it.reply_to and with_reply else None
    if answered:
        plain["reply_to_message"] = message(world, answered, with_reply=False)
    return plain


def _body(it: Message) -> Json:
    """Return what a message carries: text or caption, file, buttons."""
    body: Json = dict(it.extra)
    words, marks = ("caption", "caption_entities") if it.file else ("text", "entities")
    if it.text:
        body[words] = it.text
    if it.entities:
        body[marks] = to_wire(it.entities)
    if it.file:
        body |= file_fields(it.file)
    if it.buttons:
        body["reply_markup"] = it.markup
    if it.album:
        body["media_group_id"] = it.album
    if it.protected:
        body["has_protected_content"] = True
    return body


def seen(world: World, it: Message) -> Json:
    """Return a message for the page: the ``Message`` and what only the person's app knows."""
    extra = {"outgoing": it.sender is not None, "silent": it.silent, "kind": it.kind}
    return {**message(world, it), **extra, "reply_markup": it.markup}


def file_fields(file: StoredFile) -> Json:
    """Return the field of a message that holds its file; an animation shows as a document as well."""
    common: Json = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.data)}
    size: Json = {"width": file.size[0], "height": file.size[1]}
    named = {key: value for key, value in (("file_name", file.name), ("mime_type", file.mime)) if value}
    match file.kind:
        case "photo":
            return {"photo": [common | size]}
        case "voice" | "audio":
            return {file.kind: common | named | {"duration": 3, "mime_type": file.mime or "audio/ogg"}}
        case "video":
            return {"video": common | size | named | {"duration": 3}}
        case "animation":
            return {"animation": common | size | named | {"duration": 3}, "document": common | named}
        case "sticker":
            kind = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
            return {"sticker": common | {"width": 512, "height": 512} | kind}
        case _:
            return {"document": common | named}


def query(world: World, tap: Query) -> Json:
    """Return a tap as ``CallbackQuery``; of a message that is gone only its place is known (date 0)."""
    place = world.chat(tap.chat_id)
    standing = world.find(tap.chat_id, tap.message_id)
    gone: Json = {"chat": chat(place), "message_id": tap.message_id, "date": 0}
    return {
        "id": tap.id,
        "from": user(world.people[tap.person]),
        "message": message(world, standing) if standing else gone,
        "chat_instance": str(-7_000_000_000 - abs(tap.chat_id)),
        "data": tap.data,
    }


def membership(world: World, place: Person | Group, by: Json, change: tuple[str, str]) -> Json:
    """Return a ``ChatMemberUpdated`` of the bot itself; ``change`` is the old and the new status."""
    return {
        "chat": chat(place),
        "from": by,
        "date": stamp(world.now()),
        "old_chat_member": _member(world.profile, change[0]),
        "new_chat_member": _member(world.profile, change[1]),
    }


def _member(profile: Profile, status: str) -> Json:
    member: Json = {"user": bot_user(profile), "status": status}
    if status == "kicked":
        member["until_date"] = 0
    return member

"""What the bot says about itself: commands per scope and language, name, descriptions."""

import re
from typing import Any

from bot.demo.errors import bad_request
from bot.demo.model import Person
from bot.demo.params import Params
from bot.demo.sending import Method
from bot.demo.world import World

Json = dict[str, Any]

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}|")
_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}


def set_commands(world: World, params: Params) -> bool:
    """Replace the menu of one scope and language. Raises ApiError 400 for what Telegram would not show."""
    commands = params.json("commands", "commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_place(world, params)] = [_command(command) for command in commands]
    world.changes.publish("menu", dict)
    return True


def get_commands(world: World, params: Params) -> list[dict[str, str]]:
    """Return the menu of exactly this scope and language."""
    return world.profile.commands.get(_place(world, params), [])


def delete_commands(world: World, params: Params) -> bool:
    """Take the menu of one scope and language away, so that a wider one shows."""
    world.profile.commands.pop(_place(world, params), None)
    world.changes.publish("menu", dict)
    return True


def menu(world: World, person: Person) -> list[dict[str, str]]:
    """Return the commands that a person's app offers in the private chat: the narrowest scope, own language first."""
    commands = world.profile.commands
    scopes = (f"chat:{person.id}", "all_private_chats", "default")
    places = [(scope, language) for scope in scopes for language in (person.language_code[:2], "")]
    return next((commands[place] for place in places if commands.get(place)), [])


def about(world: World, person: Person) -> str:
    """Return what the empty chat says about the bot, in the language of the person's app."""
    texts = world.profile.descriptions
    return texts.get(person.language_code[:2]) or texts.get("", "")


def _command(command: object) -> dict[str, str]:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = str(command.get("command", "")), str(command.get("description", ""))
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _place(world: World, params: Params) -> tuple[str, str]:
    """Return the scope (``chat:7`` for one chat) and the language of a call."""
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope JSON object")
    kind = scope.get("type")
    if kind in _SCOPES:
        return str(kind), _language(params)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return f"{kind}:{world.chat(int(scope.get('chat_id', 0))).id}", _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


#: Parameter of a text about the bot, the attribute that holds it, and its longest form.
TEXTS = {
    "name": ("names", 64),
    "description": ("descriptions", 512),
    "short_description": ("short_descriptions", 120),
}


def set_text(name: str) -> Method:
    """Return the method that sets one text about the bot; an empty one lets everybody's show again."""
    attribute, longest = TEXTS[name]

    def change(world: World, params: Params) -> bool:
        texts, language, text = getattr(world.profile, attribute), _language(params), params.text(name)
        if len(text) > longest:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        if text:
            texts[language] = text
        elif language or name != "name":
            texts.pop(language, None)
        world.changes.publish("menu", dict)
        return True

    return change


def get_text(name: str) -> Method:
    """Return the method that reads one text about the bot: in the language asked for, else everybody's."""
    attribute, _ = TEXTS[name]

    def read(world: World, params: Params) -> Json:
        texts = getattr(world.profile, attribute)
        return {name: texts.get(_language(params)) or texts.get("", "")}

    return read

"""The command menu and the bot's descriptions, per language; sent to Telegram only when they changed."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Final

from telegram import Bot, BotCommand
from telegram.error import RetryAfter, TelegramError

from bot.brake import Brake
from bot.events import Say
from bot.handlers.patient import COMMANDS
from bot.logs import get
from bot.outcomes import seconds
from bot.patient import Clinic
from bot.render import label
from bot.store import Busy, Store, StoreError
from content.texts import LANGUAGES

log = get(__name__)

Act = Callable[[], Awaitable[object]]

#: Seconds between two looks at whether Telegram still asks for silence.
_LOOK_AGAIN: Final = 0.5
#: Where the fingerprint of what was last set is remembered.
KEY: Final = "menu:{language}"
#: Which spelling of a command stands in which language's menu.
_SPELLING: Final[Mapping[str, int]] = {"nl": 0, "en": -1}


async def publish(bot: Bot, store: Store, clinic: Clinic, brake: Brake) -> None:
    """Set what has changed since it was last set; a failure is tried again at the next start."""
    for language in LANGUAGES:
        menu = catalogue(language, clinic)
        digest = fingerprint(menu)
        if store.meta.get(KEY.format(language=language)) == digest:
            continue
        try:
            for act in _acts(bot, language, menu):
                await _patiently(act, brake)
            with store.transaction():
                store.meta.set(KEY.format(language=language), digest)
        except (TelegramError, Busy, StoreError) as error:
            log.warning("menu_not_set", error=type(error).__name__)


def fingerprint(menu: Mapping[str, str]) -> str:
    """Return what changes with the menu, and only with it."""
    return hashlib.sha256(json.dumps(menu, sort_keys=True).encode()).hexdigest()


def catalogue(language: str, clinic: Clinic) -> dict[str, str]:
    """Return everything that the menu shows: ``/command`` -> description, and the two descriptions of the bot."""
    menu = {
        names[_SPELLING[language]]: label(Say(f"menu-{name}"), language, clinic) for name, names in COMMANDS.items()
    }
    about = {key: label(Say(f"bot-{key}"), language, clinic) for key in ("description", "short-description")}
    return {f"/{name}": text for name, text in menu.items()} | about


def _acts(bot: Bot, language: str, menu: Mapping[str, str]) -> Iterator[Act]:
    """Yield the calls that set one language's menu."""
    commands = [BotCommand(name[1:], text) for name, text in menu.items() if name.startswith("/")]
    # English stands without a language code as well: what people of any other language see.
    for code in (language, None) if language == "en" else (language,):
        yield partial(bot.set_my_commands, commands, language_code=code)
        yield partial(bot.set_my_description, menu["description"], language_code=code)
        yield partial(bot.set_my_short_description, menu["short-description"], language_code=code)


async def _patiently(act: Act, brake: Brake) -> None:
    """Call as soon as Telegram does not ask for silence."""
    while True:
        while brake.frozen:  # noqa: ASYNC110 -- nobody signals the thaw
            await asyncio.sleep(_LOOK_AGAIN)
        try:
            await act()
        except RetryAfter as error:
            brake.freeze(seconds(error))
        else:
            return

"""The command menu and the bot's descriptions, per language; sent to Telegram only when they changed."""

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.events import Say
from bot.handlers.patient import COMMANDS
from bot.logs import get
from bot.patient import Clinic
from bot.render import label
from bot.store import Busy, Store, StoreError
from content.texts import LANGUAGES

log = get(__name__)

_KEY: Final = "menu:{language}"
#: Which spelling of a command stands in which language's menu.
_SPELLING: Final[Mapping[str, int]] = {"nl": 0, "en": -1}


async def publish(bot: Bot, store: Store, clinic: Clinic) -> None:
    """Set what has changed since it was last set; a failure is tried again at the next start."""
    for language in LANGUAGES:
        menu = catalogue(language, clinic)
        digest = hashlib.sha256(json.dumps(menu, sort_keys=True).encode()).hexdigest()
        if store.meta.get(_KEY.format(language=language)) == digest:
            continue
        try:
            await _set(bot, language, menu)
            with store.transaction():
                store.meta.set(_KEY.format(language=language), digest)
        except (TelegramError, Busy, StoreError) as error:
            log.warning("menu_not_set", error=type(error).__name__)


def catalogue(language: str, clinic: Clinic) -> dict[str, str]:
    """Return everything that the menu shows: ``/command`` -> description, and the two descriptions of the bot."""
    menu = {
        names[_SPELLING[language]]: label(Say(f"menu-{name}"), language, clinic) for name, names in COMMANDS.items()
    }
    about = {key: label(Say(f"bot-{key}"), language, clinic) for key in ("description", "short-description")}
    return {f"/{name}": text for name, text in menu.items()} | about


async def _set(bot: Bot, language: str, menu: Mapping[str, str]) -> None:
    # English stands without a language code as well: what people of any other language see.
    for code in (language, "") if language == "en" else (language,):
        commands = [BotCommand(name[1:], text) for name, text in menu.items() if name.startswith("/")]
        await bot.set_my_commands(commands, language_code=code or None)
        await bot.set_my_description(menu["description"], language_code=code or None)
        await bot.set_my_short_description(menu["short-description"], language_code=code or None)

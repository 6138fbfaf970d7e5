"""``rugcoach check``: everything that can be checked before a patient meets it."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Final

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.app import clinic
from bot.config import Settings
from bot.menu import catalogue
from bot.patient import Clinic
from bot.store import NewerDatabase, Store, StoreError
from content import rules, text_checks
from content.exercises import CardError, cards
from content.library import LibraryError, load_library
from content.reading.lexicon import lexicon
from content.texts import LANGUAGES, TextError

#: The content files that cannot even be read; each error names the file and what is wrong in it.
_LOADED: Final[tuple[Callable[[], object], ...]] = (load_library, cards, lexicon)


def check_everything(settings: Settings, *, online: bool) -> list[str]:
    """Return every problem as one sentence; the settings were checked when they were loaded."""
    problems = [*_content(), *_texts(clinic(settings)), *_rules(), *_database(settings)]
    if online:
        problems += asyncio.run(_online(settings))
    return problems


def _content() -> Iterator[str]:
    for load in _LOADED:
        try:
            load()
        except (CardError, ValueError) as error:
            yield str(error)


def _texts(ours: Clinic) -> Iterator[str]:
    try:
        yield from text_checks.problems()
        for language in LANGUAGES:
            catalogue(language, ours)
    except (TextError, ValueError) as error:
        yield str(error)


def _rules() -> Iterator[str]:
    try:
        known = load_library().rules
    except LibraryError:  # reported as a file that cannot be read
        return
    for row in rules.TABLE:
        for rule in (*row.rules, *row.limits):
            if rule not in known:
                yield f"row {row.id} cites the rule {rule}, which article.toml does not hold"


def _database(settings: Settings) -> Iterator[str]:
    path = settings.database.path
    if not path.exists():
        return
    try:
        store = Store(path)
    except NewerDatabase as error:
        yield str(error)
        return
    except StoreError:
        yield f"the database {path} cannot be opened"
        return
    try:
        yield from store.unsound()
    finally:
        store.close()


async def _online(settings: Settings) -> list[str]:
    token = settings.telegram_token
    if token is None:
        return ["there is no token: set COACH_TELEGRAM_TOKEN"]
    base = settings.telegram.base_url
    try:
        async with Bot(token.get_secret_value(), f"{base}/bot", f"{base}/file/bot") as bot:
            webhook = await bot.get_webhook_info()
            commands = await bot.get_my_commands(language_code="nl")
    except InvalidToken:
        return ["Telegram does not know the token"]
    except TelegramError as error:
        return [f"Telegram cannot be asked: {type(error).__name__}"]
    problems = [] if not webhook.url else ["a webhook is set; `rugcoach run` will take it away"]
    return problems if commands else [*problems, "the command menu is not set yet; `rugcoach run` sets it"]

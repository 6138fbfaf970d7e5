"""``rugcoach check``: everything that can be checked before a patient meets it."""

import asyncio
from collections.abc import Iterator

from telegram import Bot
from telegram.error import TelegramError

from bot.app import clinic
from bot.config import Settings
from bot.menu import catalogue
from bot.patient import Clinic
from bot.store import NewerDatabase, Store, StoreError
from content import text_checks
from content.library import load_library
from content.rules import TABLE
from content.texts import LANGUAGES


def check_everything(settings: Settings, *, online: bool) -> list[str]:
    """Return every problem as one sentence; the settings were checked when they were loaded."""
    problems = [*_texts(clinic(settings)), *_rules(), *_database(settings)]
    if online:
        problems += asyncio.run(_online(settings))
    return problems


def _texts(ours: Clinic) -> Iterator[str]:
    yield from text_checks.problems()
    for language in LANGUAGES:
        catalogue(language, ours)


def _rules() -> Iterator[str]:
    library = load_library()
    for row in TABLE:
        for rule in row.rules:
            try:
                library.rule(rule)
            except LookupError:
                yield f"row {row.id} cites the rule {rule}, which article.toml does not hold"


def _database(settings: Settings) -> Iterator[str]:
    if not settings.database.path.exists():
        return
    try:
        store = Store(settings.database.path)
    except NewerDatabase as error:
        yield str(error)
        return
    except StoreError:
        yield "the database cannot be opened"
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
    except TelegramError as error:
        return [f"Telegram cannot be asked: {type(error).__name__}"]
    problems = [] if not webhook.url else ["a webhook is set; `rugcoach run` will take it away"]
    return problems if commands else [*problems, "the command menu is not set yet; `rugcoach run` sets it"]

"""The line to Telegram: PTB's application as we use it, and meeting Telegram patiently at the start."""

import asyncio
from typing import Final

import httpx
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ContextTypes
from telegram.request import HTTPXRequest

from bot.config import Settings
from bot.handlers.context import Context, Desk
from bot.intake import App, TokenRefused
from bot.logs import describe, get
from bot.outcomes import seconds
from bot.polling import Polling

log = get(__name__)

#: Seconds that a send may take: longer, and its outcome is unknown.
SEND_SECONDS: Final = 10.0
#: Seconds between tries, where Telegram or the database does not answer at the start.
PAUSES: Final = (1, 2, 5, 10, 30)


def application(settings: Settings, token: str) -> App:
    """Return PTB's application with two lines of its own, one for long polls; no updater, no job queue."""
    base = settings.telegram.base_url
    # Reading the certificates takes a tenth of a second: once is enough, and a server without them needs none.
    secure = {"verify": httpx.create_ssl_context() if base.startswith("https:") else False}
    request = HTTPXRequest(
        connection_pool_size=settings.telegram.in_flight + 6,  # sends, four answers to taps, the menu
        read_timeout=SEND_SECONDS,
        write_timeout=SEND_SECONDS,
        pool_timeout=SEND_SECONDS,
        httpx_kwargs=secure,
    )
    # PTB adds these seconds to those that Telegram keeps the poll open.
    polling = Polling(connection_pool_size=1, read_timeout=SEND_SECONDS, httpx_kwargs=secure)
    app: App = (
        Application.builder()
        .token(token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(request)
        .get_updates_request(polling)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context, bot_data=Desk))
        .build()
    )
    app.bot_data.polling = polling
    return app


async def connect(application: App) -> None:
    """Meet Telegram, patiently; and take a webhook away without dropping what waits.

    Raises:
        TokenRefused: Telegram does not know the token.

    """
    failures = 0
    while True:
        try:
            await application.initialize()
            await application.bot.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:
            wait = seconds(error) if isinstance(error, RetryAfter) else pause(failures)
            log.warning("no_connection", **describe(error))
            failures += 1
            await asyncio.sleep(wait)
        else:
            return


def pause(failures: int) -> float:
    """Return the seconds to wait after so many failures before this one."""
    return float(PAUSES[min(failures, len(PAUSES) - 1)])

"""Answers to taps: the one method that is called directly, beside everything else, after the commit (DESIGN.md, 1).

A lost answer only leaves a spinner on the button: what the tap did is stored, and what it leads to is sent.
"""

import asyncio
from collections.abc import Iterable
from typing import Final

from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from bot.brake import Brake
from bot.logs import get
from bot.outcomes import seconds

log = get(__name__)

#: So many answers are on their way at most, each for so many seconds.
AT_ONCE: Final = 4
SECONDS: Final = 3.0


class TapAnswers:
    """Answers on their way."""

    def __init__(self, bot: Bot, brake: Brake) -> None:
        """Answer through an initialized bot, never while Telegram asks for silence."""
        self._bot = bot
        self._brake = brake
        self._under_way: set[asyncio.Task[None]] = set()
        self._at_once = asyncio.Semaphore(AT_ONCE)

    def __len__(self) -> int:
        return len(self._under_way)

    def start(self, answers: Iterable[tuple[str, str | None]]) -> None:
        """Answer each query (its id) with a short text, or just stop its spinner; returns at once."""
        for query, toast in answers:
            task = asyncio.create_task(self._answer(query, toast))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def stop(self) -> None:
        """Give up what is still on its way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _answer(self, query: str, toast: str | None) -> None:
        async with self._at_once:
            if self._brake.frozen:
                log.debug("tap_not_answered")
                return
            try:
                async with asyncio.timeout(SECONDS):
                    await self._bot.answer_callback_query(query, text=toast)
            except RetryAfter as error:
                self._brake.freeze(seconds(error))
            except (TelegramError, TimeoutError):
                log.debug("tap_not_answered")

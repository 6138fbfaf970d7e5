"""A patient's first day over HTTP: every request is one that Telegram takes, and every tap is answered quickly."""

from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Any

from bot.demo.model import Message
from tests.bot.rig import ANNA, Phone, Rugcoach

#: /start to the advice, for someone without alarm signs (FLOWS.md).
MOST_TAPS = 14
MOST_SECONDS = 0.150


@dataclass
class Day:
    """One person's day: what was tapped, what it cost, and how long the first call took."""

    rugcoach: Rugcoach
    anna: Phone
    queries: list[Any] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    async def tap(self, data: str, message: Message | None = None) -> None:
        before, began = len(self.made()), perf_counter()
        self.queries.append(self.anna.tap(data, message))
        await self.rugcoach.until(lambda: len(self.made()) > before)
        self.seconds.append(perf_counter() - began)
        await self.rugcoach.settled()
        assert len(self.made()) - before <= 2, "at most one edit and one new message"
        await self.rugcoach.forward(seconds=4)  # people read; Telegram's allowance for the chat fills up again

    def made(self) -> list[Any]:
        return [*self.anna.calls("sendMessage", ok=None), *self.anna.calls("editMessageText", ok=None)]


def choices(message: Message) -> list[str]:
    """Return the buttons of a question that stand under a message now."""
    data = [shown.get("callback_data", "") for row in message.buttons for shown in row]
    return [found for found in data if found.count(":") == 2]


def asking(anna: Phone) -> Message:
    """Return the newest message that asks something."""
    return next(message for message in reversed(anna.messages) if choices(message))


async def test_from_start_to_the_evening(rugcoach: Rugcoach, phone) -> None:
    """/start to advice within 14 taps, then morning, midday and evening: no request refused, no tap unanswered."""
    await rugcoach.start()
    anna = phone(ANNA)
    day = Day(rugcoach, anna)
    anna.write("/start")
    await rugcoach.settled()
    while not rugcoach.rows("SELECT 1 FROM advice"):
        assert len(day.queries) < MOST_TAPS
        await day.tap(choices(asking(anna))[0], asking(anna))
    await rugcoach.forward(minutes=1)
    for _ in range(3):
        asked = len(anna.messages)
        while len(anna.messages) == asked:
            await rugcoach.forward(minutes=15)
        await day.tap(choices(asking(anna))[0], asking(anna))
    refused = [call.description for call in rugcoach.telegram.calls if call.ok is False]
    assert refused == []
    assert all(query.answered for query in day.queries)
    assert median(day.seconds) < MOST_SECONDS
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]

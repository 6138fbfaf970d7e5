"""A made-up Telegram: what it delivers, and how it fails (TELEGRAM.md, section 2)."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.simulation.chance import Chance
from scheduler.clock import Clock
from scheduler.outbox import Flooded, Gone, Kind, Message, NotSent, Outcome, Sent, Unknown

#: Probabilities of each failure of one call, and how long Telegram wants silence after a flood.
FLOOD: Final = 0.001
UNSENT: Final = 0.004
LOST_BEFORE: Final = 0.002
LOST_AFTER: Final = 0.002
SILENCE: Final = (3, 7, 30)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A new message as it arrived in a chat."""

    at: datetime
    chat: int
    key: str
    kind: Kind


class MadeUpTelegram:
    """A ``Sender``: delivers into chats, and fails by chance."""

    def __init__(self, clock: Clock, chance: Chance, read: Callable[[int, int, Sequence[str]], None]) -> None:
        """Tell ``read`` of every message and edit: chat, message, data of its buttons."""
        self._clock = clock
        self._chance = chance
        self._read = read
        self._calls = 0
        self._last_id = 0
        self._frozen_until = 0.0
        self.blocked: set[int] = set()
        #: Buttons that stand below each message now.
        self.buttons: dict[tuple[int, int], Sequence[str]] = {}
        self.delivered: list[Delivered] = []
        #: How often the outcome of a delivered message did not come back.
        self.uncertain: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()

    async def send(self, message: Message) -> Outcome:
        """Try one message."""
        self._calls += 1
        share, call = self._chance.share("call", self._calls), self._calls
        if self._clock.monotonic() < self._frozen_until or share < FLOOD:
            return self._flood(call)
        if message.chat_id in self.blocked:
            return Gone("blocked")
        if share < FLOOD + UNSENT:
            self.failures["not sent"] += 1
            return NotSent("ConnectError")
        if share < FLOOD + UNSENT + LOST_BEFORE:
            self.failures["lost"] += 1
            await asyncio.sleep(10)
            return Unknown("ReadTimeout")
        return await self._deliver(message, lost=share < FLOOD + UNSENT + LOST_BEFORE + LOST_AFTER)

    def _flood(self, call: int) -> Outcome:
        self.failures["flood"] += 1
        left = self._frozen_until - self._clock.monotonic()
        seconds = left if left > 0 else float(self._chance.one_of(SILENCE, "silence", call))
        self._frozen_until = max(self._frozen_until, self._clock.monotonic() + seconds)
        return Flooded(seconds)

    async def _deliver(self, message: Message, *, lost: bool) -> Outcome:
        number = message.edits_message
        if number is None:
            self._last_id = number = self._last_id + 1
            self.delivered.append(Delivered(self._clock.now(), message.chat_id, message.key, message.kind))
        self.buttons[message.chat_id, number] = _data(message.payload)
        self._read(message.chat_id, number, self.buttons[message.chat_id, number])
        self.uncertain[message.key] += 1  # until the answer is back
        await asyncio.sleep(10 if lost else 0.05)
        if lost:
            self.failures["lost"] += 1
            return Unknown("ReadTimeout")
        self.uncertain[message.key] -= 1
        return Sent(number)


def _data(payload: Mapping[str, Any]) -> Sequence[str]:
    rows: Sequence[Sequence[Mapping[str, str]]] = payload.get("buttons", ())
    return [button["data"] for row in rows for button in row if "data" in button]

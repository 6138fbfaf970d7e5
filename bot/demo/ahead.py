"""The demo's "Next": to the moment when something is due, let it happen there, and say what came of it. Never back."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.app import Program
from bot.demo.calls import Call
from bot.demo.server import DemoServer
from scheduler.clock import MovableClock

#: Where the demo's database keeps how many seconds its clock is ahead of the machine's.
SHIFT: Final = "demo_shift"
#: What was tapped a moment ago is handled first, or Telegram's 150 seconds for a tap would be over at once.
SETTLE_SECONDS: Final = 5.0
#: More due moments than this are not walked through with one press of "next day".
MOST_STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class Arrival:
    """The new time, how many due moments were visited, and how many messages each chat got or saw change."""

    now: datetime
    steps: int
    sent: Counter[int]
    edited: Counter[int]


class Ahead:
    """Moves the clock that bot and stand-in share; one press at a time."""

    def __init__(
        self,
        server: DemoServer,
        program: Program,
        clock: MovableClock,
        moved: Callable[[datetime], None] = lambda _: None,
    ) -> None:
        self._server = server
        #: Told the new time before anything happens there.
        self._moved = moved
        self._program = program
        self._clock = clock
        self._turn = asyncio.Lock()

    async def next_moment(self) -> Arrival:
        """Go to the next due moment of any kind; stay where nothing is planned."""
        async with self._turn:
            mark = self._server.call_log.mark()
            return self._arrival(await self._step(), mark)

    async def next_day(self, zone: str) -> Arrival:
        """Go through the due moments, one by one, to the first of a later day in that zone."""
        async with self._turn:
            mark, today, steps = self._server.call_log.mark(), self._day(zone), 0
            while steps < MOST_STEPS and self._day(zone) == today and await self._step():
                steps += 1
            return self._arrival(steps, mark)

    def _day(self, zone: str) -> date:
        return self._clock.now().astimezone(ZoneInfo(zone)).date()

    async def _step(self) -> int:
        """Visit one due moment: return 1, or 0 where nothing is planned."""
        await self._settle()
        due = self._next_due()
        if due is None:
            return 0
        self._move(due)
        await self._program.ticks.run_all()
        await self._program.dispatcher.drain()
        return 1

    async def _settle(self) -> None:
        """Let the bot finish what people did before, at the time at which they did it."""
        world = self._server.world
        with suppress(TimeoutError):
            await self._server.wait_for(lambda: not world.updates.count(world.now()), SETTLE_SECONDS)
        await self._program.dispatcher.drain()

    def _next_due(self) -> datetime | None:
        """Return when a reminder, timer, tip or queued message of anybody is next due."""
        now, store = self._clock.now(), self._program.store
        message, tip = store.delivery.next_due(now), store.recipients.earliest()
        # What should have gone and could not (a freeze, an edit that waits) must not keep the clock where it is.
        queued = message if message is not None and message > now else None
        planned = tip if tip is not None and tip > now else None
        return min(filter(None, (store.reminders.next_due(), queued, planned)), default=None)

    def _move(self, to: datetime) -> None:
        with suppress(ValueError):  # that moment passed while we looked for it: we are there
            self._clock.move(to)
        self._moved(self._clock.now())
        store = self._program.store
        with store.transaction():
            store.meta.set(SHIFT, str(self._clock.shift.total_seconds()))
        self._server.world.changes.publish("clock", lambda: {"now": self._clock.now().isoformat()})

    def _arrival(self, steps: int, mark: int) -> Arrival:
        calls = [call for call in self._server.call_log.since(mark) if call.ok and call.chat is not None]
        return Arrival(self._clock.now(), steps, _chats(calls, "send", "copy"), _chats(calls, "edit"))


def _chats(calls: Iterable[Call], *beginnings: str) -> Counter[int]:
    """Count the calls of some methods, chat by chat."""
    return Counter(call.chat for call in calls if call.chat is not None and call.method.startswith(beginnings))

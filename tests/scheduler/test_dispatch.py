"""The sender loop: what goes first, what waits, and that it sleeps when there is nothing to do."""

import asyncio
from datetime import timedelta

from scheduler.dispatch import Dispatcher
from tests.scheduler.fakes import START, FakeTelegram, MemoryOutbox


async def test_everything_due_is_sent(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A drained outbox holds nothing that could still go."""
    keys = [outbox.add("reply", chat) for chat in range(40)]
    await dispatcher.drain()
    assert telegram.keys == keys
    assert set(outbox.states().values()) == {"sent"}

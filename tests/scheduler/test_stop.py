"""Ending in an orderly way, and living with a store that cannot write."""

import asyncio

import pytest

from scheduler.dispatch import Dispatcher
from scheduler.outbox import Unknown
from tests.scheduler.fakes import FakeTelegram, LoopClock, MemoryOutbox


async def seconds_of(task: asyncio.Future[None]) -> float:
    """Return how long a task takes from now on."""
    loop = asyncio.get_running_loop()
    before = loop.time()
    await task
    return loop.time() - before


async def start(dispatcher: Dispatcher, after: float) -> asyncio.Task[None]:
    """Run a dispatcher for ``after`` seconds and return its task."""
    task = asyncio.create_task(dispatcher.run())
    await asyncio.sleep(after)
    return task


async def test_in_flight_may_land(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """At a stop the messages in flight are finished and written down, and nothing more is claimed."""
    telegram.seconds = 2
    for chat in range(20):
        outbox.add("reply", chat)
    task = await start(dispatcher, 1)
    await dispatcher.stop()
    assert task.done()
    states = list(outbox.states().values())
    assert (states.count("sent"), states.count("queued")) == (8, 12)


async def test_no_longer_than_the_grace(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """What hangs for over three seconds stays *sending*; the next run will call it unknown."""
    telegram.seconds = 60
    key = outbox.add("reply")
    task = await start(dispatcher, 1)
    await dispatcher.stop()
    assert await seconds_of(task) == 0
    assert asyncio.get_running_loop().time() == pytest.approx(4)
    assert outbox.states() == {key: "sending"}
    assert telegram.answering == []


async def test_stop_at_rest(outbox: MemoryOutbox, dispatcher: Dispatcher) -> None:
    """An idle dispatcher, and one that never ran, stop at once; a stopped one sends nothing."""
    await Dispatcher(outbox, FakeTelegram(), LoopClock()).stop()
    task = await start(dispatcher, 5)
    await dispatcher.stop()
    assert await seconds_of(task) == 0
    key = outbox.add("reply")
    await dispatcher.drain()
    assert outbox.states() == {key: "queued"}


async def test_cancelled(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A cancelled ``run`` writes what it knows, waits for nothing, and leaves no task behind."""
    telegram.seconds = 1
    done = outbox.add("reply", 1)
    task = await start(dispatcher, 0.005)
    telegram.seconds = 60
    hanging = outbox.add("reply", 2)
    dispatcher.wake()
    await asyncio.sleep(1)
    assert outbox.states()[done] == "sending"  # it came back a moment ago
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert outbox.states() == {done: "sent", hanging: "sending"}
    assert telegram.answering == []


async def test_busy_store(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """While the store cannot write, nothing is claimed; as soon as it can, everything leaves, each once."""
    keys = [outbox.add("reply", chat) for chat in range(5)]
    outbox.busy = 4
    task = await start(dispatcher, 60)
    assert telegram.keys == keys
    assert telegram.times[0] == pytest.approx(0.2 + 0.5 + 1 + 2)
    outbox.add("reply")
    outbox.busy = 1
    dispatcher.wake()
    await asyncio.sleep(60)
    assert telegram.times[-1] == pytest.approx(60.2)
    await dispatcher.stop()
    await task


async def test_outcomes_survive_a_busy_store(
    outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher
) -> None:
    """Outcomes that cannot be written are kept, and written before anything more is claimed."""
    telegram.seconds = 1
    first, lost = outbox.add("reply", 1), outbox.add("tip", 2)
    telegram.answers = {lost: [Unknown("ReadTimeout")]}
    task = await start(dispatcher, 0.5)
    later = outbox.add("reply", 1)
    outbox.busy = 5
    dispatcher.wake()
    await asyncio.sleep(2)
    assert outbox.busy > 0
    assert outbox.states() == {first: "sending", lost: "sending", later: "queued"}
    await asyncio.sleep(60)
    assert outbox.states() == {first: "sent", lost: "unknown", later: "sent"}
    assert telegram.keys == [first, lost, later]
    await dispatcher.stop()
    await task


async def test_busy_at_the_end(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """At a stop the store gets the same grace: outcomes are written if it recovers, and the stop never hangs."""
    key = outbox.add("reply")
    task = await start(dispatcher, 0.01)
    outbox.busy = 3
    await dispatcher.stop()
    await task
    assert outbox.states() == {key: "sent"}
    stubborn = Dispatcher(outbox, telegram, LoopClock())
    key = outbox.add("reply")
    task = await start(stubborn, 0.01)
    outbox.busy = 10_000
    await stubborn.stop()
    assert await seconds_of(task) == 0
    assert outbox.states()[key] == "sending"


async def test_drain_gives_up_on_a_busy_store(outbox: MemoryOutbox, dispatcher: Dispatcher) -> None:
    """``drain`` does not wait for a disk that is full."""
    key = outbox.add("reply")
    outbox.busy = 10_000
    await asyncio.wait_for(dispatcher.drain(), 1)
    assert outbox.states() == {key: "queued"}

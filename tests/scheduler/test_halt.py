"""What stops all sending: 429, repeated 409, a revoked token."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from scheduler.dispatch import Dispatcher, TokenRevoked
from scheduler.outbox import Flooded, Unauthorized
from scheduler.pace import Halt
from tests.scheduler.fakes import FakeTelegram, LoopClock, MemoryOutbox


@pytest.fixture
def lines() -> list[str]:
    """Return what the operator was told."""
    return []


@pytest.fixture
async def running(outbox: MemoryOutbox, telegram: FakeTelegram, lines: list[str]) -> AsyncIterator[Dispatcher]:
    """Return a dispatcher that runs until the test ends."""
    dispatcher = Dispatcher(outbox, telegram, LoopClock(), on_operator_line=lines.append)
    task = asyncio.create_task(dispatcher.run())
    yield dispatcher
    await dispatcher.stop()
    await task


async def test_flooded(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher, lines: list[str]) -> None:
    """After a 429 nothing leaves for ``retry_after`` seconds; then the alarm is the first."""
    telegram.seconds = 0
    telegram.answers = {outbox.add("tip", 1): [Flooded(20)]}
    running.wake()
    await asyncio.sleep(1)
    assert running.frozen
    reply, alarm = outbox.add("reply", 2), outbox.add("alarm", 3)
    running.wake()
    await asyncio.sleep(60)
    assert telegram.times[1] >= 20
    assert telegram.keys[1:] == [alarm, reply, telegram.keys[0]]
    assert lines == []


async def test_long_flood(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher, lines: list[str]) -> None:
    """A silence of over a minute is told to the operator: once, though several messages met it."""
    telegram.answers = {outbox.add("tip", chat): [Flooded(90)] for chat in range(5)}
    running.wake()
    await asyncio.sleep(10)
    assert lines == ["Telegram asks for silence: nothing is sent for 90 seconds."]


async def test_flood_elsewhere(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher) -> None:
    """A 429 that another method met freezes the messages too."""
    running.freeze(30)
    outbox.add("reply")
    running.wake()
    await asyncio.sleep(60)
    assert telegram.times[0] >= 30


async def test_a_freeze_does_not_hold_up_drain(
    outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher
) -> None:
    """``drain`` sends what may go now; during a freeze that is nothing."""
    key = outbox.add("reply")
    dispatcher.freeze(3600)
    await asyncio.wait_for(dispatcher.drain(), 1)
    assert outbox.states() == {key: "queued"}


async def test_two_pollers(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher, lines: list[str]) -> None:
    """After the third 409 within a minute only alarm texts leave, until a minute has passed without one."""
    for _ in range(4):
        await asyncio.sleep(10)
        running.conflict()
    alert, alarm = outbox.add("alert", 1), outbox.add("alarm", 2)
    running.wake()
    await asyncio.sleep(59)
    assert telegram.keys == [alarm]
    await asyncio.sleep(2)
    assert telegram.keys == [alarm, alert]
    assert lines == ["Another program uses this bot's token: only alarm texts are sent until it stops."]


async def test_an_alarm_during_the_conflict_is_tried_again(
    outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher
) -> None:
    """While others wait for the end of a conflict, an alarm text keeps its own retries."""
    for _ in range(3):
        running.conflict()
    outbox.add("reply", 1)
    telegram.answers = {outbox.add("alarm", 2): [Flooded(5)]}
    running.wake()
    await asyncio.sleep(30)
    assert telegram.times == pytest.approx([0, 5], abs=0.3)


@pytest.mark.parametrize(
    ("moments", "stopped"),
    [([0, 1], False), ([0, 30, 61], False), ([0, 30, 60], True), ([0, 50, 100, 110], True)],
)
def test_third_conflict(moments: list[float], stopped: bool) -> None:
    """Three 409s count as a conflict where the third comes within a minute of the first."""
    halt = Halt()
    told = [halt.conflict(moment) for moment in moments]
    assert halt.contested(moments[-1]) == stopped
    assert any(told) == stopped


def test_a_conflict_that_goes_on() -> None:
    """Once sending has stopped, each further 409 is a minute more, however rare they are."""
    halt = Halt()
    told = [halt.conflict(moment) for moment in (0, 30, 60, 115, 170)]
    assert told == [False, False, True, False, False]
    assert halt.contested(229)
    assert not halt.contested(230)


async def test_revoked(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A revoked token ends the sender; its message is still queued, and what was in flight is written down."""
    slow, refused = outbox.add("reply", 1), outbox.add("reply", 2)
    telegram.answers = {refused: [Unauthorized()]}
    later = [outbox.add("reply", chat) for chat in range(3, 30)]
    with pytest.raises(TokenRevoked):
        await dispatcher.run()
    states = outbox.states()
    assert states[refused] == "queued"
    assert states[slow] == "sent"
    assert {states[key] for key in later} == {"sent", "queued"}

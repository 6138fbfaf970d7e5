"""How fast messages leave: DESIGN.md, section 2 (Pacing)."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.dispatch import Dispatcher
from scheduler.pace import BUCKET, Chats, Pace
from tests.scheduler.fakes import FakeTelegram, LoopClock, MemoryOutbox

gaps = st.lists(st.floats(0, 2), max_size=80)


def most_within(times: list[float], seconds: float) -> int:
    """Return the most moments that lie in one window of this length."""
    return max((sum(start <= other < start + seconds for other in times) for start in times), default=0)


@given(st.integers(1, 60), gaps)
def test_never_more_in_a_second(per_second: int, gaps: list[float]) -> None:
    """However the moments fall at which there is something to send, no second holds more than its share."""
    pace, at, times = Pace(per_second), 0.0, list[float]()
    for gap in gaps:
        at += gap
        room = pace.room(at)
        for _ in range(room):
            pace.take(at)
        times += [at] * room
    assert most_within(times, 1) <= per_second


@given(st.integers(1, 60))
def test_room_opens_when_said(per_second: int) -> None:
    """At the moment that ``open_at`` names there is room: the sender that sleeps until then never sleeps in vain."""
    pace, at = Pace(per_second), 0.0
    for _ in range(10):
        for _ in range(pace.room(at)):
            pace.take(at)
        assert pace.room(at) == 0
        at = pace.open_at()
        assert pace.room(at) > 0


@given(gaps)
def test_a_chat_in_any_span(gaps: list[float]) -> None:
    """One chat gets at most four at once, and in any span at most four and one for each second of it."""
    chats, at, times = Chats(), 0.0, list[float]()
    for gap in gaps:
        at += gap
        while 7 not in chats.waiting(at):
            chats.take(7, at)
            times.append(at)
    for first, start in enumerate(times):
        for last, end in enumerate(times[first:], 1):
            assert last <= BUCKET + (end - start) + 1e-6, first


def test_full_buckets_are_forgotten() -> None:
    """Ten thousand chats leave no memory behind."""
    chats = Chats()
    for chat in range(10_000):
        chats.take(chat, chat * 0.04)
    assert len(chats._full_at) < 30


async def test_no_burst_at_the_start(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A hundred and fifty tips leave at 25 a second: no more in any second, the first included, and hardly fewer."""
    for chat in range(150):
        outbox.add("tip", chat)
    await dispatcher.drain()
    assert most_within(telegram.times, 1) == 25
    assert telegram.times[-1] < 150 / 25 * 1.1


async def test_a_reply_beside_a_broadcast(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A reply queued in the middle of a broadcast leaves within a quarter of a second."""
    for chat in range(150):
        outbox.add("tip", chat)
    running = asyncio.create_task(dispatcher.run())
    await asyncio.sleep(2.5)
    reply = outbox.add("reply", 1000)
    dispatcher.wake()
    await asyncio.sleep(5)
    await dispatcher.stop()
    await running
    assert telegram.times[telegram.keys.index(reply)] - 2.5 < 0.25


async def test_in_flight(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A slow Telegram has at most eight messages in hand."""
    telegram.seconds = 3
    for chat in range(60):
        outbox.add("reply", chat)
    await dispatcher.drain()
    assert len(telegram.log) == 60
    assert telegram.most == 8


async def test_one_at_a_time_for_a_chat(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """Of three chats with many messages each, a slow Telegram has one message each in hand."""
    telegram.seconds = 3
    for number in range(30):
        outbox.add("reply", number % 3)
    await dispatcher.drain()
    assert len(telegram.log) == 30
    assert (telegram.most, telegram.most_a_chat) == (3, 1)


async def test_one_chat(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """Ten messages and edits for one chat: four at once, the others a second apart."""
    telegram.seconds = 0
    for number in range(10):
        outbox.add("reply" if number % 2 else "edit", edits=None if number % 2 else 3)
    await dispatcher.drain()
    assert most_within(telegram.times, 1) == 4
    assert [later - sooner for sooner, later in pairwise(telegram.times[4:])] == pytest.approx([1] * 5)


async def test_one_busy_chat_delays_nobody(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """While one chat waits for its bucket, others are served."""
    for _ in range(10):
        outbox.add("reply", 1)
    others = [outbox.add("reply", chat) for chat in range(2, 20)]
    await Dispatcher(outbox, telegram, LoopClock()).drain()
    last = max(telegram.times[telegram.keys.index(key)] for key in others)
    assert last < 1.5
    assert len(telegram.log) == 28

"""The sender loop: what goes first, what waits, and that it sleeps while there is nothing to do."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from scheduler.dispatch import Dispatcher
from scheduler.outbox import Gone, LostTarget, Moved, NotSent, Refused, Unknown
from tests.scheduler.fakes import START, FakeTelegram, LoopClock, MemoryOutbox


@pytest.fixture
async def running(dispatcher: Dispatcher) -> AsyncIterator[Dispatcher]:
    """Return a dispatcher that runs until the test ends."""
    task = asyncio.create_task(dispatcher.run())
    yield dispatcher
    await dispatcher.stop()
    await task


async def test_everything_due_is_sent(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A drained outbox holds nothing that could still go."""
    keys = [outbox.add("reply", chat) for chat in range(40)]
    await dispatcher.drain()
    assert telegram.keys == keys
    assert set(outbox.states().values()) == {"sent"}


async def test_priorities(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """An alarm goes before a reply, a reply before a reminder, a reminder before a tip, whoever came first."""
    keys = [outbox.add(kind, chat) for chat, kind in enumerate(("tip", "remind", "reply", "alarm"))]
    await Dispatcher(outbox, telegram, LoopClock(), in_flight=1).drain()
    assert telegram.keys == keys[::-1]


async def test_order_in_a_chat(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """Messages of one chat arrive in the order in which they were queued, also where the first is tried twice."""
    first, second, third = (outbox.add("reply") for _ in range(3))
    telegram.answers = {first: [NotSent("no connection")]}
    await asyncio.wait_for(dispatcher.drain(), 10)
    await asyncio.sleep(2)
    await dispatcher.drain()
    assert telegram.keys == [first, first, second, third]


async def test_later_is_later(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher) -> None:
    """A message leaves at its moment, without anybody waking the sender."""
    outbox.add("remind", at=START + timedelta(minutes=90))
    running.wake()
    await asyncio.sleep(3 * 3600)
    assert telegram.times == [5400]


async def test_no_polling(outbox: MemoryOutbox, running: Dispatcher) -> None:
    """Two idle days cost one look at the outbox: the one at the start."""
    await asyncio.sleep(2 * 86400)
    assert outbox.claims == 1


async def test_waiting_is_no_polling(outbox: MemoryOutbox, running: Dispatcher) -> None:
    """A message for tomorrow costs two looks: when it is queued, and when it is due."""
    await asyncio.sleep(1)
    outbox.add("remind", at=START + timedelta(days=1), minutes=120)
    running.wake()
    await asyncio.sleep(86000)
    assert outbox.claims == 2
    await asyncio.sleep(86400)
    assert outbox.claims <= 4  # one that sends it, one that writes the result


async def test_own_commits_are_no_news(telegram: FakeTelegram) -> None:
    """A store that wakes the sender after every commit, the sender's own included, does not keep it busy."""

    class Waking(MemoryOutbox):
        @contextmanager
        def transaction(self) -> Iterator[None]:
            with super().transaction():
                yield
            dispatcher.wake()

    outbox = Waking()
    dispatcher = Dispatcher(outbox, telegram, LoopClock())
    outbox.add("reply")
    running = asyncio.create_task(dispatcher.run())
    await asyncio.sleep(3600)
    await dispatcher.stop()
    await running
    assert outbox.claims == 2


async def test_woken_by_a_commit(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher) -> None:
    """A reply leaves in the moment in which it is queued."""
    await asyncio.sleep(100)
    outbox.add("reply")
    running.wake()
    await asyncio.sleep(1)
    assert telegram.times == [100]


async def test_results_share_a_commit(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A hundred messages that come back one by one cost two thirds as many transactions."""
    telegram.spread = 0.003
    for chat in range(100):
        outbox.add("tip", chat)
    await dispatcher.drain()
    assert len(telegram.log) == 100
    assert outbox.commits <= 67


async def test_a_result_does_not_wait_for_all(
    outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher
) -> None:
    """While others hang, what came back is written within 20 ms, and at once where it is half of those in flight."""
    telegram.seconds = 60
    outbox.add("reply", 99)
    running.wake()
    await asyncio.sleep(1)
    telegram.seconds = 0.05
    for number, after in ((3, 0.071), (4, 0.051)):
        keys = [outbox.add("reply", chat) for chat in range(number)]
        running.wake()
        await asyncio.sleep(after)
        assert {outbox.states()[key] for key in keys} == {"sent"}
        await asyncio.sleep(1)


async def test_drain_beside_a_running_loop(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher) -> None:
    """``drain`` also waits for the loop that runs already, and leaves what is not due."""
    await asyncio.sleep(5)
    now, later = outbox.add("reply"), outbox.add("remind", at=START + timedelta(hours=1))
    await running.drain()
    assert outbox.states() == {now: "sent", later: "queued"}


async def test_expired_is_never_sent(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A reminder past its window is not sent; it is visible as expired."""
    key = outbox.add("remind", minutes=120)
    await asyncio.sleep(2 * 3600 + 1)
    await dispatcher.drain()
    assert telegram.log == []
    assert outbox.states() == {key: "expired"}


async def test_one_failure_stays_one(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A sender that raises makes its own message unknown, by the type of the error alone; the others go on."""
    bad = outbox.add("tip", 1)
    good = [outbox.add("tip", chat) for chat in range(2, 30)]
    telegram.answers = {bad: [ValueError("pain in the back")]}
    await dispatcher.drain()
    assert outbox.row(bad).state == "unknown"
    assert outbox.row(bad).reason == "ValueError"
    assert all(outbox.row(key).state == "sent" for key in good)


async def test_backoff(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher) -> None:
    """What provably did not leave is tried again after 1, 2, 4, 8 seconds."""
    telegram.seconds = 0
    telegram.answers = {outbox.add("reply"): [NotSent("no connection")] * 4}
    running.wake()
    await asyncio.sleep(60)
    assert telegram.times == pytest.approx([0, 1, 3, 7, 15], abs=0.1)


async def test_blocked(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """Who blocked the bot gets nothing more; others do."""
    first, second, other = outbox.add("reply", 1), outbox.add("remind", 1), outbox.add("reply", 2)
    telegram.answers = {first: [Gone("blocked")]}
    await dispatcher.drain()
    assert outbox.states() == {first: "failed", second: "cancelled", other: "sent"}


async def test_refused(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A refusal is final, and the next message of the chat goes on."""
    first, second = outbox.add("reply"), outbox.add("reply")
    telegram.answers = {first: [Refused("message is too long")]}
    await dispatcher.drain()
    assert outbox.states() == {first: "failed", second: "sent"}


async def test_lost_target(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """An edit of a message that is not there any more becomes a new message."""
    telegram.answers = {outbox.add("edit", edits=7): [LostTarget("message to edit not found")]}
    await dispatcher.drain()
    assert [message.edits_message for _, message in telegram.log] == [7, None]


async def test_moved(outbox: MemoryOutbox, telegram: FakeTelegram, dispatcher: Dispatcher) -> None:
    """A chat that moved gets the message once, at its new place."""
    telegram.answers = {outbox.add("reply", 5): [Moved(-100)]}
    await dispatcher.drain()
    assert [message.chat_id for _, message in telegram.log] == [5, -100]


async def test_lost_answers(outbox: MemoryOutbox, telegram: FakeTelegram, running: Dispatcher) -> None:
    """After lost answers: a reply twice more within the hour, a reminder once, a tip never, an alarm all day."""
    keys = {kind: outbox.add(kind, chat) for chat, kind in enumerate(("reply", "remind", "tip", "alarm"))}
    telegram.answers = {key: [Unknown("ReadTimeout")] * 500 for key in keys.values()}
    running.wake()
    await asyncio.sleep(2 * 86400)
    copies = {kind: telegram.keys.count(key) for kind, key in keys.items()}
    alarms = [moment for moment, message in telegram.log if message.key == keys["alarm"]]
    assert copies["reply"] == 3
    assert copies["remind"] == 2
    assert copies["tip"] == 1
    assert copies["alarm"] > 48
    assert 86400 - 1900 < alarms[-1] < 86400
    assert set(outbox.states().values()) == {"unknown"}

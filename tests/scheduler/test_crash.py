"""Nothing lost, nothing twice: the program is stopped at every step of the send cycle and started again."""

import asyncio
from collections import Counter

import pytest

from scheduler.dispatch import Dispatcher
from scheduler.flight import CRASH_POINTS
from scheduler.outbox import KINDS, NotSent, Unknown
from tests.scheduler.fakes import FakeTelegram, LoopClock, MemoryOutbox

#: The program is stopped when it passes the point for the first, second … time.
PASSES = (1, 2, 3, 7)
KEPT_PROMISES = {
    # kind: the fewest and the most copies that may arrive, the stop included
    "alarm": (1, 3),
    "reply": (1, 3),
    "edit": (1, 3),
    "remind": (1, 2),
    "tip": (0, 1),
}


class Stopped(BaseException):
    """The program ended here, as by SIGKILL."""


class Stop:
    """A probe that ends the program at one point."""

    def __init__(self, point: str, passes: int) -> None:
        self.point = point
        self.left = passes

    def __call__(self, point: str) -> None:
        self.left -= point == self.point
        if self.left == 0:
            raise Stopped


async def restart(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """Start again after a crash, and run until every retry is over."""
    dispatcher = Dispatcher(outbox, telegram, LoopClock())
    outbox.end_run(LoopClock().now())
    task = asyncio.create_task(dispatcher.run())
    await asyncio.sleep(25 * 3600)
    await dispatcher.stop()
    await task


def a_morning(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """Queue three messages of each kind; Telegram's answer to some is bad."""
    for chat in range(3):
        keys = {kind: outbox.add(kind, chat, edits=4 if kind == "edit" else None) for kind in KEPT_PROMISES}
        telegram.answers |= {keys["reply"]: [NotSent("ConnectError")], keys["edit"]: [Unknown("ReadTimeout")]}


@pytest.mark.parametrize("passes", PASSES)
@pytest.mark.parametrize("point", CRASH_POINTS)
async def test_stopped_anywhere(outbox: MemoryOutbox, telegram: FakeTelegram, point: str, passes: int) -> None:
    """Wherever the program ends, each message keeps its kind's promise, and none stays on its way for ever."""
    a_morning(outbox, telegram)
    with pytest.raises(Stopped):
        await Dispatcher(outbox, telegram, LoopClock(), probe=Stop(point, passes)).run()
    await restart(outbox, telegram)
    copies = Counter(telegram.keys)
    for key, state in outbox.states().items():
        fewest, most = KEPT_PROMISES[key.split(":")[0]]
        told = copies[key] - (key.startswith("reply") and copies[key] > 0)  # its first try did not arrive
        assert fewest <= told <= most, key
        assert state in {"sent", "unknown"}, key


async def test_every_point_is_passed(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """One message passes the crash points in their order, and its result those of a turn once more."""
    passed: list[str] = []
    outbox.add("reply")
    await Dispatcher(outbox, telegram, LoopClock(), probe=passed.append).drain()
    assert passed == [*CRASH_POINTS, *CRASH_POINTS[:4]]


async def test_before_the_commit_nothing_left(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """A claim that was not committed sent nothing: the message is still queued."""
    key = outbox.add("tip")
    for point in CRASH_POINTS[:3]:
        with pytest.raises(Stopped):
            await Dispatcher(outbox, telegram, LoopClock(), probe=Stop(point, 1)).run()
    assert telegram.log == []
    assert outbox.states() == {key: "queued"}


async def test_after_the_commit_it_shows(outbox: MemoryOutbox, telegram: FakeTelegram) -> None:
    """From the commit on a crash leaves the message *sending*: the next run knows that it may have arrived."""
    for point in CRASH_POINTS[3:]:
        key = outbox.add("tip")
        with pytest.raises(Stopped):
            await Dispatcher(outbox, telegram, LoopClock(), probe=Stop(point, 1)).run()
        assert outbox.row(key).state == "sending"
        outbox.end_run(LoopClock().now())
        assert outbox.row(key).state == "unknown"


def test_promises_are_the_kinds() -> None:
    """The copies that this page allows after one stop are those that the kinds promise."""
    for kind, (_, most) in KEPT_PROMISES.items():
        assert most <= 1 + KINDS[kind].unknown_retries

"""The one place that reads the time."""

import asyncio
from datetime import UTC, timedelta

import pytest

from scheduler.clock import MovableClock, SystemClock
from tests.scheduler.fakes import START, LoopClock


def test_the_system() -> None:
    """The machine's time is in UTC and aware, and its seconds never run backwards."""
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert clock.monotonic() <= clock.monotonic()


async def test_moved() -> None:
    """A moved clock shows the new moment and runs on from there; the seconds for pacing do not jump."""
    clock = MovableClock(LoopClock())
    clock.move(START + timedelta(days=3))
    assert clock.now() == START + timedelta(days=3)
    await asyncio.sleep(5)
    assert clock.now() == START + timedelta(days=3, seconds=5)
    assert clock.monotonic() == 5


async def test_never_back() -> None:
    """Backwards is refused, and nothing has moved."""
    clock = MovableClock(LoopClock(), shift=timedelta(hours=1))
    with pytest.raises(ValueError, match="forward"):
        clock.move(START)
    assert clock.shift == timedelta(hours=1)

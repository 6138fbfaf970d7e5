"""The bell: what wakes the sender, and that nothing else does."""

import asyncio

from scheduler.bell import Bell


async def slept(bell: Bell, seconds: float | None) -> float:
    """Return how long the sleeper slept."""
    loop = asyncio.get_running_loop()
    before = loop.time()
    await bell.sleep(seconds)
    return loop.time() - before


async def test_limit() -> None:
    """Nobody rings: the sleeper wakes at its limit, each time anew."""
    bell = Bell()
    assert [await slept(bell, 3), await slept(bell, 0), await slept(bell, 5)] == [3, 0, 5]


async def test_ring() -> None:
    """A ring wakes at once, also one that came before the sleep; one ring wakes once."""
    bell = Bell()
    assert bell.ring()
    assert await slept(bell, None) == 0
    asyncio.get_running_loop().call_later(2, bell.ring)
    assert await slept(bell, 10) == 2
    assert await slept(bell, 10) == 10


async def test_ring_within() -> None:
    """The first promise counts, a second changes nothing, and the next sleep starts without any."""
    bell = Bell()
    for _ in range(2):
        bell.ring_within(4)
        bell.ring_within(1)
        assert await slept(bell, None) == 4
    bell.ring_within(4)
    bell.ring()
    assert await slept(bell, None) == 0
    assert await slept(bell, 30) == 30


async def test_muted() -> None:
    """What rings while the bell is muted is not heard."""
    bell = Bell()
    with bell.muted():
        assert not bell.ring()
    assert await slept(bell, 7) == 7

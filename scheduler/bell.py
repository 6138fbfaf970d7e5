"""What wakes the sender: it sleeps until the bell rings, and never looks without reason."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Bell:
    """One sleeper; many may ring."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._timer: asyncio.TimerHandle | None = None
        self._muted = False

    def ring(self) -> bool:
        """Wake the sleeper, now or as soon as it goes to sleep; return False where the bell is muted."""
        if not self._muted:
            self._rung.set()
        return not self._muted

    def ring_within(self, seconds: float) -> None:
        """Ring after ``seconds`` of sleep, or earlier where that was promised before."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._rung.set)

    @contextmanager
    def muted(self) -> Iterator[None]:
        """Do not hear what one does oneself."""
        self._muted = True
        try:
            yield
        finally:
            self._muted = False

    async def sleep(self, seconds: float | None) -> None:
        """Sleep until the bell rings, at most ``seconds``; None: as long as it takes."""
        limit = None if seconds is None else asyncio.get_running_loop().call_later(seconds, self._rung.set)
        try:
            await self._rung.wait()
        finally:
            for timer in (limit, self._timer):
                if timer is not None:
                    timer.cancel()
            self._timer = None
        self._rung.clear()

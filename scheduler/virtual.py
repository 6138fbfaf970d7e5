"""An event loop in which waiting takes no time: for the simulation, and for tests of pacing and windows."""

import asyncio
import selectors
from datetime import datetime, timedelta


class _JumpingSelector(selectors.DefaultSelector):
    """Where the loop would wait for a timer, time jumps there; waiting for nothing at all is an error."""

    elapsed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for something that will never happen")
        self.elapsed += max(timeout, 0)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop in which an hour of pacing takes no time. Nothing in it may wait for a thread or a socket."""

    def __init__(self) -> None:
        """Begin at second 0."""
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        """Return the seconds that have passed in this loop."""
        return self._jumping.elapsed


class LoopClock:
    """The clock of the running loop, which begins at ``start`` (aware, UTC)."""

    def __init__(self, start: datetime) -> None:
        """Begin at this moment, with the loop's second 0."""
        self._start = start

    def now(self) -> datetime:
        """Return the moment in UTC, aware."""
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Return the loop's seconds."""
        return asyncio.get_running_loop().time()

"""The one place that reads the time. Everything else is given ``now``."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What the program needs of a clock."""

    def now(self) -> datetime:
        """Return the moment in UTC, aware."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never jump: for pacing, timeouts and ``retry_after``."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the moment in UTC, aware."""
        return datetime.now(UTC)  # noqa: TID251 -- this is the place

    def monotonic(self) -> float:
        """Return seconds since an arbitrary start."""
        return time.monotonic()  # noqa: TID251 -- this is the place


class MovableClock:
    """The machine's clock, moved forward by a shift: for the demo and the simulation.

    Only ``now`` moves. Pacing keeps real seconds, or a jump of a day would empty every bucket at once.
    """

    def __init__(self, base: Clock | None = None, shift: timedelta = timedelta(0)) -> None:
        self._base = base or SystemClock()
        self.shift = shift

    def now(self) -> datetime:
        """Return the moved moment in UTC."""
        return self._base.now() + self.shift

    def monotonic(self) -> float:
        """Return the unmoved seconds."""
        return self._base.monotonic()

    def move(self, to: datetime) -> None:
        """Move on to a later moment.

        Raises:
            ValueError: the moment has passed; a clock that runs backwards would send things twice.

        """
        if to < self.now():
            raise ValueError("the clock only moves forward")
        self.shift += to - self.now()

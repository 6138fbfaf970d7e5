"""What ``rugcoach bench`` prints, and the stopwatch for the event loop."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the result."""

    name: str
    value: float
    unit: str
    aim: str

    def __str__(self) -> str:
        """Return the line."""
        aim = f"(aim {self.aim})" if self.aim else ""
        return f"{self.name:<58} {self.value:>9.2f} {self.unit:<3} {aim}".rstrip()


async def longest_block(work: Callable[[], Any]) -> float:
    """Do the work and return the longest time, in seconds, for which nothing else got its turn."""
    task, longest = asyncio.ensure_future(work()), 0.0
    while not task.done():
        before = perf_counter()
        await asyncio.sleep(0)
        longest = max(longest, perf_counter() - before)
    await task
    return longest

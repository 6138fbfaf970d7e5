"""The pictures' part of ``rugcoach bench``: how long one takes, and whether the event loop notices."""

import asyncio
from collections.abc import Iterator
from datetime import date
from statistics import median
from time import perf_counter
from typing import Final

from bot.bench.figure import Figure, longest_block
from bot.charts.figures import Figures, PhaseStart
from bot.charts.process import Charts, words

_DAYS: Final = 84
_FIRST: Final = date(2027, 1, 1)
_WARM: Final = 10


def charts() -> Iterator[Figure]:
    """Yield the figures of the pictures: the first one starts the process that draws, the others find it warm."""
    cold, warm, block = asyncio.run(_measured())
    yield Figure("first picture, the start of its process included", cold * 1000, "ms", "")
    yield Figure("picture of 12 weeks, warm", warm * 1000, "ms", "< 300")
    yield Figure("longest block of the event loop while drawing", block * 1000, "ms", "< 50")


async def _measured() -> tuple[float, float, float]:
    """Return seconds: the first picture, the median of the next ones, the longest block of all of them."""
    drawing = Charts()
    shown = _busy_weeks()
    times, blocks = list[float](), list[float]()
    try:
        for _ in range(1 + _WARM):
            began = perf_counter()
            blocks.append(await longest_block(lambda: drawing.draw(shown, words(shown, "nl"))))
            times.append(perf_counter() - began)
    finally:
        await drawing.stop()
    return times[0], median(times[1:]), max(blocks)


def _busy_weeks() -> Figures:
    """Return twelve weeks with everything that can stand on a picture."""
    days = range(_DAYS)
    return Figures(
        first=_FIRST,
        pain=tuple(None if day % 9 == 0 else float(3 + day % 4) for day in days),
        minutes=tuple(10 + day // 7 for day in days),
        active=(True,) * _DAYS,
        moved=tuple(day % 6 == 0 for day in days),
        phases=(PhaseStart(date(2027, 1, 20), 2), PhaseStart(date(2027, 3, 1), 3)),
        usual=4,
    )

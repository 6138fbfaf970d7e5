"""Who waits for something to happen: tests (``wait_for``) and the page (a feed of events). Nothing is polled."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

Event = dict[str, Any]
T = TypeVar("T")

#: A page that reads slower than this many events is told to load everything anew.
FEED_SIZE = 1_000


class Feed:
    """The events of one reader, from the moment it came."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Event | None] = asyncio.Queue(FEED_SIZE)

    def put(self, event: Event | None) -> None:
        """Add an event (None: the end); where the reader fell behind, all it missed becomes one ``reload``."""
        if self._queue.full():
            while not self._queue.empty():
                self._queue.get_nowait()
            self._queue.put_nowait({"event": "reload"})
        self._queue.put_nowait(event)

    async def __aiter__(self) -> AsyncIterator[Event]:
        while (event := await self._queue.get()) is not None:
            yield event


class Changes:
    """Tells everybody who waits that something happened."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Future[Any], Callable[[], Any]] = {}
        self._feeds: set[Feed] = set()

    def publish(self, event: str, details: Callable[[], Event]) -> None:
        """Announce a change; ``details`` is asked for only where a page listens."""
        if self._feeds:
            body = {"event": event, **details()}
            for feed in self._feeds:
                feed.put(body)
        for future, wanted in list(self._waiting.items()):
            _settle(future, wanted)

    async def wait_for(self, wanted: Callable[[], T], timeout: float) -> T:  # noqa: ASYNC109 -- names the wait in its error
        """Return what ``wanted`` returns as soon as that is true; it is asked now and after each change.

        Raises:
            TimeoutError: it stayed false for ``timeout`` seconds.

        """
        if now := wanted():
            return now
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting[future] = wanted
        try:
            async with asyncio.timeout(timeout):
                return await future
        except TimeoutError:
            raise TimeoutError(f"waited {timeout:g} s in vain") from None
        finally:
            del self._waiting[future]

    @asynccontextmanager
    async def feed(self) -> AsyncIterator[Feed]:
        """Listen for as long as the block lasts."""
        feed = Feed()
        self._feeds.add(feed)
        try:
            yield feed
        finally:
            self._feeds.discard(feed)

    def close(self) -> None:
        """End every feed, so that the connections behind them can close."""
        for feed in self._feeds:
            feed.put(None)


def _settle(future: asyncio.Future[Any], wanted: Callable[[], Any]) -> None:
    """Give a waiter its answer, or the error that its question raised."""
    if future.done():
        return
    try:
        value = wanted()
    except Exception as error:  # noqa: BLE001 -- belongs to whoever waits, not to the call that made the change
        future.set_exception(error)
        return
    if value:
        future.set_result(value)

"""Long work in a thread of its own, which the end of the program does not wait for."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


async def beside(work: Callable[[], T]) -> T:
    """Run blocking work beside the event loop and return its result.

    ``asyncio.to_thread`` would hold up SIGTERM until a backup of any size is done. What runs here must therefore
    bear being cut off: a copy that is not finished has no name yet, and SQLite undoes half a VACUUM.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def give(act: Callable[[], None]) -> None:
        if not done.cancelled():
            act()

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 -- raised again where it is awaited
            _tell(loop, give, _raiser(done, error))
        else:
            _tell(loop, give, lambda: done.set_result(result))

    threading.Thread(target=run, daemon=True).start()
    return await done


def _raiser(done: "asyncio.Future[T]", error: Exception) -> Callable[[], None]:
    return lambda: done.set_exception(error)


def _tell(loop: asyncio.AbstractEventLoop, give: Callable[[Callable[[], None]], None], act: Callable[[], None]) -> None:
    with suppress(RuntimeError):  # the program has ended meanwhile, and its loop is closed
        loop.call_soon_threadsafe(give, act)

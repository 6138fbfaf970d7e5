"""The stand-in as a whole: ``running_server()`` in a test, ``python -m bot.demo.server`` as a process of its own.

It looks like Telegram's Bot API at ``base_url`` and offers the people's side as Python methods (``People``) and over
HTTP (``control``). It listens on 127.0.0.1 only and refuses a real token, so that no real bot is ever mistaken for
the demo's.
"""

import asyncio
import re
import signal
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import TypeVar

import click
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute, Mount, Route

from bot.demo.botapi import BotApi
from bot.demo.calls import Call, CallLog
from bot.demo.control import Control
from bot.demo.faults import Faults
from bot.demo.limits import Limits
from bot.demo.listen import LOOPBACK, Listener
from bot.demo.people import People
from bot.demo.world import World
from scheduler.clock import Clock, MovableClock, SystemClock

T = TypeVar("T")

#: Looks like a token to every library and to the redactor, and belongs to nobody.
DEMO_TOKEN = "100001:demo-token-of-the-local-stand-in-0"  # noqa: S105 -- opens nothing
#: Telegram gave its lowest bot ids long ago; below this there are none.
HIGHEST_DEMO_ID = 999_999
#: A foreign web page could call us by a name of its own (DNS rebinding) and read what its browser may.
ONLY_HERE = Middleware(TrustedHostMiddleware, allowed_hosts=sorted(LOOPBACK))
_TOKEN = re.compile(r"(?P<id>\d+):(?P<secret>[A-Za-z0-9_-]+)")


def bot_id(token: str) -> int:
    """Return the id in a demo token: an id up to 999999, or a secret that begins with "demo".

    Raises:
        ValueError: it is no token, or it may be a real one. The message does not show it.

    """
    match = _TOKEN.fullmatch(token)
    if match is None:
        raise ValueError("this is not a token")
    if int(match["id"]) > HIGHEST_DEMO_ID and not match["secret"].startswith("demo"):
        raise ValueError("this may be a real token; the stand-in takes made-up ones only, such as DEMO_TOKEN")
    return int(match["id"])


class DemoServer(People):
    """Telegram for one bot, on this machine."""

    def __init__(
        self,
        clock: Clock | None = None,
        *,
        token: str = DEMO_TOKEN,
        limits: bool = True,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.token = token
        self.world = World(clock or SystemClock(), bot_id(token))
        self.limits = Limits(on=limits)
        self._api = BotApi(self.world, token, self.limits)
        self._app = _app(self, self._api)
        self._listener = Listener(self._app, host, port)

    @property
    def base_url(self) -> str:
        """Return the address that stands in for https://api.telegram.org."""
        return f"http://127.0.0.1:{self._listener.port}"

    @property
    def bot_url(self) -> str:
        """Return what PTB's ``base_url`` wants: the token is put behind it."""
        return f"{self.base_url}/bot"

    @property
    def file_url(self) -> str:
        """Return what PTB's ``base_file_url`` wants."""
        return f"{self.base_url}/file/bot"

    @property
    def call_log(self) -> CallLog:
        """Return the log of calls, with its counts."""
        return self._api.calls

    @property
    def calls(self) -> list[Call]:
        """Return every call so far, oldest first."""
        return list(self._api.calls.entries)

    @property
    def faults(self) -> Faults:
        """Return where trouble is asked for."""
        return self._api.faults

    @property
    def failures(self) -> list[Exception]:
        """Return the mistakes of the stand-in itself: none, or the test proves nothing."""
        return self._api.failures

    def freeze(self, seconds: float) -> None:
        """Answer 429 to everything but getUpdates for so many real seconds."""
        self.limits.freeze(seconds, self.world.clock.monotonic())

    async def wait_for(self, wanted: Callable[[], T], timeout: float = 5) -> T:  # noqa: ASYNC109 -- passed on
        """Return what ``wanted`` returns as soon as it is true; it is asked after each change, never by the clock.

        Raises:
            TimeoutError: it stayed false.

        """
        return await self.world.changes.wait_for(wanted, timeout)

    def add_routes(self, routes: Iterable[BaseRoute]) -> None:
        """Serve more, such as the page; like ``/control``, only by the names of this machine."""
        self._app.router.routes.append(Mount("", routes=list(routes), middleware=[ONLY_HERE]))

    async def start_serving(self) -> None:
        """Answer from now on; after ``stop_serving`` again, at the same address and with everything as it was."""
        await self._listener.start()

    async def stop_serving(self) -> None:
        """Cut every connection and end."""
        self.world.changes.close()
        await self._listener.stop()


def _app(server: DemoServer, api: BotApi) -> Starlette:
    """Return the application; the bot may call it by any name, as it may Telegram's."""
    return Starlette(
        routes=[
            Route("/bot{token}/{method}", api.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", api.file, methods=["GET"]),
            Mount("/control", routes=Control(server).routes(), middleware=[ONLY_HERE]),
        ]
    )


@asynccontextmanager
async def running_server(
    clock: Clock | None = None, *, token: str = DEMO_TOKEN, limits: bool = True, port: int = 0
) -> AsyncIterator[DemoServer]:
    """Serve for as long as the block lasts. A mistake of the stand-in itself is raised at its end."""
    server = DemoServer(clock, token=token, limits=limits, port=port)
    await server.start_serving()
    try:
        yield server
    finally:
        await server.stop_serving()
    if server.failures:
        raise server.failures[0]


async def _serve(server: DemoServer) -> None:
    """Print the address, then serve until SIGTERM or Ctrl+C."""
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await server.start_serving()
    click.echo(server.base_url)
    await ended.wait()
    await server.stop_serving()


@click.command()
@click.option("--host", default="127.0.0.1", help="Only this machine: 127.0.0.1.")
@click.option("--port", default=0, help="0 takes any free one.")
@click.option("--token", default=DEMO_TOKEN, help="A made-up token.")
@click.option("--no-limits", is_flag=True, help="No flood limits.")
def main(host: str, port: int, token: str, *, no_limits: bool) -> None:
    """Stand in for Telegram's Bot API; print the address on one line."""
    try:
        server = DemoServer(MovableClock(), token=token, limits=not no_limits, host=host, port=port)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error
    asyncio.run(_serve(server))


if __name__ == "__main__":
    main()

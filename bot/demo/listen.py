"""Serving an application on this machine, and on nothing else: uvicorn's protocol on a loopback socket."""

import asyncio
import socket
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

LOOPBACK = {"127.0.0.1", "localhost"}


class Line(H11Protocol):
    """A connection that the application may cut: its transport stands in the state of each request."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as in uvicorn
        """Remember the transport before the first request."""
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


class Listener:
    """A running server.

    It is uvicorn without its main loop, which is made for a whole process: that takes over its signals and needs a
    tenth of a second to stop. Tests start one for each case.
    """

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        if host not in LOOPBACK:
            raise ValueError("the stand-in listens on this machine only: the host must be 127.0.0.1")
        self._config = uvicorn.Config(
            app,
            http=Line,
            lifespan="off",
            log_config=None,
            log_level="critical",  # a logged request would show texts and the token
            access_log=False,
            timeout_keep_alive=75,  # longer than any client keeps a line: who closes first loses no call
        )
        self._state = ServerState()
        self._socket = socket.create_server(("127.0.0.1", port), backlog=256)
        self._server: asyncio.Server | None = None

    @property
    def port(self) -> int:
        """Return the port, also where any free one was asked for."""
        port: int = self._socket.getsockname()[1]
        return port

    async def start(self) -> None:
        """Take connections from now on."""
        self._config.load()
        self._server = await asyncio.get_running_loop().create_server(self._line, sock=self._socket)

    async def stop(self) -> None:
        """Take no more, cut those that stand, and end what still runs for them."""
        if self._server is None:
            self._socket.close()
            return
        self._server.close()
        for line in list(self._state.connections):
            line.transport.abort()
        await asyncio.sleep(0)  # lets each line notice that it is cut, so that no one answers into it
        running = list(self._state.tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self._server.wait_closed()

    def _line(self) -> asyncio.Protocol:
        state: dict[str, Any] = {}
        return Line(config=self._config, server_state=self._state, app_state=state)

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
        self._socket: socket.socket | None = _loopback_socket(port)
        self._server: asyncio.Server | None = None
        #: The port, also where any free one was asked for; it stays the same when stopped and started again.
        self.port: int = self._socket.getsockname()[1]

    async def start(self) -> None:
        """Take connections from now on."""
        if not self._config.loaded:
            self._config.load()
        self._socket = self._socket or _loopback_socket(self.port)
        self._server = await asyncio.get_running_loop().create_server(self._line, sock=self._socket)

    async def stop(self) -> None:
        """Take no more, cut those that stand, and end what still runs for them."""
        listening, self._socket = self._socket, None
        if self._server is not None:
            await self._end(self._server)
            self._server = None
        elif listening is not None:
            listening.close()

    async def _end(self, server: asyncio.Server) -> None:
        server.close()
        for line in list(self._state.connections):
            line.transport.abort()
        await asyncio.sleep(0)  # lets each line notice that it is cut, so that no one answers into it
        running = list(self._state.tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await server.wait_closed()

    def _line(self) -> asyncio.Protocol:
        state: dict[str, Any] = {}
        return Line(config=self._config, server_state=self._state, app_state=state)


def _loopback_socket(port: int) -> socket.socket:
    """Return a bound socket.

    The protocol is named because asyncio sends small packets at once only where it is: without it, each answer in two
    packets would wait 40 ms for the other side's acknowledgement.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen(256)
    except OSError:
        listening.close()
        raise
    return listening

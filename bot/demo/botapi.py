"""One call of the bot, from the token to the answer: faults, limits, the method, the log."""

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bot.demo.calls import Call, CallLog
from bot.demo.errors import ApiError, not_found, too_many, unauthorized
from bot.demo.faults import Fault, Faults
from bot.demo.forms import read_params
from bot.demo.limits import Limits
from bot.demo.methods import NAMES, perform
from bot.demo.params import Params
from bot.demo.world import World


class Hangup(Response):
    """No answer at all: the connection is cut."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 -- nothing is sent
        """Cut it and wait until the server has noticed, so that nothing is sent any more."""
        scope["state"]["transport"].abort()
        while (await receive())["type"] != "http.disconnect":
            pass


class BotApi:
    """Answers ``/bot<token>/<method>`` and ``/file/bot<token>/<path>`` for one bot."""

    def __init__(self, world: World, token: str, limits: Limits) -> None:
        self.world = world
        self.token = token
        self.limits = limits
        self.calls = CallLog()
        self.faults = Faults()
        #: Mistakes of the stand-in itself. They must never pass for an answer of Telegram's.
        self.failures: list[Exception] = []

    async def call(self, request: Request) -> Response:
        """Answer one call."""
        method = request.path_params["method"]
        method = NAMES.get(method.lower(), method)
        try:
            self._check_token(request)
            params = await read_params(request)
        except ApiError as error:
            return _answer(error.status, error.body())
        call = self.calls.begin(method, params.chat(), params.values, self.world.now())
        self._announce(call)
        try:
            return await self._with_faults(call, params)
        finally:
            self._announce(call)

    def _announce(self, call: Call) -> None:
        """Tell who waits that a call began or ended."""
        self.world.changes.publish("call", lambda: {"method": call.method, "chat": call.chat, "ok": call.ok})

    async def file(self, request: Request) -> Response:
        """Answer the download of a file that getFile told about."""
        try:
            self._check_token(request)
        except ApiError as error:
            return _answer(error.status, error.body())
        file = self.world.files.get(request.path_params["path"].rpartition("/")[2])
        return Response(file.data, media_type=file.mime or None) if file else _answer(404, not_found().body())

    def _check_token(self, request: Request) -> None:
        """Compare the token: 401 for another bot's, 404 for what is no token at all."""
        token = request.path_params["token"]
        if token != self.token:
            raise unauthorized() if ":" in token else not_found()

    async def _with_faults(self, call: Call, params: Params) -> Response:
        """Handle the call, with what was asked to go wrong before and after it."""
        fault = self.faults.strike(call.method, call.chat)
        if fault is None:
            return await self._handle(call, params)
        match fault.kind:
            case "drop":
                self.calls.refused(call, 0, "dropped")
                return self._hang_up(call)
            case "reply":
                self.calls.refused(call, fault.status, fault.description)
                return _faulty_answer(fault)
            case "delay":
                await asyncio.sleep(fault.seconds)
                return await self._handle(call, params)
        response = await self._handle(call, params)
        if fault.kind == "drop_after":
            return self._hang_up(call)
        await asyncio.sleep(fault.seconds)
        return response

    async def _handle(self, call: Call, params: Params) -> Response:
        """Do what the call asks, within the limits, and write down how it ended."""
        try:
            self._check_limits(call)
            result = await perform(self.world, call.method, params)
        except ApiError as error:
            self.calls.refused(call, error.status, error.description)
            return _answer(error.status, error.body())
        except Exception as error:  # noqa: BLE001 -- kept, and raised where the server is stopped
            self.failures.append(error)
            self.calls.refused(call, 500, type(error).__name__)
            return _gateway_page(500)
        self.calls.succeeded(call, result)
        return _answer(200, {"ok": True, "result": result})

    def _check_limits(self, call: Call) -> None:
        """Raise 429 where too much was sent, or where a test froze everything."""
        if seconds := self.limits.wait(call.method, call.chat, self.world.clock.monotonic()):
            raise too_many(seconds)

    def _hang_up(self, call: Call) -> Response:
        call.dropped = True
        return Hangup()


def _answer(status: int, body: dict[str, Any]) -> Response:
    return JSONResponse(body, status)


def _faulty_answer(fault: Fault) -> Response:
    if fault.status >= 500 and not fault.description:
        return _gateway_page(fault.status)
    return _answer(fault.status, ApiError(fault.status, fault.description, fault.parameters).body())


def _gateway_page(status: int) -> Response:
    """Return the page that stands in front of Telegram when it is down: HTML, no JSON."""
    return HTMLResponse(f"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>", status)

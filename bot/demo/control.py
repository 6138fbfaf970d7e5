"""The other side over HTTP, for the page and for tests of a bot in a process of its own: ``/control/…``, JSON.

``POST update`` {"kind": "text", "chat": 7, "text": "…"} does what the method of ``People`` with that name does ·
``POST fault`` takes the fields of ``Fault`` ({} clears) · ``POST limits`` {"on": false} or {"freeze": 5} ·
``POST clock`` {"forward": 86400} · ``GET calls``, ``messages?chat=``, ``menu?chat=``, ``state``, ``file/<id>`` ·
``GET wait?calls=3&method=sendMessage&chat=7&timeout=10`` answers when so many succeeded · ``GET events`` streams.
"""

import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.demo import wire
from bot.demo.calls import Call
from bot.demo.faults import Fault
from bot.demo.model import Group, Message, Person, Query
from scheduler.clock import MovableClock

if TYPE_CHECKING:
    from bot.demo.server import DemoServer

Json = dict[str, Any]

#: What may be asked for by name; everything else of ``People`` only looks.
ACTS = {
    "person", "start", "text", "edit", "tap", "photo", "video", "voice", "document", "sticker", "location", "contact",
    "block", "unblock", "deactivate", "group", "add_to_group", "remove_from_group", "group_text", "set_next_update_id",
}  # fmt: skip


class Control:
    """Handlers for one server."""

    def __init__(self, server: "DemoServer") -> None:
        self._server = server

    def routes(self) -> list[Route]:
        """Return every address under ``/control``."""
        posts = (self.update, self.fault, self.limits, self.clock)
        gets = (self.calls, self.messages, self.menu, self.state, self.wait, self.events)
        return [
            *(Route(f"/{handler.__name__}", handler, methods=["POST"]) for handler in posts),
            *(Route(f"/{handler.__name__}", handler, methods=["GET"]) for handler in gets),
            Route("/file/{file_id}", self.file, methods=["GET"]),
        ]

    async def update(self, request: Request) -> Response:
        """Let a person do something."""
        body = await read_json(request)
        kind = body.pop("kind", None)
        if kind not in ACTS:
            raise HTTPException(400, "no such kind of update")
        try:
            outcome = getattr(self._server, kind)(**body)
        except (TypeError, ValueError, LookupError) as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse(_outcome(outcome))

    async def fault(self, request: Request) -> Response:
        """Ask for trouble; nothing asked for ends all trouble."""
        body = await read_json(request)
        if not body:
            self._server.faults.clear()
            return JSONResponse({})
        try:
            self._server.faults.add(Fault(**body))
        except TypeError as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse({})

    async def limits(self, request: Request) -> Response:
        """Switch the flood limits, or refuse everything for some seconds."""
        body = await read_json(request)
        self._server.limits.on = bool(body.get("on", self._server.limits.on))
        if "freeze" in body:
            self._server.freeze(float(body["freeze"]))
        return JSONResponse({})

    async def clock(self, request: Request) -> Response:
        """Move the stand-in's clock on by some seconds."""
        clock, body = self._server.world.clock, await read_json(request)
        if not isinstance(clock, MovableClock):
            raise HTTPException(400, "this clock cannot be moved")
        clock.move(clock.now() + timedelta(seconds=float(body.get("forward", 0))))
        return JSONResponse({"now": clock.now().isoformat()})

    async def calls(self, request: Request) -> Response:
        """List the calls, oldest first."""
        method, chat = request.query_params.get("method"), _number(request, "chat")
        return JSONResponse([_call(call) for call in self._server.call_log.select(method, chat)])

    async def messages(self, request: Request) -> Response:
        """List what stands in a chat now."""
        chat = _number(request, "chat") or 0
        return JSONResponse([wire.seen(self._server.world, message) for message in self._server.messages(chat)])

    async def menu(self, request: Request) -> Response:
        """List the commands that a person's app offers."""
        try:
            return JSONResponse(self._server.menu(_number(request, "chat") or 0))
        except LookupError as error:
            raise HTTPException(404, str(error)) from error

    async def state(self, _request: Request) -> Response:
        """Return what a page shows first: who is there, and the time."""
        world = self._server.world
        people = [asdict(person) | {"menu": self._server.menu(person.id)} for person in world.people.values()]
        groups = [asdict(group) for group in world.groups.values()]
        waiting = world.updates.count(world.now())
        bot = wire.bot_user(world.profile)
        return JSONResponse(
            {"now": world.now().isoformat(), "bot": bot, "people": people, "groups": groups, "waiting": waiting}
        )

    async def file(self, request: Request) -> Response:
        """Return an uploaded file."""
        file = self._server.world.files.get(request.path_params["file_id"])
        if file is None:
            raise HTTPException(404)
        headers = {"content-security-policy": "default-src 'none'; sandbox", "x-content-type-options": "nosniff"}
        return Response(file.data, media_type=file.mime or "application/octet-stream", headers=headers)

    async def wait(self, request: Request) -> Response:
        """Answer as soon as so many calls of a method succeeded; 504 where they did not in time."""
        query = request.query_params
        method, wanted, chat = (
            query.get("method", "sendMessage"),
            _number(request, "calls") or 1,
            _number(request, "chat"),
        )
        log = self._server.call_log
        try:
            await self._server.wait_for(lambda: log.count(method, chat) >= wanted, float(query.get("timeout", 10)))
        except TimeoutError:
            return JSONResponse({"calls": log.count(method, chat)}, 504)
        return JSONResponse({"calls": log.count(method, chat)})

    async def events(self, _request: Request) -> Response:
        """Stream one event for each change (server-sent events); ``reload`` where some were missed."""
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers={"cache-control": "no-store"})

    async def _stream(self) -> AsyncIterator[str]:
        async with self._server.world.changes.feed() as feed:
            yield ": listening\n\n"
            async for event in feed:
                yield f"data: {json.dumps(event, ensure_ascii=False)}\n\n"


async def read_json(request: Request) -> Json:
    """Return the JSON object of a request.

    The content type is checked because a web page of somebody else could post a plain form to this port unasked.
    """
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415, "application/json is expected")
    try:
        body = await request.json()
    except ValueError as error:
        raise HTTPException(400, "no JSON") from error
    if not isinstance(body, dict):
        raise HTTPException(400, "an object is expected")
    return body


def _number(request: Request, name: str) -> int | None:
    try:
        return int(request.query_params[name]) if name in request.query_params else None
    except ValueError as error:
        raise HTTPException(400, f"{name} must be a number") from error


def _call(call: Call) -> Json:
    facts = {"number": call.number, "method": call.method, "chat": call.chat, "at": call.at.isoformat()}
    ending = {"ok": call.ok, "status": call.status, "description": call.description, "dropped": call.dropped}
    return facts | ending | {"params": call.params, "result": call.result}


def _outcome(outcome: Person | Group | Message | Query | int | None) -> Json:
    """Return the numbers with which a test goes on."""
    match outcome:
        case Message():
            return {"message_id": outcome.message_id, "update_id": outcome.update_id}
        case Query():
            return {"query_id": outcome.id, "update_id": outcome.update_id}
        case int():
            return {"update_id": outcome}
        case _:
            return {}

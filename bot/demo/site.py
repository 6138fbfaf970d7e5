"""What the page needs beside ``/control``: its files, who is there and how late it is, fresh patients, and "Next".

``GET /`` and its files · ``GET /demo/state`` · ``POST /demo/patient`` {"language": "nl"} adds somebody and answers
{"chat": …} · ``POST /demo/therapist`` {"language": "nl"} lets the therapist begin, in the language of the first page
· ``POST /demo/next`` {} or {"until": "day", "chat": …} moves the clock and says what came.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.demo import wire
from bot.demo.ahead import Ahead, Arrival
from bot.demo.control import read_json
from bot.demo.model import Person
from bot.demo.server import DemoServer
from bot.demo.ward import THERAPIST, Ward
from bot.patient import Clinic, Language
from bot.store import Store

Json = dict[str, Any]

#: Where the demo's database keeps the highest chat id so far: a fresh patient is never taken for an older one.
LAST_CHAT: Final = "demo_last_chat"
FIRST_CHAT: Final = 1001
#: Made-up people, in turn; the second round is "Anna 2".
NAMES: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("Anna", "Bram", "Carla", "Daan", "Els", "Farid", "Greet", "Hassan", "Ilse", "Joost"),
    "en": ("Alice", "Ben", "Chloe", "David", "Emma", "Frank", "Grace", "Henry", "Isla", "Jack"),
}
#: The page runs its own files and nothing else, wherever a text in it came from.
_HEADERS: Final = (
    (b"content-security-policy", b"default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-cache"),
)


def _name(number: int, names: Sequence[str]) -> str:
    turn, place = divmod(number, len(names))
    return f"{names[place]} {turn + 1}" if turn else names[place]


class Strict:
    """Middleware: puts the page's security headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and the answer with our headers."""

        async def strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, strictly)


class Site:
    """Handlers for one demo."""

    def __init__(
        self, server: DemoServer, store: Store, clinic: Clinic, ahead: Ahead, ward: Ward | None = None
    ) -> None:
        self._server = server
        self._store = store
        self._clinic = clinic
        self._ahead = ahead
        self._ward = ward
        #: Invitations of fresh patients, who come to the therapist by it.
        self._codes: dict[int, str] = {}

    def routes(self) -> list[BaseRoute]:
        """Return the page's addresses; the files come last, they would take every address."""
        files = StaticFiles(directory=Path(__file__).parent / "page", html=True)
        return [
            Route("/demo/state", self.state, methods=["GET"]),
            Route("/demo/patient", self.patient, methods=["POST"]),
            Route("/demo/therapist", self.therapist, methods=["POST"]),
            Route("/demo/next", self.next, methods=["POST"]),
            Mount("/", files, middleware=[Middleware(Strict)]),
        ]

    async def state(self, _request: Request) -> Response:
        """Return what the page shows first."""
        world, clinic = self._server.world, self._clinic
        return JSONResponse(
            {
                "now": world.now().isoformat(),
                "clinic": {"name": clinic.name, "language": clinic.language, "emergency": clinic.emergency_number},
                "bot": wire.bot_user(world.profile),
                "patients": [self._shown(person) for person in world.people.values() if person.id >= FIRST_CHAT],
                "therapist": self._therapist(),
            }
        )

    async def patient(self, request: Request) -> Response:
        """Let somebody new have Telegram, in Dutch or English."""
        language = await self._language(request)
        chat = self._fresh_chat()
        self._server.person(chat, _name(chat - FIRST_CHAT, NAMES[language]), language)
        self._codes[chat] = self._code()
        return JSONResponse({"chat": chat})

    async def therapist(self, request: Request) -> Response:
        """Let the therapist begin, where there is one; only the first page's language counts."""
        language = await self._language(request)
        if self._ward is None or not self._ward.open(language):
            return JSONResponse({"begun": False})
        return JSONResponse({"begun": True}, background=BackgroundTask(self._ward.speak))

    async def next(self, request: Request) -> Response:
        """Move the clock, and say what came of it."""
        wanted = await read_json(request)
        if wanted.get("until") == "day":
            return JSONResponse(self._told(await self._ahead.next_day(self._zone(wanted.get("chat")))))
        return JSONResponse(self._told(await self._ahead.next_moment()))

    async def _language(self, request: Request) -> Language:
        wanted = (await read_json(request)).get("language", self._clinic.language)
        language = next((known for known in NAMES if known == wanted), None)
        if language is None:
            raise HTTPException(400, "the language must be nl or en")
        return language

    def _therapist(self) -> Json | None:
        person = self._server.world.people.get(THERAPIST)
        return None if person is None else self._shown(person)

    def _code(self) -> str:
        """Return an invitation of the therapist, so that a fresh patient is one of theirs; none without one."""
        therapist = self._store.people.by_chat(THERAPIST)
        if therapist is None:
            return ""
        with self._store.transaction():
            return self._store.invites.create("patient", self._server.world.now(), created_by=therapist.patient.id)

    def _fresh_chat(self) -> int:
        chat = int(self._store.meta.get(LAST_CHAT) or FIRST_CHAT - 1) + 1
        with self._store.transaction():
            self._store.meta.set(LAST_CHAT, str(chat))
        return chat

    def _shown(self, person: Person) -> Json:
        known = self._store.people.by_chat(person.id)
        return {
            "chat": person.id,
            "name": person.first_name,
            "language": known.patient.language if known else person.language_code,
            "zone": self._zone(person.id),
            "started": person.started,
            "code": self._codes.get(person.id, ""),
            "blocked": person.blocked,
            "menu": self._server.menu(person.id),
            "about": self._server.about(person.id),
        }

    def _zone(self, chat: object) -> str:
        """Return a person's time zone; the clinic's until the bot knows another."""
        known = self._store.people.by_chat(chat) if isinstance(chat, int) else None
        return known.patient.zone if known else self._clinic.zone

    def _told(self, arrival: Arrival) -> Json:
        """Return an arrival as JSON: who got how much."""
        chats = arrival.sent.keys() | arrival.edited.keys()
        news = [{"chat": chat, "sent": arrival.sent[chat], "edited": arrival.edited[chat]} for chat in sorted(chats)]
        return {"now": arrival.now.isoformat(), "steps": arrival.steps, "news": news}

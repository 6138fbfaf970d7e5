"""A stand-in for each test, a clock that only the test moves, and PTB's own bot that talks to it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.demo.server import DemoServer, running_server

ANNA = 7


@dataclass
class HandClock:
    """A clock that stands still until it is moved."""

    moment: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def forward(self, **time: float) -> None:
        self.moment += timedelta(**time)
        self.seconds += timedelta(**time).total_seconds()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def server(clock: HandClock) -> AsyncIterator[DemoServer]:
    """The stand-in, where Anna has pressed Start and the bot has read it."""
    async with running_server(clock) as running:
        running.person(ANNA, "Anna", "nl")
        running.start(ANNA)
        running.world.updates.clear()
        yield running


@pytest.fixture
async def bot(server: DemoServer) -> AsyncIterator[Bot]:
    """PTB's bot; certificates are not loaded because nothing here is encrypted, and that saves a tenth of a second."""
    lines = [HTTPXRequest(connection_pool_size=8, httpx_kwargs={"verify": False}) for _ in range(2)]
    yield Bot(
        server.token,
        base_url=server.bot_url,
        base_file_url=server.file_url,
        request=lines[0],
        get_updates_request=lines[1],
    )
    for line in lines:
        await line.shutdown()


@pytest.fixture
async def raw(server: DemoServer) -> AsyncIterator[httpx.AsyncClient]:
    """Plain HTTP to the same bot's methods, for what PTB would not send."""
    async with httpx.AsyncClient(base_url=f"{server.bot_url}{server.token}/", verify=False) as client:
        yield client


@pytest.fixture
async def control(server: DemoServer) -> AsyncIterator[httpx.AsyncClient]:
    """Plain HTTP to the other side."""
    async with httpx.AsyncClient(base_url=f"{server.base_url}/control/", verify=False) as client:
        yield client

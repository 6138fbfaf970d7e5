"""A stand-in for each test, a clock that only the test moves, and PTB's own bot that talks to it.

For the page: the whole demo and a real browser, once for all tests, and a fresh patient in a window of its own each.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.config import Settings
from bot.demo.program import Demo, demo_settings, opened
from bot.demo.server import DemoServer, running_server
from tests.demo.hand import Hand, QuickClock

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


# --- The page ---------------------------------------------------------------------------------------------------------

CHROMIUM = [
    "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


PHONE = {"width": 390, "height": 844}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's own Chromium; a page that no browser has shown is not proven."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail(
            "The page is tested in Chromium: install the package chromium (apt install chromium).", pytrace=False
        )
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=CHROMIUM)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """The demo as ``rugcoach demo`` opens it, in this process."""
    folder: Path = tmp_path_factory.mktemp("demo")
    settings = demo_settings(Settings(database={"path": folder / "rugcoach.db"}), folder / "backups")
    async with opened(settings, QuickClock()) as demo:
        playing = asyncio.create_task(demo.play())
        yield demo
        playing.cancel()
        with suppress(asyncio.CancelledError):
            await playing


@dataclass
class Windows:
    """Windows as a phone or a desk has them, and what went wrong in any: nothing may, and nothing else be called."""

    browser: Browser
    demo: Demo
    wrong: list[str] = field(default_factory=list)

    async def open(self, **looks: Any) -> Hand:
        usual = {"viewport": PHONE, "locale": "nl-NL", "reduced_motion": "reduce", "permissions": ["clipboard-read"]}
        context = await self.browser.new_context(**{**usual, **looks})
        page = await context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda said: said.type in {"error", "warning"} and self.wrong.append(said.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on(
            "request", lambda asked: asked.url.startswith(self.demo.server.base_url) or self.wrong.append(asked.url)
        )
        await page.goto(self.demo.server.base_url)
        await page.locator("#patient .log[aria-busy=false]").wait_for()  # the first page makes the first patient itself
        return Hand(page, self.demo)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def windows(browser: Browser, demo: Demo) -> Windows:
    return Windows(browser, demo)


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(windows: Windows) -> AsyncIterator[Callable[..., Awaitable[Hand]]]:
    """Open windows that are closed at the end of the test."""
    opened: list[Hand] = []

    async def open_page(**looks: Any) -> Hand:
        opened.append(await windows.open(**looks))
        return opened[-1]

    yield open_page
    for hand in opened:
        await hand.page.context.close()
    assert windows.wrong == []


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def window(windows: Windows) -> Hand:
    return await windows.open()


@pytest_asyncio.fixture(loop_scope="session")
async def hand(windows: Windows, window: Hand) -> AsyncIterator[Hand]:
    """A fresh Dutch patient on a phone; the window may be made larger or darker by a test."""
    await window.fresh()
    yield window
    assert windows.wrong == []
    await window.page.set_viewport_size(PHONE)
    await window.page.emulate_media(color_scheme="light")


@pytest_asyncio.fixture(loop_scope="session")
async def desk(hand: Hand) -> Hand:
    """The same on a desk: both phones side by side."""
    await hand.page.set_viewport_size({"width": 1280, "height": 800})
    return hand

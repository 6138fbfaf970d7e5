"""A hand on the page: it taps what can be seen there, and waits as a person would for what comes of it."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from playwright.async_api import Locator, Page, expect

from bot.demo.model import Message
from bot.demo.program import Demo
from scheduler.clock import SystemClock

#: What somebody without alarm signs chooses, whatever the language; where none of these is offered, the first button.
ANSWERS = {"yes", "none", "done", "chronic", "3", "ok"}


class QuickClock:
    """A Tuesday in March at ten in Amsterdam. Pacing has a hundred seconds in each, so that no test waits for it."""

    def __init__(self) -> None:
        self._real = SystemClock()
        self._began = self._real.monotonic()

    def now(self) -> datetime:
        return datetime(2026, 3, 3, 9, 0, tzinfo=UTC) + timedelta(seconds=self._real.monotonic() - self._began)

    def monotonic(self) -> float:
        return self._real.monotonic() * 100


@dataclass
class Hand:
    """One page with one patient."""

    page: Page
    demo: Demo
    chat: int = 0

    @property
    def phone(self) -> Locator:
        return self.page.locator("#patient .phone")

    @property
    def log(self) -> Locator:
        return self.phone.get_by_role("log")

    def shown(self, message: Message) -> Locator:
        return self.log.locator(f'[data-id="{message.message_id}"]')

    async def fresh(self, label: str = "Nieuwe patiënt") -> None:
        """Take a fresh patient with one tap; on a phone the other language is in the menu."""
        if ":" in label and await self.page.locator("#more").is_visible():
            await self.page.locator("#more").click()
        async with self.page.expect_response("**/demo/patient") as answered:
            await self.page.get_by_role("button", name=label, exact=True).click()
        self.chat = (await (await answered.value).json())["chat"]
        await expect(self.button(re.compile("^Start$"))).to_be_visible()

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.phone.get_by_role("button", name=name, exact=True)

    async def press(self, button: Locator) -> None:
        """Tap something that lets the person act, and wait until page and bot are through with it."""
        async with self.page.expect_response("**/control/update"):
            await button.click()
        await self.catch_up()

    async def start(self) -> None:
        await self.press(self.button("Start"))

    async def tap(self, label: str) -> None:
        """Tap a button under the newest message that has one."""
        await self.press(self.log.locator(".keys").last.get_by_role("button", name=label, exact=True))

    async def write(self, text: str) -> None:
        field = self.phone.get_by_role("textbox")
        await field.fill(text)
        async with self.page.expect_response("**/control/update"):
            await field.press("Enter")
        await self.catch_up()

    async def catch_up(self) -> None:
        """Wait until the bot has answered everything, and the page shows it."""
        await self.settle()
        for message in self.demo.server.messages(self.chat)[-2:]:
            await expect(self.shown(message)).to_contain_text(message.text[:40])
            await expect(self.shown(message).locator(".key")).to_have_count(sum(map(len, message.labels)))

    async def settle(self) -> None:
        world = self.demo.server.world
        await self.demo.server.wait_for(lambda: not world.updates.count(world.now()))
        await self.demo.program.dispatcher.drain()

    def last(self) -> Message:
        """Return the newest message of the bot."""
        return self.demo.server.bot_messages(self.chat)[-1]

    async def onboard(self) -> int:
        """Answer as somebody without alarm signs, with taps on what can be seen; return how many it took."""
        await self.start()
        taps = 1
        while self.last().buttons and not self.advised() and taps < 20:
            await self.tap(self.fitting())
            taps += 1
        return taps

    async def coached(self) -> None:
        """Let the patient have answered already; not through the page, which has shown that it can."""
        self.demo.server.start(self.chat)
        await self.settle()
        while not self.advised():
            self.demo.server.tap(self.chat, self.last().message_id, self.fitting())
            await self.settle()
        await self.catch_up()

    def fitting(self) -> str:
        """Return the label of the button under the newest message that somebody without alarm signs taps."""
        offered = [button for row in self.last().buttons for button in row]
        fitting = (button for button in offered if button["callback_data"].split(":")[-1] in ANSWERS)
        label: str = next(fitting, offered[0])["text"]
        return label

    def advised(self) -> bool:
        """Whether the newest message is an advice: it can be asked why."""
        return any(button.get("callback_data", "").startswith("why:") for row in self.last().buttons for button in row)

    async def ahead(self, name: str = "Volgende") -> str:
        """Press "Next", wait, and return what the page says came of it."""
        async with self.page.expect_response("**/demo/next"):
            await self.page.get_by_role("button", name=name, exact=True).click()
        await expect(self.page.locator("#next")).not_to_have_attribute("aria-busy", "true")
        await expect(self.page.locator("#next-day")).not_to_have_attribute("aria-busy", "true")
        await self.catch_up()
        return await self.phone.get_by_role("status").inner_text()

    async def clock(self) -> str:
        return await self.phone.locator(".when").inner_text()

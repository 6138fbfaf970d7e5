"""The therapist's phone on the page: an alert is answered and a tip is sent by taps, in a real browser.

One demo with therapist and patients for each language; the browser is the one of all page tests.
"""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.config import Database, Settings
from bot.demo.model import Message
from bot.demo.program import Demo, demo_settings, opened
from bot.demo.site import FIRST_CHAT
from bot.demo.ward import THERAPIST
from tests.demo.conftest import Windows
from tests.demo.hand import Hand, QuickClock

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: What is tapped and read, in Dutch and in English.
WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "phone": ("Therapeut", "Therapist"),
    "unread": ("ongelezen", "unread"),
    "commands": ("Opdrachten", "Commands"),
    "seen": ("Gezien", "Seen"),
    "was_seen": ("✓ Gezien om", "✓ Seen at"),
    "open": ("Open patiënt", "Open patient"),
    "letter": ("Bericht", "Message"),
    "delivered": ("✓ Bezorgd bij de patiënt.", "✓ Delivered to the patient."),
    "broadcast": ("/bericht", "/broadcast"),
    "phase": ("Fase", "Phase"),
    "one": ("☐ fase 1", "☐ phase 1"),
    "done": ("Klaar", "Done"),
    "next": ("Verder", "Next"),
    "library": ("Kant-en-klare tips", "Ready-made tips"),
    "theme": ("Wandelen", "Walking"),
    "tip": ("Tien minuten tellen", "Ten minutes count"),
    "test": ("Test aan mij", "Test to me"),
    "preview": ("Voor: fase 1", "For: phase 1"),
    "send": ("Verstuur aan 14", "Send to 14"),
    "report": ("Je tip is klaar. 14 ontvangers:", "Your tip is done. 14 recipients:"),
    "sent": ("14 verstuurd", "14 sent"),
    "fresh": ("Nieuwe patiënt", "New patient"),
    "fever": ("7 Koorts", "7 Fever"),
    "ahead": ("Volgende", "Next"),
    "there": ("bij de therapeut", "at the therapist"),
    "told": ("Je therapeut heeft je melding gezien.", "Your therapist has seen your alert."),
}


@dataclass
class Therapist(Hand):
    """A hand on the therapist's phone that counts its taps."""

    chat: int = THERAPIST
    taps: int = 0

    @property
    def phone(self) -> Locator:
        return self.page.locator("#therapist .phone")

    async def press(self, button: Locator) -> None:
        self.taps += 1
        await super().press(button)

    async def touch(self, button: Locator) -> None:
        """Tap something of the page itself, or something that keeps changing afterwards."""
        self.taps += 1
        await button.click()

    async def command(self, opener: str, command: str) -> None:
        await self.touch(self.button(opener))
        await self.press(self.phone.locator("[data-panel=commands]").get_by_text(command, exact=True))

    def choice(self, label: str) -> Locator:
        """Return a button under the newest message that has one, by how its label begins."""
        return self.log.locator(".keys").last.get_by_role("button", name=re.compile(f"^{re.escape(label)}"))

    async def take(self, *labels: str) -> None:
        for label in labels:
            await self.press(self.choice(label))


@pytest.fixture(scope="module", params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def words(language: str) -> Mapping[str, str]:
    return {name: spelled[language == "en"] for name, spelled in WORDS.items()}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def practice(language: str, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Windows]:
    """A demo with a therapist; its first page is opened in this language."""
    folder = tmp_path_factory.mktemp(language)
    settings = demo_settings(Settings(database=Database(path=folder / "rugcoach.db")), folder / "backups")
    async with opened(settings, QuickClock(), staffed=True) as demo:
        playing = asyncio.create_task(demo.play())
        yield Windows(browser, demo)
        playing.cancel()
        with suppress(asyncio.CancelledError):
            await playing


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def page(practice: Windows, language: str) -> AsyncIterator[Page]:
    hand = await practice.open(locale=language)
    await practice.demo.server.wait_for(lambda: len(practice.demo.server.bot_messages(THERAPIST)) == 2)
    yield hand.page
    await hand.page.context.close()
    assert practice.wrong == []


@pytest.fixture
def therapist(practice: Windows, page: Page) -> Therapist:
    return Therapist(page, practice.demo)


async def test_an_alert_is_answered_and_a_tip_is_sent(therapist: Therapist, words: Mapping[str, str]) -> None:
    """Nine taps would do; with a look at the patient, a message, a segment and a test it is fifteen."""
    badge = re.compile(f"^{words['phone']} 2 {words['unread']}$")
    await therapist.touch(therapist.page.get_by_role("button", name=badge))
    await therapist.take(words["seen"])
    await expect(therapist.log).to_contain_text(words["was_seen"])
    assert therapist.taps == 2

    await therapist.take(words["open"], words["letter"])
    await expect(therapist.log).to_contain_text("Wilma")
    await therapist.write("Wilma, 14:30?")
    await therapist.demo.program.ticks.run_all()
    await expect(therapist.log).to_contain_text(words["delivered"])

    await therapist.command(words["commands"], words["broadcast"])
    await therapist.take(words["phase"], words["one"], words["done"])
    await therapist.take(words["next"], words["library"], words["theme"], words["tip"], words["test"])
    await expect(therapist.shown(therapist.last())).to_contain_text(words["preview"])
    await therapist.touch(therapist.choice(words["send"]))  # what comes of it does not stand still
    report = therapist.log.locator(".message", has_text=words["report"])
    await expect(report).to_contain_text(words["sent"])
    await expect(therapist.log.get_by_text("100 %")).to_have_count(1)
    assert therapist.taps == 15
    assert Counter(map(tips, patients(therapist.demo))) == {1: 14, 0: 11}


async def test_a_fresh_patient_is_theirs_and_hears_that_an_alert_was_seen(
    practice: Windows, page: Page, therapist: Therapist, words: Mapping[str, str]
) -> None:
    """An alarm sign is ticked; the badge and "Next" tell of it; it is acknowledged; the patient is told, not before."""
    patient = Hand(page, practice.demo)
    await page.locator("[data-phone=therapist]").click()  # what is there now has been seen
    if await therapist.choice(words["seen"]).count():  # Wilma's alert is open: nobody has answered it yet
        await therapist.take(words["seen"])
        await expect(therapist.log).to_contain_text(words["was_seen"])
    await page.locator("[data-phone=patient]").click()
    await patient.fresh(words["fresh"])
    await patient.start()
    while not offers(patient, "safety"):
        await patient.tap(patient.fitting())
    await patient.tap(words["fever"])
    badge = page.get_by_role("button", name=re.compile(f"^{words['phone']} 1 {words['unread']}$"))
    await expect(badge).to_be_visible()
    assert words["there"] in await patient.ahead(words["ahead"])
    await expect(patient.log.get_by_text(words["told"])).to_have_count(0)

    await page.locator("[data-phone=therapist]").click()
    await therapist.take(words["seen"])
    await page.locator("[data-phone=patient]").click()
    await expect(patient.log.get_by_text(words["told"])).to_have_count(1)


def offers(hand: Hand, kind: str) -> bool:
    """Whether the newest message asks that."""
    return any(button["callback_data"].startswith(f"{kind}:") for row in hand.last().buttons for button in row)


def patients(demo: Demo) -> list[list[Message]]:
    """Return the chats of the therapist's made-up patients."""
    return [demo.server.bot_messages(chat) for chat in demo.server.world.people if THERAPIST < chat < FIRST_CHAT]


def tips(messages: list[Message]) -> int:
    """Count the messages with the way out of such tips."""
    return sum("consent:" in button["callback_data"] for each in messages for row in each.buttons for button in row)

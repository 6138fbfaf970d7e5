"""The command menu and what the bot says about itself: per language, from one catalogue, set when it changed."""

import pytest

from bot import menu
from bot.demo.server import DemoServer
from bot.handlers.patient import COMMANDS
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach

SETTING = ("setMyCommands", "setMyDescription", "setMyShortDescription")


def settings_made(telegram: DemoServer, since: int = 0) -> list[tuple[str, str]]:
    """Return which calls set the menu, and for which language."""
    calls = telegram.call_log.since(since)
    return [(call.method, call.params.get("language_code", "")) for call in calls if call.method in SETTING]


async def is_set(rugcoach: Rugcoach, languages: int = 2) -> None:
    count = "SELECT COUNT(*) FROM meta WHERE key LIKE 'menu:%'"
    await rugcoach.until(lambda: rugcoach.rows(count) == [(languages,)])


@pytest.fixture(autouse=True)
def no_menu_yet(rugcoach: Rugcoach) -> None:
    rugcoach.rows("DELETE FROM meta WHERE key LIKE 'menu:%'")


@pytest.fixture
async def running(rugcoach: Rugcoach) -> Rugcoach:
    await rugcoach.start()
    await is_set(rugcoach)
    return rugcoach


async def test_each_language_has_its_own_menu(running: Rugcoach, phone) -> None:
    """Dutch commands for Dutch apps, English ones for English apps and for all others."""
    people = [phone(ANNA, language="nl"), phone(BOB, language="en"), phone(BOB + 1, language="de")]
    dutch, english, other = ([shown["command"] for shown in running.telegram.menu(one.chat)] for one in people)
    assert dutch == [names[0] for names in COMMANDS.values()]
    assert english == other == [names[-1] for names in COMMANDS.values()]
    assert "vandaag" in dutch
    assert "today" in english


async def test_every_command_of_the_menu_is_known(running: Rugcoach, phone) -> None:
    """What the menu offers has an answer of its own."""
    person: Phone = phone(ANNA)
    running.patient(ANNA)
    for shown in running.telegram.menu(ANNA):
        person.write(f"/{shown['command']}")
        running.clock.forward(seconds=5)
        await running.settled()
    assert running.said("unknown-command") not in person.texts


async def test_the_bot_introduces_itself_in_both_languages(running: Rugcoach, phone) -> None:
    """The empty chat says what the bot is for."""
    dutch, english = (running.telegram.about(phone(chat, language=code).chat) for chat, code in ((1, "nl"), (2, "en")))
    assert dutch == running.said("bot-description", "nl")
    assert english == running.said("bot-description", "en")


async def test_an_unchanged_menu_is_not_set_again(running: Rugcoach, phone) -> None:
    """A restart makes no call for it."""
    mark = running.telegram.call_log.mark()
    await running.reopen()
    await running.start()
    phone(ANNA).write("/start")
    await running.settled()
    assert settings_made(running.telegram, mark) == []


async def test_only_the_language_that_changed_is_set_again(running: Rugcoach, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new wording costs the calls of its language."""
    catalogue = menu.catalogue
    monkeypatch.setattr(
        menu, "catalogue", lambda code, clinic: catalogue(code, clinic) | ({"/nieuw": "Nieuw"} if code == "nl" else {})
    )
    before = running.rows("SELECT value FROM meta WHERE key LIKE 'menu:%' ORDER BY key")
    mark = running.telegram.call_log.mark()
    await running.reopen()
    await running.start()
    dutch = "SELECT value FROM meta WHERE key = 'menu:nl'"
    await running.until(lambda: running.rows(dutch) != [before[1]])
    assert settings_made(running.telegram, mark) == [(method, "nl") for method in SETTING]


@pytest.mark.parametrize("trouble", [{"status": 502}, {"status": 400, "description": "Bad Request: x"}], ids=str)
async def test_a_menu_that_cannot_be_set_stops_nothing(rugcoach: Rugcoach, phone, fault, trouble: dict) -> None:
    """The program works without it, and the next start sets it."""
    fault(method="setMyDescription", **trouble)
    await rugcoach.start()
    await is_set(rugcoach, languages=1)
    anna = phone(ANNA)
    anna.write("/start")
    await rugcoach.settled()
    assert anna.messages
    await rugcoach.reopen()
    await rugcoach.start()
    await is_set(rugcoach)


async def test_the_menu_respects_the_silence_that_telegram_asks_for(
    rugcoach: Rugcoach, fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A 429 to the menu freezes the sends as well; afterwards the menu is set all the same."""
    monkeypatch.setattr(menu, "_LOOK_AGAIN", 0.005)
    fault(method="setMyCommands", status=429, description="Too Many", parameters={"retry_after": 5})
    await rugcoach.start()
    await rugcoach.until(lambda: rugcoach.program.dispatcher.frozen)
    assert settings_made(rugcoach.telegram) == [("setMyCommands", "nl")]
    rugcoach.clock.forward(seconds=6)
    await is_set(rugcoach)

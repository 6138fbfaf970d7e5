"""The bot's card: commands per scope and language, name and descriptions, within Telegram's limits."""

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest

from bot.demo.server import DemoServer

ANNA = 7
DUTCH = [BotCommand("vandaag", "Wat er vandaag is"), BotCommand("stop", "Stoppen")]
ENGLISH = [BotCommand("today", "What is on today")]


def offered(server: DemoServer) -> list[str]:
    return [command["command"] for command in server.menu(ANNA)]


async def test_the_narrowest_menu_shows_first_in_the_own_language(server: DemoServer, bot: Bot) -> None:
    """Chat before private chats before everybody; the person's language before none."""
    assert offered(server) == []
    await bot.set_my_commands(ENGLISH)
    assert offered(server) == ["today"]
    await bot.set_my_commands(DUTCH, BotCommandScopeAllPrivateChats(), "nl")
    assert offered(server) == ["vandaag", "stop"]
    await bot.set_my_commands(ENGLISH, BotCommandScopeChat(ANNA))
    assert offered(server) == ["today"]
    await bot.delete_my_commands(BotCommandScopeChat(ANNA))
    assert offered(server) == ["vandaag", "stop"]


async def test_a_menu_is_read_back_for_exactly_its_place(bot: Bot) -> None:
    """Another scope or language has a menu of its own."""
    await bot.set_my_commands(DUTCH, language_code="nl")
    assert list(await bot.get_my_commands(language_code="nl")) == DUTCH
    assert await bot.get_my_commands() == ()


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([("Vandaag", "x")], "Bot_command_invalid"),
        ([("x" * 33, "x")], "Bot_command_invalid"),
        ([("stop", "")], "Command description must be non-empty"),
        ([("stop", "x" * 257)], "Bot_command_description_invalid"),
        ([("stop", "x")] * 101, "Bot_commands_too_much"),
    ],
)
async def test_commands_have_limits(bot: Bot, commands: list[tuple[str, str]], words: str) -> None:
    """At most 100, each 1-32 of a-z0-9_ with a description of 1-256."""
    with pytest.raises(BadRequest) as refused:
        await bot.set_my_commands(commands)
    assert refused.value.message == words


async def test_a_menu_for_nobody_is_refused(bot: Bot) -> None:
    """The chat must exist."""
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands(DUTCH, BotCommandScopeChat(404))


async def test_texts_about_the_bot_stand_per_language(bot: Bot) -> None:
    """A language without a text of its own gets everybody's."""
    await bot.set_my_name("Rugcoach Test")
    await bot.set_my_description("Coach for your back")
    await bot.set_my_description("Coach voor je rug", language_code="nl")
    await bot.set_my_short_description("Kort")
    assert (await bot.get_my_description("nl")).description == "Coach voor je rug"
    assert (await bot.get_my_description("de")).description == "Coach for your back"
    assert (await bot.get_my_short_description()).short_description == "Kort"
    assert (await bot.get_my_name()).name == (await bot.get_me()).first_name == "Rugcoach Test"
    await bot.set_my_description("", language_code="nl")
    assert (await bot.get_my_description("nl")).description == "Coach for your back"


async def test_texts_about_the_bot_have_limits(bot: Bot) -> None:
    """512 for the description, 120 for the short one, 64 for the name."""
    assert await bot.set_my_description("x" * 512)
    assert await bot.set_my_short_description("x" * 120)
    for attempt in (
        bot.set_my_description("x" * 513),
        bot.set_my_short_description("x" * 121),
        bot.set_my_name("x" * 65),
    ):
        with pytest.raises(BadRequest, match="is too long"):
            await attempt
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_name("x", language_code="dutch")

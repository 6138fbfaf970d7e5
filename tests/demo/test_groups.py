"""Groups: the bot is told that it was put there, and hears only what is meant for it."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.demo.server import DemoServer

ANNA, CLUB = 7, -1_000_000_000_005


@pytest.fixture
def club(server: DemoServer) -> int:
    server.group(CLUB, "Rugclub")
    server.add_to_group(CLUB, ANNA)
    return CLUB


async def heard(bot: Bot) -> list[str | None]:
    return [update.message.text for update in await bot.get_updates() if update.message]


async def test_being_added_is_an_update_and_a_message(club: int, bot: Bot) -> None:
    """By whom, and where."""
    membership, message = await bot.get_updates()
    assert membership.my_chat_member.new_chat_member.status == "member"
    assert (membership.my_chat_member.chat.type, membership.my_chat_member.from_user.id) == ("supergroup", ANNA)
    assert message.message.new_chat_members[0].id == 100001


async def test_only_what_is_meant_for_the_bot_is_heard(club: int, server: DemoServer, bot: Bot) -> None:
    """Commands, its name, and answers to it; the talk of the others is not its business."""
    said = await bot.send_message(club, "praat privé met mij")
    server.world.updates.clear()
    server.group_text(club, ANNA, "mijn rug doet pijn")
    server.group_text(club, ANNA, "/start@other_bot")
    for text in ("/pijn", "/pijn@rugcoach_demo_bot 3", "hoi @rugcoach_demo_bot"):
        server.group_text(club, ANNA, text)
    server.group_text(club, ANNA, "goed", reply_to=said.message_id)
    assert await heard(bot) == ["/pijn", "/pijn@rugcoach_demo_bot 3", "hoi @rugcoach_demo_bot", "goed"]


async def test_leaving_ends_it(club: int, server: DemoServer, bot: Bot) -> None:
    """Nothing can be sent there any more, and nothing is heard."""
    assert await bot.leave_chat(club)
    left = (await bot.get_updates())[-1].my_chat_member
    assert (left.old_chat_member.status, left.new_chat_member.status) == ("member", "left")
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(club, "hoi")
    server.world.updates.clear()
    server.group_text(club, ANNA, "/start")
    assert await heard(bot) == []


async def test_being_put_out_is_told(club: int, server: DemoServer, bot: Bot) -> None:
    """As kicked."""
    server.remove_from_group(club, ANNA)
    assert (await bot.get_updates())[-1].my_chat_member.new_chat_member.status == "kicked"


async def test_a_private_chat_cannot_be_left(bot: Bot) -> None:
    """Only groups can."""
    with pytest.raises(BadRequest, match="Chat member status can't be changed in private chats"):
        await bot.leave_chat(ANNA)


def test_groups_have_negative_ids(server: DemoServer) -> None:
    """A positive one would be a person's."""
    with pytest.raises(ValueError, match="negative"):
        server.group(5)
    with pytest.raises(LookupError, match="no group -9"):
        server.add_to_group(-9, ANNA)


async def test_knowing_somebody_from_a_group_is_no_start(club: int, server: DemoServer, bot: Bot) -> None:
    """Who only wrote in a group cannot be written to in private."""
    server.person(8, "Bob")
    server.group_text(club, 8, "/start")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(8, "hoi")

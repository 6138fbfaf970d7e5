"""getUpdates as PTB sees it: long polls, two pollers, webhooks."""

import asyncio

import httpx
import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.demo.server import DemoServer

ANNA = 7


async def polling(server: DemoServer, bot: Bot) -> asyncio.Task[list[int]]:
    """Start a long poll and return it once it waits."""

    async def poll() -> list[int]:
        return [update.update_id for update in await bot.get_updates(timeout=20)]

    before = server.world.poll
    task = asyncio.create_task(poll())
    await server.wait_for(lambda: server.world.poll not in {None, before})
    return task


async def test_updates_come_in_order_and_stay_until_confirmed(server: DemoServer, bot: Bot) -> None:
    """The next offset confirms; without it the same updates come again."""
    first, second = server.text(ANNA, "een"), server.text(ANNA, "twee")
    assert [u.update_id for u in await bot.get_updates()] == [first.update_id, second.update_id]
    assert [u.message.text for u in await bot.get_updates(offset=second.update_id)] == ["twee"]
    assert await bot.get_updates(offset=second.update_id + 1) == ()


async def test_a_batch_has_a_limit(server: DemoServer, bot: Bot) -> None:
    """At most ``limit``, and never more than a hundred."""
    for number in range(101):
        server.text(ANNA, str(number))
    assert len(await bot.get_updates(limit=3)) == 3
    assert len(await bot.get_updates()) == 100


async def test_a_long_poll_ends_with_the_first_update(server: DemoServer, bot: Bot) -> None:
    """It waits, and answers as soon as something comes."""
    poll = await polling(server, bot)
    said = server.text(ANNA, "hoi")
    assert await poll == [said.update_id]


async def test_a_long_poll_without_updates_ends_empty(bot: Bot) -> None:
    """After its seconds it answers an empty list."""
    assert await bot.get_updates(timeout=1) == ()


async def test_a_kind_that_is_not_wanted_does_not_wake_the_poller(server: DemoServer, bot: Bot) -> None:
    """Only what the bot asked for ends the wait."""
    await bot.get_updates(allowed_updates=["message"])
    poll = await polling(server, bot)
    assert server.block(ANNA) is None
    assert server.unblock(ANNA) is None
    assert server.world.poll is not None
    said = server.text(ANNA, "hoi")
    assert await poll == [said.update_id]


async def test_the_older_of_two_pollers_gets_the_conflict(server: DemoServer, bot: Bot) -> None:
    """The newer one goes on."""
    older = await polling(server, bot)
    newer = await polling(server, bot)
    with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure that only one bot"):
        await older
    said = server.text(ANNA, "hoi")
    assert await newer == [said.update_id]


async def test_polling_conflicts_with_a_webhook(server: DemoServer, bot: Bot) -> None:
    """A poll that waits is ended, the next is refused, and deleteWebhook makes it work again."""
    waiting = await polling(server, bot)
    await bot.set_webhook("https://example.org/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await waiting
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active; use deleteWebhook"):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).url == "https://example.org/hook"
    server.text(ANNA, "weg")
    await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
    assert await bot.get_updates() == ()


async def test_a_bot_that_was_away_for_three_minutes_misses_the_tap(server: DemoServer, bot: Bot, clock) -> None:
    """The tap is gone, the message is still there."""
    message = await bot.send_message(ANNA, "hoe is het?", reply_markup=keyboard())
    server.tap(ANNA, message.message_id, "goed")
    server.text(ANNA, "goed")
    clock.forward(minutes=3)
    assert [update.message.text for update in await bot.get_updates()] == ["goed"]


def keyboard() -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "goed", "callback_data": "pain:1:0"}]]}


async def test_after_a_week_the_numbers_may_be_lower(server: DemoServer, bot: Bot) -> None:
    """The last offset, now far too high, is answered with what waits."""
    last = server.text(ANNA, "voor").update_id
    assert await bot.get_updates(offset=last + 1) == ()
    server.set_next_update_id(12)
    server.text(ANNA, "na")
    assert [u.update_id for u in await bot.get_updates(offset=last + 1)] == [12]


async def test_methods_may_be_called_by_get_and_in_any_capitals(server: DemoServer, raw: httpx.AsyncClient) -> None:
    """A query string is as good as a form, and JSON as well."""
    server.text(ANNA, "een"), server.text(ANNA, "twee")
    answers = [
        await raw.get("GETUPDATES", params={"limit": 1}),
        await raw.post("getupdates", data={"limit": "1"}),
        await raw.post("getUpdates", json={"limit": 1, "offset": None}),
    ]
    assert [len(answer.json()["result"]) for answer in answers] == [1, 1, 1]

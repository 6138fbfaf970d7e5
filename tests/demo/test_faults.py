"""Trouble on request: what the bot notices of it, and what Telegram did."""

import asyncio

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, InvalidToken, NetworkError, TimedOut

from bot.demo.faults import FOREVER, Fault, Faults
from bot.demo.server import DemoServer

ANNA = 7


@given(st.integers(0, 5), st.integers(1, 5), st.integers(0, 20))
def test_a_fault_hits_the_calls_it_was_asked_for(skip: int, times: int, calls: int) -> None:
    """It lets ``skip`` calls pass, hits ``times``, and is over."""
    faults = Faults([Fault(skip=skip, times=times)])
    hits = [faults.strike("sendMessage", ANNA) is not None for _ in range(calls)]
    assert hits == ([False] * skip + [True] * times + [False] * 20)[:calls]


def test_a_fault_minds_method_and_chat() -> None:
    """Other calls pass, and are not counted."""
    faults = Faults([Fault(method="sendMessage", chat=8)])
    assert faults.strike("sendMessage", 7) is None
    assert faults.strike("sendPhoto", 8) is None
    assert faults.strike("sendMessage", 8) is not None


async def test_an_error_instead_of_an_answer(server: DemoServer, bot: Bot) -> None:
    """Status, description and parameters as asked for; nothing is sent, and the next call passes."""
    server.faults.add(Fault(status=400, description="Bad Request: message is too long"))
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(ANNA, "hoi")
    migrated = {"migrate_to_chat_id": -100123}
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    server.faults.add(Fault(status=400, description=words, parameters=migrated))
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(ANNA, "hoi")
    assert moved.value.new_chat_id == -100123
    assert server.bot_messages(ANNA) == []
    await bot.send_message(ANNA, "hoi")


async def test_a_gateway_error_is_html(server: DemoServer, bot: Bot, raw: httpx.AsyncClient) -> None:
    """PTB cannot read it, and says what the status says."""
    server.faults.add(Fault(status=502, times=2))
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(ANNA, "hoi")
    assert (await raw.get("getMe")).text.startswith("<html>")


async def test_a_line_cut_before_handling(server: DemoServer, bot: Bot) -> None:
    """The bot does not know, and nothing was sent."""
    server.faults.add(Fault("drop", method="sendMessage"))
    with pytest.raises(NetworkError) as lost:
        await bot.send_message(ANNA, "hoi")
    assert isinstance(lost.value.__cause__, (httpx.RemoteProtocolError, httpx.ReadError))
    assert server.bot_messages(ANNA) == []
    assert [(c.ok, c.dropped) for c in server.calls] == [(False, True)]


async def test_a_line_cut_after_handling(server: DemoServer, bot: Bot) -> None:
    """The bot does not know, and the person has the message."""
    server.faults.add(Fault("drop_after"))
    with pytest.raises(NetworkError) as lost:
        await bot.send_message(ANNA, "hoi")
    assert isinstance(lost.value.__cause__, (httpx.RemoteProtocolError, httpx.ReadError))
    assert [message.text for message in server.bot_messages(ANNA)] == ["hoi"]
    assert [(c.ok, c.dropped) for c in server.calls] == [(True, True)]


async def test_telegram_out_of_reach(server: DemoServer, bot: Bot) -> None:
    """No connection at all: provably unsent. Afterwards everybody and everything is still there."""
    await server.stop_serving()
    with pytest.raises(NetworkError) as lost:
        await bot.send_message(ANNA, "hoi")
    assert isinstance(lost.value.__cause__, httpx.ConnectError)
    await server.start_serving()
    await bot.send_message(ANNA, "hoi")
    assert len(server.bot_messages(ANNA)) == 1


async def test_a_late_answer_to_a_message_that_arrived(server: DemoServer, bot: Bot) -> None:
    """A read timeout tells nothing about whether it was sent."""
    server.faults.add(Fault("late", seconds=30))
    with pytest.raises(TimedOut) as late:
        await bot.send_message(ANNA, "hoi", read_timeout=0.05)
    assert isinstance(late.value.__cause__, httpx.ReadTimeout)
    await server.wait_for(lambda: len(server.bot_messages(ANNA)) == 1)


async def test_a_slow_telegram(server: DemoServer, bot: Bot) -> None:
    """A delayed call does not hold up the others, and arrives."""
    server.faults.add(Fault("delay", seconds=0.4))
    slow = asyncio.create_task(bot.send_message(ANNA, "traag"))
    await server.wait_for(lambda: server.calls)
    await bot.send_message(ANNA, "snel")
    await slow
    assert [message.text for message in server.bot_messages(ANNA)] == ["snel", "traag"]


async def test_a_revoked_token(server: DemoServer, bot: Bot) -> None:
    """Everything is unauthorized until it is cleared."""
    server.faults.add(Fault(status=401, description="Unauthorized", times=FOREVER))
    for attempt in (bot.get_me(), bot.get_updates()):
        with pytest.raises(InvalidToken):
            await attempt
    server.faults.clear()
    assert (await bot.get_me()).id == 100001


async def test_everything_frozen_but_polling(server: DemoServer, raw: httpx.AsyncClient, clock) -> None:
    """429 with the seconds that are left, then it passes."""
    server.freeze(9)
    clock.forward(seconds=2)
    refused = await raw.post("answerCallbackQuery", data={"callback_query_id": "1"})
    assert refused.json()["parameters"] == {"retry_after": 7}
    assert (await raw.get("getUpdates")).status_code == 200
    clock.forward(seconds=7)
    assert (await raw.get("getMe")).status_code == 200


async def test_the_log_of_calls_tells_how_each_ended(server: DemoServer, bot: Bot, clock) -> None:
    """In order, with parameters as the bot meant them, and counted where they succeeded."""
    await bot.send_message(ANNA, "5", disable_notification=True, reply_markup={"inline_keyboard": []})
    with pytest.raises(BadRequest):
        await bot.send_message(404, "6")
    good, bad = server.calls
    assert (good.number, good.method, good.chat, good.at) == (1, "sendMessage", ANNA, clock.now())
    assert (good.params["text"], good.params["chat_id"], good.params["disable_notification"]) == ("5", ANNA, True)
    assert good.result["text"] == "5"
    assert (bad.ok, bad.status, bad.description) == (False, 400, "Bad Request: chat not found")
    assert [server.call_log.count("sendMessage", chat) for chat in (None, ANNA, 404)] == [1, 1, 0]
    assert server.call_log.select(ok=False) == [bad]


async def test_mistakes_of_the_stand_in_come_to_light(server: DemoServer, raw: httpx.AsyncClient, monkeypatch) -> None:
    """A mistake here must not pass for one of Telegram's: it is kept for the end of the test."""
    monkeypatch.setattr("bot.demo.botapi.perform", None)
    assert (await raw.get("getMe")).status_code == 500
    assert [type(error) for error in server.failures] == [TypeError]
    server.failures.clear()

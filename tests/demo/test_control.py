"""The other side over HTTP: for the page, and for tests of a bot in a process of its own."""

import json

import httpx
import pytest
from telegram import Bot

from bot.demo.people import SAMPLE_PNG
from bot.demo.server import DemoServer, running_server
from scheduler.clock import MovableClock

ANNA = 7
KEYBOARD = {"inline_keyboard": [[{"text": "3", "callback_data": "pain:1:3"}]]}


async def test_people_act_over_http(server: DemoServer, bot: Bot, control: httpx.AsyncClient) -> None:
    """The kind is the name of the act, the other fields are its arguments; the answer has the numbers."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    acts = [
        {"kind": "person", "chat": 8, "first_name": "Bob", "language_code": "en"},
        {"kind": "start", "chat": 8},
        {"kind": "tap", "chat": ANNA, "message_id": sent.message_id, "button": "3"},
        {"kind": "block", "chat": 8},
    ]
    answers = [(await control.post("update", json=act)).json() for act in acts]
    updates = [update.update_id for update in await bot.get_updates()]
    assert [answer.get("update_id") for answer in answers] == [None, *updates]
    assert {"query_id", "update_id"} == answers[2].keys()


@pytest.mark.parametrize(
    "act",
    [
        {"kind": "text", "chat": 404, "text": "hoi"},
        {"kind": "text", "chat": ANNA},
        {"kind": "text", "chat": ANNA, "text": ""},
        {"kind": "stop_serving"},
        {},
    ],
)
async def test_what_nobody_can_do_is_refused(control: httpx.AsyncClient, act: dict[str, object]) -> None:
    """Unknown people, missing arguments, acts that are none."""
    assert (await control.post("update", json=act)).status_code == 400


async def test_a_chat_is_shown_with_its_buttons(server: DemoServer, bot: Bot, control: httpx.AsyncClient) -> None:
    """As the page draws it: whose, what, which buttons."""
    await bot.send_message(ANNA, "<b>hoe</b> is het?", "HTML", reply_markup=KEYBOARD, disable_notification=True)
    start, question = (await control.get("messages", params={"chat": ANNA})).json()
    assert (start["text"], start["outgoing"]) == ("/start", True)
    assert (question["text"], question["outgoing"], question["silent"]) == ("hoe is het?", False, True)
    assert question["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert question["reply_markup"] == KEYBOARD


async def test_pictures_can_be_fetched(server: DemoServer, bot: Bot, control: httpx.AsyncClient) -> None:
    """By file id, for the page."""
    sent = await bot.send_photo(ANNA, SAMPLE_PNG)
    picture = await control.get(f"file/{sent.photo[-1].file_id}")
    assert (picture.content, picture.status_code) == (SAMPLE_PNG, 200)
    assert (await control.get("file/none")).status_code == 404


async def test_the_calls_can_be_read(bot: Bot, control: httpx.AsyncClient) -> None:
    """All, or those of one method and chat."""
    await bot.get_me()
    await bot.send_message(ANNA, "hoi")
    everything = (await control.get("calls")).json()
    assert [call["method"] for call in everything] == ["getMe", "sendMessage"]
    (sent,) = (await control.get("calls", params={"method": "sendMessage", "chat": ANNA})).json()
    assert (sent["ok"], sent["params"]["text"], sent["result"]["text"]) == (True, "hoi", "hoi")
    assert (await control.get("calls", params={"chat": "x"})).status_code == 400


async def test_waiting_for_calls(bot: Bot, control: httpx.AsyncClient) -> None:
    """It answers as soon as so many succeeded, and says how many there were when it gave up."""
    for _ in range(2):
        await bot.send_message(ANNA, "hoi")
    enough = await control.get("wait", params={"calls": 2, "method": "sendMessage", "chat": ANNA})
    assert (enough.status_code, enough.json()) == (200, {"calls": 2})
    too_few = await control.get("wait", params={"calls": 3, "timeout": 0.01})
    assert (too_few.status_code, too_few.json()) == (504, {"calls": 2})


async def test_trouble_can_be_asked_for_and_ended(control: httpx.AsyncClient, raw: httpx.AsyncClient) -> None:
    """The fields of a fault; an empty one clears; an unknown field is refused."""
    await control.post("fault", json={"status": 401, "description": "Unauthorized", "times": 9})
    assert (await raw.get("getMe")).status_code == 401
    await control.post("fault", json={})
    assert (await raw.get("getMe")).status_code == 200
    await control.post("limits", json={"on": False, "freeze": 5})
    assert (await raw.get("getMe")).status_code == 429
    assert (await control.post("fault", json={"wrong": 1})).status_code == 400


async def test_the_page_learns_who_is_there(server: DemoServer, bot: Bot, control: httpx.AsyncClient, clock) -> None:
    """People with their menus, groups, the bot and the time."""
    await bot.set_my_commands([("hulp", "Hulp")])
    server.group(-5, "Club")
    state = (await control.get("state")).json()
    assert state["people"][0]["first_name"] == "Anna"
    assert state["people"][0]["menu"] == [{"command": "hulp", "description": "Hulp"}]
    assert (state["groups"][0]["title"], state["now"]) == ("Club", clock.now().isoformat())
    assert (await control.get("menu", params={"chat": ANNA})).json() == state["people"][0]["menu"]
    assert (await control.get("menu", params={"chat": 404})).status_code == 404


async def test_the_page_hears_of_every_change(server: DemoServer, bot: Bot, control: httpx.AsyncClient) -> None:
    """New, edited, deleted, typing, answered: one event each, in order."""
    async with control.stream("GET", "events") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == ": listening"
        sent = await bot.send_message(ANNA, "hoi", reply_markup=KEYBOARD)
        await bot.edit_message_text("dag", ANNA, sent.message_id)
        await bot.send_chat_action(ANNA, "typing")
        await bot.delete_message(ANNA, sent.message_id)
        server.text(ANNA, "tot ziens")
        events = [json.loads(line[6:]) async for line in until(lines, "update") if line]
    kinds = [event["event"] for event in events if event["event"] != "call"]
    assert kinds == ["message", "message", "action", "deleted", "message", "update"]
    assert [event["message"]["text"] for event in events if event["event"] == "message"] == ["hoi", "dag", "tot ziens"]


async def until(lines, last: str):
    """Give the lines up to the event of this kind."""
    async for line in lines:
        yield line
        if f'"event": "{last}"' in line:
            return


async def test_only_json_from_this_machine_is_heard(server: DemoServer, control: httpx.AsyncClient) -> None:
    """A foreign web page in the same browser can neither post a form here nor come under another name."""
    assert (await control.post("update", data={"kind": "text"})).status_code == 415
    assert (await control.post("update", content="{", headers={"content-type": "application/json"})).status_code == 400
    assert (await control.post("update", json=[])).status_code == 400
    assert (await control.get("state", headers={"host": "evil.example"})).status_code == 400


async def test_the_clock_moves_forward_only() -> None:
    """By seconds; a clock that cannot be moved says so."""
    clock = MovableClock()
    async with running_server(clock) as server, httpx.AsyncClient(base_url=server.base_url, verify=False) as client:
        before = clock.now()
        await client.post("/control/clock", json={"forward": 86400})
        assert (clock.now() - before).days == 1


async def test_a_clock_that_stands_cannot_be_moved(control: httpx.AsyncClient) -> None:
    """Nothing changes."""
    assert (await control.post("clock", json={"forward": 1})).status_code == 400

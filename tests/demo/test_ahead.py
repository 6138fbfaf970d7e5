"""The demo's clock: to the next due moment, never back, and on from there after a restart."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.config import Settings
from bot.demo.program import Demo, demo_settings, opened
from bot.store import SlotRow
from tests.demo.hand import QuickClock
from tests.e2e.people import onboarded

ANNA = 7


@asynccontextmanager
async def playing(folder: Path, clock: QuickClock) -> AsyncIterator[tuple[Demo, httpx.AsyncClient]]:
    """The whole demo, and a client that asks what the page asks."""
    settings = demo_settings(Settings(database={"path": folder / "rugcoach.db"}), folder / "backups")
    async with opened(settings, clock) as demo, httpx.AsyncClient(base_url=demo.server.base_url) as client:
        task = asyncio.create_task(demo.play())
        try:
            await demo.server.wait_for(lambda: demo.server.world.poll)
            yield demo, client
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@pytest.fixture
async def played(tmp_path: Path) -> AsyncIterator[tuple[Demo, httpx.AsyncClient]]:
    async with playing(tmp_path, QuickClock()) as played:
        yield played


def anna(demo: Demo, **ahead: float) -> datetime:
    """Let Anna be coached, with a morning reminder so far ahead; return when."""
    store, now = demo.program.store, demo.server.world.now()
    demo.server.person(ANNA).started = True
    at = (now + timedelta(**ahead)).replace(second=0, microsecond=0)
    local, person = at.astimezone(ZoneInfo("Europe/Amsterdam")), onboarded(store, ANNA, now)
    known = store.people.by_id(person)
    assert known is not None
    with store.transaction():
        store.people.save(known.patient, replace(known.patient, times={"morning": local.time()}))
        store.reminders.plan(person, [SlotRow("morning", f"{local:%H:%M}", local.date(), at)])
    return at


async def test_next_goes_to_the_moment_and_it_happens_there(played) -> None:
    """The answer says where the clock stands now and who got what."""
    demo, client = played
    at = anna(demo, hours=9)
    arrival = (await client.post("/demo/next", json={})).json()
    assert arrival["steps"] == 1
    assert timedelta(0) <= datetime.fromisoformat(arrival["now"]) - at < timedelta(seconds=5)
    assert arrival["news"] == [{"chat": ANNA, "sent": 1, "edited": 0}]
    assert timedelta(0) <= demo.server.bot_messages(ANNA)[-1].date - at < timedelta(seconds=5)


async def test_where_nothing_is_planned_it_stays(played) -> None:
    """And says so."""
    demo, client = played
    before = demo.server.world.now()
    arrival = (await client.post("/demo/next", json={})).json()
    assert (arrival["steps"], arrival["news"]) == (0, [])
    assert demo.server.world.now() - before < timedelta(seconds=5)


async def test_what_was_tapped_just_before_is_not_lost(played) -> None:
    """Telegram keeps a tap for 150 seconds only; a jump of hours would have lost it."""
    demo, client = played
    anna(demo, hours=9)
    await client.post("/demo/next", json={})
    question = demo.server.bot_messages(ANNA)[-1]
    demo.server.tap(ANNA, question.message_id, "3")
    await client.post("/demo/next", json={})
    edit = next(call for call in demo.server.calls if call.method == "editMessageText")
    assert edit.at - question.date < timedelta(minutes=1)


async def test_a_day_is_walked_moment_by_moment(played) -> None:
    """All that lies before the next day happens, and the first of the new day too."""
    demo, client = played
    anna(demo, hours=2)
    arrival = (await client.post("/demo/next", json={"until": "day", "chat": ANNA})).json()
    assert datetime.fromisoformat(arrival["now"]).date() > QuickClock().now().date()
    assert arrival["steps"] >= 2
    assert arrival["news"][0]["sent"] >= 2


async def test_presses_wait_for_each_other(played) -> None:
    """Two at once are two moments, one after the other."""
    demo, client = played
    anna(demo, hours=1)
    answers = await asyncio.gather(*(client.post("/demo/next", json={}) for _ in range(2)))
    first, second = sorted(answer.json()["now"] for answer in answers)
    assert datetime.fromisoformat(second) - datetime.fromisoformat(first) > timedelta(hours=1)


async def test_after_a_restart_time_goes_on_and_everybody_is_new(tmp_path: Path) -> None:
    """The clock is not put back; older chats are over, and nobody gets an id that was used before."""
    clock = QuickClock()
    async with playing(tmp_path, clock) as (demo, client):
        chat = (await client.post("/demo/patient", json={"language": "nl"})).json()["chat"]
        at = anna(demo, days=3)
        await client.post("/demo/next", json={})
        assert demo.program.store.reminders.next_due() is not None
    async with playing(tmp_path, clock) as (demo, client):
        assert demo.server.world.now() >= at
        assert (await client.get("/demo/state")).json()["patients"] == []
        assert (await client.post("/demo/patient", json={"language": "en"})).json()["chat"] == chat + 1
        assert (await client.post("/demo/next", json={})).json()["steps"] == 0


async def test_the_page_learns_who_is_there(played) -> None:
    """People with the zone and language that the bot knows, and what their app shows of the bot."""
    demo, client = played
    await demo.server.wait_for(lambda: demo.server.world.profile.descriptions.get("en"))
    chat = (await client.post("/demo/patient", json={"language": "en"})).json()["chat"]
    state = (await client.get("/demo/state")).json()
    (person,) = state["patients"]
    assert (person["chat"], person["name"], person["language"]) == (chat, "Alice", "en")
    assert (person["zone"], person["started"], person["blocked"]) == ("Europe/Amsterdam", False, False)
    assert "112" in person["about"]
    assert state["clinic"] == {"name": "Rugcentrum", "language": "nl", "emergency": "112"}
    assert (await client.post("/demo/patient", json={"language": "fr"})).status_code == 400


async def test_only_this_machines_own_page_is_heard(played) -> None:
    """A foreign page can neither post a form here, nor come under another name, nor put this page into a frame."""
    _, client = played
    assert (await client.post("/demo/next", data={"until": "day"})).status_code == 415
    assert (await client.get("/demo/state", headers={"host": "evil.example"})).status_code == 400
    assert (await client.get("/", headers={"host": "evil.example"})).status_code == 400
    headers = (await client.get("/main.js")).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert (await client.get("/../site.py")).status_code == 404

"""The stand-in as a whole: made-up tokens, this machine only, a process of its own that leaves no trace of texts."""

import asyncio
import re
import sys

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.server import DEMO_TOKEN, DemoServer, bot_id, running_server

REDACTED = re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}")


def test_the_demo_token_has_the_shape_of_a_token() -> None:
    """So that the redactor treats it like a real one."""
    assert REDACTED.fullmatch(DEMO_TOKEN)
    assert bot_id(DEMO_TOKEN) == 100001


@given(st.integers(1_000_000, 10**12), st.from_regex(r"[A-Z][A-Za-z0-9_-]{34}", fullmatch=True))
def test_a_token_that_may_be_real_is_refused(number: int, secret: str) -> None:
    """And not repeated in the refusal."""
    with pytest.raises(ValueError, match="may be a real token") as refused:
        bot_id(f"{number}:{secret}")
    assert secret not in str(refused.value)


@pytest.mark.parametrize(("token", "number"), [("7:x", 7), ("999999:AAbb", 999999), ("7000000001:demo-x", 7000000001)])
def test_made_up_tokens_are_taken(token: str, number: int) -> None:
    """A low number, or a secret that says demo."""
    assert bot_id(token) == number


@pytest.mark.parametrize("token", ["", "x", "7:", ":x", "7:x y"])
def test_what_is_no_token_is_refused(token: str) -> None:
    """A number, a colon, a secret."""
    with pytest.raises(ValueError, match="not a token"):
        bot_id(token)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::", "example.org"])
def test_it_listens_on_this_machine_only(host: str) -> None:
    """Anything else is refused before a port is opened."""
    with pytest.raises(ValueError, match=r"must be 127\.0\.0\.1"):
        DemoServer(host=host)


async def test_stopping_ends_polls_and_streams_at_once() -> None:
    """Nobody waits for a long poll or an open page."""
    async with httpx.AsyncClient(verify=False) as client:
        async with running_server() as server:
            poll = asyncio.create_task(client.get(f"{server.bot_url}{server.token}/getUpdates?timeout=50"))
            page = asyncio.create_task(client.get(f"{server.base_url}/control/events"))
            await server.wait_for(lambda: server.world.poll)
        async with asyncio.timeout(2):
            assert all(
                isinstance(end, (httpx.HTTPError, httpx.Response))
                for end in await asyncio.gather(poll, page, return_exceptions=True)
            )


async def test_two_stand_ins_run_side_by_side() -> None:
    """Each on a free port, with people of its own."""
    async with running_server() as one, running_server() as other:
        one.person(7)
        assert one.base_url != other.base_url
        assert other.world.people == {}


async def test_a_process_of_its_own(tmp_path) -> None:
    """It prints its address, serves until SIGTERM, and writes no text and no token anywhere."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.demo.server", "--port", "0", "--no-limits"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    base = (await process.stdout.readline()).decode().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", base)
    async with httpx.AsyncClient(base_url=base, verify=False) as client:
        await client.post("/control/update", json={"kind": "person", "chat": 7, "first_name": "Geheim"})
        await client.post("/control/update", json={"kind": "start", "chat": 7})
        wait = asyncio.create_task(client.get("/control/wait?calls=8&timeout=20"))
        for _ in range(8):
            await client.post(f"/bot{DEMO_TOKEN}/sendMessage", json={"chat_id": 7, "text": "mijn geheim"})
        assert (await wait).json() == {"calls": 8}
        await client.post("/control/clock", json={"forward": 90000})
        assert (await client.get(f"/bot{DEMO_TOKEN}/getUpdates")).json() == {"ok": True, "result": []}
    process.terminate()
    rest, errors = await process.communicate()
    assert (process.returncode, rest, errors) == (0, b"", b"")


async def test_a_process_refuses_a_real_token_with_one_sentence() -> None:
    """Which does not show it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.demo.server", "--token", "7000000001:AAbbccdd"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    assert (process.returncode, output) == (1, b"")
    assert b"may be a real token" in errors
    assert b"AAbbccdd" not in errors

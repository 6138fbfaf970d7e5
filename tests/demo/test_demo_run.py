"""``rugcoach demo``, and ``rugcoach run`` without a token: one line, one address, nothing real is touched."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

#: Looks like a real one, and belongs to nobody.
TOKEN = f"7000000001:{'A' * 35}"


@asynccontextmanager
async def started(folder: Path, *words: str, **settings: str) -> AsyncIterator[Process]:
    """A program in a folder of its own; it ends with the block, whatever happens."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
    environment = {**clean, "COACH_DATABASE__PATH": str(folder / "rugcoach.db"), **settings}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, env=environment, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def address(process: Process) -> str:
    assert process.stdout is not None
    return (await asyncio.wait_for(process.stdout.readline(), 30)).decode().strip()


def databases(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.db")}


@pytest.mark.parametrize(("word", "ending"), [("run", signal.SIGTERM), ("demo", signal.SIGINT)])
async def test_it_prints_one_line_and_ends_when_asked(tmp_path: Path, word: str, ending: signal.Signals) -> None:
    """The address of the page, on this machine only; within five seconds after SIGTERM or Ctrl+C it is gone."""
    async with started(tmp_path, word) as process:
        url = await address(process)
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", url)
        async with httpx.AsyncClient(base_url=url) as client:
            page = await client.get("/")
            assert "Rugcoach" in page.text
            assert page.headers["content-security-policy"].startswith("default-src 'self'")
            async with client.stream("GET", "/control/events"):  # an open page must not hold it up
                process.send_signal(ending)
                async with asyncio.timeout(5):
                    rest, errors = await process.communicate()
    assert (process.returncode, rest, errors) == (0, b"", b"")


async def test_the_bot_in_it_answers(tmp_path: Path) -> None:
    """The real one, through its own library: a stranger who presses Start is welcomed."""
    async with started(tmp_path, "demo") as process, httpx.AsyncClient(base_url=await address(process)) as client:
        chat = (await client.post("/demo/patient", json={"language": "en"})).json()["chat"]
        await client.post("/control/update", json={"kind": "start", "chat": chat})
        assert (await client.get("/control/wait", params={"chat": chat, "timeout": 20})).json() == {"calls": 1}
        messages = (await client.get("/control/messages", params={"chat": chat})).json()
    assert "Welcome" in messages[-1]["text"]


async def test_a_real_token_and_a_real_server_are_left_alone(tmp_path: Path) -> None:
    """Neither used nor shown; the real database is not even made."""
    real = {"COACH_TELEGRAM_TOKEN": TOKEN, "COACH_TELEGRAM__BASE_URL": "http://127.0.0.1:9"}
    async with started(tmp_path, "demo", **real) as process:
        async with httpx.AsyncClient(base_url=await address(process)) as client:
            chat = (await client.post("/demo/patient", json={})).json()["chat"]
            await client.post("/control/update", json={"kind": "start", "chat": chat})
            assert (await client.get("/control/wait", params={"chat": chat, "timeout": 20})).status_code == 200
        process.terminate()
        output, errors = await process.communicate()
    assert (output, errors) == (b"", b"")
    assert databases(tmp_path) == {"demo-rugcoach.db"}


async def test_a_second_demo_ends_with_one_sentence(tmp_path: Path) -> None:
    """One program a database; exit code 3."""
    async with started(tmp_path, "demo") as first:
        await address(first)
        async with started(tmp_path, "demo") as second:
            output, errors = await second.communicate()
    assert (second.returncode, output) == (3, b"")
    assert len(errors.splitlines()) == 1
    assert b"already running" in errors

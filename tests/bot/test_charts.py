"""Pictures come from a process beside the program: it may die or hang, it goes when idle, and it leaves no orphan."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.charts.figures import Figures
from bot.charts.process import Charts, NotDrawn, words
from bot.charts.worker import serve

#: A process that answers each request with as many bytes as it was asked before, by what stands in its words.
STAND_IN = """
import json, os, sys, time
for asked, line in enumerate(sys.stdin.buffer):
    match json.loads(line)["words"].get("do"):
        case "hang": time.sleep(60)
        case "die": os._exit(1)
        case "half": print('{"size": 9}', "half", sep="\\n", end="", flush=True); os._exit(1)
        case "fail": print('{"error": "ValueError"}', flush=True)
        case "babble": print("no JSON", flush=True)
        case _: print('{"size": 1}', asked, sep="\\n", end="", flush=True)
"""
FIRST = b"0"


def some_figures(days: int = 14) -> Figures:
    pain = tuple(None if at % 5 == 0 else float(at % 4) for at in range(days))
    done = (True,) * days
    return Figures(
        first=date(2026, 11, 22) - timedelta(days=days - 1),
        pain=pain,
        minutes=tuple(range(days)),
        active=done,
        moved=done,
        usual=2,
    )


@pytest.fixture
async def charts() -> AsyncIterator[Callable[..., Charts]]:
    """Make charts that a stand-in draws, or the real process."""
    made: list[Charts] = []

    def charts(*, real: bool = False, **options: float) -> Charts:
        command = {} if real else {"command": (sys.executable, "-c", STAND_IN)}
        made.append(Charts(**command, **options))
        return made[-1]

    yield charts
    for each in made:
        await each.stop()


async def ask(charts: Charts, do: str = "") -> bytes:
    return await charts.draw(some_figures(), {"do": do})


async def gone(pid: int, seconds: float = 5) -> bool:
    """Return whether a process ends within some seconds."""
    for _ in range(int(seconds / 0.01)):
        if not runs_still(pid):
            return True
        await asyncio.sleep(0.01)
    return False


def runs_still(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def environment_of(pid: int | None) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


# --- The real process -------------------------------------------------------------------------------------------------


async def test_the_real_process_draws_in_both_languages(charts: Callable[..., Charts]) -> None:
    """A PNG at phone size in every range; the same process draws them all, and the words make them differ."""
    real = charts(real=True)
    drawn = [
        await real.draw(some_figures(days), words(some_figures(days), language))
        for days in (14, 42, 84)
        for language in ("nl", "en")
    ]
    assert {Image.open(BytesIO(picture)).size for picture in drawn} == {(1080, 1080)}
    assert len(set(drawn)) == len(drawn)
    assert real.pid is not None


async def test_a_killed_process_is_replaced(charts: Callable[..., Charts]) -> None:
    """The next picture is drawn by a new one, and is the same picture."""
    real = charts(real=True)
    written = words(some_figures(), "nl")
    before, pid = await real.draw(some_figures(), written), real.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert await real.draw(some_figures(), written) == before
    assert real.pid not in {None, pid}


def test_the_main_process_never_imports_matplotlib() -> None:
    """Its import alone would stall the loop: the whole program is loaded without it."""
    code = "import sys, bot.app, bot.demo, bot.bench, bot.charts.process; print('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"


def test_an_error_is_told_by_its_type_alone() -> None:
    """Its text may hold figures of a patient; and the next request is drawn all the same."""
    asked, answers = BytesIO(b'{"figures": {"pain": [7]}, "words": {}}\n[]\n'), BytesIO()
    serve(asked, answers)
    assert answers.getvalue() == b'{"error": "ValidationError"}\n{"error": "TypeError"}\n'


async def test_no_token_is_handed_on(charts: Callable[..., Charts], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who draws needs no settings."""
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", "100001:not-for-others")
    stand_in = charts()
    await ask(stand_in)
    assert b"COACH_" not in environment_of(stand_in.pid)


# --- What can go wrong ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("trouble", ["die", "half", "babble"])
async def test_trouble_costs_one_picture(charts: Callable[..., Charts], trouble: str) -> None:
    """A process that died or talks nonsense is replaced; half a picture is none."""
    stand_in = charts()
    await ask(stand_in)
    with pytest.raises(NotDrawn):
        await ask(stand_in, trouble)
    assert await ask(stand_in) == FIRST


async def test_a_picture_that_cannot_be_drawn_is_said_so(charts: Callable[..., Charts]) -> None:
    """The process is sound and stays; only the kind of the error is told, never its text."""
    stand_in = charts()
    with pytest.raises(NotDrawn, match=r"^ValueError$"):
        await ask(stand_in, "fail")
    assert await ask(stand_in) == b"1"


async def test_a_hanging_process_is_killed(charts: Callable[..., Charts]) -> None:
    """After its time the picture has failed, and the next one is drawn by a new process."""
    stand_in = charts(patience=1.5)
    await ask(stand_in)
    pid = stand_in.pid
    with pytest.raises(NotDrawn, match="TimeoutError"):
        await ask(stand_in, "hang")
    assert pid is not None
    assert await gone(pid)
    assert await ask(stand_in) == FIRST


async def test_a_sender_that_gives_up_leaves_no_half_answer(charts: Callable[..., Charts]) -> None:
    """Cancelled while it waits: the next picture is the one that was asked for."""
    stand_in = charts()
    await ask(stand_in)
    waiting = asyncio.create_task(ask(stand_in, "hang"))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert await ask(stand_in) == FIRST


async def test_many_at_once_take_turns(charts: Callable[..., Charts]) -> None:
    """One process, one picture after the other, each to whoever asked for it."""
    stand_in = charts()
    assert await asyncio.gather(*(ask(stand_in) for _ in range(8))) == [b"%d" % n for n in range(8)]


# --- Its end ----------------------------------------------------------------------------------------------------------


async def test_it_starts_with_the_first_picture_and_goes_when_idle(charts: Callable[..., Charts]) -> None:
    """Nobody asks for pictures: no process. After idle time it is gone, and the next picture brings it back."""
    stand_in = charts(idle=0.05)
    assert stand_in.pid is None
    await ask(stand_in)
    pid = stand_in.pid
    assert pid is not None
    assert await gone(pid)
    assert stand_in.pid is None
    assert await ask(stand_in) == FIRST


async def test_each_picture_puts_the_end_off(charts: Callable[..., Charts]) -> None:
    """Idle time counts from the last picture."""
    stand_in = charts(idle=1)
    for n in range(4):
        assert await ask(stand_in) == b"%d" % n
        await asyncio.sleep(0.3)


async def test_stopping_waits_for_no_hanging_picture(charts: Callable[..., Charts]) -> None:
    """It fails after a moment of grace; and nothing is started any more."""
    stand_in = charts()
    await ask(stand_in)
    pid = stand_in.pid
    waiting = asyncio.create_task(ask(stand_in, "hang"))
    await asyncio.sleep(0.05)
    async with asyncio.timeout(2):
        await stand_in.stop(grace=0.1)
    assert pid is not None
    assert await gone(pid)
    with pytest.raises(NotDrawn):
        await waiting
    with pytest.raises(NotDrawn):
        await ask(stand_in)
    assert stand_in.pid is None


async def test_stopping_lets_a_picture_be_finished(charts: Callable[..., Charts]) -> None:
    """What takes a blink still arrives, and then the process goes."""
    stand_in = charts()
    await ask(stand_in)
    waiting = asyncio.create_task(ask(stand_in))
    await asyncio.sleep(0)
    await stand_in.stop()
    assert await waiting == b"1"
    assert stand_in.pid is None

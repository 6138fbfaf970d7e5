"""Pictures of somebody's progress, drawn by one process beside the program (DESIGN.md, section 7).

The process is started when the first picture is needed, ends after idle minutes, and is killed and replaced when it
hangs. It holds nothing: killing it loses one picture, and never the text that the picture came with. The main process
must not import matplotlib, whose import alone would stall the event loop.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final

from bot.attachments import Upload, media_of
from bot.charts.figures import Figures, from_json
from content.texts import texts
from scheduler.outbox import Message

#: How a process is started that speaks as ``bot.charts.worker`` does.
COMMAND: Final = (sys.executable, "-m", "bot.charts.worker")
#: Seconds after which a picture has failed and the process is killed; the start of the process included.
PATIENCE: Final = 10.0
#: Seconds that the end of the program leaves to a picture; its message goes without it then.
GRACE: Final = 1.0
#: Seconds without a picture after which the process ends.
IDLE: Final = 300.0
#: What a process that died, or talks nonsense, looks like from here.
_DIED: Final = (OSError, EOFError, ValueError)
FILENAME: Final = "progress.png"
#: Texts on the picture, built from the number of a phase or month.
TEXT_PREFIXES: tuple[str, ...] = ("chart-phase-", "chart-month-")


class NotDrawn(Exception):
    """There is no picture: the process failed, died or took too long."""


class Charts:
    """Draws pictures one at a time, in a process of its own."""

    def __init__(self, command: Sequence[str] = COMMAND, *, patience: float = PATIENCE, idle: float = IDLE) -> None:
        """Start nothing yet; ``patience`` and ``idle`` in seconds."""
        self._command = tuple(command)
        self._patience = patience
        self._idle = idle
        self._process: Process | None = None
        self._turn = asyncio.Lock()
        self._end: asyncio.Task[None] | None = None
        self._stopped = False

    @property
    def pid(self) -> int | None:
        """Return the id of the process, where one runs."""
        return None if self._process is None or self._process.returncode is not None else self._process.pid

    async def chart(self, message: Message) -> Upload:
        """Draw the picture of a message; a ``bot.attachments.Source``.

        Raises:
            NotDrawn: there is none.

        """
        media = media_of(message)
        if media is None:
            raise LookupError("a message without a picture")
        figures = from_json(media.data["figures"])
        return Upload(await self.draw(figures, words(figures, str(media.data["language"]))), FILENAME)

    async def draw(self, figures: Figures, written: Mapping[str, str]) -> bytes:
        """Return the picture as PNG; ``written``: the words on it.

        Raises:
            NotDrawn: there is none.

        """
        request = json.dumps({"figures": figures.as_json(), "words": dict(written)}).encode() + b"\n"
        async with self._turn:
            self._keep()
            try:
                async with asyncio.timeout(self._patience):
                    return await self._drawn(request)
            except (TimeoutError, *_DIED) as error:
                await self._kill()
                raise NotDrawn(type(error).__name__) from None
            except asyncio.CancelledError:
                await self._kill()  # half an answer would be taken for the next one
                raise
            finally:
                self._end = None if self._stopped else asyncio.create_task(self._end_when_idle())

    async def stop(self, grace: float = GRACE) -> None:
        """Draw no more and end the process; a picture that is being drawn has ``grace`` seconds to be finished."""
        self._stopped = True
        too_late = asyncio.get_running_loop().call_later(grace, self._kill_now)
        async with self._turn:
            too_late.cancel()
            self._keep()
            await self._kill()

    async def _drawn(self, request: bytes) -> bytes:
        """Ask; a process that died since its last picture is replaced and asked once more."""
        used = self._process is not None
        try:
            return await self._asked(request)
        except _DIED:
            if not used:
                raise
            await self._kill()
            return await self._asked(request)

    async def _asked(self, request: bytes) -> bytes:
        process = await self._running()
        if process.stdin is None or process.stdout is None:
            raise EOFError("a process without pipes")
        process.stdin.write(request)
        await process.stdin.drain()
        answer = json.loads(await process.stdout.readline())
        if "size" not in answer:
            raise NotDrawn(str(answer["error"]))
        return await process.stdout.readexactly(answer["size"])

    async def _running(self) -> Process:
        if self._stopped:
            raise NotDrawn("stopped")
        if self._process is None:
            # A session of its own: Ctrl+C ends the program, and the program ends its process.
            self._process = await asyncio.create_subprocess_exec(
                *self._command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment(), start_new_session=True
            )
        return self._process

    async def _kill(self) -> None:
        self._kill_now()
        process, self._process = self._process, None
        if process is not None:
            await process.communicate()  # reads to the end, so that the pipes are closed

    def _kill_now(self) -> None:
        """Kill without waiting for it: whoever waits for a picture is told that there is none."""
        with suppress(ProcessLookupError):
            if self._process is not None:
                self._process.kill()

    def _keep(self) -> None:
        """Put off the end of the process."""
        if self._end is not None:
            self._end.cancel()
            self._end = None

    async def _end_when_idle(self) -> None:
        await asyncio.sleep(self._idle)
        self._end = None  # from here on it is not put off any more
        async with self._turn:
            if self._end is None:
                await self._kill()


def _environment() -> dict[str, str]:
    """Return the environment without our settings: who draws needs no token."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}


# --- Words ------------------------------------------------------------------------------------------------------------


def words(figures: Figures, language: str) -> dict[str, str]:
    """Return what is written on a picture, as ``bot.charts.drawing`` asks for it."""
    say = texts(language).render
    usual = "" if figures.usual is None else say("chart-usual", {"n": str(figures.usual)})
    return {
        "title": say("chart-title", {"weeks": str(figures.weeks)}),
        "pain": say("chart-pain", {}),
        "scale": say("chart-scale", {}),
        "walking": say("chart-walking", {}),
        "usual": usual,
        "noise": say("chart-noise", {}),
        "average": say("chart-average", {}),
        "gap": say("chart-gap", {}),
        "nothing": say("chart-nothing", {}),
        "counted": say("chart-counted", {}),
        "moved": say("chart-moved", {}),
        "decimal": say("chart-decimal", {}),
        **{f"phase_{n}": say(f"chart-phase-{n}", {}) for n in range(1, 5)},
        **{f"month_{n}": say(f"chart-month-{n}", {}) for n in range(1, 13)},
    }

"""The source ``export`` of the attachments: a person's own data, made at sending by a program that ends."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Final

from bot.attachments import Upload, media_of
from scheduler.clock import Clock
from scheduler.outbox import Message

#: Seconds after which the program that makes a file has failed; less than a source has in all.
PATIENCE: Final = 12.0
#: What makes a file: ``bot/export.py`` with this very Python.
PROGRAM: Final = (sys.executable, "-m", "bot.export")
#: The root of the packages, also where the bot was started in another folder.
_ROOT: Final = Path(__file__).parents[2]
#: Settings and token of the bot: what makes a file needs none of them.
_OURS: Final = "COACH_"


class ExportError(Exception):
    """The file could not be made; says nothing about whose it was."""


class Exports:
    """Makes the file of a message when it is sent, from what is stored at that moment."""

    def __init__(self, database: Path, clock: Clock, program: tuple[str, ...] = PROGRAM) -> None:
        """Read the database at that path; ``program`` makes one file and ends."""
        self._database = database
        self._clock = clock
        self._program = program

    async def export(self, message: Message) -> Upload:
        """Return the file for the person whom the message is for; it is never kept.

        Raises:
            ExportError: the file could not be made; then the text goes alone.

        """
        media = media_of(message)
        asked = {
            "path": str(self._database.absolute()),
            "person": message.person,
            "form": "" if media is None else media.name,
            "now": self._clock.now().isoformat(),
        }
        name, _, content = (await self._made(json.dumps(asked).encode())).partition(b"\n")
        return Upload(content, name.decode())

    async def _made(self, asked: bytes) -> bytes:
        program = await asyncio.create_subprocess_exec(
            *self._program,
            cwd=_ROOT,
            env={name: value for name, value in os.environ.items() if not name.startswith(_OURS)},  # no token
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # what fails there may quote values
        )
        try:
            async with asyncio.timeout(PATIENCE):
                made, _ = await program.communicate(asked)
        finally:
            if program.returncode is None:
                program.kill()
        if program.returncode != 0:
            raise ExportError("the file could not be made")
        return made

"""Everything that is stored about a person, as a file that the person can read and take along.

JSON has all of it; CSV has the diary for a spreadsheet; FHIR has the pain numbers for a care provider's system
(CLINICAL.md, section 6).
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal, get_args

from bot.attachments import Upload, media_of
from bot.beside import beside
from bot.export_csv import diary_csv
from bot.store import Store
from bot.store.everything import everything_in
from scheduler.clock import Clock
from scheduler.outbox import Message
from scheduler.plan import local_date

Form = Literal["json", "csv", "fhir"]
FORMS: tuple[Form, ...] = get_args(Form)
#: All rows of one person, by table.
Rows = Mapping[str, Sequence[Mapping[str, Any]]]
#: Seconds after which a program of our own that writes a bundle has failed.
PATIENCE: Final = 12.0
_ENDINGS: Final[Mapping[Form, str]] = {"json": "json", "csv": "csv", "fhir": "fhir.json"}


class ExportError(Exception):
    """The file could not be made."""


@dataclass(frozen=True, slots=True)
class File:
    """A file with a name in which nobody stands."""

    content: bytes
    filename: str


def export_json(store: Store, person: str) -> str:
    """Return everything that is stored about a person as JSON; times in UTC, days in the person's own zone."""
    return as_json(store.everything_about(person))


def as_json(rows: Rows) -> str:
    """Return rows as JSON."""
    return json.dumps(rows, ensure_ascii=False, indent=2)


def export(rows: Rows, form: Form, now: datetime) -> File:
    """Return the file of a person in one of the three forms, made here and now.

    For the command line: the running bot uses ``Exports``, which keeps its event loop free.
    """
    from bot.export_fhir import bundle_json  # noqa: PLC0415 -- the library takes a third of a second to import

    makers: Mapping[Form, Callable[[], bytes]] = {
        "json": lambda: as_json(rows).encode(),
        "csv": lambda: diary_csv(rows, _language(rows)),
        "fhir": lambda: bundle_json(fhir_input(rows), now).encode(),
    }
    return File(makers[form](), filename(rows, form, now))


def filename(rows: Rows, form: Form, now: datetime) -> str:
    """Return a name that says what it is and of which day, and not of whom."""
    return f"rugcoach-{local_date(now, _zone(rows)).isoformat()}.{_ENDINGS[form]}"


def fhir_input(rows: Rows) -> dict[str, Any]:
    """Return the little that a FHIR bundle is made of: a random id, the zone and the numbers."""
    numbers = [{name: row[name] for name in ("id", "value", "at", "day")} for row in rows["rating"]]
    return {"person": rows["person"][0]["id"], "zone": _zone(rows), "ratings": numbers}


def _zone(rows: Rows) -> str:
    return str(rows["person"][0]["zone"])


def _language(rows: Rows) -> str:
    return str(rows["person"][0]["language"])


class Exports:
    """The source ``export`` of the attachments: the file is made at sending, from what is stored then."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Read the database at that path, on a connection of its own."""
        self._path = path
        self._clock = clock

    async def export(self, message: Message) -> Upload:
        """Return the file that a message brings to the person whom it is for.

        Raises:
            ExportError: the file could not be made; then the text goes alone.

        """
        media = media_of(message)
        form = next((form for form in FORMS if media is not None and form == media.name), None)
        if form is None:
            raise ExportError("a file of an unknown kind")
        now = self._clock.now()
        rows = await beside(lambda: everything_in(self._path, message.person))
        content = await self._made[form](rows, now)
        return Upload(content, filename(rows, form, now))

    @property
    def _made(self) -> Mapping[Form, Callable[[Rows, datetime], Awaitable[bytes]]]:
        return {"json": _json_beside, "csv": _csv_beside, "fhir": fhir_apart}


async def _json_beside(rows: Rows, _now: datetime) -> bytes:
    return await beside(lambda: as_json(rows).encode())


async def _csv_beside(rows: Rows, _now: datetime) -> bytes:
    return await beside(lambda: diary_csv(rows, _language(rows)))


async def fhir_apart(rows: Rows, now: datetime) -> bytes:
    """Return the bundle, made by a program of its own: importing the library would hold up the loop and stay in memory.

    Raises:
        ExportError: the bundle could not be made, or not in time.

    """
    given = json.dumps({**fhir_input(rows), "now": now.isoformat()}).encode()
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.export_fhir",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            made, _ = await program.communicate(given)
    finally:
        if program.returncode is None:
            program.kill()
    if program.returncode != 0:
        raise ExportError("the bundle could not be made")
    return made

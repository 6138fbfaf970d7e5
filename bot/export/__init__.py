"""Everything that is stored about a person, as a file that the person can read and take along.

JSON has all of it; CSV has the diary for a spreadsheet; FHIR has the pain numbers for a care provider's system
(CLINICAL.md, section 6). ``python -m bot.export`` makes one from what standard input says; the running bot uses
that (``bot/export/source.py``), so that neither its loop nor its memory is troubled.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, get_args

from bot.export.diary_csv import diary_csv
from scheduler.plan import local_date

Form = Literal["json", "csv", "fhir"]
FORMS: tuple[Form, ...] = get_args(Form)
#: All rows of one person, by table.
Rows = Mapping[str, Sequence[Mapping[str, Any]]]
_ENDINGS: Final[Mapping[Form, str]] = {"json": "json", "csv": "csv", "fhir": "fhir.json"}


@dataclass(frozen=True, slots=True)
class File:
    """A file with a name in which nobody stands."""

    content: bytes
    filename: str


def export(rows: Rows, form: Form, now: datetime) -> File:
    """Return the file of a person in one of the three forms."""
    makers: Mapping[Form, Callable[[], bytes]] = {
        "json": lambda: as_json(rows).encode(),
        "csv": lambda: diary_csv(rows, str(rows["person"][0]["language"])),
        "fhir": lambda: _bundle(rows, now),
    }
    return File(makers[form](), _filename(rows, form, now))


def as_json(rows: Rows) -> str:
    """Return rows as JSON; times in UTC, days in the person's own zone."""
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _bundle(rows: Rows, now: datetime) -> bytes:
    from bot.export.fhir import bundle_json  # noqa: PLC0415 -- the library takes a third of a second to import

    given = {"person": rows["person"][0]["id"], "zone": _zone(rows), "ratings": rows["rating"]}
    return bundle_json(given, now).encode()


def _filename(rows: Rows, form: Form, now: datetime) -> str:
    return f"rugcoach-{local_date(now, _zone(rows)).isoformat()}.{_ENDINGS[form]}"


def _zone(rows: Rows) -> str:
    return str(rows["person"][0]["zone"])

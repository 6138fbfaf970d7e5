"""All rows that belong to one person, for export: what is stored, and nothing else."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from bot.store.shared_texts import SharedTexts

#: Table -> the column that names the person. Every table with such a column stands here (a test compares).
TABLES: Final[Mapping[str, str]] = {
    "person": "id",
    "patient": "person",
    "rating": "person",
    "activity": "person",
    "plan_change": "person",
    "signal": "person",
    "advice": "person",
    "alert": "person",
    "reminder": "person",
    "move": "person",
    "outbox": "person",
    "broadcast_recipient": "person",
    "audit": "person",
    "invite": "used_by",
    "letter": "person",
    "alert_copy": "therapist",
}
#: Columns that hold JSON: given as what they mean.
_JSON: Final = {
    "risk_facts",
    "known_to_doctor",
    "times",
    "off_days",
    "question",
    "answered",
    "lock",
    "offered",
    "onboarding",
    "course",
    "pauses",
    "weekly",
    "rules",
    "report",
    "payload",
}


#: Columns that name somebody of the staff: the person may know that, and not by whose random id.
_OF_STAFF: Final = {
    ("person", "therapist"),
    ("invite", "created_by"),
    ("alert", "seen_by"),
    ("letter", "therapist"),
    ("audit", "actor"),
}
#: What a therapist wrote down for the own eyes only (FLOWS.md, "Joining").
_NOT_THEIRS: Final = {("invite", "label")}


def everything_about(db: Database, person: str) -> dict[str, list[dict[str, Any]]]:
    """Return each table's rows of that person."""
    found = {table: _rows(db, table, column, person) for table, column in TABLES.items()}
    words = SharedTexts(db)
    return found | {"outbox": [{**row, "payload": words.whole(row["payload"])} for row in found["outbox"]]}


def everything_in(path: Path, person: str) -> dict[str, list[dict[str, Any]]]:
    """Return the same on a connection of its own, which only reads: for a thread beside the program's one.

    Raises:
        LookupError: there is nobody of that id (any more).

    """
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as own:
        found = everything_about(Database(own), person)
    if not found["person"]:
        raise LookupError("nobody of that id")
    return found


def _rows(db: Database, table: str, column: str, person: str) -> list[dict[str, Any]]:
    return [
        {
            name: "staff" if (table, name) in _OF_STAFF and value not in (None, person) else _readable(name, value)
            for name, value in row.items()
            if (table, name) not in _NOT_THEIRS
        }
        for row in db.query(f"SELECT * FROM {table} WHERE {column} = ? ORDER BY rowid", [person])  # noqa: S608
    ]


def _readable(name: str, value: Any) -> Any:  # noqa: ANN401 -- whatever a column holds
    # `question` is JSON in `patient` and a number elsewhere.
    return json.loads(value) if name in _JSON and isinstance(value, str) else value

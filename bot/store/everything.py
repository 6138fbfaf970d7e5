"""All rows that belong to one person, for export: what is stored, and nothing else."""

import json
from collections.abc import Mapping
from typing import Any, Final

from sqlite_utils import Database

#: Table -> the column that names the person. Every table with such a column stands here (a test compares).
TABLES: Final[Mapping[str, str]] = {
    "person": "id",
    "patient": "person",
    "rating": "person",
    "activity": "person",
    "signal": "person",
    "advice": "person",
    "alert": "person",
    "reminder": "person",
    "outbox": "person",
    "audit": "person",
    "invite": "used_by",
}
#: Columns that hold JSON: given as what they mean.
_JSON: Final = {
    "risk_facts",
    "known_to_doctor",
    "times",
    "question",
    "answered",
    "lock",
    "offered",
    "onboarding",
    "course",
    "rules",
    "report",
    "payload",
}


def everything_about(db: Database, person: str) -> dict[str, list[dict[str, Any]]]:
    """Return each table's rows of that person."""
    return {table: _rows(db, table, column, person) for table, column in TABLES.items()}


def _rows(db: Database, table: str, column: str, person: str) -> list[dict[str, Any]]:
    return [
        {name: _readable(name, value) for name, value in row.items()}
        for row in db.query(f"SELECT * FROM {table} WHERE {column} = ? ORDER BY rowid", [person])  # noqa: S608
    ]


def _readable(name: str, value: Any) -> Any:  # noqa: ANN401 -- whatever a column holds
    # `question` is JSON in `patient` and a number elsewhere.
    return json.loads(value) if name in _JSON and isinstance(value, str) else value

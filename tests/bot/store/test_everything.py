"""What is stored about a person can be read by that person, whole, and by nobody else."""

import json
from datetime import datetime

from bot.export import as_json
from bot.store import Store
from bot.store.everything import TABLES
from tests.e2e.people import due, onboarded

#: Columns that point at a person of another role: whom an invitation was made by, who treats.
OF_OTHERS = {
    ("invite", "created_by"),
    ("person", "therapist"),
    ("alert", "seen_by"),
    ("letter", "therapist"),
    ("broadcast", "author"),
    ("broadcast", "sender"),
}


def test_every_table_that_knows_persons_is_exported(store: Store) -> None:
    """A new table with a person in it cannot be forgotten."""
    found = set()
    for (table,) in store.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        keys = store.db.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        found |= {(table, key[3]) for key in keys if key[2] == "person"}
        names = {column[1] for column in store.db.execute(f"PRAGMA table_info({table})").fetchall()}
        found |= {(table, "person")} if "person" in names else set()
    assert found | {("person", "id")} == {*TABLES.items(), *OF_OTHERS}


def test_the_export_is_json_with_meanings(store: Store, now: datetime) -> None:
    """Structures are given as what they mean, not as text within text; letters as they are."""
    person = onboarded(store, 101, now, complaint="hernia")
    due(store, person, now)
    with store.transaction():
        store.db.execute("UPDATE person SET first_name = 'Zoë' WHERE id = ?", [person])
    text = as_json(store.everything_about(person))
    exported = json.loads(text)
    assert "Zoë" in text
    assert exported["patient"][0]["complaint"] == "hernia"
    assert exported["patient"][0]["times"]["midday"].startswith("13:00")
    assert exported["reminder"][0]["timer"] == "slot"


def test_no_text_within_text_is_left(store: Store, now: datetime) -> None:
    """Every column that holds JSON is read: none comes out as a string that begins with a bracket."""
    person = onboarded(store, 101, now)
    exported = store.everything_about(person)
    values = [value for rows in exported.values() for row in rows for value in row.values()]
    assert not [value for value in values if isinstance(value, str) and value.startswith(("{", "["))]


def test_nobody_else_is_in_it(store: Store, now: datetime) -> None:
    """Neither name nor id nor chat of another person."""
    anna, bob = onboarded(store, 101, now), onboarded(store, 99_102, now)
    text = as_json(store.everything_about(anna))
    assert bob not in text
    assert "99102" not in text

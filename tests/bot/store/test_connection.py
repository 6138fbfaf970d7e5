"""The file: private, durable, refused where it is newer than the program."""

import sqlite3
import stat
from pathlib import Path

import pytest

from bot.store import Busy, NewerDatabase, Store


def test_the_file_is_private_and_its_folder_is_made(store: Store) -> None:
    """Mode 0600, folder made if missing (DESIGN.md, section 4)."""
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert store.path.parent.is_dir()


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)]
)
def test_the_promised_pragmas_hold(store: Store, pragma: str, value: object) -> None:
    """WAL, synchronous=FULL, foreign keys and secure deletion are on."""
    assert store.db.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_every_table_is_strict(store: Store) -> None:
    """STRICT tables: a value of the wrong type is refused, not bent."""
    tables = store.db.query(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    loose = [table["name"] for table in tables if not table["sql"].rstrip().endswith("STRICT")]
    assert loose == []


def test_a_newer_database_is_refused_with_one_sentence(store: Store) -> None:
    """A database that knows a migration of the future is not touched."""
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('rugcoach', 'of_the_future', '2030')"
    )
    with pytest.raises(NewerDatabase, match="newer version"):
        Store(store.path)


def test_opening_again_changes_nothing(store: Store, anna: str) -> None:
    """Migrations run once; what was stored is there."""
    store.close()
    again = Store(store.path)
    assert again.people.by_chat(101) is not None
    again.close()


def test_a_locked_database_is_busy_and_writes_nothing(store: Store, anna: str) -> None:
    """Where somebody else holds the write lock, the whole step is undone and said to be tried again."""
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy), store.transaction():
        store.meta.set("key", "value")
    other.execute("ROLLBACK")
    assert store.meta.get("key") is None
    other.close()


def test_a_full_disk_is_busy_and_the_store_recovers(store: Store, anna: str) -> None:
    """Disk full in the middle of a transaction: nothing of it stays, and the next one works."""
    (pages,) = store.db.execute("PRAGMA page_count").fetchone()
    store.db.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(Busy), store.transaction():
        store.meta.set("first", "1")
        for n in range(200):
            store.meta.set(f"key {n}", "x" * 1000)
    assert store.meta.get("first") is None
    store.db.execute("PRAGMA max_page_count = 1000000")
    with store.transaction():
        store.meta.set("first", "2")
    assert store.meta.get("first") == "2"


def test_a_savepoint_undoes_one_update_and_keeps_the_others(store: Store) -> None:
    """One failure stays one."""
    with store.transaction():
        store.meta.set("before", "1")
        with pytest.raises(ZeroDivisionError), store.savepoint():
            store.meta.set("inside", "1")
            raise ZeroDivisionError
        store.meta.set("after", "1")
    assert [store.meta.get(key) for key in ("before", "inside", "after")] == ["1", None, "1"]


def test_the_sender_is_woken_by_a_commit_only(store: Store) -> None:
    """Woken at each commit; never by what was rolled back."""
    woken: list[str] = []
    store.on_commit = lambda: woken.append("commit")
    with store.transaction(), store.transaction():
        store.meta.set("key", "value")
    with pytest.raises(ZeroDivisionError), store.transaction():
        raise ZeroDivisionError
    assert woken == ["commit"]


def test_no_folder_of_the_project_is_needed(tmp_path: Path) -> None:
    """Any path will do, several levels deep."""
    Store(tmp_path / "a" / "b" / "c.db").close()
    assert (tmp_path / "a" / "b" / "c.db").exists()

"""Copies of the database: made beside a running program, checked, private, and a limited number of them."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.store import Store
from bot.store.backup import BackupError, backup


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_copy_holds_what_is_committed_and_nothing_else(store: Store, anna: str, folder: Path, now: datetime) -> None:
    """Also while a transaction is open: what it has written so far is not in the copy."""
    with store.transaction():
        store.people.create(102, "nl", "Bob", now)
        copy = backup(store.path, folder, now, 14)
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT id FROM person").fetchall() == [(anna,)]
        assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_copy_is_one_file_for_its_owner_only(store: Store, anna: str, folder: Path, now: datetime) -> None:
    """Mode 0600 in a folder of mode 0700, and nothing beside it."""
    copy = backup(store.path, folder, now, 14)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert list(folder.iterdir()) == [copy]
    assert copy.name == "rugcoach-20270301T090000Z.db"


def test_a_copy_can_be_opened_as_the_database(store: Store, anna: str, folder: Path, now: datetime) -> None:
    """The program runs on it without more ado."""
    copy = Store(backup(store.path, folder, now, 14))
    try:
        assert copy.people.by_id(anna) is not None
    finally:
        copy.close()


def test_the_newest_are_kept(store: Store, folder: Path, now: datetime) -> None:
    """``keep`` copies; other people's files in that folder are left alone."""
    folder.mkdir()
    (folder / "notes.txt").touch()
    copies = [backup(store.path, folder, now + timedelta(days=day), 3) for day in range(5)]
    assert sorted(folder.glob("*.db")) == copies[2:]
    assert (folder / "notes.txt").exists()


def test_a_damaged_database_gives_no_copy(store: Store, anna: str, folder: Path, now: datetime) -> None:
    """A copy that is not sound is removed, and the older ones stay."""
    good = backup(store.path, folder, now, 1)
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (page,) = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'outbox_day'").fetchone()
    (size,) = store.db.execute("PRAGMA page_size").fetchone()
    with store.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises((BackupError, sqlite3.DatabaseError)):
        backup(store.path, folder, now + timedelta(days=1), 1)
    assert list(folder.iterdir()) == [good]


def test_what_a_killed_program_left_unfinished_goes(store: Store, folder: Path, now: datetime) -> None:
    """Half a copy holds patients' data too: after a day it is removed; one that is being made is not."""
    folder.mkdir()
    old, fresh = folder / "rugcoach-20270227T090000Z.partial", folder / "rugcoach-20270301T085959Z.partial"
    for path in (old, fresh):
        path.touch()
    copy = backup(store.path, folder, now, 14)
    assert sorted(folder.iterdir()) == sorted([fresh, copy])


def test_two_copies_in_the_same_second_do_not_meet(store: Store, anna: str, folder: Path, now: datetime) -> None:
    """The nightly job and an operator at the same moment: both copies are whole, and one of them stays."""
    with ThreadPoolExecutor() as both:
        made = {copy.result() for copy in [both.submit(backup, store.path, folder, now, 14) for _ in range(4)]}
    assert list(folder.iterdir()) == list(made)
    with closing(sqlite3.connect(made.pop())) as copied:
        assert copied.execute("SELECT id FROM person").fetchall() == [(anna,)]


def test_without_a_database_there_is_nothing_to_copy(tmp_path: Path, folder: Path, now: datetime) -> None:
    """And none is made by asking."""
    with pytest.raises(BackupError, match="there is no database"):
        backup(tmp_path / "nowhere.db", folder, now, 14)
    assert not (tmp_path / "nowhere.db").exists()
    assert not folder.exists()


def test_any_folder_will_do(tmp_path: Path, now: datetime) -> None:
    """Signs that mean something in an address are ordinary in a name."""
    store = Store(tmp_path / "50% rug?#&" / "a b.db")
    try:
        copy = backup(store.path, tmp_path / "copies#1", now, 1)
    finally:
        store.close()
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT COUNT(*) FROM person").fetchone() == (0,)

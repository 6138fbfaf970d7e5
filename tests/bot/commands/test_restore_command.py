"""``rugcoach restore`` at the keyboard; what it does to the data is proven in ``tests/bot/store/test_restore.py``."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.lock import exclusive
from bot.store import Store
from tests.bot.commands.conftest import NOW, Shell


def test_restore_puts_a_backup_back_and_keeps_what_was_there(
    shell: Shell, store: Store, anna: str, database: Path, folder: Path
) -> None:
    """What is replaced is backed up first; whoever was erased since is told as a number, and invitations are void."""
    copy = Path(shell("backup").stdout.strip()).rename(folder / "old.db")
    with store.transaction():
        store.erasures.erase(anna, NOW + timedelta(minutes=1))
        bob = store.people.create(102, "nl", "Bob", NOW).patient.id
    store.close()
    done = shell("restore", str(copy))
    aside, told, invitations = done.stdout.splitlines()
    assert (done.exit_code, told) == (0, "Restored. People erased since that backup, and now again: 1.")
    assert invitations == "Invitations that nobody had used are void: make new ones."
    assert people(Path(aside)) == [bob]
    assert people(database) == []


def test_restore_helps_where_the_database_is_damaged(shell: Shell, store: Store, anna: str, database: Path) -> None:
    """Then nobody knows who was erased since: it is said."""
    copy = shell("backup").stdout.strip()
    store.close()
    database.write_bytes(b"no database" * 1000)
    done = shell("restore", copy)
    assert done.exit_code == 0
    assert done.stderr.startswith("The old database could not be read")
    assert people(database) == [anna]


def test_restore_waits_for_nobody(shell: Shell, store: Store, database: Path) -> None:
    """While the program runs: exit code 3, and nothing is touched."""
    copy = shell("backup").stdout.strip()
    with exclusive(database):
        done = shell("restore", copy)
    assert (done.exit_code, done.stdout) == (3, "")
    assert "already running" in done.stderr


def test_restore_of_what_is_not_there_is_one_sentence(shell: Shell, store: Store, folder: Path) -> None:
    """The name is told."""
    done = shell("restore", "nowhere.db")
    assert (done.exit_code, done.stderr) == (1, "there is no backup at nowhere.db.\n")


def people(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as opened:
        return [person for (person,) in opened.execute("SELECT id FROM person")]

"""Everything that an operator can get wrong is one plain sentence on standard error, with exit code 1 or 3."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from bot.demo.server import DEMO_TOKEN
from bot.lock import exclusive
from bot.store import Store
from tests.bot.commands.conftest import Shell

#: Every command that reads the settings.
WITH_SETTINGS = (
    ("run",),
    ("demo",),
    ("check",),
    ("invite", "patient"),
    ("health",),
    ("backup",),
    ("export", "1"),
    ("erase", "1", "--yes"),
    ("restore", "missing.db"),
)
#: Those that open the database by themselves; ``check`` tells its state as one of many things.
WITH_DATABASE = WITH_SETTINGS[3:8]
RUN = {"COACH_TELEGRAM_TOKEN": DEMO_TOKEN, "COACH_TELEGRAM__BASE_URL": "http://127.0.0.1:1"}

every_command = pytest.mark.parametrize("command", WITH_SETTINGS, ids=" ".join)


def assert_plain(done: Result, code: int = 1, sentences: int = 1) -> None:
    """One sentence a mistake, nothing else anywhere."""
    assert (done.exit_code, done.stdout) == (code, "")
    assert done.stderr.count("\n") == sentences
    assert done.stderr.endswith((".\n", "?\n"))
    assert isinstance(done.exception, SystemExit)


@every_command
def test_a_settings_file_that_is_missing(shell: Shell, folder: Path, command: tuple[str, ...]) -> None:
    """``--config`` names a file: it must be there."""
    done = shell("--config", str(folder / "missing.toml"), *command)
    assert_plain(done)
    assert done.stderr == f"there is no settings file {folder / 'missing.toml'}.\n"


@every_command
def test_a_settings_file_that_is_no_toml(shell: Shell, folder: Path, command: tuple[str, ...]) -> None:
    """The line is named."""
    (folder / "config.toml").write_text("[clinic]\nname = Rugcentrum\n")
    done = shell(*command)
    assert_plain(done)
    assert "config.toml, line 2" in done.stderr


@every_command
def test_a_misspelt_name_in_the_environment(shell: Shell, command: tuple[str, ...]) -> None:
    """It is named, with the one that may be meant; its value is not."""
    done = shell(*command, COACH_CLINIC__FONE="06-secret")
    assert_plain(done)
    assert done.stderr == "COACH_CLINIC__FONE is not a setting; did you mean COACH_CLINIC__PHONE?\n"


def test_all_mistakes_at_once(shell: Shell) -> None:
    """Three wrong settings are three sentences: nobody starts the program three times to find them."""
    done = shell("check", COACH_CLINIC__LANGUAGE="fr", COACH_BACKUP__KEEP="0", COACH_CLINICS__NAME="x")
    assert_plain(done, sentences=3)


@pytest.mark.parametrize("command", WITH_DATABASE, ids=" ".join)
def test_a_database_of_a_newer_version(shell: Shell, database: Path, command: tuple[str, ...]) -> None:
    """It is refused, not repaired; a backup of it can still be made."""
    newer(database)
    done = shell(*command)
    if command == ("backup",):
        assert done.exit_code == 0
    else:
        assert_plain(done)
        assert "newer version" in done.stderr


def test_run_refuses_a_database_of_a_newer_version(shell: Shell, database: Path) -> None:
    """Before it asks Telegram anything."""
    newer(database)
    done = shell("run", **RUN)
    assert_plain(done)
    assert "newer version" in done.stderr


@pytest.mark.parametrize("command", [*WITH_DATABASE, ("run",)], ids=" ".join)
@pytest.mark.parametrize("damage", ["noise", "folder", "torn"])
def test_a_file_that_is_no_database(shell: Shell, database: Path, command: tuple[str, ...], damage: str) -> None:
    """Other bytes, a folder, or half a database: a sentence, and the file stays as it is."""
    if damage == "folder":
        database.mkdir(parents=True)
    else:
        Store(database).close()
        whole = database.read_bytes()
        database.write_bytes(b"no database at all" * 100 if damage == "noise" else b"\0" * 200 + whole[200:9000])
    done = shell(*command, **RUN)
    assert_plain(done)
    assert "database" in done.stderr or "copy" in done.stderr
    assert database.is_dir() == (damage == "folder")


@pytest.mark.parametrize("command", [("invite", "patient"), ("run",)], ids=" ".join)
def test_a_folder_that_cannot_be_made(shell: Shell, folder: Path, command: tuple[str, ...]) -> None:
    """Where a file stands in the way, its name is told."""
    (folder / "data").write_text("a file")
    done = shell(*command, **RUN)
    assert_plain(done)
    assert "data" in done.stderr


def test_a_database_that_somebody_else_keeps_locked(shell: Shell, store: Store, database: Path) -> None:
    """It is said after a moment, not waited for."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = shell("invite", "patient")
    assert_plain(done)
    assert done.stderr.startswith("The database cannot be used: it is locked")


@pytest.mark.parametrize("name", ["rugcoach.db", "another-name.db"])
def test_a_second_program_on_the_same_database(shell: Shell, database: Path, name: str) -> None:
    """Exit code 3, also where it is reached by another name."""
    Store(database).close()
    (database.parent / "another-name.db").symlink_to(database)
    with exclusive(database):
        done = shell("run", COACH_DATABASE__PATH=f"data/{name}", **RUN)
    assert_plain(done, code=3)
    assert "already running" in done.stderr


def newer(database: Path) -> None:
    """Leave a database behind that has seen a migration of the future."""
    store = Store(database)
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('rugcoach', 'the_future', '2030')"
    )
    store.close()

"""The command line in this process, in an empty folder, with no setting of the machine's own."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import logs
from bot.cli import main
from bot.store import Store

Shell = Callable[..., Result]
#: The commands read the machine's clock: rows of today are written by it.
NOW = datetime.now(UTC)
#: New radiating pain: row D05 of the decision table.
REPORT = {
    "flag": "clear",
    "before": 3,
    "after": None,
    "morning": None,
    "character": "dull",
    "radiation": "new",
    "trend": "unknown",
    "complaint": "unknown",
    "first_week": False,
    "phase": 1,
    "adherence_low": False,
    "eligible": False,
    "reacted_before": False,
    "usual": None,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a settings file that says nothing: every setting has its default."""
    for name in os.environ:
        if name.startswith("COACH_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").touch()
    return tmp_path


@pytest.fixture
def shell(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Type a command; ``stdin`` is what comes from standard input, other names are the environment."""
    monkeypatch.setattr(logs, "configure", lambda *_args, **_options: None)  # the test run's own logs stay as they are

    def shell(*words: str, stdin: str | bytes = "", **environment: str) -> Result:
        return CliRunner().invoke(main, words, input=stdin, env=environment)

    return shell


@pytest.fixture
def database(folder: Path) -> Path:
    """Where the default settings keep the database; it does not exist yet."""
    return folder / "data" / "rugcoach.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    """The database as the running program holds it."""
    store = Store(database, run="run-1")
    yield store
    store.close()


@pytest.fixture
def anna(store: Store) -> str:
    with store.transaction():
        return store.people.create(101, "nl", "Anna", NOW).patient.id

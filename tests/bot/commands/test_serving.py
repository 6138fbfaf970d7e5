"""``rugcoach check``: what is wrong is told before a patient meets it; ``run`` and ``demo`` are tested as processes."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.checks import check_everything
from bot.config import Settings
from bot.demo.server import DEMO_TOKEN, running_server
from bot.store import Store
from content import library, rules, text_checks
from content import texts as sentences
from tests.bot.commands.conftest import Shell


@pytest.fixture
def other_texts(monkeypatch: pytest.MonkeyPatch):
    """Put one more file beside the texts of a language."""

    def other_texts(language: str, source: str) -> None:
        real = sentences.sources
        monkeypatch.setattr(
            text_checks, "sources", lambda asked: real(asked) | ({"x.ftl": source} if asked == language else {})
        )

    return other_texts


@pytest.fixture
def texts_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the reading of all texts where something else is looked at."""
    monkeypatch.setattr(text_checks, "problems", lambda: iter(()))


look_elsewhere = pytest.mark.usefixtures("texts_in_order")


def test_everything_is_in_order(shell: Shell) -> None:
    """Settings, texts, rules and knowledge of this very checkout."""
    done = shell("check")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "Everything is in order.\n", "")


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("bold = <b>x\n", "bold: missing in en\nbold in nl: <b> is not closed.\n"),
        ("no fluent at all\n", "nl/x.ftl: not Fluent: no fluent at all.\n"),
    ],
)
def test_a_broken_text_is_told(shell: Shell, other_texts, source: str, problem: str) -> None:
    """A line a problem, with the id or the file, and exit code 1."""
    other_texts("nl", source)
    done = shell("check")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", problem)


@look_elsewhere
def test_a_menu_that_cannot_be_made_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command without its line in the menu."""
    monkeypatch.setattr(sentences.Texts, "has", lambda _self, text_id: text_id != "menu-today")
    done = shell("check")
    assert done.exit_code == 1
    assert "no text 'menu-today' in 'nl'" in done.stderr


@look_elsewhere
def test_a_rule_that_does_not_exist_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row of the decision table rests on rules that article.toml holds."""
    last = rules.TABLE[-1]
    monkeypatch.setattr(rules, "TABLE", (*rules.TABLE[:-1], replace(last, rules=("R-NOWHERE",))))
    done = shell("check")
    assert done.exit_code == 1
    assert done.stderr == "row D19 cites the rule R-NOWHERE, which article.toml does not hold.\n"


@look_elsewhere
def test_knowledge_that_cannot_be_read_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken content file is a sentence, not a traceback."""

    def broken() -> None:
        library.read_library("[A]\nnl = 1\n")

    monkeypatch.setattr("bot.checks._LOADED", (broken,))
    done = shell("check")
    assert done.exit_code == 1
    assert done.stderr == "article.toml: A: must be a table with its rules.\n"


@look_elsewhere
@pytest.mark.parametrize("damage", ["noise", "newer", "orphan"])
def test_the_database_is_looked_at(shell: Shell, database: Path, damage: str) -> None:
    """Unreadable, of a newer version, or inconsistent: told as a problem among the others."""
    store = Store(database)
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("INSERT INTO patient (person) VALUES ('nobody')" if damage == "orphan" else "SELECT 1")
    if damage == "newer":
        store.db.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('rugcoach', 'the_future')")
    store.close()
    if damage == "noise":
        database.write_bytes(b"no database" * 1000)
    done = shell("check")
    assert done.exit_code == 1
    told = {"noise": "cannot be opened", "newer": "newer version", "orphan": "belong to nobody"}
    assert told[damage] in done.stderr


def settings(base_url: str, token: str | None = DEMO_TOKEN) -> Settings:
    return Settings(telegram={"base_url": base_url}, database={"path": "nowhere.db"}, telegram_token=token)


async def online(ours: Settings) -> list[str]:
    """Ask as ``check --online`` does, from a thread: it runs a loop of its own."""
    return await asyncio.to_thread(check_everything, ours, online=True)


@look_elsewhere
async def test_online_asks_telegram() -> None:
    """A bot that has never run has no menu yet; a wrong token and a server that is away are told."""
    async with running_server(limits=False) as telegram:
        assert await online(settings(telegram.base_url)) == [
            "the command menu is not set yet; `rugcoach run` sets it",
        ]
        wrong = DEMO_TOKEN.replace("100001", "100002")
        assert await online(settings(telegram.base_url, wrong)) == ["Telegram does not know the token"]
    assert await online(settings("http://127.0.0.1:1")) == ["Telegram cannot be asked: NetworkError"]


@look_elsewhere
async def test_online_needs_a_token() -> None:
    """Without one there is nothing to ask with."""
    assert await online(settings("http://127.0.0.1:1", None)) == ["there is no token: set COACH_TELEGRAM_TOKEN"]

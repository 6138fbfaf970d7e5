"""``rugcoach run`` as a process of its own: met, looked after from outside, and ended.

Most tests share one running program, as an operator's commands do; whoever is needed gets a chat of their own. What
it does without a token stands in ``tests/demo/test_demo_run.py``.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import logs
from bot.cli import main
from bot.demo.server import DEMO_TOKEN
from bot.store.balance import WORDS
from bot.store.everything import TABLES
from tests.e2e.conftest import Rugcoach, Telegram

chats = count(5_200_000_001)


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    telegram = Telegram("--no-limits")
    yield telegram
    telegram.close()


@pytest.fixture(scope="module")
def running(telegram: Telegram, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rugcoach]:
    """A program that answers; only who was invited may use it."""
    folder = tmp_path_factory.mktemp("clinic")
    program = Rugcoach(folder, telegram, COACH_CLINIC__OPEN_ENROLMENT="false", COACH_BACKUP__KEEP="2")
    program.start()
    greet(telegram)
    yield program
    program.close()


def greet(telegram: Telegram, code: str = "", chat: int | None = None) -> str:
    """Let a stranger press Start; return what the coach answers first."""
    chat = chat or next(chats)
    telegram.act("person", chat)
    telegram.act("start", chat, payload=code)
    telegram.wait_for(1, chat=chat)
    return str(telegram.messages(chat)[0]["text"])


def beside(program: Rugcoach, *words: str) -> Result:
    """Type a command while the program runs. In this process: only what it does is of interest, not how it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logs, "configure", lambda *_args, **_options: None)
        return CliRunner().invoke(main, words, env=program.environment)


def test_a_second_program_on_the_same_database_ends_at_once(running: Rugcoach) -> None:
    """Exit code 3 and one sentence; the first is not disturbed."""
    done = running.run("run")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "rugcoach is already running on rugcoach.db; stop it first.\n"
    assert running.process is not None
    assert running.process.poll() is None


def test_a_stranger_needs_an_invitation(running: Rugcoach, telegram: Telegram) -> None:
    """A code lets one person in; used, made up or expired it lets nobody in."""
    refused = greet(telegram)
    code, link = beside(running, "invite", "patient").stdout.splitlines()
    assert link == f"https://t.me/rugcoach_demo_bot?start={code}"
    late = beside(running, "invite", "patient").stdout.split()[0]
    expire_last_invitation(running)
    welcome = greet(telegram, code)
    worthless = {greet(telegram, code) for code in (code, "made-up", late)}
    assert welcome not in worthless | {refused}
    assert len(worthless) == 1, "nobody learns why it does not work"
    assert running.rows("SELECT COUNT(*) FROM person WHERE invited") == [(1,)]


def expire_last_invitation(program: Rugcoach) -> None:
    """Let the newest invitation be too old."""
    with closing(sqlite3.connect(program.database, timeout=5)) as database, database:
        database.execute("UPDATE invite SET expires_at = created_at WHERE rowid = (SELECT MAX(rowid) FROM invite)")


def test_health_beside_the_program(running: Rugcoach, until) -> None:
    """Well while it runs: heartbeats, and the words of the day's balance sheet as keys."""
    until(lambda: beside(running, "health").exit_code == 0)
    done = beside(running, "health", "--json")
    report = json.loads(done.stdout)
    assert (done.exit_code, report["ok"], done.stderr) == (0, True, "")
    assert set(WORDS) <= set(report)
    assert set(report["heartbeats"]) >= {"due", "sweep"}
    assert report["planned"] == sum(report[word] for word in WORDS if word not in {"planned", "moved"})


def test_backup_beside_the_program(running: Rugcoach, telegram: Telegram) -> None:
    """Sound copies for the owner's eyes only, and no more than are to be kept."""
    chat = next(chats)
    greet(telegram, chat=chat)
    copies = {beside(running, "backup").stdout.strip() for _ in range(2)}
    newest = Path(max(copies))
    assert newest.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(newest)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert copy.execute("SELECT COUNT(*) FROM person WHERE chat_id = ?", [chat]).fetchone() == (1,)
    assert len(list(newest.parent.iterdir())) <= 2


def test_export_and_erase_beside_the_program(running: Rugcoach, telegram: Telegram, until) -> None:
    """All tables of a person as JSON; once erased, a greeting is that of a stranger again."""
    chat = next(chats)
    greet(telegram, beside(running, "invite", "patient").stdout.split()[0], chat)
    until(lambda: telegram.waiting() == 0)
    exported = json.loads(beside(running, "export", str(chat)).stdout)
    assert set(exported) == set(TABLES)
    assert exported["person"][0]["invited"] == 1
    assert exported["outbox"]
    done = beside(running, "erase", str(chat), "--yes")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "Erased.\n", "")
    assert "nobody of that id" in beside(running, "export", str(chat)).stderr
    assert running.rows("SELECT COUNT(*) FROM person WHERE chat_id = ?", chat) == [(0,)]


def test_a_wrong_token_is_one_sentence(telegram: Telegram, tmp_path: Path) -> None:
    """Telegram answers 401 or 404: exit code 1, and what to do about it; the token is not shown."""
    wrong = DEMO_TOKEN.replace("stand-in", "other-one")
    program = Rugcoach(tmp_path, telegram, COACH_TELEGRAM_TOKEN=wrong, COACH_LOGGING__LEVEL="ERROR")
    done = beside(program, "run")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "Telegram does not know this token; ask @BotFather for a new one and set COACH_TELEGRAM_TOKEN.\n"
    )


def test_another_bot_on_the_same_database_is_one_sentence(telegram: Telegram, tmp_path: Path) -> None:
    """Chats of one bot mean nothing to another: refused, until the operator says that it is meant."""
    program = Rugcoach(tmp_path, telegram, COACH_LOGGING__LEVEL="ERROR")
    beside(program, "invite", "patient")
    with closing(sqlite3.connect(program.database)) as database, database:
        database.execute("INSERT INTO meta (key, value) VALUES ('bot_id', '42')")
    done = beside(program, "run")
    assert done.exit_code == 1
    assert done.stderr == (
        "this database belongs to another bot or server; use `rugcoach run --new-bot` if the change is meant.\n"
    )


def test_sigterm_ends_a_program_that_listens(running: Rugcoach, telegram: Telegram) -> None:
    """Within five seconds of a long poll of 25; health says at once that nothing runs."""
    greet(telegram)
    assert running.stop() == 0
    done = beside(running, "health")
    assert (done.exit_code, done.stderr) == (1, "")
    assert "not running" in done.stdout


def test_sigterm_ends_a_program_whose_send_hangs(tmp_path: Path, until) -> None:
    """What is on its way is given three seconds, then left *sending*: the next start takes it up as unknown."""
    with closing(Telegram("--no-limits")) as telegram, closing(Rugcoach(tmp_path, telegram)) as rugcoach:
        hang(rugcoach, telegram, until)
        assert rugcoach.stop() == 0
        assert sending(rugcoach) == 1


def hang(rugcoach: Rugcoach, telegram: Telegram, until) -> None:
    """Let the program wait for Telegram's answer to a message."""
    chat = next(chats)
    telegram.fault(kind="delay", method="sendMessage", chat=chat, seconds=60)
    telegram.act("person", chat)
    telegram.act("start", chat)
    rugcoach.start()
    until(lambda: rugcoach.database.exists() and sending(rugcoach) == 1)


def sending(program: Rugcoach) -> int:
    tables = program.rows("SELECT COUNT(*) FROM sqlite_master WHERE name = 'outbox'")
    return tables[0][0] and program.rows("SELECT COUNT(*) FROM outbox WHERE state = 'sending'")[0][0]

"""What people write, who they are and the bot's token stay in: every line that a process writes at DEBUG is read.

The program meets every kind of trouble that it knows, while somebody with an unmistakable name writes unmistakable
things. The log must tell of the trouble, and of nobody.
"""

import json
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.demo.server import DEMO_TOKEN
from bot.store import Store
from tests.e2e.conftest import Rugcoach, Telegram
from tests.e2e.people import due, onboarded

FORMATS = ("json", "console")
PEOPLE = CHAT, LOST, BLOCKED, CALM, GONE = range(5_123_456_789, 5_123_456_794)
NAME, LAST_NAME = "Zwaluwstaart", "Kwikstaartje"
#: An alarm sign, a question, something that nobody understands, and a rating.
ALARM = "Ik heb geen gevoel meer tussen mijn benen, roodborstje"
TEXTS = (ALARM, "Mag ik met deze winterkoning blijven wandelen?", "Grutto en kievit", "6 putter")
SECRETS = (
    DEMO_TOKEN,
    DEMO_TOKEN.partition(":")[2],
    *map(str, PEOPLE),
    *(NAME, LAST_NAME, "roodborst", "winterkoning", "grutto", "kievit", "putter", "gevoel meer tussen"),
)
#: The updates that are bound to fail, by their kind.
FAILED = ("callback_query", "message")
#: What the log must tell: the trouble did happen, and somebody who looks for its cause finds it.
TOLD = (
    "no_connection", "started", "conflict", "fetch_failed", "reminder_failed", "job_failed", "html_refused",
    "group_abandoned", "update_failed", "tap_not_answered", "stopped",
)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """Everything that was written outside the database, and the rows that an operator looks at."""

    log: str
    health: str
    filed: list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    """What a run full of trouble leaves behind, with either format of log; both at the same time."""
    folders = {name: tmp_path_factory.mktemp(name) for name in FORMATS}
    with ThreadPoolExecutor() as side_by_side:
        return dict(zip(FORMATS, side_by_side.map(play, FORMATS, folders.values()), strict=True))


def play(name: str, folder: Path) -> Written:
    environment = {"COACH_LOGGING__LEVEL": "DEBUG", "COACH_LOGGING__FORMAT": name}
    with (
        closing(Telegram("--no-limits")) as telegram,
        closing(Rugcoach(folder, telegram, **environment)) as rugcoach,
    ):
        prepare(rugcoach, telegram)
        rugcoach.start()
        telegram.wait_for(1, chat=CHAT)
        trouble_with_sending(telegram)
        trouble_with_updates(rugcoach, telegram)
        health = rugcoach.run("health", "--json")
        telegram.fault(method="getUpdates", status=401, description="Unauthorized", times=99)
        telegram.act("text", CHAT, text=ALARM)
        assert rugcoach.process is not None
        assert rugcoach.process.wait(20) == 1
        log = rugcoach.log.read_text(encoding="utf-8")
        return Written(log, health.stdout + health.stderr, rugcoach.rows("SELECT * FROM failed_update"))


each_format = pytest.mark.parametrize("name", FORMATS)


@each_format
def test_no_line_tells_of_anybody(written: dict[str, Written], name: str) -> None:
    """Whatever goes wrong, no token, name, text or chat id is logged, filed or shown to a monitor."""
    for place in (written[name].log, written[name].health, str(written[name].filed)):
        assert place
        assert [secret for secret in SECRETS if secret.lower() in place.lower()] == []
    assert "Traceback" not in written[name].log


@each_format
def test_the_trouble_is_told(written: dict[str, Written], name: str) -> None:
    """The log names each kind of trouble and where in our code it arose; the last line says why the program ended."""
    log = written[name].log
    assert [event for event in TOLD if event not in log] == []
    assert "bot/coach.py" in log
    assert log.splitlines()[-1].startswith("Telegram does not know this token")


@each_format
def test_a_failed_update_is_counted(written: dict[str, Written], name: str) -> None:
    """It stands in its table with the type of the error and our frames, and the monitor sees how many there are."""
    filed = written[name].filed
    assert [(row[2], row[3]) for row in filed] == [(kind, "sqlite3.IntegrityError") for kind in FAILED]
    assert json.loads(written[name].health)["failed_updates"] == len(filed)


def test_json_is_json(written: dict[str, Written]) -> None:
    """Each line but the farewell can be read by a machine, with its level and its time."""
    for line in written["json"].log.splitlines()[:-1]:
        assert {"event", "level", "timestamp", "logger"} <= set(json.loads(line))


def prepare(rugcoach: Rugcoach, telegram: Telegram) -> None:
    """Coached patients, and an installation in which ratings, reminders and backups fail."""
    store, now = Store(rugcoach.database), datetime.now(UTC)
    for chat in PEOPLE:
        telegram.act("person", chat, first_name=NAME, username=LAST_NAME)
        telegram.act("start", chat)
        person = onboarded(store, chat, now)
        store.db.execute("UPDATE person SET first_name = ? WHERE id = ?", [NAME, person])
    due(store, person, now)
    telegram.act("text", GONE, text=TEXTS[1])
    telegram.act("block", GONE)
    for table, when in (("rating", "1"), ("outbox", "NEW.kind = 'remind'")):
        store.db.execute(
            f"CREATE TRIGGER fail_{table} BEFORE INSERT ON {table} WHEN {when} "
            f"BEGIN SELECT RAISE(ABORT, '{NAME}: {ALARM}'); END"
        )
    store.close()
    telegram.fault(method="getMe", status=500)
    Path(rugcoach.environment["COACH_BACKUP__FOLDER"]).write_text("in the way")


def trouble_with_sending(telegram: Telegram) -> None:
    """Every answer that Telegram may give, with descriptions that quote what was sent."""
    quoting = f"{NAME} {TEXTS[0]} {CHAT}"
    for fault in (
        {"chat": CHAT, "status": 400, "description": f"Bad Request: can't parse entities: {quoting}"},
        {"chat": CHAT, "status": 400, "description": f"Bad Request: {quoting}"},
        {"chat": CHAT, "status": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}},
        {"chat": LOST, "status": 502},
        {"chat": LOST, "kind": "drop"},
        {"chat": LOST, "kind": "drop_after"},
        {"chat": BLOCKED, "status": 403, "description": f"Forbidden: bot was blocked by the user {quoting}"},
    ):
        telegram.fault(method="sendMessage", **fault)
    for status in (409, 500):
        telegram.fault(method="getUpdates", status=status, description=quoting)
    telegram.fault(method="answerCallbackQuery", status=400, description=f"Bad Request: {quoting}", times=9)
    for chat in (CHAT, LOST, BLOCKED):
        for text in TEXTS:
            telegram.act("text", chat, text=text)
    telegram.act("voice", CALM, caption=TEXTS[2])
    telegram.act("contact", CALM, first_name=NAME)
    own = telegram.act("text", CALM, text=TEXTS[1])
    telegram.act("edit", CALM, message_id=own["message_id"], text=TEXTS[2])


def trouble_with_updates(rugcoach: Rugcoach, telegram: Telegram) -> None:
    """Ratings that cannot be written, and an alarm sign while nothing can."""
    telegram.act("text", CALM, text="/pijn")
    until(lambda: telegram.waiting() == 0 and unsent(rugcoach, CALM) == 0)
    asked = telegram.messages(CALM)[-1]
    with closing(sqlite3.connect(rugcoach.database, isolation_level=None, timeout=5)) as other:
        other.execute("BEGIN IMMEDIATE")
        sends = telegram.sends()
        telegram.act("text", CALM, text=ALARM)
        telegram.wait_for(sends + 1)
        other.execute("ROLLBACK")
    telegram.act("tap", CALM, message_id=asked["message_id"], button="6")
    telegram.act("text", CALM, text="6")
    until(lambda: telegram.waiting() == 0)


def unsent(rugcoach: Rugcoach, chat: int) -> int:
    ((count,),) = rugcoach.rows(
        "SELECT COUNT(*) FROM outbox JOIN person ON person.id = outbox.person "
        "WHERE chat_id = ? AND state IN ('queued', 'sending')",
        chat,
    )
    return int(count)


def until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("it did not happen in time")

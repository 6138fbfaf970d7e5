"""What people write, who they are and the bot's token stay in: every line that a process writes at DEBUG is read.

The program meets every kind of trouble that it knows, while somebody with an unmistakable name writes unmistakable
things. The log must tell of the trouble, and of nobody.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.server import DEMO_TOKEN
from bot.store import Store
from tests.e2e.conftest import Rugcoach, Telegram
from tests.e2e.people import due, onboarded

CHAT, LOST, BLOCKED, GONE = 5_123_456_789, 5_123_456_790, 5_123_456_791, 5_123_456_792
NAME, LAST_NAME = "Zwaluwstaart", "Kwikstaartje"
#: An alarm sign, a question, something that nobody understands, and a rating.
ALARM = "Ik heb geen gevoel meer tussen mijn benen, roodborstje"
TEXTS = (ALARM, "Mag ik met deze winterkoning blijven wandelen?", "Grutto en kievit", "6 putter")
SECRETS = (
    DEMO_TOKEN,
    DEMO_TOKEN.partition(":")[2],
    *map(str, (CHAT, LOST, BLOCKED, GONE)),
    *(NAME, LAST_NAME, "roodborst", "winterkoning", "grutto", "kievit", "putter", "gevoel meer tussen"),
)
#: What the log must tell: the trouble did happen, and somebody who looks for its cause finds it.
TOLD = (
    "update_failed", "reminder_failed", "job_failed", "group_abandoned", "html_refused", "conflict", "fetch_failed",
    "tap_not_answered", "operator_line", "no_connection", "started",
)  # fmt: skip


@pytest.fixture(params=["json", "console"])
def rugcoach(telegram: Telegram, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Rugcoach]:
    logging = {"COACH_LOGGING__LEVEL": "DEBUG", "COACH_LOGGING__FORMAT": request.param}
    program = Rugcoach(tmp_path, telegram, **logging, PYTHONASYNCIODEBUG="1", PYTHONDEVMODE="1")
    yield program
    program.close()


def test_no_line_tells_of_anybody(rugcoach: Rugcoach, telegram: Telegram, until: Callable[..., None]) -> None:
    """Whatever goes wrong, no token, name, text or chat id is logged, filed or shown to a monitor."""
    prepare(rugcoach, telegram)
    telegram.fault(method="getMe", status=500, times=1)
    rugcoach.start()
    telegram.wait_for(1, chat=CHAT)
    trouble_with_sending(telegram)
    trouble_with_updates(rugcoach, telegram, until)
    health = rugcoach.run("health", "--json")
    telegram.fault(method="getUpdates", status=401, description="Unauthorized", times=99)
    telegram.act("text", CHAT, text=TEXTS[0])
    assert rugcoach.process is not None
    assert rugcoach.process.wait(20) == 1

    filed = rugcoach.rows("SELECT * FROM failed_update")
    assert filed
    assert json.loads(health.stdout)["failed_updates"] == len(filed)
    log = rugcoach.log.read_text(encoding="utf-8")
    for written in (log, health.stdout, health.stderr, str(filed)):
        assert [secret for secret in SECRETS if secret.lower() in written.lower()] == []
    assert [event for event in TOLD if event not in log] == []
    assert "Traceback" not in log
    assert log.splitlines()[-1].startswith("Telegram does not know this token")


def prepare(rugcoach: Rugcoach, telegram: Telegram) -> None:
    """Coached patients, and an installation in which ratings, reminders and backups fail."""
    store, now = Store(rugcoach.database), datetime.now(UTC)
    for chat in (CHAT, LOST, BLOCKED, GONE):
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
    telegram.act("voice", CHAT, caption=TEXTS[2])
    telegram.act("contact", CHAT, first_name=NAME)
    own = telegram.act("text", CHAT, text=TEXTS[1])
    telegram.act("edit", CHAT, message_id=own["message_id"], text=TEXTS[2])


def trouble_with_updates(rugcoach: Rugcoach, telegram: Telegram, until: Callable[..., None]) -> None:
    """A rating that cannot be written, and an alarm sign while nothing can."""
    telegram.act("text", CHAT, text="/pijn")
    until(lambda: telegram.waiting() == 0)
    until(lambda: unsent(rugcoach, CHAT) == 0)
    shown = telegram.messages(CHAT)[-1]
    telegram.act("tap", CHAT, message_id=shown["message_id"], button="6")
    telegram.act("text", CHAT, text="6")
    with closing(sqlite3.connect(rugcoach.database, isolation_level=None, timeout=5)) as other:
        other.execute("BEGIN IMMEDIATE")
        sends = telegram.sends()
        telegram.act("text", CHAT, text=ALARM)
        telegram.wait_for(sends + 1)
        other.execute("ROLLBACK")
    until(lambda: telegram.waiting() == 0)


def unsent(rugcoach: Rugcoach, chat: int) -> int:
    ((count,),) = rugcoach.rows(
        "SELECT COUNT(*) FROM outbox JOIN person ON person.id = outbox.person "
        "WHERE chat_id = ? AND state IN ('queued', 'sending')",
        chat,
    )
    return int(count)

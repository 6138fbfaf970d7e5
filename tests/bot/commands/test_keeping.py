"""``rugcoach invite``, ``health``, ``backup``, ``export`` and ``erase``: what an operator does with the database."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.events import Rated
from bot.lock import exclusive
from bot.store import NewMessage, Store
from bot.store.balance import WORDS
from bot.store.everything import TABLES
from scheduler.plan import local_date
from tests.bot.commands.conftest import NOW, Shell

NAME = "Zwaluwstaart"


def everything_in(database: Path) -> bytes:
    """Return all bytes of the file and of its log."""
    return b"".join(path.read_bytes() for path in database.parent.glob(f"{database.name}*"))


def beat(store: Store, seconds: float) -> None:
    with store.transaction():
        store.meta.beat("due", datetime.now(UTC) - timedelta(seconds=seconds))


# --- invite -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["patient", "therapist", "operator"])
def test_invite_prints_a_code_that_is_stored_as_a_hash_only(shell: Shell, database: Path, role: str) -> None:
    """Whoever reads the database or a backup of it can invite nobody."""
    done = shell("invite", role)
    assert done.exit_code == 0
    (code,) = done.stdout.splitlines()
    assert len(code) == 22
    assert code.encode() not in everything_in(database)


def test_invite_prints_the_link_once_the_bot_is_known(shell: Shell, store: Store) -> None:
    """After a first run the bot's name stands in the database: the code comes as a link too."""
    with store.transaction():
        store.meta.set("bot_username", "rugcoach_bot")
    code, link = shell("invite", "patient").stdout.splitlines()
    assert link == f"https://t.me/rugcoach_bot?start={code}"


def test_a_code_is_for_one_person_for_seven_days(shell: Shell, store: Store, anna: str) -> None:
    """Used or expired, it is worth nothing to anybody else."""
    codes = [shell("invite", "patient").stdout.strip() for _ in range(2)]
    with store.transaction():
        bob = store.people.create(102, "nl", "Bob", NOW).patient.id
        assert store.invites.use(codes[0], anna, NOW) is not None
        assert store.invites.use(codes[0], bob, NOW) is None
        assert store.invites.use(codes[1], bob, NOW + timedelta(days=8)) is None


def test_an_unknown_role_is_wrong_use(shell: Shell) -> None:
    """Exit code 2."""
    assert shell("invite", "boss").exit_code == 2


# --- health -----------------------------------------------------------------------------------------------------------


def test_health_is_well_while_the_job_due_runs(shell: Shell, store: Store, database: Path) -> None:
    """Exit code 0; the heartbeat is told in seconds."""
    beat(store, 5)
    with exclusive(database):
        done = shell("health", "--json")
        words = shell("health").stdout
    assert done.exit_code == 0
    report = json.loads(done.stdout)
    assert report["ok"] is True
    assert 5 <= report["heartbeats"]["due"] < 60
    assert words.startswith("Everything works.\ndue: ran ")


def test_health_is_ill_where_the_job_due_stands_still(shell: Shell, store: Store, database: Path) -> None:
    """Over 60 seconds, or never since the database was made: exit code 1, and the reason in words."""
    with exclusive(database):
        never = shell("health")
        beat(store, 61)
        late = shell("health")
    assert (never.exit_code, late.exit_code) == (1, 1)
    assert never.stdout.startswith("Something is wrong:\n- the job 'due' has never run")
    assert late.stdout.startswith("Something is wrong:\n- the job 'due' has not run for over 60 seconds")


def test_health_is_ill_where_nothing_runs(shell: Shell, store: Store) -> None:
    """Also a moment after the program has ended, while its heartbeat is fresh."""
    beat(store, 1)
    done = shell("health")
    assert done.exit_code == 1
    assert done.stdout.startswith("Something is wrong:\n- the program is not running\n")


def test_health_is_ill_where_nothing_ever_ran(shell: Shell, database: Path) -> None:
    """The answer has the same keys; no database is made by asking."""
    done = shell("health", "--json")
    assert done.exit_code == 1
    report = json.loads(done.stdout)
    assert report["ok"] is False
    assert set(report) == {"ok", "problems", "heartbeats", "queued", "failed_updates", *WORDS}
    assert not database.exists()


def test_health_shows_the_balance_sheet_of_the_day(shell: Shell, store: Store, anna: str) -> None:
    """The words of the balance sheet are keys; what the gate skipped is counted too, replies are not."""
    today = local_date(datetime.now(UTC), "Europe/Amsterdam")
    with store.transaction():
        for key, ended in (("one", None), ("two", ("skipped", "held"))):
            store.queue.queue(
                NewMessage(key=key, person=anna, kind="remind", payload={"text": NAME}, day=today, ended=ended), NOW
            )
        store.queue.queue(NewMessage(key="three", person=anna, kind="reply", payload={"text": NAME}), NOW)
        store.meta.update_failed(7, "message", {"error": "ValueError", "frames": []}, NOW)
    done = shell("health", "--json", COACH_CLINIC__TIME_ZONE="UTC")
    report = json.loads(done.stdout)
    assert {word: report[word] for word in ("planned", "skipped", "waiting")} == {
        "planned": 2,
        "skipped": 1,
        "waiting": 1,
    }
    assert (report["queued"], report["failed_updates"]) == (2, 1)
    assert NAME not in done.stdout


# --- backup -----------------------------------------------------------------------------------------------------------


def test_backup_prints_where_the_copy_is(shell: Shell, store: Store, anna: str, folder: Path) -> None:
    """A sound copy beside an open database, with what was committed last."""
    done = shell("backup")
    assert done.exit_code == 0
    copy = Path(done.stdout.strip())
    assert copy.parent == folder / "backups"
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT id FROM person").fetchall() == [(anna,)]


def test_backup_without_a_database_is_one_sentence(shell: Shell, database: Path) -> None:
    """Nothing is made."""
    done = shell("backup")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == f"there is no database at {database}.\n"
    assert not database.exists()


# --- export and erase -------------------------------------------------------------------------------------------------


def test_export_prints_every_table_of_one_person(shell: Shell, store: Store, anna: str) -> None:
    """By id or by chat id; each table that knows persons is there, and nobody else."""
    with store.transaction():
        store.people.create(102, "nl", "Bob", NOW)
    for given in (anna, "101"):
        done = shell("export", given)
        assert done.exit_code == 0
        exported = json.loads(done.stdout)
        assert set(exported) == set(TABLES)
        assert [row["first_name"] for row in exported["person"]] == ["Anna"]
    assert "Bob" not in done.stdout


def test_export_is_utf_8_wherever_it_runs(shell: Shell, store: Store) -> None:
    """A terminal without accents gets the same file."""
    with store.transaction():
        store.people.create(103, "nl", "Zoë 😀", NOW)
    done = shell("export", "103", PYTHONIOENCODING="ascii")
    assert "Zoë 😀" in done.stdout_bytes.decode("utf-8")


def test_export_as_a_table_and_for_a_doctor(shell: Shell, store: Store, anna: str) -> None:
    """The same files as in the chat: the diary as CSV, the numbers as a FHIR bundle."""
    with store.transaction():
        store.diary.rated(anna, Rated(4, "loose", NOW.date(), 1), NOW)
    table = shell("export", anna, "--format", "csv").stdout_bytes
    assert table.startswith(b"\xef\xbb\xbfDatum;Tijd;Wat;Waarde;Uitleg\r\n")
    assert table.endswith(b";Pijncijfer (0-10);4;tussendoor\r\n")
    bundle = json.loads(shell("export", anna, "--format", "fhir").stdout)
    assert [entry["resource"].get("valueInteger") for entry in bundle["entry"]] == [None, 4]
    assert shell("export", anna, "--format", "pdf").exit_code == 2


def test_erase_asks_first(shell: Shell, store: Store, anna: str) -> None:
    """Anything but yes leaves everything as it was, with exit code 1."""
    done = shell("erase", anna, stdin="n\n")
    assert done.exit_code == 1
    assert store.people.by_id(anna) is not None
    assert shell("erase", anna, stdin="y\n").exit_code == 0
    assert store.people.by_id(anna) is None


def test_erase_leaves_no_trace_in_the_file(shell: Shell, store: Store, database: Path) -> None:
    """Not a word in the file or its log; everybody else stays."""
    with store.transaction():
        person = store.people.create(103, "nl", NAME, NOW).patient.id
        store.people.create(104, "nl", "Dirk", NOW)
        store.queue.queue(
            NewMessage(key=f"reply:{person}:1:0", person=person, kind="reply", payload={"text": NAME}), NOW
        )
    done = shell("erase", "103", "--yes")
    assert (done.exit_code, done.stdout) == (0, "Erased.\n")
    left = everything_in(database)
    assert NAME.encode() not in left
    assert person.encode() not in left
    assert b"Dirk" in left


@pytest.mark.parametrize("command", [("export", "103"), ("export", "x"), ("export", "-7"), ("erase", "103", "--yes")])
def test_nobody_of_that_id_is_one_sentence(shell: Shell, store: Store, command: tuple[str, ...]) -> None:
    """Exit code 1."""
    done = shell(command[0], "--", *command[1:2]) if command[1] == "-7" else shell(*command)
    assert done.exit_code == 1
    assert done.stderr == "There is nobody of that id in the database.\n"


@pytest.mark.parametrize("command", [("export", "1"), ("erase", "1", "--yes")])
def test_no_database_is_one_sentence(shell: Shell, database: Path, command: tuple[str, ...]) -> None:
    """A mistyped path makes no empty database."""
    done = shell(*command)
    assert (done.exit_code, done.stderr) == (1, f"there is no database at {database}.\n")
    assert not database.exists()

"""A backup takes the database's place, and forgets again whom the database forgot."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.store import NewerDatabase, Store, StoreError
from bot.store.backup import BackupError, backup
from bot.store.columns import moment
from bot.store.restore import NOBODY, remembered, restore

DAY = timedelta(days=1)


@pytest.fixture
def copy(store: Store, anna: str, bob: str, queue: Callable[..., int], tmp_path: Path, now: datetime) -> Path:
    """A backup with Anna and Bob, and with messages that waited at that moment."""
    for kind in ("alarm", "alert", "reply", "remind", "tip"):
        queue(anna, f"of anna: {kind}", kind)
    return backup(store.path, tmp_path / "backups", now, 14)


def put_back(copy: Path, store: Store, now: datetime) -> int:
    store.close()
    return restore(copy, store.path, remembered(store.path), now)


def chats(path: Path) -> list[int]:
    store = Store(path)
    try:
        return [chat for (chat,) in store.db.execute("SELECT chat_id FROM person ORDER BY chat_id")]
    finally:
        store.close()


def erase(store: Store, person: str, at: datetime) -> None:
    with store.transaction():
        store.erasures.erase(person, at)


def test_everything_is_as_it_was(store: Store, copy: Path, now: datetime) -> None:
    """What happened since the backup is gone, and nothing is left lying about."""
    with store.transaction():
        store.people.create(103, "nl", "Carol", now + DAY)
    assert put_back(copy, store, now + DAY) == 0
    assert chats(store.path) == [101, 102]
    assert store.path.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in store.path.parent.iterdir()} <= {"rugcoach.db", "rugcoach.db-wal", "rugcoach.db-shm"}


def test_whoever_was_erased_since_is_erased_again(store: Store, copy: Path, anna: str, now: datetime) -> None:
    """Not a byte of Anna comes back, and the list of erasures is kept for the next time."""
    erase(store, anna, now + DAY)
    assert put_back(copy, store, now + 2 * DAY) == 1
    assert chats(store.path) == [102]
    assert anna.encode() not in store.path.read_bytes()
    assert restore(copy, store.path, remembered(store.path), now + 3 * DAY) == 1
    assert chats(store.path) == [102]


def test_an_erasure_whose_farewell_is_on_its_way_counts(store: Store, copy: Path, anna: str, now: datetime) -> None:
    """She asked for it: that the last message had not gone yet changes nothing."""
    with store.transaction():
        store.erasures.begin(anna, now + DAY)
    assert put_back(copy, store, now + DAY) == 1
    assert chats(store.path) == [102]


def test_whoever_came_back_is_somebody_new(store: Store, anna: str, tmp_path: Path, now: datetime) -> None:
    """Anna was erased and began anew before the backup: she stays."""
    erase(store, anna, now)
    with store.transaction():
        store.people.create(101, "nl", "Anna", now + DAY)
    copy = backup(store.path, tmp_path / "backups", now + 2 * DAY, 14)
    assert put_back(copy, store, now + 2 * DAY) == 0
    assert chats(store.path) == [101]


def test_what_waited_then_is_not_sent_now(store: Store, copy: Path, now: datetime) -> None:
    """Save for alarm texts and alerts: those may come twice, but not never."""
    put_back(copy, store, now + DAY)
    restored = Store(store.path)
    states = dict(restored.db.execute("SELECT kind, state || ' ' || reason FROM outbox").fetchall())
    restored.close()
    gone = dict.fromkeys(("reply", "remind", "tip"), "cancelled restored")
    assert states == gone | dict.fromkeys(("alarm", "alert"), "queued ")


def test_a_tip_that_had_begun_goes_to_nobody_else(store: Store, anna: str, tmp_path: Path, now: datetime) -> None:
    """At most once: who had it since the copy is not known, so it ends; one that is planned for later stays."""
    with store.transaction():
        for state, starts_at in (("running", now), ("paused", now), ("ready", now + 2 * DAY)):
            store.db.execute(
                "INSERT INTO broadcast (state, draft, sender, changed_at, starts_at) VALUES (?, '{}', ?, ?, ?)",
                [state, anna, moment(now), moment(starts_at)],
            )
    put_back(backup(store.path, tmp_path / "backups", now, 14), store, now + DAY)
    restored = Store(store.path)
    states = [state for (state,) in restored.db.execute("SELECT state FROM broadcast ORDER BY id")]
    restored.close()
    assert states == ["cancelled", "cancelled", "ready"]


def test_a_copy_of_an_older_program_is_brought_up_to_date(copy: Path, tmp_path: Path, now: datetime) -> None:
    """And where there was no database yet, the copy becomes the first."""
    assert restore(copy, tmp_path / "new" / "rugcoach.db", NOBODY, now) == 0
    assert chats(tmp_path / "new" / "rugcoach.db") == [101, 102]


@pytest.mark.parametrize(
    ("copied", "error"), [("missing", BackupError), ("noise", StoreError), ("newer", NewerDatabase)]
)
def test_a_copy_that_cannot_be_used_changes_nothing(
    store: Store, copy: Path, bob: str, tmp_path: Path, now: datetime, copied: str, error: type[Exception]
) -> None:
    """The database stays as it is, and nothing half done is left."""
    erase(store, bob, now)
    bad = tmp_path / "bad.db"
    if copied == "noise":
        bad.write_bytes(b"no database" * 1000)
    if copied == "newer":
        other = Store(bad)
        other.db.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('rugcoach', 'the_future')")
        other.close()
    with pytest.raises(error):
        put_back(bad, store, now)
    assert chats(store.path) == [101]
    assert not [path for path in store.path.parent.iterdir() if "restoring" in path.name]

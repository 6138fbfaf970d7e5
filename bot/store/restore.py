"""A copy takes the database's place: checked, brought up to date, and forgetting again whom the database forgot."""

from datetime import datetime
from pathlib import Path

from bot.store import Store
from bot.store.backup import BackupError, sound_copy
from bot.store.columns import moment
from bot.store.erasures import Remembered
from bot.store.meta import RESTORED_AT

#: Nobody was ever erased.
NOBODY = Remembered({}, None)


def remembered(database: Path) -> Remembered:
    """Return whom a database has forgotten; raise StoreError where it cannot be read."""
    if not database.exists():
        return NOBODY
    store = Store(database)
    try:
        return store.erasures.remembered()
    finally:
        store.close()


def restore(copy: Path, database: Path, erased: Remembered, now: datetime) -> int:
    """Put a copy in the database's place; return how many people it had to forget again.

    The caller holds the lock and has made a backup: what was in the database is gone. Until the very last step it is
    untouched, so that it can be killed at any moment and done again.

    Raises:
        BackupError: there is no such copy, or it is not sound.
        NewerDatabase: the copy was written by a newer version.

    """
    if not copy.is_file():
        raise BackupError(f"there is no backup at {copy}")
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    coming = database.with_name(f"{database.name}.restoring")
    try:
        sound_copy(copy, coming)
        forgotten = _prepare(coming, erased, now)
        for beside in ("-wal", "-shm"):  # the old file's log would be taken for the new one's
            database.with_name(f"{database.name}{beside}").unlink(missing_ok=True)
        coming.replace(database)
    finally:
        for left in database.parent.glob(f"{coming.name}*"):
            left.unlink()
    return forgotten


def _prepare(path: Path, erased: Remembered, now: datetime) -> int:
    store = Store(path)
    try:
        with store.transaction():
            forgotten = store.erasures.again(erased)
            # What waited then has gone meanwhile, or is of another day; an alarm may come twice, but not never.
            store.db.execute(
                "UPDATE outbox SET state = 'cancelled', reason = 'restored', waits = 0, done_at = ? "
                "WHERE state IN ('queued', 'sending') AND kind NOT IN ('alarm', 'alert')",
                [moment(now)],
            )
            # A tip that had begun may have reached anybody since: at most once means that nobody else gets it.
            store.db.execute(
                "UPDATE broadcast SET state = 'cancelled', ended_at = NULL "
                "WHERE state IN ('freezing', 'ready', 'running', 'paused') AND starts_at <= ?",
                [moment(now)],
            )
            # An invitation may have been used since the copy: nobody uses it a second time.
            store.db.execute(
                "UPDATE invite SET expires_at = ?1 WHERE used_at IS NULL AND expires_at > ?1", [moment(now)]
            )
            # What fell due between the copy and now may have gone: it is not rung again (``Coach.ring``).
            store.meta.set(RESTORED_AT, moment(now))
        store.erasures.clean()
    finally:
        store.close()
    return forgotten

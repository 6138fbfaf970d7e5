"""Opening the file: folder, mode, pragmas, migrations, and the one kind of transaction that is used."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.store.migrations import migrations

#: What SQLite raises. A handler's mistake is never one of these: see ``is_trouble``.
StoreError = sqlite3.Error
#: Seconds to wait for a lock inside the event loop's thread; longer waits are asynchronous retries.
BUSY_SECONDS = 0.2

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",  # what is erased is overwritten
    "temp_store = MEMORY",
)


class NewerDatabase(Exception):
    """The file was written by a newer version of the program."""


def is_trouble(error: BaseException) -> bool:
    """Return whether the database itself is in trouble (locked, full, unreadable), so that trying again can help.

    A violated constraint or a malformed statement is a mistake of one update: trying again would never end.
    """
    ours = sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.DataError
    return isinstance(error, sqlite3.Error) and not isinstance(error, ours)


def connect(path: Path, *, durable: bool = True) -> Database:
    """Open the database, make it if missing, and bring it up to date.

    ``durable=False`` (simulation only) does not wait for the disk.

    Raises:
        NewerDatabase: the file knows migrations that this program does not.

    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        path.touch(mode=0o600)
    # isolation_level=None: no implicit BEGIN, every transaction is ours.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    db = Database(connection)
    try:
        for pragma in _PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        if not durable:
            db.execute("PRAGMA synchronous = OFF")
        _refuse_newer(db)
        if migrations.pending(db):
            migrations.apply(db)
    except BaseException:
        connection.close()
        raise
    return db


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """Hold the write lock from the first statement on: a deferred transaction could fail half way as 'locked'."""
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        # After "disk full" SQLite may have ended the transaction by itself.
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise


def _refuse_newer(db: Database) -> None:
    known = {migration.name for migration in migrations._migrations}  # noqa: SLF001 -- no public list of names
    if any(applied.name not in known for applied in migrations.applied(db)):
        raise NewerDatabase("this database was written by a newer version of rugcoach; install that version or newer")

"""Erasing: everything that belongs to a person, queue and alerts included, and no trace left in the file.

A salted hash of the chat remains, so that a backup that is restored later forgets the person again.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from bot.store.columns import moment
from bot.store.forgetting import forget_at_staff
from bot.store.meta import Meta

_SALT: Final = "erasure_salt"
#: Set while pages with erased data may remain in the file or its log.
_WANTED: Final = "vacuum_wanted"
#: Seconds for which the cleaning waits for others that read or write.
PATIENCE: Final = 5.0
#: What belongs to a person and is not the one row that a farewell still needs.
_OWNED: Final = (
    "rating",
    "activity",
    "plan_change",
    "signal",
    "advice",
    "alert",
    "reminder",
    "move",
    "letter",
    "broadcast_recipient",
)


@dataclass(frozen=True, slots=True)
class Remembered:
    """Salted hash of a chat -> when it was erased, and the salt; None where nobody ever was."""

    at: Mapping[str, str]
    salt: str | None


class Erasures:
    """Erasing by the person (the farewell is still delivered) and by the operator (at once)."""

    def __init__(self, db: Database, meta: Meta, path: Path) -> None:
        """Write through the store's one connection; the file is cleaned through another."""
        self._db = db
        self._path = path
        self._meta = meta

    def begin(self, person: str, now: datetime) -> None:
        """Erase everything but the chat and the answers that wait for it; ``finish`` does the rest."""
        for table in _OWNED:
            self._db.execute(f"DELETE FROM {table} WHERE person = ?", [person])  # noqa: S608 -- constants
        self._db.execute("DELETE FROM patient WHERE person = ?", [person])
        self._db.execute("INSERT INTO patient (person) VALUES (?)", [person])
        self._db.execute(
            "DELETE FROM outbox WHERE person = ? AND state != 'sending' "
            "AND NOT (state = 'queued' AND kind IN ('reply', 'edit', 'alarm'))",
            [person],
        )
        self._db.execute("UPDATE person SET erased_at = ?, first_name = '' WHERE id = ?", [moment(now), person])

    def finish(self, now: datetime) -> int:
        """Erase what is left of persons whose last message has gone or failed; return how many."""
        rows = self._db.execute(
            "SELECT id FROM person WHERE erased_at IS NOT NULL AND NOT EXISTS "
            "(SELECT 1 FROM outbox WHERE outbox.person = person.id AND state IN ('queued', 'sending'))"
        ).fetchall()
        for (person,) in rows:
            self.erase(person, now)
        return len(rows)

    def erase(self, person: str, now: datetime) -> bool:
        """Erase a person completely; return whether there was one."""
        found = self._db.execute("SELECT chat_id FROM person WHERE id = ?", [person]).fetchone()
        if found is None:
            return False
        self._db.execute(
            "INSERT OR REPLACE INTO erasure (hash, at) VALUES (?, ?)", [self._hash(int(found[0])), moment(now)]
        )
        self._erase_row(person)
        return True

    def remembered(self) -> Remembered:
        """Return who was erased, or is about to be: what a backup that is restored has to forget again."""
        rows = self._db.execute("SELECT hash, at FROM erasure").fetchall()
        begun = self._db.execute("SELECT chat_id, erased_at FROM person WHERE erased_at IS NOT NULL").fetchall()
        return Remembered(
            dict(rows) | {self._hash(int(chat)): at for chat, at in begun},
            self._meta.get(_SALT),
        )

    def again(self, remembered: Remembered) -> int:
        """Erase those who were erased after they stood here, and remember all; return how many.

        Whoever came back after having been erased is somebody new and stays.
        """
        if remembered.salt is None:
            return 0
        self._meta.set(_SALT, remembered.salt)
        people = self._db.execute("SELECT id, chat_id, created_at FROM person").fetchall()
        erased = [person for person, chat, created in people if created < remembered.at.get(self._hash(int(chat)), "")]
        for person in erased:
            self._erase_row(person)
        for hashed, at in remembered.at.items():
            self._db.execute("INSERT OR REPLACE INTO erasure (hash, at) VALUES (?, ?)", [hashed, at])
        return len(erased)

    def begun(self, person: str) -> bool:
        """Return whether the person asked to be erased and the farewell is still on its way."""
        found = self._db.execute("SELECT erased_at FROM person WHERE id = ?", [person]).fetchone()
        return found is not None and found[0] is not None

    def wants_cleaning(self) -> bool:
        """Return whether erased data may remain in the file or its log."""
        return self._meta.get(_WANTED) is not None

    def clean(self) -> bool:
        """Rewrite the file without the erased pages, on a connection of its own; return whether it is clean now.

        May run beside the program: where it meets a reader or a writer it leaves the rest for the next time.
        """
        with closing(sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)) as own:
            own.execute("PRAGMA secure_delete = ON")
            own.execute("VACUUM")
            own.execute("DELETE FROM meta WHERE key = ?", [_WANTED])
            (in_the_way, _, _) = own.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if in_the_way:
                own.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')", [_WANTED])
            return not in_the_way

    def _erase_row(self, person: str) -> None:
        """Delete a person with everything that hangs on the row."""
        forget_at_staff(self._db, person)
        self._db.execute("DELETE FROM audit WHERE person = ? OR actor = ?", [person, person])
        self._db.execute("UPDATE invite SET label = '' WHERE used_by = ?", [person])  # it may be a name
        self._db.execute("DELETE FROM person WHERE id = ?", [person])
        self._meta.set(_WANTED, "1")

    def _hash(self, chat_id: int) -> str:
        salt = self._meta.get(_SALT)
        if salt is None:
            salt = secrets.token_hex(16)
            self._meta.set(_SALT, salt)
        return hashlib.sha256(f"{salt}:{chat_id}".encode()).hexdigest()

"""Single facts of the installation: where intake stands, which bot this is, heartbeats, failed updates."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from bot.store.columns import dumps, moment

NEXT_OFFSET: Final = "next_offset"
#: The group of updates that is being handled, and how often the process died in it.
IN_HAND: Final = "in_hand"
#: When a copy took the database's place, last.
RESTORED_AT: Final = "restored_at"


class Meta:
    """The tables ``meta`` and ``failed_update``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def get(self, key: str) -> str | None:
        """Return a stored fact."""
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", [key]).fetchone()
        return None if found is None else str(found[0])

    def set(self, key: str, value: str) -> None:
        """Store a fact."""
        self._db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", [key, value])

    def delete(self, key: str) -> None:
        """Forget a fact."""
        self._db.execute("DELETE FROM meta WHERE key = ?", [key])

    def named(self, beginning: str) -> tuple[str, ...]:
        """Return what follows a beginning in the keys that have it."""
        rows = self._db.execute("SELECT key FROM meta WHERE key GLOB ? ORDER BY key", [f"{beginning}*"]).fetchall()
        return tuple(key.removeprefix(beginning) for (key,) in rows)

    @property
    def next_offset(self) -> int:
        """The offset for the next ``getUpdates``; 0 at the very first."""
        return int(self.get(NEXT_OFFSET) or 0)

    @next_offset.setter
    def next_offset(self, value: int) -> None:
        self.set(NEXT_OFFSET, str(value))

    def beat(self, job: str, now: datetime) -> None:
        """Write down that a job has just run."""
        self.set(f"heartbeat:{job}", moment(now))

    def heartbeats(self) -> Mapping[str, datetime]:
        """Return when each job last ran."""
        rows = self._db.execute("SELECT key, value FROM meta WHERE key LIKE 'heartbeat:%'").fetchall()
        return {key.partition(":")[2]: datetime.fromisoformat(value) for key, value in rows}

    def update_failed(self, update_id: int, kind: str, error: Mapping[str, object], now: datetime) -> None:
        """File an update that could not be handled: its type, the error's type and our frames, never a text."""
        self._db.execute(
            "INSERT INTO failed_update (update_id, kind, error, frames, at) VALUES (?, ?, ?, ?, ?)",
            [update_id, kind, str(error.get("error", "")), dumps(error.get("frames", [])), moment(now)],
        )

    def failed_updates(self) -> int:
        """Return how many updates were filed as failed."""
        (count,) = self._db.execute("SELECT COUNT(*) FROM failed_update").fetchone()
        return int(count)

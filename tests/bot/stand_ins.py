"""A clock that a test moves, and a database connection whose disk is full."""

import sqlite3
import time
from datetime import UTC, datetime, timedelta
from typing import Any

#: A Monday, half past seven in Amsterdam: half an hour before the morning reminder.
NOW = datetime(2027, 3, 1, 6, 30, tzinfo=UTC)


class HandClock:
    """A clock that the test moves; its monotonic seconds run as well, because sends are paced by them."""

    def __init__(self) -> None:
        self.moment, self._shift = NOW, 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return time.monotonic() + self._shift

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)
        self._shift += timedelta(**span).total_seconds()


class FullDisk:
    """A connection to a database whose disk is full: what SQLite raises, and what it may do to the transaction."""

    def __init__(self, good: sqlite3.Connection, after: int, *, ends: bool) -> None:
        self._good, self._after, self._ends, self._changes = good, after, ends, 0

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self._count(sql)
        return self._good.execute(sql, *values)

    def executemany(self, sql: str, rows: list[Any]) -> sqlite3.Cursor:
        self._count(sql if rows else "")
        return self._good.executemany(sql, rows)

    def _count(self, sql: str) -> None:
        if not self._good.in_transaction:
            self._changes = 0
        changes = sql.startswith(("INSERT", "UPDATE", "DELETE"))
        self._changes += changes
        if changes and self._changes > self._after:
            if self._ends and self._good.in_transaction:
                self._good.execute("ROLLBACK")
            raise sqlite3.OperationalError("database or disk is full")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._good, name)

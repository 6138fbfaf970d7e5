"""The only SQL of the program, behind one ``Store``: one file, one write connection, used in one thread."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.patient import Clinic
from bot.store.alerts import Alerts
from bot.store.balance import balance
from bot.store.broadcast_figures import BroadcastFigures
from bot.store.broadcast_recipients import Recipients
from bot.store.broadcasts import Broadcasts
from bot.store.connection import NewerDatabase, StoreError, connect, immediate, is_trouble
from bot.store.delivery import Delivery
from bot.store.diary import DiaryStore
from bot.store.erasures import Erasures
from bot.store.everything import everything_about
from bot.store.invites import Invites
from bot.store.keeping import Keeping
from bot.store.letters import Letters
from bot.store.meta import NEXT_OFFSET, RESTORED_AT, Meta
from bot.store.outbox import NewMessage, Queue
from bot.store.panel import Panel
from bot.store.people import Known, People
from bot.store.reminders import DueRow, Reminders, SlotRow
from bot.store.staff import Staff
from bot.store.weeks import Weeks
from scheduler.outbox import Busy

__all__ = [
    "Busy",
    "DueRow",
    "Known",
    "NewMessage",
    "NewerDatabase",
    "SlotRow",
    "Store",
    "StoreError",
    "is_trouble",
]


class Store:
    """Every table, and the transaction that holds a step together."""

    def __init__(self, path: Path, clinic: Clinic | None = None, *, run: str = "", durable: bool = True) -> None:
        """Open the database and bring it up to date.

        Raises:
            NewerDatabase: the file was written by a newer version.

        """
        self.path = path
        self.db: Database = connect(path, durable=durable)
        self.run = run
        self.people = People(self.db, clinic or Clinic())
        self.diary = DiaryStore(self.db)
        self.reminders = Reminders(self.db)
        self.queue = Queue(self.db)
        self.delivery = Delivery(self.db, self.transaction, run)
        self.meta = Meta(self.db)
        self.invites = Invites(self.db)
        self.staff = Staff(self.db)
        self.panel = Panel(self.db, self.people)
        self.weeks = Weeks(self.db)
        self.alerts = Alerts(self.db)
        self.letters = Letters(self.db)
        self.broadcasts = Broadcasts(self.db)
        self.recipients = Recipients(self.db)
        self.broadcast_figures = BroadcastFigures(self.db)
        self.keeping = Keeping(self.db, self.meta)
        self.erasures = Erasures(self.db, self.meta, path)
        restored = self.meta.get(RESTORED_AT)
        #: Until when reminders may have gone that this file, restored from a copy, does not know of.
        self.restored_at: datetime | None = None if restored is None else datetime.fromisoformat(restored)
        #: Called after each commit: something may have been queued.
        self.on_commit: Callable[[], None] = lambda: None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold several changes together; within another transaction, take part in that one.

        Raises:
            Busy: the database is locked or full; nothing was written.

        """
        if self.db.conn.in_transaction:
            yield
            return
        try:
            with immediate(self.db):
                yield
        except StoreError as error:
            if is_trouble(error):
                raise Busy(type(error).__name__) from None  # SQLite's text may quote values
            raise
        self.on_commit()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what happens inside where it raises, and keep the rest of the transaction."""
        self.db.execute("SAVEPOINT one_update")
        try:
            yield
        except BaseException:
            if self.db.conn.in_transaction:  # "disk full" may have ended everything
                self.db.execute("ROLLBACK TO one_update")
                self.db.execute("RELEASE one_update")
            raise
        self.db.execute("RELEASE one_update")

    def attempt(self, work: Callable[[], None]) -> Exception | None:
        """Do one part of the open transaction; where it fails by a mistake of ours, undo it alone and return the error.

        Raises:
            Busy: the database is in trouble, or SQLite has ended the transaction by itself.

        """
        try:
            with self.savepoint():
                work()
        except Exception as error:  # noqa: BLE001 -- whatever it raises concerns this part only
            if is_trouble(error) or isinstance(error, Busy) or not self.in_transaction:
                raise Busy(type(error).__name__) from None
            return error
        return None

    @property
    def in_transaction(self) -> bool:
        """True while a transaction is open; after some errors SQLite has ended it by itself."""
        return self.db.conn.in_transaction

    def everything_about(self, person: str) -> dict[str, list[dict[str, Any]]]:
        """Return all that is stored about a person, table by table."""
        return everything_about(self.db, person)

    def sheet(self, day: date) -> Mapping[str, int]:
        """Return the balance sheet of a local date."""
        return balance(self.db, day)

    def unsound(self) -> Iterator[str]:
        """Yield what SQLite finds wrong with the file."""
        for (verdict,) in self.db.execute("PRAGMA integrity_check(5)").fetchall():
            if verdict != "ok":
                yield f"the database is damaged: {verdict}"
        if self.db.execute("PRAGMA foreign_key_check").fetchone() is not None:
            yield "the database holds rows that belong to nobody"

    def start_over(self) -> None:
        """For a new bot: nobody has started it yet, and its updates are counted from the beginning."""
        self.meta.delete(NEXT_OFFSET)
        self.db.execute("DELETE FROM meta WHERE key LIKE 'menu:%'")
        self.db.execute("UPDATE person SET status = 'blocked'")
        self.db.execute("DELETE FROM reminder WHERE at IS NOT NULL")
        self.db.execute("UPDATE outbox SET state = 'cancelled', reason = 'new_bot', waits = 0 WHERE state = 'queued'")
        self.db.execute("UPDATE outbox SET state = 'unknown', reason = 'new_bot' WHERE state = 'sending'")
        # Numbers of messages and files mean nothing to another bot, or something else.
        self.db.execute("UPDATE outbox SET message_id = NULL, target_message = NULL")
        self.db.execute("UPDATE patient SET question_message = NULL")
        self.db.execute("DELETE FROM picture")
        self.db.execute("UPDATE broadcast SET state = 'cancelled', ended_at = changed_at WHERE ended_at IS NULL")

    def close(self) -> None:
        """Close the file."""
        self.db.close()

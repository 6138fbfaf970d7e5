"""Recipients whose moment has come, into the outbox: a few at a time, each past the gate."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.broadcast.gate import may_have
from bot.patient import Clinic
from bot.store import NewMessage, Store
from bot.store.broadcast_recipients import DueRecipient, by_language
from bot.store.broadcasts import BroadcastRow
from bot.store.shared_texts import REFERS
from scheduler.gate import Move, Skip

#: The outbox holds at most so many messages of one broadcast, and gets more when fewer than ``LOW`` are left.
#: Few: so that a pause holds at once, and the gate is asked just before a tip goes.
HIGH: Final = 40
LOW: Final = 20


#: From this hour on the wall a tip makes no sound (TELEGRAM.md, section 4).
EVENING: Final = 18


class Feed:
    """Feeds broadcasts, always within the caller's transaction."""

    def __init__(self, store: Store, clinic: Clinic) -> None:
        """Work on an open store."""
        self._store = store
        self._clinic = clinic

    def feed(self, row: BroadcastRow, now: datetime) -> int:
        """Ask the gate for the next recipients, and queue what may go; return how many were dealt with."""
        waiting = self._store.recipients.in_queue(row.no)
        if waiting >= LOW:
            return 0
        due = self._store.recipients.due(row.no, now, HIGH - waiting)
        texts = self._store.broadcasts.texts(row.no) if due else {}
        for recipient in due:
            self._one(row, recipient, by_language(texts, recipient.language), now)
        return len(due)

    def has_broken(self, no: int, failures: int) -> bool:
        """Return whether the last messages have all failed: so many in a row."""
        ended = self._store.recipients.last_ended(no, failures)
        return len(ended) == failures and "sent" not in ended

    def _one(self, row: BroadcastRow, recipient: DueRecipient, text: int, now: datetime) -> None:
        verdict = may_have(recipient, row.due_from, self._clinic, now)
        if isinstance(verdict, Move):
            self._store.recipients.move(row.no, recipient.person, verdict.to, verdict.reason)
            return
        new = NewMessage(
            key=f"tip:{row.no}:{recipient.person}",
            person=recipient.person,
            kind="tip",
            payload={REFERS: text} | ({"silent": True} if _is_evening(recipient, now) else {}),
            day=recipient.day,
            moved=recipient.moved,
            expires_at=now + timedelta(minutes=self._clinic.window_minutes),
            ended=("skipped", verdict.reason) if isinstance(verdict, Skip) else None,
        )
        self._store.recipients.fed(row.no, recipient.person, self._store.queue.queue(new, now))


def _is_evening(recipient: DueRecipient, now: datetime) -> bool:
    return now.astimezone(ZoneInfo(recipient.zone)).hour >= EVENING

"""The line of updates that wait for the bot: numbers, confirmation, retention. Pure; ``now`` is a parameter."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.demo.errors import bad_request

#: Telegram keeps these only so long (TELEGRAM.md, section 1); everything else a day.
RETENTION = {"callback_query": timedelta(seconds=150)}
RETENTION_ELSE = timedelta(hours=24)
#: An offset further beyond the next id than this is taken for a mistake and answered from the head.
FAR_BEYOND = 10
FIRST_UPDATE_ID = 700_000_001
MAX_BATCH = 100
#: What Telegram sends to a bot that never said what it wants.
DEFAULT_KINDS = frozenset({"message", "edited_message", "callback_query", "my_chat_member"})


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that happened, until the bot confirms it or it gets too old."""

    update_id: int
    kind: str
    body: dict[str, Any]
    created: datetime

    def fresh(self, now: datetime) -> bool:
        """Say whether Telegram would still hand it out."""
        return now - self.created < RETENTION.get(self.kind, RETENTION_ELSE)

    def wire(self) -> dict[str, Any]:
        """Return it as getUpdates does."""
        return {"update_id": self.update_id, self.kind: self.body}


@dataclass(slots=True)
class UpdateQueue:
    """Updates in the order of their ids. Reading does not remove; the next call's offset does."""

    next_id: int = FIRST_UPDATE_ID
    allowed: frozenset[str] = DEFAULT_KINDS
    waiting: deque[Update] = field(default_factory=deque)

    def add(self, kind: str, body: dict[str, Any], now: datetime) -> int | None:
        """Put an update in line and return its id; None where the bot did not ask for this kind."""
        if kind not in self.allowed:
            return None
        update = Update(self.next_id, kind, body, now)
        self.waiting.append(update)
        self.next_id += 1
        return update.update_id

    def take(self, offset: int, limit: int, now: datetime) -> list[dict[str, Any]]:
        """Forget every update below ``offset``, at once, and return the oldest ``limit`` of the others.

        A negative offset counts from the end; one far beyond the next id forgets nothing and starts at the head.
        """
        self._drop_old(now)
        if offset < 0:
            offset = self.waiting[max(len(self.waiting) + offset, 0)].update_id if self.waiting else 0
        if offset <= self.next_id + FAR_BEYOND:
            while self.waiting and self.waiting[0].update_id < offset:
                self.waiting.popleft()
        return [update.wire() for update, _ in zip(self.waiting, range(limit), strict=False)]

    def count(self, now: datetime) -> int:
        """Return how many updates wait."""
        self._drop_old(now)
        return len(self.waiting)

    def clear(self) -> None:
        """Forget everything that waits, as ``drop_pending_updates`` does."""
        self.waiting.clear()

    def allow(self, kinds: object) -> None:
        """Take over ``allowed_updates``: None keeps the last setting, an empty list means the default."""
        if kinds is None:
            return
        if not isinstance(kinds, list):
            raise bad_request("can't parse allowed updates list JSON object")
        self.allowed = frozenset(map(str, kinds)) or DEFAULT_KINDS

    def set_next_id(self, update_id: int) -> None:
        """Go on with another number, even a lower one, as Telegram may after a week of silence.

        Raises:
            ValueError: updates wait; Telegram changes the count only while the line is empty.

        """
        if self.waiting:
            raise ValueError("updates wait; the count can change only while none does")
        self.next_id = update_id

    def _drop_old(self, now: datetime) -> None:
        if self.waiting and not all(update.fresh(now) for update in self.waiting):
            self.waiting = deque(update for update in self.waiting if update.fresh(now))

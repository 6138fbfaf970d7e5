"""What stands in for Telegram, SQLite and time when the scheduler is tested: small, strict, and in memory."""

import asyncio
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from scheduler import virtual
from scheduler.outbox import KINDS, Busy, Kept, Message, Outcome, Sent, State

START = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
#: Any moment of the years for which the time rules are proven.
MOMENTS = st.integers(0, 3 * 365 * 86_400).map(
    lambda after: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=after)
)


class LoopClock(virtual.LoopClock):
    """The clock of the running (virtual) loop."""

    def __init__(self) -> None:
        super().__init__(START)


@dataclass
class Row:
    """One row of the outbox."""

    message: Message
    state: State = "queued"
    not_before: datetime = START
    reason: str | None = None


@dataclass
class MemoryOutbox:
    """An outbox with transactions, in a list."""

    rows: list[Row] = field(default_factory=list)
    #: How often ``claim`` was asked.
    claims: int = 0
    #: How many transactions were committed, and how many still fail as ``Busy``.
    commits: int = 0
    busy: int = 0

    def add(
        self, kind: str, chat: int = 1, *, at: datetime = START, edits: int | None = None, minutes: float | None = None
    ) -> str:
        """Queue a message that may go from ``at`` on for ``minutes`` (else for its kind's lifetime); return its key."""
        number = len(self.rows) + 1
        life = KINDS[kind].lifetime if minutes is None else timedelta(minutes=minutes)
        message = Message(
            id=number, key=f"{kind}:{chat}:{number}", person=f"person {chat}", chat_id=chat, kind=KINDS[kind],
            payload={}, edits_message=edits, attempts=0, unknowns=0, queued_at=START, expires_at=at + life,
        )  # fmt: skip
        self.rows.append(Row(message, not_before=at))
        return message.key

    def states(self) -> dict[str, State]:
        """Return the state of each message by its key."""
        return {row.message.key: row.state for row in self.rows}

    def row(self, key: str) -> Row:
        """Return the row with this key."""
        return next(row for row in self.rows if row.message.key == key)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        if self.busy:
            self.busy -= 1
            raise Busy
        before = [copy(row) for row in self.rows]
        try:
            yield
        except BaseException:
            self.rows = before
            raise
        self.commits += 1

    def claim(
        self, now: datetime, limit: int, busy: Collection[int], *, alarms_only: bool = False
    ) -> Sequence[Message]:
        self.claims += 1
        self.expire(now)
        taken: list[Message] = []
        #: Chats that get nothing more in this claim, and (chat, priority) where an older message waits.
        done, waiting = set(busy), set[tuple[int, int]]()
        for row in sorted(self._queued(alarms_only), key=lambda row: (row.message.kind.priority, row.message.id)):
            chat, place = row.message.chat_id, (row.message.chat_id, row.message.kind.priority)
            if row.not_before > now:
                waiting.add(place)
            elif len(taken) < limit and chat not in done and place not in waiting:
                row.state = "sending"
                taken.append(row.message)
                done.add(chat)
        return taken

    def _queued(self, alarms_only: bool) -> list[Row]:
        kinds = {"alarm"} if alarms_only else set(KINDS)
        return [row for row in self.rows if row.state == "queued" and row.message.kind.name in kinds]

    def _close(self, message: Message, state: State, reason: str | None = None) -> None:
        row = self.row(message.key)
        assert row.state == "sending", f"an outcome for a message that is {row.state}"
        row.state, row.reason = state, reason

    def _again(self, message: Message, not_before: datetime, **changes: object) -> None:
        self._close(message, "queued")
        row = self.row(message.key)
        row.not_before = not_before
        row.message = replace(message, attempts=message.attempts + 1, **changes)  # type: ignore[arg-type] # fields

    def sent(self, message: Message, message_id: int | None, kept: Kept | None, now: datetime) -> None:
        self._close(message, "sent")

    def queue_again(self, message: Message, not_before: datetime) -> None:
        self._again(message, not_before)

    def unknown(self, message: Message, reason: str, not_before: datetime | None) -> None:
        if not_before is None:
            self._close(message, "unknown", reason)
        else:
            self._again(message, not_before, unknowns=message.unknowns + 1)

    def failed(self, message: Message, reason: str, now: datetime) -> None:
        self._close(message, "failed", reason)

    def gone(self, message: Message, reason: str, now: datetime) -> None:
        self._close(message, "failed", reason)
        for row in self._queued(alarms_only=False):
            if row.message.person == message.person:
                row.state = "cancelled"

    def retarget(self, message: Message, chat_id: int | None) -> None:
        if chat_id is None:
            self._again(message, START, edits_message=None)
        else:
            self._again(message, START, chat_id=chat_id)

    def next_due(self, now: datetime, *, alarms_only: bool = False) -> datetime | None:
        return min((row.not_before for row in self._queued(alarms_only)), default=None)

    def end_run(self, now: datetime) -> int:
        lost = [row.message for row in self.rows if row.state == "sending"]
        for message in lost:
            again = message.unknowns < message.kind.unknown_retries
            self.unknown(message, "the program ended", now if again else None)
        return len(lost)

    def expire(self, now: datetime) -> int:
        late = [row for row in self._queued(alarms_only=False) if row.message.expires_at < now]
        for row in late:
            row.state = "expired"
        return len(late)


@dataclass
class FakeTelegram:
    """A sender that answers as told, after ``seconds``, and keeps what it got."""

    seconds: float = 0.05
    #: Each message takes this much longer than the one before.
    spread: float = 0.0
    #: The next answers by key; a message without one is accepted. An exception is raised.
    answers: dict[str, list[Outcome | Exception]] = field(default_factory=dict)
    #: What arrived: when (seconds) and what; and what is being answered right now.
    log: list[tuple[float, Message]] = field(default_factory=list)
    answering: list[Message] = field(default_factory=list)
    #: The most messages at once, in all and for one chat.
    most: int = 0
    most_a_chat: int = 0

    async def send(self, message: Message) -> Outcome:
        self.log.append((asyncio.get_running_loop().time(), message))
        self.answering.append(message)
        self.most = max(self.most, len(self.answering))
        chats = [other.chat_id for other in self.answering]
        self.most_a_chat = max(self.most_a_chat, *map(chats.count, chats))
        try:
            await asyncio.sleep(self.seconds + self.spread * len(self.log))
        finally:
            self.answering.remove(message)
        script = self.answers.get(message.key)
        answer = script.pop(0) if script else Sent(len(self.log))
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def keys(self) -> list[str]:
        """What arrived, in order."""
        return [message.key for _, message in self.log]

    @property
    def times(self) -> list[float]:
        """When it arrived, in seconds since the start."""
        return [moment for moment, _ in self.log]

"""How fast messages may leave: overall, per chat, and after Telegram says stop.

Everything here counts in seconds of ``Clock.monotonic()`` and remembers, but decides nothing else; dispatch asks
before it claims. Figures: DESIGN.md, section 2 (Pacing); Telegram's own limits: TELEGRAM.md, section 2.
"""

from collections import deque
from collections.abc import Set as AbstractSet
from math import ceil

#: One second, and a little: two sends that leave a second apart can arrive closer together.
SECOND = 1.05
#: The second is filled in this many steps, so that a reply never waits a whole second behind a broadcast.
STEPS = 5
#: A chat may get this many messages at once, and one more each ``REFILL`` seconds.
BUCKET = 4
REFILL = 1.0
#: Telegram's answer "another program is polling": this many within ``CONFLICT_WINDOW`` seconds stop the sending.
CONFLICTS = 3
CONFLICT_WINDOW = 60.0
#: A freeze that is longer than this many seconds is told to the operator.
LONG_FREEZE = 60.0
#: A freeze lasts this much longer than asked, so that what was put back may be claimed too, alarms first.
THAW = 0.1


class Pace:
    """At most ``per_second`` messages in any second, the first one included: there is no bucket that starts full."""

    def __init__(self, per_second: int) -> None:
        self._windows = (_Window(per_second, SECOND), _Window(ceil(per_second / STEPS), SECOND / STEPS))

    def room(self, at: float) -> int:
        """Return how many messages may leave at this moment."""
        return min(window.room(at) for window in self._windows)

    def take(self, at: float) -> None:
        """Count one message as leaving."""
        for window in self._windows:
            window.taken.append(at)

    def open_at(self) -> float:
        """Return when there is, or was, room for the next message."""
        return max(window.open_at() for window in self._windows)


class _Window:
    """No more than ``limit`` in any ``seconds``: a window that slides, not one that starts anew each second."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self.taken: deque[float] = deque()

    def room(self, at: float) -> int:
        while self.taken and self.taken[0] + self._seconds <= at:
            self.taken.popleft()
        return self._limit - len(self.taken)

    def open_at(self) -> float:
        return self.taken[0] + self._seconds if len(self.taken) >= self._limit else 0.0


class Chats:
    """One small bucket a chat: ``BUCKET`` at once, refilled one every ``REFILL`` seconds, edits included."""

    def __init__(self) -> None:
        #: When the bucket of a chat is full again. The chat that was served longest ago stands first.
        self._full_at: dict[int, float] = {}
        #: When a chat whose bucket is empty may be served again.
        self._empty: dict[int, float] = {}

    def take(self, chat_id: int, at: float) -> None:
        """Count one message to this chat."""
        full_at = max(self._full_at.pop(chat_id, at), at) + REFILL
        self._full_at[chat_id] = full_at
        free_at = full_at - (BUCKET - 1) * REFILL
        if free_at > at:
            self._empty[chat_id] = free_at
        self._forget(at)

    def waiting(self, at: float) -> AbstractSet[int]:
        """Return the chats that must wait."""
        if self._empty:
            self._empty = {chat_id: free_at for chat_id, free_at in self._empty.items() if free_at > at}
        return self._empty.keys()

    def open_at(self, at: float) -> float | None:
        """Return when the first of the waiting chats may be served; None: no chat waits."""
        return min((free_at for free_at in self._empty.values() if free_at > at), default=None)

    def _forget(self, at: float) -> None:
        # Full buckets need no memory; the oldest stand first, so this costs nothing worth naming.
        while self._full_at and self._full_at[oldest := next(iter(self._full_at))] <= at:
            del self._full_at[oldest]


class Halt:
    """What Telegram forbids for a while: everything after a 429, all but alarm texts after repeated 409s."""

    def __init__(self) -> None:
        self.frozen_until = 0.0
        self.contested_until = 0.0
        self._conflicts: deque[float] = deque(maxlen=CONFLICTS)

    def freeze(self, at: float, seconds: float) -> bool:
        """Stop everything for this long (never shortened); return whether this makes the stop a long one."""
        before = self.frozen_until - at
        self.frozen_until = max(self.frozen_until, at + seconds + THAW)
        return seconds > LONG_FREEZE >= before

    def conflict(self, at: float) -> bool:
        """Count one 409; return whether sending stops here (it did not before)."""
        before = self.contested(at)
        self._conflicts.append(at)
        many = len(self._conflicts) == CONFLICTS and at - self._conflicts[0] <= CONFLICT_WINDOW
        if before or many:
            self.contested_until = at + CONFLICT_WINDOW
        return many and not before

    def frozen(self, at: float) -> bool:
        """Say whether nothing at all may be sent."""
        return at < self.frozen_until

    def contested(self, at: float) -> bool:
        """Say whether nothing but alarm texts may be sent."""
        return at < self.contested_until

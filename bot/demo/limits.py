"""How much Telegram takes in a second before it answers 429 (TELEGRAM.md, section 2). Seconds are monotonic."""

import math
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """Room for a burst, refilled at a steady rate; after a refusal it stays shut for the seconds it named."""

    capacity: float
    per_second: float
    tokens: float = -1.0
    at: float = 0.0
    shut_until: float = -math.inf

    def wait(self, now: float) -> int:
        """Return 0 where one more may pass, else whole seconds until it may; being refused shuts the bucket."""
        if self.tokens < 0:
            self.tokens, self.at = self.capacity, now
        self.tokens = min(self.capacity, self.tokens + (now - self.at) * self.per_second)
        self.at = now
        if now >= self.shut_until and self.tokens >= 1:
            return 0
        if now >= self.shut_until:
            self.shut_until = now + max(1, math.ceil((1 - self.tokens) / self.per_second))
        return math.ceil(self.shut_until - now)

    def spend(self) -> None:
        """Count one message."""
        self.tokens -= 1


def everybody() -> Bucket:
    """Return the limit for all chats together: about 30 messages a second."""
    return Bucket(30, 30)


def one_chat(chat_id: int) -> Bucket:
    """Return the limit of one chat: a person about one a second in bursts of 5, a group 20 a minute."""
    return Bucket(5, 1) if chat_id > 0 else Bucket(20, 20 / 60)


@dataclass(slots=True)
class Limits:
    """The flood limits of one bot; ``on = False`` lets everything pass."""

    on: bool = True
    overall: Bucket = field(default_factory=everybody)
    chats: dict[int, Bucket] = field(default_factory=dict)
    frozen_until: float = -math.inf

    def freeze(self, seconds: float, now: float) -> None:
        """Refuse every method but getUpdates for so long, also where the limits are off."""
        self.frozen_until = now + seconds

    def wait(self, method: str, chat_id: int | None, now: float) -> int:
        """Return 0 where the call may pass, and count it; else the seconds for ``retry_after``."""
        if method != "getUpdates" and now < self.frozen_until:
            return math.ceil(self.frozen_until - now)
        if not self.on or chat_id is None or not counts(method):
            return 0
        buckets = (self.overall, self.chats.setdefault(chat_id, one_chat(chat_id)))
        seconds = max(bucket.wait(now) for bucket in buckets)
        if not seconds:
            for bucket in buckets:
                bucket.spend()
        return seconds


def counts(method: str) -> bool:
    """Say whether a method puts something into a chat: sends, copies and edits do."""
    return method.startswith(("send", "copy", "edit")) and method != "sendChatAction"

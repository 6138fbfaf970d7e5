"""What the bot asked of Telegram: every call in the order in which it came, and how it ended."""

import json
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

#: A demo may run for weeks: the oldest calls go, the counts stay.
KEPT_CALLS = 50_000
#: These are texts even where they look like numbers or JSON.
_TEXTS = {"text", "caption", "callback_query_id", "name", "description", "short_description", "language_code"}


@dataclass(slots=True)
class Call:
    """One call; ``ok`` is None while it is under way, and ``dropped`` where the bot never got the answer."""

    number: int
    method: str
    chat: int | None
    at: datetime
    values: Mapping[str, str]
    ok: bool | None = None
    status: int = 0
    description: str = ""
    result: object = None
    dropped: bool = False

    @property
    def params(self) -> dict[str, Any]:
        """Return the parameters, read: numbers, truth values, lists and objects instead of their text."""
        return {name: value if name in _TEXTS else _read(value) for name, value in self.values.items()}


def _read(value: str) -> Any:  # noqa: ANN401 -- whatever the JSON says
    try:
        return json.loads(value)
    except ValueError:
        return value


class CallLog:
    """The calls so far, and how many of each method succeeded for each chat."""

    def __init__(self) -> None:
        self.entries: deque[Call] = deque(maxlen=KEPT_CALLS)
        self._number = 0
        self._succeeded: Counter[tuple[str, int | None]] = Counter()

    def begin(self, method: str, chat: int | None, values: Mapping[str, str], at: datetime) -> Call:
        """Write down that a call came in."""
        self._number += 1
        call = Call(self._number, method, chat, at, values)
        self.entries.append(call)
        return call

    def succeeded(self, call: Call, result: object) -> None:
        """Write down that Telegram did what was asked, whether or not the bot hears of it."""
        call.ok, call.status, call.result = True, 200, result
        self._succeeded[call.method, None] += 1
        if call.chat is not None:
            self._succeeded[call.method, call.chat] += 1

    def refused(self, call: Call, status: int, description: str) -> None:
        """Write down a refusal; status 0 means that the call was never handled."""
        call.ok, call.status, call.description = False, status, description

    def count(self, method: str, chat: int | None = None) -> int:
        """Return how many calls of a method succeeded, in one chat or altogether."""
        return self._succeeded[method, chat]

    def mark(self) -> int:
        """Return the number of the newest call, to ask ``since`` later."""
        return self._number

    def since(self, mark: int) -> list[Call]:
        """Return the calls that came after a mark, oldest first."""
        return [call for call in self.entries if call.number > mark]

    def select(self, method: str | None = None, chat: int | None = None, *, ok: bool | None = None) -> list[Call]:
        """Return the calls that fit, oldest first; what is not given does not matter."""
        return [
            call
            for call in self.entries
            if method in {None, call.method} and chat in {None, call.chat} and ok in {None, call.ok}
        ]

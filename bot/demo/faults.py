"""Trouble on request: what goes wrong between the bot and Telegram, at the call where a test wants it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

FOREVER = 1_000_000_000

#: reply = answer this error instead of handling · drop = cut the connection, nothing handled ·
#: drop_after = handle, then cut: *unknown* to the bot · delay = wait, then handle · late = handle, then answer late
Kind = Literal["reply", "drop", "drop_after", "delay", "late"]


@dataclass(slots=True)
class Fault:
    """One kind of trouble for calls of ``method`` to ``chat`` (both optional), after ``skip`` calls, ``times`` times.

    ``seconds`` is for delay and late. A reply of 500 or more comes as HTML, as Telegram's gateways answer,
    unless ``description`` is given.
    """

    kind: Kind = "reply"
    method: str | None = None
    chat: int | None = None
    skip: int = 0
    times: int = 1
    status: int = 500
    description: str = ""
    parameters: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    def concerns(self, method: str, chat: int | None) -> bool:
        """Say whether the call is one of those that this fault counts."""
        return self.method in {None, method} and self.chat in {None, chat}

    def strikes(self) -> bool:
        """Count one call and say whether it is hit."""
        if self.skip:
            self.skip -= 1
            return False
        self.times -= 1
        return self.times >= 0


@dataclass(slots=True)
class Faults:
    """Faults in the order in which they were asked for; the first that strikes wins."""

    pending: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Ask for trouble."""
        self.pending.append(fault)

    def clear(self) -> None:
        """Let everything pass again."""
        self.pending.clear()

    def strike(self, method: str, chat: int | None) -> Fault | None:
        """Count the call and return the fault that hits it, if any."""
        hit = next((fault for fault in self.pending if fault.concerns(method, chat) and fault.strikes()), None)
        self.pending = [fault for fault in self.pending if fault.times > 0]
        return hit

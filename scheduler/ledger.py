"""Dispatch's side of the outbox: outcomes in, claims out, both in one transaction."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduler.flight import CLAIM_WRITTEN, RESULTS_WRITTEN, TURN_BEFORE, TURN_COMMITTED
from scheduler.outbox import Message, Outbox, Outcome
from scheduler.retry import Step, after, write_down


@dataclass(frozen=True, slots=True)
class _Result:
    """What is to be written down for a message, and when it came back."""

    message: Message
    step: Step
    at: datetime


class Ledger:
    """Keeps what came back until it is written.

    An outcome that could not be written (store busy) stays in memory. It goes into the same transaction as the
    next claim, before it: nothing is claimed while an outcome is missing, and until then its own row is
    *sending*, which nobody claims. A crash in between makes it *unknown*, as at any other point of the cycle.
    """

    def __init__(self, outbox: Outbox, probe: Callable[[str], None]) -> None:
        self._outbox = outbox
        self._probe = probe
        self._unwritten: list[_Result] = []

    def __len__(self) -> int:
        return len(self._unwritten)

    def note(self, message: Message, outcome: Outcome, now: datetime) -> None:
        """Decide what this outcome means, and keep it."""
        self._unwritten.append(_Result(message, after(outcome, message, now), now))

    def exchange(self, room: int, now: datetime, busy: Collection[int], *, alarms_only: bool) -> Sequence[Message]:
        """Write every result and claim up to ``room`` messages.

        Raises:
            Busy: nothing was written, nothing was claimed, nothing was lost.

        """
        if not room and not self._unwritten:
            return ()
        self._probe(TURN_BEFORE)
        with self._outbox.transaction():
            for result in self._unwritten:
                write_down(result.step, result.message, self._outbox, result.at)
            self._probe(RESULTS_WRITTEN)
            claimed = self._outbox.claim(now, room, busy, alarms_only=alarms_only) if room else ()
            self._probe(CLAIM_WRITTEN)
        self._unwritten.clear()
        self._probe(TURN_COMMITTED)
        return claimed

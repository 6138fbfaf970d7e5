"""The one way out: claims messages, paces them, sends them, and writes down what became of each.

Who guarantees what. The outbox: a message is *sending*, committed, before it leaves, so that a crash never sends it
again unseen. The ledger: every outcome is written before anything more is claimed. Dispatch: the pace, and never two
messages of one chat at once. The decisions themselves are in ``retry`` and ``pace``.
"""

import asyncio
from collections.abc import Callable, Sequence

from scheduler.bell import Bell
from scheduler.clock import Clock
from scheduler.flight import Flights
from scheduler.ledger import Ledger
from scheduler.outbox import Busy, Flooded, Message, Outbox, Outcome, Sender, Unauthorized
from scheduler.pace import Chats, Halt, Pace

#: The first result waits this long, in seconds, for others to share its commit, unless half of them are back.
GATHER = 0.02
#: Where a due message cannot be claimed and nobody knows why (an edit whose target is late): look again then.
LOOK_AGAIN = 1.0
#: While the store is busy, seconds between tries.
BUSY_WAITS: tuple[float, ...] = (0.2, 0.5, 1, 2, 5, 10, 30)
#: What a send in flight is given, in seconds, when the program ends.
GRACE = 3.0


class TokenRevoked(Exception):
    """Telegram does not know the token any more (401); nothing can be sent."""


def _ignore(_: str) -> None:
    """Nobody listens."""


class Dispatcher:
    """Empties the outbox; woken at each commit, never polling.

    ``per_second`` and ``in_flight`` are the limits of the whole bot. ``on_operator_line`` is told one plain line,
    without any patient's data, ``probe`` each crash point. One dispatcher a process: nobody else may claim.
    """

    def __init__(
        self,
        outbox: Outbox,
        sender: Sender,
        clock: Clock,
        *,
        per_second: int = 25,
        in_flight: int = 8,
        on_operator_line: Callable[[str], None] = _ignore,
        probe: Callable[[str], None] = _ignore,
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self._in_flight = in_flight
        self._tell = on_operator_line
        self._pace = Pace(per_second)
        self._chats = Chats()
        self._halt = Halt()
        self._flights = Flights(sender, probe, self._back, self._fail)
        self._ledger = Ledger(outbox, probe)
        self._busy_turns = 0
        self._fault: BaseException | None = None
        self._grace = GRACE
        self._running = False
        self._stopping = False
        self._bell = Bell()
        self._idle = asyncio.Event()
        self._ended = asyncio.Event()

    # What others call.

    def wake(self) -> None:
        """Look at the outbox again: call it after each commit, and after moving the clock.

        A store may call it after every commit: those of dispatch itself are no news.
        """
        if self._bell.ring():
            self._idle.clear()

    def freeze(self, seconds: float) -> None:
        """Stop everything for ``seconds``: Telegram answered 429 to this or to another method."""
        if self._halt.freeze(self._clock.monotonic(), seconds):
            self._tell(f"Telegram asks for silence: nothing is sent for {seconds:.0f} seconds.")

    @property
    def frozen(self) -> bool:
        """Say whether a 429 forbids every method but getUpdates at this moment."""
        return self._halt.frozen(self._clock.monotonic())

    def conflict(self) -> None:
        """Count one 409: the third within a minute stops all but alarm texts, until a minute without one."""
        if self._halt.conflict(self._clock.monotonic()):
            self._tell("Another program uses this bot's token: only alarm texts are sent until it stops.")

    async def run(self) -> None:
        """Send until stopped or cancelled.

        Raises:
            TokenRevoked: after writing down what came back.

        """
        await self._work(until_idle=False)

    async def drain(self) -> None:
        """Send everything that may go now, at the usual pace, and return.

        What has a later moment stays, and so does everything during a freeze or while the store is busy.
        """
        if not self._running:
            await self._work(until_idle=True)
            return
        self.wake()
        await self._idle.wait()

    async def stop(self, grace: float = GRACE) -> None:
        """Claim no more, give the sends in flight ``grace`` seconds, leave the rest *sending*, end ``run``."""
        self._grace = grace
        self._stopping = True
        self._bell.ring()
        if self._running:
            await self._ended.wait()

    # The loop.

    async def _work(self, *, until_idle: bool) -> None:
        self._running = True
        self._ended.clear()
        self._idle.clear()
        try:
            await self._loop(until_idle=until_idle)
            await self._land(self._grace)
            self._raise_fault()
        except TokenRevoked:
            await self._land(self._grace)
            raise
        except asyncio.CancelledError:
            await self._land(0)
            raise
        finally:
            # After any other error nothing more is written: what is in flight stays *sending*, as in a crash.
            await self._flights.abandon()
            self._running = False
            self._idle.set()
            self._ended.set()

    async def _loop(self, *, until_idle: bool) -> None:
        while not self._stopping:
            rest = self._turn()
            if until_idle and self._idle.is_set():
                return
            await self._bell.sleep(rest)

    def _turn(self) -> float | None:
        """Write what came back, claim what may go, start it; return how many seconds to rest, None: until woken."""
        self._raise_fault()
        at = self._clock.monotonic()
        room = self._room(at)
        try:
            claimed = self._exchange(room, at)
            self._start(claimed, at)
            rest = self._until_next(at, full=len(claimed) == room)
            self._busy_turns = 0
        except Busy:
            rest = self._idle_for(BUSY_WAITS[min(self._busy_turns, len(BUSY_WAITS) - 1)])
            self._busy_turns += 1
        return rest

    def _room(self, at: float) -> int:
        if self._halt.frozen(at):
            return 0
        return max(min(self._in_flight - len(self._flights), self._pace.room(at)), 0)

    def _exchange(self, room: int, at: float) -> Sequence[Message]:
        busy = self._flights.chats() | self._chats.waiting(at)
        contested = self._halt.contested(at)
        with self._bell.muted():
            return self._ledger.exchange(room, self._clock.now(), busy, alarms_only=contested)

    def _start(self, claimed: Sequence[Message], at: float) -> None:
        for message in claimed:
            self._pace.take(at)
            self._chats.take(message.chat_id, at)
            self._flights.start(message)

    def _until_next(self, at: float, *, full: bool) -> float | None:
        if self._halt.frozen(at):
            return self._idle_for(self._halt.frozen_until - at)
        if not full:
            return self._until_due(at)
        # There may be more to claim: as soon as one of those in flight is back (it wakes us), or the pace allows.
        return None if len(self._flights) >= self._in_flight else self._pace.open_at() - at

    def _until_due(self, at: float) -> float | None:
        now, contested = self._clock.now(), self._halt.contested(at)
        due = self._outbox.next_due(now, alarms_only=contested)
        if due is not None and due <= now:
            # Its chat is in flight or must wait; or it is an edit whose target is late.
            bucket = self._chats.open_at(at)
            return self._idle_for(LOOK_AGAIN) if bucket is None else min(bucket - at, LOOK_AGAIN)
        waits = [self._halt.contested_until - at] if contested else []
        waits += [] if due is None else [(due - now).total_seconds()]
        return self._idle_for(min(waits, default=None))

    def _idle_for(self, seconds: float | None) -> float | None:
        if not self._flights:
            self._idle.set()
        return seconds

    # What comes back.

    def _back(self, message: Message, outcome: Outcome) -> None:
        self._ledger.note(message, outcome, self._clock.now())
        if isinstance(outcome, Flooded):
            self.freeze(outcome.seconds)
        elif isinstance(outcome, Unauthorized):
            self._fail(TokenRevoked("Telegram does not know this token any more."))
        if not self._flights or len(self._ledger) * 2 >= self._in_flight:
            self._bell.ring()
        else:
            self._bell.ring_within(GATHER)

    def _fail(self, fault: BaseException) -> None:
        self._fault = fault
        self._bell.ring()

    def _raise_fault(self) -> None:
        if self._fault is not None:
            raise self._fault

    async def _land(self, grace: float) -> None:
        """Wait for the sends in flight, but no longer than ``grace`` seconds, and write what came back."""
        until = self._clock.monotonic() + grace
        await self._flights.wait(grace)
        while self._ledger:
            try:
                self._exchange(0, until)
            except Busy:
                if self._clock.monotonic() >= until:
                    return
                await asyncio.sleep(BUSY_WAITS[0])

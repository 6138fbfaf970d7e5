"""The messages in flight: each is tried once, by itself, and comes back with an outcome."""

import asyncio
from collections.abc import Callable

from scheduler.outbox import Message, Outcome, Sender, Unknown

#: Every step of the send cycle, in its order, as told to ``probe``: a test can stop the program at each.
CRASH_POINTS: tuple[str, ...] = (
    "1 turn: before",
    "2 results: written",
    "3 claim: written",
    "4 turn: committed",
    "5 send: before",
    "6 send: done",
)
TURN_BEFORE, RESULTS_WRITTEN, CLAIM_WRITTEN, TURN_COMMITTED, SEND_BEFORE, SEND_DONE = CRASH_POINTS


class Flights:
    """What has been claimed and is with the sender.

    ``back`` is called once for each message that came back. Where our own code broke (or a test stopped it),
    ``fault`` is called instead, and the message stays *sending*.
    """

    def __init__(
        self,
        sender: Sender,
        probe: Callable[[str], None],
        back: Callable[[Message, Outcome], None],
        fault: Callable[[BaseException], None],
    ) -> None:
        self._sender = sender
        self._probe = probe
        self._back = back
        self._fault = fault
        self._flying: dict[asyncio.Task[Outcome], Message] = {}

    def __len__(self) -> int:
        return len(self._flying)

    def chats(self) -> set[int]:
        """Return the chats that a message is on its way to."""
        return {message.chat_id for message in self._flying.values()}

    def start(self, message: Message) -> None:
        """Send a claimed message; returns at once."""
        task = asyncio.create_task(self._try(message))
        self._flying[task] = message
        task.add_done_callback(self._landed)

    async def wait(self, seconds: float) -> None:
        """Wait until all are back, at most this long."""
        if self._flying:
            await asyncio.wait(self._flying, timeout=seconds)

    async def abandon(self) -> None:
        """Give up those that are still away; nobody knows what Telegram has of them."""
        for task in self._flying:
            task.cancel()
        await asyncio.gather(*self._flying, return_exceptions=True)

    async def _try(self, message: Message) -> Outcome:
        self._probe(SEND_BEFORE)
        try:
            outcome = await self._sender.send(message)
        except Exception as error:  # noqa: BLE001 -- one failure stays one; Telegram may have the message
            outcome = Unknown(type(error).__name__)
        self._probe(SEND_DONE)
        return outcome

    def _landed(self, task: asyncio.Task[Outcome]) -> None:
        message = self._flying.pop(task)
        if task.cancelled():
            return
        if (error := task.exception()) is not None:
            self._fault(error)
        else:
            self._back(message, task.result())

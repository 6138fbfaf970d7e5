"""A therapist's phone and the phones of some patients, in a running program."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from bot.demo.model import Message
from tests.bot.broadcast.hall import FIRST, THERAPIST, patient, therapist
from tests.bot.rig import TICK, Phone, Rugcoach


class Office:
    """What a therapist does and sees; every act waits until everything has gone."""

    def __init__(self, rugcoach: Rugcoach, phone: Callable[..., Phone], language: str = "nl") -> None:
        rugcoach.clock.forward(hours=2)  # half past nine: nothing is quiet
        self.rugcoach, self.give = rugcoach, phone
        self.els = phone(THERAPIST, "Els", language)
        self.id = therapist(rugcoach.store, rugcoach.clock.now(), language=language)

    def patients(self, count: int, first: int = FIRST, **fields: Any) -> Sequence[Phone]:
        phones = [self.give(first + n) for n in range(count)]
        for one in phones:
            patient(self.rugcoach.store, one.chat, self.rugcoach.clock.now(), **fields)
        return phones

    def breathe(self) -> None:
        """Let some seconds go by, as between two acts of a person: the pacing of a chat costs no waiting."""
        self.rugcoach.clock.forward(seconds=5)
        self.rugcoach.program.dispatcher.wake()

    async def writes(self, text: str) -> None:
        self.breathe()
        self.els.write(text)
        await self.rugcoach.settled()

    async def taps(self, *buttons: str) -> None:
        """Tap buttons by the beginning of their label, each in the newest message that shows it."""
        for button in buttons:
            self.breathe()
            message, data = self._find(button)
            self.els.tap(data, message)
            await self.rugcoach.settled()

    def _find(self, button: str) -> tuple[Message, str]:
        for message in reversed(self.els.messages):
            for shown in (shown for row in message.buttons for shown in row):
                if shown["text"].startswith(button):
                    return message, str(shown["callback_data"])
        raise LookupError(f"no button {button!r}")

    def buttons(self) -> list[str]:
        """Return the labels under the last message."""
        return [shown["text"] for row in self.els.last.buttons for shown in row]

    async def sees(self, words: str) -> None:
        """Wait until a message of the therapist holds some words; the clock goes on meanwhile."""
        for _ in range(60):
            if any(words in text for text in self.els.texts):
                return
            self.rugcoach.clock.forward(seconds=1)
            self.rugcoach.program.broadcasts.wake()
            await asyncio.sleep(10 * TICK)
            await self.rugcoach.settled()
        raise AssertionError(f"never: {words!r} in {self.els.texts[-3:]}")

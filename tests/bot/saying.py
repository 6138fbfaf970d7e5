"""A coach who says what a test wants to have said, through the real outbox; and drawings to say it with."""

from dataclasses import dataclass, field
from itertools import count

from bot.events import Media, Reply, Say, Turn
from bot.post import Origin, Post
from tests.bot.rig import Rugcoach

TILT = Media("drawing", "animation", "pelvic_tilt.gif")
WALK = Media("drawing", "photo", "walk.png")
THANKS, HELLO = Say("thanks"), Say("greeting")


@dataclass
class Coach:
    """Says what a test wants to have said, through the real outbox."""

    rugcoach: Rugcoach
    numbers: count = field(default_factory=count)

    async def says(self, chat: int, *parts: Say, tapped: int | None = None, **fields) -> None:
        store, now = self.rugcoach.store, self.rugcoach.clock.now()
        known = store.people.by_chat(chat)
        edit = {"kind": "edit", "edits": "tapped"} if tapped else {}
        reply = Reply(parts=parts, **edit, **fields)
        turn = Turn(patient=known.patient, replies=(reply,))
        with store.transaction():
            Post(store, known.patient.clinic).deliver(known, turn, Origin(f"t{next(self.numbers)}", tapped), now)
        self.rugcoach.program.dispatcher.wake()
        await self.rugcoach.settled()

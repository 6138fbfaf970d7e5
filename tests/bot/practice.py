"""A small practice at work: Anna and her therapist Bob, his colleague Carol, and Olga who operates the program."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.patient import Role
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

OLGA, DIRK = CAROL + 1, CAROL + 2
NAME = "Annabel"
#: Words of an emergency, and of radiating pain.
EMERGENCY = "ik voel niets meer tussen mijn benen"


@dataclass
class Practice:
    """Everybody's phone, and what the program does meanwhile."""

    rugcoach: Rugcoach
    anna: Phone
    bob: Phone
    carol: Phone
    olga: Phone
    #: A therapist's id and Anna's, as buttons name them.
    ids: dict[int, str]

    async def write(self, phone: Phone, *texts: str) -> Phone:
        for text in texts:
            self.rugcoach.clock.forward(seconds=5)
            phone.write(text)
            await self.rugcoach.settled()
        return phone

    async def tap(self, phone: Phone, label: str) -> Phone:
        """Tap the newest button with this label."""
        self.rugcoach.clock.forward(seconds=5)
        shown = next(message for message in reversed(phone.messages) if label in labels(message))
        phone.tap(label, shown)
        await self.rugcoach.settled()
        return phone

    async def forge(self, phone: Phone, data: str) -> str | None:
        """Send callback data that no button of this phone has; return the short answer."""
        self.rugcoach.clock.forward(seconds=5)
        phone.last.offered.add(data)
        query = phone.tap(data)
        await self.rugcoach.settled()
        return query.answer

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.rugcoach.rows(sql, *values)

    def audit(self, act: str) -> list[tuple[Any, ...]]:
        return self.rows("SELECT actor, person FROM audit WHERE act = ? ORDER BY id", act)


def labels(message: Any) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


async def opened(rugcoach: Rugcoach, phone: Callable[..., Phone], **anna: Any) -> Practice:
    """Open the practice: everybody has joined by a link, and Anna lets Bob look along."""
    now = rugcoach.clock.now()
    person = rugcoach.patient(ANNA, heard_at=now, **anna)
    await rugcoach.start()
    phones = {chat: phone(chat, name) for chat, name in ((ANNA, NAME), (BOB, "Bob"), (CAROL, "Carol"), (OLGA, "Olga"))}
    ids = {ANNA: person}
    roles: dict[int, Role] = {BOB: "therapist", CAROL: "therapist", OLGA: "operator"}
    for chat, role in roles.items():
        with rugcoach.store.transaction():
            code = rugcoach.store.invites.create(role, now)
        phones[chat].write(f"/start {code}")
        await rugcoach.settled()
        ((ids[chat],),) = rugcoach.rows("SELECT id FROM person WHERE chat_id = ?", chat)
    agreed = (now - timedelta(days=30)).isoformat(timespec="milliseconds")
    rugcoach.rows(
        "UPDATE person SET therapist = ?, consent_therapist = ?, first_name = ? WHERE id = ?",
        ids[BOB], agreed, NAME, person,
    )  # fmt: skip
    return Practice(rugcoach, phones[ANNA], phones[BOB], phones[CAROL], phones[OLGA], ids)

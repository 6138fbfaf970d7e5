"""Several people and the coach, with the real store and no Telegram: what is queued arrives at once on their phones."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import keyboards
from bot.coach import Coach, Speaker
from bot.events import Commanded, Event, Started, Wrote
from bot.handlers.patient import COMMANDS, STAFF_COMMANDS
from bot.patient import Clinic, Role
from bot.post import Origin
from bot.store import Store
from content.texts import plain
from content.understand import understand
from tests.e2e.people import onboarded
from tests.transcripts.chat import at_local

NAMES = {alias: name for name, aliases in (COMMANDS | STAFF_COMMANDS).items() for alias in aliases}
CLINIC = Clinic(name="Rugcentrum", phone="+31 35 123 45 67")


@dataclass
class Shown:
    """A message as it stands on a phone."""

    text: str
    buttons: list[dict[str, str]]
    silent: bool = False
    protected: bool = False
    kind: str = ""


@dataclass
class Phone:
    """One person's chat with the coach."""

    name: str
    chat: int
    language: str = "nl"
    messages: dict[int, Shown] = field(default_factory=dict)
    #: What came or changed since the last act of anybody.
    heard: list[Shown] = field(default_factory=list)
    toast: str = ""


class Ward:
    """Does what intake, dispatch and the timer do."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder / "ward.db", CLINIC, run="ward", durable=False)
        self.coach = Coach(self.store, CLINIC)
        self.now = at_local("2026-11-23", "07:00")
        self.phones: dict[str, Phone] = {}
        self.acts = 0
        with self.store.transaction():
            self.store.meta.set("bot_username", "rug_bot")

    # --- Who is there ---------------------------------------------------------------------------------------------

    def phone(self, name: str) -> Phone:
        return self.phones.setdefault(name, Phone(name, 7000 + len(self.phones)))

    def person(self, name: str) -> str:
        known = self.store.people.by_chat(self.phone(name).chat)
        if known is None:
            raise LookupError(f"the coach has not met {name}")
        return known.patient.id

    def joins(self, name: str, role: Role) -> None:
        with self.store.transaction():
            code = self.store.invites.create(role, self.now)
        self.hear(name, Started(), code=code)

    def links(self, name: str, therapist: str) -> None:
        """Make somebody a coached patient who lets a therapist look along."""
        phone = self.phone(name)
        person = onboarded(self.store, phone.chat, self.now, language=phone.language)
        agreed = self.now.isoformat(timespec="milliseconds")
        self.store.db.execute(
            "UPDATE person SET therapist = ?, consent_therapist = ?, first_name = ? WHERE id = ?",
            [self.person(therapist), agreed, name.capitalize(), person],
        )

    # --- Acts -----------------------------------------------------------------------------------------------------

    def writes(self, name: str, text: str) -> None:
        self.hear(name, Wrote(text, understand(text)))

    def commands(self, name: str, command: str) -> None:
        self.hear(name, Commanded(NAMES.get(command, "unknown")))

    def taps(self, name: str, label: str) -> None:
        phone = self.phone(name)
        for number, shown in sorted(phone.messages.items(), reverse=True):
            for button in shown.buttons:
                if button["text"] == label:
                    self.tap_data(name, button["data"], number)
                    return
        raise LookupError(
            f"no button [{label}]; there are {[b['text'] for m in phone.messages.values() for b in m.buttons]}"
        )

    def tap_data(self, name: str, data: str, tapped: int | None = None) -> None:
        event = keyboards.read(data)
        assert event is not None
        self.hear(name, event, tapped=tapped)

    def uses_link(self, name: str, of: str) -> None:
        """Follow the newest link on somebody's phone."""
        texts = " ".join(shown.text for shown in self.phone(of).messages.values())
        *_, code = re.findall(r"\?start=([\w-]+)", texts)
        self.hear(name, Started(), code=code)

    def hear(self, name: str, event: Event, *, tapped: int | None = None, code: str = "") -> None:
        self.fresh()
        phone = self.phone(name)
        self.acts += 1
        speaker = Speaker(phone.chat, phone.language, name.capitalize())
        with self.store.transaction():
            phone.toast = self.coach.hear(speaker, event, self.now, Origin(str(self.acts), tapped), code) or ""
        self.deliver()

    def fresh(self) -> None:
        for phone in self.phones.values():
            phone.heard, phone.toast = [], ""

    # --- Time and delivery ----------------------------------------------------------------------------------------

    def until(self, moment: datetime) -> None:
        """Let time pass; everything that falls due on the way rings."""
        self.fresh()
        while (due := self.store.reminders.next_due()) is not None and due <= moment:
            self.now = max(self.now, due)
            with self.store.transaction():
                self.store.reminders.claim(self.now, "ward")
                for row in self.store.reminders.claimed():
                    self.coach.ring(row, self.now)
            self.deliver()
        self.now = max(self.now, moment)

    def deliver(self) -> None:
        while messages := self.store.delivery.claim(self.now, 100, ()):
            for message in messages:
                self._arrives(message)
            with self.store.transaction():
                for ended in self.store.letters.ended():
                    self.store.letters.told(ended.event.letter, ended.event.how)
                    self.coach.tell(ended.writer, ended.event, self.now, f"letter-{ended.event.letter}")

    def _arrives(self, message: Any) -> None:
        phone = next(phone for phone in self.phones.values() if phone.chat == message.chat_id)
        payload = message.payload
        number = message.edits_message or message.id
        shown = Shown(
            plain(str(payload["text"])),
            [button for row in payload.get("buttons", []) for button in row],
            bool(payload.get("silent")),
            bool(payload.get("protect")),
            message.kind.name,
        )
        phone.messages[number] = shown
        phone.heard.append(shown)
        self.store.delivery.sent(message, number, None, self.now)

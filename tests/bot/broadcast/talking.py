"""Plays a talk about tips: what Els and her patients do and read (``talks/README.md``)."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.bot.broadcast.hall import FIRST, THERAPIST
from tests.bot.broadcast.office import Office
from tests.bot.rig import Phone

COMPLAINTS = {"a hernia": "hernia", "osteoarthritis": "osteoarthritis", "an acute complaint": "acute"}


class Talk:
    """One talk, and how far everybody has read."""

    def __init__(self, office: Office) -> None:
        self.office, self.phones = office, list[Phone]()
        #: How many messages somebody had seen when they last did something, and every text since.
        self.seen: dict[int, list[str]] = {}

    async def play(self, path: Path) -> None:
        """Play every line; raise AssertionError with the place of the first one that does not hold."""
        lines = _lines(path)
        self._people([line for line in lines if re.match(r"\d+ patients? ha|els speaks", line)])
        await self.office.rugcoach.start()
        for number, raw in enumerate(lines, start=1):
            line = raw.split("#")[0].strip()
            if not line or re.match(r"\d+ patients? ha|els speaks", line):
                continue
            try:
                await self._line(line)
            except (AssertionError, LookupError, ValueError) as error:
                told = "\n".join(self.office.els.texts[-3:])
                raise AssertionError(f"{path.name}:{number}: {line}\n{error}\n{told}") from error

    async def _line(self, line: str) -> None:
        for pattern, run in LINES:
            found = re.fullmatch(pattern, line)
            if found is not None:
                await run(self, *found.groups())
                return
        raise ValueError("the player does not know this kind of line")

    def _people(self, lines: list[str]) -> None:
        now = self.office.rugcoach.clock.now()
        for line in lines:
            if line.startswith("els"):
                self.office.rugcoach.rows("UPDATE person SET language = 'en' WHERE chat_id = ?", THERAPIST)
                continue
            count, what, *more = re.split(r" patients? ha(?:ve|s) |, ", line)
            consents = {"coaching": now} if "no tips" in more else {"coaching": now, "tips": now}
            language = "en" if "English" in more else "nl"
            fields: dict[str, Any] = {"complaint": COMPLAINTS[what], "consents": consents, "language": language}
            self.phones += self.office.patients(int(count), FIRST + len(self.phones), **fields)

    def new(self, phone: Phone) -> str:
        """Return what somebody can read since they last did something, edits included."""
        old = self.seen.get(phone.chat, [])
        return "\n".join(text for text in phone.texts if text not in old)

    def looked(self, phone: Phone) -> None:
        self.seen[phone.chat] = phone.texts

    def phone(self, who: str) -> Phone:
        return self.office.els if who == "els" else self.phones[int(who.split()[1]) - 1]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


async def writes(talk: Talk, who: str, text: str) -> None:
    talk.office.breathe()
    talk.looked(talk.phone(who))
    talk.phone(who).write(text)
    await talk.office.rugcoach.settled()


async def taps(talk: Talk, who: str, label: str) -> None:
    talk.office.breathe()
    phone = talk.phone(who)
    talk.looked(phone)
    shown = next(message for message in reversed(phone.messages) if label in labels(message))
    phone.tap(label, shown)
    await talk.office.rugcoach.settled()


async def sends(talk: Talk, kind: str) -> None:
    talk.office.breathe()
    talk.looked(talk.office.els)
    getattr(talk.office.rugcoach.telegram, kind)(THERAPIST)
    await talk.office.rugcoach.settled()


async def reads(talk: Talk, who: str, never: str | None, text: str) -> None:
    assert (text in talk.new(talk.phone(who))) != bool(never), talk.new(talk.phone(who))


async def reads_nothing(talk: Talk, who: str) -> None:
    assert not talk.phone(who).texts, talk.phone(who).texts


async def sees(talk: Talk, buttons: str) -> None:
    shown = {label for message in talk.office.els.messages for label in labels(message)}
    assert set(re.findall(r"\[(.*?)\]", buttons)) <= shown, sorted(shown)


async def waits_for(talk: Talk, text: str) -> None:
    await talk.office.sees(text)


async def pause(talk: Talk, who: str) -> None:
    store = talk.office.rugcoach.store
    known = store.people.by_chat(talk.phone(who).chat)
    assert known is not None
    with store.transaction():
        store.people.save(known.patient, replace(known.patient, status="paused"))


async def restarts(talk: Talk) -> None:
    await talk.office.rugcoach.kill()
    await talk.office.rugcoach.start()


async def go_by(talk: Talk, hours: str) -> None:
    rugcoach = talk.office.rugcoach
    rugcoach.clock.forward(hours=int(hours))
    rugcoach.program.broadcasts.wake()
    await rugcoach.settled()


def labels(message: Any) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


WHO = r"(els|patient \d+)"
LINES: tuple[tuple[str, Callable[..., Awaitable[None]]], ...] = (
    (WHO + r' writes "(.*)"', writes),
    (WHO + r" taps \[(.+)\]", taps),
    (r"els sends a ([a-z]+)", sends),
    (WHO + r" reads nothing", reads_nothing),
    (WHO + r' (never )?reads "(.*)"', reads),
    (r"els sees (\[.*\])", sees),
    (r'els waits for "(.*)"', waits_for),
    (r"(patient \d+) is in a pause", pause),
    (r"the program restarts", restarts),
    (r"(\d+) hours go by", go_by),
)

"""The made-up clinic and its people through some days: who writes when, what breaks when, and the tally at the end."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from bot import keyboards
from bot.coach import Speaker
from bot.events import Blocked, Commanded, Event, Started, Tapped, Unblocked, Wrote
from bot.logs import describe, get
from bot.patient import Clinic
from bot.simulation import books, tally
from bot.simulation.chance import Chance
from bot.simulation.clinic import Killed, MadeUpClinic
from bot.simulation.people import ALARM, Person, population
from bot.simulation.telegram import MadeUpTelegram
from bot.store.balance import mistakes, stuck
from content.understand import understand
from scheduler.virtual import LoopClock, VirtualLoop

log = get(__name__)

#: A day with a clock change lies in the first month.
START: Final = datetime(2027, 3, 10, 6, 0, tzinfo=UTC)
DAY: Final = 86_400.0
#: Telegram keeps a tap for so many seconds, anything else for a day.
TAP_KEPT: Final = 150.0
#: So often a day, at the most, the process dies in the middle of an update; and how long it then is down.
DEATHS_A_DAY: Final = 0.5
DOWN: Final = (20.0, 240.0, 3_000.0)


#: What is counted as trouble; all of it is survived.
TROUBLE: Final = ("flood", "lost", "not sent", "restarts", "taps too late")
#: The question whose answer stands in the diary at once.
RATED: Final = "pain"


@dataclass(frozen=True, slots=True)
class Update:
    """Something that somebody did, until the program confirms it."""

    id: int
    person: Person
    event: Event
    tapped: int | None
    at: float


def live(patients: range, days: int, seed: int) -> tally.Figures:
    """Let the patients with these chat numbers live through so many days, in one clinic."""
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(_live(Path(folder) / "simulation.db", patients, days, seed))


async def _live(path: Path, patients: range, days: int, seed: int) -> tally.Figures:
    world = World(path, patients, days, Chance(seed, patients.start))
    world.clinic.start()
    await asyncio.sleep(days * DAY)
    await world.end()
    return world.figures(seed)


class World:
    """People on one side, the program on the other, Telegram's queue of updates between."""

    def __init__(self, path: Path, patients: range, days: int, chance: Chance) -> None:
        """Plan who comes when, and what they do on their last day."""
        self._chance, self._days = chance, days
        self._clock = LoopClock(START)
        self._clinic = Clinic(open_enrolment=True)
        self._telegram = MadeUpTelegram(self._clock, chance, self._read)
        self.clinic = MadeUpClinic(path, self._clinic, self._clock, self._telegram)
        self._people = {person.chat: person for person in population(patients, chance)}
        self._waiting: list[Update] = []
        self._updates = 0
        self._counts: Counter[str] = Counter()
        self._restart: asyncio.Task[None] | None = None
        #: Questions with a number that were answered, person by person.
        self._rated: dict[int, set[int]] = {chat: set() for chat in self._people}
        self._left: set[int] = set()
        #: How often each message was put before its reader: new, and changed.
        self._seen: Counter[tuple[int, int]] = Counter()
        self._dies = False
        for day in range(days):
            if chance.happens(DEATHS_A_DAY, "death", day):
                asyncio.get_running_loop().call_later((day + chance.share("hour", day)) * DAY, self._strike)
        for person in self._people.values():
            self._plan(person)

    def _plan(self, person: Person) -> None:
        loop = asyncio.get_running_loop()
        loop.call_later(chance_of_day(person) * 12 * 3_600, self._does, person, Started())
        if person.habit.ends:
            loop.call_later(self._days * DAY * person.habit.until, self._ends, person)

    # --- people -------------------------------------------------------------------------------------------------------

    def _read(self, chat: int, message: int, buttons: Sequence[str]) -> None:
        """Somebody sees a message, or how it has changed; an answer may come later."""
        person = self._people[chat]
        self._seen[chat, message] += 1
        turn = f"{message}.{self._seen[chat, message]}"
        if chat not in self._left and buttons and person.answers(turn, buttons):
            delay = person.delay(turn, buttons)
            asyncio.get_running_loop().call_later(delay, self._answers, person, message, turn, buttons)

    def _answers(self, person: Person, message: int, turn: str, seen: Sequence[str]) -> None:
        if person.chat in self._left or self._telegram.buttons.get((person.chat, message)) != seen:
            return  # the message has changed since: that was read, and is answered, by itself
        typed = person.types(turn, seen)
        if typed is not None:
            self._counts["texts"] += 1
            self._does(person, Wrote(typed, understand(typed)))
            return
        data = person.choose(turn, int(self._clock.monotonic() // DAY), seen)
        event = keyboards.read(data) if data else None
        if event is not None:
            self._counts["taps"] += 1
            self._does(person, event, message)

    def _ends(self, person: Person) -> None:
        """What somebody's habit ends with."""
        match person.habit.ends:
            case "alarm":
                self._does(person, Wrote(ALARM, understand(ALARM)))
                return
            case "stop":
                self._does(person, Commanded("stop"))
            case "block":
                self._telegram.blocked.add(person.chat)
                self._does(person, Blocked())
                asyncio.get_running_loop().call_later(3 * DAY, self._comes_back, person)
        self._left.add(person.chat)

    def _comes_back(self, person: Person) -> None:
        self._telegram.blocked.discard(person.chat)
        self._does(person, Unblocked())

    def _strike(self) -> None:
        """Let the process die in the middle of the next update."""
        self._dies = True

    # --- updates ------------------------------------------------------------------------------------------------------

    def _does(self, person: Person, event: Event, tapped: int | None = None) -> None:
        self._updates += 1
        update = Update(self._updates, person, event, tapped, self._clock.monotonic())
        self._waiting.append(update)
        if self.clinic.up:
            self._deliver()

    def _deliver(self) -> None:
        """Hand over what waits, oldest first; a tap that waited too long is gone."""
        while self._waiting:
            update = self._waiting[0]
            late = self._clock.monotonic() - update.at > TAP_KEPT
            if isinstance(update.event, Tapped) and late:
                self._counts["taps too late"] += 1
            elif not self._handled(update):
                return
            self._waiting.pop(0)

    def _handled(self, update: Update) -> bool:
        speaker = Speaker(update.person.chat, update.person.language, "Anna")
        dies = self._dies and self._restart is None
        try:
            toast = self.clinic.hear(update.id, speaker, update.event, update.tapped, dies=dies)
        except Killed:
            self._dies = False
            self._counts["restarts"] += 1
            self._restart = asyncio.ensure_future(self._come_up_again(update.id))
            return False
        except Exception as error:  # noqa: BLE001 -- as in intake: one update that fails concerns itself alone
            log.error("update_failed", **describe(error))
            self._counts["mistakes"] += 1
            return True
        if isinstance(update.event, Tapped) and update.event.kind == RATED and toast is None:
            self._rated[update.person.chat].add(update.event.question)
        return True

    async def _come_up_again(self, update: int) -> None:
        await self.clinic.kill()
        await asyncio.sleep(self._chance.one_of(DOWN, "down", update))
        self.clinic.start()
        self._deliver()
        self._restart = None

    # --- the end ------------------------------------------------------------------------------------------------------

    async def end(self) -> None:
        """Let what is on its way arrive, then stop."""
        self._left.update(self._people)
        await asyncio.sleep(3_600)
        await self.clinic.kill()

    def figures(self, seed: int) -> tally.Figures:
        """Count."""
        telegram, counts, store = self._telegram, self._counts, self.clinic.store
        quiet: tuple[time, time] = self._clinic.quiet_from, self._clinic.quiet_until
        return tally.Figures(
            patients=len(self._people),
            days=self._days,
            seed=seed,
            sheet=books.sheet(store, self._dates(-1, 2)),
            messages=len(telegram.delivered),
            taps=counts["taps"],
            texts=counts["texts"],
            trouble={what: telegram.failures[what] + counts[what] for what in TROUBLE},
            mistakes=counts["mistakes"] + mistakes(store.db),
            lost=len(self._waiting) + stuck(store.db, self._clock.now()) + self._lost(),
            twice=tally.copies(telegram.delivered, telegram.uncertain),
            in_quiet_hours=tally.quiet(telegram.delivered, self._zone, *quiet, self._chosen()),
            over_cap=tally.over_cap(telegram.delivered, self._zone),
        )

    def _lost(self) -> int:
        """Return what is missing in the books of those whose row is there: ratings, and for the steady whole days."""
        lost = 0
        for chat, person in self._people.items():
            known = self.clinic.store.people.by_chat(chat)
            if known is not None:
                lost += books.lost_ratings(self.clinic.store, known.patient, self._rated[chat])
                lost += 0 if person.habit.ends else books.lost_days(self.clinic.store, known.patient, self._dates(1))
        return lost

    def _dates(self, first: int, more: int = 0) -> Sequence[date]:
        return [START.date() + timedelta(days=day) for day in range(first, self._days + more)]

    def _chosen(self) -> Callable[[int, str], time | None]:
        """Return how to look up at which time somebody wants a slot."""
        known = {chat: self.clinic.store.people.by_chat(chat) for chat in self._people}
        times = {chat: one.patient.times for chat, one in known.items() if one is not None}
        return lambda chat, slot: {str(name): at for name, at in times.get(chat, {}).items()}.get(slot)

    def _zone(self, _chat: int) -> str:
        return self._clinic.zone


def chance_of_day(person: Person) -> float:
    """Return at which part of the first half day somebody presses Start."""
    return person.chance.share(person.chat, "start")

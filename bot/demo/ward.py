"""The demo's therapist and 25 made-up patients with weeks behind them, so that a visitor has something to answer.

Their past is written into the demo's own database; what they say today goes through the real coach, so an alert on
the therapist's phone is a real one. They get no reminders and no timers: "Next" belongs to the visitor's own patient.
They speak as soon as the first page is opened, and the therapist's phone then takes the language of that page.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from bot.app import Program
from bot.coach import Speaker
from bot.course import Course
from bot.demo.server import DemoServer
from bot.events import Did, Rated, Started, Tapped, Wrote
from bot.patient import Activity, Language, Patient, Status
from bot.post import Origin
from bot.store import Store
from content.report import Complaint
from content.understand import understand
from scheduler.plan import local_date, occurrence

THERAPIST: Final = 900
FIRST_PATIENT: Final = 901
NAME: Final = "Sanne"
#: The welcome comes first, so that the alert stands below it.
WELCOME_SECONDS: Final = 5.0
#: How pain goes up and down around its line, day by day; and on which of ten days nothing was done.
WAVES: Final = (0, 1, 0, -1, 0, 1, 1, 0, -1, 0, 0, -1, 1)
RESTING: Final = (6, 2, 9, 4, 0, 7, 3, 8, 1, 5)
#: So much more it hurts on the days of a flare.
FLARE: Final = 3
EVENING: Final = time(20)
AFTERNOON: Final = time(14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One made-up patient; see ``ward.toml``."""

    name: str
    complaint: Complaint
    phase: int
    step: int
    days: int
    pain: tuple[int, int]
    done: int
    language: Language = "nl"
    quiet: int = 0
    says: str = ""
    minutes: int = 0
    flare: int = 0
    tips: bool = True
    status: Status = "active"


def somebodies() -> Sequence[Somebody]:
    """Return the made-up patients."""
    table: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "ward.toml").read_text("utf-8"))
    return [Somebody(**{**row, "pain": tuple(row["pain"])}) for row in table["patient"]]


class Ward:
    """The therapist and her patients in one demo."""

    def __init__(self, server: DemoServer, program: Program) -> None:
        """Fill a demo in which nobody is yet, at its present time."""
        self._server = server
        self._program = program
        self._store = program.store
        self._patients = dict(enumerate(somebodies(), FIRST_PATIENT))
        self._opened = False
        self._today = local_date(program.clock.now(), program.clinic.zone)
        self._fill(program.clock.now())

    def _fill(self, now: datetime) -> None:
        with self._store.transaction():
            self._server.person(THERAPIST, NAME, "nl").started = True
            therapist = self._store.people.create(THERAPIST, "nl", NAME, now).patient.id
            self._store.people.becomes(therapist, "therapist")
            for chat, one in self._patients.items():
                person = self._server.person(chat, one.name, one.language)
                person.started, person.blocked = True, one.status == "blocked"
                _live(self._store, chat, one, therapist, now)

    def open(self, language: Language) -> bool:
        """Welcome the therapist in the language of the first page; whether this was the first."""
        if self._opened:
            return False
        self._opened = True
        self._server.world.people[THERAPIST].language_code = language
        with self._store.transaction():
            known = self._store.people.by_chat(THERAPIST)
            if known is None:
                raise LookupError("the therapist is gone")
            self._store.people.save(known.patient, replace(known.patient, language=language))
            now = self._program.clock.now()
            self._program.coach.hear(Speaker(THERAPIST, language, NAME), Started(), now, Origin("ward"))
        return True

    async def speak(self) -> None:
        """Let the patients say what they say today, as soon as the therapist has been welcomed."""
        with suppress(TimeoutError):
            await self._server.wait_for(lambda: bool(self._server.world.messages.get(THERAPIST)), WELCOME_SECONDS)
        now = self._program.clock.now()
        with self._store.transaction():
            for chat, one in sorted(self._patients.items(), key=lambda each: -each[1].minutes):
                if one.says:
                    self._say(chat, one, now - timedelta(minutes=one.minutes))

    def live_on(self, now: datetime) -> None:
        """Write how the days went that have passed since; whoever was silent stays silent."""
        today = local_date(now, self._program.clinic.zone)
        if today == self._today:
            return
        days = [self._today + timedelta(days=n) for n in range((today - self._today).days)]
        self._today = today
        with self._store.transaction():
            for chat, one in self._patients.items():
                known = self._store.people.by_chat(chat)
                if known is not None and not one.quiet:
                    _live_on(self._store, known.patient, one, days)

    def _say(self, chat: int, one: Somebody, at: datetime) -> None:
        """Let somebody be heard at that moment; what the coach asks then is left open, without an end."""
        speaker, event = Speaker(chat, one.language, one.name), Wrote(one.says, understand(one.says))
        self._program.coach.hear(speaker, event, at, Origin(f"ward-{chat}"))
        known = self._store.people.by_chat(chat)
        asked = None if known is None else known.patient.question
        if asked is not None and asked.kind == "screen":  # nobody here has an alarm sign
            self._program.coach.hear(speaker, Tapped("screen", asked.no, "none"), at, Origin(f"ward-{chat}-none"))
        if known is not None:
            self._store.reminders.drop(known.patient.id, None)


def _live(store: Store, chat: int, one: Somebody, therapist: str, now: datetime) -> None:
    """Write somebody's weeks."""
    began = now - timedelta(days=one.days)
    known = store.people.create(chat, one.language, one.name, began)
    store.people.invited(known.patient.id, therapist)
    joined = store.people.by_id(known.patient.id) or known
    store.people.save(joined.patient, _on_the_way(joined.patient, one, began, now))
    today = local_date(now, joined.patient.zone)
    for question, (day, value, done) in enumerate(_course(one, today), 1):
        _remember(store, joined.patient, question, day, value, done=done)


def _live_on(store: Store, patient: Patient, one: Somebody, days: Sequence[date]) -> None:
    for question, day in enumerate(days, patient.last_question + 1):
        number = day.toordinal()
        done = _acted(one, number)
        _remember(store, patient, question, day, _pain(one, one.pain[1], number), done=done)
    heard = occurrence(days[-1], EVENING, patient.zone)
    store.people.save(patient, replace(patient, last_question=patient.last_question + len(days), heard_at=heard))


def _on_the_way(patient: Patient, one: Somebody, began: datetime, now: datetime) -> Patient:
    last = now - timedelta(days=one.quiet, hours=3)
    return replace(
        patient,
        status=one.status,
        first_name=one.name,
        onboarded=True,
        consents=dict.fromkeys(("coaching", "therapist", *(("tips",) if one.tips else ())), began),
        complaint=one.complaint,
        radiation="known" if one.complaint == "hernia" else "none",
        phase=one.phase,
        walking_step=one.step,
        course=Course(phase_since=local_date(began, patient.zone), changed_on=local_date(began, patient.zone)),
        last_question=one.days + 1,
        screened_at=last,
        heard_at=last,
    )


def _course(one: Somebody, today: date) -> Iterator[tuple[date, int, bool]]:
    """Yield day, pain of the evening, and whether something was done; nothing on the silent days and today."""
    begin, end = one.pain
    for n in range(one.days, max(one.quiet, 1) - 1, -1):
        line = end + (begin - end) * n / one.days + (FLARE if n <= one.flare else 0)
        yield today - timedelta(days=n), _pain(one, line, n), _acted(one, n)


def _pain(one: Somebody, line: float, number: int) -> int:
    """Return a day's pain: up and down around a line."""
    return min(10, max(0, round(line + WAVES[(number * 5 + one.step) % len(WAVES)])))


def _remember(store: Store, patient: Patient, question: int, day: date, value: int, *, done: bool) -> None:
    evening, afternoon = (occurrence(day, at, patient.zone) for at in (EVENING, AFTERNOON))
    store.diary.rated(patient.id, Rated(value, "day", day, question, "evening"), evening)
    if done:
        act = Activity(what="done", day=day, at=afternoon, slot="midday")
        store.diary.did(patient.id, Did(act))


def _acted(one: Somebody, number: int) -> bool:
    """Return whether something was done on a day: about so often as somebody does, in no regular order."""
    return RESTING[(number * 3 + number // 4 + one.days) % len(RESTING)] < one.done

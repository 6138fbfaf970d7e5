"""One patient and the coach, in memory: the clock, the timers, the messages as they stand on the phone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.conversation import respond
from bot.conversation.gatekeeper import REPEAT
from bot.conversation.weekdays import off_days
from bot.events import (
    Advised,
    Alerted,
    Button,
    Chose,
    Commanded,
    DropTimers,
    Erase,
    Event,
    Fact,
    FellDue,
    Reply,
    SetTimer,
    Started,
    Tapped,
    Turn,
    Unrated,
    Wrote,
)
from bot.past import replanned
from bot.patient import SLOTS, Patient, Slot
from bot.render import label, render
from content.understand import understand
from scheduler.plan import local_date, next_occurrence
from tests.transcripts.book import Shelf, restarted, written

PROACTIVE = frozenset({"remind", "question", "week", "tip"})


@dataclass
class Shown:
    """A message as it stands on the phone."""

    text: str
    buttons: tuple[Button, ...]
    kind: str
    #: Buttons that stood here before an edit: what a slow thumb may still tap.
    gone: tuple[Button, ...] = ()
    #: The file name of its drawing, or what kind of picture it is.
    picture: str = ""


class Chat:
    """Does what the coach does with a turn, without Telegram, SQL or a clock."""

    def __init__(self, patient: Patient, now: datetime) -> None:
        self.patient, self.now = patient, now
        self.messages: list[Shown] = []
        self.timers: dict[tuple[str, str], SetTimer] = {}
        self.shelf = Shelf()
        self.shelf.kept = [(None, past) for past in patient.diary.advice]
        self.sent_on: list[tuple[str, str]] = []
        self.question_at: int | None = None
        #: Until when each of the three reminders has been dealt with.
        self.rung: dict[Slot, datetime] = dict.fromkeys(SLOTS, now)
        #: What happened since the last act.
        self.said: list[Shown] = []
        self.facts: list[Fact] = []
        self.toast = ""
        self.skipped: list[str] = []
        #: What the player counts of all this.
        self.watch: object = None

    # --- Acts -----------------------------------------------------------------------------------------------------

    def fresh(self) -> None:
        """Forget what happened before this act."""
        self.said, self.facts, self.toast, self.skipped = [], [], "", []

    def write(self, text: str, *, edited: bool = False) -> None:
        self.hear(Wrote(text, understand(text), edited))

    def command(self, name: str) -> None:
        self.hear(Started() if name == "start" else Commanded(name))

    def tap(self, label: str, *, old: bool = False) -> None:
        """Tap the newest button with this label; ``old``: one that an edit or a newer message has taken over."""
        at, button = self.find(label, old=old)
        self.tap_button(at, button)

    def tap_button(self, at: int, button: Button) -> None:
        event = pressed(button)
        if event is not None:
            self.hear(event, tapped=at)

    def find(self, label: str, *, old: bool = False) -> tuple[int, Button]:
        for at in range(len(self.messages) - 1, -1, -1):
            shown = self.messages[at]
            for button in shown.gone if old else shown.buttons:
                if self.label(button) == label:
                    return at, button
        raise LookupError(f"no button [{label}] on the phone; there are {self.labels()[-12:]}")

    def label(self, button: Button) -> str:
        return label(button.label, self.patient.language, self.patient.clinic)

    def labels(self) -> list[str]:
        return [self.label(button) for shown in self.messages for button in shown.buttons]

    def restart(self) -> None:
        self.patient = restarted(self.patient)

    # --- Time -----------------------------------------------------------------------------------------------------

    def until(self, moment: datetime) -> None:
        """Let time pass; everything that falls due on the way rings."""
        while (due := min(self._due(), key=lambda one: one[0], default=None)) is not None and due[0] <= moment:
            self.now, event = due
            if event.timer == "slot" and event.slot is not None:
                self.rung[event.slot] = self.now
            self.timers.pop((event.timer, event.slot or ""), None)
            self.hear(FellDue("slot", event.day, event.slot, event.n) if event.timer == "moved" else event)
        self.now = max(self.now, moment)

    def _due(self) -> Iterator[tuple[datetime, FellDue]]:
        for timer in self.timers.values():
            yield timer.at, FellDue(timer.timer, timer.day, timer.slot, timer.n, timer.question)
        if not self._is_reminded():
            return
        for slot, at in self.patient.times.items():
            if at is not None:
                day, moment = next_occurrence(self.rung[slot], at, self.patient.zone, off_days(self.patient, slot))
                yield moment, FellDue("slot", day, slot)

    def _is_reminded(self) -> bool:
        return self.patient.status == "active" and self.patient.onboarded

    # --- One step -------------------------------------------------------------------------------------------------

    def hear(self, event: Event, *, tapped: int | None = None) -> Turn:
        if not self._is_reminded():
            self.rung = dict.fromkeys(SLOTS, self.now)  # what passed in a pause does not ring after it
        before = replace(self.patient, diary=replace(self.patient.diary, proactive_today=self._sent_today()))
        turn = respond(before, event, self.now)
        question_at = self.question_at
        if turn.patient.question is None:
            self.question_at = None
        for reply in turn.replies:
            self._show(reply, turn.patient, tapped, question_at)
        self._record(before, turn)
        self.toast = "" if turn.toast is None else render(turn.toast, turn.patient.language, turn.patient.clinic)
        if turn.skipped:
            self.skipped.append(turn.skipped)
        if turn.moved_to is not None and isinstance(event, FellDue):
            name = "moved" if event.timer == "slot" else event.timer
            self.timers[name, event.slot or ""] = SetTimer(name, turn.moved_to, event.day, event.slot, event.n)
        return turn

    def _record(self, before: Patient, turn: Turn) -> None:
        diary = before.diary
        for fact in turn.facts:
            diary = written(diary, fact, self.now)
            match fact:
                case Advised():
                    self.shelf.put(fact, self.now)
                case SetTimer():
                    self.timers[fact.timer, fact.slot or ""] = fact
                case DropTimers(None):
                    self.timers.clear()
                case DropTimers(name):
                    self.timers = {key: timer for key, timer in self.timers.items() if timer.timer != name}
                case Erase():
                    self.timers.clear()
                case Unrated(question):
                    self.shelf.drop(question)
        self.facts.extend(turn.facts)
        moved = replanned(before, turn.patient, local_date(self.now, turn.patient.zone))
        plan = diary.plan if moved is None else (*(one for one in diary.plan if one.day != moved.day), moved)
        diary = replace(diary, advice=self.shelf.advice, proactive_today=self._sent_today(), plan=plan)
        self.patient = replace(turn.patient, diary=diary)

    def _show(self, reply: Reply, patient: Patient, tapped: int | None, question_at: int | None) -> None:
        text = "\n\n".join(render(part, patient.language, patient.clinic) for part in reply.parts)
        buttons = tuple(button for row in reply.buttons for button in row)
        carrier = self._carrier(reply.asked) if reply.edits == "asked" else None
        at = {"tapped": tapped, "question": question_at, "asked": carrier, None: len(self.messages)}[reply.edits]
        if at is None:
            return
        shown = Shown(text, buttons, reply.kind, picture="" if reply.media is None else reply.media.name)
        if reply.edits is None:
            self.messages.append(shown)
            self._sent(reply)
        else:
            old = self.messages[at]
            shown.gone = (*old.gone, *(button for button in old.buttons if button not in buttons))
            shown.picture = shown.picture or old.picture
            self.messages[at] = shown
        self.said.append(shown)
        if reply.carries_question:
            self.question_at = at

    def _carrier(self, asked: str) -> int | None:
        """Return which message shows the buttons of a question."""
        shown = (at for at, one in enumerate(self.messages) if any(b.data.startswith(f"{asked}:") for b in one.buttons))
        return max(shown, default=None)

    def _sent_today(self) -> tuple[str, ...]:
        today = str(local_date(self.now, self.patient.zone))
        return tuple(name for day, name in self.sent_on if day == today)

    def _sent(self, reply: Reply) -> None:
        if reply.kind in PROACTIVE:
            _, slot, n = (*reply.occasion.split(":"), "", "")[:3] if reply.kind == "remind" else ("", "", "")
            kind = "repeat" if n == str(REPEAT) else reply.kind
            name = f"{kind}:{slot}" if slot else kind
            self.sent_on.append((str(local_date(self.now, self.patient.zone)), name))

    @property
    def alerts(self) -> list[Alerted]:
        return [fact for fact in self.facts if isinstance(fact, Alerted)]

    @property
    def advised(self) -> list[Advised]:
        return [fact for fact in self.facts if isinstance(fact, Advised)]


def pressed(button: Button) -> Event | None:
    """Return the event of a button's data; None where it only copies a text."""
    parts = button.data.split(":", 2)
    match parts:
        case [kind, number, choice] if number.isdecimal():
            return Tapped(kind, int(number), choice)
        case [verb, what]:
            return Chose(verb, what)
    return None


def at_local(day: str, clock: str, zone_hours: int = 1) -> datetime:
    """Return a moment in UTC of a winter day in Amsterdam."""
    return datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=UTC) - timedelta(hours=zone_hours)

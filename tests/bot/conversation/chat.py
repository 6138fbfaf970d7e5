"""One person's chat as the phone shows it: messages with buttons, taps on what is visible, typing, and the clock."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.conversation import respond
from bot.events import Chose, Commanded, Event, Fact, FellDue, Reply, Started, Tapped, Turn, Wrote
from bot.patient import Clinic, Patient
from bot.render import payload
from content.understand import understand

#: A Monday morning, 10:00 in Amsterdam.
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CLINIC = Clinic(phone="+31 35 123 45 67")


@dataclass
class Message:
    """What stands in the chat: a text, and buttons as (label, data)."""

    text: str
    buttons: tuple[tuple[str, str], ...]
    kind: str


@dataclass
class Chat:
    """Feeds the conversation and keeps what it says. Every step checks what must hold in every chat."""

    patient: Patient = field(default_factory=lambda: Patient(id="anna", invited=True, clinic=CLINIC))
    now: datetime = NOW
    messages: list[Message] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    taps: int = 0
    #: The last turn.
    turn: Turn | None = None
    #: Which message carries the open question.
    carrier: int | None = None

    # --- What a person does -------------------------------------------------------------------------------------------

    def start(self, invite: str = "none") -> None:
        """Send /start."""
        self.happens(Started("accepted" if invite == "accepted" else "invalid" if invite == "invalid" else "none"))

    def tap(self, *labels: str) -> None:
        """Tap buttons by the beginning of their label, each in the newest message that shows it."""
        for label in labels:
            at, data = self._button(label)
            self.taps += 1
            if not data:
                continue  # a copy button: Telegram tells the bot nothing
            parts = data.split(":")
            event: Event = Tapped(parts[0], int(parts[1]), parts[2]) if len(parts) == 3 else Chose(*parts)
            self.happens(event, tapped=at)

    def types(self, *texts: str) -> None:
        """Type messages."""
        for text in texts:
            self.happens(Wrote(text, understand(text)))

    def commands(self, name: str) -> None:
        """Send a command by its English name."""
        self.happens(Commanded(name))

    def falls_due(self, timer: str, **given: object) -> None:
        """Let a timer ring."""
        self.happens(FellDue(timer, self.now.date(), **given))  # type: ignore[arg-type]

    def waits(self, **delta: float) -> None:
        """Let time pass."""
        self.now += timedelta(**delta)

    def restarts(self) -> None:
        """The program ends and begins again: only what is stored is left, and nothing else was used."""
        self.patient = replace(self.patient)

    # --- What stands there --------------------------------------------------------------------------------------------

    @property
    def last(self) -> Message:
        return self.messages[-1]

    @property
    def shown(self) -> Message:
        """The message that carries the open question."""
        assert self.carrier is not None, "no question is open"
        return self.messages[self.carrier]

    @property
    def labels(self) -> list[str]:
        return [label for label, _ in self.shown.buttons]

    @property
    def asked(self) -> str | None:
        """The kind of the open question."""
        return None if self.patient.question is None else self.patient.question.kind

    def has(self, kind: type[Fact]) -> list[Fact]:
        """Return the recorded facts of a kind."""
        return [fact for fact in self.facts if isinstance(fact, kind)]

    # --- How it gets there --------------------------------------------------------------------------------------------

    def happens(self, event: Event, tapped: int | None = None) -> None:
        """Take one step, and show on the phone what it says."""
        question = self.carrier
        self.turn = respond(self.patient, event, self.now)
        self.patient = self.turn.patient
        self.facts += self.turn.facts
        if self.patient.question is None:
            self.carrier = None
        for reply in self.turn.replies:
            self._show(reply, {"tapped": tapped, "question": question}.get(reply.edits or ""))
        self._check()

    def _show(self, reply: Reply, target: int | None) -> None:
        if reply.edits is not None and target is None:
            return
        stored = payload(reply, self.patient.language, self.patient.clinic)
        rows = stored.get("buttons", [])
        assert isinstance(rows, list)
        buttons = tuple((button["text"], button.get("data", "")) for row in rows for button in row)
        message = Message(str(stored["text"]), buttons, reply.kind)
        if target is None:
            self.messages.append(message)
            target = len(self.messages) - 1
        else:
            self.messages[target] = message
        if reply.carries_question:
            self.carrier = target

    def _button(self, label: str) -> tuple[int, str]:
        for at in range(len(self.messages) - 1, -1, -1):
            for shown, data in self.messages[at].buttons:
                if shown == label or shown.removeprefix("☐ ").removeprefix("☑ ").startswith(label):
                    return at, data
        raise AssertionError(f"no button {label!r} in the chat: {[message.buttons for message in self.messages[-2:]]}")

    def _check(self) -> None:
        question = self.patient.question
        for message in self.messages:
            for _, data in message.buttons:
                assert len(data.encode()) <= 64
        if question is None:
            return
        waiting = f"{question.kind}:{question.no}:"
        carriers = [m for m in self.messages if any(data.startswith(waiting) for _, data in m.buttons)]
        assert len(carriers) == 1, f"{question.kind} stands in {len(carriers)} messages"

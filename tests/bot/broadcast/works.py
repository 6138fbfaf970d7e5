"""Broadcasts at work without Telegram: a clock that the test moves, and a delivery that answers as told."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.broadcast.seen import Figures
from bot.broadcast.work import Broadcasts
from bot.patient import Clinic
from bot.store import Store
from scheduler.outbox import Message


class Hand:
    """A clock that stands where the test puts it."""

    def __init__(self, now: datetime) -> None:
        self.moment, self.seconds = now, 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)
        self.seconds += timedelta(**span).total_seconds()


class Works:
    """A store, its broadcasts, and somebody who delivers."""

    def __init__(self, store: Store, now: datetime, probe: Callable[[str], None] = lambda _: None) -> None:
        self.store, self.clock = store, Hand(now)
        self.broadcasts = Broadcasts(store, Clinic(), self.clock, probe=probe)
        #: Who got what, in the order in which it went.
        self.went: list[tuple[str, str]] = []
        #: Whether it made no sound.
        self.silent: list[bool] = []

    def turn(self, times: int = 1) -> float | None:
        rest: float | None = None
        for _ in range(times):
            rest = self.broadcasts.turn()
        return rest

    def freeze(self, no: int) -> None:
        """Work until the recipients stand."""
        for _ in range(1000):
            if self.state(no) != "freezing":
                return
            self.turn()
        raise AssertionError("it never ends")

    def deliver(self, answer: Callable[[Message], str] = lambda _: "sent", most: int = 10_000) -> int:
        """Deliver what may go, each as ``answer`` says: sent, failed, unknown or blocked. Return how many went."""
        done = 0
        while done < most and (claimed := self.store.delivery.claim(self.clock.now(), 8, ())):
            for message in claimed:
                self._end(message, answer(message) if message.kind.name == "tip" else "sent")
                done += 1
            self.turn(2)
        return done

    def _end(self, message: Message, how: str) -> None:
        now, delivery = self.clock.now(), self.store.delivery
        if message.kind.name == "tip":
            self.went.append((message.person, str(message.payload["text"])))
            self.silent.append(bool(message.payload.get("silent")))
        match how:
            case "sent":
                delivery.sent(message, 1000 + message.id, None, now)
            case "failed":
                delivery.failed(message, "bad_request", now)
            case "unknown":
                delivery.unknown(message, "ReadTimeout", None)
            case "blocked":
                delivery.gone(message, "blocked", now)

    def finish(self, answer: Callable[[Message], str] = lambda _: "sent") -> None:
        """Deliver everything, and let the therapist see the end."""
        self.turn(3)
        for _ in range(50):
            went = self.deliver(answer)
            self.clock.forward(seconds=4)
            self.turn(3)
            if not went and not self.store.queue.waiting():
                return

    def state(self, no: int) -> str:
        row = self.store.broadcasts.by_no(no)
        assert row is not None
        return row.state

    def figures(self, no: int) -> Figures:
        row = self.store.broadcasts.by_no(no)
        assert row is not None
        return self.store.broadcast_figures.of(row)

    def said(self, person: str, kind: str = "%") -> list[str]:
        """Return what somebody was told, oldest first."""
        rows = self.store.db.execute(
            "SELECT json_extract(payload, '$.text') FROM outbox WHERE person = ? AND kind LIKE ? ORDER BY id",
            [person, kind],
        ).fetchall()
        return [text for (text,) in rows]

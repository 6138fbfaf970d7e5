"""Reminders of a whole program over clock changes and downtime: each slot once, late ones by the window rule."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.coach import Coach
from bot.jobs import Jobs
from bot.patient import Clinic
from bot.store import Store
from bot.timetable import next_slots

DAY = timedelta(days=1)
SLOTS = {"morning": time(8), "midday": time(13), "evening": time(19, 30)}


class Hands:
    """A clock whose hands the test moves."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return 0.0


class Practice:
    """A store with one patient, and the job that rings what is due."""

    def __init__(self, folder: Path, zone: str, now: datetime, times: dict[str, time]) -> None:
        self.store = Store(folder / "c.db", run="test")
        self.clock = Hands(now)
        self.jobs = Jobs(self.store, Coach(self.store, Clinic()), self.clock)
        with self.store.transaction():
            new = self.store.people.create(1, "nl", "Anna", now).patient
            patient = replace(new, status="active", onboarded=True, zone=zone, times=times, consents={"coaching": now})
            self.store.people.save(new, patient)
            self.store.reminders.plan(patient.id, next_slots(patient, now))

    async def at(self, moment: datetime) -> None:
        """Move on, and let the job run as it would every ten seconds; the person has just been heard."""
        self.clock.at = moment
        self.store.db.execute("UPDATE person SET heard_at = ?", [moment.isoformat(timespec="milliseconds")])
        await self.jobs.due()

    async def through(self, end: datetime, step: timedelta) -> None:
        while self.clock.at < end:
            await self.at(min(self.clock.at + step, end))

    def rows(self, state: str = "%") -> list[tuple[date, str, str]]:
        found = self.store.db.execute(
            "SELECT day, slot, state FROM outbox WHERE kind = 'remind' AND state LIKE ? ORDER BY day, id", [state]
        )
        return [(date.fromisoformat(day), slot, state) for day, slot, state in found.fetchall()]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[object]:
    opened: list[Practice] = []

    def practice(zone: str, now: datetime, times: dict[str, time]) -> Practice:
        opened.append(Practice(tmp_path, zone, now, times))
        return opened[-1]

    yield practice
    for one in opened:
        one.store.close()


@pytest.mark.parametrize(
    ("zone", "change", "at"),
    [
        ("Europe/Amsterdam", date(2027, 3, 28), time(2, 30)),
        ("Europe/Amsterdam", date(2027, 10, 31), time(2, 30)),
        ("Europe/Amsterdam", date(2027, 3, 28), time(8)),
        ("Australia/Lord_Howe", date(2027, 4, 4), time(1, 45)),
        ("Australia/Lord_Howe", date(2027, 10, 3), time(2, 15)),
    ],
)
async def test_a_clock_change_neither_drops_nor_doubles_a_reminder(practice, zone: str, change: date, at: time) -> None:
    """Over spring and autumn, also Lord Howe's half hour: every local date once, at the wall-clock time."""
    start = datetime.combine(change - 2 * DAY, time(0), ZoneInfo(zone)).astimezone(UTC)
    it = practice(zone, start, {"morning": at, "midday": None, "evening": None})
    await it.through(start + 5 * DAY, timedelta(minutes=5))
    sent = [day for day, _, state in it.rows() if state == "queued"]
    assert sent == [change + n * DAY for n in range(-2, 3)]


@pytest.mark.parametrize(
    ("down", "outcome"),
    [
        (timedelta(minutes=5), "queued"),
        (timedelta(hours=3), "expired"),
    ],
)
async def test_a_late_reminder_goes_within_its_window_only(practice, down: timedelta, outcome: str) -> None:
    """Back after 5 minutes the reminder goes; after 3 hours it has expired, visibly."""
    it = practice("Europe/Amsterdam", datetime(2027, 3, 1, 6, 59, tzinfo=UTC), SLOTS)
    await it.at(datetime(2027, 3, 1, 7, 0, tzinfo=UTC) + down)
    assert it.rows() == [(date(2027, 3, 1), "morning", outcome)]


async def test_two_days_of_downtime_bring_no_burst(practice) -> None:
    """After two days every missed slot stands there as expired, and only the newest inside its window goes."""
    it = practice("Europe/Amsterdam", datetime(2027, 3, 1, 6, 0, tzinfo=UTC), SLOTS)
    await it.at(datetime(2027, 3, 3, 12, 30, tzinfo=UTC))
    states = Counter(state for _, _, state in it.rows())
    assert states == {"expired": 7, "queued": 1}
    assert it.rows("queued") == [(date(2027, 3, 3), "midday", "queued")]


async def test_every_planned_message_of_a_day_is_accounted_for(practice) -> None:
    """A day's balance sheet adds up, whatever became of its reminders."""
    it = practice("Europe/Amsterdam", datetime(2027, 3, 1, 6, 0, tzinfo=UTC), SLOTS)
    await it.through(datetime(2027, 3, 2, 6, 0, tzinfo=UTC), timedelta(minutes=10))
    assert len(it.rows()) == 3


async def test_a_reminder_that_fails_is_visible_and_stops_no_other(practice, monkeypatch) -> None:
    """One failure stays one: the row is failed, the slot goes on with its next day."""
    it = practice("Europe/Amsterdam", datetime(2027, 3, 1, 6, 0, tzinfo=UTC), {**SLOTS, "midday": None})
    real = Coach.ring

    def ring(self, row, now):
        if row.slot == "morning" and row.day == date(2027, 3, 1):
            raise KeyError("a mistake of ours")
        real(self, row, now)

    monkeypatch.setattr(Coach, "ring", ring)
    await it.through(datetime(2027, 3, 2, 12, 0, tzinfo=UTC), timedelta(minutes=10))
    assert it.rows() == [
        (date(2027, 3, 1), "morning", "failed"),
        (date(2027, 3, 1), "evening", "queued"),
        (date(2027, 3, 2), "morning", "queued"),
    ]

"""Weeks through the coach and the real database: the summary, repeats, moves, an old plan, and the balance sheet."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.coach import Coach, Speaker
from bot.events import Chose, Commanded, Rated, Tapped
from bot.health import health
from bot.jobs import Jobs
from bot.patient import Clinic, Patient
from bot.post import Origin
from bot.store import Store
from bot.store.balance import adds_up, balance
from bot.timetable import next_slots
from tests.bot.stand_ins import HandClock
from tests.e2e.people import onboarded

ANNA = 5_123_456_701
#: A Saturday noon in Amsterdam; the summary comes on Sunday at half past seven.
SATURDAY = datetime(2027, 3, 6, 11, tzinfo=UTC)
SUNDAY = SATURDAY.date() + timedelta(days=1)


class Practice:
    """A store, the coach and the job that rings what is due; what is queued counts as delivered."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder / "c.db", Clinic(), run="test", durable=False)
        self.coach = Coach(self.store, Clinic())
        self.clock = HandClock()
        self.clock.moment = SATURDAY
        self.jobs = Jobs(self.store, self.coach, self.clock)
        self.person = onboarded(self.store, ANNA, SATURDAY)
        with self.store.transaction():
            self.store.reminders.plan(self.person, next_slots(self.anna, SATURDAY))
        self.updates = 0

    @property
    def anna(self) -> Patient:
        known = self.store.people.by_id(self.person)
        assert known is not None
        return known.patient

    async def until(self, day: int, hour: int, minute: int = 0) -> None:
        """Let time pass until a moment of March 2027 in Amsterdam."""
        moment = datetime(2027, 3, day, hour, minute, tzinfo=UTC) - timedelta(hours=1)
        while self.clock.now() < moment:
            self.clock.moment = min(self.clock.now() + timedelta(minutes=10), moment)
            await self.jobs.due()

    def hear(self, event: Any) -> None:
        self.updates += 1
        with self.store.transaction():
            self.coach.hear(Speaker(ANNA, "nl", "Anna"), event, self.clock.now(), Origin(str(self.updates)))

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.store.db.execute(sql).fetchall()

    def messages(self) -> list[tuple[str, str, str, str]]:
        """Return kind, slot, state and reason of what nobody asked for, in the order of their days."""
        return self.rows("SELECT kind, slot, state, reason FROM outbox WHERE day IS NOT NULL ORDER BY id")


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    made = Practice(tmp_path)
    yield made
    made.store.close()


async def test_sunday_evening_is_the_summary(practice: Practice) -> None:
    """One row of kind ``week`` under its own key; the evening is skipped, with the reason."""
    await practice.until(7, 12)
    practice.hear(Commanded("today"))
    await practice.until(7, 20)
    found = practice.rows("SELECT key FROM outbox WHERE kind = 'week'")
    assert found == [(f"week:{practice.person}:{SUNDAY}:0",)]
    assert ("remind", "evening", "skipped", "week") in practice.messages()
    assert adds_up(balance(practice.store.db, SUNDAY))


async def test_a_repeat_has_a_key_of_its_own_and_is_the_other_message(practice: Practice) -> None:
    """``remind:{person}:{day}:{slot}:3``; the diary knows it as a repeat."""
    await practice.until(6, 13, 30)
    practice.hear(Commanded("today"))
    await practice.until(7, 10)
    keys = [key for (key,) in practice.rows("SELECT key FROM outbox WHERE kind = 'remind' ORDER BY id")]
    assert keys[-1] == f"remind:{practice.person}:{SUNDAY}:morning:3"
    diary = practice.store.diary.load(practice.person, SUNDAY, practice.clock.now())
    assert diary.proactive_today == ("remind:morning", "repeat:morning")


async def test_a_move_is_written_down_with_its_reason(practice: Practice) -> None:
    """Somebody is choosing times: ten minutes later, and the table says why."""
    await practice.until(6, 12, 55)
    practice.hear(Commanded("times"))
    await practice.until(6, 13, 20)
    ((key, reason, until),) = practice.rows("SELECT key, reason, until FROM move")
    assert (key, reason) == (f"remind:{practice.person}:2027-03-06:midday:0", "open_question")
    assert datetime.fromisoformat(until) > SATURDAY
    assert balance(practice.store.db, SATURDAY.date())["moved"] == 1


async def test_a_new_plan_voids_what_was_queued_under_the_old_one(practice: Practice) -> None:
    """A reminder that still waits would ask the wrong thing: skipped, with the reason, and it adds up."""
    await practice.until(6, 13)
    assert ("remind", "midday", "queued", "") in practice.messages()
    with practice.store.transaction():
        before = Rated(1, "morning", SATURDAY.date(), question=-1)
        practice.store.diary.rated(practice.person, before, SATURDAY)
    question = practice.anna.question
    assert question is not None
    practice.hear(Tapped("slot", question.no, "done"))
    asked = practice.anna.question
    assert asked is not None
    practice.hear(Tapped("pain", asked.no, "5"))
    kind = practice.anna.question
    assert kind is not None
    practice.hear(Tapped("character", kind.no, "dull"))
    assert practice.anna.plan_version == 2
    assert ("remind", "midday", "skipped", "old_plan") in practice.messages()
    assert practice.rows("SELECT COUNT(*) FROM outbox WHERE kind = 'reply' AND state = 'queued'") != [(0,)]
    assert adds_up(balance(practice.store.db, SATURDAY.date()))


async def test_pauses_and_the_weekly_plan_survive_a_restart(practice: Practice) -> None:
    """What the weeks need stands in the database, field by field."""
    await practice.until(7, 12)
    practice.hear(Commanded("today"))
    await practice.until(7, 19, 30)
    before = practice.anna
    assert before.weekly.planned_at is not None
    again = Store(practice.store.path, Clinic(), run="next", durable=False)
    known = again.people.by_id(practice.person)
    again.close()
    assert known is not None
    assert known.patient == before


async def test_a_fortnight_adds_up_every_day(practice: Practice) -> None:
    """Repeats, summaries, moves, skips: each planned message is counted once, on its own day."""
    for day in range(6, 20):
        await practice.until(day, 12, 58)
        practice.hear(Commanded("times" if day % 3 else "today"))
        await practice.until(day, 23)
        sheet = balance(practice.store.db, SATURDAY.date() + timedelta(days=day - 6))
        assert adds_up(sheet)
        assert sheet["planned"] >= 2
    report = health(practice.store, "Europe/Amsterdam", practice.clock.now())
    assert "today's balance sheet does not add up" not in report.problems
    kinds = {kind for kind, *_ in practice.messages()}
    assert kinds == {"remind", "week"}


async def test_a_bad_day_is_stored(practice: Practice) -> None:
    """A word, no number."""
    practice.hear(Chose("bad", "today"))
    diary = practice.store.diary.load(practice.person, SATURDAY.date(), practice.clock.now())
    assert [act.what for act in diary.activity] == ["bad"]

"""One failure stays one: an update that cannot be handled is undone alone, filed without its text, apologised for."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from bot import coach
from bot.events import Chose, Event, Tapped, Wrote
from bot.patient import Patient
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

POISON = "dit-woord-mag-nergens-staan"
SORRY = "Sorry, er ging bij mij iets mis"
pytestmark = pytest.mark.usefixtures("whole_groups")


class Killed(BaseException):
    """The process ends: nothing in the program may catch this."""


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let one text raise an error where the conversation would decide."""

    def poison(error: BaseException) -> None:
        respond = coach.respond

        def stumbling(patient: Patient, event: Event, now: Any) -> Any:
            if isinstance(event, Wrote) and POISON in event.text:
                raise error
            if isinstance(event, Tapped | Chose):
                raise error
            return respond(patient, event, now)

        monkeypatch.setattr(coach, "respond", stumbling)

    return poison


@pytest.fixture
def people(rugcoach: Rugcoach, phone) -> tuple[Phone, Phone, Phone]:
    people = (phone(ANNA), phone(BOB, "Bob"), phone(CAROL, "Carol"))
    for person in people:
        rugcoach.patient(person.chat)
    return people


@pytest.mark.parametrize(
    "error",
    [KeyError(POISON), sqlite3.IntegrityError(f"UNIQUE constraint failed: {POISON}"), ValueError(POISON)],
    ids=lambda error: type(error).__name__,
)
async def test_a_failing_update_is_filed_without_its_text(
    rugcoach: Rugcoach, people: tuple[Phone, ...], poison, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    """Kind of update, type of error and our frames are kept; the person gets a plain apology; the others go on."""
    poison(error)
    anna, bob, carol = people
    bob.write("/hulp")
    anna.write(POISON)
    carol.write("/hulp")
    await rugcoach.start()
    await rugcoach.settled()
    ((kind, name, frames),) = rugcoach.rows("SELECT kind, error, frames FROM failed_update")
    assert (kind, name.rpartition(".")[2]) == ("message", type(error).__name__)
    assert any(frame.startswith("bot/coach.py") for frame in json.loads(frames))
    assert [len(person.messages) for person in people] == [1, 1, 1]
    assert anna.texts[0].startswith(SORRY)
    assert POISON not in caplog.text
    assert not any(POISON in line for line in rugcoach.store.db.iterdump())


async def test_what_a_failing_update_began_is_undone(
    rugcoach: Rugcoach, people: tuple[Phone, ...], monkeypatch
) -> None:
    """Its savepoint is rolled back: nothing of the failed step stands, and what came before and after it does."""
    anna = people[0]
    save = rugcoach.store.people.save

    def save_then_fail(old: Patient, new: Patient) -> None:
        save(old, new)
        if new.question is not None and new.question.kind == "language":
            raise RuntimeError

    monkeypatch.setattr(rugcoach.store.people, "save", save_then_fail)
    for text in ("/pijn", "/taal", "6"):
        anna.write(text)
    await rugcoach.start()
    await rugcoach.settled()
    assert rugcoach.rows("SELECT value FROM rating") == [(6,)]
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(1,)]


async def test_a_tap_that_fails_stops_spinning(rugcoach: Rugcoach, people: tuple[Phone, ...], poison) -> None:
    """A failing tap is answered all the same, and its person gets the apology."""
    anna = people[0]
    await rugcoach.start()
    anna.write("/pijn")
    await rugcoach.settled()
    poison(KeyError("x"))
    query = anna.tap("3")
    await rugcoach.settled()
    await rugcoach.until(lambda: query.answered)
    assert anna.texts[-1].startswith(SORRY)
    assert rugcoach.rows("SELECT kind FROM failed_update") == [("callback_query",)]


async def test_an_alarm_sign_in_a_failing_update_is_answered(
    rugcoach: Rugcoach, people: tuple[Phone, ...], poison
) -> None:
    """Safety does not hang on the rest: where the usual step fails, the alarm text takes the apology's place."""
    poison(KeyError("x"))
    people[0].write(f"{POISON}: ik voel niets meer tussen mijn benen")
    await rugcoach.start()
    await rugcoach.settled()
    assert ["112" in text for text in people[0].texts] == [True]


async def test_somebody_who_cannot_be_read_stops_nobody(rugcoach: Rugcoach, people: tuple[Phone, ...]) -> None:
    """A damaged row fails its person's updates and reminders alone; an alarm sign is answered past the outbox."""
    anna, bob, carol = people
    with rugcoach.store.transaction():
        rugcoach.rows("UPDATE patient SET course = 'no JSON' WHERE person = (SELECT MIN(id) FROM person)")
    ((broken,),) = rugcoach.rows("SELECT chat_id FROM person WHERE id = (SELECT MIN(id) FROM person)")
    await rugcoach.start()
    for person in people:
        person.write("ik voel niets meer tussen mijn benen" if person.chat == broken else "/hulp")
    await rugcoach.settled()
    assert [len(person.messages) for person in (anna, bob, carol)] == [1, 1, 1]
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(1,)]
    await rugcoach.forward(minutes=31)
    well = [person for person in people if person.chat != broken]
    assert [rugcoach.states(person.chat, "remind") for person in well] == [[("sent", "")]] * 2
    await rugcoach.forward(hours=5)
    # The morning, its one repeat, and midday.
    assert [len(rugcoach.states(person.chat, "remind")) for person in well] == [3, 3]


async def test_an_update_that_ends_the_process_is_found_and_filed(
    rugcoach: Rugcoach, people: tuple[Phone, ...], poison
) -> None:
    """Two deaths in a group: its updates are taken one by one, and the one that kills alone is filed."""
    poison(Killed())
    anna, bob, carol = people
    bob.write("/hulp")
    anna.write(POISON)
    carol.write("/hulp")
    deaths = 0
    while not await survives(rugcoach):
        deaths += 1
        assert deaths < 6, "the culprit is never found"
        await rugcoach.reopen()
    await rugcoach.settled()
    assert deaths == 3
    assert rugcoach.rows("SELECT kind, error FROM failed_update") == [("message", "died")]
    assert [len(person.messages) for person in people] == [1, 1, 1]
    assert anna.texts[0].startswith(SORRY)
    await rugcoach.reopen()
    assert await survives(rugcoach)


async def survives(rugcoach: Rugcoach) -> bool:
    """Start the program; tell whether it lives long enough to listen."""
    try:
        await rugcoach.start()
    except Killed:
        return False
    return True


async def test_three_deaths_in_different_groups_accuse_nobody(
    rugcoach: Rugcoach, people: tuple[Phone, ...], monkeypatch
) -> None:
    """A process that dies of something else goes on where it was: every update is handled as usual."""
    for n in range(3):
        for person in people:
            person.write(f"/hulp {n}")
        stopped_at = Fuse("intake 6: group committed")
        await rugcoach.reopen(stopped_at)
        assert not await survives(rugcoach)
    await rugcoach.reopen()
    assert await survives(rugcoach)
    await rugcoach.settled(15)
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]
    assert rugcoach.rows("SELECT COUNT(*) FROM outbox WHERE kind = 'reply'") == [(9,)]


class Fuse:
    """A probe that ends the process the first time that it is at a point."""

    def __init__(self, point: str) -> None:
        self.point = point

    def __call__(self, point: str) -> None:
        if point == self.point:
            raise Killed


async def test_an_update_that_ptb_cannot_read_costs_only_itself(
    rugcoach: Rugcoach, people: tuple[Phone, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field of a newer Bot API that PTB stumbles over is filed once; who wrote in the same batch is heard."""
    monkeypatch.setattr("bot.intake.PAUSES", (0,))
    anna, bob, carol = people
    anna.write("4")
    rugcoach.telegram.world.updates.add("message", {"message_id": 1, "chat": 7, "date": "x"}, rugcoach.clock.now())
    bob.write("5")
    await rugcoach.start()
    await rugcoach.until(lambda: len(rugcoach.rows("SELECT value FROM rating")) == 2)
    assert rugcoach.rows("SELECT error FROM failed_update") == [("unreadable",)]
    carol.write("6")
    await rugcoach.until(lambda: len(rugcoach.rows("SELECT value FROM rating")) == 3)

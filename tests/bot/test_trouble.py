"""The database cannot be written: nothing is confirmed, nothing is half done, and alarm signs are answered all the same."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager

import pytest

from bot.demo.model import Message
from bot.store import NewMessage
from tests.bot.conftest import ANNA, BOB, CAROL, Phone, Rugcoach

ALARM = "ik voel niets meer tussen mijn benen"
pytestmark = pytest.mark.usefixtures("hasty", "whole_groups")


@pytest.fixture(params=["locked", "full at once", "full in the middle", "full and rolled back"])
def trouble(request: pytest.FixtureRequest, rugcoach: Rugcoach) -> Callable[[], AbstractContextManager[None]]:
    """Another program holds the write lock, or the disk is full: at the first change, or at a later one of a group."""
    return {
        "locked": rugcoach.locked,
        "full at once": rugcoach.disk_full,
        "full in the middle": lambda: rugcoach.disk_full(after=7),
        "full and rolled back": lambda: rugcoach.disk_full(after=7, ends=True),
    }[request.param]


@pytest.fixture
def people(rugcoach: Rugcoach, phone) -> list[Phone]:
    people = [phone(ANNA), phone(BOB, "Bob"), phone(CAROL, "Carol")]
    for person in people:
        rugcoach.patient(person.chat)
    return people


def everything(rugcoach: Rugcoach) -> list[tuple[object, ...]]:
    """Return what a group of updates may change."""
    tables = ("rating", "signal", "advice", "alert", "outbox", "failed_update")
    counts = [rugcoach.rows(f"SELECT '{table}', COUNT(*) FROM {table}")[0] for table in tables]
    return [*counts, *rugcoach.rows("SELECT person, question, lock FROM patient ORDER BY person")]


def write_a_lot(people: list[Phone]) -> list[Message]:
    """Let everybody write: one group of updates, with many changes."""
    return [person.write(text) for text in ("/pijn", "6", "/hulp") for person in people]


@pytest.fixture
def in_vain(rugcoach: Rugcoach, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Awaitable[None]]:
    """Wait until groups of updates were given up so many times."""
    given_up: list[int] = []

    async def in_vain(times: int) -> None:
        given_up.clear()
        waited = rugcoach.program.intake._wait

        async def wait(failures: int) -> None:
            given_up.append(failures)
            rugcoach.telegram.world.changes.publish("given up", dict)
            await waited(failures)

        monkeypatch.setattr(rugcoach.program.intake, "_wait", wait)
        await rugcoach.until(lambda: len(given_up) >= times, 10)

    return in_vain


async def test_nothing_is_confirmed_and_nothing_half_done(
    rugcoach: Rugcoach, people: list[Phone], trouble, in_vain
) -> None:
    """While the database cannot be written, offset and effects stay as they were and Telegram keeps the updates."""
    await rugcoach.start()
    await rugcoach.settled()
    before, offset = everything(rugcoach), rugcoach.store.meta.next_offset
    with trouble():
        written = write_a_lot(people)
        await in_vain(4)
        assert everything(rugcoach) == before
        assert rugcoach.store.meta.next_offset == offset
        assert rugcoach.telegram.world.updates.count(rugcoach.clock.now()) == len(written)
    await rugcoach.settled(15)
    assert rugcoach.rows("SELECT value FROM rating") == [(6,)] * 3
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]
    assert rugcoach.store.meta.next_offset == written[-1].update_id + 1


async def test_an_alarm_sign_is_answered_at_once_and_once(
    rugcoach: Rugcoach, people: list[Phone], trouble, in_vain
) -> None:
    """The static text goes past the outbox, once for its update; the usual step is written later, lock included."""
    anna, bob, _ = people
    await rugcoach.start()
    await rugcoach.settled()
    with trouble():
        anna.write(ALARM)
        bob.write("hoi")
        write_a_lot(people)
        await in_vain(4)
        assert len(anna.messages) == 1
        assert "112" in anna.texts[0]
        assert bob.messages == []
        assert rugcoach.rows("SELECT COUNT(*) FROM patient WHERE lock IS NOT NULL") == [(0,)]
    await rugcoach.settled(15)
    assert rugcoach.rows("SELECT COUNT(*) FROM patient WHERE lock IS NOT NULL") == [(1,)]
    assert rugcoach.states(ANNA, "alarm") == [("sent", "")]
    assert len(bob.messages) > 0


async def test_a_start_into_trouble_takes_nobody_for_the_culprit(
    rugcoach: Rugcoach, people: list[Phone], trouble, in_vain
) -> None:
    """Tries in vain are no deaths of the process: alarm signs are answered, and later everything is as usual."""
    await rugcoach.start()
    await rugcoach.settled()
    await rugcoach.stop()
    people[0].write(ALARM)
    write_a_lot(people[1:])
    with trouble():
        rugcoach.start_into_trouble()
        await in_vain(6)
        assert "112" in people[0].texts[0]
    await rugcoach.settled(15)
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]
    assert rugcoach.rows("SELECT value FROM rating") == [(6,)] * 2


async def test_results_of_sends_are_written_when_the_database_answers_again(
    rugcoach: Rugcoach, people: list[Phone], fault
) -> None:
    """What came back while the database was locked is written later: sent once, never again."""
    anna, bob, carol = people
    await rugcoach.start()
    fault("late", method="sendMessage", times=3, seconds=0.1)
    for person in people:
        person.write("/hulp")
    await rugcoach.until(lambda: rugcoach.rows("SELECT COUNT(*) FROM outbox WHERE state = 'sending'") == [(3,)])
    with rugcoach.locked():
        await rugcoach.until(lambda: all(person.calls("sendMessage") for person in people))
        assert rugcoach.rows("SELECT DISTINCT state FROM outbox") == [("sending",)]
    await rugcoach.settled(15)
    assert [rugcoach.states(person.chat) for person in people] == [[("sent", "")]] * 3
    assert [len(person.messages) for person in people] == [1, 1, 1]


async def test_a_full_disk_while_sending_loses_and_doubles_nothing(rugcoach: Rugcoach, people: list[Phone]) -> None:
    """A claim that cannot be written sends nothing; afterwards everything goes, once."""
    anna = people[0]
    ((person,),) = rugcoach.rows("SELECT id FROM person WHERE chat_id = ?", ANNA)
    for n in range(3):
        with rugcoach.store.transaction():
            new = NewMessage(key=f"reply:{n}", person=person, kind="reply", payload={"text": f"Bericht {n}"})
            rugcoach.store.queue.queue(new, rugcoach.clock.now())
    await rugcoach.start()
    await rugcoach.settled()
    assert anna.texts == ["Bericht 0", "Bericht 1", "Bericht 2"]


async def test_a_reminder_that_cannot_be_written_rings_later(rugcoach: Rugcoach, people: list[Phone], trouble) -> None:
    """Trouble during ringing: nobody's reminder is half done, and the next round rings them all, once."""
    await rugcoach.start()
    await rugcoach.settled()
    rugcoach.clock.forward(minutes=31)
    with trouble():
        for _ in range(3):
            await rugcoach.program.ticks.run_all()
        assert rugcoach.rows("SELECT COUNT(*) FROM outbox") == [(0,)]
        assert rugcoach.rows("SELECT COUNT(*) FROM patient WHERE question IS NOT NULL") == [(0,)]
    await rugcoach.forward(seconds=10)
    assert [rugcoach.states(person.chat, "remind") for person in people] == [[("sent", "")]] * 3

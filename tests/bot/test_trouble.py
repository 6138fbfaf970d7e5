"""The database cannot be written: nothing is confirmed, nothing is half done, alarm signs are answered all the same."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from bot.demo.model import Message
from bot.store import NewMessage
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

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
        write_a_lot(people[1:])
        await in_vain(4)
        assert len(anna.messages) == 1
        assert "112" in anna.texts[0]
        assert bob.messages == []
        assert rugcoach.rows("SELECT COUNT(*) FROM patient WHERE lock IS NOT NULL") == [(0,)]
    await rugcoach.settled(15)
    assert rugcoach.rows("SELECT COUNT(*) FROM patient WHERE lock IS NOT NULL") == [(1,)]
    assert rugcoach.states(ANNA, "alarm") == [("sent", "")]
    assert len(bob.messages) > 0


async def test_an_alarm_text_past_the_outbox_respects_a_429(
    rugcoach: Rugcoach, people: list[Phone], in_vain, fault
) -> None:
    """Where Telegram asks for silence the way past the outbox waits as well, and goes as soon as it may."""
    anna = people[0]
    await rugcoach.start()
    fault(method="sendMessage", status=429, description="Too Many Requests", parameters={"retry_after": 60})
    with rugcoach.locked():
        anna.write(ALARM)
        await in_vain(3)
        assert len(anna.calls("sendMessage", ok=None)) == 1
        rugcoach.clock.forward(seconds=61)
        await rugcoach.until(lambda: anna.messages)


@pytest.mark.parametrize("words", ["mijn vader voelt niets meer tussen zijn benen", "ik heb spierpijn", "7"])
async def test_only_alarm_signs_of_the_writer_go_past_the_outbox(
    rugcoach: Rugcoach, people: list[Phone], in_vain, words: str
) -> None:
    """Everything else waits for the database."""
    await rugcoach.start()
    with rugcoach.locked():
        people[0].write(words)
        await in_vain(2)
        assert people[0].messages == []


@pytest.mark.parametrize("trouble", ["locked", "full and rolled back"], indirect=True)
async def test_a_start_into_trouble_takes_nobody_for_the_culprit(
    rugcoach: Rugcoach, people: list[Phone], trouble, in_vain
) -> None:
    """Tries in vain are no deaths of the process: alarm signs are answered, and later everything is as usual."""
    await rugcoach.start()
    await rugcoach.settled()
    await rugcoach.reopen()
    people[0].write(ALARM)
    write_a_lot(people[1:])
    with trouble():
        rugcoach.start_into_trouble()
        await in_vain(4)
        assert "112" in people[0].texts[0]
    await rugcoach.settled(15)
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]
    assert rugcoach.rows("SELECT value FROM rating") == [(6,)] * 2


@pytest.mark.parametrize("trouble", ["locked", "full at once"], indirect=True)
async def test_results_of_sends_are_written_when_the_database_answers_again(
    rugcoach: Rugcoach, people: list[Phone], trouble, fault
) -> None:
    """What came back while the database could not be written is written later: sent once, never again."""
    await rugcoach.start()
    fault("late", method="sendMessage", times=3, seconds=0.1)
    for person in people:
        person.write("/hulp")
    await rugcoach.until(lambda: rugcoach.rows("SELECT COUNT(*) FROM outbox WHERE state = 'sending'") == [(3,)])
    with trouble():
        await rugcoach.until(lambda: len(rugcoach.program.dispatcher._ledger) == len(people))
        assert rugcoach.rows("SELECT DISTINCT state FROM outbox") == [("sending",)]
    await rugcoach.settled()
    assert [rugcoach.states(person.chat) for person in people] == [[("sent", "")]] * 3
    assert [len(person.messages) for person in people] == [1, 1, 1]


async def test_what_cannot_be_claimed_is_not_sent(rugcoach: Rugcoach, people: list[Phone]) -> None:
    """A message is *sending*, on disk, before it leaves: no claim, no call. Afterwards everything goes, once."""
    await rugcoach.start()
    await rugcoach.reopen()
    with rugcoach.store.transaction():
        for (person,) in rugcoach.rows("SELECT id FROM person"):
            new = NewMessage(key=f"reply:{person}", person=person, kind="reply", payload={"text": "Hoi"})
            rugcoach.store.queue.queue(new, rugcoach.clock.now())
    with rugcoach.disk_full():
        rugcoach.start_into_trouble()
        await rugcoach.until(lambda: rugcoach.listening)
        assert not rugcoach.telegram.call_log.select("sendMessage")
    await rugcoach.settled()
    assert [person.texts for person in people] == [["Hoi"]] * 3


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

"""Erased means erased: no row, and no trace in the file or its log after the next quiet minute (DESIGN.md, 4)."""

import sqlite3
import struct

import pytest

from bot.operator import erase
from bot.store import NewMessage, erasures
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach

NAME = "Annabella-Quirijn"
TABLES = ("person", "patient", "rating", "activity", "signal", "advice", "alert", "reminder", "outbox", "audit")


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna has a past here: a number, an alarm sign, reminders, and a therapist who may see her name."""
    therapist = rugcoach.patient(BOB)
    person = rugcoach.patient(ANNA)
    now = rugcoach.clock.now().isoformat()
    rugcoach.rows("UPDATE person SET therapist = ?, consent_therapist = ? WHERE id = ?", therapist, now, person)
    await rugcoach.start()
    anna = phone(ANNA, NAME)
    for words in ("/pijn", "4", "ik voel niets meer tussen mijn benen"):
        anna.write(words)
        rugcoach.clock.forward(seconds=5)
        await rugcoach.settled()
    with rugcoach.store.transaction():
        code = rugcoach.store.invites.create("patient", rugcoach.clock.now(), label=NAME, created_by=therapist)
        rugcoach.store.invites.use(code, person, rugcoach.clock.now())
    return anna


def persons(rugcoach: Rugcoach) -> list[tuple[str]]:
    return rugcoach.rows("SELECT id FROM person WHERE chat_id = ?", ANNA)


def traces(rugcoach: Rugcoach, *others: str) -> list[str]:
    """Return which of the things that tell of Anna stand in the file or its log, as text or as SQLite stores them."""
    needles = {
        "chat as text": str(ANNA).encode(),
        "chat as a number": struct.pack(">q", ANNA)[2:],
        "name": NAME.encode(),
    }
    needles |= {other: other.encode() for other in others}
    files = [path for path in rugcoach.path.parent.iterdir() if path.name.startswith(rugcoach.path.name)]
    return [
        f"{name} in {path.name}" for path in files for name, bytes_ in needles.items() if bytes_ in path.read_bytes()
    ]


async def asks_for_it(rugcoach: Rugcoach, anna: Phone) -> None:
    """Anna says twice that everything is to go."""
    anna.write("/gegevens")
    await rugcoach.settled()
    anna.tap("Wis mijn gegevens")
    rugcoach.clock.forward(seconds=5)
    await rugcoach.settled()
    anna.tap("Ja, wis alles")


async def test_there_is_something_to_find(rugcoach: Rugcoach, anna: Phone) -> None:
    """The search of the tests below finds what is there."""
    ((person,),) = persons(rugcoach)
    found = {trace.partition(" in ")[0] for trace in traces(rugcoach, person)}
    assert found == {"chat as a number", "name", person}


async def test_a_person_erases_everything_and_hears_that_it_is_so(rugcoach: Rugcoach, anna: Phone) -> None:
    """The farewell arrives; then no row and no byte is left of the person, and everybody else stays."""
    ((person,),) = persons(rugcoach)
    await asks_for_it(rugcoach, anna)
    await rugcoach.settled()
    assert rugcoach.said("erased") in anna.texts
    await rugcoach.forward(minutes=1)
    assert traces(rugcoach, person) == []
    assert [rugcoach.rows(f"SELECT COUNT(*) FROM {table} WHERE {column(table)} = ?", person) for table in TABLES] == [
        [(0,)]
    ] * len(TABLES)
    assert rugcoach.status(BOB) == "active"
    assert len(rugcoach.rows("SELECT hash FROM erasure")) == 1


def column(table: str) -> str:
    return "id" if table == "person" else "person"


async def test_an_operator_erases_at_once(rugcoach: Rugcoach, anna: Phone) -> None:
    """Beside the running program; nothing more is sent."""
    ((person,),) = persons(rugcoach)
    sent = len(anna.messages)
    erase(rugcoach.store, person, rugcoach.clock.now())
    await rugcoach.forward(minutes=31)
    assert traces(rugcoach, person) == []
    assert persons(rugcoach) == []
    assert len(anna.messages) == sent


async def test_a_second_tap_does_not_cost_the_farewell(rugcoach: Rugcoach, anna: Phone) -> None:
    """The app may send a tap twice: the person is gone, hears so once, and is not met again by it."""
    await asks_for_it(rugcoach, anna)
    query = anna.tap(next(data for data in anna.last.offered if data.startswith("erase_sure:")))
    await rugcoach.settled()
    await rugcoach.until(lambda: query.answered)
    assert anna.texts.count(rugcoach.said("erased")) == 1
    await rugcoach.forward(minutes=1)
    assert persons(rugcoach) == []


async def test_a_block_after_it_does_not_keep_anything(rugcoach: Rugcoach, anna: Phone) -> None:
    """The farewell cannot be delivered any more; the rest is erased all the same."""
    await asks_for_it(rugcoach, anna)
    rugcoach.telegram.block(ANNA)
    await rugcoach.settled()
    await rugcoach.forward(minutes=1)
    assert traces(rugcoach) == []


async def test_a_later_start_begins_anew(rugcoach: Rugcoach, anna: Phone) -> None:
    """Nothing is remembered: the welcome comes, in the language of the app, and consent is asked again."""
    ((before,),) = persons(rugcoach)
    await asks_for_it(rugcoach, anna)
    await rugcoach.settled()
    await rugcoach.forward(minutes=1)
    anna.write("/start")
    await rugcoach.settled()
    ((after,),) = persons(rugcoach)
    assert after != before
    assert rugcoach.rows("SELECT status, consent_coaching FROM person WHERE id = ?", after) == [("new", None)]
    assert rugcoach.rows("SELECT COUNT(*) FROM rating") == [(0,)]


async def test_what_nobody_asked_for_goes_with_the_rest(rugcoach: Rugcoach, anna: Phone) -> None:
    """A tip that was planned for tomorrow is not sent any more, and does not put the erasing off."""
    ((person,),) = persons(rugcoach)
    with rugcoach.store.transaction():
        tomorrow = rugcoach.clock.now().replace(day=2)
        tip = NewMessage(key="tip:1", person=person, kind="tip", payload={"text": NAME}, not_before=tomorrow)
        rugcoach.store.queue.queue(tip, rugcoach.clock.now())
    await asks_for_it(rugcoach, anna)
    await rugcoach.settled()
    await rugcoach.forward(minutes=1)
    assert traces(rugcoach, person) == []


async def test_the_file_is_cleaned_while_others_wait_for_tomorrow(rugcoach: Rugcoach, anna: Phone) -> None:
    """Quiet means that nothing is to be sent within the minute, not that nothing is planned at all."""
    known = rugcoach.store.people.by_chat(BOB)
    assert known is not None
    with rugcoach.store.transaction():
        tomorrow = rugcoach.clock.now().replace(day=2)
        tip = NewMessage(key="tip:1", person=known.patient.id, kind="tip", payload={"text": "x"}, not_before=tomorrow)
        rugcoach.store.queue.queue(tip, rugcoach.clock.now())
    ((person,),) = persons(rugcoach)
    with rugcoach.store.transaction():
        rugcoach.store.erasures.erase(person, rugcoach.clock.now())
    await rugcoach.forward(minutes=1)
    assert traces(rugcoach, person) == []


async def test_a_clean_that_meets_a_reader_is_made_up_for(rugcoach: Rugcoach, anna: Phone, monkeypatch) -> None:
    """A backup that reads at that moment keeps the old pages alive: the next quiet minute cleans again."""
    monkeypatch.setattr(erasures, "PATIENCE", 0.1)
    ((person,),) = persons(rugcoach)
    reader = sqlite3.connect(rugcoach.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM person").fetchone()
    with rugcoach.store.transaction():
        rugcoach.store.erasures.erase(person, rugcoach.clock.now())
    await rugcoach.program.jobs.sweep()
    assert traces(rugcoach, person)
    reader.close()
    await rugcoach.forward(minutes=1)
    assert traces(rugcoach, person) == []

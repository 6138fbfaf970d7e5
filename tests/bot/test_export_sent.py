"""[Download]: the file arrives in the chat, made at that moment, while everybody else is answered (DESIGN.md, 9)."""

import asyncio
import csv
import io
import json
import subprocess
import sys
from datetime import datetime, timedelta

import pytest

from bot.events import Rated
from bot.export import FORMS
from bot.export.source import Exports
from bot.store import NewMessage
from scheduler.outbox import KINDS, Message
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach

#: The event loop is never blocked for longer (DESIGN.md, section 9); the rest is for a machine that does other work.
STALL = 0.05


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    await rugcoach.start()
    anna = phone(ANNA, "Annabella")
    for words in ("/pijn", "4"):
        anna.write(words)
        rugcoach.clock.forward(seconds=5)
        await rugcoach.settled()
    return anna


async def downloaded(rugcoach: Rugcoach, anna: Phone, button: str) -> bytes:
    anna.write("/gegevens")
    await rugcoach.settled()
    anna.tap("Download mijn gegevens")
    rugcoach.clock.forward(seconds=5)
    await rugcoach.settled()
    anna.tap(button)
    rugcoach.clock.forward(seconds=5)
    await rugcoach.settled(seconds=15)
    assert anna.last.kind == "document", anna.texts[-1]
    return anna.last.file.data


async def test_the_diary_for_a_spreadsheet(rugcoach: Rugcoach, anna: Phone) -> None:
    """In the person's language, with the number of a moment ago."""
    content = await downloaded(rugcoach, anna, "Dagboek voor een rekenblad")
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert ["01-03-2027", "07:30", "Pijncijfer (0-10)", "4", "tussendoor"] in lines
    assert anna.last.file.name == "rugcoach-2027-03-01.csv"
    assert "wie in je telefoon kan" in anna.last.text


async def test_the_numbers_for_a_doctor(rugcoach: Rugcoach, anna: Phone) -> None:
    """A FHIR bundle, without a name, made by a program of its own that has ended."""
    bundle = json.loads(await downloaded(rugcoach, anna, "Pijncijfers voor mijn arts (FHIR)"))
    assert [entry["resource"]["resourceType"] for entry in bundle["entry"]] == ["Patient", "Observation"]
    assert anna.last.file.name == "rugcoach-2027-03-01.fhir.json"


async def test_everything(rugcoach: Rugcoach, anna: Phone) -> None:
    """Every table, and nobody else's rows."""
    rugcoach.patient(BOB)
    everything = json.loads(await downloaded(rugcoach, anna, "Alles (JSON)"))
    assert [row["value"] for row in everything["rating"]] == [4]
    assert len(everything["person"]) == 1


async def test_a_file_is_never_kept(rugcoach: Rugcoach, anna: Phone) -> None:
    """Neither here nor as Telegram's file: the next one is made anew."""
    await downloaded(rugcoach, anna, "Alles (JSON)")
    assert rugcoach.rows("SELECT * FROM picture") == []
    payloads = [payload for (payload,) in rugcoach.rows("SELECT payload FROM outbox WHERE payload LIKE '%export%'")]
    assert all("rating" not in payload for payload in payloads)


def test_the_program_itself_never_loads_what_knows_fhir() -> None:
    """Its import would hold up the loop and stay in memory: only the program that makes a file needs it."""
    asks = "import sys, bot.app; sys.exit(any(name.startswith('fhir') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", asks], check=False).returncode == 0


async def test_what_makes_a_file_gets_no_token(rugcoach: Rugcoach, anna: Phone, monkeypatch) -> None:
    """It reads the database and nothing else."""
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", "123456789:secret")
    tells = "import os; print('name'); print(sorted(name for name in os.environ if name.startswith('COACH_')))"
    exports = Exports(rugcoach.path, rugcoach.clock, (sys.executable, "-c", tells))
    made = await exports.export(asks_for("anna", "json", rugcoach.clock.now()))
    assert made.content == b"[]\n"


async def test_a_file_that_cannot_be_made_costs_no_answer(rugcoach: Rugcoach, anna: Phone) -> None:
    """The text goes alone."""
    broken = Exports(rugcoach.path, rugcoach.clock, (sys.executable, "-c", "raise SystemExit(1)"))
    rugcoach.program.attachments.sources["export"] = broken.export
    with pytest.raises(AssertionError, match="Je pijncijfers"):
        await downloaded(rugcoach, anna, "Pijncijfers voor mijn arts (FHIR)")


@pytest.mark.parametrize("form", FORMS)
async def test_the_loop_goes_on_while_a_file_is_made(rugcoach: Rugcoach, anna: Phone, form: str) -> None:
    """Half a year of numbers and messages: reading and checking them holds nobody up."""
    now, store = rugcoach.clock.now(), rugcoach.store
    ((person,),) = rugcoach.rows("SELECT id FROM person WHERE chat_id = ?", ANNA)
    with store.transaction():
        for number in range(600):
            at = now - timedelta(hours=7 * number)
            store.diary.rated(person, Rated(number % 11, "loose", at.date(), 100 + number), at)
            said = NewMessage(
                key=f"{number}", person=person, kind="reply", payload={"text": "x" * 300}, ended=("sent", "")
            )
            store.queue.queue(said, at)
    longest, loop = 0.0, asyncio.get_running_loop()
    making = asyncio.create_task(Exports(rugcoach.path, rugcoach.clock).export(asks_for(person, form, now)))
    while not making.done():
        before = loop.time()
        await asyncio.sleep(0.005)
        longest = max(longest, loop.time() - before - 0.005)
    assert len(making.result().content) > 20_000
    assert longest < 3 * STALL


def asks_for(person: str, form: str, now: datetime) -> Message:
    """A message that brings a file."""
    media = {"source": "export", "shown_as": "document", "name": form, "data": {}}
    return Message(
        id=1,
        key="reply:1",
        person=person,
        chat_id=ANNA,
        kind=KINDS["reply"],
        payload={"media": media},
        edits_message=None,
        attempts=0,
        unknowns=0,
        queued_at=now,
        expires_at=now,
    )

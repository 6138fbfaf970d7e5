"""A tip from the choice of people to the report, on a therapist's phone; in both languages."""

import csv
import io

import pytest

from bot.patient import Clinic
from tests.bot.broadcast.hall import FIRST
from tests.bot.broadcast.office import Office
from tests.bot.rig import Rugcoach

DUTCH = {
    "command": "/bericht",
    "segment": "hernia",
    "next": "Verder",
    "write": "Schrijf je tip",
    "preview": "Zo ziet je tip eruit",
    "gets": "3 patiënten krijgen hem",
    "not": "1 zonder toestemming voor tips",
    "send": "Verstuur aan 3",
    "report": "Je tip is klaar",
    "sent": "3 verstuurd",
    "list": "Lijst (CSV)",
    "history": "/berichten",
    "line": "Je tip is verstuurd · 3 van 3",
}
ENGLISH = {
    "command": "/broadcast",
    "segment": "sciatica",
    "next": "Next",
    "write": "Write your tip",
    "preview": "This is what your tip looks like",
    "gets": "3 patients get it",
    "not": "1 without consent to tips",
    "send": "Send to 3",
    "report": "Your tip is done",
    "sent": "3 sent",
    "list": "List (CSV)",
    "history": "/broadcasts",
    "line": "Your tip is sent · 3 of 3",
}


@pytest.mark.parametrize(("language", "words"), [("nl", DUTCH), ("en", ENGLISH)])
async def test_a_tip_from_segment_to_report(rugcoach: Rugcoach, phone, language: str, words: dict[str, str]) -> None:
    """Choose, write, look, send, follow, list, history: four acts from the command to the sending."""
    office = Office(rugcoach, phone, language)
    wanted = office.patients(3, complaint="hernia", language=language)
    office.patients(2, FIRST + 10, complaint="acute")
    office.patients(1, FIRST + 20, complaint="hernia", consents={"coaching": rugcoach.clock.now()})
    await rugcoach.start()

    await office.writes(words["command"])
    await office.writes(words["segment"])
    assert words["gets"] in office.els.last.text
    await office.taps(words["next"])
    assert words["write"] in office.els.last.text
    await office.writes("Loop <vandaag> een rondje & geniet.")
    preview, question = office.els.messages[-2:]
    assert words["preview"] in question.text
    assert words["gets"] in question.text
    assert words["not"] in question.text
    await office.taps(words["send"])
    await office.sees(words["report"])

    report = office.els.texts[-1]
    assert words["sent"] in report
    assert all(one.last.text == preview.text for one in wanted), "exactly as it was shown"
    assert "Loop <vandaag> een rondje & geniet." in preview.text
    assert [phone(FIRST + n).texts for n in (10, 11, 20)] == [[], [], []]
    await office.taps(words["list"])
    assert office.els.last.protected
    lines = list(csv.reader(io.StringIO(office.els.last.file.data.decode("utf-8-sig")), delimiter=";"))
    assert [line[3] for line in lines[1:]] == ["sent"] * 3
    assert [line[1] for line in lines[1:]] == [""] * 3, "nobody of them lets this therapist look along"
    await office.writes(words["history"])
    assert words["line"] in office.els.last.text


async def test_every_act_is_in_the_audit_trail(rugcoach: Rugcoach, phone) -> None:
    """Who sent, paused, resumed, cancelled and listed which broadcast; never a text."""
    office = Office(rugcoach, phone)
    office.patients(200)
    rugcoach.program.dispatcher.freeze(3600)  # nothing leaves: there is time to act
    await rugcoach.start()
    office.els.write("/bericht")
    await rugcoach.until(lambda: rugcoach.rows("SELECT 1 FROM outbox WHERE kind = 'reply'"))
    from bot.broadcast.draft import TipTurned
    from bot.broadcast.record import record
    from tests.bot.broadcast.hall import send_off

    no = send_off(rugcoach.store, office.id, rugcoach.clock.now())
    await rugcoach.until(lambda: rugcoach.store.broadcasts.by_no(no).state == "running")
    for to in ("paused", "running", "cancelled"):
        with rugcoach.store.transaction():
            record(rugcoach.store, office.id, TipTurned(no, to), rugcoach.clock.now())
    acts = rugcoach.rows("SELECT actor, act, detail FROM audit ORDER BY id")
    names = ("tip_send", "tip_pause", "tip_resume", "tip_cancel")
    assert acts == [(office.id, act, str(no)) for act in names]


async def test_a_ready_tip_goes_in_everybodys_language(rugcoach: Rugcoach, phone) -> None:
    """From the library: only tips that suit the segment, with their section, and the line about alarm signs."""
    office = Office(rugcoach, phone)
    (anna,) = office.patients(1, complaint="chronic")
    (bob,) = office.patients(1, FIRST + 1, complaint="chronic", language="en")
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder", "Kant-en-klare tips", "Pijn en vertrouwen", "Mag ik bewegen?")
    dutch, english, question = office.els.messages[-3:]
    assert "Uit het artikel: Veelgestelde vragen, punt 1" in dutch.text
    assert "alarmsignalen" in dutch.text
    assert "alarm signs" in english.text
    assert "2 patiënten" in question.text
    await office.taps("Verstuur aan 2")
    await office.sees("Je tip is klaar")
    assert anna.last.text == dutch.text
    assert bob.last.text == english.text


async def test_two_languages_are_written_where_both_are_read(rugcoach: Rugcoach, phone) -> None:
    """The therapist is asked for the other language only where somebody reads it."""
    office = Office(rugcoach, phone)
    (anna,) = office.patients(1)
    (bob,) = office.patients(1, FIRST + 1, language="en")
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    await office.writes("Loop een rondje.")
    assert "Van hen lezen er 1 Engels" in office.els.last.text
    await office.taps("Ja, ook schrijven")
    await office.writes("Take a walk.")
    await office.taps("Verstuur aan 2")
    await office.sees("Je tip is klaar")
    assert "Loop een rondje." in anna.last.text
    assert "Take a walk." in bob.last.text


async def test_no_more_such_tips_is_one_tap(rugcoach: Rugcoach, phone) -> None:
    """The button under a tip withdraws the consent; the next tip counts the person as without."""
    office = Office(rugcoach, phone)
    (anna,) = office.patients(1)
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    await office.writes("Loop een rondje.")
    await office.taps("Verstuur aan 1")
    await office.sees("Je tip is klaar")
    anna.tap("Niet meer zulke tips")
    await rugcoach.settled()
    assert rugcoach.rows("SELECT consent_tips FROM person WHERE chat_id = ?", anna.chat) == [(None,)]
    await office.writes("/bericht")
    assert "Op dit moment krijgt niemand hem." in office.els.last.text
    assert "1 zonder toestemming voor tips" in office.els.last.text


async def test_an_alarm_sign_in_the_answer_to_a_tip_is_heard(rugcoach: Rugcoach, phone) -> None:
    """Whatever a tip asks, what comes back is read for alarm signs first."""
    office = Office(rugcoach, phone)
    (anna,) = office.patients(1)
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    await office.writes("Hoe gaat het met wandelen?")
    await office.taps("Verstuur aan 1")
    await office.sees("Je tip is klaar")
    anna.write("ik kan niet meer plassen")
    await rugcoach.settled()
    assert Clinic().emergency_number in anna.last.text or "huisarts" in anna.last.text
    assert rugcoach.states(anna.chat, "alarm") == [("sent", "")]


async def test_the_number_is_counted_again_at_the_confirmation(rugcoach: Rugcoach, phone) -> None:
    """Somebody withdraws between the look and the tap: nothing goes before the new number is confirmed."""
    office = Office(rugcoach, phone)
    office.patients(3)
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    await office.writes("Loop een rondje.")
    with rugcoach.store.transaction():
        rugcoach.store.db.execute("UPDATE person SET consent_tips = NULL WHERE chat_id = ?", [FIRST])
    await office.taps("Verstuur aan 3")
    assert "Nu krijgen hem: 2" in office.els.last.text
    assert not rugcoach.rows("SELECT 1 FROM broadcast WHERE state <> 'draft'")
    await office.taps("Verstuur aan 2")
    await office.sees("2 verstuurd")


async def test_a_restart_in_the_middle_loses_nothing(rugcoach: Rugcoach, phone) -> None:
    """Question and draft stand in the database: after a kill the next tap goes on."""
    office = Office(rugcoach, phone)
    (anna,) = office.patients(1)
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    await rugcoach.kill()
    await rugcoach.start()
    await office.writes("Loop een rondje.")
    await rugcoach.kill()
    await rugcoach.start()
    await office.writes("/hulp")
    await office.writes("/bericht")
    assert "nog een tip in de maak" in office.els.last.text
    await office.taps("Verder")
    await office.taps("Verstuur aan 1")
    await office.sees("Je tip is klaar")
    assert "Loop een rondje." in anna.last.text

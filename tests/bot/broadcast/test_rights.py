"""Who may write and who may send: two settings, and a tip that goes from one hand to the other."""

from dataclasses import replace

import pytest

from bot import app
from tests.bot.broadcast.hall import FIRST, therapist
from tests.bot.broadcast.office import Office
from tests.bot.rig import Phone, Rugcoach

OPERATOR = 7_000_001


def only_operators(rugcoach: Rugcoach, **who: str) -> None:
    """Open the program anew with other settings."""
    rugcoach.store.close()
    changed = rugcoach.settings.therapists.model_copy(update=who)
    rugcoach.settings = rugcoach.settings.model_copy(update={"therapists": changed})
    rugcoach.open()


def operator(rugcoach: Rugcoach, phone) -> Phone:
    person = therapist(rugcoach.store, rugcoach.clock.now(), OPERATOR)
    with rugcoach.store.transaction():
        rugcoach.store.people.becomes(person, "operator")
    return phone(OPERATOR, "Otto")


async def handed_over(rugcoach: Rugcoach, phone) -> tuple[Office, Phone]:
    only_operators(rugcoach, tips_sent_by="operators")
    office = Office(rugcoach, phone)
    otto = operator(rugcoach, phone)
    office.patients(2)
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    await office.writes("Loop een rondje.")
    assert not any(label.startswith("Verstuur") for label in office.buttons())
    await office.taps("Leg klaar")
    return office, otto


async def test_a_tip_goes_from_the_writer_to_the_sender(rugcoach: Rugcoach, phone) -> None:
    """Whoever may send is told, sees exactly what was written, and sends it; the report is the sender's."""
    office, otto = await handed_over(rugcoach, phone)
    assert "Je tip ligt klaar" in office.els.last.text
    assert "Er ligt een tip van een collega klaar" in otto.last.text
    otto.tap("Bekijk")
    await rugcoach.settled()
    assert "Loop een rondje." in otto.texts[-2]
    office.els = otto
    await office.taps("Verstuur aan 2")
    await office.sees("Je tip is klaar")
    assert "Loop een rondje." in phone(FIRST).last.text


async def test_two_senders_send_it_once(rugcoach: Rugcoach, phone) -> None:
    """The second one who confirms is told that it has gone."""
    _, otto = await handed_over(rugcoach, phone)
    second = phone(OPERATOR + 1, "Olga")
    person = therapist(rugcoach.store, rugcoach.clock.now(), OPERATOR + 1)
    with rugcoach.store.transaction():
        rugcoach.store.people.becomes(person, "operator")
    for one in (otto, second):
        rugcoach.telegram.text(one.chat, "/hulp")
    await rugcoach.settled()
    otto.tap("Bekijk", next(message for message in otto.messages if message.buttons))
    await rugcoach.settled()
    question = rugcoach.store.people.by_chat(otto.chat).patient.question
    known = rugcoach.store.people.by_chat(second.chat).patient
    with rugcoach.store.transaction():  # Olga looks at the same moment
        rugcoach.store.people.save(known, replace(known, question=question, last_question=question.no))
    for chat in (otto, second):
        otto.telegram.world.people[chat.chat].started = True
    otto.tap("Verstuur aan 2")
    second.write("Verstuur aan 2")
    await rugcoach.settled()
    assert rugcoach.rows("SELECT COUNT(*) FROM broadcast WHERE sent_at IS NOT NULL") == [(1,)]
    assert "al verstuurd of weggegooid" in second.last.text


async def test_nobody_but_a_sender_can_stop_one(rugcoach: Rugcoach, phone) -> None:
    """A button of a live message does nothing for whoever may not send."""
    only_operators(rugcoach, tips_sent_by="operators")
    office = Office(rugcoach, phone)
    office.patients(1)
    from tests.bot.broadcast.hall import send_off

    otto = operator(rugcoach, phone)
    sender = rugcoach.store.people.by_chat(otto.chat).patient.id
    no = send_off(rugcoach.store, sender, rugcoach.clock.now())
    with rugcoach.store.transaction():
        rugcoach.store.db.execute("UPDATE broadcast SET state = 'paused' WHERE id = ?", [no])
    await rugcoach.start()
    await office.writes("/berichten")
    await office.taps("1")
    await office.taps("Annuleer")
    assert rugcoach.store.broadcasts.by_no(no).state == "paused"


async def test_writing_can_be_the_operators_alone(rugcoach: Rugcoach, phone) -> None:
    """Whoever may not write is told so, kindly."""
    only_operators(rugcoach, tips_written_by="operators")
    office = Office(rugcoach, phone)
    await rugcoach.start()
    await office.writes("/bericht")
    assert "voor anderen" in office.els.last.text


@pytest.mark.parametrize("words", ["/bericht", "/berichten", "/broadcast"])
async def test_a_patient_learns_nothing(rugcoach: Rugcoach, phone, words: str) -> None:
    """The commands of the staff do not exist for anybody else."""
    office = Office(rugcoach, phone)
    (anna,) = office.patients(1)
    await rugcoach.start()
    anna.write("/xyz")
    await rugcoach.settled()
    unknown = anna.last.text
    anna.write(words)
    await rugcoach.settled()
    assert anna.last.text == unknown


def test_the_settings_reach_the_conversation(rugcoach: Rugcoach) -> None:
    """By default therapists write and send."""
    ours = app.clinic(rugcoach.settings)
    assert (ours.tips_written_by, ours.tips_sent_by) == ("therapists", "therapists")

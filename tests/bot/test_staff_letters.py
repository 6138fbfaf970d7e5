"""Messages between patient and therapist: passed on as typed, delivery shown, alarm signs heard all the same."""

from datetime import timedelta

import pytest

from tests.bot.practice import EMERGENCY, NAME, Practice, opened
from tests.bot.rig import ANNA, BOB, Rugcoach

ASK = "Mag ik morgen zwemmen?"


@pytest.fixture
async def practice(rugcoach: Rugcoach, phone) -> Practice:
    rugcoach.clock.forward(hours=1)
    return await opened(rugcoach, phone)


async def test_there_and_back(practice: Practice) -> None:
    """Both see what was sent, and at once that it arrived; the first line of what arrives is neutral."""
    said = practice.rugcoach.said
    await practice.write(practice.anna, "/therapeut", ASK)
    assert practice.bob.last.text.splitlines()[0] == said("letter-new")
    assert ASK in practice.bob.last.text
    assert NAME in practice.bob.last.text
    await practice.rugcoach.until(lambda: said("letter-ended-therapist-sent") in practice.anna.last.text)
    assert practice.anna.last.text == f"{said('letter-sent', text=ASK)}\n\n{said('letter-ended-therapist-sent')}"
    await practice.tap(practice.bob, "Antwoord")
    await practice.write(practice.bob, "Ja, rustig aan <3")
    assert "Ja, rustig aan <3" in practice.anna.last.text
    await practice.rugcoach.until(lambda: said("letter-ended-patient-sent") in practice.bob.last.text)


async def test_a_number_in_it_is_no_rating(practice: Practice) -> None:
    """It is passed on, and nothing is written down."""
    await practice.write(practice.anna, "/therapeut", "8")
    assert practice.bob.last.text.endswith("8")
    assert practice.rows("SELECT COUNT(*) FROM rating") == [(0,)]


async def test_an_alarm_sign_in_it_is_heard(practice: Practice) -> None:
    """The tier's text comes first, the alert goes, and the message is passed on as well."""
    await practice.write(practice.anna, "/therapeut", EMERGENCY)
    (told, receipt) = practice.anna.texts[-2:]
    assert "bel" in told.lower()
    assert EMERGENCY in receipt
    assert EMERGENCY in "".join(practice.bob.texts)
    assert practice.rows("SELECT cause FROM alert") == [("saddle_numbness",)]


async def test_only_the_next_text_is_meant(practice: Practice) -> None:
    """The one after it is read as ever."""
    await practice.write(practice.anna, "/therapeut", ASK, "hoi")
    assert len([text for text in practice.bob.texts if practice.rugcoach.said("letter-new") in text]) == 1


async def test_never_mind(practice: Practice) -> None:
    """[Toch niet], tapped or typed, sends nothing."""
    for choose in (practice.tap, practice.write):
        await practice.write(practice.anna, "/therapeut")
        await choose(practice.anna, "Toch niet")
    assert practice.rows("SELECT COUNT(*) FROM letter") == [(0,)]


async def test_a_message_that_cannot_be_delivered(practice: Practice) -> None:
    """A patient who has blocked the coach: the therapist hears that it did not arrive."""
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    await practice.tap(practice.bob, "Bericht")
    practice.rugcoach.telegram.block(ANNA)
    await practice.rugcoach.settled()
    await practice.write(practice.bob, "Hoe gaat het?")
    await practice.rugcoach.forward(seconds=10)
    assert practice.bob.last.text == practice.rugcoach.said("letter-ended-patient-blocked")


async def test_a_command_ends_the_writing(practice: Practice) -> None:
    """A therapist who looks elsewhere does not write to that patient any more."""
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    await practice.tap(practice.bob, "Bericht")
    await practice.write(practice.bob, "/patienten", "boodschappen: melk")
    assert practice.bob.last.text == practice.rugcoach.said("staff-lost")
    assert practice.rows("SELECT COUNT(*) FROM letter") == [(0,)]


async def test_consent_withdrawn_while_the_therapist_writes(practice: Practice) -> None:
    """The text goes nowhere, and the therapist hears it."""
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    await practice.tap(practice.bob, "Bericht")
    await practice.write(practice.anna, "/hulp")
    await practice.forge(practice.anna, "consent:therapist_off")
    count = len(practice.anna.messages)
    await practice.write(practice.bob, "Hoe gaat het?")
    assert practice.rugcoach.said("letter-not-possible") in "".join(practice.bob.texts)
    assert len(practice.anna.messages) == count


async def test_consent_withdrawn_while_the_patient_writes(practice: Practice) -> None:
    """Nothing is sent, kept or said to be on its way."""
    await practice.write(practice.anna, "/therapeut")
    await practice.forge(practice.anna, "consent:therapist_off")
    await practice.write(practice.anna, ASK)
    assert practice.rugcoach.said("letter-not-sent") in practice.anna.texts
    assert practice.rows("SELECT COUNT(*) FROM letter") == [(0,)]
    assert ASK not in "".join(practice.bob.texts)


async def test_writing_ends_by_itself(practice: Practice) -> None:
    """After a quarter of an hour a text is read as ever: it goes to nobody."""
    await practice.write(practice.anna, "/therapeut")
    await practice.rugcoach.forward(seconds=timedelta(minutes=16).total_seconds())
    await practice.write(practice.anna, "4")
    assert practice.rows("SELECT COUNT(*) FROM letter") == [(0,)]


async def test_a_patient_leaves(practice: Practice) -> None:
    """Two taps: the link and the consent end, and the therapist sees nothing more."""
    await practice.write(practice.anna, "/therapeut")
    await practice.tap(practice.anna, "Koppeling stoppen")
    await practice.tap(practice.anna, "Ja, stop de koppeling")
    assert practice.rows("SELECT therapist, consent_therapist FROM person WHERE id = ?", practice.ids[ANNA]) == [
        (None, None)
    ]
    await practice.write(practice.bob, "/patienten")
    assert practice.bob.last.text == practice.rugcoach.said("patients-none")
    await practice.write(practice.anna, "/therapeut")
    assert practice.rugcoach.said("reach-no-phone") in practice.anna.last.text


async def test_the_text_is_kept_for_both_and_for_nobody_else(practice: Practice) -> None:
    """What a therapist was shown is forgotten in the outbox; the letter itself belongs to the patient's data."""
    await practice.write(practice.anna, "/therapeut", ASK)
    payloads = practice.rows("SELECT payload FROM outbox WHERE person = ?", practice.ids[BOB])
    assert not [payload for (payload,) in payloads if ASK in payload or NAME in payload]
    exported = practice.rugcoach.store.everything_about(practice.ids[ANNA])
    assert [letter["text"] for letter in exported["letter"]] == [ASK]

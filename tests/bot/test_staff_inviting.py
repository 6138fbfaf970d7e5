"""/uitnodigen: a link and a QR picture for one person, a label for the therapist alone, and links taken back."""

import re

import pytest

from bot.operator import remove_therapist
from tests.bot.practice import DIRK, NAME, Practice, labels, opened
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach

LABEL = "mevr. D, maandag"


@pytest.fixture
async def practice(rugcoach: Rugcoach, phone) -> Practice:
    rugcoach.clock.forward(hours=1)
    return await opened(rugcoach, phone)


def code_in(text: str) -> str:
    found = re.search(r"https://t\.me/\w+\?start=([A-Za-z0-9_-]{1,64})", text)
    assert found is not None, text
    return found[1]


async def invited(practice: Practice, label: str = LABEL) -> str:
    """Let Bob make a link for a patient; return its code."""
    await practice.write(practice.bob, "/uitnodigen")
    await practice.tap(practice.bob, "Een patiënt")
    await practice.write(practice.bob, label)
    return code_in(practice.bob.last.text)


async def agrees(practice: Practice, phone: Phone, code: str) -> None:
    """Let somebody new come in by a link, and say yes to coaching and to the therapist."""
    await practice.write(phone, f"/start {code}")
    await practice.tap(phone, "Verder")
    await practice.tap(phone, "Ja, dat mag")
    await practice.tap(phone, "Ja, dat mag")


async def test_a_patient_comes_in_by_a_link(practice: Practice, phone) -> None:
    """Link and picture can be passed on; the label stands in the therapist's list, and nothing before a yes."""
    code = await invited(practice)
    assert practice.bob.last.file is not None
    assert not practice.bob.last.protected
    dirk = phone(DIRK, "Dirk")
    await practice.write(dirk, f"/start {code}")
    await practice.write(practice.bob, "/patienten")
    assert "Dirk" not in practice.bob.last.text
    assert LABEL not in practice.bob.last.text
    await practice.tap(dirk, "Verder")
    await practice.tap(dirk, "Ja, dat mag")
    await practice.tap(dirk, "Ja, dat mag")
    await practice.write(practice.bob, "/patienten")
    assert LABEL in practice.bob.last.text
    assert not any(LABEL in text for text in dirk.texts)


async def test_the_code_is_kept_as_a_hash_only(practice: Practice) -> None:
    """Nowhere in the database, once the message with it has gone."""
    code = await invited(practice)
    tables = [name for (name,) in practice.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert not [table for table in tables if any(code in str(row) for row in practice.rows(f"SELECT * FROM {table}"))]


async def test_a_link_is_taken_back(practice: Practice, phone) -> None:
    """Whoever has it then cannot use it."""
    code = await invited(practice)
    await practice.write(practice.bob, "/uitnodigen")
    await practice.tap(practice.bob, "Uitgegeven links")
    assert LABEL in practice.bob.last.text
    await practice.tap(practice.bob, "Trek 1 in")
    dirk = await practice.write(phone(DIRK, "Dirk"), f"/start {code}")
    assert practice.rows("SELECT invited FROM person WHERE chat_id = ?", DIRK) == [(0,)]
    assert dirk.messages


async def test_somebody_elses_link_is_not_taken_back(practice: Practice) -> None:
    """A colleague's numbers mean nothing."""
    await invited(practice)
    ((no,),) = practice.rows("SELECT rowid FROM invite WHERE label <> ''")
    assert await practice.forge(practice.carol, f"revoke:{no}") == practice.rugcoach.said("toast-old")
    assert practice.rows("SELECT revoked_at FROM invite WHERE label <> ''") == [(None,)]


async def test_a_therapist_invites_a_colleague_and_an_operator_no_patient(practice: Practice, phone) -> None:
    """Each role invites whom it may."""
    await practice.write(practice.bob, "/uitnodigen")
    assert "Een beheerder" not in labels(practice.bob.last)
    await practice.tap(practice.bob, "Een collega-therapeut")
    await practice.write(phone(DIRK, "Dirk"), f"/start {code_in(practice.bob.last.text)}")
    assert practice.rows("SELECT role, therapist FROM person WHERE chat_id = ?", DIRK) == [("therapist", None)]
    await practice.write(practice.olga, "/uitnodigen")
    assert labels(practice.olga.last) == ["Een collega-therapeut", "Een beheerder"]
    assert await practice.forge(practice.olga, "invite_patient:new") == practice.rugcoach.said("toast-old")


async def test_who_has_the_coach_already_is_asked_before_a_new_therapist_looks(practice: Practice) -> None:
    """A consent to one therapist does not pass on to another."""
    await practice.write(practice.carol, "/uitnodigen")
    await practice.tap(practice.carol, "Een patiënt")
    await practice.tap(practice.carol, "Geen naam")
    await practice.write(practice.anna, f"/start {code_in(practice.carol.last.text)}")
    assert practice.anna.last.text == practice.rugcoach.said("onboarding-consent-therapist")
    for therapist in (practice.bob, practice.carol):
        await practice.write(therapist, "/patienten")
        assert therapist.last.text == practice.rugcoach.said("patients-none")
    await practice.tap(practice.anna, "Ja, dat mag")
    await practice.write(practice.carol, "/patienten")
    assert NAME in practice.carol.last.text


async def test_a_patients_data_hold_no_label_and_nobody_elses_id(practice: Practice, phone) -> None:
    """Somebody of the staff is called just that; the label was for the therapist's eyes."""
    dirk = phone(DIRK, "Dirk")
    await agrees(practice, dirk, await invited(practice))
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"2. {LABEL[:14].strip()}")
    ((person,),) = practice.rows("SELECT id FROM person WHERE chat_id = ?", DIRK)
    exported = practice.rugcoach.store.everything_about(person)
    assert LABEL not in str(exported)
    assert practice.ids[BOB] not in str(exported)
    assert exported["person"][0]["therapist"] == "staff"
    assert ("look", "staff") in [(row["act"], row["actor"]) for row in exported["audit"]]


async def test_an_operator_removes_a_therapist(practice: Practice, phone) -> None:
    """Patients are unlinked and told what is true; links that were handed out end; the role is gone."""
    rugcoach = practice.rugcoach
    code = await invited(practice)
    assert remove_therapist(rugcoach.store, rugcoach.program.clinic, practice.ids[BOB], rugcoach.clock.now()) == 1
    rugcoach.program.dispatcher.wake()
    await rugcoach.settled()
    assert practice.anna.last.text == rugcoach.said("therapist-gone")
    assert practice.bob.last.text == rugcoach.said("staff-removed")
    assert practice.rows("SELECT therapist, consent_therapist FROM person WHERE id = ?", practice.ids[ANNA]) == [
        (None, None)
    ]
    assert await practice.forge(practice.bob, f"patient:{practice.ids[ANNA]}") == rugcoach.said("toast-old")
    await practice.write(phone(DIRK, "Dirk"), f"/start {code}")
    assert practice.rows("SELECT invited FROM person WHERE chat_id = ?", DIRK) == [(0,)]
    await rugcoach.forward(seconds=10)
    assert "patienten" not in [entry["command"] for entry in rugcoach.telegram.menu(BOB)]
    assert practice.rows("SELECT COUNT(*) FROM meta WHERE key = ?", f"menu:of:{practice.ids[BOB]}") == [(0,)]


async def test_erased_at_the_therapists_too(practice: Practice) -> None:
    """Name, label and id are in nothing that therapists were shown, asked or sent."""
    rugcoach, person = practice.rugcoach, practice.ids[ANNA]
    await practice.write(practice.anna, "/therapeut", "Mag ik zwemmen?")
    await practice.tap(practice.bob, "Antwoord")
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    with rugcoach.store.transaction():
        rugcoach.store.erasures.erase(person, rugcoach.clock.now())
    tables = [name for (name,) in practice.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = [
        (table, row)
        for table in tables
        for row in practice.rows(f"SELECT * FROM {table}")
        if person in str(row) or NAME in str(row) or "zwemmen" in str(row)
    ]
    assert found == []

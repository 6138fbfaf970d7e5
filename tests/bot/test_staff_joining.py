"""Therapists and operators come in by a single-use link; a person has one role."""

from datetime import timedelta

import pytest

from bot.patient import Clinic, Role
from bot.staff.menu import catalogue
from bot.store.invites import LIFETIME
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach


def code(rugcoach: Rugcoach, role: Role, **given: str) -> str:
    with rugcoach.store.transaction():
        return rugcoach.store.invites.create(role, rugcoach.clock.now(), **given)


async def joins(rugcoach: Rugcoach, phone: Phone, role: Role) -> Phone:
    phone.write(f"/start {code(rugcoach, role)}")
    await rugcoach.settled()
    return phone


def role_of(rugcoach: Rugcoach, chat: int) -> str:
    ((role,),) = rugcoach.rows("SELECT role FROM person WHERE chat_id = ?", chat)
    return str(role)


@pytest.mark.parametrize("role", ["therapist", "operator"])
async def test_staff_joins_by_a_link(rugcoach: Rugcoach, phone, role: Role) -> None:
    """The welcome says what the coach does; the overview of the next morning is planned."""
    await rugcoach.start()
    bob = await joins(rugcoach, phone(BOB), role)
    assert role_of(rugcoach, BOB) == role
    assert rugcoach.said(f"staff-welcome-{role}") in bob.last.text
    assert rugcoach.rows("SELECT timer FROM reminder") == [("digest",)]


async def test_a_link_works_once(rugcoach: Rugcoach, phone) -> None:
    """A second person gets nothing from it, and does not learn what it was for."""
    await rugcoach.start()
    link = code(rugcoach, "therapist")
    for chat in (BOB, CAROL):
        phone(chat).write(f"/start {link}")
        await rugcoach.settled()
    assert [role_of(rugcoach, chat) for chat in (BOB, CAROL)] == ["therapist", "patient"]


async def test_a_link_expires(rugcoach: Rugcoach, phone) -> None:
    """After seven days it is worth nothing."""
    link = code(rugcoach, "therapist")
    rugcoach.clock.forward(seconds=(LIFETIME + timedelta(seconds=1)).total_seconds())
    await rugcoach.start()
    phone(BOB).write(f"/start {link}")
    await rugcoach.settled()
    assert role_of(rugcoach, BOB) == "patient"


async def test_a_patient_does_not_become_a_therapist(rugcoach: Rugcoach, phone) -> None:
    """One role a person; the link stays good for the one whom it is meant for."""
    rugcoach.patient(ANNA)
    await rugcoach.start()
    link = code(rugcoach, "therapist")
    anna = phone(ANNA)
    anna.write(f"/start {link}")
    await rugcoach.settled()
    assert anna.last.text == rugcoach.said("onboarding-other-role")
    phone(BOB).write(f"/start {link}")
    await rugcoach.settled()
    assert [role_of(rugcoach, chat) for chat in (ANNA, BOB)] == ["patient", "therapist"]


async def test_a_therapist_does_not_become_a_patient(rugcoach: Rugcoach, phone) -> None:
    """Nor an operator: the chat says so kindly."""
    await rugcoach.start()
    bob = await joins(rugcoach, phone(BOB), "therapist")
    rugcoach.clock.forward(seconds=5)
    bob.write(f"/start {code(rugcoach, 'patient')}")
    await rugcoach.settled()
    assert bob.last.text == rugcoach.said("staff-other-role")
    assert role_of(rugcoach, BOB) == "therapist"


async def test_each_role_has_its_own_menu(rugcoach: Rugcoach, phone) -> None:
    """A therapist's phone shows a therapist's commands, in the chosen language; set once."""
    await rugcoach.start()
    bob = await joins(rugcoach, phone(BOB), "therapist")
    await rugcoach.forward(seconds=10)
    shown = [f"/{entry['command']}" for entry in rugcoach.telegram.menu(bob.chat)]
    assert shown == list(catalogue("therapist", "nl", Clinic()))
    told = {entry["command"]: entry["description"] for entry in rugcoach.telegram.menu(bob.chat)}
    assert told["hulp"] == rugcoach.said("menu-staff-help")
    await rugcoach.forward(seconds=10)
    assert len(rugcoach.telegram.call_log.select("setMyCommands")) == 1


async def test_a_menu_that_cannot_be_set_is_tried_once_a_run(rugcoach: Rugcoach, phone, fault) -> None:
    """It disturbs nothing, and the next start tries it again."""
    fault(method="setMyCommands", status=400, description="Bad Request: x", forever=True)
    await rugcoach.start()
    bob = await joins(rugcoach, phone(BOB), "therapist")
    for _ in range(3):
        await rugcoach.forward(seconds=10)
    assert len(rugcoach.telegram.call_log.select("setMyCommands")) == 1
    rugcoach.telegram.faults.clear()
    await rugcoach.reopen()
    await rugcoach.start()
    await rugcoach.forward(seconds=10)
    assert "patienten" in [entry["command"] for entry in rugcoach.telegram.menu(bob.chat)]


async def test_a_text_of_a_therapist_that_answers_nothing_goes_nowhere(rugcoach: Rugcoach, phone) -> None:
    """Nothing is passed on that was not asked for, and no number is read in it."""
    await rugcoach.start()
    bob = await joins(rugcoach, phone(BOB), "therapist")
    bob.write("8")
    await rugcoach.settled()
    assert bob.last.text == rugcoach.said("staff-lost")
    assert rugcoach.rows("SELECT COUNT(*) FROM rating") == [(0,)]

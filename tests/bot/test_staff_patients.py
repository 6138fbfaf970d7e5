"""/patienten and one patient: need first, short, only with consent, every look and act in the audit."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation.turns import local_day
from bot.events import Did, Rated
from bot.patient import Activity
from tests.bot.practice import EMERGENCY, NAME, Practice, labels, opened
from tests.bot.rig import ANNA, BOB, Rugcoach
from tests.e2e.people import onboarded


@pytest.fixture
async def practice(rugcoach: Rugcoach, phone) -> Practice:
    rugcoach.clock.forward(hours=1)
    return await opened(rugcoach, phone, complaint="hernia", phase=2)


def treated(practice: Practice, name: str, chat: int, numbers: tuple[int, ...] = (), **fields: object) -> str:
    """Give Bob another patient, with an evening number for each of the last days."""
    rugcoach = practice.rugcoach
    store, now = rugcoach.store, rugcoach.clock.now()
    person = onboarded(store, chat, now, **fields)
    agreed = now.isoformat(timespec="milliseconds")
    practice.rows(
        "UPDATE person SET therapist = ?, consent_therapist = ?, first_name = ? WHERE id = ?",
        practice.ids[BOB], agreed, name, person,
    )  # fmt: skip
    known = store.people.by_id(person)
    today = local_day(known.patient, now)
    with store.transaction():
        for back, value in enumerate(reversed(numbers)):
            day, at = today - timedelta(days=back), now - timedelta(days=back)
            store.diary.rated(person, Rated(value, "day", day, 1000 - back, "evening"), at)
            store.diary.did(person, Did(Activity(what="done", day=day, at=at, slot="midday")))
    return person


async def test_the_list_has_those_first_who_need_attention(practice: Practice) -> None:
    """Alarm, radiating, worsening, silent, then the rest; each one line."""
    now = practice.rugcoach.clock.now()
    treated(practice, "Wim", 901, (3,) * 20)
    treated(practice, "Silvia", 902, heard_at=now - timedelta(days=5))
    treated(practice, "Otto", 903, (2,) * 14 + (6,) * 7)
    treated(practice, "Rita", 904, radiation="new")
    await practice.write(practice.anna, EMERGENCY)
    await practice.write(practice.bob, "/patienten")
    lines = practice.bob.last.text.splitlines()[2:]
    assert [line.split()[1] for line in lines] == [NAME, "Rita", "Otto", "Silvia", "Wim"]
    assert lines[0] == "1. Annabel – melding – hernia, fase 2, pijn –, 0/7 dagen"
    assert lines[4] == "5. Wim – onbekend, fase 1, pijn 3→, 7/7 dagen"
    assert practice.bob.last.protected


async def test_the_list_is_paged(practice: Practice) -> None:
    """Six on a screen; the next page stands in the same message."""
    for number in range(9):
        treated(practice, f"P{number}", 900 + number)
    await practice.write(practice.bob, "/patienten")
    count = len(practice.bob.messages)
    assert len(practice.bob.last.text.splitlines()) == 2 + 6
    await practice.tap(practice.bob, "Volgende ›")
    assert len(practice.bob.messages) == count
    assert len(practice.bob.last.text.splitlines()) == 2 + 4
    assert "‹ Vorige" in labels(practice.bob.last)


async def test_a_row_that_cannot_be_read_hides_nobody_else(practice: Practice) -> None:
    """One damaged patient costs a line, not the list."""
    treated(practice, "Wim", 901)
    practice.rows("UPDATE patient SET course = 'no JSON' WHERE person = ?", practice.ids[ANNA])
    await practice.write(practice.bob, "/patienten")
    assert practice.bob.last.text.splitlines()[2].startswith("1. Wim")


async def test_without_consent_nobody_is_shown(practice: Practice) -> None:
    """Linked is not enough."""
    practice.rows("UPDATE person SET consent_therapist = NULL WHERE id = ?", practice.ids[ANNA])
    await practice.write(practice.bob, "/patienten")
    assert practice.bob.last.text == practice.rugcoach.said("patients-none")


async def test_one_patient_on_one_screen(practice: Practice) -> None:
    """State, last advices with their reasons, plan; short enough for a phone; the look is written down."""
    await practice.write(practice.anna, "/pijn", "3", "zeurend")
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    text = practice.bob.last.text
    assert text.startswith(NAME)
    assert practice.rugcoach.said("row-D18") in text
    assert "D18: R-MILD-PAIN, F-MILD-NOHARM" in text
    assert "Je " not in text, "what is meant for the patient is not told to the therapist"
    assert "(gewoon:" not in text, "one number makes no usual level"
    assert "Wandelen" in text
    assert len(text) < 900
    assert practice.bob.last.protected
    assert practice.audit("look") == [(practice.ids[BOB], practice.ids[ANNA])]


async def test_the_picture_of_the_last_weeks(practice: Practice) -> None:
    """[Grafiek] sends the picture, or where it cannot be drawn the numbers in words; never to be forwarded."""
    await practice.write(practice.anna, "/pijn", "3")
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    await practice.tap(practice.bob, "Grafiek")
    assert practice.bob.last.text.startswith(NAME)
    assert practice.bob.last.protected
    assert practice.audit("chart") == [(practice.ids[BOB], practice.ids[ANNA])]


async def test_a_therapist_sets_the_phase(practice: Practice) -> None:
    """The plan changes, the patient hears it, the audit has it; the button works once."""
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    await practice.tap(practice.bob, "Plan wijzigen")
    old = practice.bob.last
    await practice.tap(practice.bob, "Naar fase 3")
    assert practice.rows("SELECT phase FROM patient WHERE person = ?", practice.ids[ANNA]) == [(3,)]
    assert practice.rugcoach.said("decided-phase") in practice.anna.last.text
    assert practice.audit("decide") == [(practice.ids[BOB], practice.ids[ANNA])]
    query = practice.bob.tap(next(data for data in old.offered if ".phase3" in data), old)
    await practice.rugcoach.settled()
    assert query.answer == practice.rugcoach.said("toast-settled")


async def test_a_therapist_releases_after_an_alarm(practice: Practice) -> None:
    """The lock ends at the patient, who hears who looked."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.tap(practice.bob, "Open patiënt")
    await practice.tap(practice.bob, "Vrijgeven: mag weer")
    assert practice.rows("SELECT lock FROM patient WHERE person = ?", practice.ids[ANNA]) == [(None,)]
    assert practice.rugcoach.said("decided-release") in practice.anna.last.text


async def test_a_therapist_holds_the_programme(practice: Practice) -> None:
    """Everything waits; the patient is told."""
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    await practice.tap(practice.bob, "Programma stilzetten")
    ((lock,),) = practice.rows("SELECT lock FROM patient WHERE person = ?", practice.ids[ANNA])
    assert "therapist_hold" in lock
    assert practice.rugcoach.said("decided-hold") in practice.anna.last.text


async def test_a_wish_is_answered(practice: Practice) -> None:
    """A yes that needs a therapist waits on the patient's screen; [Akkoord] makes the step."""
    store, person = practice.rugcoach.store, practice.ids[ANNA]
    known = store.people.by_id(person).patient
    before = known.walking_step
    since = local_day(known, practice.rugcoach.clock.now()) - timedelta(days=20)
    course = replace(known.course, wish="walking", phase_since=since, changed_on=since)
    with store.transaction():
        store.people.save(known, replace(known, course=course))
    await practice.write(practice.bob, "/patienten")
    await practice.tap(practice.bob, f"1. {NAME}")
    assert practice.rugcoach.said("patient-wish-walking") in practice.bob.last.text
    await practice.tap(practice.bob, "Akkoord met de wens")
    assert store.people.by_id(person).patient.walking_step == before + 1

"""On which weekdays a reminder comes: by tapping, in the list and in a sentence (the patient's own times)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation.history import planned_days
from bot.conversation.slots import until_next
from bot.conversation.weekdays import slots_on
from bot.patient import SLOTS
from bot.timetable import next_slots, schedule
from tests.bot.conversation.chat import NOW, Chat
from tests.bot.conversation.settled import settled

WEEKEND = frozenset({5, 6})
SATURDAY = (NOW + timedelta(days=5)).date()


def at_the_days(slot: str = "Avond") -> Chat:
    chat = settled()
    chat.commands("times")
    chat.tap(slot, "Op welke dagen")
    return chat


def test_days_are_tapped_on_and_off() -> None:
    """Seven marks; [Klaar] keeps them, and the list shows them."""
    chat = at_the_days()
    assert [label[0] for label in chat.labels[:7]] == ["☑"] * 7
    chat.tap("zaterdag", "zondag")
    assert chat.patient.off_days == {}
    chat.tap("Klaar")
    assert chat.patient.off_days == {"evening": WEEKEND}
    assert "Avond: <b>19:30, niet op zaterdag en zondag</b>" in chat.shown.text


def test_a_mark_is_taken_off_again() -> None:
    """The same day twice changes nothing."""
    chat = at_the_days()
    chat.tap("zaterdag", "zaterdag", "Klaar")
    assert chat.patient.off_days == {}
    assert "niet op" not in chat.shown.text


def test_all_days_off_is_off() -> None:
    """A reminder that would never come is switched off, and says so."""
    chat = at_the_days()
    chat.tap(*("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"), "Klaar")
    assert chat.patient.times["evening"] is None
    assert chat.patient.off_days == {}
    assert "Avond: <b>uit</b>" in chat.shown.text


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("avond niet in het weekend", {"evening": WEEKEND}),
        ("ochtend alleen op werkdagen", {"morning": WEEKEND}),
        ("geen avondbericht op zondag", {"evening": {6}}),
        ("niet op zondag", {slot: {6} for slot in SLOTS}),
        ("middag maandag en donderdag", {"midday": {1, 2, 4, 5, 6}}),
    ],
)
def test_a_sentence_does_the_same(text: str, off: dict[str, set[int]]) -> None:
    """Typed into the open list; without a part of the day it is about all three."""
    chat = settled()
    chat.commands("times")
    chat.types(text)
    assert chat.patient.off_days == off
    assert chat.asked == "times"


def test_the_question_about_one_slot_hears_days_too() -> None:
    """Typed where a time is asked, and where the seven days stand."""
    chat = settled()
    chat.commands("times")
    chat.tap("Middag")
    chat.types("niet in het weekend")
    assert chat.patient.off_days == {"midday": WEEKEND}
    chat = at_the_days()
    chat.types("alleen maandag en dinsdag")
    assert [label[0] for label in chat.labels[:7]] == ["☑", "☑", "☐", "☐", "☐", "☐", "☐"]
    chat.types("klaar")
    assert chat.patient.off_days == {"evening": {2, 3, 4, 5, 6}}
    assert "alleen op maandag, dinsdag" in chat.shown.text


def test_every_day_again() -> None:
    """What was off comes back with a word."""
    chat = settled()
    chat.patient = replace(chat.patient, off_days={"evening": WEEKEND})
    chat.commands("times")
    chat.types("avond weer elke dag")
    assert chat.patient.off_days == {}


def test_a_slot_that_was_off_comes_on_the_days_that_are_named() -> None:
    """An evening that is off, and "avond alleen op maandag": it is on, on Mondays."""
    chat = settled()
    chat.patient = replace(chat.patient, times={**chat.patient.times, "evening": None})
    chat.commands("times")
    chat.types("avond alleen op maandag")
    assert chat.patient.times["evening"] is not None
    assert chat.patient.off_days == {"evening": {1, 2, 3, 4, 5, 6}}


@pytest.mark.parametrize(
    "text", ["geen berichten in het weekend", "stuur me niets op zaterdag en zondag", "no messages at the weekend"]
)
def test_a_wish_out_of_the_blue_is_repeated_first(text: str) -> None:
    """Nothing changes before the yes."""
    chat = settled()
    chat.types(text)
    assert chat.asked == "times_sure"
    assert chat.patient.off_days == {}
    chat.tap("Ja, graag")
    assert chat.patient.off_days == dict.fromkeys(SLOTS, WEEKEND)


def test_pain_on_a_weekday_is_no_wish() -> None:
    """The sentence "in de ochtend heb ik op zondag geen pijn" changes no reminder."""
    chat = settled()
    chat.types("in de ochtend heb ik op zondag geen pijn")
    assert chat.asked != "times_sure"


def test_a_time_of_its_own_on_a_weekday_is_not_half_understood() -> None:
    """Three slots have one time each: the list is shown again, and nothing is changed."""
    chat = settled()
    before = chat.patient.times
    chat.commands("times")
    chat.types("zaterdag om 10 uur in de ochtend")
    assert chat.patient.times == before
    assert chat.patient.off_days == {}


def test_the_zone_is_set_by_a_sentence_too() -> None:
    """Whoever travels says where; it is repeated first."""
    chat = settled()
    chat.types("ik ben in New York")
    assert chat.asked == "times_sure"
    chat.tap("Ja, graag")
    assert chat.patient.zone == "America/New_York"


# --- What follows from it ---------------------------------------------------------------------------------------------


def test_the_timetable_leaves_those_days_out() -> None:
    """The next evening after Friday is Monday's; a change of days plans anew."""
    patient = replace(settled().patient, off_days={"evening": WEEKEND})
    friday_night = NOW + timedelta(days=4, hours=12)
    rows = {row.slot: row.day for row in next_slots(patient, friday_night)}
    assert rows["morning"] == SATURDAY
    assert rows["evening"] == SATURDAY + timedelta(days=2)
    assert schedule(patient) != schedule(replace(patient, off_days={}))


def test_a_question_waits_for_the_next_reminder_that_comes() -> None:
    """Not for one that is off."""
    patient = replace(settled().patient, off_days=dict.fromkeys(SLOTS, WEEKEND))
    friday_night = NOW + timedelta(days=4, hours=12)
    assert until_next(patient, friday_night).date() == SATURDAY + timedelta(days=2)


def test_a_day_without_reminders_is_not_planned() -> None:
    """Nothing done on it is nothing missed: it counts for no share of planned days."""
    patient = settled().patient
    off = dict.fromkeys(SLOTS, WEEKEND)
    today = SATURDAY + timedelta(days=3)
    assert len(planned_days(patient, today)) == 7
    assert len(planned_days(replace(patient, off_days=off), today)) == 5
    assert len(planned_days(replace(patient, off_days={"evening": WEEKEND}), today)) == 7
    assert slots_on(replace(patient, off_days=off), SATURDAY) == ()

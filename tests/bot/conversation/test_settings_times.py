"""/tijden: each reminder at its own time or off, by button and in words (FLOWS.md)."""

import pytest

from bot.events import SetTimer
from tests.bot.conversation.settled import settled


def test_the_times_stand_in_one_message() -> None:
    """/tijden shows all three, the clock they go by, and a button for each."""
    chat = settled()
    chat.commands("times")
    assert chat.labels == ["Prima zo", "Ochtend", "Middag", "Avond", "Dag van het weekoverzicht"]
    for shown in ("08:00", "13:00", "19:30", "Amsterdam"):
        assert shown in chat.shown.text


def test_a_time_is_changed_with_two_taps() -> None:
    """Slot, time, done: and the list shows it. It counts at once, also where [Prima zo] is never tapped."""
    chat = settled()
    chat.commands("times")
    chat.tap("Ochtend", "09:30")
    assert "09:30" in chat.shown.text
    assert chat.patient.times["morning"] is not None
    assert chat.patient.times["morning"].isoformat("minutes") == "09:30"
    chat.tap("Prima zo")
    assert chat.asked is None


def test_a_slot_is_switched_off_and_on_again() -> None:
    """Off is a tap; a switched-off slot offers times again."""
    chat = settled()
    chat.commands("times")
    chat.tap("Avond", "Zet uit")
    assert chat.patient.times["evening"] is None
    chat.tap("Avond")
    assert "Zet uit" not in chat.labels
    chat.tap("20:00")
    assert chat.patient.times["evening"] is not None


def test_leaving_it_changes_nothing() -> None:
    """[Laat maar zo] goes back to the list."""
    chat = settled()
    before = chat.patient.times
    chat.commands("times")
    chat.tap("Middag", "Laat maar zo")
    assert chat.asked == "times"
    assert chat.patient.times == before


@pytest.mark.parametrize(
    ("text", "line", "slot", "clock"),
    [
        ("stuur de ochtend om 9 uur", "Ochtend: 09:00", "morning", "09:00"),
        ("zet de avondherinnering op half negen", "Avond: 20:30", "evening", "20:30"),
        ("kan de herinnering van de middag om 14:15 komen", "Middag: 14:15", "midday", "14:15"),
    ],
)
def test_a_wish_in_words_is_repeated_before_it_counts(text: str, line: str, slot: str, clock: str) -> None:
    """ "Stuur de ochtend om 9 uur": the coach says what it would change, and changes it on a yes."""
    chat = settled()
    before = chat.patient.times
    chat.types(text)
    assert line in chat.shown.text
    assert chat.patient.times == before
    chat.tap("Ja, graag")
    times = {name: at and at.isoformat("minutes") for name, at in chat.patient.times.items()}
    assert times[slot] == clock


def test_a_no_to_the_proposal_changes_nothing() -> None:
    """[Laat maar zo] keeps the times."""
    chat = settled()
    before = chat.patient.times
    chat.types("stuur de ochtend om 9 uur")
    chat.tap("Laat maar zo")
    assert chat.patient.times == before
    assert chat.asked is None


def test_a_wish_without_a_time_shows_the_list() -> None:
    """ "Andere tijden" opens /tijden."""
    chat = settled()
    chat.types("ik wil andere tijden")
    assert chat.asked == "times"


def test_the_question_does_not_hold_up_reminders() -> None:
    """A setting that nobody chooses loses its buttons after ten minutes, whatever step it is at."""
    chat = settled()
    chat.commands("times")
    chat.tap("Avond")
    question = chat.patient.question
    assert question is not None
    assert question.expires_at is not None
    assert (question.expires_at - chat.now).total_seconds() == 600
    assert SetTimer("expire", question.expires_at, chat.now.date(), question=question.no) in chat.facts
    chat.waits(minutes=10)
    chat.falls_due("expire", question=question.no)
    assert chat.asked is None
    assert chat.last.buttons == ()


def test_another_city_moves_the_clock() -> None:
    """Wall-clock times stay; the zone they are read in changes."""
    chat = settled()
    before = chat.patient.times
    chat.commands("times")
    chat.types("ik zit in Malaga")
    assert chat.patient.zone == "Europe/Madrid"
    assert chat.patient.times == before

"""/pauze until a date: typed in the question, in a sentence, or for a pause that lasts already."""

from datetime import date, timedelta

import pytest

from bot.events import DropTimers, SetTimer
from tests.bot.conversation.chat import Chat
from tests.bot.conversation.settled import settled


def ends(chat: Chat) -> date:
    assert chat.patient.status == "paused"
    until = chat.patient.paused_until
    assert until is not None
    assert SetTimer("resume", until, until.date()) in chat.facts
    return until.date()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tot 5 december", date(2026, 12, 5)),
        ("5-12", date(2026, 12, 5)),
        ("tot maandag", date(2026, 11, 30)),
        ("10 dagen", date(2026, 12, 3)),
        ("drie weken", date(2026, 12, 14)),
        ("5", date(2026, 11, 28)),
        ("3", date(2026, 11, 26)),
    ],
)
def test_a_pause_until_a_date(text: str, day: date) -> None:
    """The person reads the day, and the coach is back then by itself."""
    chat = settled()
    chat.commands("pause")
    chat.types(text)
    assert ends(chat) == day
    assert f" {day.day} " in chat.last.text


def test_what_stands_on_the_buttons_can_still_be_typed() -> None:
    """The buttons' own words mean what the buttons mean; "een week" is seven days either way."""
    for typed, open_end in (("tot ik terugkom", True), ("een week", False), ("3 dagen", False)):
        chat = settled()
        chat.commands("pause")
        chat.types(typed)
        assert chat.patient.status == "paused"
        assert (chat.patient.paused_until is None) == open_end


def test_a_day_that_has_passed_is_asked_again() -> None:
    """No pause begins that would end a year later by a slip."""
    chat = settled()
    chat.commands("pause")
    chat.types("tot 1 november")
    assert chat.patient.status == "active"
    assert chat.asked == "pause"


@pytest.mark.parametrize(("answer", "status"), [("Ja, graag", "paused"), ("Toch niet", "active")])
def test_a_sentence_is_repeated_before_it_counts(answer: str, status: str) -> None:
    """A wish with its end, out of the blue."""
    chat = settled()
    chat.types("pauze tot 5 december")
    assert chat.asked == "pause_sure"
    assert "zaterdag 5 december" in chat.last.text
    chat.tap(answer)
    assert chat.patient.status == status


def test_the_end_can_be_put_off() -> None:
    """The old end is forgotten, and the plan counts the whole pause."""
    chat = settled()
    chat.commands("pause")
    chat.tap("3 dagen")
    since = chat.patient.paused_since
    chat.waits(days=1)
    chat.commands("pause")
    chat.tap("Andere datum")
    chat.types("tot 20 december")
    assert DropTimers("resume") in chat.facts
    assert ends(chat) == date(2026, 12, 20)
    assert chat.patient.paused_since == since
    assert "stapje lager" in chat.last.text


def test_it_ends_by_itself() -> None:
    """On that day the reminders come again, without a word before."""
    chat = settled()
    chat.commands("pause")
    chat.types("tot 5 december")
    until = chat.patient.paused_until
    assert until is not None
    chat.now = until - timedelta(minutes=1)
    chat.falls_due("resume")
    assert chat.patient.status == "paused"
    chat.now = until
    chat.falls_due("resume")
    assert chat.patient.status == "active"
    assert chat.turn is not None
    assert chat.turn.replies == ()

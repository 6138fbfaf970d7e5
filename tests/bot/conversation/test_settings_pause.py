"""/pauze: rest for some days or until one comes back, and how it ends (FLOWS.md; CLINICAL.md, section 5)."""

from datetime import timedelta

import pytest

from bot.events import DropTimers, SetTimer
from tests.bot.conversation.chat import Chat
from tests.bot.conversation.settled import settled


def paused(label: str) -> Chat:
    chat = settled()
    chat.commands("pause")
    chat.tap(label)
    assert chat.patient.status == "paused"
    return chat


@pytest.mark.parametrize(
    ("label", "day"), [("1 dag", "dinsdag 24"), ("3 dagen", "donderdag 26"), ("7 dagen", "maandag 30")]
)
def test_a_pause_says_when_it_ends(label: str, day: str) -> None:
    """The person reads the day on which the coach is back; a timer ends the pause then."""
    chat = paused(label)
    assert day in chat.messages[-1].text
    until = chat.patient.paused_until
    assert until is not None
    assert SetTimer("resume", until, until.date()) in chat.facts


def test_a_pause_after_the_last_reminder_counts_from_tomorrow() -> None:
    """Who asks for one day at night means tomorrow."""
    chat = settled()
    chat.waits(hours=10)
    chat.commands("pause")
    chat.tap("1 dag")
    assert "woensdag 25" in chat.last.text


def test_until_i_come_back_has_no_end() -> None:
    """No timer; /pauze ends it."""
    chat = paused("Tot ik terugkom")
    assert chat.patient.paused_until is None
    assert not [fact for fact in chat.has(SetTimer) if isinstance(fact, SetTimer) and fact.timer == "resume"]
    chat.commands("pause")
    chat.tap("Nu weer beginnen")
    assert chat.patient.status == "active"


def test_a_pause_ends_by_itself() -> None:
    """At its end reminders come again, without a message of its own; the wanted silence is no silence."""
    chat = paused("3 dagen")
    until = chat.patient.paused_until
    assert until is not None
    chat.now = until
    before = len(chat.messages)
    chat.falls_due("resume")
    assert chat.patient.status == "active"
    assert chat.patient.heard_at == until
    assert len(chat.messages) == before


def test_an_older_timer_ends_no_newer_pause() -> None:
    """A timer that rings before the end changes nothing."""
    chat = paused("7 dagen")
    chat.waits(days=2)
    chat.falls_due("resume")
    assert chat.patient.status == "paused"


@pytest.mark.parametrize(("days", "lower"), [(7, 0), (8, 1), (21, 1), (22, 2)])
def test_a_long_pause_starts_lower(days: int, lower: int) -> None:
    """More than 7 days: one step lower; more than 21: two (CLINICAL.md, section 5)."""
    chat = paused("Tot ik terugkom")
    chat.waits(days=days)
    chat.types("ik ben er weer, begin maar weer")
    assert chat.patient.status == "active"
    assert chat.patient.walking_step == 5 - lower
    assert ("stapje lager" in chat.last.text) == bool(lower)


def test_a_pause_that_lowers_the_plan_says_so_beforehand() -> None:
    """Fourteen days: the person hears that it begins lower after that."""
    assert "stapje lager" in paused("14 dagen").last.text
    assert "stapje lager" not in paused("7 dagen").last.text


def test_in_a_pause_the_command_offers_its_end() -> None:
    """/pauze during a pause says until when, and offers to begin again."""
    chat = paused("3 dagen")
    chat.commands("pause")
    assert "donderdag 26 november" in chat.shown.text
    chat.tap("Laat maar zo")
    assert chat.patient.status == "paused"
    chat.commands("pause")
    chat.tap("Nu weer beginnen")
    assert chat.patient.status == "active"
    assert DropTimers("resume") in chat.facts


@pytest.mark.parametrize(("text", "days"), [("3 dagen", 3), ("een week", 7), ("twee weken", 14), ("tot morgen", 1)])
def test_the_length_can_be_typed(text: str, days: int) -> None:
    """Days and weeks in words."""
    chat = settled()
    chat.commands("pause")
    chat.types(text)
    until = chat.patient.paused_until
    assert until is not None
    assert (until + timedelta(hours=1)).date() == chat.now.date() + timedelta(days=days)


def test_not_pausing_after_all() -> None:
    """[Toch niet pauzeren] changes nothing."""
    chat = settled()
    chat.commands("pause")
    chat.tap("Toch niet")
    assert chat.patient.status == "active"


def test_a_wish_in_words_opens_the_question() -> None:
    """ "Even geen herinneringen deze week" asks how long."""
    chat = settled()
    chat.types("even geen herinneringen deze week")
    assert chat.asked == "pause"

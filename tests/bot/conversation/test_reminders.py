"""The three messages of a day, put off, done or left, and what the gate says (FLOWS.md, a day; CLINICAL.md 6)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.conversation import respond
from bot.events import FellDue
from bot.patient import Activity
from tests.transcripts.chat import Chat, at_local

Anna = Callable[..., Chat]
DAY = "2026-11-23"


def due(chat: Chat, clock: str) -> Chat:
    """Let time pass until a clock time of the day."""
    chat.fresh()
    chat.until(at_local(DAY, clock))
    return chat


def labels(chat: Chat) -> list[str]:
    return [chat.label(button) for shown in chat.said for button in shown.buttons]


def reminded(chat: Chat) -> list[str]:
    return [shown.text for shown in chat.said if shown.kind == "remind"]


def test_morning_and_evening_begin_with_a_number(anna: Anna) -> None:
    """The keyboard is in the message itself."""
    chat = anna()
    for clock, words in (("08:00", "Hoe is je rug nu?"), ("19:30", "in de laatste 24 uur")):
        due(chat, clock)
        assert words in reminded(chat)[-1]
        shown = [chat.label(button) for button in chat.messages[-1].buttons]
        assert [label for label in shown if label.isdecimal()] == [str(n) for n in range(1, 10)]


def test_midday_is_the_walk_and_a_change_of_posture(anna: Anna) -> None:
    """Today's minutes and one small thing about sitting."""
    chat = due(anna("on walking step 6"), "13:00")
    text = reminded(chat)[-1]
    assert "Wandelen: 8 minuten" in text
    assert text.count("•") == 2


def test_each_reminder_has_a_key_of_its_own(anna: Anna) -> None:
    """``{local date}:{slot}:{n}``, and an expiry at the end of its window."""
    chat = anna()
    turn = respond(chat.patient, FellDue("slot", at_local(DAY, "08:00").date(), "morning"), at_local(DAY, "08:00"))
    (reply,) = turn.replies
    assert (reply.kind, reply.occasion) == ("remind", "2026-11-23:morning:0")
    assert reply.expires_at == at_local(DAY, "10:00")


def test_an_advice_that_pauses_hides_the_routine(anna: Anna) -> None:
    """After new radiation there is no exercise in the evening, only the short walk."""
    chat = anna("new radiation")
    due(chat, "19:30")
    chat.fresh()
    chat.tap("3")
    text = "\n".join(shown.text for shown in chat.said)
    assert "Wandelen: 2 minuten" in text
    assert "ademhalingen" not in text


def test_straks_is_offered_twice(anna: Anna) -> None:
    """30, 60 or 120 minutes, at most twice a slot."""
    chat = due(anna(), "13:00")
    for _ in range(2):
        assert "Straks" in labels(chat)
        chat.tap("Straks")
        chat.fresh()
        chat.tap("30 minuten")
        chat.fresh()
        chat.until(chat.now + timedelta(minutes=30))
        assert len(reminded(chat)) == 1
    assert "Straks" not in labels(chat)


@pytest.mark.parametrize(
    ("clock", "offered"),
    [
        ("19:29", ["30 minuten", "1 uur", "2 uur"]),
        ("19:30", ["30 minuten", "1 uur"]),
        ("20:30", ["30 minuten"]),
        ("21:00", []),
    ],
)
def test_straks_ends_before_the_quiet_hours(anna: Anna, clock: str, offered: list[str]) -> None:
    """Only what ends before half past nine is offered; nothing fits, no [Straks]."""
    chat = anna()
    chat.patient = replace(chat.patient, times={"midday": time.fromisoformat(clock)})
    due(chat, clock)
    if not offered:
        assert "Straks" not in labels(chat)
        return
    chat.tap("Straks")
    chat.fresh()
    chat.tap("‹ Terug")
    chat.tap("Straks")
    shown = chat.said[-1]
    assert [chat.label(button) for button in shown.buttons][:-1] == offered


def test_what_was_done_is_not_reminded_of(anna: Anna) -> None:
    """Put off, and then done anyway: the postponed message does not come."""
    chat = due(anna(), "13:00")
    chat.tap("Straks")
    chat.tap("30 minuten")
    chat.command("today")
    chat.tap("Ik heb bewogen")
    chat.tap("0 · geen pijn")
    act = Activity(what="done", day=chat.now.date(), at=chat.now, slot="midday")
    diary = replace(chat.patient.diary, activity=(*chat.patient.diary.activity, act))
    chat.patient = replace(chat.patient, diary=diary)
    chat.fresh()
    chat.until(chat.now + timedelta(minutes=30))
    assert not reminded(chat)
    assert chat.skipped == ["answered"]


def test_a_reminder_waits_for_an_open_question(anna: Anna) -> None:
    """Somebody who is choosing times is not interrupted: the message comes ten minutes later."""
    chat = anna()
    chat.until(at_local(DAY, "12:58"))
    chat.command("times")
    due(chat, "13:00")
    assert not reminded(chat)
    chat.tap("Prima zo")
    due(chat, "13:10")
    assert len(reminded(chat)) == 1


def test_the_next_reminder_takes_the_place_of_an_unanswered_one(anna: Anna) -> None:
    """The old buttons go, nothing is assumed, and there is one open question."""
    chat = due(anna(), "08:00")
    due(chat, "13:00")
    assert len(reminded(chat)) == 2  # the morning's one repeat, and the walk
    assert [
        shown.kind for shown in chat.messages if any(button.data.startswith("pain:") for button in shown.buttons)
    ] == []
    assert not chat.advised


@pytest.mark.parametrize(
    ("days", "expected"),
    [(2, 3), (4, 1), (8, 0), (15, 0)],
)
def test_silence_makes_the_coach_quiet(anna: Anna, days: int, expected: int) -> None:
    """After three silent days one message a day, after seven one gentle check, after fourteen nothing."""
    chat = anna()
    chat.patient = replace(chat.patient, offered={"silence-check": chat.now + timedelta(days=7, hours=1)})
    chat.rung = dict.fromkeys(chat.rung, chat.now + timedelta(days=days))
    chat.now += timedelta(days=days)
    if days < 7:
        chat.patient = replace(chat.patient, offered={})
    chat.until(chat.now + timedelta(hours=15))
    assert len(reminded(chat)) == expected


def test_the_gentle_check_comes_once(anna: Anna) -> None:
    """Go on, pause or stop? Asked once in a silence."""
    chat = anna()
    chat.now += timedelta(days=7)
    chat.rung = dict.fromkeys(chat.rung, chat.now)
    chat.until(chat.now + timedelta(days=2))
    checks = [shown for shown in chat.said if shown.kind == "question"]
    assert len(checks) == 1
    assert [chat.label(button) for button in checks[0].buttons] == ["Verder", "Pauze", "Stop"]
    chat.fresh()
    chat.tap("Verder")
    assert chat.patient.heard_at == chat.now


def test_how_shows_one_card_at_a_time(anna: Anna) -> None:
    """Name and dose, steps, what to feel, when to stop; leafing changes the card's own message."""
    chat = due(anna(), "08:00")
    chat.tap("3")
    chat.fresh()
    chat.tap("Hoe doe ik dit?")
    (card,) = chat.said
    assert "1. " in card.text
    assert "Stop met deze oefening bij scherpe, heftige of uitstralende pijn." in card.text
    before = len(chat.messages)
    chat.tap("Volgende ›")
    chat.tap("‹ Vorige")
    assert len(chat.messages) == before
    assert chat.messages[-1].text == card.text


# --- One repeat -------------------------------------------------------------------------------------------------------


def test_a_reminder_is_repeated_once_where_nothing_was_logged(anna: Anna) -> None:
    """An hour and a half later, with an opening of its own; the day's one other message."""
    chat = due(anna(), "09:30")
    assert len(reminded(chat)) == 2
    assert chat.patient.question is not None
    assert chat.patient.question.kind == "pain"
    due(chat, "23:00")
    assert len(reminded(chat)) == 2  # the other two come once


@pytest.mark.parametrize("sign_of_life", ["3", "Vandaag niet", "/vandaag"])
def test_whoever_was_heard_of_gets_no_repeat(anna: Anna, sign_of_life: str) -> None:
    """A number, not today, or just a look: all is well."""
    chat = due(anna(), "08:00")
    if sign_of_life == "/vandaag":
        chat.command("today")
    else:
        chat.tap("3")
        chat.tap("Vandaag niet" if sign_of_life != "3" else "Gedaan")
    due(chat, "12:59")
    assert not reminded(chat)


def test_nobody_is_nagged_in_a_silence(anna: Anna) -> None:
    """After a day without a word there is no repeat any more."""
    chat = anna()
    chat.patient = replace(chat.patient, heard_at=chat.now - timedelta(days=1))
    due(chat, "12:59")
    assert len(reminded(chat)) == 1


def test_a_repeat_keeps_clear_of_the_quiet_hours(anna: Anna) -> None:
    """A late evening is not repeated at night."""
    chat = anna()
    chat.patient = replace(chat.patient, times={"evening": time(20, 30)})
    due(chat, "23:59")
    assert len(reminded(chat)) == 1

"""After an alarm: the question on the next three days, and the release (CLINICAL.md, section 2)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.patient import Lock
from tests.transcripts.chat import Chat, at_local

Anna = Callable[..., Chat]


def locked(chat: Chat) -> Chat:
    chat.write("ik kan niet plassen")
    chat.fresh()
    return chat


def follow_ups(chat: Chat, days: int) -> list[str]:
    """Let days pass; return the local moments at which somebody was asked."""
    asked: list[str] = []
    for _ in range(days * 24):
        before = len(chat.messages)
        chat.until(chat.now + timedelta(hours=1))
        asked += [f"{chat.now:%d %H}" for shown in chat.messages[before:] if shown.kind == "follow"]
    return asked


def test_the_question_comes_on_three_days(anna: Anna) -> None:
    """At ten in the morning, three days in a row, answered or not."""
    assert follow_ups(locked(anna()), 6) == ["24 09", "25 09", "26 09"]


def test_a_yes_ends_the_questions_and_leaves_the_lock(anna: Anna) -> None:
    """Somebody was spoken to: no more questions, but the programme waits for a doctor's word."""
    chat = locked(anna())
    chat.until(at_local("2026-11-24", "10:00"))
    chat.tap("Ja")
    assert follow_ups(chat, 4) == []
    assert chat.patient.lock is not None


def test_a_no_says_once_more_whom_to_call(anna: Anna) -> None:
    """The text of the tier again, as an alarm text, and the question again tomorrow."""
    chat = locked(anna())
    chat.until(at_local("2026-11-24", "10:00"))
    chat.fresh()
    chat.tap("Nee")
    assert chat.said[0].kind == "alarm"
    assert follow_ups(chat, 2) == ["25 09", "26 09"]


def test_no_reminder_comes_while_the_programme_is_locked(anna: Anna) -> None:
    """Reminders are silenced, the postponed ones too."""
    chat = anna("given a 3 yesterday morning")
    chat.until(at_local("2026-11-23", "13:00"))
    chat.tap("Straks")
    chat.tap("30 minuten")
    locked(chat)
    chat.until(at_local("2026-11-25", "09:00"))
    assert not [shown for shown in chat.said if shown.kind == "remind"]
    assert "held" in chat.skipped


def test_an_appointment_leaves_a_lighter_programme(anna: Anna) -> None:
    """Tier S: no follow-up question, reminders go on with the short walk."""
    chat = anna("a long-lasting complaint", "on walking step 6")
    chat.write("ik ben zonder reden afgevallen")
    chat.fresh()
    chat.until(at_local("2026-11-23", "13:00"))
    assert "2 minuten" in chat.said[-1].text
    assert follow_ups(chat, 2) == []


def test_release_goes_on_with_what_the_doctor_now_knows(anna: Anna) -> None:
    """Radiation that was new is known, static risks lift no more; a sign that returns alarms again."""
    chat = anna("a risk: cancer", "new radiation")
    chat.patient = replace(chat.patient, lock=Lock(tier="today", since=chat.now, causes=("fever", "severe", "cancer")))
    chat.command("today")
    chat.tap("Arts heeft gekeken, ik mag weer")
    assert chat.patient.lock is None
    assert chat.patient.radiation == "known"
    assert "cancer" in chat.patient.known_to_doctor
    assert "fever" not in chat.patient.known_to_doctor


def test_a_long_lock_starts_lower(anna: Anna) -> None:
    """More than seven days on hold: the plan goes on one step lower."""
    chat = locked(anna("on walking step 6"))
    chat.now += timedelta(days=8)
    chat.command("today")
    chat.tap("Arts heeft gekeken, ik mag weer")
    assert chat.patient.walking_step == 5


def test_the_overview_shows_the_lock_and_how_to_open_it(anna: Anna) -> None:
    """/vandaag: on hold, whom to call, and the button."""
    chat = locked(anna())
    chat.command("today")
    assert "staat even stil" in chat.said[0].text
    assert "112" in chat.said[0].text
    assert "Arts heeft gekeken, ik mag weer" in [chat.label(button) for button in chat.said[0].buttons]


def test_nobody_releases_what_is_for_good(anna: Anna) -> None:
    """Under 18 the programme ends."""
    chat = anna()
    chat.patient = replace(chat.patient, lock=Lock(tier="appointment", since=chat.now, causes=("under_18",)))
    chat.command("today")
    assert not [button for button in chat.said[0].buttons if button.data.startswith("release:")]

"""The language, a block, and the question before reminders come back (FLOWS.md; TELEGRAM.md, section 2)."""

import pytest

from bot.events import Blocked, Started, Unblocked
from tests.bot.conversation.chat import Chat
from tests.bot.conversation.settled import settled


def back() -> Chat:
    chat = settled()
    chat.happens(Blocked())
    assert chat.patient.status == "blocked"
    chat.happens(Unblocked())
    return chat


def test_a_block_says_nothing() -> None:
    """Nothing is answered to a block; everything that is known stays."""
    chat = settled()
    chat.happens(Blocked())
    assert chat.messages == []
    assert chat.patient.onboarded


def test_after_a_block_no_reminder_goes_until_a_yes() -> None:
    """The coach asks first; until then the status is paused, and reminders are skipped."""
    chat = back()
    assert chat.asked == "reminders_again"
    assert chat.patient.status == "paused"
    chat.falls_due("slot", slot="midday")
    assert chat.turn is not None
    assert chat.turn.skipped
    chat.tap("Ja, graag")
    assert chat.patient.status == "active"


def test_a_no_after_a_block_stays_silent() -> None:
    """A no keeps the pause, and says how to come back."""
    chat = back()
    chat.tap("Nee, nu niet")
    assert chat.patient.status == "paused"
    assert chat.patient.paused_until is None
    assert "/pauze" in chat.messages[-1].text


@pytest.mark.parametrize(("text", "status"), [("ja", "active"), ("ja graag", "active"), ("nee", "paused")])
def test_the_answer_can_be_typed(text: str, status: str) -> None:
    """Yes and no in words."""
    chat = back()
    chat.types(text)
    assert chat.patient.status == status


def test_a_block_in_the_middle_of_onboarding_goes_on_there() -> None:
    """Who blocked and came back before the end gets the open question again."""
    chat = Chat()
    chat.start()
    chat.tap("Verder", "Ja, dat mag", "Nee")
    chat.happens(Blocked())
    chat.happens(Unblocked())
    assert chat.patient.status == "active"
    assert chat.asked == "safety"


def test_a_block_before_any_consent() -> None:
    """Nothing was agreed: the welcome comes again."""
    chat = Chat()
    chat.start()
    chat.happens(Blocked())
    chat.happens(Unblocked())
    assert chat.patient.status == "new"
    assert chat.asked == "welcome"


def test_unblocked_without_a_block_changes_nothing() -> None:
    """Telegram may say it twice."""
    chat = settled()
    before = chat.patient
    chat.happens(Unblocked())
    assert chat.patient == before


def test_start_right_after_a_block_keeps_the_question() -> None:
    """[Restart] sends both an unblock and /start: the question is not lost, and nothing resumes by itself."""
    chat = back()
    chat.happens(Started())
    assert chat.patient.status == "paused"
    assert chat.asked == "reminders_again"


def test_the_language_changes_at_once() -> None:
    """/taal: one tap, and the answer is in the new language."""
    chat = settled()
    chat.commands("language")
    chat.tap("English")
    assert chat.patient.language == "en"
    assert "English from now on" in chat.messages[-1].text
    chat.commands("language")
    chat.types("nederlands")
    assert chat.patient.language == "nl"

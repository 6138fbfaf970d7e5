"""Who should see a therapist first, and the risk facts: one question with many marks (CLINICAL.md, section 2)."""

import pytest

from bot.events import Alerted, Consented, Tapped
from tests.bot.conversation.chat import Chat

REASONS = {
    "Zwanger": "pregnant",
    "Rugoperatie": "surgery",
    "Hartziekte": "heart",
    "Nu kanker": "active_cancer",
}
RISKS = {
    "1e rugpijn": "first_episode_age",
    "Kanker gehad": "cancer",
    "Botontkalking": "osteoporosis",
    "Lang prednison": "steroids",
    "Lage weerstand": "immunity",
}


def at_the_marks() -> Chat:
    chat = Chat()
    chat.start()
    chat.tap("Verder", "Ja, dat mag", "Nee", "Nee, geen")
    assert chat.asked == "exclusions"
    return chat


def test_taps_set_and_take_away_marks() -> None:
    """A tap marks, a second one takes it away; the last button changes from none to done."""
    chat = at_the_marks()
    assert chat.labels[0] == "Nee, geen van deze"
    chat.tap("Zwanger")
    assert "☑ Zwanger" in chat.labels
    assert chat.labels[0] == "Klaar"
    chat.tap("Zwanger")
    assert "☐ Zwanger" in chat.labels
    assert chat.labels[0] == "Nee, geen van deze"


def test_two_quick_taps_both_count() -> None:
    """The second tap comes before the first edit is seen: its button still belongs to the question."""
    chat = at_the_marks()
    question = chat.patient.question
    assert question is not None
    chat.happens(Tapped("exclusions", question.no, "cancer_on"), tapped=chat.carrier)
    chat.happens(Tapped("exclusions", question.no, "steroids_on"), tapped=chat.carrier)
    chat.tap("Klaar")
    assert chat.patient.risk_facts == {"cancer", "steroids"}


def test_one_tap_that_comes_twice_marks_once() -> None:
    """Telegram may deliver a tap again: the mark stays."""
    chat = at_the_marks()
    question = chat.patient.question
    assert question is not None
    for _ in range(2):
        chat.happens(Tapped("exclusions", question.no, "cancer_on"), tapped=chat.carrier)
    chat.tap("Klaar")
    assert chat.patient.risk_facts == {"cancer"}


@pytest.mark.parametrize(("label", "fact"), RISKS.items())
def test_a_risk_fact_alone_alarms_nobody(label: str, fact: str) -> None:
    """It is stored for later, and onboarding goes on."""
    chat = at_the_marks()
    chat.tap(label, "Klaar")
    assert chat.patient.risk_facts == {fact}
    assert chat.patient.lock is None
    assert chat.asked == "complaint"


@pytest.mark.parametrize(("label", "reason"), REASONS.items())
def test_a_reason_to_wait_locks_kindly(label: str, reason: str) -> None:
    """No programme until somebody who knows this person agrees; the therapist hears of it; the reason is said."""
    chat = at_the_marks()
    chat.tap(label, "Klaar")
    assert chat.patient.lock is not None
    assert (chat.patient.lock.tier, chat.patient.lock.causes) == ("appointment", (reason,))
    assert chat.has(Alerted) == [Alerted(reason, "appointment")]
    assert chat.asked == "excluded"
    assert "•" in chat.shown.text
    assert chat.labels == ["Arts of therapeut vindt het goed"]


def test_every_reason_is_said() -> None:
    """Two reasons are two lines."""
    chat = at_the_marks()
    chat.tap("Zwanger", "Hartziekte", "Klaar")
    assert "verloskundige" in chat.shown.text
    assert "cardioloog" in chat.shown.text


def test_a_doctors_yes_goes_on() -> None:
    """[Arts of therapeut vindt het goed] opens the lock, and the next question comes; it is not asked for again."""
    chat = at_the_marks()
    chat.tap("Zwanger", "Klaar", "Arts of therapeut")
    assert chat.patient.lock is None
    assert chat.asked == "complaint"
    assert "pregnant" in chat.patient.known_to_doctor


def test_a_doctors_yes_opens_no_alarm_lock() -> None:
    """A sign that was typed while waiting keeps its own lock."""
    chat = at_the_marks()
    chat.tap("Zwanger", "Klaar")
    chat.types("ik kan niet meer plassen")
    chat.tap("Arts of therapeut")
    assert chat.patient.lock is not None
    assert chat.patient.lock.tier == "emergency"
    assert chat.patient.lock.causes == ("bladder",)


def test_a_release_by_the_therapist_goes_on_at_the_next_start() -> None:
    """Where a therapist has opened the lock, /start asks the next question."""
    from dataclasses import replace

    chat = at_the_marks()
    chat.tap("Zwanger", "Klaar")
    chat.patient = replace(chat.patient, lock=None)
    chat.start()
    assert chat.asked == "complaint"


def test_under_eighteen_ends() -> None:
    """The coach is for adults: it says so kindly, withdraws every consent, and offers to erase."""
    chat = at_the_marks()
    chat.tap("Onder 18", "Zwanger", "Klaar")
    assert chat.asked is None
    assert chat.patient.status == "stopped"
    assert chat.patient.consents == {}
    assert chat.patient.lock is None
    assert Consented("coaching", False) in chat.facts
    assert [data for _, data in chat.last.buttons] == ["erase:ask"]

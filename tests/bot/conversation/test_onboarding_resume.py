"""Onboarding can be left at any moment and goes on where it was: after /start, a restart, a day, another question."""

import pytest

from bot.events import Advised, Tapped
from bot.patient import Patient
from tests.bot.conversation.chat import CLINIC, Chat

#: Taps from one step to the next.
WAY = {
    "welcome": "Verder",
    "consent_coaching": "Ja, dat mag",
    "consent_therapist": "Nee",
    "consent_tips": "Nee",
    "safety": "Nee, geen",
    "exclusions": "Nee, geen",
    "complaint": "Spit",
    "complaint_since": "Langer",
    "radiation": "Nee",
    "onboarding_pain": "2",
    "walking": "Ongeveer 10",
    "first_times": "Prima",
}
STEPS = list(WAY)


def at(step: str) -> Chat:
    chat = Chat(Patient(id="anna", invited=True, therapist=True, clinic=CLINIC))
    chat.start()
    chat.tap(*(WAY[kind] for kind in STEPS[: STEPS.index(step)]))
    assert chat.asked == step
    return chat


@pytest.mark.parametrize("step", STEPS)
def test_start_puts_the_open_question_again(step: str) -> None:
    """/start at any step: the same question in a new message with a new number; the old one loses its buttons."""
    chat = at(step)
    number, old = chat.patient.last_question, chat.carrier
    assert old is not None
    chat.start()
    assert chat.asked == step
    assert chat.patient.last_question == number + 1
    assert chat.carrier is not None
    assert chat.carrier > old
    assert chat.messages[old].buttons == ()


@pytest.mark.parametrize("step", STEPS)
def test_a_restart_loses_nothing(step: str) -> None:
    """After a restart the visible button still answers, and the way goes on to its end."""
    chat = at(step)
    chat.restarts()
    chat.tap(*(WAY[kind] for kind in STEPS[STEPS.index(step) :]))
    assert chat.patient.onboarded


@pytest.mark.parametrize("step", STEPS)
def test_an_old_button_answers_nothing(step: str) -> None:
    """After the question was put again, a tap on the old message changes nothing and says so kindly."""
    chat = at(step)
    question = chat.patient.question
    assert question is not None
    chat.start()
    before = chat.patient
    chat.happens(Tapped(question.kind, question.no, "yes"))
    assert chat.turn is not None
    assert chat.turn.toast is not None
    assert chat.patient.question == before.question
    assert chat.patient.consents == before.consents


def test_marks_survive_start() -> None:
    """Marks that were set stay set when the question is put again."""
    chat = at("exclusions")
    chat.tap("Botontkalking")
    chat.start()
    assert "☑ Botontkalking" in chat.labels


def test_the_question_about_one_slot_survives_start() -> None:
    """Also a question inside a step is put again as it was."""
    chat = at("first_times")
    chat.tap("Avond")
    chat.start()
    assert chat.asked == "first_slot_time"
    assert "avond" in chat.shown.text


def test_the_number_of_another_day_is_asked_again() -> None:
    """Who comes back the next day gives today's number: the advice is about now."""
    chat = at("first_times")
    chat.waits(days=1)
    chat.start()
    assert chat.asked == "onboarding_pain"
    chat.tap("5", "Ongeveer 10", "Prima")
    (advised,) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert advised.report.before == 5


def test_an_old_button_of_the_last_step_asks_the_number_again() -> None:
    """The same holds for whoever taps yesterday's [Prima zo]."""
    chat = at("first_times")
    chat.waits(days=1)
    chat.tap("Prima")
    assert chat.asked == "onboarding_pain"
    assert not chat.patient.onboarded


def test_after_a_week_the_alarm_list_is_asked_again() -> None:
    """None of these holds for seven days."""
    chat = at("radiation")
    chat.waits(days=8)
    chat.start()
    assert chat.asked == "safety"


def test_whoever_is_done_gets_today() -> None:
    """/start after the end shows the day and asks nothing."""
    chat = at("first_times")
    chat.tap("Prima")
    chat.start()
    assert chat.asked is None
    assert chat.patient.onboarded


def test_the_language_can_be_changed_on_the_way() -> None:
    """/taal in the middle of onboarding: the open question comes back in the other language."""
    chat = at("complaint")
    chat.commands("language")
    chat.tap("English")
    assert chat.asked == "complaint"
    assert "Osteoarthritis" in chat.labels


@pytest.mark.parametrize("command", ["times", "pause", "today", "pain"])
def test_a_command_that_is_too_early_leads_on(command: str) -> None:
    """Before the end there is nothing to set or show: the open question comes again."""
    chat = at("radiation")
    chat.commands(command)
    assert chat.asked == "radiation"


def test_a_therapist_who_is_linked_later_is_asked_about_at_once() -> None:
    """A link of a therapist in the middle of onboarding: the consent is asked, and the way goes on where it was."""
    from dataclasses import replace

    chat = Chat(Patient(id="anna", invited=True, clinic=CLINIC))
    chat.start()
    chat.tap("Verder", "Ja, dat mag", "Nee", "Nee, geen", "Nee, geen")
    assert chat.asked == "complaint"
    chat.patient = replace(chat.patient, therapist=True)
    chat.start("accepted")
    assert chat.asked == "consent_therapist"
    chat.tap("Ja, dat mag")
    assert "therapist" in chat.patient.consents
    assert chat.asked == "complaint"


def test_a_therapist_who_is_linked_after_the_end_is_asked_about() -> None:
    """A patient of long standing follows a therapist's link: one question, and the day goes on."""
    from dataclasses import replace

    chat = at("first_times")
    chat.tap("Prima")
    chat.patient = replace(chat.patient, consents={"coaching": chat.now})
    chat.start("accepted")
    chat.tap("Nee")
    assert chat.asked is None
    assert "therapist" not in chat.patient.consents

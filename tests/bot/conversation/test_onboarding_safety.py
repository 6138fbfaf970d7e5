"""Onboarding asks for alarm signs before anything else, and a sign ends it for now (CLINICAL.md, section 2)."""

import pytest

from bot.conversation.onboarding_safety import LINES
from bot.events import Advised, Alerted, SetTimer
from tests.bot.conversation.chat import Chat

EMERGENCY = {"cauda", "both_legs", "accident", "chest", "tearing"}
TODAY = {"leg_weakness", "fever", "unbearable", "fragile_fracture"}


def at_the_list() -> Chat:
    chat = Chat()
    chat.start()
    chat.tap("Verder", "Ja, dat mag", "Nee")
    assert chat.asked == "safety"
    return chat


def tap_line(chat: Chat, choice: str) -> None:
    chat.tap(next(label for label, data in chat.shown.buttons if data.endswith(f":{choice}")))


def test_none_of_these_comes_first_and_every_line_has_its_button() -> None:
    """[Nee, geen van deze] is the first button; the numbers on the others are those of the text."""
    chat = at_the_list()
    assert chat.labels[0] == "Nee, geen van deze"
    assert chat.labels[-1] == "Weet ik niet"
    lines = [line for line in chat.shown.text.splitlines() if line[:1].isdigit()]
    assert len(lines) == len(LINES) == len(chat.labels) - 2
    for line, label in zip(lines, chat.labels[1:-1], strict=True):
        assert line.split(".")[0] == label.split()[0]


def test_the_whole_list_has_every_tier() -> None:
    """The full list is asked once, with signs for now, for today and for an appointment."""
    signs = {signal for _, _, signals in LINES for signal in signals}
    assert {"saddle_numbness", "bladder", "bowel_sexual", "fever", "weight_loss", "no_improvement"} <= signs


@pytest.mark.parametrize("choice", [choice for _, choice, _ in LINES])
def test_a_sign_leads_to_its_text_and_no_programme(choice: str) -> None:
    """The tier's text comes as an alarm at once; nothing more is asked, and no exercise is shown."""
    chat = at_the_list()
    tap_line(chat, choice)
    assert chat.turn is not None
    assert chat.turn.replies[0].kind == "alarm"
    lock = chat.patient.lock
    assert lock is not None
    assert lock.tier == ("emergency" if choice in EMERGENCY else "today" if choice in TODAY else "appointment")
    assert chat.asked is None
    assert not chat.patient.onboarded
    assert chat.has(Alerted)


@pytest.mark.parametrize("choice", ["accident", "chest", "tearing"])
def test_what_cannot_wait_says_call_the_emergency_number(choice: str) -> None:
    """RF-E5 to RF-E7: call 112 now."""
    chat = at_the_list()
    tap_line(chat, choice)
    assert "Bel nu 112" in chat.last.text


def test_after_emergency_or_today_somebody_asks_the_next_day() -> None:
    """The follow-up is set for the day after."""
    chat = at_the_list()
    tap_line(chat, "fever")
    assert any(isinstance(fact, SetTimer) and fact.timer == "follow" for fact in chat.facts)


def test_start_after_a_sign_shows_the_lock_and_the_way_to_open_it() -> None:
    """Nobody walks around a sign by sending /start: the lock is shown, with the way to release it."""
    chat = at_the_list()
    tap_line(chat, "leg_weakness")
    chat.start()
    assert chat.asked is None
    assert chat.patient.lock is not None
    assert any(data.startswith("release:") for _, data in chat.last.buttons)


def test_after_the_release_the_list_is_asked_again() -> None:
    """Whoever a doctor has looked at goes on where it stopped: with the list."""
    chat = at_the_list()
    tap_line(chat, "leg_weakness")
    chat.start()
    data = next(label for label, data in chat.last.buttons if data.startswith("release:"))
    chat.tap(data)
    chat.start()
    assert chat.asked == "safety"
    assert chat.patient.lock is None


def test_dont_know_gets_one_simpler_question() -> None:
    """[Weet ik niet] leads to a question that can be answered; a yes to it goes on."""
    chat = at_the_list()
    chat.tap("Weet ik niet")
    assert chat.asked == "safety_simple"
    chat.tap("Ja, alles is zoals altijd")
    assert chat.asked == "exclusions"
    assert chat.patient.screened_at == chat.now


def test_dont_know_twice_counts_as_a_sign_for_today() -> None:
    """Who still does not know calls a doctor today."""
    chat = at_the_list()
    chat.tap("Weet ik niet", "Weet ik niet")
    assert chat.patient.lock is not None
    assert chat.patient.lock.tier == "today"


def test_not_all_normal_shows_the_list_once_more_and_then_dont_know_is_for_today() -> None:
    """A no to the simpler question asks what it is; a second don't know there counts as a sign for today."""
    chat = at_the_list()
    chat.tap("Weet ik niet", "Nee")
    assert chat.asked == "safety"
    chat.tap("Weet ik niet")
    assert chat.patient.lock is not None
    assert chat.patient.lock.tier == "today"


def test_an_alarm_in_words_comes_before_any_step_and_the_question_stays() -> None:
    """An alarm sign that is typed gets its text at once; the open question stays open and onboarding goes on."""
    chat = Chat()
    chat.start()
    chat.tap("Verder", "Ja, dat mag", "Nee", "Nee, geen", "Nee, geen")
    chat.types("ik kan niet meer plassen")
    assert chat.last.kind == "alarm"
    assert chat.patient.lock is not None
    assert chat.asked == "complaint"
    chat.tap("Artrose", "Nee", "2", "Ongeveer 10", "Prima zo")
    assert chat.patient.onboarded
    assert chat.patient.lock is not None
    (*_, advised) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert advised.advice.row == "D01"


def test_alarm_texts_work_before_any_consent() -> None:
    """At the welcome, and after a no, the text comes; nothing is written down."""
    chat = Chat()
    chat.start()
    chat.types("ik kan niet meer plassen")
    assert chat.last.kind == "alarm"
    assert chat.facts == []
    chat.tap("Verder", "Nee")
    chat.types("ik kan niet meer plassen")
    assert chat.last.kind == "alarm"
    assert chat.patient.lock is None


@pytest.mark.parametrize("choice", ["fever", "accident"])
def test_a_slip_of_the_thumb_is_put_right(choice: str) -> None:
    """A sign that was not meant: the short list decides, the lock opens, and one tap leads back to the whole list."""
    chat = at_the_list()
    tap_line(chat, choice)
    chat.tap("Dat bedoelde ik niet", "Nee, geen")
    assert chat.patient.lock is None
    chat.tap("Verder")
    assert chat.asked == "safety"


@pytest.mark.parametrize(
    ("text", "then"),
    [("ja", "exclusions"), ("ja hoor", "exclusions"), ("ja maar ik ben moe", "safety_simple"), ("nee", "safety")],
)
def test_the_simpler_question_takes_a_plain_answer_only(text: str, then: str) -> None:
    """ "Ja, maar ..." is a reason to ask again, not to go on."""
    chat = at_the_list()
    chat.tap("Weet ik niet")
    chat.types(text)
    assert chat.asked == then

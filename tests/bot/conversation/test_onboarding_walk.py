"""From /start to the first advice: short, complete, in two languages (FLOWS.md, patients)."""

import pytest

from bot.events import Advised, Consented, Rated, Say, SetTimer
from bot.patient import Language, Patient
from bot.render import render
from content.ladder import LADDER
from tests.bot.conversation.chat import CLINIC, Chat

#: Silent reading of adults, words a minute (Brysbaert 2019, average of 190 studies).
WORDS_A_MINUTE = 238

#: The answers of somebody without alarm signs, by step; everything else is a yes.
PLAIN = {
    "welcome": "next",
    "safety": "none",
    "exclusions": "done",
    "complaint": "acute",
    "complaint_since": "this_week",
    "radiation": "none",
    "onboarding_pain": "3",
    "walking": "10",
    "first_times": "ok",
}


def newcomer(language: Language = "nl", *, therapist: bool = True) -> Chat:
    chat = Chat(Patient(id="anna", invited=True, therapist=therapist, clinic=CLINIC, language=language))
    chat.start()
    return chat


def walk(chat: Chat, answers: dict[str, str] | None = None) -> list[str]:
    """Tap through to the end, and return the texts that were read on the way."""
    given = PLAIN | (answers or {})
    read: list[str] = []
    while chat.asked is not None:
        read.append(chat.shown.text)
        wanted = given.get(chat.asked, "yes")
        label = next(label for label, data in chat.shown.buttons if data.endswith(f":{wanted}"))
        chat.tap(label)
    return read


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_advice_comes_within_fourteen_taps(language: Language) -> None:
    """At most 14 taps from /start to the first advice, on the longest way without alarm signs; we need 12."""
    chat = newcomer(language)
    walk(chat)
    assert chat.has(Advised)
    assert chat.taps <= 12


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_way_to_the_advice_reads_in_under_ninety_seconds(language: Language) -> None:
    """Every word of every message up to the advice can be read in 90 seconds at an average pace."""
    chat = newcomer(language, therapist=False)
    words = sum(len([word for word in text.split() if word.strip("•.0123456789✓")]) for text in walk(chat))
    assert words / WORDS_A_MINUTE * 60 < 90


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_message_fits_a_phone(language: Language) -> None:
    """No message is longer than 600 characters, save the whole alarm list, which FLOWS.md wants in one message."""
    chat = newcomer(language)
    long = {len(text) for text in walk(chat) if len(text) > 600}
    assert len(long) <= 1
    assert max(long, default=0) <= 700
    assert len(chat.last.text) <= 600


def test_the_consents_are_three_questions() -> None:
    """Coaching, the therapist's eyes and tips are asked apart, and each answer is written down with its time."""
    chat = newcomer()
    walk(chat)
    assert chat.has(Consented) == [Consented("coaching", True), Consented("therapist", True), Consented("tips", True)]
    assert set(chat.patient.consents.values()) == {chat.now}


def test_the_therapist_is_asked_about_only_where_one_is_linked() -> None:
    """Without an invitation of a therapist nobody is asked to share anything."""
    chat = newcomer(therapist=False)
    read = walk(chat)
    assert "therapist" not in chat.patient.consents
    assert not any("meekijken" in text for text in read)


def test_refusing_the_last_two_leaves_a_working_coach() -> None:
    """A no to the therapist and to tips changes nothing else (CLINICAL.md, section 6)."""
    chat = newcomer()
    chat.tap("Verder", "Ja, dat mag", "Nee", "Nee")
    walk(chat)
    assert set(chat.patient.consents) == {"coaching"}
    assert chat.patient.onboarded


def test_a_no_to_coaching_ends_kindly_and_keeps_nothing() -> None:
    """Without consent nothing is asked, nothing runs, and /start begins again from the welcome."""
    chat = newcomer()
    chat.tap("Verder", "Nee")
    assert chat.asked is None
    assert "Dat is goed" in chat.last.text
    assert "112" in chat.last.text
    assert chat.patient.status == "new"
    assert chat.patient.consents == {}
    chat.start()
    assert chat.asked == "welcome"


def test_the_number_goes_through_the_rules_at_the_end() -> None:
    """The number of the pain step is rated once, as the onboarding number, and its advice stands in the summary."""
    chat = newcomer()
    walk(chat, {"onboarding_pain": "8"})
    (rated,) = chat.has(Rated)
    (advised,) = chat.has(Advised)
    assert isinstance(rated, Rated)
    assert isinstance(advised, Advised)
    assert (rated.value, rated.asked) == (8, "onboarding")
    assert advised.advice.row == "D10"
    assert render(Say("onboarding-done"), "nl", CLINIC) in chat.last.text


def test_new_radiation_leads_to_help_in_the_summary() -> None:
    """Radiation that nobody knows of is D05, because the alarm list was answered a moment ago; no plan stands there."""
    chat = newcomer()
    walk(chat, {"radiation": "new"})
    (advised,) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert advised.advice.row == "D05"
    assert "<b>Vandaag</b>" not in chat.last.text


def test_known_radiation_goes_on_calmly() -> None:
    """Radiation that a therapist knows of is D07."""
    chat = newcomer()
    walk(chat, {"radiation": "known"})
    (advised,) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert advised.advice.row == "D07"
    assert "radiating" in chat.patient.diary.signals


def test_a_test_reminder_shows_that_reminders_arrive() -> None:
    """A minute after the end a test message comes, neutral for a lock screen."""
    chat = newcomer()
    walk(chat)
    timer = next(fact for fact in chat.has(SetTimer) if isinstance(fact, SetTimer) and fact.timer == "test")
    assert (timer.at - chat.now).total_seconds() == 60
    chat.waits(minutes=1)
    chat.falls_due("test")
    assert chat.last.kind == "test"
    assert "proefbericht" in chat.last.text


@pytest.mark.parametrize(
    ("complaint", "walks", "minutes"),
    [
        ("acute", "30", 10),
        ("hernia", "30", 10),
        ("osteoarthritis", "30", 10),
        ("unknown", "30", 10),
        ("chronic", "30", 20),
        ("chronic", "20", 15),
        ("chronic", "10", 8),
        ("chronic", "unknown", 10),
        ("osteoarthritis", "5", 4),
        ("acute", "0", 4),
    ],
)
def test_walking_starts_where_the_complaint_and_the_person_allow(complaint: str, walks: str, minutes: int) -> None:
    """Start as CLINICAL.md 5 has it, at most 80 % of a normal day for long-lasting pain, never above what one does."""
    chat = newcomer()
    walk(chat, {"complaint": complaint, "walking": walks})
    assert LADDER[chat.patient.walking_step].total == minutes


def test_an_acute_complaint_of_this_week_is_in_its_first_week() -> None:
    """The first week counts from the latest day on which it can have begun: it is never cut short."""
    chat = newcomer()
    walk(chat)
    assert chat.patient.complaint_since == chat.now.date()


def test_back_opens_the_step_before() -> None:
    """A slip of the thumb is put right with one tap."""
    chat = newcomer()
    chat.tap("Verder", "Ja, dat mag", "Nee", "Nee", "Nee, geen", "Nee, geen", "Artrose")
    chat.tap("‹ Terug")
    assert chat.asked == "complaint"
    chat.tap("Hernia", "Nee")
    assert chat.patient.complaint == "hernia"
    assert chat.asked == "onboarding_pain"


def test_the_other_language_is_one_tap_away() -> None:
    """The welcome has a button for the other language, and says itself again in it."""
    chat = newcomer()
    chat.tap("English")
    assert "Welcome" in chat.shown.text
    chat.tap("Nederlands")
    assert "Welkom" in chat.shown.text


@pytest.mark.parametrize("invite", ["none", "invalid"])
def test_a_stranger_needs_a_link(invite: str) -> None:
    """Without an invitation a kind line says so, with whom to call; nothing is asked."""
    chat = Chat(Patient(id="anna", clinic=CLINIC))
    chat.start(invite)
    assert chat.asked is None
    assert "112" in chat.last.text

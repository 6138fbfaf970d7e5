"""/stop and /gegevens: ending as easily as beginning, knowing what is kept, erasing in two steps (CLINICAL.md 6)."""

import pytest

from bot.events import Consented, DropTimers, Erase
from bot.patient import Patient
from tests.bot.conversation.chat import CLINIC, Chat
from tests.bot.conversation.settled import settled


def test_stopping_takes_the_command_and_one_tap() -> None:
    """/stop, yes: every consent is withdrawn, nothing is planned any more, and erasing is offered."""
    chat = settled(therapist=True)
    chat.commands("stop")
    chat.tap("Ja, stop")
    assert chat.patient.status == "stopped"
    assert chat.patient.consents == {}
    assert {fact.consent for fact in chat.has(Consented) if isinstance(fact, Consented) and not fact.given} == {
        "coaching",
        "therapist",
        "tips",
    }
    assert DropTimers() in chat.facts
    assert chat.asked == "erase"


def test_stopping_keeps_the_data_unless_asked() -> None:
    """[Bewaar ze nog]: nothing is erased."""
    chat = settled()
    chat.commands("stop")
    chat.tap("Ja, stop", "Bewaar")
    assert chat.has(Erase) == []
    assert chat.asked is None


def test_erasing_takes_two_steps() -> None:
    """A wish, then a yes: only then everything goes."""
    chat = settled()
    chat.commands("stop")
    chat.tap("Ja, stop", "Wis mijn gegevens")
    assert chat.has(Erase) == []
    chat.tap("Ja, wis alles")
    assert chat.has(Erase) == [Erase()]
    assert "112" in chat.last.text


def test_erasing_from_the_data_page_takes_two_steps_too() -> None:
    """The button is the first step; who keeps the data goes on being coached."""
    chat = settled()
    chat.commands("data")
    chat.tap("Wis mijn gegevens", "Bewaar")
    assert chat.patient.status == "active"
    chat.commands("data")
    chat.tap("Wis mijn gegevens", "Ja, wis alles")
    assert chat.has(Erase) == [Erase()]
    assert chat.patient.status == "stopped"


@pytest.mark.parametrize(
    "texts", [("wis mijn gegevens", "wis alles", "ja"), ("verwijder al mijn gegevens", "ja", "ja")]
)
def test_erasing_can_be_typed(texts: tuple[str, ...]) -> None:
    """In words it takes the same two steps."""
    chat = settled()
    chat.types(*texts[:2])
    assert chat.has(Erase) == []
    chat.types(texts[2])
    assert chat.has(Erase) == [Erase()]


def test_after_stopping_start_begins_anew() -> None:
    """Whoever comes back is asked for consent and for alarm signs again."""
    chat = settled()
    chat.commands("stop")
    chat.tap("Ja, stop", "Bewaar")
    chat.start()
    assert chat.asked == "welcome"


def test_a_pause_instead_of_stopping() -> None:
    """[Liever een pauze] leads there; nothing is withdrawn."""
    chat = settled()
    chat.commands("stop")
    chat.tap("Liever een pauze", "3 dagen")
    assert chat.patient.status == "paused"
    assert "coaching" in chat.patient.consents


def test_not_stopping_after_all() -> None:
    """[Nee, ga door] changes nothing."""
    chat = settled()
    before = chat.patient.consents
    chat.commands("stop")
    chat.tap("Nee, ga door")
    assert (chat.patient.status, chat.patient.consents) == ("active", before)


def test_stopping_works_before_the_end_of_onboarding() -> None:
    """Consent can be withdrawn a moment after it was given."""
    chat = Chat()
    chat.start()
    chat.tap("Verder", "Ja, dat mag")
    chat.types("stop")
    chat.tap("Ja, stop")
    assert chat.patient.status == "stopped"


def test_stopping_what_does_not_run_offers_to_erase() -> None:
    """/stop without a consent: nothing runs, and what is left can go."""
    chat = Chat()
    chat.commands("stop")
    assert chat.asked == "erase"


def test_the_data_page_says_what_is_kept_and_why() -> None:
    """Complaint, numbers, plan, name; what for; and that words are not kept."""
    chat = settled(therapist=True)
    chat.commands("data")
    said = (
        "Artrose",
        "pijncijfers",
        "voornaam",
        "om je te coachen",
        "niet je woorden",
        "12 maanden",
        "therapeut kijkt",
    )
    for part in said:
        assert part in chat.last.text
    files, consents, ends = ["download:ask", "correct:list"], ["consent:therapist_off", "consent:tips_off"], ["go:stop"]
    assert [data for _, data in chat.last.buttons] == [*files, *consents, *ends, "erase:ask"]


@pytest.mark.parametrize(("consent", "label"), [("therapist", "Therapeut mag niet"), ("tips", "Geen tips meer")])
def test_each_consent_is_withdrawn_with_one_tap(consent: str, label: str) -> None:
    """And only that one; the coach goes on."""
    chat = settled(therapist=True)
    chat.commands("data")
    chat.tap(label)
    assert consent not in chat.patient.consents
    assert "coaching" in chat.patient.consents
    assert chat.patient.status == "active"
    chat.commands("data")
    chat.tap("Therapeut mag meekijken" if consent == "therapist" else "Wel tips")
    assert consent in chat.patient.consents


def test_an_old_button_brings_no_consent_back() -> None:
    """After /stop a consent button of yesterday gives nothing."""
    chat = settled()
    chat.commands("data")
    chat.tap("Geen tips meer")
    chat.commands("data")
    old = len(chat.messages) - 1
    chat.commands("stop")
    chat.tap("Ja, stop", "Bewaar")
    label = next(label for label, data in chat.messages[old].buttons if data == "consent:tips_on")
    chat.tap(label)
    assert chat.patient.consents == {}


def test_somebody_without_consent_reads_that_little_is_kept() -> None:
    """Before the first yes there is hardly anything."""
    chat = Chat(Patient(id="ben", invited=True, clinic=CLINIC))
    chat.commands("data")
    assert [data for _, data in chat.last.buttons] == ["download:ask", "erase:ask"]


def test_alarm_texts_work_after_stopping() -> None:
    """Who has stopped and writes an alarm sign still reads whom to call."""
    chat = settled()
    chat.commands("stop")
    chat.tap("Ja, stop", "Bewaar")
    chat.types("ik kan niet meer plassen")
    assert chat.last.kind == "alarm"

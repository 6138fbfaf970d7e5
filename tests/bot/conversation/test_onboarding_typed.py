"""No button is needed: every step of onboarding can be answered by typing, in words that people use."""

import pytest

from bot.patient import Patient
from tests.bot.conversation.chat import CLINIC, Chat

#: What to type to reach a step from the one before, in order.
WAY = {
    "welcome": "verder",
    "consent_coaching": "ja dat mag",
    "consent_therapist": "nee liever niet",
    "consent_tips": "ja hoor",
    "safety": "nee",
    "exclusions": "geen van deze",
    "complaint": "artrose",
    "radiation": "nee",
    "onboarding_pain": "4",
    "walking": "20 minuten",
    "first_times": "prima",
}


def at(step: str) -> Chat:
    chat = Chat(Patient(id="anna", invited=True, therapist=True, clinic=CLINIC))
    chat.start()
    for kind, text in WAY.items():
        if kind == step:
            break
        chat.types(text)
    assert chat.asked == step
    return chat


def test_the_whole_way_can_be_typed() -> None:
    """From the welcome to the advice without a tap; each text gets one message, and closes the question it answers."""
    chat = at("welcome")
    for kind, text in WAY.items():
        assert chat.asked == kind
        before = len(chat.messages)
        chat.types(text)
        assert len(chat.messages) == before + 1
    assert chat.patient.onboarded
    assert chat.taps == 0


@pytest.mark.parametrize(
    ("step", "text", "then"),
    [
        ("welcome", "hallo", "consent_coaching"),
        ("consent_coaching", "ja", "consent_therapist"),
        ("consent_coaching", "Ja, dat mag.", "consent_therapist"),
        ("consent_coaching", "oké", "consent_therapist"),
        ("consent_coaching", "yes", "consent_therapist"),
        ("consent_coaching", "de eerste", "consent_therapist"),
        ("consent_coaching", "nee", None),
        ("consent_therapist", "nee dank je", "consent_tips"),
        ("consent_tips", "liever niet", "safety"),
        ("safety", "geen van deze", "exclusions"),
        ("safety", "Nee, gelukkig niet", "exclusions"),
        ("safety", "weet ik niet", "safety_simple"),
        ("exclusions", "nee", "complaint"),
        ("complaint", "spit", "complaint_since"),
        ("complaint", "ik heb een hernia", "radiation"),
        ("complaint", "de derde", "radiation"),
        ("complaint", "al jaren", "radiation"),
        ("complaint", "slijtage", "radiation"),
        ("complaint", "weet ik niet", "radiation"),
        ("complaint", "terug", "exclusions"),
        ("radiation", "nee", "onboarding_pain"),
        ("radiation", "ja, nieuw", "onboarding_pain"),
        ("radiation", "ja mijn therapeut weet ervan", "onboarding_pain"),
        ("onboarding_pain", "7", "walking"),
        ("onboarding_pain", "een zes", "walking"),
        ("walking", "bijna niet", "first_times"),
        ("walking", "een half uur", "first_times"),
        ("walking", "ongeveer 10 minuten", "first_times"),
        ("first_times", "prima zo", None),
    ],
)
def test_an_answer_in_words(step: str, text: str, then: str | None) -> None:
    """Labels, places in the list, yes and no, usual words and numbers lead where the button leads."""
    chat = at(step)
    chat.types(text)
    assert chat.asked == then


@pytest.mark.parametrize(("text", "radiation"), [("ja, nieuw", "new"), ("al besproken", "known"), ("nee hoor", "none")])
def test_radiation_in_words(text: str, radiation: str) -> None:
    """What is new, known or not there is told apart."""
    chat = at("radiation")
    chat.types(text)
    assert chat.patient.radiation == radiation


def test_radiation_without_more_is_asked_on() -> None:
    """A yes alone does not say whether anybody knows of it: exactly that is asked."""
    chat = at("radiation")
    chat.types("ja")
    assert chat.asked == "radiation"
    assert "of is het nieuw" in chat.shown.text


@pytest.mark.parametrize(
    ("text", "minutes"), [("10 tot 15 minuten", 10), ("25", 20), ("3 minuten", 0), ("wel een uur", 30)]
)
def test_minutes_in_words_are_the_choice_that_is_not_more(text: str, minutes: int) -> None:
    """Nobody starts with more than they said."""
    chat = at("walking")
    chat.types(text)
    chosen = chat.messages[-2].text.splitlines()[-1]
    assert (str(minutes) in chosen) if minutes else ("Bijna niet" in chosen)


def test_a_half_offers_the_two_whole_numbers() -> None:
    """6,5 is never rounded silently across a band."""
    chat = at("onboarding_pain")
    chat.types("6,5")
    assert chat.asked == "onboarding_pain"
    assert chat.labels == ["6", "7", "‹ Terug"]
    chat.tap("7")
    assert chat.patient.onboarding.rating is not None
    assert chat.patient.onboarding.rating.value == 7


def test_several_marks_in_one_sentence() -> None:
    """Everything that is named is marked, and shown before it counts."""
    chat = at("exclusions")
    chat.types("ik gebruik lang prednison en heb botontkalking")
    assert {"☑ Lang prednison gebruikt", "☑ Botontkalking"} <= set(chat.labels)
    chat.types("klaar")
    assert chat.patient.risk_facts == {"steroids", "osteoporosis"}


def test_the_number_of_a_line_is_its_sign() -> None:
    """Typing 6 at the alarm list means line 6; no line is guessed from anything looser."""
    chat = at("safety")
    chat.types("6")
    assert chat.patient.lock is not None
    assert chat.patient.lock.causes == ("leg_weakness",)


@pytest.mark.parametrize("text", ["ja", "ik denk het niet echt", "nee maar ik slaap slecht", "misschien wel"])
def test_the_alarm_list_takes_no_vague_answer(text: str) -> None:
    """A wrong guess here could hurt: the list is asked again, or the simpler question follows."""
    chat = at("safety")
    chat.types(text)
    assert chat.asked in {"safety", "safety_simple"}
    assert chat.patient.screened_at is None


@pytest.mark.parametrize("text", ["ja maar niet alles", "ja en nee", "hmm"])
def test_a_consent_is_never_guessed(text: str) -> None:
    """Only a plain yes is a consent."""
    chat = at("consent_coaching")
    chat.types(text)
    assert chat.patient.consents == {}


@pytest.mark.parametrize("step", list(WAY))
def test_what_is_not_understood_puts_the_question_again(step: str) -> None:
    """A kind short line above the same question with a new number, never the same line twice in a row."""
    chat = at(step)
    number = chat.patient.last_question
    chat.types("paarse olifant")
    first = chat.shown.text
    assert chat.asked == step
    assert chat.patient.last_question == number + 1
    chat.types("paarse olifant")
    assert chat.asked == step
    assert chat.shown.text.splitlines()[0] != first.splitlines()[0]


def test_a_question_in_between_leaves_the_open_one() -> None:
    """Help and questions about moving are answered; the step stays open."""
    chat = at("complaint")
    chat.types("help")
    assert chat.asked == "complaint"
    chat.types("mag ik bewegen met rugpijn?")
    assert chat.asked == "complaint"
    chat.tap("Artrose")
    assert chat.asked == "radiation"


@pytest.mark.parametrize(
    ("text", "slot", "clock"),
    [
        ("ochtend om half negen", "morning", "08:30"),
        ("avond 8 uur", "evening", "20:00"),
        ("de middag om kwart over 1", "midday", "13:15"),
        ("20:15", "evening", "20:15"),
        ("half 7", "morning", "06:30"),
    ],
)
def test_times_in_words(text: str, slot: str, clock: str) -> None:
    """A time is read for the part of the day that is named, or that it fits."""
    chat = at("first_times")
    chat.types(text)
    times = {name: at and at.isoformat("minutes") for name, at in chat.patient.times.items()}
    assert times[slot] == clock
    assert chat.asked == "first_times"


def test_a_slot_can_be_switched_off_in_words() -> None:
    """ "Middag uit" is enough."""
    chat = at("first_times")
    chat.types("middag uit")
    assert chat.patient.times["midday"] is None
    assert "uit" in chat.shown.text


@pytest.mark.parametrize(
    ("text", "zone"),
    [("Antwerpen", "Europe/Brussels"), ("ik woon in New York", "America/New_York"), ("londen", "Europe/London")],
)
def test_a_city_sets_the_clock(text: str, zone: str) -> None:
    """Amsterdam is assumed; whoever lives elsewhere types a city."""
    chat = at("first_times")
    chat.types(text)
    assert chat.patient.zone == zone
    assert chat.asked == "first_times"


def test_one_slot_by_button_and_by_typing() -> None:
    """A slot's own question offers half hours around, its days, off, and takes any time that is typed."""
    chat = at("first_times")
    chat.tap("Avond")
    assert chat.labels[:6] == ["18:00", "18:30", "19:00", "20:00", "20:30", "21:00"]
    assert chat.labels[6:] == ["Op welke dagen?", "Zet uit", "Laat maar zo"]
    chat.types("half negen")
    assert chat.patient.times["evening"] is not None
    assert chat.patient.times["evening"].isoformat("minutes") == "20:30"
    chat.tap("Avond", "19:00")
    assert chat.patient.times["evening"].isoformat("minutes") == "19:00"


def test_english_words_work_as_well() -> None:
    """The whole way in English."""
    chat = Chat(Patient(id="ben", invited=True, clinic=CLINIC, language="en"))
    chat.start()
    chat.types("continue", "yes", "no thanks", "none of these", "none", "sciatica", "yes my doctor knows", "three")
    assert chat.asked == "walking"
    chat.types("about 20 minutes", "that's fine")
    assert chat.patient.onboarded
    assert (chat.patient.complaint, chat.patient.radiation) == ("hernia", "known")

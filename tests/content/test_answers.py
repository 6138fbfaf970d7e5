"""How a typed text answers a question with buttons: yes, no, places and usual words, in Dutch and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.answers import at, fitting, is_exactly, normal, ordinal, pick, plain, words

COMPLAINTS = {choice: words("complaint", choice) for choice in ("acute", "hernia", "osteoarthritis", "chronic")}


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("ja", "yes"),
        ("Ja hoor!", "yes"),
        ("ja graag", "yes"),
        ("oké", "yes"),
        ("doe maar", "yes"),
        ("yes please", "yes"),
        ("nee", "no"),
        ("Nee, liever niet", "no"),
        ("doe maar niet", "no"),
        ("nee dat mag niet", "no"),
        ("no thanks", "no"),
        ("weet ik niet", "unknown"),
        ("geen idee", "unknown"),
        ("I don’t know", "unknown"),
    ],
)
def test_a_plain_answer(text: str, meaning: str) -> None:
    """A yes, a no or a "don't know" in everyday words."""
    assert plain(text) == meaning


@pytest.mark.parametrize(
    "text", ["ja maar niet alles", "ja en nee", "alleen mijn cijfers", "ja, mits anoniem", "dat mag niet", ""]
)
def test_a_condition_is_no_plain_answer(text: str) -> None:
    """What has a condition in it, or both, is asked again."""
    assert plain(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("de eerste", 1), ("optie 3", 3), ("2", 2), ("the second one", 2), ("nummer twee", 2), ("de laatste", -1)],
)
def test_a_place_in_the_list(text: str, place: int) -> None:
    """Buttons can be named by their place."""
    assert ordinal(text) == place


@pytest.mark.parametrize("text", ["de eerste keer dat ik viel", "twee keer drie", "hernia", ""])
def test_more_than_a_place_is_none(text: str) -> None:
    """A sentence with a number in it names no place."""
    assert ordinal(text) is None


def test_places_outside_the_list_name_nothing() -> None:
    """There is no fifth of three, and no place nought."""
    choices = ("a", "b", "c")
    assert [at(place, choices) for place in (1, 3, -1, 0, 4, None)] == ["a", "c", "c", None, None, None]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("ik heb een hernia", "hernia"),
        ("Artrose, denk ik", "osteoarthritis"),
        ("gewoon spit", "acute"),
        ("al jaren last", "chronic"),
        ("geen hernia maar artrose", "osteoarthritis"),
        ("hernia en artrose", None),
        ("geen hernia", None),
        ("iets anders", None),
    ],
)
def test_a_choice_in_usual_words(text: str, complaint: str | None) -> None:
    """One choice that is named and not denied; two choices, or none, are asked again."""
    assert pick(text, COMPLAINTS) == complaint


def test_the_longer_phrase_wins() -> None:
    """ "Kanker gehad" is not "kanker", because one stands in the other."""
    assert pick("vroeger kanker gehad", {"now": ["kanker"], "past": ["kanker gehad"]}) == "past"


def test_several_choices_can_be_named() -> None:
    """Marks can be set together."""
    assert set(fitting("zwanger en hartklachten", {"x": ["zwanger"], "y": ["hartklachten"], "z": ["koorts"]})) == {
        "x",
        "y",
    }


def test_case_accents_and_marks_do_not_matter() -> None:
    """ "Één, twee!" is "een twee"; times and decimals stay whole."""
    assert normal("Één,  twee!") == "een twee"
    assert normal("om 8:30 of 6,5?") == "om 8:30 of 6,5"
    assert is_exactly("Prima zo!", ("prima zo",))


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Nothing that anybody types breaks the reader, and reading plain words twice changes nothing."""
    plain(text)
    ordinal(text)
    pick(text, COMPLAINTS)
    assert normal(normal(text)) == normal(text)

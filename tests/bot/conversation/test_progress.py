"""/voortgang in words: honest about noise, kind about little, the same facts as the picture (CLINICAL.md, 3)."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.data import RANGES
from bot.charts.figures import from_json
from bot.conversation.progress import chart_media, decimal, facts_in_words, show, show_range
from bot.conversation.turns import local_day
from bot.patient import Activity, Diary, Language, Patient, Rating
from bot.render import render
from content.texts import plain
from tests.bot.conversation.chat import NOW
from tests.bot.conversation.settled import settled

#: Picture and words stand on one screen of a phone; Telegram's own limit is 1,024.
LONGEST = 400
numbers = st.lists(st.one_of(st.none(), st.integers(0, 10)), max_size=90)


def with_days(*values: int | None, done: int = 0, language: Language = "nl") -> Patient:
    """Return somebody with these evenings, the last one today's, who walked on the last ``done`` days."""
    patient = settled(language).patient
    today = local_day(patient, NOW)
    given_on = [(today - timedelta(days=back), value) for back, value in enumerate(reversed(values))]
    ratings = [Rating(value=value, asked="day", day=day, at=NOW) for day, value in given_on if value is not None]
    walks = [
        Activity(what="done", day=today - timedelta(days=back), at=NOW, slot="midday", minutes=10)
        for back in range(done)
    ]
    return replace(patient, diary=Diary(ratings=tuple(reversed(ratings)), activity=tuple(walks)))


def told(patient: Patient, weeks: int = 2) -> str:
    facts = facts_in_words(patient, weeks, NOW)
    return "\n".join(plain(render(fact, patient.language, patient.clinic)) for fact in facts)


# --- Honest words -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([4] * 14 + [5] * 7, "Laatste 7 dagen 5, de 14 ervoor 4: dit verschil is nog ruis."),
        ([4] * 14 + [6] * 7, "Laatste 7 dagen 6, de 14 ervoor 4: meer pijn, en dat is meer dan ruis."),
        ([6] * 14 + [4] * 7, "Laatste 7 dagen 4, de 14 ervoor 6: minder pijn, en dat is meer dan ruis."),
        ([4] * 21, "Laatste 7 dagen 4, de 14 ervoor 4: gelijk gebleven."),
        ([4] * 7 + [4, 4, 4, 4, 6], "Laatste 5 dagen 4,4, de 7 ervoor 4: dit verschil is nog ruis."),
        ([4, 5, 6, 7, 8, 9], "Beter of slechter? Daarvoor zijn er nu te weinig cijfers."),
        ([9, 1], "Een paar dagen zijn nog geen lijn"),
    ],
)
def test_the_trend_is_said_with_its_numbers(values: list[int], words: str) -> None:
    """Better and worse are said only where the difference stands out from noise; too little is called too little."""
    assert words in told(with_days(*values))


def test_more_pain_comes_with_a_way_on() -> None:
    """Nobody is left alone with a line that goes up."""
    assert "vraag gerust of je therapeut meekijkt" in told(with_days(*[3] * 14, *[6] * 7))


@given(numbers, st.integers(0, 90), st.sampled_from(RANGES), st.sampled_from(["nl", "en"]))
def test_words_always_fit_below_a_picture(values: list[int | None], done: int, weeks: int, language: Language) -> None:
    """Whatever the weeks were like, in both languages, the caption is short enough and has no empty line in it."""
    said = told(with_days(*values, done=done, language=language), weeks)
    assert len(said) <= LONGEST
    assert all(line.strip() for line in said.split("\n"))


@given(numbers, st.integers(0, 90), st.sampled_from(RANGES))
def test_words_and_picture_tell_the_same(values: list[int | None], done: int, weeks: int) -> None:
    """The days with a number, the minutes and the usual level of the caption are those of the figures."""
    patient = with_days(*values, done=done)
    figures = from_json(chart_media(patient, weeks, NOW).data["figures"])
    said = told(patient, weeks)
    assert (f"Een cijfer op {len(figures.rated)} " in said) == bool(figures.rated)
    assert (f"ewogen op {sum(figures.active)} van" in said) == any(figures.active)
    assert (f"Gewandeld: {sum(figures.minutes)} minuten," in said) == any(figures.minutes)
    if len(set(figures.rated)) > 1:
        assert (f"meestal {figures.usual}." in said) == (figures.usual is not None)


def test_days_before_the_beginning_are_not_counted() -> None:
    """Whoever began nine days ago is told of ten days, not of eighty-four; a number from before counts with its day."""
    assert "Een cijfer op 3 van de 10 dagen" in told(with_days(3, 3, 3), weeks=12)
    assert "op 12 van de 12 dagen" in told(with_days(*[3] * 12), weeks=12)
    assert "op 12 van de 12 dagen" in told(with_days(*[3] * 12), weeks=2)


def test_nobody_reads_a_list_of_noughts() -> None:
    """Where nothing was ticked, one line says so, without blame."""
    said = told(with_days(3, 4))
    assert "Gewandeld: nog niets aangetikt." in said
    assert "bewogen op" not in said


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [(3, "3", "3"), (Fraction(13, 3), "4,3", "4.3"), (3.25, "3,3", "3.3"), (9.97, "10", "10"), (0.04, "0", "0")],
)
def test_numbers_are_written_as_the_language_writes_them(value: float | Fraction, dutch: str, english: str) -> None:
    """At most one decimal; a comma in Dutch."""
    assert (decimal(value, "nl"), decimal(value, "en")) == (dutch, english)


# --- The command and its buttons --------------------------------------------------------------------------------------


def test_before_the_first_number_there_is_no_picture() -> None:
    """A kind line, and the way to the first number."""
    (reply,) = show(with_days(), NOW).replies
    assert (reply.media, [part.id for part in reply.parts]) == (None, ["progress-empty"])
    assert reply.buttons[0][0].data == "go:pain"


@pytest.mark.parametrize(("silent", "weeks"), [(0, 2), (13, 2), (14, 6), (41, 6), (42, 12), (83, 12)])
def test_the_shortest_range_with_something_in_it_comes_first(silent: int, weeks: int) -> None:
    """Somebody who was silent for a while sees the numbers from before, not an empty sheet."""
    (reply,) = show(with_days(3, *[None] * silent), NOW).replies
    assert reply.media == chart_media(with_days(3, *[None] * silent), weeks, NOW)


def test_longer_ago_than_the_longest_range_is_empty() -> None:
    """Twelve weeks are as far as the picture reaches."""
    (reply,) = show(with_days(3, *[None] * 84), NOW).replies
    assert reply.media is None


@pytest.mark.parametrize("weeks", RANGES)
def test_another_range_edits_the_same_message(weeks: int) -> None:
    """Picture, words and the mark on the button change together."""
    patient = with_days(*[3] * 20)
    (edit,) = show_range(patient, str(weeks), NOW).replies
    assert (edit.kind, edit.edits, edit.media) == ("edit", "tapped", chart_media(patient, weeks, NOW))
    assert [button.style == "primary" for button in edit.buttons[0]] == [one == weeks for one in RANGES]
    assert [button.data for button in edit.buttons[0]] == ["range:2", "range:6", "range:12"]


@pytest.mark.parametrize("what", ["3", "", "x", "-2", "12; DROP"])
def test_a_range_that_does_not_exist_changes_nothing(what: str) -> None:
    """An old or invented button gets the usual short answer."""
    made = show_range(with_days(3), what, NOW)
    assert (made.replies, made.toast is not None) == ((), True)


def test_no_name_leaves_with_the_picture() -> None:
    """What is drawn knows numbers and dates, and not whose they are."""
    patient = replace(with_days(3, 4), first_name="Annabel")
    assert "Annabel" not in repr(chart_media(patient, 2, NOW))
    assert patient.id not in repr(dict(chart_media(patient, 2, NOW).data))

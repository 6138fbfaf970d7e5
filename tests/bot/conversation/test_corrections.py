"""[Cijfer verbeteren]: a number of today or yesterday is changed or removed (CLINICAL.md, section 4)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.events import Advised, Alerted, Rated, Unrated
from bot.patient import PastAdvice, PastAlert, Patient, Rating
from tests.bot.conversation.chat import NOW, Chat
from tests.bot.conversation.settled import settled

TODAY = NOW.date()
#: An hour ago, this morning; yesterday evening; two days ago.
MORNING = Rating(value=3, asked="morning", day=TODAY, at=NOW - timedelta(hours=1), slot="morning", question=41)
EVENING = Rating(value=2, asked="day", day=TODAY - timedelta(days=1), at=NOW - timedelta(hours=14), question=40)
OLDER = Rating(value=2, asked="day", day=TODAY - timedelta(days=2), at=NOW - timedelta(days=2), question=39)


def rated(*ratings: Rating, **fields: object) -> Chat:
    """Return the chat of somebody with these numbers, and the list of them open."""
    chat = settled()
    diary = replace(chat.patient.diary, ratings=ratings or (OLDER, EVENING, MORNING))
    chat.patient = replace(chat.patient, last_question=41, last_advice=7, diary=diary, **fields)
    chat.commands("data")
    chat.tap("Cijfer verbeteren")
    return chat


def values(patient: Patient) -> list[int]:
    return [rating.value for rating in patient.diary.ratings]


def test_the_numbers_of_today_and_yesterday_are_offered() -> None:
    """The newest first, with day, time and what they were about; older ones stay as they are."""
    assert rated().labels == ["Vandaag 09:00, ochtend: 3", "Gisteren 20:00, hele dag: 2", "Laat maar zo"]


def test_without_numbers_nothing_is_asked() -> None:
    """One line, and the way to tell how it is now."""
    chat = rated(OLDER)
    assert chat.asked is None
    assert [data for _, data in chat.last.buttons] == ["go:pain"]


def test_a_number_of_today_goes_through_the_rules_again() -> None:
    """A three that should have been an eight is new severe pain: the alarm signs come first."""
    chat = rated()
    chat.tap("Vandaag")
    chat.tap("8")
    assert chat.has(Rated) == [Rated(8, "morning", TODAY, 41, "morning")]
    (advised,) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert (advised.advice.row, advised.question) == ("D04", 41)
    assert chat.asked == "screen"
    assert values(chat.patient) == [2, 2, 8]


def test_the_advice_given_before_counts_no_more() -> None:
    """One number is one advice: corrected, it is no second reaction, and it keeps the kind of pain that was told."""
    chat = rated()
    report = {"character": "sharp", "before": None, "after": 6, "morning": None, "usual": None}
    past = PastAdvice(no=7, at=NOW, day=TODAY, row="D09", kind="stop_exercise", rules=(), report=report, question=41)
    chat.patient = replace(chat.patient, diary=replace(chat.patient.diary, advice=(past,)), screened_at=NOW)
    chat.tap("Vandaag")
    chat.tap("4")
    (advised,) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert advised.report.character == "sharp"
    assert [one.no for one in chat.patient.diary.advice] == [8]


def test_a_number_is_compared_with_what_was_before_it() -> None:
    """A later number of the same day is no "before" of an earlier one."""
    later = replace(MORNING, value=1, at=NOW - timedelta(minutes=5), question=42, asked="loose", slot=None)
    walk = replace(MORNING, asked="after", slot="midday")
    chat = rated(walk, later)
    chat.patient = replace(chat.patient, last_question=60)
    chat.tap("Vandaag 09:00")
    chat.tap("4")
    (advised,) = chat.has(Advised)
    assert isinstance(advised, Advised)
    assert (advised.report.before, advised.report.after) == (None, 4)


def test_nobody_is_alerted_twice() -> None:
    """Severe for the second day was an alert already: correcting a nine into an eight makes no other."""
    past = PastAdvice(no=6, at=NOW, day=TODAY - timedelta(days=1), row="D10", kind="", rules=(), report={}, question=40)
    alert = PastAlert(cause="severe", at=NOW - timedelta(hours=1), open=True)
    for alerts, expected in (((), 1), ((alert,), 0)):
        chat = rated(EVENING, replace(MORNING, value=9), screened_at=NOW)
        chat.patient = replace(chat.patient, diary=replace(chat.patient.diary, advice=(past,), alerts=alerts))
        chat.tap("Vandaag")
        chat.tap("8")
        assert len(chat.has(Alerted)) == expected


def test_a_lock_stays_where_the_number_was_a_slip() -> None:
    """What was locked by a number is released by a doctor or therapist, not by another number (section 2)."""
    chat = rated(risk_facts=frozenset({"osteoporosis"}))
    chat.tap("Vandaag")
    chat.tap("9")
    assert chat.patient.lock is not None
    chat.waits(minutes=30)
    chat.commands("data")
    chat.tap("Cijfer verbeteren", "Vandaag")
    chat.tap("3")
    assert chat.patient.lock is not None


def test_yesterdays_number_counts_for_the_line_only() -> None:
    """That day's advice stays what it was; how it is now can be told with one tap."""
    chat = rated()
    chat.tap("Gisteren")
    chat.tap("6")
    assert chat.has(Rated) == [Rated(6, "day", TODAY - timedelta(days=1), 40, None)]
    assert chat.has(Advised) == []
    assert values(chat.patient) == [2, 6, 3]
    assert [data for _, data in chat.last.buttons] == ["go:pain"]


@pytest.mark.parametrize("how", ["Verwijder dit cijfer", "weg"])
def test_a_number_is_removed(how: str) -> None:
    """By button or by a word."""
    chat = rated()
    chat.tap("Vandaag")
    if how == "weg":
        chat.types(how)
    else:
        chat.tap(how)
    assert chat.has(Unrated) == [Unrated(41)]
    assert values(chat.patient) == [2, 2]


@pytest.mark.parametrize(("text", "value"), [("10", 10), ("2", 2), ("een zes", 6), ("0", 0)])
def test_a_typed_number_is_that_number(text: str, value: int) -> None:
    """And never a place in the list."""
    chat = rated()
    chat.tap("Gisteren")
    chat.types(text)
    assert [fact.value for fact in chat.has(Rated) if isinstance(fact, Rated)] == [value]


def test_a_half_is_asked_again() -> None:
    """Nothing is rounded silently across a band."""
    chat = rated()
    chat.tap("Gisteren")
    chat.types("6,5")
    assert chat.has(Rated) == []
    assert chat.asked == "correct_value"

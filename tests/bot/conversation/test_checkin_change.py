"""[Wijzig]: for ten minutes the last answer wins, and the advice is computed again (CLINICAL.md, section 4)."""

from collections.abc import Callable
from datetime import timedelta

from bot.events import AlertWithdrawn, Rated
from tests.transcripts.chat import Chat

Anna = Callable[..., Chat]


def morning(chat: Chat, value: str) -> Chat:
    """Answer the morning's question."""
    chat.until(chat.now + timedelta(hours=1))
    chat.fresh()
    chat.tap(value)
    return chat


def is_locked(chat: Chat) -> bool:
    return chat.patient.lock is not None


def test_the_last_answer_wins(anna: Anna) -> None:
    """One rating and one advice are left of a question that was answered twice."""
    chat = morning(anna("given a 3 yesterday morning"), "3")
    chat.tap("Wijzig")
    chat.tap("4")
    today = [rating for rating in chat.patient.diary.ratings if rating.at == chat.now]
    assert [(rating.value, rating.question) for rating in today] == [(4, 1)]
    assert [past.row for past in chat.patient.diary.advice] == ["D17"]
    assert chat.patient.last_advice == 2


def test_what_the_first_answer_did_is_taken_back(anna: Anna) -> None:
    """A step down that came of a mistaken tap goes with it."""
    chat = anna("given a 3 yesterday morning", "moved yesterday", "on walking step 5")
    morning(chat, "6")
    chat.tap("stijf")
    assert chat.patient.walking_step == 4
    chat.tap("Wijzig")
    chat.tap("3")
    assert chat.patient.walking_step == 5
    assert chat.patient.course.downs == ()


def test_a_second_number_that_is_typed_is_a_correction(anna: Anna) -> None:
    """A double answer within ten minutes: the last one wins."""
    chat = morning(anna("given a 3 yesterday morning"), "3")
    chat.fresh()
    chat.write("4")
    assert [fact.question for fact in chat.facts if isinstance(fact, Rated)] == [1]
    assert chat.patient.question is not None
    assert chat.patient.question.kind == "slot"


def test_after_ten_minutes_a_number_is_a_new_one(anna: Anna) -> None:
    """Later numbers stand beside the first, and [Wijzig] says that it is too late."""
    chat = morning(anna("given a 3 yesterday morning"), "3")
    chat.fresh()
    chat.now += timedelta(minutes=10, seconds=1)
    chat.tap("Wijzig")
    assert "tien minuten" in chat.toast
    assert not chat.said
    chat.write("4")
    assert [fact.question for fact in chat.facts if isinstance(fact, Rated)] != [1]


def test_a_mistaken_severe_number_unlocks(anna: Anna) -> None:
    """A lock that came of the number alone goes with the number, and the therapist sees that it was withdrawn."""
    chat = morning(anna("a risk: osteoporosis", "given a 3 yesterday morning"), "8")
    assert is_locked(chat)
    chat.fresh()
    chat.tap("Wijzig")
    chat.tap("3")
    assert not is_locked(chat)
    assert [fact.cause for fact in chat.facts if isinstance(fact, AlertWithdrawn)] == ["severe"]


def test_an_unanswered_kind_of_pain_still_gets_its_advice(anna: Anna) -> None:
    """The follow-up question expires: the number was given, nothing else is assumed, and nobody is disturbed."""
    chat = morning(anna("given a 3 yesterday morning"), "6")
    assert chat.patient.question is not None
    assert chat.patient.question.kind == "character"
    chat.fresh()
    chat.until(chat.now + timedelta(hours=2))
    assert [fact.advice.row for fact in chat.advised] == ["D13"]
    assert [shown.kind for shown in chat.said if shown.kind == "reply"] == []


def test_changed_without_a_number_assumes_nothing_when_it_expires(anna: Anna) -> None:
    """[Er is iets veranderd] and then silence: the buttons go, there is no advice."""
    chat = anna()
    chat.command("pain")
    chat.tap("Er is iets veranderd")
    chat.fresh()
    chat.until(chat.now + timedelta(hours=3))
    assert not chat.advised

"""A bad day is not a number of pain: less for today at once, and no step back (CLINICAL.md, section 3)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation import respond
from bot.conversation.bad_day import HINDERED
from bot.conversation.history import planned_days
from bot.conversation.plan import routine_of_day, walk_of_day
from bot.events import Chose, Did
from bot.patient import Activity, Patient
from content.ladder import FLOOR, LADDER
from tests.bot.conversation.ready import NOW, TODAY, ready, said
from tests.transcripts.chat import Chat

Anna = Callable[..., Chat]


def bad_on(patient: Patient, *back: int) -> Patient:
    """Return somebody whose days so long ago were bad ones."""
    acts = tuple(Activity(what="bad", day=TODAY - timedelta(days=days), at=NOW) for days in back)
    return replace(patient, diary=replace(patient.diary, activity=(*patient.diary.activity, *acts)))


def test_it_lowers_today_and_nothing_else() -> None:
    """The shortest walk and the gentle exercises, today; the plan keeps its version."""
    patient = bad_on(replace(ready(), phase=3), 0)
    tomorrow = TODAY + timedelta(days=1)
    assert walk_of_day(patient, TODAY) == LADDER[FLOOR]
    assert walk_of_day(patient, tomorrow) == LADDER[patient.walking_step]
    gentle = {item.card.id for item in routine_of_day(replace(patient, phase=1), "morning", TODAY).items}
    assert {item.card.id for item in routine_of_day(patient, "morning", TODAY).items} == gentle
    assert patient.plan_version == ready().plan_version


def test_it_says_so_kindly_with_the_signs_at_hand() -> None:
    """No number is asked; whoever wants to give one, or look at the signs, can."""
    turn = respond(ready(), Chose("bad", "today"), NOW)
    assert said(turn) == ["bad-day", "bad-day-walk", "bad-day-signs"]
    assert [button.data for row in turn.replies[0].buttons for button in row] == ["go:pain", "alarm:list"]
    assert turn.patient.question is None
    assert [fact.activity.what for fact in turn.facts if isinstance(fact, Did)] == ["bad"]


def test_a_second_tap_is_the_same_day() -> None:
    """Noted once."""
    turn = respond(bad_on(ready(), 0), Chose("bad", "today"), NOW)
    assert (turn.facts, turn.toast is not None) == ((), True)


def test_the_third_in_a_week_brings_help_near() -> None:
    """An offer to let somebody look along, with the ways to a person."""
    turn = respond(bad_on(ready(therapist=True), 1, 3), Chose("bad", "today"), NOW)
    assert "bad-day-often" in said(turn)
    assert "go:therapist" in [button.data for row in turn.replies[0].buttons for button in row]
    assert "bad-day-often" not in said(respond(bad_on(ready(), 1, 8), Chose("bad", "today"), NOW))


def test_it_is_no_planned_day() -> None:
    """Nobody falls short on a bad day."""
    assert TODAY - timedelta(days=2) in planned_days(ready(), TODAY)
    assert TODAY - timedelta(days=2) not in planned_days(bad_on(ready(), 2), TODAY)


def test_a_pause_by_an_advice_is_not_lifted_by_it(anna: Anna) -> None:
    """New radiation pauses the exercises, on a bad day too."""
    chat = anna("new radiation")
    chat.command("pain")
    chat.tap("3")
    chat.tap("zeurend")
    chat.command("today")
    chat.tap("Slechte dag")
    assert not routine_of_day(chat.patient, "morning", chat.now.date()).items


def test_today_has_the_button_until_it_is_tapped(anna: Anna) -> None:
    """/vandaag offers it once a day."""
    chat = anna()
    chat.command("today")
    assert "Slechte dag" in chat.labels()
    chat.tap("Slechte dag")
    chat.fresh()
    chat.command("today")
    assert "Slechte dag" not in [chat.label(button) for button in chat.said[-1].buttons]


@pytest.mark.parametrize("reason", sorted(HINDERED))
def test_what_got_in_the_way_is_one_word_with_an_answer(reason: str) -> None:
    """Stored as a reason, answered with something that helps."""
    turn = respond(ready(), Chose("hindered", reason), NOW)
    assert [fact.activity.reason for fact in turn.facts if isinstance(fact, Did)] == [reason]
    assert said(turn) == [f"hindered-{reason}"]
    assert turn.replies[0].buttons

"""One alert per patient and cause while it is open, then seven days of rest; new radiation excepted (CLINICAL.md 4)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation.alerts import may_alert
from bot.patient import Diary, PastAlert
from tests.transcripts.chat import Chat, at_local
from tests.transcripts.setting import starting

NOW = starting().now


def after(**since: float) -> Diary:
    return Diary(alerts=(PastAlert(cause="worsening", at=NOW - timedelta(**since), open=False),))


def test_a_first_alert_goes() -> None:
    """Nothing was said of this cause before."""
    assert may_alert(Diary(), "worsening", NOW, urgent=False)
    assert may_alert(after(days=1), "overload", NOW, urgent=False)


@pytest.mark.parametrize(("days", "goes"), [(6.9, False), (7, True)])
def test_seven_days_of_rest(days: float, goes: bool) -> None:
    """The cool-down ends seven days after the last alert of the cause."""
    assert may_alert(after(days=days), "worsening", NOW, urgent=False) is goes


def test_an_open_alert_is_enough() -> None:
    """However old, an alert that nobody has acknowledged stands for the cause."""
    old = PastAlert(cause="worsening", at=NOW - timedelta(days=20), open=True)
    assert not may_alert(Diary(alerts=(old,)), "worsening", NOW, urgent=False)


def test_what_is_urgent_goes_again_but_not_for_a_changed_answer() -> None:
    """Emergency, today and new radiation have no cool-down; within the ten minutes of [Wijzig] nothing goes twice."""
    assert may_alert(after(hours=1), "worsening", NOW, urgent=True)
    assert not may_alert(after(minutes=10), "worsening", NOW, urgent=True)


def radiates(chat: Chat, value: str) -> None:
    chat.fresh()
    chat.command("pain")
    chat.tap(value)
    chat.tap("straalt uit naar been")
    if "Erger" in chat.labels():
        chat.tap("Erger")
    chat.tap("Nee, geen van deze")


def test_new_radiation_alerts_each_time_it_is_answered(anna: Callable[..., Chat]) -> None:
    """A fresh radiating answer is never silenced by an older alert."""
    chat = anna("given a 2 yesterday morning")
    radiates(chat, "4")
    assert [alert.cause for alert in chat.alerts] == ["radiating"]
    chat.now += timedelta(hours=2)
    radiates(chat, "5")
    assert [alert.cause for alert in chat.alerts] == ["radiating"]


def test_radiation_that_only_lasts_alerts_once(anna: Callable[..., Chat]) -> None:
    """A number on the next day finds the profile new: the same advice, no second alert."""
    chat = anna("given a 3 yesterday morning")
    radiates(chat, "4")
    chat.fresh()
    chat.until(at_local("2026-11-24", "08:00"))
    chat.tap("3")
    assert chat.advised[-1].advice.row == "D05"
    assert not chat.alerts


def test_a_changed_answer_gives_no_second_alert(anna: Callable[..., Chat]) -> None:
    """The advice is computed again after [Wijzig]; the therapist hears of it once."""
    chat = anna("given a 3 yesterday morning")
    radiates(chat, "4")
    chat.fresh()
    chat.tap("Wijzig")
    chat.tap("5")
    chat.tap("straalt uit naar been")
    assert chat.advised[-1].advice.row == "D05"
    assert chat.advised[-1].question == 1
    assert not chat.alerts


def test_the_second_severe_day_in_a_row_is_an_alert(anna: Callable[..., Chat]) -> None:
    """D10 is a line in the digest; on the second day in a row it is an alert."""
    chat = anna("usually a 7")
    chat.patient = replace(chat.patient, screened_at=chat.now)
    for day in ("2026-11-23", "2026-11-24"):
        chat.fresh()
        chat.until(at_local(day, "08:00"))
        chat.tap("7")
        if "Nee, geen van deze" in chat.labels():
            chat.tap("Nee, geen van deze")
    assert [alert.cause for alert in chat.alerts] == ["severe"]

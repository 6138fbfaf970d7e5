"""Days of a pause are no planned days, also after it; a long silence begins lower (CLINICAL.md, sections 5 and 6)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation import respond
from bot.conversation.history import adherence_low, done_share, planned_days
from bot.conversation.pauses import REMEMBERED, with_pause
from bot.conversation.pausing import pause, resume
from bot.course import Pause
from bot.events import Chose, Commanded, Wrote
from bot.patient import Lock, Patient
from content.understand import understand
from tests.bot.conversation.ready import NOW, TODAY, ready, said


def idle(patient: Patient) -> Patient:
    """Return the same person, who has done nothing."""
    return replace(patient, diary=replace(patient.diary, activity=()))


def test_days_away_are_not_held_against_anybody() -> None:
    """Four days of pause and three without anything done: too few planned days to say anything."""
    away, _ = pause(idle(ready()), None, NOW - timedelta(days=5))
    back = resume(away, NOW - timedelta(days=1))
    assert back.pauses == (Pause(first=TODAY - timedelta(days=5), last=TODAY - timedelta(days=2)),)
    assert planned_days(back, TODAY) == tuple(TODAY - timedelta(days=days) for days in (7, 6, 1))
    assert done_share(back, TODAY) is None
    assert adherence_low(idle(ready()), TODAY)
    assert not adherence_low(back, TODAY)


def test_the_pause_that_goes_on_counts_too() -> None:
    """A number given in the middle of it is read so."""
    away, _ = pause(idle(ready()), None, NOW - timedelta(days=3))
    assert planned_days(away, TODAY) == tuple(TODAY - timedelta(days=days) for days in (7, 6, 5, 4))


def test_a_lock_is_a_rest_as_well() -> None:
    """Nothing was asked on those days; after the release they are remembered."""
    held = replace(idle(ready()), lock=Lock(tier="today", since=NOW - timedelta(days=3), causes=("fever",)))
    assert len(planned_days(held, TODAY)) == 4
    name = str(int((NOW - timedelta(days=3)).timestamp()))
    freed = respond(held, Chose("release", name), NOW).patient
    assert freed.lock is None
    assert len(planned_days(freed, TODAY)) == 4


def test_a_pause_of_an_hour_leaves_no_trace() -> None:
    """The day on which it ends counts again."""
    assert with_pause(ready(), NOW - timedelta(hours=1), NOW) == ()
    assert with_pause(ready(), None, NOW) == ()


def test_old_pauses_are_forgotten() -> None:
    """As far back as a picture reaches, and no further."""
    long_ago = Pause(first=TODAY - REMEMBERED - timedelta(days=9), last=TODAY - REMEMBERED - timedelta(days=1))
    recent = Pause(first=TODAY - REMEMBERED, last=TODAY - REMEMBERED)
    kept = with_pause(replace(ready(), pauses=(long_ago, recent)), NOW - timedelta(days=2), NOW)
    assert kept == (recent, Pause(first=TODAY - timedelta(days=2), last=TODAY - timedelta(days=1)))


@pytest.mark.parametrize(("days", "step"), [(13, 4), (14, 3), (21, 3), (22, 2)])
def test_a_long_silence_begins_lower(days: int, step: int) -> None:
    """A step after the coach fell silent, two after three weeks, and it is said."""
    patient = replace(ready(), heard_at=NOW - timedelta(days=days))
    turn = respond(patient, Wrote("hallo", understand("hallo")), NOW)
    assert turn.patient.walking_step == step
    assert ("back-lower" in said(turn)) == (days >= 14)
    assert sum(reply.kind == "reply" for reply in turn.replies) == 1


def test_an_alarm_says_nothing_of_steps() -> None:
    """Whom to call is all there is."""
    patient = replace(ready(), heard_at=NOW - timedelta(days=30))
    turn = respond(patient, Wrote("ik kan niet plassen", understand("ik kan niet plassen")), NOW)
    assert "back-lower" not in said(turn)
    assert turn.replies[0].kind == "alarm"


def test_a_pause_is_no_silence() -> None:
    """It lowers the plan by its own rule, once."""
    away, _ = pause(replace(ready(), heard_at=NOW - timedelta(days=30)), None, NOW - timedelta(days=30))
    assert respond(away, Commanded("today"), NOW).patient.walking_step == 4

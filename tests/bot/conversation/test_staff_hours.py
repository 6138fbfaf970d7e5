"""When an alert is repeated: ten, thirty and 120 minutes after it, and only while the clinic is open."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.staff.hours import is_open, next_opening, repeat_at
from bot.patient import Clinic

CLINIC = Clinic()
NOON = datetime(2027, 3, 1, 11, 0, tzinfo=UTC)
#: Moments of a year with both changes of the clock.
MOMENTS = st.integers(0, 365 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))


def repeats(clinic: Clinic, alert: datetime) -> list[datetime]:
    """Return when each repeat of an alert rings."""
    found, now = [], alert
    for n in range(1, 10):
        at = repeat_at(clinic, n, now)
        if at is None:
            return found
        found.append(at)
        now = at
    raise AssertionError("the repeats never end")


def test_in_the_hours_they_count_from_the_alert() -> None:
    """10, 30 and 120 minutes after it."""
    assert [at - NOON for at in repeats(CLINIC, NOON)] == [timedelta(minutes=m) for m in (10, 30, 120)]


def test_a_night_alert_rings_when_the_clinic_opens() -> None:
    """At eight, and twenty and 110 minutes later."""
    night = datetime(2027, 3, 1, 22, 0, tzinfo=UTC)
    opening = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)
    assert repeats(CLINIC, night) == [opening + timedelta(minutes=m) for m in (0, 20, 110)]


def test_near_closing_the_rest_waits_for_the_morning() -> None:
    """An alert at ten to six rings once more at six: no, the clinic is closed then; it rings at eight."""
    alert = datetime(2027, 3, 1, 16, 50, tzinfo=UTC)
    assert repeats(CLINIC, alert)[0] == datetime(2027, 3, 2, 7, 0, tzinfo=UTC)


@given(MOMENTS)
def test_no_repeat_rings_while_the_clinic_is_closed(alert: datetime) -> None:
    """Whatever the moment of the alert, also around a change of the clock."""
    rung = repeats(CLINIC, alert)
    assert len(rung) == len(CLINIC.alert_repeat_minutes)
    assert all(is_open(CLINIC, at) for at in rung)
    assert sorted(rung) == rung
    assert rung[0] > alert


@given(MOMENTS)
def test_the_next_opening_is_within_a_day(now: datetime) -> None:
    """A clinic opens every day; a day has up to 25 hours."""
    assert now < next_opening(CLINIC, now) <= now + timedelta(hours=25)


def test_without_minutes_nothing_is_repeated() -> None:
    """The setting may be empty."""
    assert repeats(Clinic(alert_repeat_minutes=()), NOON) == []

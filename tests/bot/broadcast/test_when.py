"""Moments: what a therapist means, what is offered, when the first and the last will have it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.draft import When
from bot.broadcast.seen import Counts
from bot.conversation.staff.broadcast_say import span
from bot.conversation.staff.broadcast_when import clock_choice, moment_of, proposals, read_when
from bot.events import Wrote
from bot.patient import Clinic, Patient, Question
from bot.staff.snapshots import Therapist
from content.understand import understand

ZONE = "Europe/Amsterdam"
#: A Monday, ten in the morning in Amsterdam.
NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
ELS = Therapist(me=Patient(id="els", role="therapist", zone=ZONE))
QUESTION = Question(no=1, kind="tip_when", asked_at=NOW)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("morgen 9 uur", "2027-03-02 09:00"),
        ("Morgen om half tien", "2027-03-02 09:30"),
        ("overmorgen 14:15", "2027-03-03 14:15"),
        ("vrijdag 14:30", "2027-03-05 14:30"),
        ("tomorrow at 9am", "2027-03-02 09:00"),
        ("Friday 2 pm", "2027-03-05 14:00"),
        ("vandaag 16:00", "2027-03-01 16:00"),
        ("16:00", "2027-03-01 16:00"),
        ("8:00", "2027-03-02 08:00"),
        ("maandag 20:00", "2027-03-01 20:00"),
    ],
)
def test_a_moment_can_be_typed(text: str, meant: str) -> None:
    """A day and a time in Dutch or English; a time alone is the next one on the clock."""
    choice = read_when(Wrote(text, understand(text)), ELS, QUESTION)
    assert choice is not None
    at = moment_of(choice, ZONE, NOW)
    assert at is not None
    assert f"{at.astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M}" == meant


@pytest.mark.parametrize("text", ["gisteren", "binnenkort", "", "als het droog is"])
def test_what_names_no_time_is_no_moment(text: str) -> None:
    """Then the question is put again."""
    assert read_when(Wrote(text, understand(text)), ELS, QUESTION) is None


@pytest.mark.parametrize("choice", ["20270301T0955", "20270301T1000", "20270316T1100", "20260301T0900"])
def test_what_is_past_or_far_is_refused(choice: str) -> None:
    """Not before now, and not more than two weeks ahead."""
    assert moment_of(choice, ZONE, NOW) is None


@given(st.integers(0, 365 * 24 * 60))
def test_what_is_offered_can_be_taken(minutes: int) -> None:
    """At any moment of the year: two or three moments, all of them to come, and each is what its button says."""
    now = NOW + timedelta(minutes=minutes)
    offered = proposals(now, ZONE)
    assert 2 <= len(offered) <= 3
    assert all(moment_of(clock_choice(at, ZONE), ZONE, now) == at for at in offered)


def counts(**fields: object) -> Counts:
    return Counts(**({"gets": 250, "zones": {ZONE: 250}} | fields))


def test_the_last_one_waits_for_the_others() -> None:
    """At 25 a second, 250 people take ten seconds."""
    first, last = span(counts(), When(), Clinic(), ZONE, NOW)
    assert (first, last - first) == (NOW, timedelta(seconds=10))


def test_quiet_hours_and_a_full_day_are_counted() -> None:
    """At night everything comes at seven; who had a message today gets it tomorrow."""
    night = NOW.replace(hour=22)
    first, last = span(counts(), When(), Clinic(), ZONE, night)
    assert first == last == datetime(2027, 3, 2, 6, 0, tzinfo=UTC)
    _, last = span(counts(tomorrow=1), When(), Clinic(), ZONE, NOW)
    assert last == NOW + timedelta(days=1, seconds=10)


def test_own_clocks_stretch_the_day() -> None:
    """From the first zone to the last one."""
    at = datetime(2027, 3, 2, 9, 0, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    zones = {"Asia/Tokyo": 1, "America/New_York": 1}
    first, last = span(counts(gets=0, zones=zones), When(at=at, own_clock=True), Clinic(), ZONE, NOW)
    assert f"{first.astimezone(ZoneInfo('Asia/Tokyo')):%d %H:%M}" == "02 09:00"
    assert f"{last.astimezone(ZoneInfo('America/New_York')):%d %H:%M}" == "02 09:00"


@given(st.sampled_from(["Asia/Tokyo", "Pacific/Apia", ZONE, "America/Adak"]), st.integers(-30, 300))
def test_nobody_gets_it_before_now(zone: str, hours: int) -> None:
    """A time that has passed on somebody's clock is now for them, never yesterday."""
    at = NOW + timedelta(hours=hours)
    assert When(at=at, own_clock=True).moment(zone, NOW) >= NOW
    assert When(at=at).moment(zone, NOW) == max(at, NOW)

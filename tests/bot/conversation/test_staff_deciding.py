"""What a therapist may decide about a patient at a moment, and who stands first in the list."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.conversation.locks import HELD
from bot.conversation.staff.deciding import offers
from bot.conversation.staff.needs import active_days, by_need, need_of
from bot.course import Course
from bot.patient import Activity, Diary, Lock, Patient, Rating
from bot.staff.snapshots import NEEDS, Line

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
TODAY = date(2027, 3, 1)
ANNA = Patient(id="a" * 16, status="active", onboarded=True, heard_at=NOW, consents={"coaching": NOW})


def decisions(patient: Patient) -> list[tuple[str, str]]:
    return [(offer.what, offer.value) for offer in offers(patient, NOW)]


def rated(*values: int) -> Diary:
    """One evening number a day, the last one today."""
    days = [TODAY - timedelta(days=back) for back in range(len(values) - 1, -1, -1)]
    return Diary(
        ratings=tuple(
            Rating(value=value, asked="day", day=day, at=NOW, question=n)
            for n, (day, value) in enumerate(zip(days, values, strict=True))
        )
    )


@pytest.mark.parametrize(("wish", "means"), [("walking", ("walking", "")), ("phase", ("phase", "2"))])
def test_a_wish_has_a_yes_and_a_not_yet(wish: str, means: tuple[str, str]) -> None:
    """A wish for the next phase means just that one."""
    found = decisions(replace(ANNA, course=Course(wish=wish, wished_on=TODAY)))  # type: ignore[arg-type]  # a Literal
    assert found[:2] == [means, ("not_yet", "")]


def test_without_a_wish_there_is_nothing_to_refuse() -> None:
    """Only what is asked for can be refused."""
    assert ("not_yet", "") not in decisions(ANNA)


def test_every_other_phase_can_be_set() -> None:
    """One back as well as one on."""
    phases = [value for what, value in decisions(replace(ANNA, phase=2)) if what == "phase"]
    assert phases == ["1", "3", "4"]


def test_an_alarm_is_released_and_not_held_twice() -> None:
    """After an alarm everything waits already."""
    locked = replace(ANNA, lock=Lock(tier="today", since=NOW, causes=("fever",)))
    assert ("release", "") in decisions(locked)
    assert ("hold", "") not in decisions(locked)


def test_what_is_held_can_only_be_released() -> None:
    """A therapist's own hold is one."""
    held = replace(ANNA, lock=Lock(tier="appointment", since=NOW, causes=(HELD,)))
    assert ("release", "") in decisions(held)
    assert ("hold", "") not in decisions(held)


def test_nobody_releases_somebody_under_18() -> None:
    """The programme is for adults."""
    young = replace(ANNA, lock=Lock(tier="appointment", since=NOW, causes=("under_18",)))
    assert ("release", "") not in decisions(young)


@pytest.mark.parametrize(
    ("complaint", "chosen", "offered"), [("hernia", None, "off"), ("acute", None, "on"), ("hernia", False, "on")]
)
def test_each_step_by_the_therapist_is_a_choice(complaint: str, chosen: bool | None, offered: str) -> None:
    """Without one it holds for a hernia only."""
    patient = replace(ANNA, complaint=complaint, course=Course(approve_each_step=chosen))
    assert ("approve_each_step", offered) in decisions(patient)


def test_a_button_is_good_for_one_version_of_the_plan() -> None:
    """What stayed under an older screen decides nothing: its token is another one."""
    before = {offer.token for offer in offers(ANNA, NOW) if offer.what == "phase"}
    after = {offer.token for offer in offers(replace(ANNA, plan_version=2), NOW) if offer.what == "phase"}
    assert not before & after


@pytest.mark.parametrize(
    ("need", "fields", "alarm"),
    [
        ("alarm", {}, True),
        ("held", {"lock": Lock(tier="today", since=NOW, causes=("fever",))}, False),
        ("radiating", {"radiation": "worse"}, False),
        ("worsening", {"diary": rated(*[2] * 14, *[6] * 7)}, False),
        ("silent", {"heard_at": NOW - timedelta(days=3)}, False),
        ("none", {"radiation": "known"}, False),
        ("none", {"heard_at": NOW - timedelta(days=9), "status": "paused"}, False),
    ],
)
def test_why_somebody_needs_attention(need: str, fields: dict[str, object], alarm: bool) -> None:
    """The most urgent reason counts; a pause is no silence, known radiation no news."""
    assert need_of(Line(id="x", name="x", patient=replace(ANNA, **fields), alarm=alarm), NOW) == need


def test_the_list_is_in_the_order_of_the_needs() -> None:
    """Among equals the higher last pain comes first, then the name."""
    lines = [
        Line(id="1", name="Bea", patient=replace(ANNA, diary=rated(2))),
        Line(id="2", name="Ada", patient=replace(ANNA, diary=rated(2))),
        Line(id="3", name="Cor", patient=replace(ANNA, diary=rated(5))),
        Line(id="4", name="Dot", patient=replace(ANNA, radiation="new")),
        Line(id="5", name="Eef", patient=ANNA, alarm=True),
    ]
    ranked = by_need(lines, NOW)
    assert [line.name for _, line in ranked] == ["Eef", "Dot", "Cor", "Ada", "Bea"]
    assert [NEEDS.index(need) for need, _ in ranked] == sorted(NEEDS.index(need) for need, _ in ranked)


def test_days_on_which_something_happened() -> None:
    """A number or a movement makes a day; the last seven count, today included."""
    moved = Activity(what="done", day=TODAY - timedelta(days=6), at=NOW)
    long_ago = Activity(what="done", day=TODAY - timedelta(days=7), at=NOW)
    diary = replace(rated(3, 3), activity=(moved, long_ago))
    assert active_days(replace(ANNA, diary=diary), TODAY) == 3

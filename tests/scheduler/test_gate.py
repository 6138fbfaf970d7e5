"""The gate before every proactive message: DESIGN.md, section 2; CLINICAL.md, section 6; FLOWS.md (a day)."""

from dataclasses import fields, replace
from datetime import UTC, datetime, time, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.gate import Group, Move, Proposal, Reason, Send, Skip, Standing, Verdict, gate
from scheduler.plan import late
from tests.scheduler.fakes import MOMENTS

#: Noon in Amsterdam.
NOON = datetime(2027, 3, 1, 11, 0, tzinfo=UTC)
NIGHT = NOON + timedelta(hours=10, minutes=30)
DAWN = datetime(2027, 3, 2, 6, 0, tzinfo=UTC)
ANNA = Standing(
    active=True, paused=False, consented=True, reminders_on=True, plan_version=4, held=False,
    zone="Europe/Amsterdam", quiet_from=time(21, 30), quiet_until=time(7), slots_today=0, others_today=0,
    open_question=False, silent_days=0, check_sent=False,
)  # fmt: skip
WALK = Proposal(group="slot", chosen_time=False, plan_version=4, due_at=NOON, window=timedelta(hours=2))
GROUPS: tuple[Group, ...] = get_args(Group)
COACH: set[Group] = {"slot", "nudge", "check"}
PATIENT = COACH | {"tip", "test", "follow"}
STAFF = PATIENT | {"staff"}


def verdicts(changes: dict[str, object], now: datetime = NOON) -> dict[Group, Verdict]:
    """Return what the gate says to each group about Anna, changed so."""
    anna = replace(ANNA, **changes)  # type: ignore[arg-type] # fields of Standing
    return {group: gate(replace(WALK, group=group, due_at=now), anna, now) for group in GROUPS}


@pytest.mark.parametrize(
    ("changes", "reason", "stopped"),
    [
        ({}, "none", set()),
        ({"active": False}, "inactive", STAFF),
        ({"paused": True}, "inactive", STAFF - {"follow"}),
        ({"consented": False}, "no_consent", PATIENT),
        ({"held": True}, "held", PATIENT - {"follow"}),
        ({"plan_version": 5}, "old_plan", COACH),
        ({"reminders_on": False}, "reminders_off", COACH),
        ({"slots_today": 3}, "cap", {"slot"}),
        ({"slots_today": 3, "others_today": 0}, "cap", {"slot"}),
        ({"others_today": 1}, "cap", {"nudge", "check", "tip"}),
        ({"slots_today": 2}, "cap", set()),
        ({"silent_days": 2, "slots_today": 2}, "silent", set()),
        ({"silent_days": 3}, "silent", set()),
        ({"silent_days": 3, "slots_today": 1}, "silent", COACH),
        ({"silent_days": 6, "others_today": 1}, "silent", COACH),
        ({"silent_days": 7}, "silent", {"slot", "nudge"}),
        ({"silent_days": 13, "check_sent": True}, "silent", COACH),
        ({"silent_days": 14}, "silent", COACH),
    ],
)
def test_who_is_stopped(changes: dict[str, object], reason: Reason, stopped: set[Group]) -> None:
    """Each state of a person stops certain groups, for its own reason, and lets the others pass."""
    given_reasons = {group: said for group, said in verdicts(changes).items() if said != Send()}
    if reason == "silent":  # the coach's own messages are meant; a tip may be over the cap on that day
        given_reasons.pop("tip", None)
    assert given_reasons == {group: Skip(reason) for group in stopped}


def test_one_question_at_a_time() -> None:
    """A message that meets an open question asks again in ten minutes; tips and follow-ups do not wait."""
    said = verdicts({"open_question": True})
    assert {group for group in GROUPS if said[group] != Send()} == COACH
    assert said["slot"] == Move(NOON + timedelta(minutes=10), "open_question")
    almost_late = NOON + timedelta(minutes=115)
    assert gate(WALK, replace(ANNA, open_question=True), almost_late) == Skip("open_question")


def test_quiet_hours() -> None:
    """At night everything waits for the morning that its window still reaches, and else is skipped."""
    said = verdicts({}, NIGHT)
    assert {group for group in GROUPS if said[group] != Send()} == PATIENT
    assert said["slot"] == Skip("quiet_hours")
    long_lasting = replace(WALK, group="tip", due_at=NIGHT, window=timedelta(days=1))
    assert gate(long_lasting, ANNA, NIGHT) == Move(DAWN, "quiet_hours")


def test_a_chosen_time_beats_the_quiet_hours() -> None:
    """Whoever wants a reminder at half past ten gets it at half past ten."""
    assert gate(replace(WALK, due_at=NIGHT, chosen_time=True), ANNA, NIGHT) == Send()


def test_a_tip_over_the_cap_waits_for_tomorrow() -> None:
    """A second message of its kind on one day comes tomorrow at the same time, where its window allows."""
    tip = replace(WALK, group="tip", window=timedelta(days=2))
    full = replace(ANNA, others_today=1)
    assert gate(tip, full, NOON + timedelta(hours=1)) == Move(NOON + timedelta(days=1), "cap")
    assert gate(replace(tip, window=timedelta(hours=2)), full, NOON) == Skip("cap")


def test_late() -> None:
    """Two hours late still goes; a moment more does not, whatever else holds."""
    assert gate(WALK, ANNA, NOON + timedelta(hours=2)) == Send()
    too_late = NOON + timedelta(hours=2, seconds=1)
    assert gate(WALK, replace(ANNA, held=True, slots_today=3), too_late) == Skip("late")


def test_the_weightiest_reason_is_stored() -> None:
    """Where several reasons hold, the one that ends most is written down."""
    bad = replace(ANNA, held=True, silent_days=20, slots_today=9, open_question=True, reminders_on=False)
    assert gate(WALK, bad, NOON) == Skip("held")
    assert gate(WALK, replace(bad, active=False, consented=False), NOON) == Skip("inactive")


standings = st.builds(
    Standing,
    **{field.name: st.booleans() for field in fields(Standing) if field.type is bool},
    plan_version=st.integers(1, 2),
    zone=st.sampled_from(["Europe/Amsterdam", "Australia/Lord_Howe", "America/Nuuk", "Antarctica/Troll"]),
    quiet_from=st.times(),
    quiet_until=st.times(),
    slots_today=st.integers(0, 5),
    others_today=st.integers(0, 3),
    silent_days=st.integers(0, 30),
)
proposals = st.builds(
    Proposal,
    group=st.sampled_from(GROUPS),
    chosen_time=st.booleans(),
    plan_version=st.integers(1, 2),
    due_at=MOMENTS,
    window=st.timedeltas(timedelta(0), timedelta(days=3)),
)


@given(proposals, standings, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_always_an_answer(proposal: Proposal, person: Standing, delay: timedelta) -> None:
    """Whatever the state: an answer; nothing goes that must not; a move lies ahead and inside the window."""
    now = proposal.due_at + delay
    match gate(proposal, person, now):
        case Send():
            assert proposal.group == "safety" or person.active
            assert not person.held or proposal.group in {"safety", "follow", "staff"}
            assert not person.paused or proposal.group in {"safety", "follow"}
            assert person.consented or proposal.group in {"safety", "staff"}
            assert proposal.group == "safety" or not late(proposal.due_at, now, proposal.window)
            assert proposal.group != "slot" or person.slots_today < 3
            assert proposal.group not in {"nudge", "check", "tip"} or person.others_today < 1
        case Move(to):
            assert now < to <= proposal.due_at + proposal.window
        case Skip(reason):
            assert reason in get_args(Reason)
            assert proposal.group != "safety"


@given(proposals, standings)
def test_moving_ends(proposal: Proposal, person: Standing) -> None:
    """A message that is moved again and again ends: sent, or skipped within its window."""
    now, verdict = proposal.due_at, gate(proposal, person, proposal.due_at)
    for _ in range(3 * 24 * 6 + 10):
        if not isinstance(verdict, Move):
            return
        now = verdict.to
        verdict = gate(proposal, person, now)
    pytest.fail("still moving after three days")

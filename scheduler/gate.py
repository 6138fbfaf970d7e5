"""The one gate before every proactive message: may it go now? Pure.

Sources: DESIGN.md, section 2 (the gate); CLINICAL.md, section 6 (reminder research), section 2 (silence after a
red flag); FLOWS.md (a day, silence). Safety texts and answers always pass: nobody waits for those.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from scheduler.plan import DAY, late, local_date, occurrence, quiet_end

#: Under which rules a message falls.
#: safety: alarm texts, alerts, answers and edits. follow: after an alarm. test: shows that reminders arrive.
#: slot: the three of a day, and the weekly summary in the evening's place. nudge: a repeat or a proposal.
#: check: the one gentle check after a week of silence. tip: from a therapist. staff: a digest.
Group = Literal["safety", "follow", "test", "slot", "nudge", "check", "tip", "staff"]

#: Why a message does not go, or not yet; stored with its row.
Reason = Literal[
    "inactive",
    "no_consent",
    "late",
    "held",
    "old_plan",
    "reminders_off",
    "silent",
    "cap",
    "open_question",
    "quiet_hours",
]

#: Three slots and one other proactive message a day (CLINICAL.md 6).
SLOTS_A_DAY = 3
OTHERS_A_DAY = 1
#: Days without a sign of life, after which there is one message a day, one gentle check in all, nothing.
ONE_A_DAY_AFTER = 3
ONE_CHECK_AFTER = 7
SILENCE_AFTER = 14
#: A message that meets an open question comes back after this long: one question at a time.
QUESTION_WAIT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things are with one person at this moment."""

    #: Not blocked, not stopped.
    active: bool
    #: A pause that the person chose: only the follow-up after an alarm still comes.
    paused: bool
    #: The consent that this message needs: to coaching, or for a tip to tips.
    consented: bool
    #: False: the person switched reminders off.
    reminders_on: bool
    plan_version: int
    #: Locked after a red flag.
    held: bool
    #: IANA name; the quiet hours are local times in it.
    zone: str
    quiet_from: time
    quiet_until: time
    #: Sent on this local date; safety, follow-up, answers and test not counted.
    slots_today: int
    others_today: int
    #: Another question than this message's own waits for an answer.
    open_question: bool
    #: Whole days since the last sign of life, and whether the gentle check of this silence has gone.
    silent_days: int
    check_sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A message that would like to go."""

    group: Group
    #: The patient chose this very time (own times, a snooze, a test just announced): it beats the quiet hours.
    chosen_time: bool
    #: The plan that the message was made for.
    plan_version: int
    due_at: datetime
    window: timedelta


@dataclass(frozen=True, slots=True)
class Send:
    """It may go now."""


@dataclass(frozen=True, slots=True)
class Move:
    """Ask again at this moment (UTC), which is later and lies in the window."""

    to: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Skip:
    """It does not go at all."""

    reason: Reason


Verdict = Send | Move | Skip


@dataclass(frozen=True, slots=True)
class Case:
    """A proposal, the standing of its person, and now."""

    proposal: Proposal
    person: Standing
    now: datetime


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the gate: whom it may stop, when it does, and until when (None: for good)."""

    reason: Reason
    groups: frozenset[Group]
    stops: Callable[[Case], bool]
    until: Callable[[Case], datetime] | None = None


def _silenced(case: Case) -> bool:
    person = case.person
    if person.silent_days < ONE_A_DAY_AFTER:
        return False
    if person.silent_days < ONE_CHECK_AFTER:
        return person.slots_today + person.others_today > 0
    return person.silent_days >= SILENCE_AFTER or case.proposal.group != "check" or person.check_sent


def _full(case: Case) -> bool:
    if case.proposal.group == "slot":
        return case.person.slots_today >= SLOTS_A_DAY
    return case.person.others_today >= OTHERS_A_DAY


def _quiet(case: Case) -> bool:
    # It is quiet exactly where the end of the quiet hours is still to come.
    return not case.proposal.chosen_time and _quiet_end(case) > case.now


def _quiet_end(case: Case) -> datetime:
    return quiet_end(case.now, case.person.zone, case.person.quiet_from, case.person.quiet_until)


def _tomorrow(case: Case) -> datetime:
    zone = case.person.zone
    return occurrence(local_date(case.now, zone) + DAY, case.proposal.due_at.astimezone(ZoneInfo(zone)).time(), zone)


def _soon(case: Case) -> datetime:
    return case.now + QUESTION_WAIT


def _groups(*groups: Group) -> frozenset[Group]:
    return frozenset(groups)


_COACH = _groups("slot", "nudge", "check")
_PATIENT = _COACH | _groups("tip", "test", "follow")
_ALL = _PATIENT | _groups("staff")

#: From the reasons that end everything to those that only wait; the first row that stops a message decides.
#: A therapist's tip is not the coach's voice: silence does not stop it, and over the cap it waits for tomorrow.
RULES: tuple[Rule, ...] = (
    Rule("inactive", _ALL, lambda case: not case.person.active),
    Rule("inactive", _ALL - _groups("follow"), lambda case: case.person.paused),
    Rule("no_consent", _PATIENT, lambda case: not case.person.consented),
    Rule("late", _ALL, lambda case: late(case.proposal.due_at, case.now, case.proposal.window)),
    Rule("held", _PATIENT - _groups("follow"), lambda case: case.person.held),
    Rule("old_plan", _COACH, lambda case: case.proposal.plan_version != case.person.plan_version),
    Rule("reminders_off", _COACH, lambda case: not case.person.reminders_on),
    Rule("silent", _COACH, _silenced),
    Rule("cap", _COACH, _full),
    Rule("cap", _groups("tip"), _full, _tomorrow),
    Rule("open_question", _COACH, lambda case: case.person.open_question, _soon),
    Rule("quiet_hours", _PATIENT, _quiet, _quiet_end),
)


def gate(proposal: Proposal, person: Standing, now: datetime) -> Verdict:
    """Return whether a message may go now, should ask again later, or does not go; the first rule decides."""
    case = Case(proposal, person, now)
    stopping = (rule for rule in RULES if proposal.group in rule.groups and rule.stops(case))
    return next((_verdict(rule, case) for rule in stopping), Send())


def _verdict(rule: Rule, case: Case) -> Verdict:
    """Move a message where the rule ends inside the message's window; skip it otherwise."""
    if rule.until is None:
        return Skip(rule.reason)
    moment = rule.until(case)
    in_vain = late(case.proposal.due_at, moment, case.proposal.window)
    return Skip(rule.reason) if in_vain else Move(moment, rule.reason)

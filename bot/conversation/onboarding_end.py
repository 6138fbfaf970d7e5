"""Onboarding, the end: the times of the reminders, then the first advice with today's plan in one message."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation import checkin, times
from bot.conversation.onboarding_safety import is_old
from bot.conversation.plan import said, walk_of_day
from bot.conversation.reading import chosen, with_back
from bot.conversation.steps import Result
from bot.conversation.turns import button, local_day
from bot.conversation.wording import release_rows
from bot.events import Reply, Rows, Say, SetTimer
from bot.patient import SLOTS, Onboarding, Patient, Question, Rating
from content.routines import walk_line
from content.rules import Advice

#: The test reminder comes this long after the end.
TEST_AFTER = timedelta(minutes=1)


def grown_old(patient: Patient, now: datetime) -> str | None:
    """Return the step to ask again because its answer says nothing about now any more, or None.

    "None of these" holds for seven days (CLINICAL.md, section 2); a number of pain is one of its own day.
    """
    if is_old(patient.screened_at, now):
        return "safety"
    rating = patient.onboarding.rating
    fresh = rating is not None and rating.day == local_day(patient, now)
    return None if fresh else "onboarding_pain"


def finish(patient: Patient, _question: Question, now: datetime) -> Result:
    """Run the number through the rules; its advice stands in the summary."""
    again, rating = grown_old(patient, now), patient.onboarding.rating
    if again is not None or rating is None:
        return Result(patient=patient, then=again or "onboarding_pain", lead=(Say("onboarding-again"),))
    return _summary(replace(patient, onboarded=True, onboarding=Onboarding()), rating, now)


def _summary(patient: Patient, rating: Rating, now: datetime) -> Result:
    """Say the advice first, then what today asks, then when the reminders come."""
    patient, facts, parts, rows, advice = checkin.judge(
        patient, value=rating.value, asked="onboarding", now=now, question=rating.question, day=rating.day
    )
    alarm = advice.kind in {"emergency", "today"}
    summary = Reply(
        kind="alarm" if alarm else "reply",
        parts=parts if alarm else (Say("onboarding-done"), *parts, *_plan(patient, advice, now), *_reminders(patient)),
        buttons=(*rows, *_way_out(patient, rows)) if alarm else (*rows, (button("btn-today", "go:today"),)),
    )
    test = SetTimer("test", now + TEST_AFTER, local_day(patient, now))
    return Result(
        patient=patient,
        facts=facts if alarm or not _has_reminders(patient) else (*facts, test),
        chosen=chosen("all-fine"),
        new=(summary,),
    )


def _way_out(patient: Patient, rows: Rows) -> Rows:
    """Return the button of the release, unless it stands among the others already."""
    shown = {button.data for row in rows for button in row}
    return tuple(row for row in release_rows(patient) if row[0].data not in shown)


def _plan(patient: Patient, advice: Advice, now: datetime) -> tuple[Say, ...]:
    """Return what today asks, where the advice lets the plan go on."""
    walk = walk_of_day(patient, local_day(patient, now))
    if walk is None or advice.exercise == "pause":
        return ()
    return (Say("onboarding-plan", {"walk": said(walk_line(walk))}),)


def _reminders(patient: Patient) -> tuple[Say, ...]:
    if not _has_reminders(patient):
        return (Say("onboarding-no-reminders"),)
    return (Say("onboarding-reminders", times.shown_times(patient)),)


def _has_reminders(patient: Patient) -> bool:
    return any(patient.times.get(slot) is not None for slot in SLOTS)


_TIMES, *_SLOTS = times.steps("first_times", "first_slot_time", finish)
STEPS = {"first_times": with_back(_TIMES, "walking"), **{made.kind: made for made in _SLOTS}}

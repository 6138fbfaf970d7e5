"""Somebody is heard of again after the coach had fallen silent: that counts as a pause (CLINICAL.md, section 5)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.pauses import with_pause
from bot.conversation.plan import plan_of, with_plan
from bot.conversation.turns import local_day, one_message
from bot.events import Reply, Say, Turn
from bot.patient import Patient
from content.programme import restart
from scheduler.gate import SILENCE_AFTER

WELCOME, LOWER = Say("back-welcome"), Say("back-lower")


def back(patient: Patient, now: datetime) -> Patient:
    """Return the person on the plan that so long a silence allows; its days are no planned days."""
    last = patient.heard_at
    runs = patient.status == "active" and patient.onboarded and patient.lock is None
    if last is None or not runs or now - last < timedelta(days=SILENCE_AFTER):
        return patient
    today = local_day(patient, now)
    lower = with_plan(patient, restart(plan_of(patient, today), now - last, today))
    return replace(lower, pauses=with_pause(patient, last + timedelta(days=1), now))


def told(before: Patient, after: Patient, made: Turn) -> Turn:
    """Say in the same message that it begins lower; not beside an alarm, and not to whoever leaves."""
    lowered = after.plan_version != before.plan_version
    if not lowered or made.patient.status != "active" or any(reply.kind == "alarm" for reply in made.replies):
        return made
    if any(WELCOME in reply.parts for reply in made.replies):
        return replace(made, replies=tuple(_below_welcome(reply) for reply in made.replies))
    return one_message(replace(made, replies=(Reply(parts=(LOWER,)), *made.replies)))


def _below_welcome(reply: Reply) -> Reply:
    welcome, *parts = reply.parts or (LOWER,)
    return replace(reply, parts=(welcome, LOWER, *parts)) if welcome == WELCOME else reply


def welcomed(made: Turn) -> Turn:
    """Welcome whoever says to be back, with one small thing to begin with, above what they see then."""
    return one_message(replace(made, replies=(Reply(parts=(WELCOME, Say("back-begin"))), *made.replies)))

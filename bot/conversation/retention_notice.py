"""The notice before data are erased because nothing was heard for very long (CLINICAL.md, section 6).

It goes to whoever stopped too: it is about their data, not about coaching. Any sign of life keeps everything.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.gatekeeper import standing
from bot.conversation.pausing import said_date
from bot.conversation.reading import chosen
from bot.conversation.reminders import stopped
from bot.conversation.turns import button, local_day
from bot.events import FellDue, Reply, Rows, Say, Turn
from bot.patient import Patient
from bot.retention import erased_on
from scheduler.gate import Proposal, gate

_BUTTONS: Rows = (
    (button("notice-keep", "keep:data"),),
    (button("data-download", "download:ask"),),
    (button("erase-all", "erase:ask"),),
)


def notice(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """Say when everything will be erased, and how to prevent it."""
    if patient.status == "blocked":
        return Turn(patient=patient, skipped="blocked")
    window = timedelta(minutes=patient.clinic.window_minutes)
    wanted = Proposal(group="follow", chosen_time=False, plan_version=patient.plan_version, due_at=now, window=window)
    # Neither a pause nor a withdrawn consent to coaching stops it.
    stands = replace(standing(patient, None, now), active=True, consented=True)
    held_back = stopped(patient, gate(wanted, stands, now))
    if held_back is not None:
        return held_back
    reply = Reply(kind="notice", parts=(_said(patient, now),), buttons=_BUTTONS, occasion=f"{event.day.isoformat()}:0")
    return Turn(patient=patient, replies=(reply,))


def _said(patient: Patient, now: datetime) -> Say:
    end = erased_on(patient.heard_at or now, patient.clinic.retention_months, now)
    return Say("notice", {"date": said_date(local_day(patient, end))})


def keep(patient: Patient, _what: str, _now: datetime) -> Turn:
    """[Bewaar mijn gegevens]: the tap alone was the sign of life."""
    said = (Say("notice-kept-title"), chosen("notice-keep"), Say("notice-kept"))
    return Turn(patient=patient, replies=(Reply(kind="edit", edits="tapped", parts=said),))


TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {"notice": notice}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"keep": keep}

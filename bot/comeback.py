"""Whoever writes after a block has opened the bot again, also where Telegram's word of it was lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.conversation.turns import and_then, one_message
from bot.events import Blocked, Event, Started, Turn, Unblocked
from bot.patient import Patient

Respond = Callable[[Patient, Event, datetime], Turn]


def respond_after_block(respond: Respond, patient: Patient, event: Event, now: datetime) -> Turn:
    """Respond; whoever writes after a block has opened the bot again, even where Telegram's word of it was lost."""
    if patient.status != "blocked" or isinstance(event, Blocked | Unblocked):
        return respond(patient, event, now)
    back = respond(patient, Unblocked(), now)
    if isinstance(event, Started):
        return back
    again = back.patient
    here = replace(patient, status=again.status, paused_until=again.paused_until, paused_since=again.paused_since)
    return _ask_before_reminding(respond, respond(here, event, now), now)


def _ask_before_reminding(respond: Respond, turn: Turn, now: datetime) -> Turn:
    """Put the question of whoever comes back below the answer, unless there is an alarm or another question."""
    patient = turn.patient
    if patient.status != "paused" or patient.question or any(reply.kind == "alarm" for reply in turn.replies):
        return turn
    return one_message(and_then(turn, respond(replace(patient, status="blocked"), Unblocked(), now)))

"""A person's three times a day as rows of the table ``reminder``: when each falls due next."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.conversation.weekdays import off_days
from bot.patient import Patient, Slot
from bot.store import DueRow, SlotRow
from scheduler.plan import EVERY_DAY, Settled, next_occurrence, settle


def schedule(patient: Patient) -> tuple[object, ...]:
    """Return what the recurring reminders depend on: where it changed, they are planned anew."""
    return _wanted(patient), patient.zone, dict(patient.times), dict(patient.off_days)


def next_slots(patient: Patient, now: datetime) -> Sequence[SlotRow]:
    """Return the next occurrence of every slot that is switched on; none where the person wants none."""
    if not _wanted(patient):
        return []
    return [_next(patient, slot, at, now) for slot, at in patient.times.items() if at is not None]


def settle_slot(row: DueRow, patient: Patient, now: datetime) -> Settled:
    """Decide what a recurring slot owes now, and when it is due next (the window rule)."""
    window = timedelta(minutes=patient.clinic.window_minutes)
    at = time.fromisoformat(row.at or "00:00")
    off = next((days for slot, days in patient.off_days.items() if slot == row.slot), EVERY_DAY)
    return settle(row.due_at, at, patient.zone, now, window, off=off)


def _wanted(patient: Patient) -> bool:
    """Return whether reminders are planned at all; a lock is the gate's business: its skips are counted."""
    return patient.status == "active" and patient.onboarded and "coaching" in patient.consents


def _next(patient: Patient, slot: Slot, at: time, now: datetime) -> SlotRow:
    day, due_at = next_occurrence(now, at, patient.zone, off_days(patient, slot))
    return SlotRow(slot, at.isoformat("minutes"), day, due_at)

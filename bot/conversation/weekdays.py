"""On which weekdays each reminder comes. Monday is 0; a slot without an entry comes every day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.patient import SLOTS, Patient, Slot
from scheduler.plan import EVERY_DAY

WEEK = frozenset(range(7))


def off_days(patient: Patient, slot: Slot) -> frozenset[int]:
    """Return the weekdays on which a reminder does not come, although it is switched on."""
    return patient.off_days.get(slot, EVERY_DAY)


def is_on(patient: Patient, slot: Slot, day: date) -> bool:
    """Return whether a reminder comes on a local date."""
    return patient.times.get(slot) is not None and day.weekday() not in off_days(patient, slot)


def slots_on(patient: Patient, day: date) -> tuple[Slot, ...]:
    """Return the reminders that come on a local date: a day without any is no planned day."""
    return tuple(slot for slot in SLOTS if is_on(patient, slot, day))


def with_off_days(patient: Patient, slots: Sequence[Slot], off: frozenset[int]) -> Patient:
    """Return the person with these reminders off on those weekdays; one that is off on all of them is switched off."""
    every = {slot: patient.times.get(slot) for slot in SLOTS}
    times = {slot: None if slot in slots and off >= WEEK else at for slot, at in every.items()}
    kept: Mapping[Slot, frozenset[int]] = {slot: days for slot, days in patient.off_days.items() if slot not in slots}
    new = {slot: off for slot in slots if off and not off >= WEEK}
    return replace(patient, times=times, off_days={**kept, **new})

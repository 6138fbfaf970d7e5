"""The lock: after an alarm sign the programme waits until a doctor or therapist has looked (CLINICAL.md, section 2)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.conversation.turns import local_day
from bot.events import DropTimers, Fact, SetTimer
from bot.patient import Lock, Patient, Tier
from scheduler.plan import occurrence

#: Most serious first.
TIERS: tuple[Tier, ...] = ("emergency", "today", "appointment")
#: The cause of a lock that a therapist has made.
HELD = "therapist_hold"
#: Reasons of onboarding, and a therapist's hold: somebody with one of them gets no programme before a therapist looked.
EXCLUSIONS = frozenset({"under_18", "pregnant", "surgery", "heart", "active_cancer", HELD})
#: Nobody releases this one: the programme is for adults.
FOR_GOOD = frozenset({"under_18"})
#: When the follow-up question comes on the day after: late enough to have slept, early enough to call a doctor.
FOLLOW_UP_AT = time(10)


def lock(patient: Patient, tier: Tier, causes: Iterable[str], now: datetime) -> tuple[Patient, tuple[Fact, ...]]:
    """Pause the programme: the person with the lock, and the facts of its timers.

    A second sign adds its cause; the more serious tier stays, and the follow-up questions begin anew. Reminders are
    silenced by the gate; what was postponed is forgotten.
    """
    old = patient.lock
    kept = () if old is None else old.causes
    held = Lock(
        tier=tier if old is None else min(tier, old.tier, key=TIERS.index),
        since=now,
        causes=tuple(dict.fromkeys((*kept, *causes))),
    )
    facts: tuple[Fact, ...] = (DropTimers("snooze"),)
    if held.tier != "appointment":
        facts += (follow_up(patient, now, 0),)
    return replace(patient, lock=held), facts


def follow_up(patient: Patient, now: datetime, n: int) -> SetTimer:
    """Return the timer of the question on the next day whether somebody was spoken to."""
    tomorrow = local_day(patient, now) + timedelta(days=1)
    return SetTimer("follow", occurrence(tomorrow, FOLLOW_UP_AT, patient.zone), tomorrow, n=n)


def unlock(patient: Patient) -> tuple[Patient, tuple[Fact, ...]]:
    """Let the programme go on."""
    return replace(patient, lock=None), (DropTimers("follow"),)


def is_silenced(patient: Patient) -> bool:
    """Return whether reminders wait. A sign for an appointment leaves the lighter programme running."""
    held = patient.lock
    return held is not None and (held.tier != "appointment" or bool(EXCLUSIONS & set(held.causes)))


def is_for_good(patient: Patient) -> bool:
    """Return whether the patient cannot release the lock."""
    return patient.lock is not None and bool(FOR_GOOD & set(patient.lock.causes))

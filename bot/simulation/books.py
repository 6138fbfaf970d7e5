"""What the database says at the end of a simulated time, held against what people did."""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from bot.patient import Patient
from bot.store import Store
from bot.store.balance import WORDS, balance, planned_days, rated_questions


def sheet(store: Store, days: Iterable[date]) -> Mapping[str, int]:
    """Return the balance sheets of several days together."""
    total: Counter[str] = Counter()
    for day in days:
        total.update(balance(store.db, day))
    return {word: total[word] for word in WORDS}


def lost_ratings(store: Store, patient: Patient, answered: AbstractSet[int]) -> int:
    """Return how many answered questions have no rating in the diary."""
    return len(answered - rated_questions(store.db, patient.id))


def lost_days(store: Store, patient: Patient, days: Iterable[date]) -> int:
    """Return on how many days of an active patient fewer messages were planned than there are slots."""
    if patient.status != "active" or not patient.onboarded:
        return 0
    planned = planned_days(store.db, patient.id)
    slots = sum(at is not None for at in patient.times.values())
    return sum(planned.get(day, 0) < slots for day in days)

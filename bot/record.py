"""Facts into the store: one line for each kind of fact."""

from datetime import datetime

from bot import record_staff, record_tips
from bot.events import (
    Advised,
    Alerted,
    AlertWithdrawn,
    Consented,
    Did,
    DropTimers,
    Erase,
    Fact,
    Rated,
    SetTimer,
    Signalled,
    Unrated,
)
from bot.store import Store
from bot.tips import DraftDropped, DraftHanded, DraftKept, TipSentOff, TipTurned
from content.texts import version


def record(store: Store, person: str, fact: Fact, now: datetime) -> None:
    """Write one fact down, within the caller's transaction."""
    diary = store.diary
    match fact:
        case Rated() | Unrated():
            _rating(store, person, fact, now)
        case Did():
            diary.did(person, fact)
        case Signalled():
            diary.signalled(person, fact, now)
        case Advised():
            diary.advised(person, fact, version(), now)
        case Alerted():
            diary.alerted(person, fact, now)
        case AlertWithdrawn():
            diary.alert_withdrawn(person, fact, now)
        case Consented():
            store.people.consented(person, fact, version(), now)
        case SetTimer():
            store.reminders.set(person, fact)
        case DropTimers():
            store.reminders.drop(person, fact.timer)
        case Erase():
            pass  # the coach erases when the farewell has been sent: a row that is gone cannot be delivered to
        case DraftKept() | DraftDropped() | DraftHanded() | TipSentOff() | TipTurned():
            record_tips.record(store, person, fact, now)
        case _:
            record_staff.record(store, person, fact, now)


def _rating(store: Store, person: str, fact: Rated | Unrated, now: datetime) -> None:
    if isinstance(fact, Rated):
        store.diary.rated(person, fact, now)
    else:
        store.keeping.unrated(person, fact.question)

"""Facts into the store: one line for each kind of fact."""

from datetime import datetime

from bot.broadcast import record as tips
from bot.broadcast.draft import DraftDropped, DraftHanded, DraftKept, TipSentOff, TipTurned
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
from bot.staff import record as staff
from bot.store import Store
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
            tips.record(store, person, fact, now)
        case _:
            staff.record(store, person, fact, now)


def _rating(store: Store, person: str, fact: Rated | Unrated, now: datetime) -> None:
    if isinstance(fact, Rated):
        store.diary.rated(person, fact, now)
    else:
        store.keeping.unrated(person, fact.question)

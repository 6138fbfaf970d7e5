"""Facts into the store: one line for each kind of fact."""

from datetime import datetime

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
)
from bot.render import text_version
from bot.store import Store


def record(store: Store, person: str, fact: Fact, now: datetime) -> None:
    """Write one fact down, within the caller's transaction."""
    diary = store.diary
    match fact:
        case Rated():
            diary.rated(person, fact, now)
        case Did():
            diary.did(person, fact)
        case Signalled():
            diary.signalled(person, fact, now)
        case Advised():
            diary.advised(person, fact, text_version(), now)
        case Alerted():
            diary.alerted(person, fact, now)
        case AlertWithdrawn():
            diary.alert_withdrawn(person, fact, now)
        case Consented():
            store.people.consented(person, fact, text_version(), now)
        case SetTimer():
            store.reminders.set(person, fact)
        case DropTimers():
            store.reminders.drop(person, fact.timer)
        case Erase():
            pass  # the coach erases when the farewell has been sent: a row that is gone cannot be delivered to

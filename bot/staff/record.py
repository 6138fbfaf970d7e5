"""What passes between a patient and the therapists, into the store: one line for each kind of fact."""

from datetime import datetime

from bot.between import (
    Acknowledged,
    AlertCopied,
    Audited,
    InviteMade,
    InviteRevoked,
    Kept,
    LeftTherapist,
    LetterSent,
    RingAgain,
)
from bot.events import SetTimer
from bot.store import Store


def record(store: Store, person: str, fact: Kept, now: datetime) -> None:
    """Write one fact of a person down, within the caller's transaction."""
    match fact:
        case Audited():
            store.staff.audit(person, fact.act, fact.person, fact.detail, now)
        case InviteMade():
            store.invites.keep(fact.code, fact.role, now, label=fact.label, created_by=person)
        case InviteRevoked():
            store.invites.revoke(fact.no, person, now)
        case Acknowledged():
            store.alerts.acknowledge(fact.no, person, now)
        case AlertCopied():
            store.alerts.copied(fact.no, person, now)
        case RingAgain():
            again = SetTimer("alert", fact.at, fact.at.date(), n=fact.n, question=fact.no)
            store.reminders.set(person, again, name=str(fact.no))
        case LetterSent():
            store.letters.keep(fact, person, now)
        case LeftTherapist():
            store.staff.unlink(person)

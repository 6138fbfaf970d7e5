"""What therapists decide about tips to many, into the store: one line for each kind of fact. Every act is audited."""

from datetime import datetime, timedelta
from typing import Final

from bot.broadcast.draft import DraftDropped, DraftHanded, DraftKept, TipFact, TipSentOff, TipTurned
from bot.store import Store

#: So long an unknown one that the therapist sends once more is tried.
RETRY_FOR: Final = timedelta(hours=2)
#: How a turn of a broadcast is called in the audit trail.
_ACTS = {"paused": "tip_pause", "running": "tip_resume", "cancelled": "tip_cancel", "retry": "tip_retry"}


def record(store: Store, person: str, fact: TipFact, now: datetime) -> None:
    """Write one fact of a therapist down, within the caller's transaction."""
    match fact:
        case DraftKept():
            store.broadcasts.keep(person, fact.draft, now)
        case DraftDropped():
            store.broadcasts.drop(person, fact.no)
        case DraftHanded():
            no = store.broadcasts.hand(person, fact.draft, now)
            store.staff.audit(person, "tip_hand_over", None, str(no), now)
        case TipSentOff():
            sent = store.broadcasts.send_off(person, fact.draft, fact.draft.when.starts(now), now)
            if sent is not None:
                store.staff.audit(person, "tip_send", None, str(sent), now)
        case TipTurned():
            _turn(store, person, fact, now)


def _turn(store: Store, person: str, fact: TipTurned, now: datetime) -> None:
    if not store.broadcasts.turn(fact, "therapist", now):
        return  # somebody was faster
    store.staff.audit(person, _ACTS[fact.to], None, str(fact.no), now)
    match fact.to:
        case "paused":
            store.recipients.take_back(fact.no)
        case "cancelled":
            store.recipients.cancel_queued(fact.no, now)
        case "retry":
            store.recipients.retry_unknown(fact.no, now, now + RETRY_FOR)

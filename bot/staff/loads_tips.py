"""What is loaded of the store for a therapist's step about tips to many; the table of the others is ``staff_loads``."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.broadcast.seen import Desk
from bot.conversation.staff.broadcast_desk import TIPS, desk, draft_in
from bot.patient import Clinic
from bot.staff.loads import Load, Shelf
from bot.staff.snapshots import Therapist
from bot.store import Store
from bot.store.broadcast_segment import groups

#: So many broadcasts are listed.
LATEST = 8


def _on(therapist: Therapist, found: Desk) -> Therapist:
    return replace(therapist, more={**therapist.more, TIPS: found})


def with_groups(shelf: Shelf, therapist: Therapist, _about: str, now: datetime) -> Therapist:
    """Whom there is: all patients as groups, from which every segment is counted."""
    found = groups(shelf.store.db, now, shelf.clinic.zone)
    return _on(therapist, replace(desk(therapist), groups=found))


def with_draft(shelf: Shelf, therapist: Therapist, _about: str, _now: datetime) -> Therapist:
    """The draft that was left."""
    return _on(therapist, replace(desk(therapist), draft=shelf.store.broadcasts.draft_of(therapist.id)))


def with_same_draft(shelf: Shelf, therapist: Therapist, _about: str, _now: datetime) -> Therapist:
    """The very draft that the open question is about, unless somebody has sent it off or dropped it."""
    no = None if therapist.question is None else draft_in(therapist.question).no
    return _on(therapist, replace(desk(therapist), draft=None if no is None else shelf.store.broadcasts.draft(no)))


def with_handed(shelf: Shelf, therapist: Therapist, _about: str, _now: datetime) -> Therapist:
    """The draft that waits for somebody who may send."""
    return _on(therapist, replace(desk(therapist), draft=shelf.store.broadcasts.handed()))


def with_senders(shelf: Shelf, therapist: Therapist, _about: str, _now: datetime) -> Therapist:
    """The others who may send."""
    return _on(therapist, replace(desk(therapist), senders=_senders(shelf.store, shelf.clinic, therapist.id)))


def _senders(store: Store, clinic: Clinic, besides: str) -> tuple[str, ...]:
    roles = {"operator"} | ({"therapist"} if clinic.tips_sent_by == "therapists" else set())
    return tuple(member.id for member in store.staff.members() if member.role in roles and member.id != besides)


def with_past(shelf: Shelf, therapist: Therapist, _about: str, _now: datetime) -> Therapist:
    """The latest broadcasts with their figures."""
    seen = tuple(map(shelf.store.broadcast_figures.seen, shelf.store.broadcasts.latest(LATEST)))
    return _on(therapist, replace(desk(therapist), past=seen))


def with_broadcast(shelf: Shelf, therapist: Therapist, about: str, _now: datetime) -> Therapist:
    """The broadcast of a button, with its figures."""
    row = shelf.store.broadcasts.by_no(int(about)) if about.isdecimal() else None
    seen = None if row is None or row.sent_at is None else shelf.store.broadcast_figures.seen(row)
    return _on(therapist, replace(desk(therapist), opened=seen))


#: Questions that count whom a tip reaches.
_QUESTIONS = (
    "tip_segment",
    "tip_complaint",
    "tip_phase",
    "tip_slot",
    "tip_days",
    "tip_write",
    "tip_other",
    "tip_theme",
    "tip_pick",
    "tip_when",
    "tip_clock",
    "tip_draft",
)
#: Buttons under a broadcast that was sent off.
_BUTTONS = ("tip_pause:", "tip_resume:", "tip_cancel:", "tip_retry:", "tip_list:", "tip_open:")
TIP_LOADS: Mapping[str, tuple[Load, ...]] = {
    "/broadcast": (with_groups, with_draft),
    "/broadcasts": (with_past,),
    "tip_ready:": (with_groups, with_handed),
    "tip_preview": (with_groups, with_same_draft, with_senders),
    **dict.fromkeys(_QUESTIONS, (with_groups,)),
    **dict.fromkeys(_BUTTONS, (with_broadcast,)),
}

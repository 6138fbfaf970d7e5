"""A clinic with a therapist and many made-up patients, written into a store as the conversation would leave them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.broadcast.draft import Content, Draft, TipSentOff
from bot.broadcast.record import record
from bot.patient import Lock
from bot.store import Store
from bot.store.columns import moment
from tests.e2e.people import onboarded

#: The therapist's chat; patients have the chats from ``FIRST`` on.
THERAPIST, FIRST = 7_000_000, 1_000_001
WORDS = "Loop vandaag een rondje om het blok."
DRAFT = Draft(contents={"nl": Content(text=WORDS)})


def therapist(store: Store, now: datetime, chat: int = THERAPIST, **fields: object) -> str:
    """Write somebody of the staff."""
    with store.transaction():
        old = store.people.create(chat, "nl", "Els", now).patient
        store.people.save(old, replace(old, status="active", invited=True, heard_at=now, **fields))
        store.people.becomes(old.id, "therapist")
    return old.id


def patients(store: Store, count: int, now: datetime) -> Sequence[str]:
    """Write many patients who want tips, all alike, quickly."""
    with store.transaction():
        made = [f"{n:016x}" for n in range(count)]
        store.db.conn.executemany(
            "INSERT INTO person (id, chat_id, language, zone, status, consent_coaching, consent_tips, heard_at, "
            "created_at) VALUES (?, ?, 'nl', 'Europe/Amsterdam', 'active', :now, :now, :now, :now)".replace(
                ":now", f"'{moment(now)}'"
            ),
            [(person, FIRST + n) for n, person in enumerate(made)],
        )
        store.db.conn.executemany(
            'INSERT INTO patient (person, onboarded, times) VALUES (?, 1, \'{"morning":"08:00:00"}\')',
            [(person,) for person in made],
        )
    return made


def patient(store: Store, chat: int, now: datetime, **fields: object) -> str:
    """Write one patient, with fields of one's own."""
    return onboarded(store, chat, now, **fields)


def held(now: datetime) -> Lock:
    """Return the lock of somebody with an alarm sign."""
    return Lock(tier="today", since=now, causes=("fever",))


def send_off(store: Store, sender: str, now: datetime, draft: Draft = DRAFT) -> int:
    """Let a therapist confirm a tip; return its number."""
    with store.transaction():
        record(store, sender, TipSentOff(draft), now)
    return int(store.db.execute("SELECT MAX(id) FROM broadcast").fetchone()[0])

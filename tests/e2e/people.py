"""Patients who have been through onboarding, written into a store as the conversation would leave them."""

from dataclasses import replace
from datetime import datetime, time

from bot.store import SlotRow, Store

TIMES = {"morning": time(8), "midday": time(13), "evening": time(19, 30)}


def onboarded(store: Store, chat: int, now: datetime, **fields: object) -> str:
    """Write a coached patient; no reminder is planned yet."""
    with store.transaction():
        old = store.people.create(chat, "nl", "Anna", now).patient
        consents = {"coaching": now, "tips": now}
        new = replace(old, status="active", onboarded=True, consents=consents, times=TIMES, screened_at=now, heard_at=now)
        store.people.save(old, replace(new, **fields))
    return old.id


def due(store: Store, person: str, at: datetime, slot: str = "morning") -> None:
    """Let a reminder of the person fall due at a moment."""
    with store.transaction():
        store.reminders.plan(person, [SlotRow(slot, f"{at.astimezone():%H:%M}", at.date(), at)])

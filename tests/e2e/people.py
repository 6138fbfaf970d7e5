"""Patients who have been through onboarding, written into a store as the conversation would leave them."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.store import SlotRow, Store

TIMES = {"morning": time(8), "midday": time(13), "evening": time(19, 30)}


def onboarded(store: Store, chat: int, now: datetime, **fields: object) -> str:
    """Write a coached patient; no reminder is planned yet."""
    with store.transaction():
        old = store.people.create(chat, "nl", "Anna", now).patient
        consents = {"coaching": now, "tips": now}
        new = replace(
            old, status="active", onboarded=True, consents=consents, times=TIMES, screened_at=now, heard_at=now
        )
        store.people.save(old, replace(new, **fields))
    return old.id


def due(store: Store, person: str, now: datetime) -> None:
    """Give the person a morning reminder that fell due a minute ago, at a time of their own."""
    due_at = (now - timedelta(minutes=1)).replace(second=0, microsecond=0)
    local = due_at.astimezone(ZoneInfo("Europe/Amsterdam"))
    known = store.people.by_id(person)
    assert known is not None
    with store.transaction():
        store.people.save(known.patient, replace(known.patient, times={**TIMES, "morning": local.time()}))
        store.reminders.plan(person, [SlotRow("morning", f"{local:%H:%M}", local.date(), due_at)])

"""Persons and patients: every field survives a restart."""

from dataclasses import fields, replace
from datetime import date, datetime, time, timedelta

import pytest

from bot.course import Course, Pause, Weekly
from bot.patient import Lock, Onboarding, Patient, Question, Rating
from bot.store import Store

#: What is derived when a person is loaded, or set by an act of its own.
DERIVED = {"id", "therapist", "therapist_away", "diary", "clinic"}


def everything(patient: Patient, now: datetime) -> Patient:
    """Return a patient with every stored field different from its default."""
    return replace(
        patient,
        role="therapist",
        status="active",
        language="en",
        zone="Australia/Lord_Howe",
        first_name="Zoë",
        consents={"coaching": now, "tips": now},
        invited=True,
        onboarded=True,
        onboarding=Onboarding(step="pain", rating=Rating(value=3, asked="onboarding", day=now.date(), at=now)),
        complaint="hernia",
        complaint_since=date(2027, 2, 1),
        radiation="known",
        risk_facts=frozenset({"cancer"}),
        known_to_doctor=frozenset({"bladder"}),
        phase=2,
        walking_step=5,
        exercise_level=2,
        plan_version=4,
        course=Course(phase_since=date(2027, 2, 2), downs=(date(2027, 2, 3),), former_step=4),
        times={"morning": time(7, 45), "midday": None, "evening": time(20)},
        off_days={"evening": frozenset({5, 6})},
        paused_until=now + timedelta(days=3),
        paused_since=now,
        pauses=(Pause(first=date(2027, 1, 4), last=date(2027, 1, 9)),),
        weekly=Weekly(day=5, at=time(10), planned_at=now, planned_by="5 10:00", when="lunch", where="park"),
        question=Question(
            no=9, kind="pain", asked_at=now, expires_at=now + timedelta(hours=2), data={"slot": "morning"}
        ),
        last_question=9,
        last_advice=3,
        answered=Question(no=8, kind="character", asked_at=now),
        answered_at=now,
        lock=Lock(tier="today", since=now, causes=("fever",), follow_ups=1),
        screened_at=now,
        heard_at=now,
        offered={"offer-recurring": now},
    )


def test_every_field_of_a_patient_is_stored(store: Store, anna: str, now: datetime) -> None:
    """Every step survives a restart: what was saved is loaded, field by field."""
    old = store.people.by_id(anna)
    assert old is not None
    full = everything(old.patient, now)
    unchanged = {
        field.name for field in fields(Patient) if getattr(full, field.name) == getattr(old.patient, field.name)
    }
    assert unchanged == DERIVED, "this test must set every stored field"
    with store.transaction():
        store.people.save(old.patient, full)
    loaded = store.people.by_id(anna)
    assert loaded is not None
    assert loaded.patient == full


def test_a_withdrawn_consent_is_gone(store: Store, anna: str, now: datetime) -> None:
    """/stop withdraws consent as easily as it was given."""
    old = store.people.by_id(anna)
    assert old is not None
    given = replace(old.patient, consents={"coaching": now})
    with store.transaction():
        store.people.save(old.patient, given)
        store.people.save(given, replace(given, consents={}))
    loaded = store.people.by_id(anna)
    assert loaded is not None
    assert loaded.patient.consents == {}


def test_the_chat_id_stands_in_one_column_only(store: Store, now: datetime) -> None:
    """The random id stands in every key and index; the chat id in ``person`` only."""
    with store.transaction():
        person = store.people.create(987654321, "nl", "Anna", now).patient.id
    assert "987654321" not in person
    for table in store.db.table_names():
        rows = store.db.query(f"SELECT * FROM {table}")
        hits = [name for row in rows for name, value in row.items() if "987654321" in str(value)]
        assert hits == (["chat_id"] if table == "person" else [])


@pytest.mark.parametrize("chat", [101, 102])
def test_people_are_found_by_chat(store: Store, anna: str, bob: str, chat: int) -> None:
    """Each chat has its own person."""
    known = store.people.by_chat(chat)
    assert known is not None
    assert known.patient.id == {101: anna, 102: bob}[chat]

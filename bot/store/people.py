"""Persons and patients: who talks to us, found by chat, saved field by field."""

import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlite_utils import Database

from bot.course import Course, Pause, Weekly
from bot.events import Consented
from bot.patient import Clinic, Consent, Diary, Lock, Onboarding, Patient, Question, Slot
from bot.store import columns
from bot.store.columns import DAY, FLAG, MOMENT, PLAIN, Codec, structure
from bot.store.staff import SHARED

#: Fields of ``Patient`` that stand in a column of the same name: (table, field) -> how.
_PERSON: Mapping[str, Codec] = {
    "role": PLAIN,
    "status": PLAIN,
    "language": PLAIN,
    "zone": PLAIN,
    "first_name": PLAIN,
    "invited": FLAG,
    "heard_at": MOMENT,
}
_PATIENT: Mapping[str, Codec] = {
    "onboarded": FLAG,
    "complaint": PLAIN,
    "complaint_since": DAY,
    "radiation": PLAIN,
    "risk_facts": structure(frozenset[str]),
    "known_to_doctor": structure(frozenset[str]),
    "phase": PLAIN,
    "walking_step": PLAIN,
    "exercise_level": PLAIN,
    "plan_version": PLAIN,
    "onboarding": structure(Onboarding),
    "course": structure(Course),
    "times": structure(dict[Slot, time | None]),
    "off_days": structure(dict[Slot, frozenset[int]]),
    "paused_until": MOMENT,
    "paused_since": MOMENT,
    "pauses": structure(tuple[Pause, ...]),
    "weekly": structure(Weekly),
    "question": structure(Question),
    "last_question": PLAIN,
    "answered": structure(Question),
    "answered_at": MOMENT,
    "last_advice": PLAIN,
    "lock": structure(Lock),
    "screened_at": MOMENT,
    "offered": structure(dict[str, datetime]),
}
_CONSENTS: tuple[Consent, ...] = ("coaching", "therapist", "tips")
_COLUMNS = (
    "person.id, person.chat_id, person.therapist, person.consent_coaching, person.consent_therapist, "  # noqa: S608
    "(SELECT status = 'blocked' FROM person AS t WHERE t.id = person.therapist) AS therapist_away, "
    "person.consent_tips, patient.question_message, "
    + ", ".join([f"person.{name}" for name in _PERSON] + [f"patient.{name}" for name in _PATIENT])
)
_SELECT = f"SELECT {_COLUMNS} FROM person JOIN patient ON patient.person = person.id WHERE "  # noqa: S608 -- constants


@dataclass(frozen=True, slots=True)
class Known:
    """A person as stored: the patient without the diary, the chat, and the message of the open question."""

    patient: Patient
    chat_id: int
    question_message: int | None


class People:
    """The tables ``person`` and ``patient``."""

    def __init__(self, db: Database, clinic: Clinic) -> None:
        """Read and write through the store's one connection."""
        self._db = db
        self._clinic = clinic

    def by_chat(self, chat_id: int) -> Known | None:
        """Return who talks in that chat."""
        return self._one("person.chat_id = ?", chat_id)

    def by_id(self, person: str) -> Known | None:
        """Return the person with that id."""
        return self._one("person.id = ?", person)

    def treated_by(self, therapist: str) -> tuple[Patient, ...]:
        """Return the patients who let this therapist look along; without their diaries.

        Somebody whose row cannot be read is left out: the others are needed all the same.
        """
        mine = f"person.therapist = ? AND person.role = 'patient' AND {SHARED}"
        cursor = self._db.execute(_SELECT + mine, [therapist])
        names = [column[0] for column in cursor.description]
        return tuple(self._readable(dict(zip(names, row, strict=True)) for row in cursor.fetchall()))

    def _readable(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Patient]:
        for row in rows:
            with suppress(ValueError):  # what pydantic raises
                yield self._patient(row)

    def create(self, chat_id: int, language: str, first_name: str, now: datetime) -> Known:
        """Write down a new person under a random id."""
        person = secrets.token_hex(8)
        self._db.execute(
            "INSERT INTO person (id, chat_id, language, zone, first_name, created_at) VALUES (?, ?, ?, ?, ?, ?)",
            [person, chat_id, language, self._clinic.zone, first_name, columns.moment(now)],
        )
        self._db.execute("INSERT INTO patient (person) VALUES (?)", [person])
        known = self.by_id(person)
        if known is None:
            raise LookupError("the new person was not stored")
        return known

    def save(self, old: Patient, new: Patient) -> None:
        """Write the fields that changed."""
        person = _changed(old, new, _PERSON)
        for consent in _CONSENTS:
            before, after = old.consents.get(consent), new.consents.get(consent)
            if before != after:
                person[f"consent_{consent}"] = columns.maybe_moment(after)
        self._update("person", "id", new.id, person)
        self._update("patient", "person", new.id, _changed(old, new, _PATIENT))

    def remember_question_message(self, person: str, outbox_id: int | None) -> None:
        """Remember which outgoing message carries the open question."""
        self._update("patient", "person", person, {"question_message": outbox_id})

    def consented(self, person: str, fact: Consented, version: str, now: datetime) -> None:
        """Remember which text was agreed to or withdrawn from, and when; the consents themselves are saved fields."""
        self._update("person", "id", person, {"consent_version": version})
        self._db.execute(
            "INSERT INTO audit (at, actor, act, person, detail) VALUES (?, ?, ?, ?, ?)",
            [columns.moment(now), person, "consent" if fact.given else "withdraw", person, f"{fact.consent} {version}"],
        )

    def invited(self, person: str, therapist: str | None) -> None:
        """The person came with an invitation; it links them to the therapist who made it.

        A consent to another therapist does not pass on to a new one.
        """
        self._db.execute(
            "UPDATE person SET invited = 1, therapist = COALESCE(?1, therapist), consent_therapist = "
            "CASE WHEN ?1 IS NULL OR ?1 = therapist THEN consent_therapist END WHERE id = ?2",
            [therapist, person],
        )

    def becomes(self, person: str, role: str) -> None:
        """Give somebody another role; nothing of the old one stays open."""
        self._db.execute(
            "UPDATE person SET role = ?, invited = ?, therapist = NULL, status = ? WHERE id = ?",
            [role, int(role != "patient"), "new" if role == "patient" else "active", person],
        )
        self._db.execute("UPDATE patient SET question = NULL, question_message = NULL WHERE person = ?", [person])

    def change_chat(self, old_chat_id: int, new_chat_id: int) -> None:
        """A group became a supergroup: the chat has a new id, unless that one is known already."""
        self._db.execute("UPDATE OR IGNORE person SET chat_id = ? WHERE chat_id = ?", [new_chat_id, old_chat_id])

    def _one(self, where: str, value: str | int) -> Known | None:
        cursor = self._db.execute(_SELECT + where, [value])
        found = cursor.fetchone()
        if found is None:
            return None
        row = dict(zip((column[0] for column in cursor.description), found, strict=True))
        return Known(self._patient(row), row["chat_id"], row["question_message"])

    def _patient(self, row: Mapping[str, Any]) -> Patient:
        fields = {name: codec.decode(row[name]) for name, codec in (*_PERSON.items(), *_PATIENT.items())}
        given = {name: columns.read_moment(row[f"consent_{name}"]) for name in _CONSENTS}
        return Patient(
            id=row["id"],
            consents={name: at for name, at in given.items() if at is not None},
            therapist=row["therapist"] is not None,
            therapist_away=bool(row["therapist_away"]),
            clinic=self._clinic,
            diary=Diary(),
            **fields,
        )

    def _update(self, table: str, key: str, value: str, changes: Mapping[str, Any]) -> None:
        if not changes:
            return
        assignments = ", ".join(f"{name} = ?" for name in changes)
        self._db.execute(
            f"UPDATE {table} SET {assignments} WHERE {key} = ?",  # noqa: S608 -- names from the tables above
            [*changes.values(), value],
        )


def _changed(old: Patient, new: Patient, fields: Mapping[str, Codec]) -> dict[str, Any]:
    return {
        name: codec.encode(getattr(new, name))
        for name, codec in fields.items()
        if getattr(old, name) != getattr(new, name)
    }

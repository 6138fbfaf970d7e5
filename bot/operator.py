"""What an operator does from the command line: invite people, name the person that is meant, erase a person."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from bot.between import TherapistGone
from bot.coach import Coach
from bot.patient import Clinic, Role
from bot.store import Store, StoreError


class UnknownPerson(Exception):
    """There is nobody of that id."""


def invite(store: Store, role: Role, now: datetime) -> Iterator[str]:
    """Yield the code of a new invitation, and the link where the bot's name is known from an earlier run."""
    with store.transaction():
        code = store.invites.create(role, now)
    yield code
    name = store.meta.get("bot_username")
    if name:
        yield f"https://t.me/{name}?start={code}"


def remove_therapist(store: Store, clinic: Clinic, person: str, now: datetime) -> int:
    """End a therapist's or operator's role: patients are unlinked and told so; return how many.

    Raises:
        UnknownPerson: nobody of the staff has that id.

    """
    with store.transaction():
        known = store.people.by_id(person)
        if known is None or known.patient.role == "patient":
            raise UnknownPerson("There is no therapist or operator of that id in the database.")
        coach, patients = Coach(store, clinic), store.staff.linked(person)
        for patient in patients:
            coach.tell(patient, TherapistGone(), now, f"gone-{person}-{now:%Y%m%dT%H%M%S}")
            store.staff.unlink(patient)
            store.staff.audit("operator", "unlink", patient, "", now)
        coach.tell(person, TherapistGone(), now, f"gone-{person}-{now:%Y%m%dT%H%M%S}")
        store.staff.remove(person, now)
        store.people.becomes(person, "patient")
        store.staff.audit("operator", "remove", person, known.patient.role, now)
    return len(patients)


def person_id(store: Store, given: str) -> str:
    """Return the id of a person who is named by id or by chat id.

    Raises:
        UnknownPerson: there is nobody of that id.

    """
    known = store.people.by_id(given)
    if known is None and given.lstrip("-").isdecimal():
        known = store.people.by_chat(int(given))
    if known is None:
        raise UnknownPerson("There is nobody of that id in the database.")
    return known.patient.id


def erase(store: Store, person: str, now: datetime) -> None:
    """Erase a person at once, and leave no trace in the file; where somebody reads it just now, the sweep does that."""
    with store.transaction():
        store.erasures.erase(person, now)
    with suppress(StoreError):
        store.erasures.clean()

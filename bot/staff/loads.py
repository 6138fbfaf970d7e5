"""What is loaded of the store for an event of a therapist: a table, so that no event loads what it does not need."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.between import AlertHandled, AlertRaised, AlertTakenBack, PatientWrote, StepWanted
from bot.events import Chose, Commanded, Event, FellDue, SentMedia, Started, Tapped, Wrote
from bot.past import twelve_weeks
from bot.patient import Clinic
from bot.staff.overview import numbers
from bot.staff.snapshots import Opened, Operation, Therapist
from bot.store import Store
from bot.store.invites import new_code
from scheduler.plan import local_date


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where loads read from."""

    store: Store
    clinic: Clinic


Load = Callable[[Shelf, Therapist, str, datetime], Therapist]


def key(event: Event, therapist: Therapist) -> str:  # noqa: PLR0911 -- one return a row of the table
    """Return the name of an event in the table: ``/command``, ``verb:``, the kind of a question, ``@timer``."""
    match event:
        case Started():
            return "/start"
        case Commanded():
            return f"/{event.name}"
        case Chose(verb="go"):
            return f"/{event.what}"
        case Chose():
            return f"{event.verb}:"
        case Tapped():
            return event.kind
        case FellDue() if event.timer != "expire":
            return f"@{event.timer}"
        case Wrote() | SentMedia() | FellDue():
            return "" if therapist.question is None else therapist.question.kind
    return type(event).__name__


def about(event: Event, therapist: Therapist) -> str:
    """Return whom or what an event is about: a patient's id, an alert's number; empty for nothing of the kind."""
    match event:
        case Chose():
            return event.what.partition(".")[0]
        case PatientWrote() | StepWanted():
            return event.person
        case AlertRaised() | AlertHandled() | AlertTakenBack():
            return str(event.no)
        case FellDue(timer="alert"):
            return str(event.question or "")
    return "" if therapist.question is None else str(therapist.question.data.get("about", ""))


def with_code(shelf: Shelf, therapist: Therapist, _about: str, now: datetime) -> Therapist:
    """A fresh code, the bot's name, and what this person has invited before."""
    return replace(
        therapist,
        code=new_code(),
        bot_username=shelf.store.meta.get("bot_username") or "",
        invitations=shelf.store.invites.made_by(therapist.id, now),
    )


def with_patients(shelf: Shelf, therapist: Therapist, _about: str, now: datetime) -> Therapist:
    """Everybody who lets this therapist look along, with the last weeks."""
    return replace(therapist, patients=shelf.store.panel.lines(therapist.id, local_date(now, therapist.zone)))


def with_opened(shelf: Shelf, therapist: Therapist, person: str, now: datetime) -> Therapist:
    """One patient, where this therapist may look at them now."""
    store = shelf.store
    access = store.staff.access(therapist.id, person, now)
    known = None if access is None else store.people.by_id(person)
    if known is None:
        return therapist
    patient = replace(known.patient, diary=twelve_weeks(store, known.patient, now))
    opened = Opened(
        name=store.staff.label(therapist.id, person) or patient.first_name,
        patient=patient,
        colleague=access == "colleague",
        alerts=store.alerts.open_of(person),
    )
    return replace(therapist, opened=opened)


def with_alert(shelf: Shelf, therapist: Therapist, no: str, now: datetime) -> Therapist:
    """One alert that this therapist may see."""
    found = shelf.store.alerts.view(int(no), therapist.id, now) if no.isdecimal() else None
    return replace(therapist, alert=found if therapist.role == "therapist" else None)


def with_copy(shelf: Shelf, therapist: Therapist, no: str, _now: datetime) -> Therapist:
    """One alert that goes to this therapist by now, with those whom its repeats go to."""
    staff = shelf.store.staff
    return replace(
        therapist,
        alert=shelf.store.alerts.for_copy(int(no), therapist.id) if no.isdecimal() else None,
        colleagues=staff.colleagues(therapist.id),
        operators=staff.operators(),
    )


def with_alerts(shelf: Shelf, therapist: Therapist, _about: str, now: datetime) -> Therapist:
    """Every alert that this therapist may see."""
    return replace(therapist, alerts=shelf.store.alerts.listed(therapist.id, now))


def with_numbers(shelf: Shelf, therapist: Therapist, _about: str, now: datetime) -> Therapist:
    """The clinic's week, without anything that tells of one person."""
    weeks = shelf.store.panel.weeks(therapist.id, local_date(now, shelf.clinic.zone))
    return replace(therapist, numbers=numbers(weeks))


def with_day(shelf: Shelf, therapist: Therapist, about: str, now: datetime) -> Therapist:
    """What the overview of the day tells of: patients and alerts for a therapist, deliveries for an operator."""
    if therapist.role == "therapist":
        return with_alerts(shelf, with_patients(shelf, therapist, about, now), about, now)
    store, yesterday = shelf.store, local_date(now, shelf.clinic.zone) - timedelta(days=1)
    operation = Operation(
        sheet=store.sheet(yesterday), failed_updates=store.meta.failed_updates(), open_alerts=store.alerts.open()
    )
    return replace(therapist, operation=operation)


LOADS: Mapping[str, tuple[Load, ...]] = {
    "/invite": (with_code,),
    "invite_therapist:": (with_code,),
    "invite_operator:": (with_code,),
    "invite_label": (with_code,),
    "invites:": (with_code,),
    "revoke:": (with_code,),
    "/patients": (with_patients,),
    "page:": (with_patients,),
    "patient:": (with_opened,),
    "chart:": (with_opened,),
    "plan:": (with_opened,),
    "decide:": (with_opened,),
    "letter:": (with_opened,),
    "letter": (with_opened,),
    "PatientWrote": (with_opened,),
    "StepWanted": (with_opened,),
    "/alerts": (with_alerts,),
    "alert:": (with_alert,),
    "seen:": (with_alert,),
    "AlertRaised": (with_copy,),
    "AlertHandled": (with_copy,),
    "AlertTakenBack": (with_copy,),
    "@alert": (with_copy,),
    "@digest": (with_day,),
    "/overview": (with_numbers,),
}

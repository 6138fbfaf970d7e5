"""One step of a therapist or operator: what the event needs is loaded, then the conversation decides.

Saving, queueing and passing on is the coach's, for everybody alike (``bot/coach.py``).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.between import THERAPIST, Acknowledged, AlertHandled, AlertRaised, AlertTakenBack
from bot.conversation import staff
from bot.events import Alerted, AlertWithdrawn, Event, Passed, Started, Turn
from bot.patient import Clinic, Patient
from bot.staff.loads import LOADS, Shelf, about, key
from bot.staff.loads_tips import TIP_LOADS
from bot.staff.snapshots import Therapist
from bot.store import Known, Store


class StaffCoach:
    """Loads what an event of the staff needs, and finds out who is meant by what is passed on."""

    def __init__(self, store: Store, clinic: Clinic) -> None:
        """Work on an open store."""
        self._store = store
        self._shelf = Shelf(store, clinic)

    def respond(self, me: Patient, event: Event, now: datetime) -> Turn:
        """Let the staff's side of the conversation decide; what it shows is not kept after it was sent."""
        turn = staff.respond(self._loaded(me, event, now), event, now)
        return replace(turn, replies=tuple(replace(reply, forget=True) for reply in turn.replies))

    def _loaded(self, me: Patient, event: Event, now: datetime) -> Therapist:
        therapist = Therapist(me=me)
        for load in {**LOADS, **TIP_LOADS}.get(key(event, therapist), ()):
            therapist = load(self._shelf, therapist, about(event, therapist), now)
        return therapist

    # --- Joining ----------------------------------------------------------------------------------------------------

    def invited(self, known: Known, code: str, now: datetime) -> tuple[Known, Started]:
        """Use the invitation that came with /start. Nobody is a patient and one of the staff at once."""
        person = known.patient
        invite = self._store.invites.look(code, person.id, now)
        if invite is None:
            return known, Started("invalid")
        if invite.role != person.role and not _is_new(person):
            return known, Started("other_role")
        if person.role == "patient" and person.id != invite.created_by:
            self._store.invites.use(code, person.id, now)
            self._join(known, invite.role, invite.created_by, now)
        return self._store.people.by_id(person.id) or known, Started("accepted")

    def _join(self, known: Known, role: str, therapist: str | None, now: datetime) -> None:
        person = known.patient.id
        if role == "patient":
            self._store.people.invited(person, therapist)
        else:
            self._store.people.becomes(person, role)
        self._store.staff.audit(person, "join", person, role, now)

    # --- Passing on -------------------------------------------------------------------------------------------------

    def receivers(self, known: Known, turn: Turn, now: datetime) -> Iterator[tuple[str, Event]]:
        """Yield who hears what; nobody where the therapist is gone, or may not look along."""
        for one in (*turn.passed, *self._alerts(known, turn, now)):
            person = self._store.staff.therapist_of(known.patient.id) if one.person == THERAPIST else one.person
            if person is not None:
                yield person, one.event

    def _alerts(self, known: Known, turn: Turn, now: datetime) -> Iterator[Passed]:
        """Yield what the therapist hears of alerts that this turn has raised or taken back."""
        alerts, person = self._store.alerts, known.patient.id
        if "therapist" in known.patient.consents and "therapist" not in turn.patient.consents:
            alerts.stop(alerts.open_of(person), "no_consent", now)
        for no in alerts.made(person, [fact.cause for fact in turn.facts if isinstance(fact, Alerted)], now):
            yield Passed(THERAPIST, AlertRaised(no))
        for fact in turn.facts:
            if isinstance(fact, Acknowledged):
                yield from (Passed(who, AlertHandled(fact.no, row)) for who, row in alerts.copies(fact.no, person))
        causes = [fact.cause for fact in turn.facts if isinstance(fact, AlertWithdrawn)]
        for no in alerts.withdrawn(person, causes, now):
            alerts.stop([no], "withdrawn", now)
            yield Passed(THERAPIST, AlertTakenBack(no))


def _is_new(person: Patient) -> bool:
    """Return whether somebody has no role yet but the one that everybody begins with."""
    return person.role == "patient" and person.status == "new" and not person.invited and not person.consents

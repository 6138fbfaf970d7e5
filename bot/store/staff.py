"""Who treats whom, and who may look at whom: links, consent, colleagues, audit.

A patient is readable with consent only: every query here asks for it, so that nothing is shown from the moment
on which it is withdrawn.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlite_utils import Database

from bot.store.columns import moment

#: FLOWS.md, "Alerts": a colleague who got a copy of an alert may read that patient for so long.
COLLEAGUE_FOR: Final = timedelta(hours=24)
#: Patients who may be shown to the therapist whom they are linked to.
SHARED: Final = "consent_therapist IS NOT NULL AND consent_coaching IS NOT NULL AND erased_at IS NULL"
Access = Literal["own", "colleague"]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the staff, as the menu needs it."""

    id: str
    chat_id: int
    role: str
    language: str


class Staff:
    """Links between patients and therapists, in the table ``person``, and the table ``audit``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def therapist_of(self, person: str) -> str | None:
        """Return the therapist of a patient who agreed that they look along; None without link or consent."""
        found = self._db.execute(
            f"SELECT therapist FROM person WHERE id = ? AND {SHARED}",  # noqa: S608 -- a constant
            [person],
        ).fetchone()
        return None if found is None else found[0]

    def access(self, therapist: str, person: str, now: datetime) -> Access | None:
        """Return why a therapist may look at a patient at this moment; None: may not."""
        if self._db.execute("SELECT 1 FROM person WHERE id = ? AND role = 'therapist'", [therapist]).fetchone() is None:
            return None
        linked = self.therapist_of(person)
        if linked is None:
            return None
        return "own" if linked == therapist else self._as_colleague(therapist, person, now)

    def _as_colleague(self, therapist: str, person: str, now: datetime) -> Access | None:
        found = self._db.execute(
            "SELECT 1 FROM alert_copy JOIN alert ON alert.id = alert_copy.alert "
            "WHERE alert_copy.therapist = ? AND alert.person = ? AND alert_copy.at > ?",
            [therapist, person, moment(now - COLLEAGUE_FOR)],
        ).fetchone()
        return None if found is None else "colleague"

    def label(self, therapist: str, person: str) -> str:
        """Return what the therapist called somebody in the invitation, or nothing."""
        found = self._db.execute(
            "SELECT label FROM invite WHERE used_by = ? AND created_by = ? AND label <> '' ORDER BY used_at DESC",
            [person, therapist],
        ).fetchone()
        return "" if found is None else str(found[0])

    def colleagues(self, therapist: str) -> tuple[str, ...]:
        """Return the other therapists of the clinic who can be written to."""
        rows = self._db.execute(
            "SELECT id FROM person WHERE role = 'therapist' AND status <> 'blocked' AND id <> ? ORDER BY id",
            [therapist],
        ).fetchall()
        return tuple(person for (person,) in rows)

    def operators(self) -> tuple[str, ...]:
        """Return the operators who can be written to."""
        return tuple(member.id for member in self.members() if member.role == "operator")

    def members(self) -> tuple[Member, ...]:
        """Return everybody of the staff who can be written to."""
        rows = self._db.execute(
            "SELECT id, chat_id, role, language FROM person WHERE role <> 'patient' AND status <> 'blocked' ORDER BY id"
        ).fetchall()
        return tuple(Member(*row) for row in rows)

    def unlink(self, person: str) -> None:
        """End the link of a patient to a therapist; the consent was to that one, and ends with it."""
        self._db.execute("UPDATE person SET therapist = NULL, consent_therapist = NULL WHERE id = ?", [person])

    def remove(self, therapist: str, now: datetime) -> None:
        """End what hangs on somebody's role: timers, invitations that are open, copies of alerts."""
        self._db.execute("DELETE FROM reminder WHERE person = ?", [therapist])
        self._db.execute(
            "UPDATE invite SET revoked_at = ? WHERE created_by = ? AND used_at IS NULL", [moment(now), therapist]
        )
        self._db.execute("DELETE FROM alert_copy WHERE therapist = ?", [therapist])

    def linked(self, therapist: str) -> tuple[str, ...]:
        """Return every patient linked to a therapist, with consent or without."""
        rows = self._db.execute("SELECT id FROM person WHERE therapist = ? ORDER BY id", [therapist]).fetchall()
        return tuple(person for (person,) in rows)

    def audit(self, actor: str, act: str, person: str | None, detail: str, now: datetime) -> None:
        """Write down who looked at whom, or did what."""
        self._db.execute(
            "INSERT INTO audit (at, actor, act, person, detail) VALUES (?, ?, ?, ?, ?)",
            [moment(now), actor, act, person, detail],
        )

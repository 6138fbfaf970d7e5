"""Invitations: random, for one person, expiring, and stored as a hash only."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.patient import Role
from bot.staff.snapshots import Invitation
from bot.store.columns import moment

#: FLOWS.md, "Joining": a link lives for seven days.
LIFETIME = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invite:
    """A valid invitation that was just used."""

    role: Role
    created_by: str | None


class Invites:
    """The table ``invite``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def create(self, role: Role, now: datetime, *, label: str = "", created_by: str | None = None) -> str:
        """Return a new code: 22 characters of ``A-Za-z0-9_-``, within a deep link's 64."""
        code = new_code()
        self.keep(code, role, now, label=label, created_by=created_by)
        return code

    def keep(self, code: str, role: Role, now: datetime, *, label: str = "", created_by: str | None = None) -> None:
        """Write an invitation down whose code was made before."""
        self._db.execute(
            "INSERT INTO invite (code_hash, role, label, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
            [_hash(code), role, label, created_by, moment(now), moment(now + LIFETIME)],
        )

    def look(self, code: str, person: str, now: datetime) -> Invite | None:
        """Return what a code is for, where this person may use it now; nothing is used up."""
        found = self._db.execute(
            "SELECT role, created_by FROM invite WHERE code_hash = ? AND revoked_at IS NULL AND (created_by IS NULL OR "
            "EXISTS (SELECT 1 FROM person WHERE id = created_by AND role <> 'patient')) "
            "AND (used_by = ? OR (used_at IS NULL AND expires_at > ?))",
            [_hash(code), person, moment(now)],
        ).fetchone()
        return None if found is None else Invite(found[0], found[1])

    def revoke(self, no: int, created_by: str, now: datetime) -> None:
        """Take an invitation back that nobody has used yet; only whoever made it can."""
        self._db.execute(
            "UPDATE invite SET revoked_at = ? WHERE rowid = ? AND created_by = ? AND used_at IS NULL",
            [moment(now), no, created_by],
        )

    def made_by(self, person: str, now: datetime) -> tuple[Invitation, ...]:
        """Return the invitations of a person that are open or were used of late, newest first."""
        rows = self._db.execute(
            "SELECT rowid, role, label, expires_at, used_at IS NOT NULL FROM invite "
            "WHERE created_by = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY created_at DESC, rowid DESC",
            [person, moment(now)],
        ).fetchall()
        return tuple(
            Invitation(no=no, role=role, label=label, expires_at=datetime.fromisoformat(expires_at), used=bool(used))
            for no, role, label, expires_at, used in rows
        )

    def use(self, code: str, person: str, now: datetime) -> Invite | None:
        """Take an invitation for a person; None where it is unknown, used by another or expired.

        The same person may use the same code again: people tap a link twice.
        """
        found = self._db.execute(
            "UPDATE invite SET used_at = COALESCE(used_at, ?), used_by = ? "
            "WHERE code_hash = ? AND revoked_at IS NULL AND (used_by = ? OR (used_at IS NULL AND expires_at > ?)) "
            "RETURNING role, created_by",
            [moment(now), person, _hash(code), person, moment(now)],
        ).fetchone()
        return None if found is None else Invite(found[0], found[1])


def new_code() -> str:
    """Return 22 random characters of ``A-Za-z0-9_-``, within a deep link's 64."""
    return secrets.token_urlsafe(16)


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()

"""Invitations: random, for one person, expiring, and stored as a hash only."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.patient import Role
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
        code = secrets.token_urlsafe(16)
        self._db.execute(
            "INSERT INTO invite (code_hash, role, label, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
            [_hash(code), role, label, created_by, moment(now), moment(now + LIFETIME)],
        )
        return code

    def use(self, code: str, person: str, now: datetime) -> Invite | None:
        """Take an invitation for a person; None where it is unknown, used by another or expired.

        The same person may use the same code again: people tap a link twice.
        """
        found = self._db.execute(
            "UPDATE invite SET used_at = COALESCE(used_at, ?), used_by = ? "
            "WHERE code_hash = ? AND (used_by = ? OR (used_at IS NULL AND expires_at > ?)) RETURNING role, created_by",
            [moment(now), person, _hash(code), person, moment(now)],
        ).fetchone()
        return None if found is None else Invite(found[0], found[1])


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()

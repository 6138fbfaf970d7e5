"""What became of a tip to many: one fate a recipient, so that they always add up to all of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from bot.broadcast.seen import Broadcast, Figures
from bot.store.broadcasts import BroadcastRow
from bot.store.columns import read_moment

#: One fate a recipient; what was never fed waits, or ended with the broadcast.
_FATE: Final = (
    "CASE WHEN o.state IS NULL THEN CASE WHEN b.state = 'cancelled' THEN 'cancelled' ELSE 'waiting' END "
    "WHEN o.state IN ('queued', 'sending') THEN 'waiting' "
    "WHEN o.reason IN ('blocked', 'forbidden') AND o.state IN ('failed', 'cancelled') THEN 'blocked' "
    "ELSE o.state END"
)
_FROM: Final = (
    "FROM broadcast AS b JOIN broadcast_recipient AS r ON r.broadcast = b.id LEFT JOIN outbox AS o ON o.id = r.outbox"
)

#: Two counts, each within one index: 10,000 recipients take a few milliseconds.
_ENDED: Final = """
SELECT state, reason, COUNT(*) FROM outbox WHERE kind = 'tip' AND key >= :first AND key < :after GROUP BY 1, 2
"""
_STANDING: Final = """
SELECT state, moved, COUNT(*) FROM broadcast_recipient WHERE broadcast = :no GROUP BY 1, 2
"""
#: The name is the label of the invitation, else the first name; of nobody else's patients.
_LISTED: Final = f"""
SELECT CASE WHEN p.therapist = :me AND p.consent_therapist IS NOT NULL THEN COALESCE(
           (SELECT label FROM invite WHERE used_by = p.id AND created_by = :me AND label <> '' ORDER BY used_at DESC
            LIMIT 1), p.first_name) ELSE '' END,
       p.language, {_FATE}, COALESCE(NULLIF(o.reason, ''), r.moved), o.done_at
{_FROM} JOIN person AS p ON p.id = r.person WHERE b.id = :no ORDER BY r.person
"""  # noqa: S608 -- constants


def _fate(state: str, reason: str) -> str:
    """The same as ``_FATE``, for a row of the outbox."""
    if state in ("queued", "sending"):
        return "waiting"
    return "blocked" if reason in ("blocked", "forbidden") and state in ("failed", "cancelled") else state


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of a broadcast; the name only where this therapist may know it."""

    name: str
    language: str
    fate: str
    reason: str
    at: datetime | None


class BroadcastFigures:
    """Counts and lists over recipients and the outbox."""

    def __init__(self, db: Database) -> None:
        """Read through the store's one connection."""
        self._db = db

    def of(self, row: BroadcastRow) -> Figures:
        """Count what became of the recipients of a broadcast."""
        standing = self._db.execute(_STANDING, {"no": row.no}).fetchall()
        keys = {"first": f"tip:{row.no}:", "after": f"tip:{row.no};"}
        ended = self._db.execute(_ENDED, keys).fetchall()
        unfed = "cancelled" if row.state == "cancelled" else "waiting"
        fates = Counter({unfed: sum(n for state, _, n in standing if state == "waiting")})
        reasons: Counter[str] = Counter()
        for state, reason, number in ended:
            fates[_fate(state, reason)] += number
            reasons.update({reason: number} if state == "skipped" else {})
        for _, moved, number in standing:
            reasons.update({moved: number} if moved else {})
        fates["erased"] = row.total - sum(number for _, _, number in standing)
        return Figures.counted(row.total, fates, sum(n for _, moved, n in standing if moved), reasons)

    def seen(self, row: BroadcastRow) -> Broadcast:
        """Return a broadcast with its figures, as therapists see it."""
        return Broadcast(
            no=row.no,
            state=row.state,
            draft=row.draft,
            figures=self.of(row),
            author=row.author,
            sender=row.sender,
            sent_at=row.sent_at,
            starts_at=row.starts_at,
            ended_at=row.ended_at,
            pause=row.pause,
        )

    def listed(self, no: int, therapist: str) -> Sequence[Listed]:
        """Return every recipient with what became of it; names of the own patients only, with their consent."""
        rows = self._db.execute(_LISTED, {"me": therapist, "no": no}).fetchall()
        return [Listed(name, language, fate, reason, read_moment(at)) for name, language, fate, reason, at in rows]

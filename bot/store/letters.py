"""Messages between a patient and a therapist: kept because somebody wrote them on purpose, and followed until they end.

What became of one stands in the outbox under its key: ``letter:{id}`` is the message itself, ``receipt:{id}`` what
the writer was told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from bot.between import Delivery, LetterEnded, LetterSent
from bot.store.columns import moment

#: Reasons of the outbox for a person who cannot be written to at all.
_UNREACHABLE: Final = frozenset({"blocked", "forbidden", "chat_not_found"})


@dataclass(frozen=True, slots=True)
class Ended:
    """A message that has arrived, or never will; ``writer`` is to be told."""

    #: None: a therapist who is erased.
    writer: str | None
    event: LetterEnded


class Letters:
    """The table ``letter``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def keep(self, fact: LetterSent, writer: str, now: datetime) -> None:
        """Keep a message; the therapist is the writer, or the one whom the patient is linked to."""
        self._db.execute(
            "INSERT INTO letter (id, person, therapist, receiver, text, at) VALUES "
            "(:id, :person, COALESCE(:therapist, (SELECT therapist FROM person WHERE id = :person)), :to, :text, :at)",
            {
                "id": fact.letter,
                "person": fact.person,
                "therapist": writer if fact.to == "patient" else None,
                "to": fact.to,
                "text": fact.text,
                "at": moment(now),
            },
        )

    def ended(self, limit: int = 50) -> Sequence[Ended]:
        """Return messages that have come to an end of which the writer does not know yet, oldest first."""
        rows = self._db.execute(
            "SELECT letter.id, receiver, letter.person, therapist, o.state, o.reason, r.id, text FROM letter "
            "JOIN outbox AS o ON o.key = 'letter:' || letter.id "
            "LEFT JOIN outbox AS r ON r.key = 'receipt:' || letter.id "
            "WHERE ended IS NULL AND o.state NOT IN ('queued', 'sending') ORDER BY letter.at LIMIT ?",
            [limit],
        ).fetchall()
        return [
            Ended(therapist if to == "patient" else person, LetterEnded(no, to, _how(state, reason), receipt, text))
            for no, to, person, therapist, state, reason, receipt, text in rows
        ]

    def told(self, letter: str, how: Delivery) -> None:
        """Remember that the writer knows."""
        self._db.execute("UPDATE letter SET ended = ? WHERE id = ?", [how, letter])


def _how(state: str, reason: str) -> Delivery:
    """Return what became of a message in the words of the one who wrote it."""
    if reason in _UNREACHABLE:
        return "blocked"
    return "sent" if state == "sent" else "unknown" if state == "unknown" else "failed"

"""The recipients of a tip to many: written down first, fed to the outbox bit by bit, and what became of each.

At most once each: the key ``tip:{broadcast}:{person}`` in the outbox, and one row here, say so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlite_utils import Database

from bot.broadcast.draft import Segment
from bot.patient import Language, Lock
from bot.store.broadcast_segment import LEFT_OUT, MEMBERS, OTHERS, condition
from bot.store.columns import moment, read_moment, structure

_LOCK: Final = structure(Lock)
#: Messages of one broadcast that have not left yet: a handful, found by the queue's own index. ``+key`` keeps SQLite
#: from looking through all keys of the broadcast instead.
_QUEUED: Final = "state = 'queued' AND waits = 0 AND priority = 3 AND +key GLOB :key"
_IN_QUEUE: Final = f"""
SELECT (SELECT COUNT(*) FROM outbox WHERE {_QUEUED})
     + (SELECT COUNT(*) FROM outbox WHERE state = 'sending' AND +key GLOB :key)
"""  # noqa: S608 -- constants
_MEMBERS: Final = f"""
SELECT person.id, person.zone FROM {MEMBERS}
WHERE person.id > :after AND person.id <= :last AND {LEFT_OUT} IS NULL AND
"""  # noqa: S608 -- constants
#: A message that was moved counts on the day on which it went.
_DUE: Final = f"""
SELECT r.person, r.day, r.meant_at, r.moved, status, zone, language, consent_coaching, consent_tips, lock,
       (SELECT group_concat(CASE WHEN moved THEN substr(queued_at, 1, 10) ELSE day END) FROM outbox
        WHERE outbox.person = person.id AND {OTHERS} AND (day >= :since OR (moved AND queued_at >= :since)))
FROM broadcast_recipient AS r CROSS JOIN person ON person.id = r.person JOIN patient ON patient.person = person.id
WHERE r.broadcast = :no AND r.state = 'waiting' AND r.due_at <= :now ORDER BY r.due_at, r.person LIMIT :limit
"""  # noqa: S608 -- constants


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecipient:
    """Somebody who is to get a tip, and when."""

    person: str
    #: The local date and the moment that were meant.
    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Scanned:
    """A group of persons that was looked through: the last id (None: no more), and (id, zone) of who gets the tip."""

    last: str | None
    members: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRecipient:
    """A recipient whose moment has come, with all that the gate asks about."""

    person: str
    day: date
    meant_at: datetime
    #: It was put off before.
    moved: bool
    status: str
    zone: str
    language: Language
    coached: bool
    wants_tips: bool
    lock: Lock | None
    #: Local dates of the other messages of the last days: the day's one other message may have gone already.
    others_on: Sequence[str]


class Recipients:
    """The table ``broadcast_recipient``, always within the caller's transaction."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    # --- Freezing -----------------------------------------------------------------------------------------------------

    def scan(self, segment: Segment, after: str, limit: int, now: datetime) -> Scanned:
        """Look through the next ``limit`` persons by their id, so that a group takes as long however few fit."""
        ids = self._db.execute("SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?", [after, limit]).fetchall()
        if not ids:
            return Scanned(None, ())
        last = str(ids[-1][0])
        where, values = condition(segment, now)
        given = {**values, "after": after, "last": last}
        members = self._db.execute(f"{_MEMBERS} {where} ORDER BY person.id", given).fetchall()
        return Scanned(last if len(ids) == limit else None, members)

    def add(self, no: int, recipients: Iterable[NewRecipient]) -> int:
        """Write recipients down; return how many are new."""
        before = self._db.conn.total_changes
        self._db.conn.executemany(
            "INSERT INTO broadcast_recipient (broadcast, person, day, meant_at, due_at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            [(no, new.person, new.day.isoformat(), moment(new.at), moment(new.at)) for new in recipients],
        )
        return self._db.conn.total_changes - before

    # --- Feeding ------------------------------------------------------------------------------------------------------

    def due(self, no: int, now: datetime, limit: int) -> Sequence[DueRecipient]:
        """Return recipients whose moment has come, the longest due first."""
        since = (now - timedelta(days=1)).date().isoformat()
        rows = self._db.execute(_DUE, {"no": no, "now": moment(now), "since": since, "limit": limit}).fetchall()
        return [_due(row) for row in rows]

    def fed(self, no: int, person: str, row: int | None) -> None:
        """The recipient stands in the outbox now, as a message or as one that was skipped."""
        self._db.execute(
            "UPDATE broadcast_recipient SET state = 'queued', outbox = ? WHERE broadcast = ? AND person = ?",
            [row, no, person],
        )

    def move(self, no: int, person: str, to: datetime, reason: str) -> None:
        """Try again at another moment, for the gate's reason."""
        self._db.execute(
            "UPDATE broadcast_recipient SET due_at = ?, moved = ? WHERE broadcast = ? AND person = ?",
            [moment(to), reason, no, person],
        )

    def in_queue(self, no: int) -> int:
        """Return how many messages of a broadcast are on their way or wait in the outbox."""
        (number,) = self._db.execute(_IN_QUEUE, _keys(no)).fetchone()
        return int(number)

    def next_due(self, no: int) -> datetime | None:
        """Return when the next recipient is due; None: nobody waits any more."""
        (value,) = self._db.execute(
            "SELECT MIN(due_at) FROM broadcast_recipient WHERE broadcast = ? AND state = 'waiting'", [no]
        ).fetchone()
        return read_moment(value)

    def earliest(self) -> datetime | None:
        """Return when the next tip of anybody is due: for a clock that is moved by hand."""
        (value,) = self._db.execute(
            "SELECT MIN(due) FROM (SELECT starts_at AS due FROM broadcast WHERE state = 'ready' AND ended_at IS NULL "
            "UNION ALL SELECT MIN(r.due_at) FROM broadcast AS b JOIN broadcast_recipient AS r ON r.broadcast = b.id "
            "WHERE b.state = 'running' AND b.ended_at IS NULL AND r.state = 'waiting')"
        ).fetchone()
        return read_moment(value)

    def take_back(self, no: int) -> int:
        """A pause: what waits in the outbox becomes a recipient who waits; what is on its way goes on."""
        rows = self._db.execute(f"DELETE FROM outbox WHERE {_QUEUED} RETURNING person", _keys(no)).fetchall()  # noqa: S608
        for (person,) in rows:
            self._db.execute(
                "UPDATE broadcast_recipient SET state = 'waiting', outbox = NULL WHERE broadcast = ? AND person = ?",
                [no, person],
            )
        return len(rows)

    def cancel_queued(self, no: int, now: datetime) -> None:
        """The end: what waits in the outbox never goes. Who was not fed yet is cancelled with the broadcast itself."""
        self._db.execute(
            f"UPDATE outbox SET state = 'cancelled', reason = 'therapist', done_at = :now WHERE {_QUEUED}",  # noqa: S608
            {**_keys(no), "now": moment(now)},
        )

    def retry_unknown(self, no: int, now: datetime, expires_at: datetime) -> int:
        """The therapist says so: those of whom nobody knows whether they arrived go once more."""
        return self._db.execute(
            "UPDATE outbox SET state = 'queued', reason = '', run = NULL, queued_at = ?, not_before = ?, "
            "expires_at = ? WHERE state = 'unknown' AND id IN "
            "(SELECT outbox FROM broadcast_recipient WHERE broadcast = ?)",
            [moment(now), moment(now), moment(expires_at), no],
        ).rowcount

    def last_ended(self, no: int, limit: int) -> Sequence[str]:
        """Return what became of the last messages since the last standstill, newest first.

        A block is nobody's failure, and neither is an end of the program.
        """
        rows = self._db.execute(
            "SELECT o.state FROM broadcast AS b JOIN broadcast_recipient AS r ON r.broadcast = b.id "
            "JOIN outbox AS o ON o.id = r.outbox WHERE b.id = ? AND r.outbox IS NOT NULL "
            "AND o.queued_at > COALESCE(b.due_from, '') AND o.state IN ('sent', 'failed', 'unknown') "
            "AND o.reason NOT IN ('blocked', 'stopped') ORDER BY r.outbox DESC LIMIT ?",
            [no, limit],
        ).fetchall()
        return [str(state) for (state,) in rows]


def _keys(no: int) -> dict[str, str]:
    return {"key": f"tip:{no}:*"}


def _due(row: Sequence[Any]) -> DueRecipient:
    person, day, meant_at, moved, status, zone, language, coached, wants_tips, lock, others = row
    return DueRecipient(
        person=person,
        day=date.fromisoformat(day),
        meant_at=datetime.fromisoformat(meant_at),
        moved=bool(moved),
        status=status,
        zone=zone,
        language=language,
        coached=coached is not None,
        wants_tips=wants_tips is not None,
        lock=_LOCK.decode(lock),
        others_on=others.split(",") if others else (),
    )


def by_language(texts: Mapping[Language, int], language: Language) -> int:
    """Return the row of the words that somebody gets who reads ``language``."""
    return texts[language] if language in texts else next(iter(texts.values()))

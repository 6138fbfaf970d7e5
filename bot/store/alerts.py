"""Alerts as therapists handle them: who may see one, who has seen it, who got a copy."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlite_utils import Database

from bot.staff.snapshots import AlertView
from bot.store.columns import moment, read_moment
from bot.store.staff import COLLEAGUE_FOR, SHARED

#: How far back past alerts are listed.
LISTED_FOR: Final = timedelta(days=30)

_VIEW: Final = f"""
SELECT alert.id, alert.person, cause, tier, note, alert.at, closed_at, withdrawn_at, person.therapist,
       COALESCE((SELECT label FROM invite WHERE used_by = person.id AND created_by = :me AND label <> ''
                 ORDER BY used_at DESC LIMIT 1), first_name)
FROM alert JOIN person ON person.id = alert.person WHERE {SHARED}
"""  # noqa: S608 -- a constant


class Alerts:
    """The tables ``alert`` (with what the diary writes) and ``alert_copy``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def view(self, no: int, therapist: str, now: datetime) -> AlertView | None:
        """Return an alert of an own patient, or one that was copied to this therapist of late."""
        found = self._db.execute(f"{_VIEW} AND alert.id = :no", {"me": therapist, "no": no}).fetchone()
        if found is None or not (found[8] == therapist or self._has_copy(no, therapist, now)):
            return None
        return _alert(found, therapist)

    def for_copy(self, no: int, therapist: str) -> AlertView | None:
        """Return an alert that is about to go to a therapist; None without the patient's consent."""
        found = self._db.execute(f"{_VIEW} AND alert.id = :no", {"me": therapist, "no": no}).fetchone()
        return None if found is None else _alert(found, therapist)

    def listed(self, therapist: str, now: datetime) -> tuple[AlertView, ...]:
        """Return the alerts that a therapist may see: open ones first, the newest first among equals."""
        rows = self._db.execute(
            f"{_VIEW} AND (alert.at > :listed OR closed_at IS NULL) AND (person.therapist = :me OR alert.id IN "  # noqa: S608 -- constants
            "(SELECT alert FROM alert_copy WHERE therapist = :me AND alert_copy.at > :copied)) "
            "ORDER BY closed_at IS NOT NULL, alert.id DESC",
            {"me": therapist, "listed": moment(now - LISTED_FOR), "copied": moment(now - COLLEAGUE_FOR)},
        ).fetchall()
        return tuple(_alert(row, therapist) for row in rows)

    def open_of(self, person: str) -> tuple[int, ...]:
        """Return the numbers of a person's open alerts, oldest first."""
        rows = self._db.execute(
            "SELECT id FROM alert WHERE person = ? AND closed_at IS NULL ORDER BY id", [person]
        ).fetchall()
        return tuple(no for (no,) in rows)

    def open(self) -> int:
        """Return how many alerts of anybody are open."""
        (count,) = self._db.execute("SELECT COUNT(*) FROM alert WHERE closed_at IS NULL").fetchone()
        return int(count)

    def made(self, person: str, causes: Iterable[str], now: datetime) -> tuple[int, ...]:
        """Return the numbers of the alerts that were written at this moment."""
        rows = self._with("at", person, causes, now)
        return tuple(no for (no,) in rows)

    def withdrawn(self, person: str, causes: Iterable[str], now: datetime) -> tuple[int, ...]:
        """Return the numbers of the alerts that were taken back at this moment."""
        rows = self._with("withdrawn_at", person, causes, now)
        return tuple(no for (no,) in rows)

    def copies(self, no: int, but: str) -> tuple[tuple[str, int], ...]:
        """Return who got copies of an alert, and the row of the newest one each."""
        rows = self._db.execute(
            "SELECT person, MAX(id) FROM outbox WHERE kind = 'alert' AND key GLOB ? AND person <> ? "
            "AND state IN ('sending', 'sent', 'unknown') GROUP BY person",
            [f"alert:{no}:*", but],
        ).fetchall()
        return tuple((person, row) for person, row in rows)

    def acknowledge(self, no: int, therapist: str, now: datetime) -> None:
        """Close an alert: it was seen. Its repeats end, and copies that wait are not sent any more."""
        self._db.execute(
            "UPDATE alert SET closed_at = ?, seen_by = ? WHERE id = ? AND closed_at IS NULL",
            [moment(now), therapist, no],
        )
        self.stop([no], "seen", now)

    def stop(self, numbers: Sequence[int], reason: str, now: datetime) -> None:
        """End the repeats of alerts, and cancel the copies that wait."""
        for no in numbers:
            self._db.execute("DELETE FROM reminder WHERE timer = 'alert' AND slot = ?", [str(no)])
            self._db.execute(
                "UPDATE outbox SET state = 'cancelled', reason = ?, done_at = ?, waits = 0 "
                "WHERE kind = 'alert' AND state = 'queued' AND key GLOB ?",
                [reason, moment(now), f"alert:{no}:*"],
            )

    def copied(self, no: int, therapist: str, now: datetime) -> None:
        """Remember that a therapist got a copy; the newest counts."""
        self._db.execute(
            "INSERT OR REPLACE INTO alert_copy (alert, therapist, at) VALUES (?, ?, ?)", [no, therapist, moment(now)]
        )

    def _with(self, column: str, person: str, causes: Iterable[str], now: datetime) -> list[tuple[int]]:
        wanted = tuple(causes)
        if not wanted:
            return []
        marks = ", ".join("?" * len(wanted))
        return self._db.execute(
            f"SELECT id FROM alert WHERE person = ? AND {column} = ? AND cause IN ({marks}) ORDER BY id",  # noqa: S608
            [person, moment(now), *wanted],
        ).fetchall()

    def _has_copy(self, no: int, therapist: str, now: datetime) -> bool:
        found = self._db.execute(
            "SELECT 1 FROM alert_copy WHERE alert = ? AND therapist = ? AND at > ?",
            [no, therapist, moment(now - COLLEAGUE_FOR)],
        ).fetchone()
        return found is not None


def _alert(row: Sequence[Any], therapist: str) -> AlertView:
    no, person, cause, tier, note, at, closed, withdrawn, linked, name = row
    return AlertView(
        no=no,
        person=person,
        cause=cause,
        tier=tier,
        note=note,
        at=datetime.fromisoformat(at),
        seen_at=read_moment(closed),
        withdrawn_at=read_moment(withdrawn),
        colleague=linked != therapist,
        name=name,
    )

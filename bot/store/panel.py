"""A therapist's patients as a list: everybody's last weeks in a handful of queries, however many patients there are."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from sqlite_utils import Database

from bot.patient import Activity, Diary, Patient, Rating
from bot.staff.overview import Week
from bot.staff.snapshots import Line
from bot.store.people import People
from bot.store.staff import SHARED

#: What the list tells of: a trend over three weeks, and the days of this week.
TREND_DAYS, WEEK_DAYS = 22, 7
_MINE: Final = f"JOIN person ON person.id = {{table}}.person WHERE person.therapist = ? AND {SHARED}"


class Panel:
    """Reads across the tables of many patients at once."""

    def __init__(self, db: Database, people: People) -> None:
        """Read through the store's one connection."""
        self._db = db
        self._people = people

    def lines(self, therapist: str, today: date) -> tuple[Line, ...]:
        """Return the linked patients with consent, each with the ratings and activity that the list tells of."""
        ratings = self._ratings(therapist, today - timedelta(days=TREND_DAYS))
        activity = self._activity(therapist, today - timedelta(days=WEEK_DAYS))
        labels, alarms = self._labels(therapist), self._alarms(therapist)
        noted = self._noted(therapist, today - timedelta(days=1))
        return tuple(
            Line(
                id=patient.id,
                name=labels.get(patient.id) or patient.first_name,
                patient=_with(patient, ratings.get(patient.id, []), activity.get(patient.id, [])),
                alarm=patient.id in alarms,
                noted=patient.id in noted,
            )
            for patient in self._people.treated_by(therapist)
        )

    def weeks(self, therapist: str, today: date) -> tuple[Week, ...]:
        """Return the last seven days of every coached patient of the clinic, without a name or an id."""
        this, before = today - timedelta(days=7), today - timedelta(days=14)
        mean = "(SELECT AVG(value) FROM rating WHERE rating.person = person.id AND day > ? AND day <= ?)"
        acted = "EXISTS (SELECT 1 FROM {table} WHERE {table}.person = person.id AND {what} > ?)"
        rows = self._db.execute(
            f"SELECT COALESCE(therapist = ? AND {SHARED}, 0), {acted.format(table='activity', what='day')}, "  # noqa: S608
            f"{acted.format(table='rating', what='day')}, {acted.format(table='alert', what='at')}, {mean}, {mean} "
            "FROM person WHERE role = 'patient' AND consent_coaching IS NOT NULL AND erased_at IS NULL",
            [therapist, *[this.isoformat()] * 4, today.isoformat(), before.isoformat(), this.isoformat()],
        ).fetchall()
        return tuple(
            Week(
                mine=bool(mine),
                active=bool(active or answered),
                answered=bool(answered),
                alarmed=bool(alarmed),
                change=None if now is None or then is None else now - then,
            )
            for mine, active, answered, alarmed, now, then in rows
        )

    def _ratings(self, therapist: str, since: date) -> Mapping[str, list[Rating]]:
        found: dict[str, list[Rating]] = defaultdict(list)
        rows = self._db.execute(
            "SELECT rating.person, value, asked, slot, day, at, question FROM rating "  # noqa: S608 -- constants
            f"{_MINE.format(table='rating')} AND day >= ? ORDER BY day, at",
            [therapist, since.isoformat()],
        )
        for person, value, asked, slot, day, at, question in rows:
            found[person].append(
                Rating(
                    value=value,
                    asked=asked,
                    slot=slot,
                    day=date.fromisoformat(day),
                    at=datetime.fromisoformat(at),
                    question=question,
                )
            )
        return found

    def _activity(self, therapist: str, since: date) -> Mapping[str, list[Activity]]:
        found: dict[str, list[Activity]] = defaultdict(list)
        rows = self._db.execute(
            f"SELECT activity.person, what, slot, day, at FROM activity {_MINE.format(table='activity')} "  # noqa: S608 -- constants
            "AND day >= ? ORDER BY at",
            [therapist, since.isoformat()],
        )
        for person, what, slot, day, at in rows:
            act = Activity(what=what, slot=slot, day=date.fromisoformat(day), at=datetime.fromisoformat(at))
            found[person].append(act)
        return found

    def _labels(self, therapist: str) -> Mapping[str, str]:
        rows = self._db.execute(
            "SELECT used_by, label FROM invite WHERE created_by = ? AND used_by IS NOT NULL AND label <> '' "
            "ORDER BY used_at",
            [therapist],
        ).fetchall()
        return dict(rows)

    def _alarms(self, therapist: str) -> frozenset[str]:
        rows = self._db.execute(
            f"SELECT DISTINCT alert.person FROM alert {_MINE.format(table='alert')} "  # noqa: S608 -- constants
            "AND closed_at IS NULL AND withdrawn_at IS NULL",
            [therapist],
        ).fetchall()
        return frozenset(person for (person,) in rows)

    def _noted(self, therapist: str, day: date) -> frozenset[str]:
        rows = self._db.execute(
            f"SELECT DISTINCT advice.person FROM advice {_MINE.format(table='advice')} "  # noqa: S608 -- constants
            "AND advice.day = ? AND escalate = 'digest' AND replaced = 0",
            [therapist, day.isoformat()],
        ).fetchall()
        return frozenset(person for (person,) in rows)


def _with(patient: Patient, ratings: list[Rating], activity: list[Activity]) -> Patient:
    return replace(patient, diary=Diary(ratings=tuple(ratings), activity=tuple(activity)))

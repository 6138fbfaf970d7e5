"""What a patient told, did and was told: read as one ``Diary``, written as facts."""

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.events import Advised, Alerted, AlertWithdrawn, Did, Rated, Signalled
from bot.patient import Activity, Diary, PastAdvice, PastAlert, PlanChange, Rating
from bot.store.columns import dumps, moment
from bot.store.diary_rows import activity, past_advice, rating

#: How far back decisions look: trends need 21 days, known levels 14; the week summary a few more.
RATING_DAYS = 35
#: An alert that was seen already is marked as taken back too, where it is no older than this.
TAKEN_BACK_WITHIN = timedelta(days=7)
OTHER_DAYS = 21
#: The repeat of a reminder is the day's one other message: its key ends with 3 (``bot.conversation.gatekeeper``).
_KIND = "CASE WHEN kind = 'remind' AND key LIKE '%:3' THEN 'repeat' ELSE kind END"


class DiaryStore:
    """The tables ``rating``, ``activity``, ``plan_change``, ``signal``, ``advice`` and ``alert``."""

    def __init__(self, db: Database) -> None:
        """Read and write through the store's one connection."""
        self._db = db

    def load(self, person: str, today: date, now: datetime) -> Diary:
        """Return the recent past of a person, oldest first."""
        since = moment(now - timedelta(days=OTHER_DAYS))
        return Diary(
            ratings=self._ratings(person, today - timedelta(days=RATING_DAYS)),
            activity=self._activity(person, today - timedelta(days=OTHER_DAYS)),
            advice=self._advice(person, since),
            alerts=self._alerts(person, since),
            signals=self._signals(person, since),
            proactive_today=self._proactive(person, today),
        )

    def load_long(self, person: str, today: date, now: datetime, days: int) -> Diary:
        """Return the same with so many days of ratings and activity, and what became of the plan."""
        since = today - timedelta(days=days)
        return replace(
            self.load(person, today, now),
            ratings=self._ratings(person, since),
            activity=self._activity(person, since),
            plan=self._plan(person),
        )

    def replanned(self, person: str, change: PlanChange) -> None:
        """Write where the plan stands now; the last word of a day is what the day is remembered by."""
        self._db.execute(
            "INSERT INTO plan_change (person, day, phase, walking_step, exercise_level) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (person, day) DO UPDATE SET phase = excluded.phase, walking_step = excluded.walking_step, "
            "exercise_level = excluded.exercise_level",
            [person, change.day.isoformat(), change.phase, change.walking_step, change.exercise_level],
        )

    def rated(self, person: str, fact: Rated, now: datetime) -> None:
        """Write a rating; a later answer to the same question replaces the earlier one."""
        self._db.execute(
            "INSERT INTO rating (person, question, value, asked, slot, day, at) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (person, question) DO UPDATE SET value = excluded.value, asked = excluded.asked",
            [person, fact.question, fact.value, fact.asked, fact.slot, fact.day.isoformat(), moment(now)],
        )

    def did(self, person: str, fact: Did) -> None:
        """Write what was done, skipped or moved."""
        act = fact.activity
        self._db.execute(
            "INSERT INTO activity (person, what, slot, day, at, reason, minutes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [person, act.what, act.slot, act.day.isoformat(), moment(act.at), act.reason, act.minutes],
        )

    def signalled(self, person: str, fact: Signalled, now: datetime) -> None:
        """Write a recognised signal; never the text in which it stood."""
        self._db.execute(
            "INSERT INTO signal (person, signal, polarity, source, at) VALUES (?, ?, ?, ?, ?)",
            [person, fact.signal, fact.polarity, fact.source, moment(now)],
        )

    def advised(self, person: str, fact: Advised, text_version: str, now: datetime) -> None:
        """Write an advice with everything that led to it; the former one for the same question is kept as replaced."""
        if fact.question is not None:
            self._db.execute(
                "UPDATE advice SET replaced = 1 WHERE person = ? AND question = ?", [person, fact.question]
            )
        advice = fact.advice
        self._db.execute(
            "INSERT INTO advice (person, no, question, day, at, row, kind, exercise, walking, escalate, rules, report, "
            "text_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                person,
                fact.no,
                fact.question,
                fact.day.isoformat(),
                moment(now),
                advice.row,
                advice.kind,
                advice.exercise,
                advice.walking,
                advice.escalate,
                dumps(advice.rules),
                dumps(asdict(fact.report)),
                text_version,
            ],
        )

    def alerted(self, person: str, fact: Alerted, now: datetime) -> None:
        """Write an alert; it stays open until somebody acknowledges it."""
        self._db.execute(
            "INSERT INTO alert (person, cause, tier, note, at) VALUES (?, ?, ?, ?, ?)",
            [person, fact.cause, fact.tier, fact.note, moment(now)],
        )

    def alert_withdrawn(self, person: str, fact: AlertWithdrawn, now: datetime) -> None:
        """Mark the alerts of that cause as withdrawn by the patient; they stay visible."""
        self._db.execute(
            "UPDATE alert SET withdrawn_at = ? WHERE person = ? AND cause = ? AND withdrawn_at IS NULL "
            "AND (closed_at IS NULL OR at > ?)",
            [moment(now), person, fact.cause, moment(now - TAKEN_BACK_WITHIN)],
        )

    def _rows(self, sql: str, *values: str) -> list[Any]:
        return self._db.execute(sql, list(values)).fetchall()

    def _ratings(self, person: str, since: date) -> tuple[Rating, ...]:
        rows = self._rows(
            "SELECT value, asked, slot, day, at, question FROM rating WHERE person = ? AND day >= ? ORDER BY day, at",
            person,
            since.isoformat(),
        )
        return tuple(rating(row) for row in rows)

    def _activity(self, person: str, since: date) -> tuple[Activity, ...]:
        rows = self._rows(
            "SELECT what, slot, day, at, reason, minutes FROM activity WHERE person = ? AND day >= ? ORDER BY at",
            person,
            since.isoformat(),
        )
        return tuple(activity(row) for row in rows)

    def _plan(self, person: str) -> tuple[PlanChange, ...]:
        rows = self._rows(
            "SELECT day, phase, walking_step, exercise_level FROM plan_change WHERE person = ? ORDER BY day", person
        )
        return tuple(
            PlanChange(day=date.fromisoformat(day), phase=phase, walking_step=step, exercise_level=level)
            for day, phase, step, level in rows
        )

    def _advice(self, person: str, since: str) -> tuple[PastAdvice, ...]:
        rows = self._rows(
            "SELECT no, at, day, row, kind, rules, report, question FROM advice "
            "WHERE person = ? AND at >= ? AND replaced = 0 ORDER BY no",
            person,
            since,
        )
        return tuple(past_advice(row) for row in rows)

    def advice(self, person: str, no: int) -> PastAdvice | None:
        """Return one advice, however old: its [Waarom?] button never goes stale."""
        rows = self._rows(
            "SELECT no, at, day, row, kind, rules, report, question FROM advice WHERE person = ? AND no = ?",
            person,
            str(no),
        )
        return past_advice(rows[0]) if rows else None

    def _alerts(self, person: str, since: str) -> tuple[PastAlert, ...]:
        rows = self._rows(
            "SELECT cause, at, closed_at FROM alert WHERE person = ? AND (at >= ? OR closed_at IS NULL) ORDER BY at",
            person,
            since,
        )
        return tuple(
            PastAlert(cause=cause, at=datetime.fromisoformat(at), open=closed is None) for cause, at, closed in rows
        )

    def _signals(self, person: str, since: str) -> dict[str, datetime]:
        rows = self._rows(
            "SELECT signal, MAX(at) FROM signal WHERE person = ? AND at >= ? AND polarity <> 'negated' GROUP BY signal",
            person,
            since,
        )
        return {signal: datetime.fromisoformat(at) for signal, at in rows}

    def _proactive(self, person: str, today: date) -> tuple[str, ...]:
        rows = self._rows(
            # A tip that was put off, by two weeks at most, fills the day on which it goes.
            f"SELECT {_KIND}, slot FROM outbox WHERE person = ?1 "  # noqa: S608 -- a constant
            "AND day BETWEEN date(?2, '-14 days') AND ?2 AND state IN ('queued', 'sending', 'sent', 'unknown') "
            "AND ?2 = CASE WHEN moved AND kind = 'tip' THEN substr(queued_at, 1, 10) ELSE day END ORDER BY id",
            person,
            today.isoformat(),
        )
        return tuple(f"{kind}:{slot}" if slot else str(kind) for kind, slot in rows)


def with_advice(diary: Diary, past: PastAdvice | None) -> Diary:
    """Return the diary with one older advice in it, where it is not there yet."""
    if past is None or any(known.no == past.no for known in diary.advice):
        return diary
    return replace(diary, advice=(past, *diary.advice))

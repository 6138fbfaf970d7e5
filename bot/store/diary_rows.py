"""Rows of the diary as what they mean. Every step reads weeks of rows that have not changed since the last one."""

import json
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from bot.patient import Activity, PastAdvice, Rating

#: So many rows of each kind stay decoded: those of a few hundred people who are active at the same time.
REMEMBERED = 8_192

Row = tuple[Any, ...]


@lru_cache(maxsize=REMEMBERED)
def rating(row: Row) -> Rating:
    """Return a row of value, asked, slot, day, at and question."""
    value, asked, slot, day, at, question = row
    return Rating(
        value=value,
        asked=asked,
        slot=slot,
        day=date.fromisoformat(day),
        at=datetime.fromisoformat(at),
        question=question,
    )


@lru_cache(maxsize=REMEMBERED)
def activity(row: Row) -> Activity:
    """Return a row of what, slot, day, at, reason and minutes."""
    what, slot, day, at, reason, minutes = row
    return Activity(
        what=what,
        slot=slot,
        day=date.fromisoformat(day),
        at=datetime.fromisoformat(at),
        reason=reason,
        minutes=minutes,
    )


@lru_cache(maxsize=REMEMBERED)
def past_advice(row: Row) -> PastAdvice:
    """Return a row of no, at, day, row, kind, rules, report and question."""
    no, at, day, table_row, kind, rules, report, question = row
    given = json.loads(report)
    return PastAdvice(
        no=no,
        at=datetime.fromisoformat(at),
        day=date.fromisoformat(day),
        row=table_row,
        kind=kind,
        rules=tuple(json.loads(rules)),
        report=given,
        reacted=_reacted(given),
        question=question,
    )


def _reacted(report: dict[str, Any]) -> bool:
    """CLINICAL.md, section 4: after or morning at least two above the lower of before and usual."""
    bases = [value for value in (report["before"], report["usual"]) if value is not None]
    later = [value for value in (report["after"], report["morning"]) if value is not None]
    return bool(bases) and bool(later) and max(later) >= min(bases) + 2

"""A segment as SQL: who is meant, who of them gets a tip, and why the others do not."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from sqlite_utils import Database

from bot.broadcast.draft import Segment
from bot.broadcast.seen import Group
from bot.conversation.locks import EXCLUSIONS
from bot.patient import SLOTS, Slot
from scheduler.plan import local_date

_EXCLUDED: Final = ", ".join(f"'{cause}'" for cause in sorted(EXCLUSIONS))
#: The same as ``bot.conversation.locks.is_silenced``.
_HELD: Final = f"""(patient.lock IS NOT NULL AND (json_extract(patient.lock, '$.tier') <> 'appointment'
    OR EXISTS (SELECT 1 FROM json_each(patient.lock, '$.causes') WHERE value IN ({_EXCLUDED}))))
"""  # noqa: S608 -- constants
#: The first that applies; NULL: gets it. In the order of ``bot.broadcast.seen.LEFT_OUT``.
LEFT_OUT: Final = (
    "CASE WHEN person.status = 'stopped' THEN 'stopped' "
    "WHEN person.status = 'blocked' THEN 'blocked' "
    "WHEN person.status = 'new' OR NOT patient.onboarded OR person.consent_coaching IS NULL THEN 'new' "
    "WHEN person.status = 'paused' THEN 'paused' "
    f"WHEN {_HELD} THEN 'held' "
    "WHEN person.consent_tips IS NULL THEN 'no_consent' END"
)
MEMBERS: Final = "person JOIN patient ON patient.person = person.id"
PATIENTS: Final = "person.role = 'patient' AND person.erased_at IS NULL"
#: The day (UTC) of the last sign of life: silence is counted in whole days between days.
_HEARD_ON: Final = "substr(COALESCE(person.heard_at, person.consent_coaching, person.created_at), 1, 10)"
#: Kinds that fill the day's one other message (CLINICAL.md, section 6), and rows that count.
OTHERS: Final = "kind IN ('tip', 'question') AND state IN ('queued', 'sending', 'sent', 'unknown')"

#: Of 10,000 patients in some 30 milliseconds: what is cheap to read is compared, and taken apart once a group.
_GROUPS: Final = f"""
SELECT {LEFT_OUT}, patient.complaint, patient.phase, patient.times, {_HEARD_ON}, person.zone, person.language,
       person.id IN (SELECT person FROM outbox WHERE day = :today AND {OTHERS}), COUNT(*)
FROM {MEMBERS} WHERE {PATIENTS} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
"""  # noqa: S608 -- constants


def groups(db: Database, now: datetime, zone: str) -> tuple[Group, ...]:
    """Return all patients of the clinic as groups who are alike; ``zone`` decides which day's cap counts."""
    rows = db.execute(_GROUPS, {"today": local_date(now, zone).isoformat()}).fetchall()
    today = now.astimezone(UTC).date()
    return tuple(
        Group(
            left_out=left_out,
            complaint=complaint,
            phase=phase,
            slots=_switched_on(times),
            silent_days=(today - date.fromisoformat(heard_on)).days,
            zone=zone,
            language=language,
            capped=bool(capped),
            count=number,
        )
        for left_out, complaint, phase, times, heard_on, zone, language, capped, number in rows
    )


@lru_cache(maxsize=256)
def _switched_on(times: str) -> frozenset[Slot]:
    """Return the slots that have a time; most people keep the times that were proposed."""
    found = json.loads(times)
    return frozenset(slot for slot in SLOTS if found.get(slot) is not None)


def condition(segment: Segment, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """Return the segment as a condition on ``MEMBERS``, with its values; the same as ``Group.belongs``."""
    parts = [PATIENTS]
    if segment.complaints:
        parts.append(f"patient.complaint IN ({', '.join(repr(each) for each in sorted(segment.complaints))})")
    if segment.phases:
        parts.append(f"patient.phase IN ({', '.join(str(each) for each in sorted(segment.phases))})")
    if segment.slots:
        on = (f"json_extract(patient.times, '$.{slot}') IS NOT NULL" for slot in sorted(segment.slots))
        parts.append(" OR ".join(on))
    if segment.active_days is not None:
        parts.append(f"{_HEARD_ON} > :active")
    if segment.silent_days is not None:
        parts.append(f"{_HEARD_ON} <= :silent")
    values = {"active": _days_before(now, segment.active_days), "silent": _days_before(now, segment.silent_days)}
    return " AND ".join(f"({part})" for part in parts), values


def _days_before(now: datetime, days: int | None) -> str:
    return (now.astimezone(UTC).date() - timedelta(days=days or 0)).isoformat()

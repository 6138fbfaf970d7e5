"""How long a person's data are kept after the last sign of life, and when the person is told. Pure.

CLINICAL.md, section 6: ``[privacy] retention_months`` after the last contact, with a notice 14 days before. Nobody is
erased whose notice has not gone or finally failed at least so long ago. Moments are aware UTC.
"""

import calendar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

#: Between the notice and the erasing.
NOTICE: Final = timedelta(days=14)
#: The shortest month: for a first, wide look at who may be concerned.
_SHORTEST: Final = timedelta(days=28)

Step = Literal["wait", "notice", "erase"]


@dataclass(frozen=True, slots=True)
class Silent:
    """A person of whom nothing was heard for long. ``noticed_at``: when the notice had gone, or finally failed."""

    person: str
    last_contact: datetime
    noticed_at: datetime | None
    #: A notice is queued or on its way.
    waits: bool
    is_group: bool


def ends(last_contact: datetime, months: int) -> datetime:
    """Return when data may no longer be kept: so many months later, on the last day of a shorter month."""
    year, month = divmod(last_contact.month - 1 + months, 12)
    year, month = last_contact.year + year, month + 1
    day = min(last_contact.day, calendar.monthrange(year, month)[1])
    return last_contact.replace(year=year, month=month, day=day)


def erased_on(last_contact: datetime, months: int, noticed_at: datetime) -> datetime:
    """Return from when on the data of somebody who was told at ``noticed_at`` are erased."""
    return max(ends(last_contact, months), noticed_at + NOTICE)


def concerned(now: datetime, months: int) -> datetime:
    """Return before when the last contact of everybody lies who has to be told by now; others may be among them."""
    return now + NOTICE - _SHORTEST * months


def step(person: Silent, months: int, now: datetime) -> Step:
    """Decide what happens to the data of a person who has been silent."""
    if person.is_group:  # the bot keeps nothing of a group but that it said its one line there
        return "erase" if now >= ends(person.last_contact, months) else "wait"
    if person.noticed_at is not None:
        return "erase" if now >= erased_on(person.last_contact, months, person.noticed_at) else "wait"
    told_from = ends(person.last_contact, months) - NOTICE
    return "wait" if person.waits or now < told_from else "notice"

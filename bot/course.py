"""How somebody's plan came where it is, what was planned with it week by week, and the pauses in between.

Local dates are dates in the person's own zone; moments are aware UTC datetimes.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from content.ladder import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How the plan came where it is: what ``content.programme`` must remember beside the present step and phase."""

    #: None: not begun; the next change begins it.
    phase_since: date | None = None
    changed_on: date | None = None
    last_up: Part | None = None
    #: Days of the steps down of the last 14 days, oldest first.
    downs: tuple[date, ...] = ()
    #: The walking step to return to after a severe day.
    former_step: int | None = None
    #: The therapist's choice; None: each step is approved for a hernia only.
    approve_each_step: bool | None = None
    #: When something more was last proposed, and when [Nog niet] or a therapist's "not yet" was the answer.
    offered_on: date | None = None
    declined_on: date | None = None
    #: When the next phase was last left for later: by [Nog niet], or by somebody who does not feel sure enough.
    phase_put_off_on: date | None = None
    #: What the person said yes to and a therapist has to agree with, and since when it waits.
    wish: Part | Literal["phase"] | None = None
    wished_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """The weekly summary, and what the person planned with it."""

    #: Monday is 0; None: no summary.
    day: int | None = 6
    #: None: at the evening's time. It takes the evening's place in any case.
    at: time | None = None
    #: The moment of the next one, and the wishes that led to it: where they change, it is planned anew.
    planned_at: datetime | None = None
    planned_by: str = ""
    #: "If this, then I walk there": two text ids, empty where nothing was planned.
    when: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A pause that is over: its days are no planned days. Both ends count."""

    first: date
    last: date

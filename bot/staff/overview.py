"""The clinic's week in numbers, with everything left out in which a person could be recognised.

A number is shown only where each group that it tells of has at least five people, or none: those counted, those not
counted, and the same among the patients whom the reader does not know anyway, so that nobody can be found by
taking one's own patients off the total.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from bot.staff.snapshots import Numbers

FEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Week:
    """One coached patient's week, without a name; ``mine``: the reader sees this patient anyway."""

    mine: bool
    active: bool
    answered: bool
    alarmed: bool
    #: Mean of this week's numbers less the mean of the week before; None: not both are known.
    change: float | None


def numbers(weeks: Sequence[Week]) -> Numbers:
    """Return the counts that may be shown, and None for the others."""
    changes = [week.change for week in weeks if week.change is not None]
    return Numbers(
        patients=len(weeks) if _is_safe(weeks, lambda _: True) else None,
        active=_count(weeks, lambda week: week.active),
        answered=_count(weeks, lambda week: week.answered),
        alarms=_count(weeks, lambda week: week.alarmed),
        change=fmean(changes) if changes and _is_safe(weeks, lambda week: week.change is not None) else None,
    )


def _count(weeks: Sequence[Week], holds: Callable[[Week], bool]) -> int | None:
    return sum(map(holds, weeks)) if _is_safe(weeks, holds) else None


def _is_safe(weeks: Sequence[Week], holds: Callable[[Week], bool]) -> bool:
    """Return whether every group is empty or large enough, among all and among those whom the reader does not know."""
    return len(weeks) >= FEWEST and all(
        count == 0 or count >= FEWEST
        for group in (weeks, [week for week in weeks if not week.mine])
        for count in (sum(map(holds, group)), sum(not holds(week) for week in group))
    )

"""The figures of one picture of somebody's progress: day values, minutes, phases; from JSON and back.

The process that draws imports this module, so it knows nothing of the conversation. A day without a number is a gap
and stays one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum
from typing import Final

from pydantic import TypeAdapter

from content.trend import COMPARISONS

DAYS_A_WEEK: Final = 7
#: How far a day may be from the usual level before it says something: less than a change of the trend counts for.
NOISE: Final = float(min(by.points for by in COMPARISONS))
#: So many numbers make an average of seven days (the first row of ``content.trend.COMPARISONS``).
ENOUGH: Final = COMPARISONS[0].recent_ratings
WORST: Final = 10


@dataclass(frozen=True, slots=True)
class PhaseStart:
    """A day on which a phase of the programme began."""

    day: date
    phase: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one picture; every sequence has one value a day, the last one is today's."""

    first: date
    #: The day's pain, 0-10; None: no number was given.
    pain: tuple[float | None, ...]
    #: Minutes of walking that were answered with "done".
    minutes: tuple[int, ...]
    #: Something was done, with a reminder or without.
    active: tuple[bool, ...]
    #: Somebody moved without a reminder: how long, nobody knows.
    moved: tuple[bool, ...]
    #: Changes of phase within these days, oldest first.
    phases: tuple[PhaseStart, ...] = ()
    #: The median of the last 14 days; None with fewer than 7 numbers.
    usual: int | None = None

    @property
    def days(self) -> int:
        """Return how many days these are."""
        return len(self.pain)

    @property
    def last(self) -> date:
        """Return the last day."""
        return self.first + timedelta(days=self.days - 1)

    @property
    def weeks(self) -> int:
        """Return how many weeks these are."""
        return self.days // DAYS_A_WEEK

    @property
    def rated(self) -> tuple[float, ...]:
        """Return the values of the days that have one."""
        return tuple(value for value in self.pain if value is not None)

    @property
    def averages(self) -> tuple[float | None, ...]:
        """Return for each day the mean of the seven days up to it, where at least five of them have a number."""
        weeks = [self.pain[max(0, at - DAYS_A_WEEK + 1) : at + 1] for at in range(self.days)]
        rated = [[value for value in week if value is not None] for week in weeks]
        return tuple(fsum(week) / len(week) if len(week) >= ENOUGH else None for week in rated)

    @property
    def noise(self) -> tuple[float, float] | None:
        """Return the band around the usual level within which days differ by chance, inside 0-10."""
        if self.usual is None:
            return None
        return max(0.0, self.usual - NOISE), min(float(WORST), self.usual + NOISE)

    def as_json(self) -> dict[str, object]:
        """Return the figures as JSON values."""
        return _READER.dump_python(self, mode="json")  # type: ignore[no-any-return]  # pydantic gives Any


def runs(values: Sequence[float | None]) -> tuple[tuple[tuple[int, float], ...], ...]:
    """Return the stretches of days in a row with a value, as (position, value): what a line may join."""
    found: list[list[tuple[int, float]]] = []
    for at, value in enumerate(values):
        if value is None:
            continue
        if not found or found[-1][-1][0] != at - 1:
            found.append([])
        found[-1].append((at, value))
    return tuple(tuple(run) for run in found)


def gaps(values: Sequence[float | None]) -> tuple[tuple[int, int], ...]:
    """Return the stretches of days without a value after the first one, as (position, length)."""
    rated = [at for at, value in enumerate(values) if value is not None]
    ends = zip(rated, [*rated, len(values)][1:], strict=True)
    return tuple((before + 1, after - before - 1) for before, after in ends if after - before > 1)


_READER: Final = TypeAdapter(Figures)


def from_json(data: object) -> Figures:
    """Return the figures that ``as_json`` wrote.

    Raises:
        pydantic.ValidationError: these are none.

    """
    return _READER.validate_python(data)

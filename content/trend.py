"""Is it getting better, worse, or is it noise? Day values in, a word out (CLINICAL.md, section 3).

One rating says little: daily means over several days are compared, and only a difference that stands out from
ordinary noise counts. Windows are calendar days that end with ``today``, so a missed day is a gap and never makes a
window reach further back. Days after ``today`` are ignored. Means are exact fractions: a threshold met is met.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor, fsum
from statistics import median

from content.report import Trend

#: Days that tell what is usual for somebody, and how many of them must have been rated.
USUAL_DAYS, USUAL_RATINGS = 14, 7


@dataclass(frozen=True, slots=True)
class Comparison:
    """One way to compare recent days with the days right before them."""

    from_day: int  #: used from this many calendar days after the first rating, both days counted
    recent_days: int
    recent_ratings: int  #: fewer than this in the window: unknown
    earlier_days: int
    earlier_ratings: int
    points: Fraction  #: smallest difference of the means that counts
    share: Fraction  #: smallest difference as a share of the earlier mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a comparison found: the mean of the recent days beside the mean of the days before them."""

    by: Comparison
    recent: Fraction
    earlier: Fraction

    @property
    def trend(self) -> Trend:
        """Return what the difference says; one that does not stand out from ordinary noise is no change."""
        rise = self.recent - self.earlier
        if abs(rise) < self.by.points or abs(rise) < self.by.share * self.earlier:
            return "stable"
        return "worsening" if rise > 0 else "improving"


#: Longest history first. Simulated false alarms and delays stand in CLINICAL.md, section 3, and in the tests.
COMPARISONS = (
    Comparison(21, 7, 5, 14, 7, Fraction(3, 2), Fraction(3, 10)),
    Comparison(12, 5, 3, 7, 3, Fraction(2), Fraction(0)),
)


def day_value(evening: int | None, others: Sequence[int]) -> float | None:
    """Return one day's pain: the evening's 24-hour average, else the median of the other ratings, else None."""
    if evening is not None:
        return float(evening)
    return float(median(others)) if others else None


def usual(day_values: Mapping[date, float], today: date) -> int | None:
    """Return the median of the last 14 days, or None with fewer than 7 rated ones.

    A median between two whole numbers becomes the lower one: a low ``usual`` makes a reaction show earlier and a
    step up come later, so the doubt falls on the careful side.
    """
    values = _window(day_values, today, USUAL_DAYS)
    return floor(median(values)) if len(values) >= USUAL_RATINGS else None


def trend(day_values: Mapping[date, float], today: date) -> Trend:
    """Compare the last days with those before. Pass the whole diary: its first day decides which comparison is fair."""
    compared = change(day_values, today)
    return "unknown" if compared is None else compared.trend


def change(day_values: Mapping[date, float], today: date) -> Change | None:
    """Return the two means that the trend compares; None where there are too few days for it."""
    first = min((day for day in day_values if day <= today), default=None)
    known_for = 0 if first is None else (today - first).days + 1
    fair = next((by for by in COMPARISONS if known_for >= by.from_day), None)
    return None if fair is None else _compare(day_values, today, fair)


def _compare(day_values: Mapping[date, float], today: date, by: Comparison) -> Change | None:
    recent = _window(day_values, today, by.recent_days)
    earlier = _window(day_values, today - timedelta(days=by.recent_days), by.earlier_days)
    if len(recent) < by.recent_ratings or len(earlier) < by.earlier_ratings:
        return None
    return Change(by=by, recent=_mean(recent), earlier=_mean(earlier))


def _window(day_values: Mapping[date, float], last: date, days: int) -> list[float]:
    """Return the values of the ``days`` calendar days that end with ``last``."""
    first = last - timedelta(days=days - 1)
    return [value for day, value in day_values.items() if first <= day <= last]


def _mean(values: Sequence[float]) -> Fraction:
    return Fraction(fsum(values)) / len(values)

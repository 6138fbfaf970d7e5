"""When may a plan go up? Every criterion of "Step up" in CLINICAL.md, section 5; all of them are needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from content.ladder import Plan, due
from content.report import Trend

WEEK: Final = timedelta(days=7)
#: How many ratings after moving are looked at, and the most they may be: the safe and the acceptable band (S22).
RATINGS: Final = 5
MILD: Final = 3
ACCEPTABLE: Final = 5
#: Share of the planned days that counts as keeping to the plan (S41).
KEPT: Final = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the last days showed, up to today. Pain is 0-10."""

    done_share: float | None  #: share of the planned days of the last seven on which something was done, 0-1
    after: tuple[int, ...]  #: the last ratings after moving, oldest first; only the last five count
    mornings: tuple[int, ...]  #: the ratings of the mornings after those, where given
    usual: int | None  #: median of the last 14 days
    reacted: bool  #: one of those check-ins was a reaction (``content.report.react``)
    trend: Trend
    radiating_on: date | None  #: the last day with a radiating answer
    screened_on: date | None  #: the last day on which the alarm list was answered "none of these"
    first_week: bool  #: acute complaint, first seven days


def calendar_allows(plan: Plan, history: History, today: date) -> bool:
    """Seven days since the last change; three for an acute complaint, and none in its first week."""
    return due(plan, today) and not history.first_week


def back_on_step(plan: Plan, _: History, __: date) -> bool:
    """The walk is back where it was before a severe day."""
    return plan.former_step is None


def done_enough(_: Plan, history: History, __: date) -> bool:
    """At least 70 % of the planned days were done."""
    return history.done_share is not None and history.done_share >= KEPT


def calm_after(_: Plan, history: History, __: date) -> bool:
    """The last five ratings after moving are at most 3, or at most usual up to 5."""
    limit = MILD if history.usual is None else max(MILD, min(ACCEPTABLE, history.usual))
    return len(history.after) >= RATINGS and max(history.after[-RATINGS:]) <= limit


def calm_next_morning(_: Plan, history: History, __: date) -> bool:
    """The mornings after are at most one above usual; at most 3 while usual is unknown."""
    limit = MILD if history.usual is None else history.usual + 1
    return all(value <= limit for value in history.mornings[-RATINGS:])


def no_reaction(_: Plan, history: History, __: date) -> bool:
    """None of those check-ins was a reaction."""
    return not history.reacted


def not_worsening(_: Plan, history: History, __: date) -> bool:
    """The trend is not worsening."""
    return history.trend != "worsening"


def not_radiating(_: Plan, history: History, today: date) -> bool:
    """No radiating answer in seven days."""
    return history.radiating_on is None or today - history.radiating_on >= WEEK


def screened(_: Plan, history: History, today: date) -> bool:
    """The alarm list was answered with "none of these" in the last seven days."""
    return history.screened_on is not None and today - history.screened_on <= WEEK


#: Each docstring is the sentence that a therapist reads.
CRITERIA: Final[Sequence[Callable[[Plan, History, date], bool]]] = (
    calendar_allows,
    back_on_step,
    done_enough,
    calm_after,
    calm_next_morning,
    no_reaction,
    not_worsening,
    not_radiating,
    screened,
)


def missing(plan: Plan, history: History, today: date) -> tuple[str, ...]:
    """Return the names of the criteria that are not met."""
    return tuple(criterion.__name__ for criterion in CRITERIA if not criterion(plan, history, today))


def eligible(plan: Plan, history: History, today: date) -> bool:
    """Tell whether every criterion for a step up is met: ``Report.eligible``."""
    return not missing(plan, history, today)

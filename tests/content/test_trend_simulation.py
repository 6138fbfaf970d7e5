"""How often the trend rule cries wolf, and how soon it notices: the figures of CLINICAL.md, section 3.

The same simulation in small: Gaussian day noise, a fifth of the days missed, pain rounded to whole numbers.
"""

from datetime import date, timedelta
from statistics import NormalDist, median

import pytest

from content.trend import trend

START = date(2026, 1, 1)
PEOPLE = 40
FIRST_CHECK, DAYS = 21, 51
SHIFT_DAY, SHIFT = 30, 2.5
MISSED_BELOW = NormalDist().inv_cdf(0.2)


def diary(seed, noise, shift_day=DAYS):
    """Return one simulated person's day values around 4, and 2.5 higher from the day of the shift on."""
    pains = NormalDist(4, noise).samples(DAYS, seed=seed)
    luck = NormalDist().samples(DAYS, seed=1_000 + seed)
    return {
        START + timedelta(days=day): float(min(10, max(0, round(pain + SHIFT * (day >= shift_day)))))
        for day, pain in enumerate(pains)
        if luck[day] >= MISSED_BELOW
    }


def alarms(days, since=FIRST_CHECK, until=DAYS):
    """Return for each day of the span whether the trend that evening is called worsening."""
    return [trend(days, START + timedelta(days=day)) == "worsening" for day in range(since, until)]


@pytest.mark.parametrize(
    ("noise", "per_check", "in_a_month"), [(0.8, 0.002, 0.05), (1.2, 0.015, 0.2), (1.5, 0.04, 0.4)]
)
def test_false_alarms_are_rare(noise, per_check, in_a_month):
    """Stable people: about 0, 0.8 and 2.5 % of checks alarm, and 1, 11 and 27 % of people within 30 days."""
    months = [alarms(diary(seed, noise)) for seed in range(PEOPLE)]
    assert sum(map(sum, months)) / (PEOPLE * (DAYS - FIRST_CHECK)) <= per_check
    assert sum(map(any, months)) / PEOPLE <= in_a_month


@pytest.mark.parametrize("noise", [0.8, 1.2, 1.5])
def test_a_real_change_is_found_within_days(noise):
    """A lasting rise of 2.5 is found within 15 days in over 90 % of people, in the median on about the fifth day."""
    found = []
    for seed in range(PEOPLE):
        since = alarms(diary(seed, noise, SHIFT_DAY), SHIFT_DAY, SHIFT_DAY + 15)
        found.append(since.index(True) + 1 if any(since) else 99)
    assert sum(day <= 15 for day in found) / PEOPLE >= 0.9
    assert 4 <= median(found) <= 6

"""The nine invariants of CLINICAL.md, section 4, over the states of the table.

All combinations of the pain numbers None, 0, 1, 3, 4, 5, 6, 7, 10 and all combinations of the other fields occur;
their full product (some 100 million) is walked through in even strides, and hypothesis draws the rest.
"""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from content.rules import (
    CHARACTERS,
    COMPLAINTS,
    ESCALATIONS,
    EXERCISES,
    FLAGS,
    KINDS,
    PHASES,
    RADIATIONS,
    TABLE,
    TRENDS,
    WALKINGS,
    Report,
    advise,
)

NUMBERS = (None, 0, 1, 3, 4, 5, 6, 7, 10)
PAINS = list(product(NUMBERS, repeat=4))
OTHERS = list(product(FLAGS, CHARACTERS, RADIATIONS, TRENDS, *[(False, True)] * 4))
STRIDE = 2_903  # shares no factor with the 6561 combinations of pain, so that each of them occurs
FLAGGED = {"emergency", "today", "appointment"}

#: Kinds of equal weight share a number; lower is more serious (invariant 8).
SERIOUS_FIRST = (
    {"emergency"},
    {"today"},
    {"appointment"},
    {"screen_first"},
    {"seek_help"},
    {"stop_exercise"},
    {"ease_off"},
    {"keep", "encourage", "need_rating"},
    {"carry_on", "carry_on_mild", "progress"},
)
RANK = {kind: rank for rank, kinds in enumerate(SERIOUS_FIRST) for kind in kinds}


def state(number: int) -> Report:
    """Return the state with this number; 0 to 6560 show every pain, 0 to 5119 everything else."""
    before, after, morning, usual = PAINS[number * STRIDE % len(PAINS)]
    flag, character, radiation, trend, first_week, little, eligible, reacted = OTHERS[number % len(OTHERS)]
    return Report(
        flag=flag, before=before, after=after, morning=morning, character=character, radiation=radiation,
        trend=trend, complaint=COMPLAINTS[number % 5], first_week=first_week, phase=PHASES[number % 4],
        adherence_low=little, eligible=eligible, reacted_before=reacted, usual=usual,
    )  # fmt: skip


STATES = [(report, advise(report)) for report in map(state, range(2 * len(PAINS)))]

reports = st.builds(
    Report,
    flag=st.sampled_from(FLAGS),
    before=st.none() | st.integers(0, 10),
    after=st.none() | st.integers(0, 10),
    morning=st.none() | st.integers(0, 10),
    character=st.sampled_from(CHARACTERS),
    radiation=st.sampled_from(RADIATIONS),
    trend=st.sampled_from(TRENDS),
    complaint=st.sampled_from(COMPLAINTS),
    first_week=st.booleans(),
    phase=st.sampled_from(PHASES),
    adherence_low=st.booleans(),
    eligible=st.booleans(),
    reacted_before=st.booleans(),
    usual=st.none() | st.integers(0, 10),
)


def highest(report):
    """Return the worst number, computed apart from the rules under test; -1 without one."""
    return max(-1 if pain is None else pain for pain in (report.before, report.after, report.morning))


def reacts(report):
    """Tell whether after or morning is 2 above before or above usual, computed apart from the rules under test."""
    later = [pain for pain in (report.after, report.morning) if pain is not None]
    return any(pain - start >= 2 for pain in later for start in (report.before, report.usual) if start is not None)


def check_who_goes_where(report, advice):
    """Assert the invariants 1 to 4 and 6: which kinds of advice a state may lead to."""
    top, sharp, worsening = highest(report), report.character == "sharp", report.trend == "worsening"
    if report.radiation != "none":  # 1
        assert RANK[advice.kind] <= RANK["seek_help"]
    if report.flag in FLAGGED:  # 2
        assert (advice.kind, advice.escalate) == (report.flag, "alert")
    quiet = report.radiation == "none" and report.flag not in FLAGGED and not reacts(report)
    if 1 <= top <= 3 and quiet and not sharp and not worsening:  # 3
        assert advice.kind in {"carry_on_mild", "carry_on", "progress", "encourage"}
        assert not {advice.exercise, advice.walking} & {"pause", "down", "rest_this_one", "short"}
    if sharp or top >= 7 or worsening:  # 4 and 6
        assert advice.kind not in {"carry_on", "carry_on_mild", "keep", "progress", "encourage"}


def check_doses(report, advice):
    """Assert the invariants 2, 5 and 7: when a dose may go up, and when everything stands still."""
    if "up" in {advice.exercise, advice.walking} or advice.kind == "progress":  # 5, and 1
        facts = (advice.kind, report.eligible, report.adherence_low, report.trend == "worsening", reacts(report))
        assert facts == ("progress", True, False, False, False)
        assert highest(report) <= 5
    locked = report.flag in {"emergency", "today"}
    assert (advice.walking == "pause") == locked  # 7
    assert advice.exercise == "pause" or not locked  # 2


def check(report, advice):
    check_who_goes_where(report, advice)
    check_doses(report, advice)


def worse(report):
    """Yield the report with one input made worse (invariant 8)."""
    if report.after is not None and report.after < 10:
        yield replace(report, after=report.after + 1)
    if report.morning is not None and report.morning < 10:
        yield replace(report, morning=report.morning + 1)
    if report.character != "sharp":
        yield replace(report, character="sharp")
    if report.trend == "stable":
        yield replace(report, trend="worsening")
    if report.radiation != "worse":
        yield replace(report, radiation=RADIATIONS[RADIATIONS.index(report.radiation) + 1])


def check_monotone(report, advice):
    for harder in worse(report):
        assert RANK[advise(harder).kind] <= RANK[advice.kind], harder


def test_invariants_hold_on_the_boundaries():
    """1 to 7: radiation leads to help, flags rule, mild pain goes on, sharp and severe do not, up only when safe."""
    for report, advice in STATES:
        check(report, advice)


def test_worse_never_gives_milder_on_the_boundaries():
    """8: one input made worse never gives a milder kind (unflagged states; flags rule whatever else is said)."""
    unflagged = [pair for pair in STATES if pair[0].flag not in FLAGGED]
    for report, advice in unflagged[::2]:
        check_monotone(report, advice)


@given(reports)
def test_invariants_hold_everywhere(report):
    """1 to 8 for any state at all, not only on the boundaries; and the same report gives the same advice."""
    advice = advise(report)
    check(report, advice)
    check_monotone(report, advice)
    assert advise(replace(report)) == advice


@settings(max_examples=40)
@given(reports, st.sampled_from(COMPLAINTS), st.sampled_from(PHASES))
def test_complaint_and_phase_change_words_only(report, complaint, phase):
    """The complaint chooses words and the phase chooses exercises; neither changes the advice."""
    assert advise(replace(report, complaint=complaint, phase=phase)) == advise(report)


def test_the_walk_covers_every_value():
    """The strides miss no combination of pain and none of the other fields."""
    assert {(r.before, r.after, r.morning, r.usual) for r, _ in STATES} == set(PAINS)
    seen = {
        (r.flag, r.character, r.radiation, r.trend, r.first_week, r.adherence_low, r.eligible, r.reacted_before)
        for r, _ in STATES
    }
    assert seen == set(OTHERS)


def test_every_row_is_reached_and_rules_are_named():
    """Every row is somebody's advice, and each rests on at least one rule."""
    assert {advice.row for _, advice in STATES} == {row.id for row in TABLE}
    assert all(advice.rules for _, advice in STATES)


def test_kinds_are_listed_most_serious_first():
    """KINDS can be compared by position: it follows the order of invariant 8."""
    assert sorted(KINDS, key=RANK.__getitem__) == list(KINDS)
    assert {row.kind for row in TABLE} == set(KINDS)


def test_every_listed_dose_occurs_and_no_other():
    """The exported tuples are the doses and escalations that an advice can have."""
    advices = [advice for _, advice in STATES]
    assert {advice.exercise for advice in advices} == set(EXERCISES)
    assert {advice.walking for advice in advices} == set(WALKINGS)
    assert {advice.escalate for advice in advices} == set(ESCALATIONS)

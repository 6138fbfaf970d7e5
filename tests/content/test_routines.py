"""The three routines of a day: what is in them for whom, how the walk is shared out, and how they open."""

import importlib.resources
from datetime import date, timedelta
from itertools import product

import pytest
from fluent.syntax import ast, parse
from hypothesis import given
from hypothesis import strategies as st

from content.exercises import SLOTS, Line
from content.ladder import LADDER, Rung
from content.report import COMPLAINTS
from content.routines import (
    OPENINGS,
    TEXT_PREFIXES,
    opening,
    posture_tip,
    routine,
    share_walk,
    sitting_tip,
    strength_day,
)
from content.texts import LANGUAGES, texts

MONDAY = date(2027, 3, 1)
FORTNIGHT = tuple(MONDAY + timedelta(days=n) for n in range(14))
days = st.dates(date(2026, 1, 1), date(2040, 12, 31))
#: Words that would tell a bystander something about the person (CLINICAL.md, section 6).
TELLING = ("rug", "pijn", "hernia", "artrose", "klacht", "back pain", "your back", "pain", "arthritis", "complaint")


def of(slot, complaint, phase=1, level=1, day=MONDAY, walk=LADDER[3], **more):
    return routine(slot, complaint, phase=phase, level=level, day=day, walk=walk, **more)


def names(slot, complaint, phase=1, level=1, day=MONDAY) -> list[str]:
    return [item.card.id for item in of(slot, complaint, phase, level, day).items]


def everybody():
    """Every complaint in every phase, on every level and day."""
    return product(COMPLAINTS, (1, 2, 3, 4), (0, 1, 2, 3), FORTNIGHT)


def render(language, line: Line) -> str:
    args = {name: render(language, value) if isinstance(value, Line) else value for name, value in line.args.items()}
    return texts(language).render(line.id, args)


def messages(language) -> dict[str, str]:
    file = importlib.resources.files("content") / language / "routines.ftl"
    found = (entry.id.name for entry in parse(file.read_text(encoding="utf-8")).body if isinstance(entry, ast.Message))
    return {name: texts(language).render(name, {"minutes": "5", "bouts": "2"}) for name in found}


@pytest.mark.parametrize("complaint", ["osteoarthritis", "chronic", "unknown"])
def test_the_morning_is_tilt_hinge_and_rotation(complaint):
    """The morning routine: pelvic tilt 8 times, hip hinge 8 times, upper-back rotation 5 times each side."""
    items = of("morning", complaint).items
    assert [(item.card.id, item.dose.amount) for item in items] == [
        ("pelvic_tilt", 8),
        ("hip_hinge_mob", 8),
        ("thoracic_rotation", 5),
    ]
    assert [item.dose.per_side for item in items] == [False, False, True]


def test_an_acute_back_starts_with_less():
    """Acute, phase 1: pelvic tilt, hinge without load and breathing; no turning yet."""
    assert names("morning", "acute") == ["pelvic_tilt", "hip_hinge_mob", "long_exhale"]


def test_a_hernia_starts_with_supple_hips():
    """Hernia, phase 1: pelvic tilt, supple hips and breathing."""
    assert names("morning", "hernia") == ["pelvic_tilt", "hip_mobility", "long_exhale"]


@pytest.mark.parametrize("complaint", COMPLAINTS)
def test_the_evening_is_two_mobility_items_five_long_exhales_and_a_walk(complaint):
    """The evening routine: two mobility items, five long exhales, a walk."""
    evening = of("evening", complaint)
    *mobility, breath = evening.items
    assert len(mobility) == 2
    assert (breath.card.id, breath.dose.amount) == ("long_exhale", 5)
    assert evening.walk == Rung(1, 5)


def test_evenings_vary():
    """Two evenings in a row are not the same where there is a choice."""
    assert names("evening", "chronic") != names("evening", "chronic", day=MONDAY + timedelta(days=1))


def test_midday_is_a_walk_and_a_change_of_posture():
    """The midday routine: the walk of the ladder and one change of posture."""
    midday = of("midday", "acute")
    assert (midday.items, midday.walk, midday.posture) == ((), Rung(1, 5), posture_tip(MONDAY))


def test_osteoarthritis_hears_of_sitting_in_the_morning_too():
    """Only with osteoarthritis the morning message has a line against long sitting."""
    assert {complaint: of("morning", complaint).posture for complaint in COMPLAINTS} == {
        **dict.fromkeys(COMPLAINTS),
        "osteoarthritis": sitting_tip(MONDAY),
    }


def test_a_pause_of_the_walk_leaves_the_rest():
    """Without a walk today the other parts of the routine stay."""
    midday = of("midday", "acute", walk=None)
    assert midday.walk is None
    assert midday.posture


def test_strength_days_have_a_rest_day_between():
    """From phase 3 on there are two or three strength days a week, never two in a row, and none before."""
    for level, week in ((0, 2), (1, 2), (2, 3), (3, 3)):
        found = [strength_day(3, level, day) for day in FORTNIGHT]
        assert sum(found[:7]) == sum(found[7:]) == week
        assert not any(strength_day(phase, level, day) for phase in (1, 2) for day in FORTNIGHT)


@given(days, st.integers(0, 3), st.integers(0, 3))
def test_a_change_of_level_makes_no_two_strength_days_in_a_row(day, level, other):
    """Even in the week in which the level changes a rest day lies between two strength days."""
    assert not (strength_day(3, level, day) and strength_day(3, other, day + timedelta(days=1)))


def test_cardio_never_falls_on_a_strength_day():
    """With osteoarthritis light cardio stands at midday on days without strength."""
    for level, day in product((1, 3), FORTNIGHT):
        assert not (strength_day(3, level, day) and names("midday", "osteoarthritis", 3, level, day))
    assert any(names("midday", "osteoarthritis", 3, 1, day) for day in FORTNIGHT)


def test_every_item_suits_the_person():
    """No routine holds an exercise that its complaint does not get in its phase, or that is not of its slot."""
    for (complaint, phase, level, day), slot in product(everybody(), ("morning", "evening")):
        for item in of(slot, complaint, phase, level, day).items:
            assert item.card.suits(complaint, phase)
            assert slot in item.card.slots


def test_two_to_four_exercises_at_a_time():
    """A morning has two to four exercises, and even the lowest level has at least one that moves."""
    for complaint, phase, level, day in everybody():
        found = names("morning", complaint, phase, level, day)
        assert 2 <= len(found) <= 4
        assert set(found) != {"long_exhale"}


def test_the_lowest_level_is_one_item_fewer():
    """Level 0 leaves out one exercise of the low end; breathing stays."""
    assert names("morning", "acute", level=0) == ["pelvic_tilt", "long_exhale"]
    assert names("evening", "chronic", level=0)[1:] == ["long_exhale"]


def test_every_phase_keeps_something_of_the_one_before():
    """Within a week every phase has at least one item of the former phase."""
    for complaint, phase in product(COMPLAINTS, (2, 3, 4)):
        week = {name for day in FORTNIGHT[:7] for name in names("morning", complaint, phase, 1, day)}
        before = {name for day in FORTNIGHT[:7] for name in names("morning", complaint, phase - 1, 1, day)}
        assert week & before


def test_phase_four_asks_something_of_daily_life():
    """In phase 4 the morning names something from daily life, and for a hernia it is what the therapist set."""
    assert of("morning", "hernia", phase=4).daily == "routine-daily-hernia"
    assert of("morning", "hernia", phase=3).daily is None
    assert names("morning", "hernia", phase=4) == names("morning", "hernia", phase=3)


@given(st.sampled_from(LADDER), st.sampled_from(("halves", "midday", "evening")))
def test_the_shared_walk_adds_up_to_the_days(walk, share):
    """Whatever is chosen, midday and evening together are the minutes of the ladder."""
    parts = share_walk(walk, share)
    assert sum(part.total for part in parts.values()) == walk.total
    assert share == "halves" or list(parts) == [share]


@pytest.mark.parametrize(("walk", "midday", "evening"), [(Rung(2, 5), 5, 5), (Rung(1, 15), 8, 7), (Rung(1, 10), 10, 0)])
def test_the_walk_is_halved(walk, midday, evening):
    """Midday half, evening half, the longer one first; ten in one go stay one bout."""
    parts = share_walk(walk)
    assert [parts[slot].total if slot in parts else 0 for slot in ("midday", "evening")] == [midday, evening]


@given(days, st.sampled_from(SLOTS), st.integers(1, 14))
def test_no_opening_comes_back_within_fourteen_days(day, slot, later):
    """An opening or a tip is never repeated within 14 days."""
    for text in (lambda on: opening(slot, on), posture_tip, sitting_tip):
        assert text(day) != text(day + timedelta(days=later))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_exists_and_none_is_left_over(language):
    """Every text that a routine can use stands in both languages, and no other."""
    year = [MONDAY + timedelta(days=n) for n in range(100)]
    used = {opening(slot, day) for slot, day in product(SLOTS, year)}
    used |= {posture_tip(day) for day in year} | {sitting_tip(day) for day in year}
    used |= {f"routine-daily-{complaint}" for complaint in COMPLAINTS}
    assert all(text.startswith(TEXT_PREFIXES) for text in used)
    assert set(messages(language)) == used | {"routine-walk", "routine-walk-bouts"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_openings_are_neutral_short_and_different(language):
    """An opening tells a bystander nothing, fits one line of a push message, and stands there once."""
    openings = [text for name, text in messages(language).items() if name.startswith("opening-")]
    assert len(set(openings)) == len(openings) == 3 * OPENINGS
    for text in openings:
        assert len(text) <= 80
        assert not [word for word in TELLING if word in text.lower().replace("terug", "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_routine_can_be_said(language):
    """Each line of a routine is a text with its numbers filled in."""
    for slot in SLOTS:
        said = [render(language, line) for line in of(slot, "osteoarthritis", 4, 2, walk=Rung(2, 2)).lines]
        assert len(said) >= 2
        assert all("{" not in line for line in said)
    whole = of("midday", "acute", walk=Rung(2, 2), share="midday")
    assert "2" in render(language, whole.lines[0])

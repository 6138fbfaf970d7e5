"""The exercise cards: complete in two languages, fit for the complaint and the phase, in a dose that fits."""

import importlib.resources
import re

import pytest
from fluent.syntax import ast, parse

from content.exercises import STOP_LINE, TEXT_PREFIXES, CardError, Line, card, cards, cards_for, picture, read, swap_for
from content.report import COMPLAINTS
from content.texts import LANGUAGES, texts

PHASES = (1, 2, 3, 4)
MOBILITY = {"pelvic_tilt", "thoracic_rotation", "hip_hinge_mob", "side_bend", "hip_mobility", "long_exhale"}
#: Every card of the table in CLINICAL.md, section 5.
ALL = MOBILITY | {
    *("deep_breath", "bird_dog", "dead_bug", "glute_bridge", "hip_thrust", "squat", "split_squat", "light_deadlift"),
    *("anti_rotation", "farmer_carry", "cardio_light", "walk", "posture_change"),
}
SMALLEST = """
[{id}]
phases = {{ chronic = {phase} }}
slots = ["{slot}"]
unit = "{unit}"
doses = {doses}
swap = "{swap}"
steps = {steps}
{more}
"""
FINE = {
    "id": "a",
    "phase": 1,
    "slot": "morning",
    "unit": "repeats",
    "doses": "[[1, 5], [1, 6], [1, 7]]",
    "swap": "a",
    "steps": 4,
    "more": "",
}


def render(language, line: Line) -> str:
    args = {name: render(language, value) if isinstance(value, Line) else value for name, value in line.args.items()}
    return texts(language).render(line.id, args)


def written(language) -> set[str]:
    """Return the ids that stand in the file of a language."""
    file = importlib.resources.files("content") / language / "exercises.ftl"
    return {entry.id.name for entry in parse(file.read_text(encoding="utf-8")).body if isinstance(entry, ast.Message)}


def test_every_card_of_the_table_is_there():
    """There is a card for each exercise of the table, and no other."""
    assert set(cards()) == ALL


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_and_none_is_left_over(language):
    """Each card's name, steps, feel, notes and doses stand in both languages, and nothing else does."""
    used = {text for one in cards().values() for text in one.text_ids} | {STOP_LINE, "exercise-item"}
    assert written(language) == used
    assert all(text.startswith(TEXT_PREFIXES) for text in used)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_fits_a_phone_screen(language):
    """A whole card is at most 600 characters, each step at most 90."""
    for one in cards().values():
        every = [texts(language).render(text, {}) for text in (one.name, *one.steps, one.feel, STOP_LINE)]
        assert len("\n".join(every)) <= 600
        assert all(len(step) <= 90 for step in every[1:-2])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dose_can_be_said(language):
    """Each exercise at each phase and level has a dose in words that names its amount."""
    for one in cards().values():
        for phase in PHASES:
            for level in (0, 1, 2, 3):
                dose = one.dose(phase, level)
                said = render(language, dose.line)
                assert dose.unit == "ladder" or str(dose.amount) in re.findall(r"\d+", said)
                assert dose.sets == 1 or str(dose.sets) in re.findall(r"\d+", said)


def test_a_higher_level_is_a_higher_dose():
    """Low, middle and high end rise: more in all, or more often; level 0 has the low end's dose."""
    for one in cards().values():
        for phase in PHASES:
            doses = [one.dose(phase, level) for level in (1, 2, 3)]
            totals = [dose.sets * dose.amount for dose in doses]
            if doses[0].unit == "every":
                totals = [-total for total in totals]
            assert totals == sorted(totals)
            assert doses[0].unit == "ladder" or len(set(totals)) == 3
            assert one.dose(phase, 0) == doses[0]


def test_mobility_is_gentle():
    """In phase 1 an exercise is repeated 5 to 10 times a set, in at most 2 sets."""
    for exercise in MOBILITY - {"long_exhale"}:
        for level in (1, 2, 3):
            dose = card(exercise).dose(1, level)
            assert 5 <= dose.amount <= 10
            assert dose.sets <= 2


def test_sit_to_stand_begins_as_motor_control():
    """With osteoarthritis the chair squat is control in phase 2 (from 6 repeats) and strength from phase 3 (2x8)."""
    assert (card("squat").dose(2, 1).sets, card("squat").dose(2, 1).amount) == (1, 6)
    assert (card("squat").dose(3, 1).sets, card("squat").dose(3, 1).amount) == (2, 8)


def test_walking_and_breathing_are_for_everyone():
    """Whoever it is, walking, breathing, a change of posture and the pelvic tilt are there from the first day."""
    for complaint in COMPLAINTS:
        names = {item.card.id for item in cards_for(None, complaint, 1, 1)}
        assert {"walk", "long_exhale", "posture_change", "pelvic_tilt"} <= names


def test_a_hernia_gets_nothing_that_forces():
    """With a hernia there is no turning, no bending sideways and no hinge under load, in any phase."""
    names = {item.card.id for item in cards_for(None, "hernia", 4, 3)}
    assert not names & {"thoracic_rotation", "side_bend", "light_deadlift", "split_squat", "farmer_carry", "hip_thrust"}


def test_a_later_phase_takes_nothing_away():
    """What somebody could do in a phase stays possible in the next one."""
    for complaint in COMPLAINTS:
        names = [{item.card.id for item in cards_for(None, complaint, phase, 1)} for phase in PHASES]
        assert names[0] <= names[1] <= names[2] <= names[3]


def test_a_slot_shows_its_own_items():
    """For a slot only its own items are listed, in the dose of the level."""
    items = cards_for("midday", "osteoarthritis", 3, 2)
    assert [(item.card.id, item.dose.amount) for item in items] == [
        ("walk", 1),
        ("posture_change", 40),
        ("cardio_light", 15),
    ]


def test_sharp_pain_swaps_to_something_lighter():
    """The swap after sharp pain suits the person, is another exercise, and never of a higher phase."""
    for complaint in COMPLAINTS:
        for item in cards_for(None, complaint, 4, 1):
            other = swap_for(item.card.id, complaint, 4)
            assert other.id != item.card.id
            assert other.phases[complaint] <= item.card.phases[complaint]
            assert other.phases[complaint] == 1 or other.phases[complaint] < item.card.phases[complaint]


def test_a_swap_passes_over_what_does_not_suit():
    """Where the swap does not suit a complaint, the swap of the swap is offered."""
    assert swap_for("hip_hinge_mob", "hernia", 1).id == "pelvic_tilt"
    assert swap_for("anti_rotation", "hernia", 1).id == "pelvic_tilt"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hernia_is_told_to_keep_it_small(language):
    """The pelvic tilt has one line more for a hernia, and none for others."""
    note = card("pelvic_tilt").note("hernia")
    assert note is not None
    assert texts(language).render(note, {})
    assert card("pelvic_tilt").note("chronic") is None


def test_an_unknown_card_is_an_error():
    """Nobody gets a card or a drawing that does not exist."""
    with pytest.raises(KeyError):
        card("handstand")
    with pytest.raises(FileNotFoundError):
        picture("handstand.png")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"phase": 5}, "phases"),
        ({"slot": "night"}, "slots"),
        ({"unit": "litres"}, "unit"),
        ({"doses": "[[1, 5], [1, 6]]"}, "doses"),
        ({"doses": "[[1, 5], [1, 6], [1, 0]]"}, "doses"),
        ({"doses": "[[1], [1], [1]]"}, "ValueError"),
        ({"swap": "b"}, "swap"),
        ({"steps": 6}, "steps"),
        ({"more": 'notes = ["flu"]'}, "complaints"),
        ({"more": "colour = 1"}, "unknown keys"),
    ],
)
def test_a_wrong_file_is_refused(change, what):
    """A card that contradicts the vocabulary is refused when the file is read, with its name."""
    assert list(read(SMALLEST.format(**FINE))) == ["a"]
    with pytest.raises(CardError, match=rf"^a: .*{what}"):
        read(SMALLEST.format(**FINE | change))


def test_a_card_without_doses_is_refused():
    """A card that lacks a key is refused, with its name and the key."""
    with pytest.raises(CardError, match=r"^a: KeyError 'doses'"):
        read('[a]\nphases = { chronic = 1 }\nslots = ["morning"]\nunit = "repeats"\nswap = "a"\nsteps = 4\n')

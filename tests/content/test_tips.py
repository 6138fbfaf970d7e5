"""The library of ready tips: enough of them, in both languages, each from the article, each safe to send to many."""

import re
from itertools import product

import pytest

from content.library import load_library
from content.report import COMPLAINTS, PHASES
from content.texts import LANGUAGES, texts
from content.tips import LONGEST, NEEDS_RIDER, THEMES, TipError, load_tips, of_theme, read_tips
from tests.content.test_texts_safe import FORBIDDEN

each_tip = pytest.mark.parametrize("tip", tuple(load_tips().values()), ids=lambda tip: tip.id)
GOOD = '[walking]\na-tip = { rules = ["F-WALK-SOON"], nl = ["Titel", "Tekst."], en = ["Title", "Text."] }\n'


def test_there_are_many() -> None:
    """At least 44, and no theme is empty."""
    assert len(load_tips()) >= 44
    assert all(len(of_theme(theme)) >= 3 for theme in THEMES)
    assert sum(len(of_theme(theme)) for theme in THEMES) == len(load_tips())


@each_tip
def test_a_tip_is_complete(tip) -> None:
    """A title for a button and a text for a phone, in both languages, and never the same words twice."""
    for language in LANGUAGES:
        assert 0 < len(tip.titles[language]) <= 40
        assert 40 < len(tip.texts[language]) <= LONGEST
    assert tip.texts["nl"] != tip.texts["en"]


@each_tip
def test_a_tip_comes_from_the_article(tip) -> None:
    """Each names rules of the article itself, never of a guideline, and the section of the first."""
    for rule in tip.rules:
        assert not load_library().rule(rule).sources
    assert tip.section == load_library().rule(tip.rules[0]).section


@each_tip
def test_a_tip_diagnoses_and_promises_nothing(tip) -> None:
    """No diagnosis, no medicine, no promise; and no complaint by name: the first lines show on a lock screen."""
    for words in (*tip.texts.values(), *tip.titles.values()):
        found = [kind for kind, pattern in FORBIDDEN.items() if re.search(pattern, words, re.IGNORECASE)]
        assert found == []
        assert not re.search(r"hernia|artrose|arthritis|\bspit\b|chronisch|chronic", words, re.IGNORECASE)
        assert "<" not in words
        assert "&" not in words


@pytest.mark.parametrize(("complaint", "phase"), tuple(product(COMPLAINTS, PHASES)))
def test_there_is_a_choice_for_everybody(complaint: str, phase: int) -> None:
    """Whatever the complaint and the phase: at least twenty tips, of at least six themes."""
    fitting = [tip for tip in load_tips().values() if tip.suits(frozenset({complaint}), frozenset({phase}))]
    assert len(fitting) >= 20
    assert len({tip.theme for tip in fitting}) >= 6


@pytest.mark.parametrize("complaint", sorted(set(COMPLAINTS) - {"unknown"}))
def test_each_complaint_has_tips_of_its_own(complaint: str) -> None:
    """Some tips are for one complaint only."""
    assert [tip for tip in load_tips().values() if tip.complaints == {complaint}]


def test_a_tip_for_everybody_suits_every_part() -> None:
    """No complaint and no phase chosen means all of them: only what suits all of them is left."""
    everybody = [tip for tip in load_tips().values() if tip.suits(frozenset(), frozenset())]
    assert everybody
    assert all(tip.suits(frozenset({c}), frozenset({p})) for tip in everybody for c, p in product(COMPLAINTS, PHASES))


@each_tip
def test_what_holds_only_without_alarm_signs_says_so(tip) -> None:
    """CLINICAL.md, section 1, tensions 1-4: mild pain, walking whatever comes, moving with pain in the leg."""
    assert tip.rider or not NEEDS_RIDER & set(tip.rules)


@each_tip
def test_heavy_load_is_never_for_everybody(tip) -> None:
    """Strength comes in phase 3 and 4 (R-PHASES), and lifting from the floor not with a nerve complaint."""
    if tip.theme == "strength" and "R-CARDIO-LIGHT" not in tip.rules:
        assert tip.phases <= {3, 4}
    if "X-STR" in tip.rules:
        assert "hernia" not in tip.complaints


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_a_name(language: str) -> None:
    """The list of themes can be read in both languages."""
    assert all(texts(language).has(f"tip-theme-{theme}") for theme in THEMES)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GOOD.replace("walking", "running"), "is no theme"),
        (GOOD + GOOD.replace("[walking]", "[rest]"), "stands there twice"),
        (GOOD.replace("F-WALK-SOON", "F-NOWHERE"), "there is no rule F-NOWHERE"),
        (GOOD.replace('"F-WALK-SOON"', ""), "names no rule"),
        (GOOD.replace("rules", "rule"), "unknown key rule"),
        (GOOD.replace('["Titel", "Tekst."]', '["Titel"]'), "nl must be a title and a text"),
        (GOOD.replace("Text.", "x" * 301), "en is longer than 300"),
        (GOOD.replace("F-WALK-SOON", "Q1"), "needs the line about alarm signs"),
        (GOOD.replace(" }", ", phases = [5] }"), "only these are known: 1, 2, 3, 4"),
    ],
)
def test_a_mistake_in_the_file_is_named(text: str, problem: str) -> None:
    """A tip that is not in order is refused at start, by its name."""
    assert len(read_tips(GOOD)) == 1
    with pytest.raises(TipError, match=re.escape(problem)):
        read_tips(text)

"""What an advice says differently: at the very start, where much pain is usual, and where nothing eases it."""

import re
from dataclasses import replace

import pytest

from content.advice_texts import text_args, text_id
from content.report import COMPLAINTS
from content.rules import advise
from tests.content.test_advice_texts import CALM, LANGUAGES, ROWS, render, said

#: Words that look back on a plan.
PLAN = (
    r"zoals gepland|zoals hij was|uit het begin|oefenen dan anders|iets minder|(je|het) plan\b|"
    r"as planned|stays|from the beginning|exercise than usual|a little less|(your|the) plan"
)
#: Rows that the number of onboarding can end in, with their gentler words.
BEGINNING = ("D03", "D07", "D10", "D13", "D17", "D18", "D19")


@pytest.mark.parametrize("complaint", COMPLAINTS)
@pytest.mark.parametrize("row", BEGINNING)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_advice_knows_of_no_plan(language, row, complaint):
    """The advice of onboarding names no walk that stays and no exercises that become fewer: there are none yet."""
    report = replace(CALM, **ROWS[row] | {"complaint": complaint})
    text = render(language, text_id(advise(report)), **text_args(advise(report), report, "112", first=True))
    assert not re.search(PLAN, text.split(render(language, "alarm-signs-short", emergency="112"))[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_usual_is_no_news(language):
    """A number that is not above the usual one is called that, not "a lot"; the gentle advice stays the same."""
    news = {"nl": "Dat is veel pijn.", "en": "That is a lot of pain."}[language]
    assert news in said(language, "D10")
    assert news in said(language, "D10", before=8, usual=7)
    as_usual = said(language, "D10", usual=7)
    assert news not in as_usual
    assert as_usual.split(".", 1)[1] == said(language, "D10").split(".", 1)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_severe_overload_has_the_line_about_what_nothing_eases(language):
    """Who overdid it and is at 7 or more reads whom to call where it is unbearable, as under D10."""
    line = render(language, "unbearable")
    assert line in said(language, "D08", after=8)
    assert line in said(language, "D10")
    assert line not in said(language, "D08")
    assert len(said(language, "D08", after=8, complaint="osteoarthritis")) <= 600

"""All sentences of both languages: the same ids and variables, sound markup, and none longer than a phone screen."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from content import text_checks
from content.texts import LANGUAGES, TextError, escape, plain, texts

LONGEST = 600
#: Why a text may be longer than a screen: it is read once, or it must be whole.
LONGER: Mapping[str, str] = {
    "onboarding-safety": "the list of alarm signs is one message (FLOWS.md): nobody may miss its second half",
}
#: What a variable typically holds; the longest of what is ordinary. Those of a selector are its variants.
TYPICAL: Mapping[str, str] = {
    "clinic": "Rugcentrum Amsterdam-Noord",
    "phone": "020 123 45 67",
    "hours": "08:00-18:00",
    "emergency": "112",
    "name": "Zijwaartse beenlift",
    "choice": "10 · ergst denkbaar",
    "section": "Hoe je beweging veilig opbouwt, punt 5",
    "words": "Neem de tijd tussen twee stappen en kijk hoe je rug er de volgende ochtend bij is.",
    "reason": "Je gaf na het wandelen een hoger cijfer dan ervoor, en dat was de vorige keer ook zo.",
    "feel": "Je voelt je onderrug rustig bewegen, zonder scherpe pijn.",
    "step": "Laat je knieën rustig naar één kant zakken en kom weer terug.",
    "line": "Wandelen: 3 keer 10 minuten",
    "above": "Goedemiddag! Even wandelen?",
    "below": "Vandaag: 3 keer 10 minuten.",
    "walk": "3 keer 10 minuten wandelen",
    "dose": "2 keer 10, aan beide kanten",
    "date": "woensdag 23 september",
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


class Selectors(Visitor):
    """Collects which variants a variable chooses between."""

    def __init__(self) -> None:
        self.variants: dict[str, list[str]] = {}

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802 -- fluent.syntax' name
        if isinstance(node.selector, fluent.VariableReference):
            keys = [variant.key for variant in node.variants]
            self.variants[node.selector.id.name] = [
                key.name if isinstance(key, fluent.Identifier) else str(key.value) for key in keys
            ]
        self.generic_visit(node)


@cache
def messages(language: str) -> Mapping[str, fluent.Message]:
    return text_checks.messages(language)


def arguments(language: str, text_id: str) -> Iterator[dict[str, str]]:
    """Yield every combination of variants of a text and of those within it, other variables as is typical."""
    selectors, names, todo = Selectors(), set[str](), [text_id]
    while todo:
        message = messages(language)[todo.pop()]
        selectors.visit(message)
        names |= text_checks.variables(message)
        todo += text_checks.referenced(message)
    choices = [[(name, key) for key in selectors.variants.get(name, [TYPICAL.get(name, "12:30")])] for name in names]
    yield from (dict(chosen) for chosen in product(*choices))


@cache
def rendered(language: str) -> tuple[tuple[str, str], ...]:
    """Return each text, as Telegram gets it, in each of its forms."""
    return tuple(
        (text_id, texts(language).render(text_id, args))
        for text_id in messages(language)
        for args in arguments(language, text_id)
    )


def long(language: str) -> set[str]:
    return {text_id for text_id, text in rendered(language) if len(plain(text)) > LONGEST}


def test_nothing_is_missing_different_or_badly_marked_up() -> None:
    """Each id in each language, with the same variables; only our tags, all closed."""
    assert list(text_checks.problems()) == []


@each_language
def test_every_text_fits_a_phone_screen(language: str) -> None:
    """At most 600 characters as a person reads them, save for those that have a reason."""
    assert long(language) <= set(LONGER)


def test_every_exception_is_needed() -> None:
    """An exception whose text has become short, or is gone, is crossed off."""
    assert long("nl") | long("en") == set(LONGER)


@each_language
def test_no_text_is_empty_or_untidy(language: str) -> None:
    """No spaces at the ends or doubled, no empty text, no mark of Fluent left over."""
    untidy = [text_id for text_id, text in rendered(language) if text != text.strip() or not text or "  " in text]
    assert untidy == []
    assert [text_id for text_id, text in rendered(language) if "{" in text or "}" in text] == []


@each_language
def test_what_people_wrote_stays_text(language: str) -> None:
    """A variable with marks of HTML in it changes nothing of the markup, in any text."""
    nasty = escape("<b>&</i>")
    for text_id, message in messages(language).items():
        kept = {"exercise", "walking", "complaint", "first_week"}  # these choose a variant
        for args in arguments(language, text_id):
            text = texts(language).render(text_id, {name: args[name] if name in kept else nasty for name in args})
            assert list(text_checks.markup_faults(text)) == [], text_id
        assert message.value is not None


@each_language
def test_rendering_what_is_not_there_names_the_text_only(language: str) -> None:
    """A missing text or variable is an error with language and id, never with a value."""
    with pytest.raises(TextError, match=f"no text 'nowhere' in '{language}'"):
        texts(language).render("nowhere", {"name": "secret"})
    with pytest.raises(TextError, match="lacks a variable") as caught:
        texts(language).render("chosen", {"other": "secret"})
    assert "secret" not in str(caught.value)


def test_plain_text_is_what_a_person_reads() -> None:
    """Tags go, entities become what they stand for."""
    assert plain("<b>3 &lt; 4</b> &amp; 5") == "3 < 4 & 5"
    assert re.fullmatch(r"[^<>&]*", escape("<&>").replace("&lt;", "").replace("&gt;", "").replace("&amp;", ""))

"""What no sentence may say, and what each may refer to: no diagnosis, no medicine, no promise; rules that exist."""

import re
from collections.abc import Iterator, Mapping

import pytest
from fluent.syntax import FluentParser, ast

from content.library import load_library
from content.rules import TABLE
from content.texts import LANGUAGES, plain, sources
from tests.content.test_texts import rendered

#: Beginnings of words, and whole words between ``\b``, that make a diagnosis, name a medicine or promise something.
FORBIDDEN: Mapping[str, str] = {
    "diagnosis": r"diagno[sz]|slijtage|je hebt (een )?(hernia|artrose|ontsteking)|you have (a |an )?(hernia|arthritis)",
    "medicine": (
        r"paracetamol|ibuprofen|diclofenac|naproxen|nsaid|aspirin|opio|opiat|morfine|morphin|tramadol|codein|"
        r"pijnstiller|painkiller|medicijn|medicat|medicin|tablet|\bpil(len)?\b|\bpills?\b|\bdrugs?\b|ontstekingsremm"
    ),
    "promise": (
        r"garan|guarant|\bbelo(of|ven|ofd)|\bpromis|gene(zen|est|zing)|\bcur(e|es|ed|ing)\b|\bheal(s|ed|ing)?\b|"
        r"gaat (zeker|altijd|vanzelf) over|100 ?%|pijnvrij|pain-?free|verdwijnt|will (go away|disappear)|klachtenvrij"
    ),
}
#: Text -> why it may hold such a word all the same.
ALLOWED: Mapping[str, str] = {
    "help-who": "it says that the coach makes no diagnosis",
}
_RULE = re.compile(r"\b(?:[A-Z]+\d?(?:-[A-Z0-9]+)+|Q\d|D\d\d)\b")
#: Capitals with a hyphen that are no ids.
_NO_RULES = {"EMA-1"}


def spoken(language: str) -> Iterator[tuple[str, str]]:
    """Yield everything that a patient may read in a language: the texts, and the rules behind [Waarom?]."""
    yield from ((text_id, plain(text)) for text_id, text in rendered(language))
    yield from ((rule.id, rule.words("nl" if language == "nl" else "en")) for rule in load_library().rules.values())


def offences(language: str) -> set[tuple[str, str]]:
    return {
        (text_id, kind)
        for text_id, text in spoken(language)
        for kind, pattern in FORBIDDEN.items()
        if re.search(pattern, text, re.IGNORECASE)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_diagnosis_no_medicine_no_promise(language: str) -> None:
    """Neither in a text nor in a rule; what must use such a word to deny it has its reason above."""
    assert {found for found in offences(language) if found[0] not in ALLOWED} == set()


def test_every_exception_is_needed() -> None:
    """A reason for a text that no longer needs it is crossed off."""
    assert {text_id for language in LANGUAGES for text_id, _ in offences(language)} == set(ALLOWED)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Je hebt een hernia.", "diagnosis"),
        ("Neem een paracetamol.", "medicine"),
        ("Take two pills.", "medicine"),
        ("Dit geneest je rug.", "promise"),
        ("It will go away, guaranteed.", "promise"),
    ],
)
def test_such_a_sentence_would_be_found(text: str, kind: str) -> None:
    """The lists above find what they are for."""
    assert re.search(FORBIDDEN[kind], text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["your health", "Goed voor je gezondheid.", "below", "I belong here", "hoeveel zin"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    """What only looks like it is no offence."""
    assert not any(re.search(pattern, text, re.IGNORECASE) for pattern in FORBIDDEN.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_is_named_exists(language: str) -> None:
    """The comments beside the texts name rules and rows: each must stand in article.toml or in the table."""
    known = {*load_library().rules, *(row.id for row in TABLE)}
    named = {
        (name, rule)
        for name, source in sources(language).items()
        for entry in FluentParser().parse(source).body
        if isinstance(entry, ast.BaseComment) or (isinstance(entry, ast.Message) and entry.comment)
        for rule in _RULE.findall(
            (entry.content if isinstance(entry, ast.BaseComment) else entry.comment.content) or ""
        )
    }
    assert len(named) > 20
    assert {(name, rule) for name, rule in named if rule not in known | _NO_RULES} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_is_shown_by_its_id(language: str) -> None:
    """People read words and sections, never codes."""
    assert {(text_id, code) for text_id, text in spoken(language) for code in _RULE.findall(text)} == set()

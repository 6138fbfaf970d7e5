"""The check of the texts finds what is wrong with them, before a patient does (``rugcoach check`` and at start)."""

import pytest

from content import text_checks
from content.texts import LANGUAGES

GOOD = "hello = Hallo { $name }\n"


@pytest.fixture
def problems(monkeypatch: pytest.MonkeyPatch):
    """Return what is wrong with these sources, where one language has ``nl`` and the other ``en``."""

    def problems(nl: str, en: str = GOOD) -> list[str]:
        found = {"nl": {"a.ftl": nl}, "en": {"a.ftl": en}}
        monkeypatch.setattr(text_checks, "sources", found.__getitem__)
        return list(text_checks.problems())

    return problems


def test_twins_are_in_order(problems) -> None:
    """The same ids with the same variables."""
    assert problems(GOOD) == []
    assert set(LANGUAGES) == {"nl", "en"}


@pytest.mark.parametrize(
    ("nl", "problem"),
    [
        ("", "hello: missing in nl"),
        (GOOD + "more = Meer\n", "more: missing in en"),
        ("hello = Hallo\n", "hello: the languages use different variables"),
        ("hello = Hallo { $naam }\n", "hello: the languages use different variables"),
        ("hello = { $name ->\n   *[a] Hallo { $more }\n }\n", "hello: the languages use different variables"),
        ("hello = <b>Hallo { $name }\n", "hello in nl: <b> is not closed"),
        ("hello = <b><i>Hallo { $name }</b></i>\n", "hello in nl: </b> closes nothing"),
        ("hello = <u>Hallo</u> { $name }\n", "hello in nl: <u> is not one of our tags"),
        ('hello = <b class="x">Hallo</b> { $name }\n', "hello in nl: <b> is not one of our tags"),
        ("hello = pijn & meer { $name }\n", "hello in nl: an ampersand that is no entity"),
        ("hello = minder < meer { $name }\n", "hello in nl: a bare <"),
        ("hello = { $name ->\n   *[a] <b>Hallo\n    [b] Hallo</b>\n }\n", "hello in nl: <b> is not closed"),
        ("hello = { other } { $name }\n", "hello in nl: refers to other, which is not there"),
        ("hello = { -term } { $name }\n", "hello in nl: refers to -term, which is not there"),
    ],
)
def test_a_mistake_is_one_sentence(problems, nl: str, problem: str) -> None:
    """With the id and the language, so that it is found at once."""
    assert problem in problems(nl)


@pytest.mark.parametrize(
    ("nl", "mistake"),
    [
        (GOOD + "no fluent at all\n", "nl/a.ftl: not Fluent: no fluent at all"),
        (GOOD + GOOD, "nl/a.ftl: hello stands twice"),
    ],
)
def test_a_file_that_cannot_be_read_names_its_line(problems, nl: str, mistake: str) -> None:
    """Nothing else is looked at then."""
    with pytest.raises(ValueError, match=mistake):
        problems(nl)


def test_entities_are_in_order(problems) -> None:
    """The four that Telegram knows, and numbers."""
    assert problems("hello = &lt;&gt;&amp;&quot;&#39; { $name }\n") == []

"""The page that a therapist signs: every text, card, tip and rule stands on it, in both languages, with its box."""

import re
from functools import cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from content.exercises import cards
from content.library import load_library
from content.rules import TABLE
from content.texts import LANGUAGES, texts, version
from content.texts_page import page, write
from content.texts_shown import ROOT, flows, parsed, readable, uses
from content.tips import load_tips

VOID = {"meta", "br", "img", "input", "hr"}


@cache
def made() -> str:
    return page()


class Reader(HTMLParser):
    """Reads the page as a browser would: its rows by id, and what does not close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.boxes = 0
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "code" and "id" in given:
            self.ids.append(str(given["id"]))
        self.boxes += given.get("type") == "checkbox"
        self.addresses += [str(value) for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@cache
def read() -> Reader:
    reader = Reader()
    reader.feed(made())
    reader.close()
    assert reader.open == []
    return reader


def test_every_text_stands_on_it() -> None:
    """Each id of each file, in the order of the file, once."""
    written = [shown.id for flow in flows() for shown in flow.texts]
    assert sorted(written) == sorted(parsed(LANGUAGES[0]))
    assert set(written) <= set(read().ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_stands_there_in_words(language: str) -> None:
    """What has no variable is there as a person reads it."""
    for text_id, message in parsed(language).items():
        if not re.search("<var>|<small>", words := readable(message)):
            assert texts(language).render(text_id, {}).replace("\n", "<br>") == words, text_id
        assert words in made(), text_id


def test_a_variable_and_a_choice_are_marked() -> None:
    """A therapist sees where a name or a number comes, and every form that a text can take."""
    assert "<var>‹n›</var>" in readable(parsed("nl")["card-step"])
    forms = readable(parsed("nl")["tip-on"])
    assert "<small>‹complaint› = hernia:</small>" in forms
    assert "<var>→ alarm-signs-short</var>" in readable(parsed("nl")["answer-when_to_seek_help"])


def test_every_card_tip_and_rule_stands_on_it() -> None:
    """Nineteen cards with their drawings, the tips, the rules behind [Waarom?], and the table's rows."""
    assert {*cards(), *load_tips(), *load_library().rules} <= set(read().ids)
    assert made().count("data:image/png;base64,") == len(cards()) == 19
    for tip in load_tips().values():
        assert all(escape(tip.texts[language]) in made() for language in tip.texts)
    for rule in load_library().rules.values():
        assert escape(rule.nl) in made()
        assert escape(rule.en) in made()
    assert all(f"<td>{row.id}</td>" in made() for row in TABLE)


def test_each_has_a_box_and_a_line() -> None:
    """What is not ticked was not read."""
    assert read().boxes == len(read().ids) == made().count('class="line"')


def test_each_text_says_where_it_is_used() -> None:
    """A module that names it, or a text that contains it."""
    assert uses()["answer-section"] == {"bot/conversation/questions.py"}
    assert "bot/conversation/why.py" in uses()["why-D05"]
    assert "→ answer-when_to_seek_help" in uses()["alarm-signs-short"]


def test_an_advice_names_its_rules_and_their_sections() -> None:
    """The comment beside a text names them; a row of the table stands for its rules."""
    shown = {text.id: text for flow in flows() for text in flow.texts}
    assert [rule.id for rule in shown["answer-rest"].rules][:2] == ["F-REST-BRIEF", "F-REST-COSTS"]
    assert "STOP-RADIATE" in {rule.id for rule in shown["advice-seek-help-D05"].rules}


def test_it_opens_without_a_network() -> None:
    """Nothing is fetched: drawings are part of the file, links stay on the page."""
    assert all(address.startswith(("#", "data:image/png;base64,")) for address in read().addresses)
    assert "http" not in made()


def test_it_names_the_version_of_the_texts() -> None:
    """The same that is stored with every advice and consent."""
    assert version() in made()
    assert re.fullmatch(r"[0-9a-f]{12}", version())


def test_make_texts_writes_it(tmp_path: Path) -> None:
    """The target of the Makefile runs this module."""
    target = tmp_path / "new" / "texts.html"
    write(target)
    assert target.read_text(encoding="utf-8") == made()
    assert "-m content.texts_page build/texts.html" in (ROOT / "Makefile").read_text(encoding="utf-8")

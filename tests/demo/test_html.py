"""Telegram's HTML: what the person sees, and the words and byte offsets of each refusal."""

import contextlib
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.entities import Entity, Styled, trimmed, utf16_length, with_found
from bot.demo.errors import ApiError
from bot.demo.markup import parse_html


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("STRONG", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("del", "strikethrough"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("tg-spoiler", "spoiler"),
    ],
)
def test_each_tag_becomes_its_entity(tag: str, kind: str) -> None:
    """The tags that Telegram knows mark the text between them, in capitals too."""
    assert parse_html(f"x<{tag}>rug</{tag}>") == Styled("xrug", (Entity(kind, 1, 3),))


def test_offsets_count_utf16_units() -> None:
    """A character outside the basic plane counts twice, as in every Telegram app."""
    assert parse_html("😀<b>é😀</b>") == Styled("😀é😀", (Entity("bold", 2, 3),))


def test_tags_nest() -> None:
    """Entities come outermost first."""
    assert parse_html("<b>a<i>b</i></b>").entities == (Entity("bold", 0, 2), Entity("italic", 1, 1))


def test_an_empty_tag_leaves_nothing() -> None:
    """A tag around no text makes no entity."""
    assert parse_html("<b></b>x") == Styled("x")


def test_an_end_tag_without_a_name_closes_the_last_one() -> None:
    """``</>`` is enough for Telegram."""
    assert parse_html("<b>x</>") == Styled("x", (Entity("bold", 0, 1),))


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('<a href="https://a.nl/?x=1&amp;y=2">x</a>', "https://a.nl/?x=1&y=2"),
        ("<a href='a.nl'>x</a>", "a.nl"),
        ('<a class = "q" href = "tg://user?id=7" >x</a>', "tg://user?id=7"),
    ],
)
def test_a_link_carries_its_address(source: str, value: str) -> None:
    """Attributes may be quoted either way, and references in them are read."""
    assert parse_html(source) == Styled("x", (Entity("text_link", 0, 1, value),))


@pytest.mark.parametrize("address", ["tel:112", "mailto:a@b.nl", "niets"])
def test_a_link_that_leads_nowhere_is_plain_text(address: str) -> None:
    """Telegram drops telephone and mail links silently: a phone number must stand there to be read."""
    assert parse_html(f'<a href="{address}">bel</a>') == Styled("bel")


def test_spoilers_and_folded_quotes_have_attributes() -> None:
    """A span must be a spoiler; a quote may be folded."""
    source = '<span class="tg-spoiler">a</span><blockquote expandable>b</blockquote>'
    assert parse_html(source).entities == (Entity("spoiler", 0, 1), Entity("expandable_blockquote", 1, 1))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1 &lt; 2 &amp;&gt; &quot;", '1 < 2 &> "'),
        ("&#8217;&#x1F600;", "’😀"),
        ("&lt b", "< b"),
        ("&nbsp;&eacute;&", "&nbsp;&eacute;&"),
        ("&#0;&#x110000;", "&#0;&#x110000;"),
    ],
)
def test_references(source: str, text: str) -> None:
    """Four names and numbers are read, also without semicolon; everything else stays visible as it is."""
    assert parse_html(source) == Styled(text)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("hoi: <div>x</div>", 'Unsupported start tag "div" at byte offset 5'),
        ("één <br>", 'Unsupported start tag "br" at byte offset 6'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("pijn <3", "Unclosed start tag at byte offset 5"),
        ("<", "Unclosed start tag at byte offset 0"),
        ("<a href", "Unclosed start tag at byte offset 0"),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b x>y</b>", 'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0'),
        ("<a href=a/b>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x<i>y</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        (
            "&#xD800;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_refusals_name_the_place(source: str, words: str) -> None:
    """What cannot be parsed is refused in Telegram's words, with the byte where it begins."""
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert (refused.value.status, refused.value.description) == (400, f"Bad Request: can't parse entities: {words}")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_escaped_text_arrives_as_it_was(text: str) -> None:
    """Whatever a person is called, escaping it once shows exactly that."""
    assert parse_html(html.escape(text, quote=False)) == Styled(text)


@given(st.text())
def test_any_source_is_shown_or_refused(source: str) -> None:
    """No text whatever breaks the parser, and every entity lies within the text."""
    with contextlib.suppress(ApiError):
        styled = parse_html(source)
        total = utf16_length(styled.text)
        assert all(0 <= entity.offset < entity.offset + entity.length <= total for entity in styled.entities)


@given(st.text("a 😀\n"), st.text("a 😀\n", min_size=1), st.text("a 😀\n"))
def test_trimming_keeps_marks_on_their_words(before: str, marked: str, after: str) -> None:
    """White space around a text goes; what was bold stays bold."""
    styled = trimmed(parse_html(f"{before}<b>{marked}</b>{after}"))
    assert styled.text == f"{before}{marked}{after}".strip()
    bold = [styled.text.encode("utf-16-le")[2 * e.offset : 2 * (e.offset + e.length)] for e in styled.entities]
    assert "".join(part.decode("utf-16-le") for part in bold).strip() == marked.strip()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [Entity("bot_command", 0, 6)]),
        ("zie /hulp, of /stop.", [Entity("bot_command", 4, 5), Entity("bot_command", 14, 5)]),
        ("/start@demo_bot", [Entity("bot_command", 0, 15)]),
        ("7/10 en/of a/b", []),
        ("https://a.nl/b @demo_bot", [Entity("url", 0, 14), Entity("mention", 15, 9)]),
    ],
)
def test_commands_links_and_names_are_found(text: str, found: list[Entity]) -> None:
    """Telegram marks /commands, links and @names by itself; a slash within a word is none."""
    assert list(with_found(Styled(text)).entities) == found


def test_what_is_marked_already_is_not_marked_twice() -> None:
    """A command inside code stays code."""
    assert with_found(parse_html("<code>/start</code>")).entities == (Entity("code", 0, 6),)

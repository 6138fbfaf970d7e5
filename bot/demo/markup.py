"""Telegram's HTML: from ``<b>text</b>`` to the plain text and the entities that a person's app shows.

Positions in errors count bytes of the UTF-8 text, as Telegram's do.
"""

import re
from dataclasses import dataclass

from bot.demo.entities import Entity, Styled, utf16_length
from bot.demo.errors import ApiError, bad_request

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<decimal>[0-9]{1,7})|(?P<name>[a-zA-Z]+));?")
_SPECIAL = re.compile("[<&]")
_CLOSE = re.compile(r"\s*>")
_START = re.compile(r"<(?P<name>[^\s>]*)")
_END = re.compile(r"</(?P<name>[^\s>]*)\s*")
_ATTRIBUTE = re.compile(r"\s*(?P<name>[^\s=>]*)\s*(?P<equals>=?)\s*")
_VALUE = re.compile(r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<token>[A-Za-z0-9.\-]*)(?=[\s>])")
_LINK = re.compile(r"(?:https?|tg|ton|tonsite)://\S+|[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Open:
    """A start tag that waits for its end tag."""

    tag: str
    offset: int
    position: int
    attributes: dict[str, str]


def parse_html(source: str) -> Styled:
    """Return the text and its entities.

    An unknown reference such as ``&nbsp;`` stays visible, as in Telegram; it is no error there.

    Raises:
        ApiError: 400 "can't parse entities: …" with the byte offset of the culprit.

    """
    reader = _Reader(source)
    while reader.at < len(source):
        reader.step()
    return reader.result()


class _Reader:
    """One pass over the source, with the tags that are open."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def step(self) -> None:
        """Read one tag, one reference, or the plain text up to the next of them."""
        if self.source.startswith("</", self.at):
            self.end_tag()
        elif self.source[self.at] == "<":
            self.start_tag()
        elif self.source[self.at] == "&":
            self.reference()
        else:
            stop = _SPECIAL.search(self.source, self.at)
            self.write(self.source[self.at : stop.start() if stop else len(self.source)])

    def write(self, text: str, read: int | None = None) -> None:
        """Add visible text; ``read`` is how much of the source it took (default: its own length)."""
        self.out.append(text)
        self.units += utf16_length(text)
        self.at += len(text) if read is None else read

    def reference(self) -> None:
        """Read ``&lt;`` and its kin; what is unknown stays as it is written."""
        match = _REFERENCE.match(self.source, self.at)
        character = _decoded(match) if match else ""
        self.write(character or "&", len(match[0]) if match and character else 1)

    def start_tag(self) -> None:
        """Read a start tag with its attributes."""
        begin = self.at
        name = self._name(_START, "start")
        if name not in _TYPES:
            raise self.error(f'Unsupported start tag "{name}" at byte offset', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self.error('Tag "span" must have class "tg-spoiler" at byte offset', begin)
        self.open.append(_Open(name, self.units, len(self.out), attributes))

    def end_tag(self) -> None:
        """Read an end tag; it closes the tag opened last, and must say so or be empty (``</>``)."""
        begin = self.at
        if not self.open:
            raise self.error("Unexpected end tag at byte offset", begin)
        name = self._name(_END, "end")
        if self.source[self.at] != ">":
            raise self.error("Unclosed end tag at byte offset", begin)
        self.at += 1
        tag = self.open.pop()
        if name not in {"", tag.tag}:
            words = f'Unmatched end tag at byte offset {self.bytes(begin)}, expected "</{tag.tag}>", found "</{name}>"'
            raise bad_request(f"can't parse entities: {words}")
        self.close(tag)

    def close(self, tag: _Open) -> None:
        """Turn a closed tag into an entity, unless nothing stands in it or its link leads nowhere."""
        length = self.units - tag.offset
        kind, value = _meaning(tag, "".join(self.out[tag.position :]))
        if length and kind:
            self.entities.append(Entity(kind, tag.offset, length, value))

    def result(self) -> Styled:
        """Return what was read; every tag must have been closed by now."""
        if self.open:
            words = f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"'
            raise bad_request(f"can't parse entities: {words}")
        text = "".join(self.out)
        if _SURROGATE.search(text):
            raise bad_request(
                "can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return Styled(text, tuple(sorted(self.entities, key=lambda entity: (entity.offset, -entity.length))))

    def error(self, words: str, position: int) -> ApiError:
        """Return the refusal for a place in the source."""
        return bad_request(f"can't parse entities: {words} {self.bytes(position)}")

    def bytes(self, position: int) -> int:
        """Return a place in the source in bytes."""
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _name(self, pattern: re.Pattern[str], which: str) -> str:
        """Read the name of a tag, in small letters; the source may not end with it."""
        match = pattern.match(self.source, self.at)
        if match is None or match.end() == len(self.source):
            raise self.error(f"Unclosed {which} tag at byte offset", self.at)
        self.at = match.end()
        return match["name"].lower()

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        """Read ``name="value"`` pairs up to and with the closing bracket."""
        found: dict[str, str] = {}
        while not (close := _CLOSE.match(self.source, self.at)):
            match = _ATTRIBUTE.match(self.source, self.at)
            if match is None or match.end() == len(self.source):
                raise self.error("Unclosed start tag at byte offset", begin)
            self.at = match.end()
            found[match["name"]] = self._value(tag, match, begin)
        self.at = close.end()
        return found

    def _value(self, tag: str, attribute: re.Match[str], begin: int) -> str:
        """Read what stands behind the equal sign; only ``<blockquote expandable>`` has none."""
        if not attribute["name"]:
            raise self.error(f'Empty attribute name in the tag "{tag}" at byte offset', begin)
        if not attribute["equals"]:
            if (tag, attribute["name"]) == ("blockquote", "expandable"):
                return ""
            words = f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset'
            raise self.error(words, begin)
        start, value = self.at, _VALUE.match(self.source, self.at)
        if value is None:
            quoted = self.source[start] in "\"'"
            words = "Unclosed start tag at byte offset" if quoted else "Unexpected end of name token at byte offset"
            raise self.error(words, begin if quoted else start)
        self.at = value.end()
        literal = value["double"] if value["double"] is not None else value["single"]
        return _REFERENCE.sub(lambda m: _decoded(m) or m[0], literal) if literal is not None else value["token"].lower()


def _decoded(reference: re.Match[str]) -> str:
    """Return the character of a reference, or nothing where Telegram knows none."""
    if reference["name"]:
        return _NAMED.get(reference["name"], "")
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    return chr(code) if 0 < code < 0x10FFFF else ""


def _meaning(tag: _Open, inside: str) -> tuple[str, str]:
    """Return the type and the value of the entity that a tag makes; no type for a link that leads nowhere."""
    if tag.tag == "a":
        link = tag.attributes.get("href") or inside
        return ("text_link", link) if _LINK.fullmatch(link) else ("", "")
    if tag.tag == "blockquote" and "expandable" in tag.attributes:
        return "expandable_blockquote", ""
    return _TYPES[tag.tag], tag.attributes.get("emoji-id", "")

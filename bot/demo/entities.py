"""A text as the person sees it, and what its parts mean. Offsets and lengths count UTF-16 units, as Telegram's do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning; ``value`` is the link of a text_link or the language of a pre."""

    type: str
    offset: int
    length: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Styled:
    """A text as the person sees it."""

    text: str = ""
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 units: characters outside the basic plane count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def trimmed(styled: Styled) -> Styled:
    """Return the text without white space around it, as Telegram stores it, its entities moved along."""
    text = styled.text.strip()
    if text == styled.text:
        return styled
    lead = utf16_length(styled.text) - utf16_length(styled.text.lstrip())
    total = utf16_length(text)
    moved = []
    for entity in styled.entities:
        start, end = max(entity.offset - lead, 0), min(entity.offset - lead + entity.length, total)
        if end > start:
            moved.append(replace(entity, offset=start, length=end - start))
    return Styled(text, tuple(moved))


_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>]+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{3,32}\b)"
)


def with_found(styled: Styled) -> Styled:
    """Add what Telegram recognises by itself: links, /commands and @names that no entity covers yet."""
    if "/" not in styled.text and "@" not in styled.text:
        return styled
    found = [_found(styled.text, match) for match in _FOUND.finditer(styled.text)]
    free = [new for new in found if not any(_overlap(new, old) for old in styled.entities)]
    return Styled(styled.text, tuple(sorted((*styled.entities, *free), key=lambda e: (e.offset, -e.length))))


def _found(text: str, match: re.Match[str]) -> Entity:
    return Entity(match.lastgroup or "", utf16_length(text[: match.start()]), utf16_length(match[0]))


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.offset + other.length and other.offset < one.offset + one.length


def to_wire(entities: tuple[Entity, ...]) -> list[dict[str, object]]:
    """Return the entities as the Bot API writes them."""
    return [_wire(entity) for entity in entities]


def _wire(entity: Entity) -> dict[str, object]:
    plain: dict[str, object] = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    if entity.value:
        plain[{"text_link": "url", "custom_emoji": "custom_emoji_id"}.get(entity.type, "language")] = entity.value
    return plain


def from_wire(entity: Mapping[str, Any]) -> Entity:
    """Return an entity that the bot wrote itself. Raises KeyError or ValueError where a field is missing or wrong."""
    value = next((str(entity[key]) for key in ("url", "language", "custom_emoji_id") if key in entity), "")
    return Entity(str(entity["type"]), int(entity["offset"]), int(entity["length"]), value)

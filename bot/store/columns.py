"""How values stand in columns: moments and days as text, structures as JSON that pydantic checks when it is read."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from pydantic import TypeAdapter

#: Values of any type: what they are stands in ``Patient``, and ``codec`` is chosen by it.
Translate = Callable[[Any], Any]


def moment(value: datetime) -> str:
    """Return a moment as text of fixed width, so that texts compare as moments do."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds")


def maybe_moment(value: datetime | None) -> str | None:
    """Return a moment as text, or NULL."""
    return None if value is None else moment(value)


def read_moment(value: str | None) -> datetime | None:
    """Read a moment, or NULL."""
    return None if value is None else datetime.fromisoformat(value)


def dumps(value: object) -> str:
    """Return compact JSON with a fixed order of keys."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@dataclass(frozen=True, slots=True)
class Codec:
    """One way to store a kind of value."""

    encode: Translate
    decode: Translate


def structure(kind: Any) -> Codec:  # noqa: ANN401 -- a type, written as an annotation is
    """Return how a value of a structured type stands in a column: as JSON, or NULL for None."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def encode(value: object) -> str | None:
        return None if value is None else adapter.dump_json(value).decode()

    def decode(text: str | None) -> object:
        return None if text is None else adapter.validate_json(text)

    return Codec(encode, decode)


def _same(value: object) -> object:
    return value


def _encode_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _decode_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


PLAIN: Final = Codec(_same, _same)
FLAG: Final = Codec(int, bool)
MOMENT: Final = Codec(maybe_moment, read_moment)
DAY: Final = Codec(_encode_day, _decode_day)

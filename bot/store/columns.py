"""How values stand in columns: moments, days, sets and small structures, both ways."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from bot.patient import Lock, Question

Encode = Callable[[Any], Any]


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
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_plain)


def _plain(value: object) -> object:
    match value:
        case datetime():
            return moment(value)
        case date() | time():
            return value.isoformat()
        case frozenset():
            return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot be stored")


@dataclass(frozen=True, slots=True)
class Codec:
    """One way to store a kind of value."""

    encode: Encode
    decode: Encode


def _question(text: str | None) -> Question | None:
    if text is None:
        return None
    raw = json.loads(text)
    moments = {"asked_at": read_moment(raw["asked_at"]), "expires_at": read_moment(raw["expires_at"])}
    return Question(**{**raw, **moments})


def _lock(text: str | None) -> Lock | None:
    if text is None:
        return None
    raw = json.loads(text)
    return Lock(**{**raw, "since": datetime.fromisoformat(raw["since"]), "causes": tuple(raw["causes"])})


def _times(text: str) -> Mapping[str, time | None]:
    return {slot: None if at is None else time.fromisoformat(at) for slot, at in json.loads(text).items()}


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _same(value: Any) -> Any:  # noqa: ANN401 -- columns that need no translation
    return value


PLAIN = Codec(_same, _same)
FLAG = Codec(int, bool)
MOMENT = Codec(maybe_moment, read_moment)
DAY = Codec(lambda value: value and value.isoformat(), _day)
NAMES = Codec(dumps, lambda text: frozenset(json.loads(text)))
MOMENTS = Codec(dumps, lambda text: {key: datetime.fromisoformat(at) for key, at in json.loads(text).items()})
TIMES = Codec(dumps, _times)
QUESTION = Codec(lambda value: value and dumps(asdict(value)), _question)
LOCK = Codec(lambda value: value and dumps(asdict(value)), _lock)

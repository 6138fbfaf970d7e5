"""What the value of a setting must be: the types that ``bot.config`` is made of.

Each type carries the end of the sentence "… must be …" for the operator. A check that fails raises ``ValueError``
without a word: a message would be tempted to repeat the value, and a value may be the token.
"""

import json
import re
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import NoDecode

_BASE_URL: Final = re.compile(r"https?://[^\s/?#@{}]+(/[^\s?#@{}]*)?")
#: The program adds ``/bot<token>`` itself; people who know other libraries write part of it.
_BOT_PATH: Final = re.compile(r"/bot([0-9]+(:.*)?)?/*$")
_TOKEN: Final = re.compile(r"[0-9]{6,12}:[A-Za-z0-9_-]{30,64}")


@dataclass(frozen=True)
class Hours:
    """Opening hours in the clinic's zone: ``local_time in hours`` holds from ``opens`` until just before ``closes``."""

    opens: time
    closes: time

    def __contains__(self, local: time) -> bool:
        return self.opens <= local < self.closes

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"


def must(be: str, low: int | None = None, high: int | None = None) -> object:
    """Note what a value must be, with the limits of a number, both included; to stand in an ``Annotated``."""
    return Field(ge=low, le=high, json_schema_extra={"must": be})


def whole(low: int, high: int) -> object:
    """Note that a ``Whole`` must lie within these limits, both included."""
    return must(f"a whole number from {low} to {high}", low, high)


def must_be(field: FieldInfo) -> str:
    """Return the note of ``must``: the end of the sentence "… must be …"."""
    match field.json_schema_extra:
        case {"must": str(be)}:
            return be
    raise LookupError("a setting without a note of what it must be")


def as_toml(value: object) -> str:
    """Return a setting's value as it stands in ``config.toml``."""
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case tuple():
            return f"[{', '.join(map(as_toml, value))}]"
        case time():
            return f'"{value:%H:%M}"'
    return json.dumps(str(value), ensure_ascii=False)


def _no_truth(value: object) -> object:
    if value is True or value is False:  # Python would count them as 1 and 0
        raise ValueError
    return value


def _clock(value: object) -> time:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{2}:[0-9]{2}", value):
        return time.fromisoformat(value)
    if isinstance(value, time) and value == time(value.hour, value.minute):
        return value
    raise ValueError


def _hours(value: object) -> Hours:
    if isinstance(value, str):
        opens, closes = map(_clock, value.split("-"))
        value = Hours(opens, closes)
    if isinstance(value, Hours) and value.opens < value.closes:
        return value
    raise ValueError


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (KeyError, OSError) as error:  # OSError: a folder of the zone database, such as "Europe"
        raise ValueError from error


def _base_url(url: str) -> str:
    if not _BASE_URL.fullmatch(url) or _BOT_PATH.search(url):
        raise ValueError
    address = urlsplit(url)
    if not address.hostname or address.port == 0:  # the port itself raises where it is no number
        raise ValueError
    return url.rstrip("/")


def _location(path: Path) -> Path:
    if not path.name or "\0" in str(path):
        raise ValueError
    return path


def _list(value: object) -> object:
    if isinstance(value, str):
        return json.loads(value) if value.startswith("[") else value.split(",")
    return value


def _growing(minutes: tuple[int, ...]) -> tuple[int, ...]:
    if not minutes or any(later <= earlier for earlier, later in pairwise(minutes)):
        raise ValueError
    return minutes


def _token(secret: SecretStr | None) -> SecretStr | None:
    if secret is not None and not _TOKEN.fullmatch(secret.get_secret_value()):
        raise ValueError
    return secret


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


Whole = Annotated[int, BeforeValidator(_no_truth)]
Text = Annotated[str, Field(pattern=r"^[^\r\n]{1,64}$"), must("a text of 1 to 64 characters on one line")]
Digits = Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ]{1,18}$"), must('a telephone number such as "112"')]
DigitsOrNone = Annotated[
    str, Field(pattern=r"^(\+?[0-9][0-9 ]{1,18})?$"), must('a telephone number such as "+31 20 123 45 67", or empty')
]
Switch = Annotated[bool, must("true or false")]
Language = Annotated[Literal["nl", "en"], must('"nl" or "en"')]
Zone = Annotated[str, AfterValidator(_zone), must('the name of a time zone, such as "Europe/Amsterdam"')]
OpeningHours = Annotated[
    Hours,
    NoDecode,
    BeforeValidator(_hours),
    must('opening hours such as "08:00-18:00", within one day'),
]
ClockTime = Annotated[time, BeforeValidator(_clock), must('a time of day such as "08:00"')]
Minutes = Annotated[
    tuple[Annotated[Whole, Field(ge=1, le=1440)], ...],
    NoDecode,
    BeforeValidator(_list),
    AfterValidator(_growing),
    must("growing whole numbers from 1 to 1440, such as [10, 30, 120]"),
]
BaseUrl = Annotated[
    str,
    AfterValidator(_base_url),
    must('a web address such as "https://api.telegram.org", with no "/bot", token or user name in it'),
]
Location = Annotated[Path, AfterValidator(_location), must("the path of a file or folder")]
Level = Annotated[
    Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"],
    BeforeValidator(_upper),
    must('"DEBUG", "INFO", "WARNING", "ERROR" or "CRITICAL"'),
]
Staff = Annotated[Literal["therapists", "operators"], must('"therapists" or "operators"')]
Format = Annotated[Literal["console", "json"], must('"console" or "json"')]
Token = Annotated[
    SecretStr | None,
    AfterValidator(_token),
    must("the token that @BotFather gave: digits, a colon and about 35 characters"),
]

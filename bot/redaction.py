"""What may be kept of a value, a text or an error where people's words must not go: logs, and the table of failures."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from traceback import walk_tb
from typing import Any, Final, TypedDict

#: Three ways to meet a token: alone, in an address (``/bot123:…``, where ``\b`` would not match), and percent-encoded.
TOKEN: Final = re.compile(r"(?<!\d)\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
HIDDEN: Final = "[hidden]"
#: The packages whose frames and events are ours.
OURS: Final = ("bot", "content", "scheduler")
_ABOVE: Final = Path(__file__).parent.parent
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
#: A chain of errors or a recursion is cut here: the ends tell the story, and a line stays a line.
_MOST_FRAMES: Final = 20
_MOST_CAUSES: Final = 8


class Cause(TypedDict):
    """One error of a chain: its type, and our frames as ``bot/coach.py:41 Coach.hear``, outermost first."""

    error: str
    frames: list[str]


class Described(Cause):
    """An error and what it came from, nearest first."""

    because: list[Cause]


class Code(str):
    """A text that comes from a program's source, such as the name of a function: no person has written it."""

    __slots__ = ()


class Codes(list[Any]):
    """A list of such texts, or of errors described by them: ``log.error("x", **describe(error))`` shows it."""

    __slots__ = ()


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Return the text without bot tokens and without these secrets."""
    for secret in secrets:
        text = text.replace(secret, "[secret]")
    return TOKEN.sub("[token]", text)


def shown(value: object) -> bool | int | float | str | Codes | None:
    """Return the value as it may stand in a log: numbers, truth values and short identifiers do, all else is hidden."""
    match value:
        case Enum():
            return shown(value.value)
        case BaseException():
            return _kind(value)
        case None | bool() | int() | float() | Code() | Codes():
            return value
        case str() if _IDENTIFIER.fullmatch(value):
            return redact(value)
    return HIDDEN


def describe(error: BaseException) -> Described:
    """Return what may be kept of an error: types and our own frames, never a text or a local variable."""
    first, *rest = (Cause(error=_kind(each), frames=_frames(each)) for each in _chain(error))
    return Described(error=first["error"], frames=first["frames"], because=Codes(rest))


def place(file: str, line: int) -> Code:
    """Return where a line of code stands, without the machine's folders: ``ext/_application.py:1234``."""
    return Code(f"{'/'.join(Path(file).parts[-2:])}:{line}")


def _kind(error: BaseException) -> Code:
    kind = type(error)
    return Code(kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}")


def _frames(error: BaseException) -> Codes:
    steps = ((_our_file(frame.f_code.co_filename), line, frame.f_code) for frame, line in walk_tb(error.__traceback__))
    return Codes([f"{file}:{line} {code.co_qualname}" for file, line, code in steps if file][-_MOST_FRAMES:])


def _our_file(name: str) -> str | None:
    file = Path(name)
    inside = file.relative_to(_ABOVE) if file.is_relative_to(_ABOVE) else Path()
    return inside.as_posix() if inside.parts[:1] and inside.parts[0] in OURS else None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and what it came from, each once; nearest first."""
    waiting, seen = [error], set[int]()
    while waiting and len(seen) <= _MOST_CAUSES:
        current = waiting.pop(0)
        if id(current) not in seen:
            seen.add(id(current))
            yield current
            waiting += _origins(current)


def _origins(error: BaseException) -> list[BaseException]:
    before = error.__cause__ if error.__suppress_context__ else error.__context__
    inside = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    return [*([] if before is None else [before]), *inside]

"""Reports and advices as JSON, for ``rugcoach advise``: one object a line in, one object a line out.

Strict, because a wrong report would give a confident wrong advice: exactly the 14 fields of ``Report``, each once,
each of its own type. An error names the field and never repeats what stood in it.
"""

import json
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from content.report import CHARACTERS, COMPLAINTS, FLAGS, PAIN, PHASES, RADIATIONS, TRENDS, Report
from content.rules import advise


class BadReport(ValueError):
    """A report that cannot be used, in one plain sentence; ``line`` counts from 1 where there are many."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        self.reason = reason
        self.line = line
        super().__init__(reason if line is None else f"line {line}: {reason}")


@dataclass(frozen=True, slots=True)
class _Field:
    """What may stand in one field."""

    allows: Callable[[object], bool]
    must_be: str


def _one_of(words: tuple[str, ...]) -> _Field:
    return _Field(lambda value: isinstance(value, str) and value in words, f"one of: {', '.join(words)}")


def _whole(value: object, numbers: Container[int]) -> bool:
    """Tell whether it is a whole number in the range; True is no number here, and 4.0 is not whole."""
    return type(value) is int and value in numbers


_PAIN = _Field(lambda value: value is None or _whole(value, PAIN), "null or a whole number from 0 to 10")
_PHASE = _Field(lambda value: _whole(value, PHASES), "a whole number from 1 to 4")
_YES_OR_NO = _Field(lambda value: isinstance(value, bool), "true or false")

_FIELDS: dict[str, _Field] = {
    "flag": _one_of(FLAGS),
    "before": _PAIN,
    "after": _PAIN,
    "morning": _PAIN,
    "character": _one_of(CHARACTERS),
    "radiation": _one_of(RADIATIONS),
    "trend": _one_of(TRENDS),
    "complaint": _one_of(COMPLAINTS),
    "first_week": _YES_OR_NO,
    "phase": _PHASE,
    "adherence_low": _YES_OR_NO,
    "eligible": _YES_OR_NO,
    "reacted_before": _YES_OR_NO,
    "usual": _PAIN,
}


def parse_report(obj: object) -> Report:
    """Return the report that a decoded JSON value states.

    Raises:
        BadReport: it is no object, a field is missing, unknown, or of the wrong type or range.

    """
    if not isinstance(obj, dict):
        raise BadReport("a report must be a JSON object.")
    missing = next((name for name in _FIELDS if name not in obj), None)
    if missing:
        raise BadReport(f'the field "{missing}" is missing.')
    if len(obj) > len(_FIELDS):
        raise BadReport(f"a report has {len(_FIELDS)} fields and no others.")
    for name, field in _FIELDS.items():
        if not field.allows(obj[name]):
            raise BadReport(f'the field "{name}" must be {field.must_be}.')
    return Report(**obj)


def advise_json(line: str) -> str:
    """Return the advice for one report, both as compact JSON; raise BadReport for anything but a good report."""
    return json.dumps(asdict(advise(parse_report(_decode(line)))), separators=(",", ":"))


def advise_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield the advice for each line; the first bad line raises BadReport with its number."""
    for number, line in enumerate(lines, start=1):
        try:
            yield advise_json(line)
        except BadReport as error:
            raise BadReport(error.reason, number) from None


def _decode(line: str) -> object:
    if not line.strip():
        raise BadReport("the line is empty.")
    try:
        return json.loads(line, object_pairs_hook=_each_once, parse_constant=_no_constant)
    except BadReport:
        raise
    except (ValueError, RecursionError):  # endless digits are a plain ValueError
        raise BadReport("this is not valid JSON.") from None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object, refusing a key given twice: whichever counted, the other would be ignored in silence."""
    result = dict(pairs)
    if len(result) < len(pairs):
        raise BadReport(_twice([key for key, _ in pairs]))
    return result


def _twice(keys: list[str]) -> str:
    name = next((name for name in _FIELDS if keys.count(name) > 1), None)
    return f'the field "{name}" is given twice.' if name else "a field is given twice."


def _no_constant(_: str) -> None:
    raise BadReport("NaN and Infinity are not valid JSON.")

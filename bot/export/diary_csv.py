"""The diary as a table for a spreadsheet, in the person's language and as spreadsheets of that language read it.

UTF-8 with its mark, or Excel guesses the letters; a semicolon and 22-11-2026 for Dutch, a comma and 2026-11-22 for
English. No ``sep=`` line: with one, Excel forgets the mark.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from content.ladder import minutes
from content.texts import texts

Row = Mapping[str, Any]
#: Words of the table by what is stored: ratings, what was done, advice, signals.
TEXT_PREFIXES: tuple[str, ...] = (
    "export-head-",
    "export-asked-",
    "export-did-",
    "export-advice-",
    "export-signal-",
    "export-heard-",
    "export-letter-",
)
_MARK: Final = b"\xef\xbb\xbf"
#: A cell that begins like this would be run as a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a spreadsheet of a language reads a table."""

    separator: str
    day: str


MANNERS: Final[Mapping[str, Manner]] = {"nl": Manner(";", "%d-%m-%Y"), "en": Manner(",", "%Y-%m-%d")}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. ``value`` is a number where it is one."""

    day: date
    at: datetime
    what: str
    value: str | int
    more: str = ""


class Words:
    """The words of the table in one language."""

    def __init__(self, language: str) -> None:
        self._texts = texts(language)

    def __call__(self, text_id: str) -> str:
        """Return a text."""
        return self._texts.render(text_id, {})

    def known(self, prefix: str, name: str) -> str:
        """Return the word for what is stored, or the name itself where there is none."""
        text_id = f"{prefix}{name}"
        return self(text_id) if self._texts.has(text_id) else name


def diary_csv(rows: Mapping[str, Sequence[Row]], language: str) -> bytes:
    """Return a person's diary as CSV, oldest first; ``rows`` are all rows of the person by table."""
    manner, zone = MANNERS[language], ZoneInfo(rows["person"][0]["zone"])
    words = Words(language)
    table = io.StringIO()
    writer = csv.writer(table, delimiter=manner.separator, lineterminator="\r\n")
    writer.writerow([words(f"export-head-{name}") for name in ("day", "time", "what", "value", "more")])
    found = (line for name, read in _READERS.items() for row in rows[name] for line in [read(row, words, zone)])
    for line in sorted(found, key=lambda line: (line.at, line.what)):
        writer.writerow(_cells(line, manner, zone))
    return _MARK + table.getvalue().encode()


def _cells(line: Line, manner: Manner, zone: ZoneInfo) -> list[str | int]:
    at = line.at.astimezone(zone)
    value = line.value if isinstance(line.value, int) else harmless(line.value)
    shown = "" if at.date() != line.day else f"{at:%H:%M}"
    return [line.day.strftime(manner.day), shown, line.what, value, harmless(line.more)]


def harmless(cell: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


# --- One reader a table -----------------------------------------------------------------------------------------------


def _rating(row: Row, words: Words, zone: ZoneInfo) -> Line:
    return _line(row, zone, words("export-rating"), row["value"], words.known("export-asked-", row["asked"]))


def _activity(row: Row, words: Words, zone: ZoneInfo) -> Line:
    slot = words(f"slot-{row['slot']}") if row["slot"] else ""
    return _line(row, zone, words.known("export-did-", row["what"]), row["minutes"] or "", slot)


def _advice(row: Row, words: Words, zone: ZoneInfo) -> Line:
    kind = words.known("export-advice-", row["kind"])
    return _line(row, zone, words("export-advice"), kind, f"{row['row']} {' '.join(row['rules'])}")


def _signal(row: Row, words: Words, zone: ZoneInfo) -> Line:
    said = words.known("export-heard-", row["polarity"])
    return _line(row, zone, words("export-signal"), words.known("export-signal-", row["signal"]), said)


def _alert(row: Row, words: Words, zone: ZoneInfo) -> Line:
    return _line(row, zone, words("export-alert"), words.known("export-signal-", row["cause"]))


def _plan(row: Row, words: Words, zone: ZoneInfo) -> Line:
    day = date.fromisoformat(row["day"])
    at = datetime.combine(day, datetime.min.time(), zone)
    return Line(
        day, at, words("export-minutes"), minutes(row["walking_step"]), f"{words('export-phase')} {row['phase']}"
    )


def _letter(row: Row, words: Words, zone: ZoneInfo) -> Line:
    return _line(row, zone, words.known("export-letter-", row["receiver"]), row["text"])


def _line(row: Row, zone: ZoneInfo, what: str, value: str | int, more: str = "") -> Line:
    """Return a line; what has no day of its own belongs to the day on which it was."""
    at = datetime.fromisoformat(row["at"])
    day = date.fromisoformat(row["day"]) if "day" in row else at.astimezone(zone).date()
    return Line(day, at, what, value, more)


_READERS: Final[Mapping[str, Callable[[Row, Words, ZoneInfo], Line]]] = {
    "rating": _rating,
    "activity": _activity,
    "advice": _advice,
    "signal": _signal,
    "alert": _alert,
    "plan_change": _plan,
    "letter": _letter,
}

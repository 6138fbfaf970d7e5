"""The decision table as Markdown, for the README: generated from the rows, so that it cannot go stale."""

from collections.abc import Callable
from inspect import getdoc

from content.report import Report
from content.rules import TABLE, Dose, Row


def rules_table() -> str:
    """Return a Markdown table of the rows: when, advice, doses, who hears of it, rules."""
    head = "| row | when | advice | exercise and walking | therapist | rules |\n| --- | --- | --- | --- | --- | --- |"
    return "\n".join([head, *map(_line, TABLE)])


def _line(row: Row) -> str:
    rules = ", ".join((*row.rules, *row.limits))
    return f"| {row.id} | {_sentence(row.applies)} | `{row.kind}` | {_dose(row.dose)} | {row.escalate} | {rules} |"


def _dose(dose: Dose | Callable[[Report], Dose]) -> str:
    return f"exercise {dose.exercise}, walking {dose.walking}" if isinstance(dose, Dose) else _sentence(dose)


def _sentence(condition: Callable[[Report], object]) -> str:
    """Return the docstring of a condition or a dose as the therapist reads it."""
    words = str(getdoc(condition)).removeprefix("Tell whether ")
    return words[0].upper() + words[1:]

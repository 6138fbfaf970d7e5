"""The decision table as Markdown, for the README: generated from the rows, so that it cannot go stale."""

from inspect import getdoc

from content.rules import TABLE, Dose, Row


def rules_table() -> str:
    """Return a Markdown table of the rows: when, advice, doses, who hears of it, rules."""
    head = "| row | when | advice | exercise | walking | tells | rules |\n| --- | --- | --- | --- | --- | --- | --- |"
    return "\n".join([head, *map(_line, TABLE)])


def _line(row: Row) -> str:
    rules = ", ".join((*row.rules, *row.limits))
    return f"| {row.id} | {getdoc(row.applies)} | `{row.kind}` | {_doses(row)} | {row.escalate} | {rules} |"


def _doses(row: Row) -> str:
    if isinstance(row.dose, Dose):
        return f"{row.dose.exercise} | {row.dose.walking}"
    return f"{getdoc(row.dose)} | (see left)"

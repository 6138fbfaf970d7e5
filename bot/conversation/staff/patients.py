"""/patienten: the patients who let this therapist look along, those who need attention first, a line each, paged."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.between import Audited
from bot.conversation.staff.asking import said, stacked
from bot.conversation.staff.needs import by_need, facts_of
from bot.conversation.turns import button
from bot.events import Button, Reply, Rows, Say, Turn
from bot.patient import Role
from bot.staff.snapshots import Line, Need, Therapist

#: So many patients fit a phone screen with their buttons.
PAGE = 6
#: How many letters of a name a button shows: two stand side by side.
NAME = 14


def patients(therapist: Therapist, now: datetime) -> Turn:
    """Show the first page."""
    reply, facts = _page(therapist, 0, now)
    return said(therapist, reply, facts=facts)


def page(therapist: Therapist, what: str, now: datetime) -> Turn:
    """Show another page in the same message."""
    number = int(what) if what.isdecimal() else 0
    reply, facts = _page(therapist, number, now)
    return said(therapist, replace(reply, kind="edit", edits="tapped"), facts=facts)


def _page(therapist: Therapist, number: int, now: datetime) -> tuple[Reply, tuple[Audited, ...]]:
    """Return a page, and that everybody on it was looked at."""
    if not therapist.patients:
        return Reply(parts=(Say("patients-none"),), buttons=((button("staff-btn-invite", "go:invite"),),)), ()
    ranked = by_need(therapist.patients, now)
    last = (len(ranked) - 1) // PAGE
    number = min(number, last)
    first = number * PAGE
    shown = ranked[first : first + PAGE]
    title = Say("patients-title", {"total": str(len(ranked)), "need": str(sum(need != "none" for need, _ in ranked))})
    lines = tuple(_line(no, need, line, now) for no, (need, line) in enumerate(shown, start=first + 1))
    openers = [_opener(no, line) for no, (_, line) in enumerate(shown, start=first + 1)]
    pairs: Rows = tuple(tuple(openers[at : at + 2]) for at in range(0, len(openers), 2))
    reply = Reply(parts=(title, stacked(lines)), buttons=(*pairs, *_turning(number, last)), protect=True)
    return reply, tuple(Audited("list", line.id) for _, line in shown)


def _line(no: int, need: Need, line: Line, now: datetime) -> Say:
    facts: dict[str, str | int | Say] = {"n": str(no), "name": line.name, "facts": facts_of(line.patient, now)}
    if need == "none":
        return Say("patients-line", facts)
    return Say("patients-urgent", {**facts, "need": Say(f"need-{need}")})


def _opener(no: int, line: Line) -> Button:
    return button(Say("patients-open", {"n": str(no), "name": line.name[:NAME]}), f"patient:{line.id}")


def _turning(number: int, last: int) -> Rows:
    back = (button("page-back", f"page:{number - 1}"),) if number else ()
    on = (button("page-next", f"page:{number + 1}"),) if number < last else ()
    return ((*back, *on),) if back or on else ()


COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"patients": patients}
CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {"page": page}
ONLY: Mapping[str, Role] = {"patients": "therapist", "page": "therapist"}

"""A tip that was sent off: pause, go on, cancel, try the unknown ones once more, the list, and the history."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, Literal

from bot.between import Audited
from bot.broadcast.draft import TipTurned
from bot.broadcast.seen import Broadcast
from bot.conversation.staff import broadcast_report as report
from bot.conversation.staff.asking import said
from bot.conversation.staff.broadcast_desk import desk, may_send
from bot.conversation.staff.broadcast_message import messages
from bot.conversation.turns import button
from bot.events import Reply, Say, Turn
from bot.staff.snapshots import Therapist

TEXT_PREFIXES: tuple[str, ...] = ("tip-turned-",)
Turning = Literal["paused", "running", "cancelled", "retry"]
#: From which states a broadcast can be turned; the store holds the same (``bot.store.broadcasts``).
FROM: Final[Mapping[Turning, frozenset[str]]] = {
    "paused": frozenset({"ready", "running"}),
    "running": frozenset({"paused"}),
    "cancelled": frozenset({"freezing", "ready", "running", "paused"}),
    "retry": frozenset({"done"}),
}


def turns(to: Turning) -> Callable[[Therapist, str, datetime], Turn]:
    """Return what a button under the live message does. The message itself is edited as soon as it is done."""

    def turn(therapist: Therapist, _what: str, _now: datetime) -> Turn:
        broadcast = desk(therapist).opened
        if broadcast is None or not may_send(therapist) or broadcast.state not in FROM[to]:
            return Turn(patient=therapist.me, toast=Say("tip-too-late"))
        return Turn(patient=therapist.me, facts=(TipTurned(broadcast.no, to),), toast=Say(f"tip-turned-{to}"))

    return turn


def show_list(therapist: Therapist, _what: str, _now: datetime) -> Turn:
    """[Lijst (CSV)]: every recipient with what became of it, as a file."""
    broadcast = desk(therapist).opened
    if broadcast is None:
        return Turn(patient=therapist.me, toast=Say("tip-too-late"))
    looked = Audited("tip_list", detail=str(broadcast.no))
    return said(therapist, report.listing(broadcast, therapist.id), facts=(looked,))


def history(therapist: Therapist, _now: datetime) -> Turn:
    """/berichten: what was sent, newest first, with figures; a number opens one."""
    past = desk(therapist).past
    new = ((button("tip-btn-new", "go:broadcast"),),)
    if not past:
        return said(therapist, Reply(parts=(Say("tip-past-none"),), buttons=new))
    numbers = tuple(
        button(Say("tip-open", {"n": str(at)}), f"tip_open:{broadcast.no}")
        for at, broadcast in enumerate(past[: report.MOST_LINES], start=1)
    )
    shown = Reply(
        parts=(Say("tip-history"), report.past(past, therapist.zone)), buttons=(numbers[:4], numbers[4:], *new)
    )
    return said(therapist, _without_empty_rows(shown))


def show_one(therapist: Therapist, _what: str, _now: datetime) -> Turn:
    """One of the history: the tip as it went out, and what became of it."""
    broadcast = desk(therapist).opened
    if broadcast is None:
        return Turn(patient=therapist.me, toast=Say("tip-too-late"))
    return said(therapist, *messages(broadcast.draft, therapist.clinic), live(broadcast))


def live(broadcast: Broadcast) -> Reply:
    """Return the figures of a broadcast in whatever state it is, with the buttons that fit."""
    if broadcast.state in {"done", "cancelled"}:
        return report.report(broadcast)
    state = Say(report.state_text(broadcast))
    head = Say("tip-report-live", {"state": state, "total": str(broadcast.figures.total)})
    return Reply(parts=(head, *report.figures_said(broadcast.figures)), buttons=report.controls(broadcast))


def tapped_test(therapist: Therapist, _what: str, _now: datetime) -> Turn:
    """The button under the tip, tapped by the therapist who looks at it."""
    return Turn(patient=therapist.me, toast=Say("tip-test-button"))


def _without_empty_rows(reply: Reply) -> Reply:
    return Reply(parts=reply.parts, buttons=tuple(row for row in reply.buttons if row))


COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"broadcasts": history}
CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {
    "tip_pause": turns("paused"),
    "tip_resume": turns("running"),
    "tip_cancel": turns("cancelled"),
    "tip_retry": turns("retry"),
    "tip_list": show_list,
    "tip_open": show_one,
    "consent": tapped_test,
}

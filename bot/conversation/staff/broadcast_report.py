"""How far a tip to many is, and what became of it: the live message, the report, the line of the history."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import reduce
from typing import Final
from zoneinfo import ZoneInfo

from bot.broadcast.seen import FATES, Broadcast, Figures
from bot.conversation.turns import button
from bot.events import Media, Reply, Rows, Say

#: Texts by state, fate and reason.
TEXT_PREFIXES: tuple[str, ...] = ("tip-state-", "tip-fate-", "tip-reason-", "tip-report-")
#: Blocks of the bar.
BLOCKS: Final = 12
#: Beyond one screen nobody reads on.
MOST_LINES: Final = 8


def progress(broadcast: Broadcast) -> Reply:
    """Return the one message that shows how far it is, with the buttons that fit its state."""
    figures = broadcast.figures
    said = Say(
        "tip-progress",
        {
            "state": Say(f"tip-state-{_state(broadcast)}"),
            "bar": bar(figures.done, figures.total),
            "percent": str(percent(figures)),
            "done": str(figures.done),
            "total": str(figures.total),
        },
    )
    return Reply(parts=(said,), buttons=controls(broadcast))


def report(broadcast: Broadcast) -> Reply:
    """Return the figures: they always add up to the number of recipients. Reasons stand below."""
    head = Say(f"tip-report-{'cancelled' if broadcast.state == 'cancelled' else 'done'}", {"total": _n(broadcast)})
    return Reply(parts=(head, *figures_said(broadcast.figures)), buttons=after(broadcast))


def standstill(broadcast: Broadcast) -> Reply:
    """Return the message that says that ten in a row failed, and what can be done."""
    return Reply(
        parts=(Say("tip-standstill"), *figures_said(broadcast.figures)),
        buttons=controls(broadcast),
    )


def figures_said(figures: Figures) -> tuple[Say, ...]:
    """Return the figures in words: one line a fate that occurred, then the moved, then the reasons."""
    fates = [Say(f"tip-fate-{fate}", {"n": figures.of(fate)}) for fate in FATES if figures.of(fate)]
    moved = [Say("tip-moved", {"n": str(figures.moved)})] if figures.moved else []
    reasons = [
        Say("tip-reason-line", {"reason": Say(f"tip-reason-{reason}"), "n": str(number)})
        for reason, number in sorted(figures.reasons.items())
    ]
    return tuple(column(lines) for lines in (fates + moved, reasons) if lines)


def past(broadcasts: Sequence[Broadcast], zone: str) -> Say:
    """Return the history, newest first, a line each."""
    return column(_line(at, broadcast, zone) for at, broadcast in enumerate(broadcasts[:MOST_LINES], start=1))


def _line(at: int, broadcast: Broadcast, zone: str) -> Say:
    figures = broadcast.figures
    return Say(
        "tip-past-line",
        {
            "n": str(at),
            "when": clock(broadcast.sent_at, zone),
            "state": Say(f"tip-state-{_state(broadcast)}"),
            "sent": str(figures.of("sent")),
            "total": str(figures.total),
        },
    )


def clock(moment: datetime | None, zone: str) -> str:
    """Return a moment as it stands in a list: ``23-11 14:00``."""
    return "" if moment is None else f"{moment.astimezone(ZoneInfo(zone)):%d-%m %H:%M}"


def bar(done: int, total: int) -> str:
    """Return a bar of ``BLOCKS`` blocks; the last one fills only when nothing is left."""
    full = done * BLOCKS // total if total else 0
    return "▓" * full + "░" * (BLOCKS - full)


def percent(figures: Figures) -> int:
    """Return how much is done, in whole percent; 100 only when nothing is left."""
    return figures.done * 100 // figures.total if figures.total else 0


def controls(broadcast: Broadcast) -> Rows:
    """Return the buttons for a broadcast that is at work."""
    no = broadcast.no
    cancel = button("tip-btn-cancel", f"tip_cancel:{no}")
    match broadcast.state:
        case "running":
            return ((button("tip-btn-pause", f"tip_pause:{no}"), cancel),)
        case "paused":
            return ((button("tip-btn-resume", f"tip_resume:{no}"), cancel),)
        case "freezing" | "ready":
            return ((cancel,),)
    return ()


def after(broadcast: Broadcast) -> Rows:
    """Return the buttons under a report."""
    rows: Rows = ((button("tip-btn-list", f"tip_list:{broadcast.no}"),),)
    unknown = broadcast.figures.of("unknown")
    if unknown and broadcast.state == "done":
        again = Say("tip-btn-retry", {"n": str(unknown)})
        return (*rows, (button(again, f"tip_retry:{broadcast.no}"),))
    return rows


def listing(broadcast: Broadcast, therapist: str) -> Reply:
    """Return the list of recipients as a file; it is made when it is sent, and cannot be passed on."""
    name = f"tip-{broadcast.no}.csv"
    media = Media("list", "document", name, {"broadcast": broadcast.no, "therapist": therapist})
    return Reply(parts=(Say("tip-list"),), media=media, protect=True)


def state_text(broadcast: Broadcast) -> str:
    """Return the id of the text that says in which state it is."""
    return f"tip-state-{_state(broadcast)}"


def _state(broadcast: Broadcast) -> str:
    return "failures" if broadcast.state == "paused" and broadcast.pause == "failures" else broadcast.state


def _n(broadcast: Broadcast) -> str:
    return str(broadcast.figures.total)


def column(lines: Iterable[Say]) -> Say:
    """Return texts one below the other."""
    first, *rest = lines
    return reduce(lambda above, below: Say("stack", {"above": above, "below": below}), rest, first)

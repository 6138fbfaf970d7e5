"""/overzicht: this week's numbers of the clinic; what could tell of one person is left out (``bot.staff.overview``)."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.conversation.progress import signed
from bot.conversation.staff.asking import said, stacked
from bot.events import Reply, Say, Turn
from bot.patient import Language
from bot.staff.snapshots import Numbers, Therapist


def overview(therapist: Therapist, _now: datetime) -> Turn:
    """Show the numbers, or that there are too few patients for any."""
    known = therapist.numbers
    lines = () if known is None else _lines(known, therapist.language)
    if not lines:
        return said(therapist, Reply(parts=(Say("overview-title"), Say("overview-too-few"))))
    return said(therapist, Reply(parts=(Say("overview-title"), stacked(lines), Say("overview-note"))))


def _lines(known: Numbers, language: Language) -> tuple[Say, ...]:
    counts = {
        "overview-patients": known.patients,
        "overview-active": known.active,
        "overview-answered": known.answered,
        "overview-alarms": known.alarms,
    }
    lines = [Say(text, {"n": str(count)}) for text, count in counts.items() if count is not None]
    if known.change is not None:
        lines.append(Say("overview-change", {"n": signed(known.change, language)}))
    return tuple(lines)


COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"overview": overview}

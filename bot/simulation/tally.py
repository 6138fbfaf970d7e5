"""What a simulated time came to, and whether the promises were kept."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.simulation.telegram import Delivered
from bot.store.balance import adds_up
from scheduler.plan import in_quiet_hours

#: Kinds of messages that count against the cap beside the three slots (CLINICAL.md, section 6).
OTHERS: Final = frozenset({"question", "tip"})
#: Announced a moment ago, or the answer to an alarm: these may come in the quiet hours.
ANY_TIME: Final = frozenset({"test", "alarm", "alert"})
#: Fields of ``Figures`` that must be nothing.
PROMISES: Final = ("mistakes", "lost", "twice", "in_quiet_hours", "over_cap")
#: Fields that are summed, beside those.
COUNTED: Final = ("patients", "messages", "taps", "texts")
SLOTS_A_DAY: Final = 3
OTHERS_A_DAY: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The balance sheet of all days together, what was done to get there, and what must be nothing.

    ``sheet`` has the words of DESIGN.md, section 2. ``trouble`` counts the failures that were survived.
    """

    patients: int
    days: int
    seed: int
    sheet: Mapping[str, int]
    messages: int
    taps: int
    texts: int
    trouble: Mapping[str, int]
    #: Updates and reminders over which the program stumbled.
    mistakes: int
    #: Answers that are not in the diary, planned messages without a row, messages that stayed on their way.
    lost: int
    #: Copies that no unknown outcome explains.
    twice: int
    #: Proactive messages in the quiet hours that nobody chose.
    in_quiet_hours: int
    #: Days on which somebody got more than three slots and one other message.
    over_cap: int

    @property
    def broken(self) -> tuple[str, ...]:
        """Return which promises were not kept; empty where all were."""
        found = {name: getattr(self, name) for name in PROMISES} | {"sheet": not adds_up(self.sheet)}
        return tuple(name for name, count in found.items() if count)

    def as_dict(self) -> dict[str, Any]:
        """Return what ``rugcoach simulate --json`` prints: the sheet's words stand beside the other keys."""
        fields = asdict(self)
        sheet, trouble = fields.pop("sheet"), fields.pop("trouble")
        return {**fields, **sheet, "trouble": dict(sorted(trouble.items())), "broken": list(self.broken)}

    def readable(self) -> str:
        """Return the figures as lines for a person."""
        lines = [f"{self.patients} patients, {self.days} days, seed {self.seed}", "", "The balance sheet:"]
        lines += [f"  {word:<10} {count:>8}" for word, count in self.sheet.items()]
        lines += ["", f"Messages that arrived: {self.messages}; taps: {self.taps}; texts: {self.texts}"]
        lines += ["Trouble on the way: " + ", ".join(f"{count} {what}" for what, count in sorted(self.trouble.items()))]
        lines += ["Must be nothing: " + ", ".join(f"{name} {getattr(self, name)}" for name in PROMISES)]
        lines += ["Every promise was kept." if not self.broken else f"BROKEN: {', '.join(self.broken)}"]
        return "\n".join(lines)


def together(clinics: Sequence[Figures]) -> Figures:
    """Return the sum of several clinics."""
    first = clinics[0]
    counted = {name: sum(getattr(clinic, name) for clinic in clinics) for name in (*COUNTED, *PROMISES)}
    return replace(
        first,
        **counted,
        sheet={word: sum(clinic.sheet[word] for clinic in clinics) for word in first.sheet},
        trouble={what: sum(clinic.trouble.get(what, 0) for clinic in clinics) for what in first.trouble},
    )


def copies(delivered: Iterable[Delivered], uncertain: Mapping[str, int]) -> int:
    """Return how many copies came that no unknown outcome explains."""
    times = Counter(message.key for message in delivered)
    return sum(max(0, count - 1 - uncertain.get(key, 0)) for key, count in times.items())


def quiet(
    delivered: Iterable[Delivered],
    zone: Callable[[int], str],
    begin: time,
    end: time,
    chosen: Callable[[int, str], time | None] = lambda _chat, _slot: None,
) -> int:
    """Return how many proactive messages came in their reader's quiet hours, where that is not the ``chosen`` time."""
    return sum(
        message.kind.planned
        and message.kind.name not in ANY_TIME
        and not _is_safety(message)
        and not _was_chosen(chosen(message.chat, _slot(message)), begin, end)
        and in_quiet_hours(message.at.astimezone(ZoneInfo(zone(message.chat))).time(), begin, end)
        for message in delivered
    )


def over_cap(delivered: Iterable[Delivered], zone: Callable[[int], str]) -> int:
    """Return on how many days somebody got more than the cap; copies and messages put off count once a slot."""
    slots: dict[tuple[int, date], set[str]] = defaultdict(set)
    others: dict[tuple[int, date], set[str]] = defaultdict(set)
    for message in delivered:
        day = message.chat, message.at.astimezone(ZoneInfo(zone(message.chat))).date()
        if message.kind.name in {"remind", "week"}:
            slots[day].add(message.key.rpartition(":")[0])
        elif message.kind.name in OTHERS and not _is_safety(message):
            others[day].add(message.key)
    return sum(len(of_day) > SLOTS_A_DAY for of_day in slots.values()) + sum(
        len(of_day) > OTHERS_A_DAY for of_day in others.values()
    )


def _is_safety(message: Delivered) -> bool:
    """Tell whether it is the list of alarm signs once more, half an hour after it was not answered (row D04)."""
    return ":screen:" in message.key


def _slot(message: Delivered) -> str:
    """Return the part of the day of a reminder: ``remind:{person}:{date}:{slot}:{n}``."""
    return message.key.split(":")[3] if message.kind.name == "remind" else ""


def _was_chosen(at: time | None, begin: time, end: time) -> bool:
    """Tell whether somebody wants a reminder within the quiet hours: an own time beats them."""
    return at is not None and in_quiet_hours(at, begin, end)

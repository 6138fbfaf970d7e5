"""Words for a tip to many: for whom, who does not get it, and when it comes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import reduce
from itertools import product
from typing import Final
from zoneinfo import ZoneInfo

from bot.broadcast.draft import Segment, When
from bot.broadcast.seen import LEFT_OUT, Counts
from bot.events import Say
from bot.patient import SLOTS, Clinic, Slot
from content.report import COMPLAINTS, PHASES
from scheduler.plan import local_date, quiet_end

TEXT_PREFIXES: tuple[str, ...] = ("tip-complaint-", "tip-left-out-", "day-")
SLOT_TEXTS: Final[Mapping[Slot, str]] = {"morning": "slot-morning", "midday": "slot-midday", "evening": "slot-evening"}


def who(segment: Segment) -> Say:
    """Return a segment in words: ``artrose of langdurige klacht + fase 2``."""
    complaints = [Say(f"tip-complaint-{each}") for each in COMPLAINTS if each in segment.complaints]
    phases = [phase(each) for each in PHASES if each in segment.phases]
    slots = [Say(SLOT_TEXTS[each]) for each in SLOTS if each in segment.slots]
    parts = [_joined("tip-who-or", each) for each in (complaints, phases, slots) if each]
    parts += [Say("tip-who-active", {"n": str(segment.active_days)})] if segment.active_days is not None else []
    parts += [Say("tip-who-silent", {"n": str(segment.silent_days)})] if segment.silent_days is not None else []
    return _joined("tip-who-and", parts) if parts else Say("tip-who-all")


def phase(number: int) -> Say:
    """Return a phase in words."""
    return Say("tip-who-phase", {"n": str(number)})


def left_out(numbers: Mapping[str, int]) -> tuple[Say, ...]:
    """Return who of the segment does not get the tip, with the reasons; nothing where everybody does."""
    reasons = [Say(f"tip-left-out-{each}", {"n": numbers[each]}) for each in LEFT_OUT if numbers.get(each)]
    return (Say("tip-left-out", {"reasons": _joined("tip-left-out-and", reasons)}),) if reasons else ()


def _joined(text_id: str, parts: Iterable[Say]) -> Say:
    return reduce(lambda above, below: Say(text_id, {"above": above, "below": below}), parts)


# --- When it comes ----------------------------------------------------------------------------------------------------


def arrival_said(data: Mapping[str, object], when: When, zone: str, now: datetime) -> Say:
    """Return when the first and the last will have it, as the question keeps it (see ``span``)."""
    first, last = (datetime.fromisoformat(str(data[name])) for name in ("first", "last"))
    if when.own_clock and when.at is not None:
        return Say("tip-when-own", {"first": moment(when.at, zone, now)})
    begins, ends = moment(first, zone, now), moment(last, zone, now)
    if begins == ends:
        return Say("tip-when-once", {"first": begins})
    return Say("tip-when-now" if when.at is None else "tip-when-at", {"first": begins, "last": ends})


def span(counts: Counts, when: When, clinic: Clinic, zone: str, now: datetime) -> tuple[datetime, datetime]:
    """Return when the first and the last recipient will have it.

    An estimate: quiet hours and those who had their message today are counted, what else is going out is not.
    """
    takes = timedelta(seconds=counts.gets / clinic.messages_per_second)
    zones: Sequence[str] = tuple(counts.zones) or (zone,)
    starts = [(each, when.moment(each, now)) for each in zones]
    moments = [
        _after_quiet(start + late, each, clinic) for (each, start), late in product(starts, (timedelta(), takes))
    ]
    last = max(moments)
    return min(moments), last + timedelta(days=1) if counts.tomorrow else last


def _after_quiet(at: datetime, zone: str, clinic: Clinic) -> datetime:
    return quiet_end(at, zone, clinic.quiet_from, clinic.quiet_until)


def moment(at: datetime, zone: str, now: datetime) -> Say:
    """Return a moment as people say it: today, tomorrow, or the day of the week."""
    local = at.astimezone(ZoneInfo(zone))
    days = (local.date() - local_date(now, zone)).days
    time = {"time": f"{local:%H:%M}"}
    if days < 2:
        return Say("tip-next-day" if days else "tip-today", time)
    weekday = Say(f"day-{local.weekday()}")
    dated = Say("tip-dated", {"day": weekday, "date": f"{local.day}-{local.month}"}) if days > 6 else weekday
    return Say("tip-weekday", {"day": dated, **time})

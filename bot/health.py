"""Whether the program works, in numbers that an operator or a monitor can read. No person is recognisable in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from bot.lock import is_held
from bot.store import Store
from bot.store.balance import WORDS, adds_up, balance
from scheduler.plan import local_date

#: DESIGN.md, section 1: the program is not well when the job ``due`` has not run for so long.
DUE_WITHIN: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Health:
    """How the program is doing; ``problems`` is empty where it is well.

    ``heartbeats``: seconds since each job last ran. ``sheet``: today's balance sheet, by the words of DESIGN.md,
    section 2. ``queued``: all that waits in the outbox, replies included. ``failed_updates``: of all days.
    """

    problems: tuple[str, ...]
    heartbeats: Mapping[str, float]
    sheet: Mapping[str, int]
    queued: int
    failed_updates: int

    @property
    def ok(self) -> bool:
        """Whether there is no problem."""
        return not self.problems

    def as_dict(self) -> dict[str, Any]:
        """Return what ``rugcoach health --json`` prints: the sheet's words stand beside the other keys."""
        return {
            "ok": self.ok,
            "problems": list(self.problems),
            "heartbeats": dict(self.heartbeats),
            **self.sheet,
            "queued": self.queued,
            "failed_updates": self.failed_updates,
        }


#: Where there is no database yet.
NEVER_RUN: Final = Health(("there is no database: has the program ever run?",), {}, dict.fromkeys(WORDS, 0), 0, 0)


def health(store: Store, zone: str, now: datetime) -> Health:
    """Return how the program is doing; today is the date in the clinic's ``zone``."""
    beats = {job: (now - at).total_seconds() for job, at in store.meta.heartbeats().items()}
    sheet = balance(store.db, local_date(now, zone))
    return Health(
        problems=tuple(_problems(beats, sheet, running=is_held(store.path))),
        heartbeats=beats,
        sheet=sheet,
        queued=store.queue.waiting(),
        failed_updates=store.meta.failed_updates(),
    )


def readable(report: Health) -> str:
    """Return the report as lines for a person."""
    lines = ["Everything works." if report.ok else "Something is wrong:"]
    lines += [f"- {problem}" for problem in report.problems]
    lines += [f"{job}: ran {seconds:.0f} seconds ago" for job, seconds in sorted(report.heartbeats.items())]
    lines += ["today: " + ", ".join(f"{count} {word}" for word, count in report.sheet.items())]
    lines += [f"waiting in the outbox: {report.queued}", f"failed updates: {report.failed_updates}"]
    return "\n".join(lines)


def _problems(beats: Mapping[str, float], sheet: Mapping[str, int], *, running: bool) -> Iterator[str]:
    if not running:
        yield "the program is not running"
    elif "due" not in beats:
        yield "the job 'due' has never run: was Telegram ever reached?"
    elif beats["due"] > DUE_WITHIN.total_seconds():
        yield "the job 'due' has not run for over 60 seconds"
    if not adds_up(sheet):
        yield "today's balance sheet does not add up"

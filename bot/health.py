"""Whether the program works, in numbers that an operator or a monitor can read. No person is recognisable in them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, TypedDict

from bot.patient import Clinic
from bot.store import Store
from bot.store.balance import adds_up, balance
from scheduler.plan import local_date

#: DESIGN.md, section 1: the program is not well when the job ``due`` has not run for so long.
DUE_WITHIN: Final = timedelta(seconds=60)


class Health(TypedDict):
    """``ok``, why not, how long ago each job ran, today's balance sheet, and what failed."""

    ok: bool
    problems: list[str]
    heartbeats: dict[str, float]
    balance: dict[str, int]
    failed_updates: int
    queued: int


def health(store: Store, clinic: Clinic, now: datetime) -> Health:
    """Return how the program is doing."""
    beats = {job: (now - at).total_seconds() for job, at in store.meta.heartbeats().items()}
    sheet = dict(balance(store.db, local_date(now, clinic.zone)))
    problems = list(_problems(beats, sheet))
    return Health(
        ok=not problems,
        problems=problems,
        heartbeats=beats,
        balance=sheet,
        failed_updates=store.meta.failed_updates(),
        queued=store.queue.waiting(),
    )


def readable(report: Health) -> str:
    """Return the report as lines for a person."""
    lines = ["Everything works." if report["ok"] else "Something is wrong:"]
    lines += [f"- {problem}" for problem in report["problems"]]
    lines += [f"{job}: ran {seconds:.0f} seconds ago" for job, seconds in sorted(report["heartbeats"].items())]
    lines += ["today: " + ", ".join(f"{count} {word}" for word, count in report["balance"].items())]
    lines += [f"waiting in the outbox: {report['queued']}", f"failed updates: {report['failed_updates']}"]
    return "\n".join(lines)


def _problems(beats: Mapping[str, float], sheet: Mapping[str, int]) -> list[str]:
    due = beats.get("due")
    found = []
    if due is None:
        found.append("the job 'due' has never run: is the program running?")
    elif due > DUE_WITHIN.total_seconds():
        found.append("the job 'due' has not run for over 60 seconds: is the program running?")
    if not adds_up(sheet):
        found.append("today's balance sheet does not add up")
    return found

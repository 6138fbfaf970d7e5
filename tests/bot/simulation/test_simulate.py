"""``rugcoach simulate``: made-up people, a made-up Telegram full of trouble, and every promise kept."""

import json
from collections import Counter
from datetime import UTC, datetime, time

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.simulation import tally
from bot.simulation.chance import Chance
from bot.simulation.people import HABITS, population
from bot.simulation.telegram import Delivered
from bot.simulation.world import live
from scheduler.outbox import KINDS

WORDS = {"planned", "sent", "skipped", "expired", "cancelled", "failed", "unknown", "waiting", "moved"}
#: Summer time in Amsterdam is two hours ahead.
EVENING = datetime(2027, 7, 1, 20, 0, tzinfo=UTC)


@pytest.mark.parametrize("seed", range(1, 21))
def test_whatever_chance_brings_every_promise_is_kept(seed: int) -> None:
    """Floods, lost answers, restarts, blocks: nothing lost, nothing twice, quiet nights, the cap; the sheet adds up."""
    figures = live(range(seed, seed + 3), 4, seed)
    assert figures.broken == ()
    assert figures.sheet["sent"] > 5


def test_the_same_seed_gives_the_same_figures() -> None:
    """Two runs of one seed agree in every figure; another seed does not."""
    first, again, other = (live(range(1, 5), 3, seed) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_trouble_is_met() -> None:
    """In a longer run floods, lost answers, restarts and taps that came too late have all happened."""
    figures = live(range(1, 11), 10, 3)
    assert figures.broken == ()
    assert {what for what, count in figures.trouble.items() if count} == {
        "flood", "lost", "not sent", "restarts", "taps too late"
    }  # fmt: skip


def test_the_command_prints_the_sheet_for_people_and_machines() -> None:
    """Text, or with --json one object with the words of the balance sheet as keys; exit code 0 where all was kept."""
    run = CliRunner()
    readable = run.invoke(main, ["simulate", "--patients", "2", "--days", "2"])
    assert readable.exit_code == 0
    assert "Every promise was kept." in readable.output
    figures = json.loads(run.invoke(main, ["simulate", "--patients", "2", "--days", "2", "--json"]).output)
    assert set(figures) >= WORDS | {"patients", "days", "seed", "lost", "twice", "in_quiet_hours", "over_cap", "broken"}
    assert figures["planned"] == sum(figures[word] for word in WORDS - {"planned", "moved"})


def test_every_hundred_holds_every_habit() -> None:
    """The habits are there in their proportions, whatever the seed."""
    habits = Counter(person.habit.name for person in population(range(1, 101), Chance(1)))
    assert habits == {habit.name: habit.percent for habit in HABITS}


def message(key: str, *, kind: str = "remind", at: datetime = EVENING) -> Delivered:
    return Delivered(at, 1, key, KINDS[kind])


def zone(_: int) -> str:
    return "Europe/Amsterdam"


def test_a_copy_needs_an_unknown_outcome() -> None:
    """Two arrivals of one key are a fault, unless the first one's answer was lost."""
    twice = [message("remind:a:2027-07-01:evening:0")] * 2
    assert tally.copies(twice, {}) == 1
    assert tally.copies(twice, {"remind:a:2027-07-01:evening:0": 1}) == 0


def test_the_quiet_hours_are_those_of_the_reader() -> None:
    """22:00 in Amsterdam is quiet for a reminder; an alarm text, and the alarm list once more, may come."""
    at_night = [message("remind:a:x:evening:0"), message("alarm:a:1:0", kind="alarm")]
    at_night.append(message("question:a:2027-07-01:screen:1", kind="question"))
    assert tally.quiet(at_night, zone, time(21, 30), time(7)) == 1
    assert tally.quiet(at_night, zone, time(22, 30), time(7)) == 0


def test_a_time_of_ones_own_beats_the_quiet_hours() -> None:
    """Whoever wants the evening's message at ten gets it at ten; the midday one still may not come then."""
    late = [message(f"remind:a:2027-07-01:{slot}:0") for slot in ("midday", "evening")]
    wanted = {"midday": time(13), "evening": time(22)}
    assert tally.quiet(late, zone, time(21, 30), time(7), lambda _, slot: wanted[slot]) == 1


def test_a_day_with_too_much_is_counted() -> None:
    """Three slots and one other is the most; a slot that was put off is still one slot."""
    slots = [message(f"remind:a:2027-07-01:{slot}:0") for slot in ("morning", "midday", "evening")]
    put_off = message("remind:a:2027-07-01:evening:1")
    others = [message(f"tip:{n}:a", kind="tip") for n in (1, 2)]
    assert tally.over_cap([*slots, put_off, others[0]], zone) == 0
    assert tally.over_cap([*slots, *others], zone) == 1
    assert tally.over_cap([*slots, message("week:a:2027-07-01:0", kind="week")], zone) == 1

"""Starting takes up what the last run left; stopping is quick and loses nothing (DESIGN.md, section 6)."""

import asyncio
import os
import signal
from functools import partial

import pytest

from bot import app
from bot.store import NewMessage
from scheduler.dispatch import GRACE
from tests.bot.rig import ANNA, Phone, Rugcoach


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    await rugcoach.start()
    return phone(ANNA)


def queue(rugcoach: Rugcoach, kind: str) -> None:
    known = rugcoach.store.people.by_chat(ANNA)
    assert known is not None
    with rugcoach.store.transaction():
        new = NewMessage(key=f"{kind}:1", person=known.patient.id, kind=kind, payload={"text": "Hoi"})
        rugcoach.store.queue.queue(new, rugcoach.clock.now())


async def test_a_send_that_hangs_is_left_sending(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """It is given its seconds of grace (here less), not more: stopping does not wait for Telegram."""
    fault("delay", method="sendMessage", seconds=60)
    queue(rugcoach, "tip")
    await rugcoach.until(lambda: rugcoach.states(ANNA) == [("sending", "")])
    rugcoach.program.dispatcher.stop = partial(rugcoach.program.dispatcher.stop, grace=0.2)
    async with asyncio.timeout(2):
        await rugcoach.stop()
    assert rugcoach.states(ANNA) == [("sending", "")]


def test_the_seconds_of_grace_fit_into_the_five_of_a_stop() -> None:
    """Three for the sends, one for the jobs at the same time: a service manager need not kill."""
    assert GRACE == 3


async def test_a_send_that_comes_back_in_time_is_written_down(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """What Telegram answers while the program stops is no unknown."""
    fault("late", method="sendMessage", seconds=0.2)
    queue(rugcoach, "tip")
    await rugcoach.until(lambda: anna.messages)
    await rugcoach.stop()
    assert rugcoach.states(ANNA) == [("sent", "")]


@pytest.mark.parametrize(
    ("kind", "copies", "state"), [("tip", 1, "unknown"), ("remind", 2, "sent"), ("reply", 2, "sent")]
)
async def test_what_was_sending_is_unknown_at_the_next_start(
    rugcoach: Rugcoach, anna: Phone, fault, kind: str, copies: int, state: str
) -> None:
    """Nobody knows whether it arrived: a tip never goes twice, a reminder or a reply gets one more try."""
    fault("late", method="sendMessage", seconds=60)
    queue(rugcoach, kind)
    await rugcoach.until(lambda: anna.messages)
    await rugcoach.kill()
    assert rugcoach.states(ANNA) == [("sending", "")]
    await rugcoach.start()
    await rugcoach.settled()
    assert len(anna.messages) == copies
    assert [found for found, _ in rugcoach.states(ANNA)] == [state]
    assert rugcoach.rows("SELECT unknowns FROM outbox") == [(copies - 1,)]


async def test_what_was_claimed_to_ring_rings_at_the_next_start(rugcoach: Rugcoach, anna: Phone) -> None:
    """A reminder that the last run took and did not ring is due again."""
    rugcoach.clock.forward(minutes=31)
    with rugcoach.store.transaction():
        assert rugcoach.store.reminders.claim(rugcoach.clock.now(), "the last run") == 1
    await rugcoach.kill()
    await rugcoach.start()
    await rugcoach.until(lambda: anna.messages)
    await rugcoach.settled()
    assert rugcoach.states(ANNA, "remind") == [("sent", "")]


async def test_stopping_in_the_middle_of_many_updates_loses_none(rugcoach: Rugcoach, anna: Phone) -> None:
    """What is not confirmed stays at Telegram; the next run goes on where this one ended."""
    for _ in range(60):
        anna.write("/hulp")
    await rugcoach.until(lambda: rugcoach.states(ANNA))
    await rugcoach.kill()
    for _ in range(20):
        rugcoach.clock.forward(seconds=5)
    await rugcoach.start()
    await rugcoach.until(lambda: not rugcoach.telegram.world.updates.count(rugcoach.clock.now()))
    assert len(rugcoach.states(ANNA, "reply")) == 60


async def test_answers_to_taps_do_not_outlive_the_program(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """An answer on its way is given up: nothing of the program runs on after it has ended."""
    anna.write("/pijn")
    await rugcoach.settled()
    fault("delay", method="answerCallbackQuery", seconds=60)
    anna.tap("3")
    await rugcoach.until(lambda: rugcoach.program.intake.answers)
    await rugcoach.until(lambda: not rugcoach.unsent())
    async with asyncio.timeout(2):
        await rugcoach.stop()
    assert not rugcoach.program.intake.answers


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_gracefully(rugcoach: Rugcoach, phone, number: signal.Signals) -> None:
    """SIGTERM and Ctrl+C are requests, not errors."""
    running = asyncio.create_task(app.until_signal(lambda: app.serve(rugcoach.program)))
    await rugcoach.until(lambda: rugcoach.listening)
    os.kill(os.getpid(), number)
    async with asyncio.timeout(5):
        await running

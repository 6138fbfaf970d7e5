"""Waiting for something to happen, without looking again and again."""

import asyncio

import pytest

from bot.demo.changes import FEED_SIZE, Changes


async def test_what_is_true_already_is_not_waited_for() -> None:
    """The value is given back."""
    assert await Changes().wait_for(lambda: "done", 0) == "done"


async def test_a_change_wakes_who_waits_for_it() -> None:
    """It is asked after each change, and only then."""
    changes, seen = Changes(), list[int]()
    waiting = asyncio.create_task(changes.wait_for(lambda: len(seen) >= 2 and seen, 5))
    for number in range(3):
        await asyncio.sleep(0)
        seen.append(number)
        changes.publish("call", dict)
    assert await waiting == [0, 1, 2]


async def test_waiting_in_vain_says_so() -> None:
    """With the seconds."""
    with pytest.raises(TimeoutError, match=r"waited 0\.01 s in vain"):
        await Changes().wait_for(lambda: False, 0.01)


async def test_a_mistake_in_the_question_goes_to_who_asked() -> None:
    """Not to the call that made the change."""
    changes, answers = Changes(), [False]
    waiting = asyncio.create_task(changes.wait_for(answers.pop, 5))
    await asyncio.sleep(0)
    changes.publish("call", dict)
    with pytest.raises(IndexError):
        await waiting


async def test_a_feed_gets_every_event_until_the_end() -> None:
    """In order, with its details."""
    changes = Changes()
    async with changes.feed() as feed:
        changes.publish("message", lambda: {"chat": 7})
        changes.publish("deleted", lambda: {"chat": 8})
        changes.close()
        assert [event async for event in feed] == [{"event": "message", "chat": 7}, {"event": "deleted", "chat": 8}]


async def test_who_falls_behind_is_told_to_load_anew() -> None:
    """What was missed becomes one event; what comes after is told again."""
    changes = Changes()
    async with changes.feed() as feed:
        for number in range(FEED_SIZE + 1):
            changes.publish("call", lambda number=number: {"number": number})
        changes.close()
        assert [event async for event in feed] == [{"event": "reload"}, {"event": "call", "number": FEED_SIZE}]


async def test_details_are_made_only_for_readers() -> None:
    """Ten thousand messages cost nothing extra while no page is open."""
    changes = Changes()
    changes.publish("message", lambda: pytest.fail("nobody reads this"))
    async with changes.feed():
        changes.publish("message", dict)

"""The line of updates: confirmed by the next offset, kept for a while, never skipped because of a lower number."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.errors import ApiError
from bot.demo.updates import UpdateQueue

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def queue_of(count: int) -> UpdateQueue:
    queue = UpdateQueue(next_id=100)
    for _ in range(count):
        queue.add("message", {}, NOW)
    return queue


def ids(queue: UpdateQueue, offset: int, limit: int = 100, now: datetime = NOW) -> list[int]:
    return [update["update_id"] for update in queue.take(offset, limit, now)]


def test_reading_does_not_remove() -> None:
    """The same offset gives the same updates again: a bot that died before it saved finds them there."""
    queue = queue_of(3)
    assert ids(queue, 0) == ids(queue, 100) == [100, 101, 102]


def test_the_call_itself_confirms() -> None:
    """Everything below the offset is gone at the moment of the call, whatever becomes of its answer."""
    queue = queue_of(3)
    assert ids(queue, 102) == [102]
    assert ids(queue, 0) == [102]


@given(st.integers(0, 30), st.integers(1, 100), st.integers(90, 135))
def test_an_offset_gives_what_is_not_below_it(count: int, limit: int, offset: int) -> None:
    """Oldest first, at most ``limit``; one more than ten beyond the next number confirms nothing."""
    waiting = list(range(100, 100 + count))
    kept = [number for number in waiting if number >= offset] if offset <= 100 + count + 10 else waiting
    assert ids(queue_of(count), offset, limit) == kept[:limit]


def test_a_negative_offset_counts_from_the_end() -> None:
    """``-1`` gives the last update and forgets the others."""
    queue = queue_of(5)
    assert ids(queue, -2) == [103, 104]
    assert ids(queue, 0) == [103, 104]
    assert ids(UpdateQueue(), -1) == []


def test_an_offset_far_beyond_the_end_is_answered_from_the_head() -> None:
    """After a week the numbers may start lower: the old offset must not hide the new updates."""
    queue = queue_of(1)
    assert ids(queue, 101) == []
    queue.set_next_id(40)
    queue.add("message", {}, NOW)
    assert ids(queue, 101) == [40]
    assert ids(queue, 41) == []


def test_the_count_changes_only_while_nothing_waits() -> None:
    """Numbers within a line always grow."""
    with pytest.raises(ValueError, match="updates wait"):
        queue_of(1).set_next_id(40)


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("message", timedelta(hours=24)),
        ("edited_message", timedelta(hours=24)),
        ("my_chat_member", timedelta(hours=24)),
        ("callback_query", timedelta(seconds=150)),
    ],
)
def test_updates_are_kept_for_a_while(kind: str, kept: timedelta) -> None:
    """A day for messages, edits and blocks; 150 seconds for taps."""
    queue = UpdateQueue(next_id=1)
    queue.add(kind, {}, NOW)
    assert ids(queue, 0, now=NOW + kept - SECOND) == [1]
    assert queue.count(NOW + kept) == 0


def test_a_kind_that_was_not_asked_for_is_never_delivered() -> None:
    """``allowed_updates`` counts from then on; None keeps it, an empty list means the default."""
    queue = UpdateQueue(next_id=1)
    queue.allow(["message"])
    queue.allow(None)
    assert queue.add("callback_query", {}, NOW) is None
    queue.allow([])
    assert queue.add("callback_query", {}, NOW) == 1
    with pytest.raises(ApiError, match="allowed updates"):
        queue.allow("message")

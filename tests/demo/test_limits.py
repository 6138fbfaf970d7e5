"""Flood limits: thirty a second in all, one a second for a person, twenty a minute in a group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.limits import Limits


def sent(limits: Limits, chat: int, now: float, times: int = 1) -> list[int]:
    return [limits.wait("sendMessage", chat, now) for _ in range(times)]


def test_a_chat_takes_a_burst_and_then_one_a_second() -> None:
    """Five at once pass; the sixth must wait a second, and then only one passes."""
    limits = Limits()
    assert sent(limits, 7, 0, 6) == [0, 0, 0, 0, 0, 1]
    assert sent(limits, 7, 1, 2) == [0, 1]


def test_one_chat_does_not_slow_another() -> None:
    """Each chat has a bucket of its own."""
    limits = Limits()
    sent(limits, 7, 0, 6)
    assert sent(limits, 8, 0) == [0]


def test_all_chats_together_take_thirty_a_second() -> None:
    """The thirty-first is refused, whoever it is for."""
    limits = Limits()
    assert [limits.wait("sendMessage", chat, 0) for chat in range(1, 32)] == [0] * 30 + [1]


def test_a_group_takes_twenty_a_minute() -> None:
    """Then it must wait for three seconds."""
    assert sent(Limits(), -5, 0, 21) == [0] * 20 + [3]


@pytest.mark.parametrize("method", ["copyMessage", "editMessageText", "sendPhoto"])
def test_edits_and_copies_count_as_well(method: str) -> None:
    """Everything that a person would see counts."""
    limits = Limits()
    sent(limits, 7, 0, 5)
    assert limits.wait(method, 7, 0) == 1


@pytest.mark.parametrize("method", ["answerCallbackQuery", "sendChatAction", "deleteMessage", "getUpdates"])
def test_the_rest_is_free(method: str) -> None:
    """Answers to taps, typing and polling are not counted."""
    limits = Limits()
    sent(limits, 7, 0, 6)
    assert limits.wait(method, 7, 0) == 0


def test_switched_off_everything_passes() -> None:
    """For tests of something else."""
    assert sent(Limits(on=False), 7, 0, 100) == [0] * 100


def test_a_freeze_stops_everything_but_polling() -> None:
    """Until its seconds are over, also where the limits are off."""
    limits = Limits(on=False)
    limits.freeze(7, 10)
    assert (limits.wait("sendMessage", 7, 10), limits.wait("getMe", None, 12.5)) == (7, 5)
    assert (limits.wait("getUpdates", None, 10), limits.wait("sendMessage", 7, 17)) == (0, 0)


@given(st.lists(st.floats(0, 3), max_size=60))
def test_who_waits_as_told_is_let_through(pauses: list[float]) -> None:
    """``retry_after`` is honest: the call after it passes."""
    limits, now = Limits(), 0.0
    for pause in pauses:
        now += pause
        if seconds := limits.wait("sendMessage", 7, now):
            now += seconds
            assert limits.wait("sendMessage", 7, now) == 0


@given(st.lists(st.floats(0, 0.5), min_size=1, max_size=80))
def test_no_rhythm_gets_more_than_burst_and_rate(pauses: list[float]) -> None:
    """Whatever the rhythm, no more than five and one a second pass."""
    limits, now, passed = Limits(), 0.0, 0
    for pause in pauses:
        now += pause
        passed += limits.wait("sendMessage", 7, now) == 0
    assert passed <= 5 + now + 1e-6

"""What becomes of a message after one try: the table of TELEGRAM.md, section 2, and the promises of DESIGN.md."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.outbox import (
    KINDS,
    Flooded,
    Gone,
    Kept,
    LostTarget,
    Message,
    Moved,
    NotSent,
    Outcome,
    Refused,
    Sent,
    Unauthorized,
    Unknown,
)
from scheduler.retry import Again, Done, Elsewhere, Final, Lost, PersonGone, Step, after, backoff
from tests.scheduler.fakes import START, MemoryOutbox

PICTURE = Kept("walk.png", "file")


def a_message(kind: str = "reply", **changes: object) -> Message:
    """Return a message as it was claimed."""
    outbox = MemoryOutbox()
    return replace(outbox.row(outbox.add(kind)).message, **changes)  # type: ignore[arg-type] # fields of Message


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


@pytest.mark.parametrize(
    ("outcome", "step"),
    [
        (Sent(5, PICTURE), Done(5, PICTURE)),
        (Sent(None), Done(None)),
        (NotSent("ConnectError"), Again(START + seconds(1))),
        (Flooded(17), Again(START + seconds(17))),
        (Unauthorized(), Again(START)),
        (Refused("text must be non-empty"), Final("text must be non-empty")),
        (Gone("blocked"), PersonGone("blocked")),
        (Moved(-100), Elsewhere(-100)),
        (Moved(1), Final("moved to itself")),
        (LostTarget("gone"), Final("gone")),
    ],
)
def test_outcomes(outcome: Outcome, step: Step) -> None:
    """Each outcome has one answer."""
    assert after(outcome, a_message(), START) == step


def test_an_edit_without_target_becomes_a_message() -> None:
    """An edit whose message is gone is sent anew."""
    assert after(LostTarget("gone"), a_message("edit", edits_message=9), START) == Elsewhere(None)


def test_backoff() -> None:
    """1, 2, 4 … and never more than 60 seconds."""
    assert [backoff(attempts) / seconds(1) for attempts in (0, 1, 2, 3, 4, 5, 6, 7, 10**6)] == [
        1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "waits"),
    [
        ("reply", [30, 600, None]),
        ("edit", [30, 600, None]),
        ("remind", [30, None]),
        ("question", [30, None]),
        ("digest", [30, None]),
        ("tip", [None]),
        ("alarm", [5, 10, 30, 60, 120, 300, 600, 1800, 1800]),
        ("alert", [5, 10, 30, 60, 120, 300, 600, 1800, 1800]),
    ],
)
def test_lost_answers(kind: str, waits: list[int | None]) -> None:
    """After the first, second, third … lost answer another copy goes after so many seconds, or none."""
    for unknowns, wait in enumerate(waits):
        expected = None if wait is None else START + seconds(wait)
        assert after(Unknown("ReadTimeout"), a_message(kind, unknowns=unknowns), START) == Lost("ReadTimeout", expected)


@given(st.sampled_from(sorted(KINDS)), st.integers(0, 10**6), st.integers(0, 10**6), st.floats(0, 90_000))
def test_no_copy_after_the_window(kind: str, attempts: int, unknowns: int, later: float) -> None:
    """A message that Telegram may have is never queued to expire: it is tried in time, or it stays unknown."""
    message = a_message(kind, attempts=attempts, unknowns=unknowns)
    step = after(Unknown("ReadTimeout"), message, START + seconds(later))
    assert isinstance(step, Lost)
    assert step.not_before is None or START + seconds(later) < step.not_before < message.expires_at


#: Tried until acknowledged or too old.
ALWAYS = 1_000_000
#: Priority, copies after a lost answer, counted in the balance of a day, hours it is tried where it has no window of
#: its own, ends where an alarm text is queued for the chat.
PROMISES = {
    "alarm": (0, ALWAYS, False, 24, False),  # at least once, for 24 hours
    "alert": (0, ALWAYS, False, 24, False),  # at least once until acknowledged; the repeats are alerts of their own
    "reply": (1, 2, False, 1, False),  # at most two more tries within an hour
    "edit": (1, 2, False, 1, False),  # as a reply; the latest wins
    "remind": (2, 1, True, 24, True),  # once; after an unknown outcome once more
    "question": (2, 1, True, 24, True),  # as a reminder
    "test": (2, 1, True, 24, True),  # as a reminder: the one that shows that reminders arrive
    "follow": (2, 1, True, 24, False),  # as a reminder, but it asks after the alarm: an alarm text does not end it
    "week": (2, 1, True, 24, True),  # as a reminder
    "digest": (2, 1, True, 24, False),  # as a reminder; for the staff, who get no alarm texts
    "notice": (2, 1, True, 24, False),  # new: before data are erased by age. As a reminder; an alarm does not end it
    "tip": (3, 0, True, 24, True),  # at most once: unknown is final
}


def test_promises() -> None:
    """Every kind keeps the promise of DESIGN.md, section 2; a kind that is new there has its reason here."""
    kept = {
        kind.name: (
            kind.priority,
            kind.unknown_retries,
            kind.planned,
            kind.lifetime / timedelta(hours=1),
            kind.yields_to_alarm,
        )
        for kind in KINDS.values()
    }
    assert kept == PROMISES

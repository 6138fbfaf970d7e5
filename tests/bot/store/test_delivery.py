"""The outbox in SQL: what may be claimed, in which order, and what becomes of it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.store import Store
from scheduler.outbox import Message

Queue = Callable[..., int | None]


def keys(messages: list[Message]) -> list[str]:
    return [message.key for message in messages]


def state(store: Store, key: str) -> tuple[str, str]:
    return store.db.execute("SELECT state, reason FROM outbox WHERE key = ?", [key]).fetchone()


def claim(store: Store, now: datetime, **options: object) -> list[Message]:
    return list(store.delivery.claim(now, options.pop("limit", 25), options.pop("busy", ()), **options))


def test_a_claim_goes_by_priority_then_in_the_order_queued(
    store: Store, anna: str, bob: str, queue: Queue, now: datetime
) -> None:
    """0 alarm, 1 reply, 2 reminder, 3 tip; one message a chat at a time."""
    queue(anna, "tip", "tip")
    queue(bob, "remind", "remind")
    queue(bob, "second", "reply")
    assert keys(claim(store, now)) == ["second", "tip"]


def test_an_alarm_text_overtakes_and_cancels_reminders_and_tips(
    store: Store, anna: str, bob: str, queue: Queue, now: datetime
) -> None:
    """An alarm text goes first, and that chat's queued reminders and tips go never."""
    for key in ("remind", "tip", "question"):
        queue(anna, key, key)
    queue(bob, "remind of bob", "remind")
    queue(anna, "reply", "reply")
    queue(anna, "alarm", "alarm")
    assert keys(claim(store, now)) == ["alarm", "remind of bob"]
    assert {state(store, key) for key in ("remind", "tip", "question")} == {("cancelled", "alarm")}
    assert state(store, "reply") == ("queued", "")


def test_a_chat_with_a_message_on_its_way_gets_no_second(store: Store, anna: str, queue: Queue, now: datetime) -> None:
    """Never two for one chat."""
    queue(anna, "one")
    queue(anna, "two")
    (first,) = claim(store, now)
    assert claim(store, now) == []
    store.delivery.sent(first, 11, None, now)
    assert keys(claim(store, now)) == ["two"]


def test_a_message_in_backoff_is_not_overtaken_by_a_later_one(
    store: Store, anna: str, bob: str, queue: Queue, now: datetime
) -> None:
    """In the order queued, even while the older one waits to be tried again; other chats do not wait."""
    queue(anna, "first")
    queue(anna, "second")
    (first,) = claim(store, now)
    store.delivery.queue_again(first, now + timedelta(seconds=4))
    queue(bob, "of bob")
    assert keys(claim(store, now)) == ["of bob"]
    assert keys(claim(store, now + timedelta(seconds=4))) == ["first"]


def test_what_is_past_its_expiry_is_never_sent(store: Store, anna: str, queue: Queue, now: datetime) -> None:
    """After its window a reminder is expired, and visible as such."""
    queue(anna, "remind", "remind", expires_at=now + timedelta(hours=2))
    assert claim(store, now + timedelta(hours=2, seconds=1)) == []
    assert state(store, "remind") == ("expired", "late")


def test_an_edit_waits_for_its_message_and_holds_nobody_up(
    store: Store, anna: str, queue: Queue, now: datetime
) -> None:
    """An edit of a message that is still on its way waits for its id, even where the message has lower priority."""
    target = queue(anna, "remind", "remind")
    queue(anna, "edit", "edit", target=target)
    queue(anna, "reply", "reply")
    (reply,) = claim(store, now)
    assert reply.key == "reply"
    store.delivery.sent(reply, 20, None, now)
    (remind,) = claim(store, now)
    store.delivery.sent(remind, 21, None, now)
    (edit,) = claim(store, now)
    assert (edit.key, edit.edits_message) == ("edit", 21)


def test_the_latest_edit_of_a_message_wins(store: Store, anna: str, queue: Queue, now: datetime) -> None:
    """A newer edit replaces an older one that is still queued."""
    target = queue(anna, "question")
    (message,) = claim(store, now)
    store.delivery.sent(message, 30, None, now)
    queue(anna, "edit 1", "edit", target=target)
    queue(anna, "edit 2", "edit", target=target)
    assert keys(claim(store, now)) == ["edit 2"]
    assert state(store, "edit 1") == ("cancelled", "replaced")


@pytest.mark.parametrize("end", ["failed", "unknown"])
def test_an_edit_of_a_message_without_id_becomes_a_new_message(
    store: Store, anna: str, queue: Queue, now: datetime, end: str
) -> None:
    """Where the id will never be known, the person is told in a new message."""
    target = queue(anna, "question")
    queue(anna, "edit", "edit", target=target)
    (message,) = claim(store, now)
    if end == "failed":
        store.delivery.failed(message, "bad_request", now)
    else:
        store.delivery.unknown(message, "ReadTimeout", None)
    (edit,) = claim(store, now)
    assert (edit.key, edit.edits_message) == ("edit", None)


def test_an_edit_of_a_message_that_never_went_is_cancelled(
    store: Store, anna: str, queue: Queue, now: datetime
) -> None:
    """Nothing to edit, nothing to say."""
    target = queue(anna, "remind", "remind", expires_at=now + timedelta(hours=2))
    queue(anna, "edit", "edit", target=target, expires_at=now + timedelta(hours=9))
    assert claim(store, now + timedelta(hours=3)) == []
    assert state(store, "edit") == ("cancelled", "no_target")


def test_a_blocked_person_is_inactive_and_the_queue_ends_with_it(
    store: Store, anna: str, bob: str, queue: Queue, now: datetime
) -> None:
    """403: inactive, pending messages cancelled, data kept; nobody else is touched."""
    for person in (anna, bob):
        queue(person, f"one {person}")
        queue(person, f"two {person}", "remind")
    first = next(message for message in claim(store, now) if message.person == anna)
    store.delivery.gone(first, "blocked", now)
    known = store.people.by_id(anna)
    assert known is not None
    assert known.patient.status == "blocked"
    assert state(store, f"two {anna}") == ("cancelled", "blocked")
    assert state(store, f"two {bob}") == ("queued", "")


def test_what_an_older_run_was_sending_is_unknown_and_tried_by_policy(
    store: Store, anna: str, bob: str, queue: Queue, now: datetime
) -> None:
    """At start: a reply goes again, a tip never (at most once)."""
    queue(anna, "reply", "reply")
    queue(bob, "tip", "tip")
    claim(store, now)
    assert store.delivery.end_run(now) == 2
    assert state(store, "reply") == ("queued", "stopped")
    assert state(store, "tip") == ("unknown", "stopped")


def test_a_reply_has_at_most_two_more_tries_after_unknown_outcomes(
    store: Store, anna: str, queue: Queue, now: datetime
) -> None:
    """Killed three times while it was on its way: the third is final."""
    queue(anna, "reply", "reply")
    copies = 0
    for _ in range(5):
        copies += len(claim(store, now))
        store.delivery.end_run(now)
    assert copies == 3
    assert state(store, "reply")[0] == "unknown"


def test_a_lost_message_is_sent_anew_and_a_moved_chat_once(
    store: Store, anna: str, queue: Queue, now: datetime
) -> None:
    """'message to edit not found' becomes a new message; 'migrate_to_chat_id' changes the stored id."""
    target = queue(anna, "question")
    (message,) = claim(store, now)
    store.delivery.sent(message, 5, None, now)
    queue(anna, "edit", "edit", target=target)
    (edit,) = claim(store, now)
    store.delivery.retarget(edit, None)
    (again,) = claim(store, now)
    assert again.edits_message is None
    store.delivery.retarget(again, -100200)
    (moved,) = claim(store, now)
    assert moved.chat_id == -100200


def test_the_same_key_is_queued_once(store: Store, anna: str, queue: Queue) -> None:
    """The key makes an effect happen once."""
    assert queue(anna, "remind:anna:2027-03-01:morning:0", "remind") is not None
    assert queue(anna, "remind:anna:2027-03-01:morning:0", "remind") is None


def test_next_due_tells_when_to_look_again(store: Store, anna: str, queue: Queue, now: datetime) -> None:
    """The sender sleeps until the earliest moment; nothing queued means until it is woken."""
    assert store.delivery.next_due(now) is None
    queue(anna, "later", not_before=now + timedelta(minutes=5))
    assert store.delivery.next_due(now) == now + timedelta(minutes=5)

"""Whoever blocks the bot is left in peace, stops nobody else, and is asked before reminders resume."""

from collections.abc import Callable

import pytest

from bot.store import NewMessage
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

BACK = "Fijn dat je terug bent"


async def three_at_eight(rugcoach: Rugcoach, phone: Callable[..., Phone]) -> tuple[Phone, Phone, Phone]:
    """Three patients; the second has blocked the bot, and Telegram's word of it never came."""
    people = (phone(ANNA), phone(BOB, "Bob"), phone(CAROL, "Carol"))
    for person in people:
        rugcoach.patient(person.chat)
    rugcoach.telegram.world.people[BOB].blocked = True
    await rugcoach.start()
    return people


async def test_a_blocked_patient_stops_nobody_else(rugcoach: Rugcoach, phone) -> None:
    """Patient 2 of 3 has blocked the bot: 1 and 3 get theirs, and the next round of reminders rings as usual."""
    anna, bob, carol = await three_at_eight(rugcoach, phone)
    await rugcoach.forward(minutes=31)
    assert [len(person.messages) for person in (anna, bob, carol)] == [1, 0, 1]
    await rugcoach.forward(hours=5)
    assert [len(person.messages) for person in (anna, bob, carol)] == [2, 0, 2]


async def test_a_refused_send_makes_the_person_inactive_and_keeps_the_data(rugcoach: Rugcoach, phone) -> None:
    """403: the message has failed, nothing more is planned or tried, and everything known is kept."""
    _, bob, _ = await three_at_eight(rugcoach, phone)
    await rugcoach.forward(minutes=31)
    assert rugcoach.status(BOB) == "blocked"
    assert rugcoach.states(BOB) == [("failed", "blocked")]
    assert not rugcoach.rows("SELECT 1 FROM reminder JOIN person ON person.id = person WHERE chat_id = ? AND at", BOB)
    assert rugcoach.rows("SELECT onboarded FROM patient JOIN person ON person.id = person WHERE chat_id = ?", BOB)
    await rugcoach.forward(hours=24)
    assert len(bob.calls("sendMessage", ok=None)) == 1


async def test_the_whole_queue_ends_in_one_transaction(rugcoach: Rugcoach, phone) -> None:
    """What else waited for that chat is cancelled together with the failed message: no commit shows half of it."""
    phone(BOB)
    person = rugcoach.patient(BOB)
    rugcoach.telegram.world.people[BOB].blocked = True
    with rugcoach.store.transaction():
        for n in range(3):
            message = NewMessage(key=f"reply:{n}", person=person, kind="reply", payload={"text": "Hoi"})
            rugcoach.store.queue.queue(message, rugcoach.clock.now())
    seen = []
    committed = rugcoach.store.on_commit
    rugcoach.store.on_commit = lambda: (seen.append(rugcoach.states(BOB)), committed())
    await rugcoach.start()
    await rugcoach.settled()
    ended = [("failed", "blocked"), ("cancelled", "blocked"), ("cancelled", "blocked")]
    assert rugcoach.states(BOB) == ended
    assert all(states == ended for states in seen if ("failed", "blocked") in states)


@pytest.mark.parametrize("told", ["by my_chat_member", "by a refused send only"])
async def test_who_comes_back_is_asked_before_reminders_resume(rugcoach: Rugcoach, phone, told: str) -> None:
    """A block was a clear word: after it a yes brings the reminders back, and nothing else does."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    await rugcoach.start()
    if told == "by my_chat_member":
        rugcoach.telegram.block(BOB)
        await rugcoach.settled()
    else:
        rugcoach.telegram.world.people[BOB].blocked = True
    await rugcoach.forward(minutes=31)
    assert rugcoach.status(BOB) == "blocked"
    rugcoach.telegram.unblock(BOB)
    await rugcoach.settled()
    assert ["Ja, graag"] in bob.last.labels
    assert rugcoach.status(BOB) == "paused"
    await rugcoach.forward(hours=6)
    assert len(bob.messages) == 1
    bob.tap("Ja, graag")
    await rugcoach.settled()
    assert rugcoach.status(BOB) == "active"
    await rugcoach.forward(hours=7)
    assert rugcoach.states(BOB, "remind")[-1] == ("sent", "")


async def lost_unblock(rugcoach: Rugcoach, bob: Phone) -> None:
    """Bob blocked the bot and opened it again; nobody told the bot of the second."""
    rugcoach.telegram.block(bob.chat)
    await rugcoach.settled()
    rugcoach.telegram.world.people[bob.chat].blocked = False


@pytest.mark.parametrize("words", ["/start", "hoi", "/vandaag"])
async def test_who_writes_again_is_back_where_the_word_of_it_was_lost(rugcoach: Rugcoach, phone, words: str) -> None:
    """Whatever comes from a blocked person means that the bot was opened again: it asks before reminding."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    await rugcoach.start()
    await lost_unblock(rugcoach, bob)
    bob.write(words)
    await rugcoach.settled()
    assert rugcoach.status(BOB) == "paused"
    assert any(["Ja, graag"] in message.labels for message in bob.messages)
    await rugcoach.forward(minutes=31)
    assert rugcoach.states(BOB, "remind") == []


async def test_nothing_rings_into_a_block(rugcoach: Rugcoach, phone) -> None:
    """A question that expires meanwhile changes what is known, and touches no message: that would only be refused."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    await rugcoach.start()
    await rugcoach.forward(minutes=31)
    rugcoach.telegram.block(BOB)
    await rugcoach.settled()
    mark = rugcoach.telegram.call_log.mark()
    await rugcoach.forward(hours=6)
    assert rugcoach.rows("SELECT question FROM patient") == [(None,)]
    assert {call.method for call in rugcoach.telegram.call_log.since(mark)} <= {"getUpdates"}
    assert len(bob.messages) == 1


async def test_an_alarm_sign_is_heard_first_from_who_comes_back(rugcoach: Rugcoach, phone) -> None:
    """Safety before everything: the alarm text comes, whatever the status was."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    await rugcoach.start()
    await lost_unblock(rugcoach, bob)
    bob.write("ik voel niets meer tussen mijn benen")
    await rugcoach.settled()
    assert "112" in bob.texts[0]


async def test_what_is_told_after_a_block_counts(rugcoach: Rugcoach, phone) -> None:
    """A number from a person who was blocked is a rating like any other, and the pause holds."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    await rugcoach.start()
    await lost_unblock(rugcoach, bob)
    bob.write("4")
    await rugcoach.settled()
    assert rugcoach.rows("SELECT value FROM rating") == [(4,)]
    assert rugcoach.status(BOB) == "paused"


async def test_block_and_unblock_while_the_program_was_down(rugcoach: Rugcoach, phone) -> None:
    """Both words wait at Telegram: afterwards the person is asked, once, and nothing was sent into the block."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    rugcoach.telegram.block(BOB)
    rugcoach.telegram.unblock(BOB)
    await rugcoach.start()
    await rugcoach.settled()
    assert rugcoach.status(BOB) == "paused"
    assert len(bob.calls("sendMessage", ok=None)) == 1


async def test_a_deleted_account_is_like_a_block(rugcoach: Rugcoach, phone) -> None:
    """``user is deactivated``: inactive, and never tried again."""
    bob = phone(BOB)
    rugcoach.patient(BOB)
    rugcoach.telegram.deactivate(BOB)
    await rugcoach.start()
    await rugcoach.forward(minutes=31)
    await rugcoach.forward(hours=5)
    assert rugcoach.status(BOB) == "blocked"
    assert len(bob.calls("sendMessage", ok=None)) == 1

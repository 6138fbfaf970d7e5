"""Telegram's errors and silences: what is proven unsent goes again, what is unknown by the promise of its kind."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.store import NewMessage
from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

ALARM = "ik voel niets meer tussen mijn benen"
TOO_MANY = {"status": 429, "description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}}
PARSE = 'Bad Request: can\'t parse entities: Unsupported start tag "div" at byte offset 5'


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    await rugcoach.start()
    return phone(ANNA)


def queue(rugcoach: Rugcoach, chat: int, kind: str, text: str) -> None:
    known = rugcoach.store.people.by_chat(chat)
    assert known is not None
    with rugcoach.store.transaction():
        new = NewMessage(key=f"{kind}:{text}", person=known.patient.id, kind=kind, payload={"text": text})
        rugcoach.store.queue.queue(new, rugcoach.clock.now())


# --- 429 --------------------------------------------------------------------------------------------------------------


async def test_a_429_freezes_everything_but_getting_updates(rugcoach: Rugcoach, anna: Phone, phone, fault) -> None:
    """Until ``retry_after`` has passed nothing is called, not even the answer to a tap; then alarms go first."""
    bob, carol = phone(BOB, "Bob"), phone(CAROL, "Carol")
    for person in (bob, carol):
        rugcoach.patient(person.chat)
    anna.write("/pijn")
    await rugcoach.settled()
    fault(method="sendMessage", **TOO_MANY)
    bob.write("/hulp")
    await rugcoach.until(lambda: rugcoach.program.dispatcher.frozen)
    mark = rugcoach.telegram.call_log.mark()
    anna.tap("3")
    anna.write("/hulp")
    carol.write(ALARM)
    await rugcoach.until(lambda: not rugcoach.telegram.world.updates.count(rugcoach.clock.now()))
    await rugcoach.until(lambda: not rugcoach.program.intake.answers)
    assert {call.method for call in rugcoach.telegram.call_log.since(mark)} == {"getUpdates"}
    rugcoach.clock.forward(seconds=2)
    rugcoach.program.dispatcher.wake()
    await rugcoach.settled()
    sends = [call for call in rugcoach.telegram.call_log.since(mark) if call.method != "getUpdates"]
    assert (sends[0].method, sends[0].chat) == ("sendMessage", CAROL)
    assert len(bob.messages) == 1


async def test_a_429_to_the_answer_of_a_tap_freezes_the_sends_too(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """Whoever hears it first, it holds for all."""
    anna.write("/pijn")
    await rugcoach.settled()
    fault(method="answerCallbackQuery", **TOO_MANY)
    fault("delay", method="editMessageText", seconds=0.1)
    anna.tap("3")
    await rugcoach.until(lambda: rugcoach.program.dispatcher.frozen)


async def test_a_429_to_getting_updates_only_waits(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """Fetching waits as long as asked; sending goes on."""
    fault(method="getUpdates", **TOO_MANY)
    anna.write("/hulp")
    await rugcoach.settled()
    queue(rugcoach, ANNA, "reply", "Hoi")
    await rugcoach.until(lambda: "Hoi" in anna.texts)
    await rugcoach.settled()
    assert len(anna.messages) == 2


# --- Unknown and unsent -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "copies", "lost"),
    [
        ("reply", 3, {"kind": "drop_after"}),
        ("remind", 2, {"kind": "drop_after"}),
        ("tip", 1, {"kind": "drop_after"}),
        ("remind", 2, {"kind": "drop"}),
        ("remind", 2, {"status": 502}),
        ("tip", 1, {"status": 500}),
    ],
)
async def test_an_unknown_outcome_is_tried_again_as_its_kind_allows(
    rugcoach: Rugcoach, anna: Phone, fault, kind: str, copies: int, lost: dict
) -> None:
    """No answer, or HTML: Telegram may have it. A reply goes twice more at most, a reminder once, a tip never."""
    fault(method="sendMessage", forever=True, **lost)
    queue(rugcoach, ANNA, kind, "Hoi")
    for seconds in (0, 31, 601, 3600):
        rugcoach.clock.forward(seconds=seconds)
        rugcoach.program.dispatcher.wake()
        await rugcoach.settled()
    assert len(anna.calls("sendMessage", ok=None)) == copies
    ((state, _),) = rugcoach.states(ANNA)
    assert state == "unknown"


async def test_an_alarm_text_is_tried_until_it_is_acknowledged(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """At least once, whatever it takes."""
    fault("drop", method="sendMessage", times=5)
    anna.write(ALARM)
    for seconds in (0, 6, 11, 31, 61, 121):
        rugcoach.clock.forward(seconds=seconds)
        rugcoach.program.dispatcher.wake()
        await rugcoach.settled()
    assert len(anna.messages) == 1
    assert rugcoach.states(ANNA, "alarm") == [("sent", "")]


async def test_what_provably_did_not_leave_goes_again_with_growing_pauses(rugcoach: Rugcoach, anna: Phone) -> None:
    """No connection: back into the queue, for 1, 2, 4 seconds and so on; in the end it arrives, once."""
    await rugcoach.telegram.stop_serving()
    queue(rugcoach, ANNA, "reply", "Hoi")
    for tries, seconds in ((1, 1), (2, 2), (3, 4)):
        await rugcoach.until(partial(was_tried, rugcoach, tries))
        (again,) = rugcoach.rows("SELECT not_before FROM outbox")[0]
        assert datetime.fromisoformat(again) - rugcoach.clock.now() == timedelta(seconds=seconds)
        rugcoach.clock.forward(seconds=seconds)
        if tries == 3:
            await rugcoach.telegram.start_serving()
        rugcoach.program.dispatcher.wake()
    await rugcoach.until(lambda: anna.texts == ["Hoi"])


def was_tried(rugcoach: Rugcoach, tries: int) -> bool:
    return rugcoach.rows("SELECT state, attempts FROM outbox") == [("queued", tries)]


# --- 400 --------------------------------------------------------------------------------------------------------------


async def test_markup_that_telegram_refuses_goes_as_plain_text(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """A bug of ours in a text must not cost the message."""
    fault(method="sendMessage", status=400, description=PARSE)
    queue(rugcoach, ANNA, "reply", "<b>Let op</b>: 3 &lt; 4")
    await rugcoach.settled()
    assert anna.texts == ["Let op: 3 < 4"]
    assert anna.last.entities == ()
    assert rugcoach.states(ANNA) == [("sent", "")]


async def test_an_edit_of_a_message_that_is_gone_becomes_a_new_one(rugcoach: Rugcoach, anna: Phone) -> None:
    """What was to be shown is shown, once."""
    anna.write("/pijn")
    await rugcoach.settled()
    question = anna.last
    rugcoach.telegram.world.remove(question)
    anna.tap(next(iter(question.offered - {""})), question)
    await rugcoach.settled()
    assert anna.messages
    assert {state for state, _ in rugcoach.states(ANNA)} == {"sent"}


@pytest.mark.parametrize("known", [False, True], ids=["new", "known already"])
async def test_a_chat_that_moved_gets_its_message_there_once(rugcoach: Rugcoach, fault, known: bool) -> None:
    """A group became a supergroup: its new id is stored, and the message goes there; never round and round."""
    old, new = -77_001, -100_777_001
    for chat in (old, new):
        rugcoach.telegram.group(chat, "W").has_bot = True
    with rugcoach.store.transaction():
        for chat in (old, new) if known else (old,):
            rugcoach.store.people.create(chat, "nl", "", rugcoach.clock.now())
    moved = {"description": "Bad Request: group chat was upgraded to a supergroup chat"}
    fault(method="sendMessage", chat=old, forever=True, status=400, parameters={"migrate_to_chat_id": new}, **moved)
    queue(rugcoach, old, "reply", "Hoi")
    await rugcoach.start()
    await rugcoach.settled()
    assert len(rugcoach.telegram.call_log.select("sendMessage", old)) == 1
    assert len(rugcoach.telegram.bot_messages(new)) == (0 if known else 1)


async def test_a_message_that_is_refused_for_good_stops_nobody(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """Too long, empty, wrong button: failed, final, visible; the next one goes."""
    fault(method="sendMessage", status=400, description="Bad Request: message is too long")
    queue(rugcoach, ANNA, "reply", "een")
    queue(rugcoach, ANNA, "reply", "twee")
    await rugcoach.settled()
    assert rugcoach.states(ANNA) == [("failed", "bad_request"), ("sent", "")]
    assert rugcoach.status(ANNA) == "active"


async def test_errors_while_fetching_make_no_busy_loop(rugcoach: Rugcoach, anna: Phone, fault, hasty) -> None:
    """In a minute without Telegram it is asked at 0, 1, 3, 8, 18 and 38 seconds; here a second lasts a hundredth."""
    fault(method="getUpdates", forever=True, status=502)
    mark = rugcoach.telegram.call_log.mark()
    anna.write("/hulp")
    await asyncio.sleep(0.6)
    assert 4 <= len(rugcoach.telegram.call_log.since(mark)) <= 7
    rugcoach.telegram.faults.clear()
    await rugcoach.settled()
    assert len(anna.messages) == 1

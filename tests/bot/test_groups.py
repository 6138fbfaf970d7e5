"""Health talk never happens in a group: one line, then silence (TELEGRAM.md, section 4)."""

import pytest

from bot.demo.model import Message
from tests.bot.rig import ANNA, Phone, Rugcoach

ALARM = "ik voel niets meer tussen mijn benen"
GROUP, SUPERGROUP = -77_001, -100_777_001


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    rugcoach.telegram.group(GROUP, "Wandelclub")
    await rugcoach.start()
    return phone(ANNA)


def lines(rugcoach: Rugcoach, group: int = GROUP) -> list[str]:
    return [message.text for message in rugcoach.telegram.bot_messages(group)]


async def added(rugcoach: Rugcoach) -> None:
    rugcoach.telegram.add_to_group(GROUP, ANNA)
    await rugcoach.settled()


async def test_a_group_gets_one_line_when_the_bot_is_added(rugcoach: Rugcoach, anna: Phone) -> None:
    """Being added comes as two updates, and leads to one message."""
    await added(rugcoach)
    assert lines(rugcoach) == [rugcoach.said("group-private")]


async def test_then_there_is_silence(rugcoach: Rugcoach, anna: Phone) -> None:
    """Commands, questions, answers and alarm signs in a group: nothing is read, nothing is said, nothing is kept."""
    await added(rugcoach)
    line = rugcoach.telegram.bot_messages(GROUP)[0]
    for words in ("/pijn", "/start", f"@rugcoach_demo_bot {ALARM}"):
        rugcoach.telegram.group_text(GROUP, ANNA, words)
    rugcoach.telegram.group_text(GROUP, ANNA, "8", reply_to=line.message_id)
    await rugcoach.settled()
    assert len(lines(rugcoach)) == 1
    assert anna.messages == []
    assert rugcoach.rows("SELECT COUNT(*) FROM rating UNION ALL SELECT COUNT(*) FROM signal") == [(0,), (0,)]


async def test_a_group_that_the_bot_hears_of_late_gets_its_line_too(rugcoach: Rugcoach, anna: Phone) -> None:
    """Where the word of being added was lost, the first message there leads to the line."""
    rugcoach.telegram.world.groups[GROUP].has_bot = True
    rugcoach.telegram.group_text(GROUP, ANNA, "/hulp")
    rugcoach.telegram.group_text(GROUP, ANNA, "/hulp")
    await rugcoach.settled()
    assert lines(rugcoach) == [rugcoach.said("group-private")]


async def test_nothing_is_said_to_a_group_that_put_the_bot_out(rugcoach: Rugcoach, anna: Phone) -> None:
    """Being removed is no reason to write."""
    rugcoach.telegram.world.groups[GROUP].has_bot = True
    rugcoach.telegram.remove_from_group(GROUP, ANNA)
    await rugcoach.settled()
    assert rugcoach.telegram.call_log.select("sendMessage") == []


async def test_a_tap_in_a_group_only_stops_spinning(rugcoach: Rugcoach, anna: Phone) -> None:
    """A message that was carried into a group has buttons; they do nothing there."""
    rugcoach.telegram.world.groups[GROUP].has_bot = True
    shown = Message(GROUP, rugcoach.telegram.world.next_message_id(), rugcoach.clock.now())
    shown.put_markup({"inline_keyboard": [[{"text": "3", "callback_data": "pain:1:3"}]]})
    rugcoach.telegram.world.put(shown)
    query = rugcoach.telegram.tap(GROUP, shown.message_id, "3", person=ANNA)
    await rugcoach.settled()
    await rugcoach.until(lambda: query.answered)
    assert query.answer == ""
    assert rugcoach.telegram.call_log.select("sendMessage") == []


async def test_in_trouble_a_group_is_no_place_for_alarm_texts_either(
    rugcoach: Rugcoach, anna: Phone, hasty, in_vain
) -> None:
    """The way past the outbox is for private chats: there the sign is answered, in the group it is not."""
    await added(rugcoach)
    with rugcoach.locked():
        rugcoach.telegram.group_text(GROUP, ANNA, f"/hulp {ALARM}")
        anna.write(ALARM)
        await in_vain(2)
        assert (len(lines(rugcoach)), len(anna.messages)) == (1, 1)


@pytest.mark.parametrize("told_in", [GROUP, SUPERGROUP], ids=["the old chat", "the new chat"])
async def test_a_group_that_grows_is_still_known(rugcoach: Rugcoach, anna: Phone, told_in: int) -> None:
    """A supergroup has a new id, told in both chats: it is the same group, and hears nothing a second time."""
    await added(rugcoach)
    rugcoach.telegram.group(SUPERGROUP, "Wandelclub").has_bot = True
    note = {"migrate_to_chat_id": SUPERGROUP} if told_in == GROUP else {"migrate_from_chat_id": GROUP}
    chat = {"id": told_in, "type": "group" if told_in == GROUP else "supergroup", "title": "Wandelclub"}
    sender = {"id": ANNA, "is_bot": False, "first_name": "Anna"}
    rugcoach.telegram.world.deliver("message", {"message_id": 900, "date": 1, "from": sender, "chat": chat} | note)
    rugcoach.telegram.group_text(SUPERGROUP, ANNA, "/hulp")
    await rugcoach.settled()
    assert (len(lines(rugcoach)), lines(rugcoach, SUPERGROUP)) == (1, [])
    assert rugcoach.rows("SELECT chat_id FROM person WHERE chat_id < 0") == [(SUPERGROUP,)]


async def test_whoever_writes_in_private_afterwards_is_coached(rugcoach: Rugcoach, anna: Phone) -> None:
    """The group stands for itself: it changes nothing for its members."""
    await added(rugcoach)
    anna.write("/hulp")
    await rugcoach.settled()
    assert len(anna.messages) == 1

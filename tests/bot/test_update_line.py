"""Updates in their order, each once: whatever their numbers are and however many wait (TELEGRAM.md, section 1)."""

import pytest

from bot.post import MOST_WAITING
from tests.bot.rig import ANNA, Phone, Rugcoach


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    return phone(ANNA)


@pytest.mark.parametrize("first", [1, 5_000_000, 2_000_000_000])
async def test_ids_that_begin_anew_are_followed(rugcoach: Rugcoach, anna: Phone, first: int) -> None:
    """After a week of silence the next id is a random one, even lower: nothing is skipped, nothing asked for twice."""
    await rugcoach.start()
    anna.write("/hulp")
    await rugcoach.settled()
    rugcoach.telegram.set_next_update_id(first)
    for _ in range(2):
        anna.write("/hulp")
        await rugcoach.settled()
    assert rugcoach.store.meta.next_offset == first + 2
    assert len(anna.messages) == 3


async def test_an_old_key_swallows_no_answer(rugcoach: Rugcoach, anna: Phone) -> None:
    """Ids that come again, as with another bot, still lead to an answer each."""
    await rugcoach.start()
    first = anna.write("/hulp")
    await rugcoach.settled()
    await rugcoach.reopen()
    rugcoach.store.meta.delete("next_offset")
    rugcoach.telegram.world.updates.clear()
    rugcoach.telegram.set_next_update_id(first.update_id)
    anna.write("/hulp")
    await rugcoach.start()
    await rugcoach.settled()
    assert len(anna.messages) == 2


async def test_everything_that_waited_during_a_downtime_is_answered_in_order(rugcoach: Rugcoach, phone) -> None:
    """A hundred and two updates of thirty-four people: each is handled once, and all answers keep their order."""
    people = [phone(ANNA + n) for n in range(34)]
    for person in people:
        rugcoach.patient(person.chat)
    for words in ("/pijn", "4", "/hulp"):
        for person in people:
            last = person.write(words)
    await rugcoach.start()
    await rugcoach.settled(20)
    assert rugcoach.rows("SELECT COUNT(*), SUM(value) FROM rating") == [(34, 136)]
    assert rugcoach.store.meta.next_offset == last.update_id + 1
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]
    assert {person.texts[-1] for person in people} == {people[0].texts[-1]}


async def test_nobody_is_buried_in_lines_that_say_not_understood(rugcoach: Rugcoach, anna: Phone) -> None:
    """With more than ten replies waiting for a chat, repeats of "not understood" are dropped; a real answer is not."""
    for n in range(30):
        anna.write(f"blorp wiebel {n}")
    anna.write("/taal")
    await rugcoach.start()
    await rugcoach.until(lambda: not rugcoach.telegram.world.updates.count(rugcoach.clock.now()))
    replies = rugcoach.rows("SELECT json_extract(payload, '$.text') FROM outbox WHERE kind = 'reply' ORDER BY id")
    lost = [text for (text,) in replies if text in {rugcoach.said(f"lost-{n}") for n in (1, 2, 3)}]
    assert MOST_WAITING <= len(lost) <= MOST_WAITING + 5
    assert replies[-1][0] == rugcoach.said("language")


async def test_what_telegram_would_not_show_again_is_not_asked_for_again(rugcoach: Rugcoach, anna: Phone) -> None:
    """Each call of getUpdates begins where the last committed group ended."""
    await rugcoach.start()
    for _ in range(3):
        anna.write("/hulp")
        await rugcoach.settled()
    offsets = [
        call.params["offset"] for call in rugcoach.telegram.call_log.select("getUpdates") if "offset" in call.params
    ]
    assert offsets == sorted(offsets)
    assert offsets[-1] == rugcoach.store.meta.next_offset


async def test_telegram_is_asked_only_for_the_kinds_of_updates_that_are_handled(rugcoach: Rugcoach) -> None:
    """Reactions, polls and channel posts are never fetched."""
    await rugcoach.start()
    wanted = rugcoach.telegram.call_log.select("getUpdates")[-1].params["allowed_updates"]
    assert wanted == ["message", "edited_message", "callback_query", "my_chat_member"]

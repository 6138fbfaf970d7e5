"""A database belongs to one bot on one server: chats, numbers and files of one mean nothing to another."""

from collections.abc import AsyncIterator

import pytest

from bot.demo.server import DemoServer, running_server
from bot.identity import OtherBot
from tests.bot.rig import ANNA, Phone, Rugcoach
from tests.bot.stand_ins import HandClock


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna is a patient of the first bot, and has asked for her number."""
    rugcoach.patient(ANNA)
    anna = phone(ANNA)
    await rugcoach.start()
    anna.write("/pijn")
    await rugcoach.settled()
    return anna


@pytest.fixture
async def elsewhere(clock: HandClock) -> AsyncIterator[DemoServer]:
    """Another server, where the same people have pressed Start."""
    async with running_server(clock, limits=False) as server:
        server.person(ANNA).started = True
        yield server


def another_bot(rugcoach: Rugcoach) -> None:
    """Answer as another bot from now on; it has a line of updates of its own."""
    rugcoach.telegram.world.profile.id += 1
    rugcoach.telegram.world.updates.clear()


async def test_the_same_bot_is_served_again(rugcoach: Rugcoach, anna: Phone) -> None:
    """A restart asks nothing."""
    await rugcoach.reopen()
    await rugcoach.start()
    anna.write("4")
    await rugcoach.settled()
    assert rugcoach.rows("SELECT value FROM rating") == [(4,)]


async def test_another_bot_is_refused(rugcoach: Rugcoach, anna: Phone) -> None:
    """Nothing is changed, nothing is fetched, nothing is sent."""
    await rugcoach.reopen()
    another_bot(rugcoach)
    before = list(rugcoach.store.db.iterdump())
    mark = rugcoach.telegram.call_log.mark()
    with pytest.raises(OtherBot, match="--new-bot"):
        await rugcoach.start()
    assert list(rugcoach.store.db.iterdump()) == before
    assert {call.method for call in rugcoach.telegram.call_log.since(mark)} == {"getMe", "deleteWebhook"}


async def test_another_server_is_refused(rugcoach: Rugcoach, anna: Phone, elsewhere: DemoServer) -> None:
    """The same token on a test server is another bot too; the refusal shows no token."""
    there = rugcoach.settings.telegram.model_copy(update={"base_url": elsewhere.base_url})
    rugcoach.settings = rugcoach.settings.model_copy(update={"telegram": there})
    await rugcoach.reopen()
    with pytest.raises(OtherBot) as refusal:
        await rugcoach.start()
    assert elsewhere.token not in str(refusal.value)


async def test_a_new_bot_begins_anew(rugcoach: Rugcoach, anna: Phone) -> None:
    """With ``--new-bot`` the offset is reset and everybody is "not started": nobody is written to unasked."""
    await rugcoach.reopen()
    another_bot(rugcoach)
    await rugcoach.start(new_bot=True)
    assert rugcoach.store.meta.next_offset == 0
    assert rugcoach.status(ANNA) == "blocked"
    sends = len(anna.calls("sendMessage", ok=None))
    await rugcoach.forward(hours=24)
    assert len(anna.calls("sendMessage", ok=None)) == sends
    await rugcoach.reopen()
    await rugcoach.start()


async def test_whoever_starts_the_new_bot_is_asked_before_reminders_come(rugcoach: Rugcoach, anna: Phone) -> None:
    """Diary and plan are kept; the old question is closed, and no message of the old bot is touched."""
    await rugcoach.reopen()
    another_bot(rugcoach)
    await rugcoach.start(new_bot=True)
    edits = len(anna.calls("editMessageText", ok=None))
    anna.write("/start")
    await rugcoach.settled()
    assert ["Ja, graag"] in anna.last.labels
    assert len(anna.calls("editMessageText", ok=None)) == edits
    anna.tap("Ja, graag")
    await rugcoach.settled()
    assert rugcoach.status(ANNA) == "active"


async def test_what_the_old_bot_had_not_sent_is_not_sent_by_the_new_one(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """Queued messages are cancelled, those on their way stay unknown; uploaded pictures are uploaded again."""
    fault("delay", method="sendMessage", seconds=5, times=1)
    anna.write("/hulp")
    await rugcoach.until(lambda: ("sending", "") in rugcoach.states(ANNA))
    rugcoach.store.db.execute("INSERT INTO picture VALUES ('chart', 'file of the old bot')")
    anna.write("/taal")
    await rugcoach.until(lambda: rugcoach.states(ANNA)[-1] == ("queued", ""))
    await rugcoach.kill()
    another_bot(rugcoach)
    await rugcoach.start(new_bot=True)
    await rugcoach.settled()
    pain, hulp, *rest = rugcoach.states(ANNA)
    assert (pain, hulp) == (("sent", ""), ("unknown", "new_bot"))
    assert set(rest) == {("cancelled", "new_bot")}
    assert rugcoach.rows("SELECT * FROM picture") == []
    assert rugcoach.rows("SELECT DISTINCT message_id, target_message FROM outbox") == [(None, None)]


async def test_a_lock_and_its_follow_up_outlive_the_bot(rugcoach: Rugcoach, anna: Phone) -> None:
    """Who was sent to a doctor stays held, and is asked again once the new bot may write."""
    anna.write("ik voel niets meer tussen mijn benen")
    await rugcoach.settled()
    await rugcoach.reopen()
    another_bot(rugcoach)
    await rugcoach.start(new_bot=True)
    assert rugcoach.rows("SELECT lock IS NOT NULL FROM patient") == [(1,)]
    assert rugcoach.rows("SELECT COUNT(*) > 0 FROM reminder WHERE timer LIKE 'follow%'") == [(1,)]

"""A backup under load, put back: sound, and nothing is sent a second time (DESIGN.md, section 2)."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.beside import beside
from bot.checks import check_everything
from bot.store import Store
from bot.store.backup import backup
from bot.store.restore import NOBODY, restore
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach

#: The chats of a busy morning.
CROWD = range(6_000_000_001, 6_000_000_041)


async def copied(rugcoach: Rugcoach) -> Path:
    """Make a backup as the job does: beside the loop, while the program works."""
    rugcoach.clock.forward(seconds=1)  # a name of its own, beside the copy that the job makes at start
    folder, now = rugcoach.settings.backup.folder, rugcoach.clock.now()
    return await beside(lambda: backup(rugcoach.path, folder, now, 1_000))


async def put_back(rugcoach: Rugcoach, copy: Path) -> None:
    """End the program, let the copy take the database's place, and start again."""
    await rugcoach.close()
    restore(copy, rugcoach.path, NOBODY, rugcoach.clock.now())
    rugcoach.open()
    await rugcoach.start()
    await rugcoach.settled()


def unsound(copy: Path) -> list[str]:
    store = Store(copy)
    try:
        return list(store.unsound())
    finally:
        store.close()


async def test_a_copy_of_a_busy_morning_is_sound(rugcoach: Rugcoach, phone) -> None:
    """Forty people are reminded and answer while it is made: what it holds passes ``rugcoach check``."""
    phones = [phone(chat) for chat in CROWD]
    for chat in CROWD:
        rugcoach.patient(chat)
    await rugcoach.start()
    await rugcoach.forward(minutes=31)
    for one in phones:
        one.tap("3")
    copies = [await copied(rugcoach)]
    while rugcoach.unsent() or rugcoach.telegram.world.updates.count(rugcoach.clock.now()):
        rugcoach.clock.forward(seconds=1)
        copies.append(await copied(rugcoach))
    await rugcoach.settled()
    assert len(copies) > 1
    assert [problem for copy in copies for problem in unsound(copy)] == []
    await put_back(rugcoach, copies[0])
    assert check_everything(rugcoach.settings, online=False) == []
    ((people,),) = rugcoach.rows("SELECT COUNT(*) FROM person")
    assert people == len(CROWD)


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA)
    await rugcoach.start()
    return phone(ANNA)


async def test_a_reminder_that_went_after_the_copy_does_not_go_again(rugcoach: Rugcoach, anna: Phone) -> None:
    """Still inside its window, but it may have gone: it is expired, visibly, and tomorrow's comes."""
    copy = await copied(rugcoach)
    await rugcoach.forward(minutes=31)
    assert len(anna.messages) == 1
    await rugcoach.forward(minutes=10)
    await put_back(rugcoach, copy)
    await rugcoach.forward(minutes=1)
    assert len(anna.messages) == 1
    assert rugcoach.states(ANNA, "remind") == [("expired", "restored")]
    await rugcoach.forward(hours=24)
    assert len(anna.messages) > 1


async def test_what_falls_due_after_the_restore_goes(rugcoach: Rugcoach, anna: Phone) -> None:
    """The copy was made and put back before the morning: the reminder is still to come."""
    copy = await copied(rugcoach)
    await rugcoach.forward(minutes=10)
    await put_back(rugcoach, copy)
    await rugcoach.forward(minutes=21)
    assert rugcoach.states(ANNA, "remind") == [("sent", "")]


async def test_a_snooze_that_rang_after_the_copy_does_not_ring_again(rugcoach: Rugcoach, anna: Phone) -> None:
    """Timers of one moment too: what was put off and came, came."""
    await rugcoach.forward(hours=5, minutes=31)
    anna.tap("Straks")
    rugcoach.clock.forward(seconds=5)
    await rugcoach.settled()
    anna.tap("30 minuten")
    rugcoach.clock.forward(seconds=5)
    await rugcoach.settled()
    copy = await copied(rugcoach)
    await rugcoach.forward(minutes=31)
    before = len(anna.messages)
    await put_back(rugcoach, copy)
    await rugcoach.forward(minutes=1)
    assert len(anna.messages) == before
    assert ("expired", "restored") in rugcoach.states(ANNA, "remind")


async def test_a_pause_that_ended_meanwhile_ends(rugcoach: Rugcoach, anna: Phone) -> None:
    """What changes a state and sends nothing is made up for."""
    anna.write("pauze tot morgen")
    await rugcoach.settled()
    anna.tap("Ja, graag")
    rugcoach.clock.forward(seconds=5)
    await rugcoach.settled()
    copy = await copied(rugcoach)
    await rugcoach.forward(hours=24)
    await put_back(rugcoach, copy)
    await rugcoach.forward(minutes=1)
    assert rugcoach.status(ANNA) == "active"


async def test_an_invitation_that_was_used_since_is_not_valid_again(rugcoach: Rugcoach, phone) -> None:
    """The copy does not know of its use, so it takes back every one that nobody had used."""
    with rugcoach.store.transaction():
        code = rugcoach.store.invites.create("patient", rugcoach.clock.now())
    copy = await copied(rugcoach)
    await rugcoach.close()
    restore(copy, rugcoach.path, NOBODY, rugcoach.clock.now())
    rugcoach.open()
    with rugcoach.store.transaction():
        assert rugcoach.store.invites.use(code, rugcoach.patient(BOB), rugcoach.clock.now()) is None


async def test_a_copy_can_be_put_back_twice(rugcoach: Rugcoach, anna: Phone, tmp_path: Path) -> None:
    """The second time counts from its own moment."""
    copy = await copied(rugcoach)
    kept = shutil.copy(copy, tmp_path / "kept.db")
    await rugcoach.forward(minutes=31)
    await put_back(rugcoach, copy)
    await rugcoach.forward(hours=5)
    before = len(anna.messages)
    await put_back(rugcoach, Path(kept))
    await rugcoach.forward(minutes=1)
    await asyncio.sleep(0)
    assert len(anna.messages) == before

"""One failure stays one: a broken tip, a locked database, another bot; the others go on."""

import asyncio
from datetime import datetime

from bot.broadcast.draft import Content, Draft
from bot.store import Store
from tests.bot.broadcast.hall import patients, send_off, therapist
from tests.bot.broadcast.test_trouble_on_the_way import clinic_with, until_done
from tests.bot.broadcast.works import Works
from tests.bot.rig import TICK, Rugcoach


def test_a_tip_that_breaks_our_code_stops_no_other(store: Store, now: datetime, caplog) -> None:
    """A ready tip that is no longer in the library: its broadcast is left alone, the next one goes, nothing is told."""
    els = therapist(store, now)
    patients(store, 5, now)
    broken = send_off(store, els, now, Draft(contents={"nl": Content(tip="gone-for-good")}))
    sound, works = send_off(store, els, now), Works(store, now)
    works.finish()
    assert works.state(broken) == "freezing"
    assert works.figures(sound).fates == {"sent": 5}
    assert "gone-for-good" not in caplog.text
    with store.transaction():
        store.db.execute(
            "UPDATE broadcast SET draft = ? WHERE id = ?", ['{"contents":{"nl":{"text":"Loop."}}}', broken]
        )
    again = Works(store, works.clock.now())
    again.clock.forward(days=1)
    again.finish()
    assert again.figures(broken).fates == {"sent": 5}, "the next start tries it again"


async def test_a_locked_database_is_waited_for(rugcoach: Rugcoach, phone) -> None:
    """Another program holds the lock in the middle: nothing is lost, nobody gets it twice."""
    no = clinic_with(rugcoach, phone, 30)
    await rugcoach.start()
    await rugcoach.until(lambda: rugcoach.rows("SELECT 1 FROM outbox WHERE kind = 'tip' AND state = 'sent'"), 20)
    with rugcoach.locked():
        rugcoach.program.broadcasts.wake()
        await asyncio.sleep(20 * TICK)
    assert await until_done(rugcoach, no) == {"sent": 30}
    assert all(len(phone(1_000_001 + n).messages) == 1 for n in range(30))


def test_another_bot_ends_what_was_on_its_way(store: Store, now: datetime) -> None:
    """Its files and chats mean nothing to the new one: no broadcast and no draft goes on."""
    els = therapist(store, now)
    patients(store, 3, now)
    no, works = send_off(store, els, now), Works(store, now)
    works.freeze(no)
    with store.transaction():
        store.start_over()
    works.turn(5)
    assert works.state(no) == "cancelled"
    assert not store.broadcasts.live()
    assert store.broadcasts.draft_of(els) is None


def test_two_broadcasts_share_the_way(store: Store, now: datetime) -> None:
    """Neither waits for the end of the other; whoever is in both gets the second one tomorrow."""
    els = therapist(store, now)
    patients(store, 100, now)
    first, works = send_off(store, els, now), Works(store, now)
    works.freeze(first)
    second = send_off(store, els, now)
    works.finish()
    assert works.figures(first).of("sent") + works.figures(second).of("sent") == 100
    works.clock.forward(days=1, hours=1)
    works.finish()
    assert works.figures(first).fates == works.figures(second).fates == {"sent": 100}

"""A tip to many and Telegram's moods: limits, silence, blocks, refusals; and everybody else is served meanwhile."""

import asyncio
from itertools import pairwise

from bot.demo.faults import Fault
from bot.demo.server import DemoServer
from bot.store import NewMessage
from tests.bot.broadcast.hall import FIRST, patients, send_off, therapist
from tests.bot.rig import ANNA, TICK, Rugcoach


def clinic_with(rugcoach: Rugcoach, phone, count: int) -> int:
    """Many patients with phones, and a tip that was just confirmed; return its number."""
    rugcoach.clock.forward(hours=2)
    now = rugcoach.clock.now()
    phone(7_000_000, "Els")
    els = therapist(rugcoach.store, now)
    patients(rugcoach.store, count, now)
    for n in range(count):
        phone(FIRST + n)
    return send_off(rugcoach.store, els, now)


def tips(rugcoach: Rugcoach, state: str = "sent") -> int:
    return int(rugcoach.rows("SELECT COUNT(*) FROM outbox WHERE kind = 'tip' AND state = ?", state)[0][0])


async def until_done(rugcoach: Rugcoach, no: int) -> dict[str, int]:
    """Let the clock of the live message go on until the broadcast is done; return the fates."""
    for _ in range(400):
        row = rugcoach.store.broadcasts.by_no(no)
        if row.state == "done":
            return dict(rugcoach.store.broadcast_figures.of(row).fates)
        rugcoach.clock.forward(seconds=1)
        rugcoach.program.broadcasts.wake()
        await asyncio.sleep(5 * TICK)
    raise AssertionError(f"it is {row.state}")


async def test_ten_of_a_hundred_have_blocked_the_bot(rugcoach: Rugcoach, phone) -> None:
    """Ninety are served, ten are inactive, and it goes on to the end."""
    no = clinic_with(rugcoach, phone, 100)
    for n in range(30, 40):
        rugcoach.telegram.world.people[FIRST + n].blocked = True
    await rugcoach.start()
    assert await until_done(rugcoach, no) == {"sent": 90, "blocked": 10}
    assert rugcoach.rows("SELECT COUNT(*) FROM person WHERE status = 'blocked'") == [(10,)]


async def test_silence_is_kept_and_an_alarm_text_goes_first(rugcoach: Rugcoach, phone, fault) -> None:
    """429 with five seconds in the middle: nothing goes for so long, and then an alarm text before any tip."""
    no = clinic_with(rugcoach, phone, 60)
    anna = rugcoach.patient(ANNA, consents={"coaching": rugcoach.clock.now()})
    phone(ANNA)
    fault(
        method="sendMessage",
        skip=20,
        status=429,
        description="Too Many Requests: retry after 5",
        parameters={"retry_after": 5},
    )
    await rugcoach.start()
    await rugcoach.until(lambda: rugcoach.program.dispatcher.frozen, 20)
    await asyncio.sleep(20 * TICK)  # those in flight at the 429 come back
    calls = len(rugcoach.telegram.call_log.select("sendMessage"))
    with rugcoach.store.transaction():
        alarm = NewMessage(key="alarm:a", person=anna, kind="alarm", payload={"text": "Bel nu."})
        rugcoach.store.queue.queue(alarm, rugcoach.clock.now())
    rugcoach.clock.forward(seconds=4.5)
    rugcoach.program.dispatcher.wake()
    await asyncio.sleep(40 * TICK)
    assert len(rugcoach.telegram.call_log.select("sendMessage")) == calls, "silent for five seconds"
    rugcoach.clock.forward(seconds=1)
    rugcoach.program.dispatcher.wake()
    await rugcoach.until(lambda: len(rugcoach.telegram.call_log.select("sendMessage")) > calls)
    assert rugcoach.telegram.call_log.select("sendMessage")[calls].chat == ANNA
    assert await until_done(rugcoach, no) == {"sent": 60}


async def test_ten_refusals_in_a_row_stop_it_with_a_message(rugcoach: Rugcoach, phone, fault) -> None:
    """Telegram refuses everything: after ten it stands still, and the therapist reads why."""
    no = clinic_with(rugcoach, phone, 100)
    for n in range(100):
        fault(method="sendMessage", chat=FIRST + n, status=400, description="Bad Request: wrong file identifier")
    await rugcoach.start()
    await rugcoach.until(lambda: rugcoach.store.broadcasts.by_no(no).state == "paused", 20)
    await rugcoach.settled()
    assert 10 <= tips(rugcoach, "failed") <= 26
    assert any("Tien keer achter elkaar" in text for text in phone(7_000_000).texts)


async def test_the_limits_hold_and_replies_go_first(rugcoach: Rugcoach, phone, telegram: DemoServer) -> None:
    """Never over 30 in any second, never a 429, and who asks something is answered before the next tips."""
    telegram.limits.on = True
    rugcoach.store.close()
    settings = rugcoach.settings.telegram.model_copy(update={"messages_per_second": 25})
    rugcoach.settings = rugcoach.settings.model_copy(update={"telegram": settings})
    rugcoach.open()
    no = clinic_with(rugcoach, phone, 75)
    anna = phone(ANNA)
    rugcoach.patient(ANNA, consents={"coaching": rugcoach.clock.now()})
    await rugcoach.start()
    times: list[float] = []
    api_call = rugcoach.program.clock.monotonic
    watched = rugcoach.program.dispatcher._pace.take

    def take(at: float) -> None:
        times.append(api_call())
        watched(at)

    rugcoach.program.dispatcher._pace.take = take
    await rugcoach.until(lambda: tips(rugcoach) > 20, 20)
    anna.write("/hulp")
    asked_at, before = api_call(), tips(rugcoach)
    await rugcoach.until(lambda: anna.messages, 5)
    assert api_call() - asked_at < 1
    assert tips(rugcoach) - before <= 16, "what was on its way, not the queue"
    await rugcoach.until(lambda: tips(rugcoach) == 75, 20)
    assert not [call for call in telegram.call_log.select("sendMessage") if call.status == 429]
    assert max(sum(1 for later in times if at <= later < at + 1) for at in times) <= 30
    assert rugcoach.store.broadcasts.by_no(no).state in {"running", "done"}
    assert all(earlier <= later for earlier, later in pairwise(times))


def test_a_fault_is_what_these_tests_ask_for() -> None:
    """The stand-in answers what it is told, once."""
    assert Fault("reply", times=1).strikes()

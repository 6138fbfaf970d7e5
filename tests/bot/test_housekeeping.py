"""Once a day: whoever was silent for a year is told and, two weeks later, erased; texts age, and old failures go."""

from datetime import timedelta

import pytest

from tests.bot.rig import ANNA, BOB, CAROL, Phone, Rugcoach

#: From the last sign of life until the notice: a (leap) year without two weeks.
UNTIL_NOTICE = timedelta(days=352)


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna agreed on the first of March and was never heard of again; no reminder is planned."""
    rugcoach.patient(ANNA, times={})
    await rugcoach.start()
    return phone(ANNA)


async def days_pass(rugcoach: Rugcoach, days: int) -> None:
    """Let so many days pass; at half past eleven every job has had its turn."""
    for _ in range(days):
        await rugcoach.forward(days=1)


async def noticed(rugcoach: Rugcoach) -> None:
    """Go to the day of the notice, after ten o'clock."""
    await rugcoach.forward(days=UNTIL_NOTICE.days)
    await rugcoach.forward(hours=4)


def people(rugcoach: Rugcoach) -> list[int]:
    return [chat for (chat,) in rugcoach.rows("SELECT chat_id FROM person ORDER BY chat_id")]


async def test_a_notice_comes_first_and_names_the_day(rugcoach: Rugcoach, anna: Phone) -> None:
    """At ten in the morning, with the buttons to keep, to take along and to erase."""
    await rugcoach.forward(days=UNTIL_NOTICE.days - 1)
    assert anna.messages == []
    await rugcoach.forward(days=1)
    await rugcoach.forward(hours=2)
    assert anna.messages == []
    await rugcoach.forward(minutes=40)
    (notice,) = anna.messages
    assert "woensdag 1 maart wis ik alles" in notice.text
    assert set(notice.offered) == {"keep:data", "download:ask", "erase:ask"}


async def test_two_weeks_later_everything_is_gone(rugcoach: Rugcoach, anna: Phone) -> None:
    """Not a day earlier; and therapists and operators are never erased by it."""
    rugcoach.patient(BOB, times={}, role="therapist")
    rugcoach.patient(CAROL, times={}, role="operator")
    await noticed(rugcoach)
    await days_pass(rugcoach, 13)
    assert people(rugcoach) == [ANNA, BOB, CAROL]
    await days_pass(rugcoach, 2)
    assert people(rugcoach) == [BOB, CAROL]
    assert len(anna.messages) == 1


@pytest.mark.parametrize("sign", ["Bewaar mijn gegevens", "hoi"])
async def test_any_sign_of_life_keeps_everything(rugcoach: Rugcoach, anna: Phone, sign: str) -> None:
    """A tap or a word: another year begins."""
    await noticed(rugcoach)
    if sign == "hoi":
        anna.write(sign)
    else:
        anna.tap(sign)
    await rugcoach.settled()
    await days_pass(rugcoach, 30)
    assert people(rugcoach) == [ANNA]
    assert sum("wis ik alles" in text for text in anna.texts) == (1 if sign == "hoi" else 0)


async def test_whoever_stopped_is_told_too(rugcoach: Rugcoach, phone) -> None:
    """It is about their data, not about coaching."""
    rugcoach.patient(ANNA, times={}, status="stopped", consents={}, onboarded=False)
    anna = phone(ANNA)
    await rugcoach.start()
    await noticed(rugcoach)
    assert len(anna.messages) == 1


async def test_without_a_notice_nobody_is_erased(rugcoach: Rugcoach, anna: Phone) -> None:
    """The program was away for two years: it tells first, and waits its two weeks."""
    await rugcoach.forward(days=730)
    await rugcoach.forward(hours=4)
    assert people(rugcoach) == [ANNA]
    assert len(anna.messages) == 1
    await days_pass(rugcoach, 13)
    assert people(rugcoach) == [ANNA]
    await days_pass(rugcoach, 2)
    assert people(rugcoach) == []


async def test_a_notice_that_expired_is_given_again(rugcoach: Rugcoach, anna: Phone) -> None:
    """Nobody had it: the two weeks begin with the second one."""
    await noticed(rugcoach)
    with rugcoach.store.transaction():
        rugcoach.store.db.execute("UPDATE outbox SET state = 'expired', reason = 'late' WHERE kind = 'notice'")
    await days_pass(rugcoach, 2)
    assert len(anna.messages) == 2
    await days_pass(rugcoach, 12)
    assert people(rugcoach) == [ANNA]
    await days_pass(rugcoach, 3)
    assert people(rugcoach) == []


async def test_whoever_cannot_be_reached_is_erased_after_the_same_time(rugcoach: Rugcoach, anna: Phone) -> None:
    """A block is the end of every way to tell; it stands in the balance sheet."""
    rugcoach.telegram.block(ANNA)
    await rugcoach.settled()
    await noticed(rugcoach)
    assert rugcoach.states(ANNA, "notice") == [("skipped", "blocked")]
    await days_pass(rugcoach, 15)
    assert people(rugcoach) == []


async def test_it_goes_on_after_a_restart(rugcoach: Rugcoach, anna: Phone) -> None:
    """Stopped between notice and end: what was told is known, and nobody is told twice."""
    await noticed(rugcoach)
    await days_pass(rugcoach, 7)
    await rugcoach.reopen()
    await rugcoach.start()
    await days_pass(rugcoach, 8)
    assert people(rugcoach) == []
    assert len(anna.messages) == 1


async def test_it_runs_once_a_day(rugcoach: Rugcoach, anna: Phone) -> None:
    """Its heart beats with every look; the work is done every 24 hours."""
    await rugcoach.program.ticks.run_all()
    first = rugcoach.store.meta.get("housekeeping_at")
    await rugcoach.forward(hours=23)
    assert rugcoach.store.meta.get("housekeeping_at") == first
    await rugcoach.forward(hours=2)
    assert rugcoach.store.meta.get("housekeeping_at") != first
    assert "housekeeping" in rugcoach.store.meta.heartbeats()


async def test_the_wording_of_messages_ages(rugcoach: Rugcoach, anna: Phone) -> None:
    """After 90 days it is known that, when and how a message went, and no longer what it said."""
    anna.write("/hulp")
    await rugcoach.settled()
    await rugcoach.forward(days=89)
    assert rugcoach.rows("SELECT COUNT(*) FROM outbox WHERE payload LIKE '%text%'") != [(0,)]
    await rugcoach.forward(days=2)
    old = rugcoach.rows("SELECT state, payload FROM outbox WHERE queued_at < '2027-03-02' ORDER BY id")
    assert [(state, payload) for state, payload in old if payload != "{}"] == []
    assert {state for state, _ in old} == {"sent"}


async def test_old_failures_records_and_invitations_go(rugcoach: Rugcoach, anna: Phone) -> None:
    """Failed updates after 30 days, the audit after five years, unused invitations a month after their end."""
    store, now = rugcoach.store, rugcoach.clock.now()
    with store.transaction():
        for days in (0, 28, 31, 5 * 366):
            at = (now - timedelta(days=days)).isoformat(timespec="milliseconds")
            store.db.execute(
                "INSERT INTO failed_update (update_id, kind, error, frames, at) VALUES (1, '', '', '', ?)", [at]
            )
            store.db.execute("INSERT INTO audit (at, actor, act) VALUES (?, 'x', 'y')", [at])
            store.invites.create("patient", now - timedelta(days=days), label="Anna")
    before = rugcoach.rows("SELECT COUNT(*) FROM audit")[0][0]
    await rugcoach.forward(days=1)
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(2,)]
    assert rugcoach.rows("SELECT COUNT(*) FROM audit") == [(before - 1,)]
    assert rugcoach.rows("SELECT COUNT(*) FROM invite") == [(3,)]

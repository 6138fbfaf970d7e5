"""The overview of the day and the figures of the week: who needs attention, and nobody recognisable."""

from datetime import timedelta

import pytest

from bot.store import NewMessage
from tests.bot.practice import EMERGENCY, NAME, Practice, opened
from tests.bot.rig import ANNA, BOB, Rugcoach


@pytest.fixture
async def practice(rugcoach: Rugcoach, phone) -> Practice:
    """Half past eight on Monday; the overview comes at half past seven."""
    rugcoach.clock.forward(hours=1)
    return await opened(rugcoach, phone)


def digests(practice: Practice, chat: int) -> list[tuple[str, str]]:
    return practice.rows("SELECT state, reason FROM outbox WHERE kind = 'digest' AND person = ?", practice.ids[chat])


async def test_who_needs_attention_stands_in_it(practice: Practice) -> None:
    """At the hour of the settings: open alerts, names with the reason, yesterday's numbers."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.rugcoach.forward(hours=23)
    text = practice.bob.last.text
    assert text.startswith("Goedemorgen")
    assert practice.rugcoach.said("digest-open", n="1") in text
    assert f"• {NAME}: melding" in text
    assert practice.rugcoach.said("digest-yesterday", rated="0", all="1", moved="0") in text
    assert practice.bob.last.protected
    ((key,),) = practice.rows("SELECT key FROM outbox WHERE kind = 'digest' AND person = ?", practice.ids[BOB])
    assert key == f"digest:{practice.ids[BOB]}:2027-03-02:0"


async def test_nothing_to_say_is_nothing_sent(practice: Practice) -> None:
    """The day's balance has it with its reason, and tomorrow's is planned."""
    count = len(practice.bob.messages)
    await practice.rugcoach.forward(hours=23)
    assert len(practice.bob.messages) == count
    assert digests(practice, BOB) == [("skipped", "nothing_to_say")]
    assert practice.rows("SELECT COUNT(*) FROM reminder WHERE timer = 'digest'") == [(3,)]


async def test_who_went_silent_stands_in_it(practice: Practice) -> None:
    """After three days without a sign of life."""
    for _ in range(3):
        await practice.rugcoach.forward(hours=23)
        await practice.rugcoach.forward(hours=1)
    await practice.rugcoach.forward(hours=23)
    assert f"• {NAME}: stil" in practice.bob.last.text


async def test_an_overview_that_is_late_is_not_sent(practice: Practice) -> None:
    """A program that was down in the morning sends none in the afternoon."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.rugcoach.forward(hours=30)
    assert digests(practice, BOB) == [("skipped", "late")]


async def test_an_operator_gets_the_balance_sheet(practice: Practice) -> None:
    """Yesterday's counts and what failed; never a name."""
    now = practice.rugcoach.clock.now()
    with practice.rugcoach.store.transaction():
        practice.rugcoach.store.queue.queue(
            NewMessage(
                key="remind:x", person=practice.ids[ANNA], kind="remind", payload={"text": "x"},
                day=now.date(), ended=("skipped", "held"),
            ),
            now,
        )  # fmt: skip
        practice.rugcoach.store.meta.update_failed(1, "message", {"error": "ValueError"}, now)
    await practice.write(practice.anna, EMERGENCY)
    await practice.rugcoach.forward(hours=23)
    text = practice.olga.last.text
    assert text.startswith("Overzicht van gisteren")
    assert practice.rugcoach.said("digest-failed", n="1") in text
    assert practice.rugcoach.said("digest-open", n="1") in text
    assert NAME not in text


async def test_the_week_of_a_small_clinic_shows_nothing(practice: Practice) -> None:
    """One patient is recognisable in every number."""
    await practice.write(practice.bob, "/overzicht")
    assert practice.rugcoach.said("overview-too-few") in practice.bob.last.text


async def test_a_digest_is_planned_again_after_a_restart(practice: Practice) -> None:
    """Its timer stands in the table."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.rugcoach.reopen()
    await practice.rugcoach.start()
    await practice.rugcoach.forward(hours=timedelta(hours=23).total_seconds() / 3600)
    assert practice.bob.last.text.startswith("Goedemorgen")

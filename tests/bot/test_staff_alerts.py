"""Alerts over HTTP: at once, repeated within the hours, to colleagues too, until somebody has seen them."""

from datetime import time

import pytest

from bot.conversation.staff.tables import PASSED
from tests.bot.practice import EMERGENCY, NAME, Practice, labels, opened
from tests.bot.rig import ANNA, BOB, CAROL, Rugcoach


@pytest.fixture
async def practice(rugcoach: Rugcoach, phone) -> Practice:
    """Half past eight on a Monday: the practice is open."""
    rugcoach.clock.forward(hours=1)
    return await opened(rugcoach, phone)


def alerts(practice: Practice, chat: int) -> list[str]:
    return [key for (key,) in practice.rows(
        "SELECT key FROM outbox WHERE kind = 'alert' AND person = ? AND state = 'sent' ORDER BY id", practice.ids[chat]
    )]  # fmt: skip


async def test_the_therapist_hears_at_once_and_without_a_name(practice: Practice) -> None:
    """Number, cause and what the patient was told; nobody's name on a lock screen; nothing to be forwarded."""
    await practice.write(practice.anna, EMERGENCY)
    shown = practice.bob.last
    assert shown.text.startswith("Melding 1 ")
    assert practice.rugcoach.said("alert-cause-saddle_numbness") in shown.text
    assert NAME not in shown.text
    assert shown.protected
    assert not shown.silent
    assert alerts(practice, BOB) == [f"alert:1:{practice.ids[BOB]}:0"]
    assert any(practice.rugcoach.said("told-therapist") in text for text in practice.anna.texts)


async def test_seen_ends_the_repeats_and_the_patient_hears_it(practice: Practice) -> None:
    """Only now is it true that the therapist has seen it."""
    await practice.write(practice.anna, EMERGENCY)
    seen = practice.rugcoach.said("alert-was-seen")
    assert seen not in practice.anna.texts
    await practice.tap(practice.bob, "Gezien")
    assert seen in practice.anna.texts
    await practice.rugcoach.forward(hours=3)
    assert len(alerts(practice, BOB)) == 1
    assert practice.audit("seen") == [(practice.ids[BOB], practice.ids[ANNA])]


async def test_repeats_come_after_ten_thirty_and_120_minutes(practice: Practice) -> None:
    """To the therapist and to the colleague; the last one reaches the operator as a number."""
    await practice.write(practice.anna, EMERGENCY)
    for minutes, copies in ((9, 0), (1, 1), (19, 1), (1, 2), (89, 2), (1, 3), (600, 3)):
        await practice.rugcoach.forward(minutes=minutes)
        assert (len(alerts(practice, BOB)), len(alerts(practice, CAROL))) == (1 + copies, copies)
    assert practice.olga.last.text == practice.rugcoach.said("alert-unseen", no="1")
    assert NAME not in "".join(practice.olga.texts)


async def test_a_colleague_may_read_for_a_day(practice: Practice) -> None:
    """From the first repeat on, read only, and every look is written down; after 24 hours it is over."""
    rugcoach, anna = practice.rugcoach, practice.ids[ANNA]
    await practice.write(practice.anna, EMERGENCY)
    assert await practice.forge(practice.carol, f"patient:{anna}") == rugcoach.said("toast-old")
    await rugcoach.forward(minutes=10)
    await practice.tap(practice.carol, "Open patiënt")
    assert NAME in practice.carol.last.text
    assert rugcoach.said("patient-as-colleague") in practice.carol.last.text
    assert (practice.ids[CAROL], anna) in practice.audit("look")
    assert await practice.forge(practice.carol, f"letter:{anna}") == rugcoach.said("toast-old")
    await practice.tap(practice.carol, "Gezien: melding 1")
    assert rugcoach.said("alert-was-seen-colleague") in practice.anna.texts
    await rugcoach.forward(hours=24)
    assert await practice.forge(practice.carol, f"patient:{anna}") == rugcoach.said("toast-old")


async def test_the_other_copies_say_that_it_was_seen(practice: Practice) -> None:
    """So that not two therapists call: the button goes, without another message."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.rugcoach.forward(minutes=10)
    count = len(practice.bob.messages)
    await practice.tap(practice.carol, "Gezien")
    assert len(practice.bob.messages) == count
    assert practice.rugcoach.said("alert-seen-by-other") in practice.bob.last.text
    assert labels(practice.bob.last) == ["Open patiënt"]


async def test_at_night_one_silent_copy_and_repeats_from_the_opening(practice: Practice) -> None:
    """Nobody is woken; when the practice opens, it rings."""
    rugcoach = practice.rugcoach
    await rugcoach.forward(hours=14)
    await practice.write(practice.anna, EMERGENCY)
    assert practice.bob.last.silent
    await rugcoach.forward(hours=9)
    assert (len(alerts(practice, BOB)), len(alerts(practice, CAROL))) == (1, 0)
    await rugcoach.forward(minutes=30)
    assert (len(alerts(practice, BOB)), len(alerts(practice, CAROL))) == (2, 1)
    assert not practice.bob.last.silent


async def test_withdrawn_consent_ends_everything_at_once(practice: Practice) -> None:
    """No repeat, no look, no list; old buttons say nothing."""
    rugcoach = practice.rugcoach
    await practice.write(practice.anna, EMERGENCY)
    await practice.forge(practice.anna, "consent:therapist_off")
    await rugcoach.forward(hours=3)
    assert (len(alerts(practice, BOB)), len(alerts(practice, CAROL))) == (1, 0)
    for data in (f"patient:{practice.ids[ANNA]}", "seen:1", "alert:1", f"chart:{practice.ids[ANNA]}"):
        assert await practice.forge(practice.bob, data) == rugcoach.said("toast-old")
    await practice.write(practice.bob, "/patienten", "/meldingen")
    assert practice.bob.texts[-2:] == [rugcoach.said("patients-none"), rugcoach.said("alerts-none")]


async def test_a_sign_taken_back_is_told(practice: Practice) -> None:
    """The repeats end, and the list says that it was withdrawn."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.tap(practice.anna, "Dat bedoelde ik niet")
    await practice.tap(practice.anna, "Nee, geen van deze")
    assert practice.bob.last.text == practice.rugcoach.said("alert-taken-back", no="1")
    await practice.rugcoach.forward(hours=3)
    assert len(alerts(practice, BOB)) == 1
    await practice.write(practice.bob, "/meldingen")
    assert practice.rugcoach.said("alerts-is-withdrawn") in practice.bob.last.text


async def test_the_list_of_alerts_names_whom_it_is_about(practice: Practice) -> None:
    """It was asked for: name, day, cause, state; open ones first, each with its button; the look is written down."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.write(practice.bob, "/meldingen")
    assert practice.bob.last.text.endswith(f"1 · {NAME} · 1 maart · Doof gevoel tussen de benen · open")
    assert practice.bob.last.protected
    assert practice.audit("list") == [(practice.ids[BOB], practice.ids[ANNA])]
    await practice.tap(practice.bob, "Melding 1")
    assert labels(practice.bob.last) == ["Gezien", "Open patiënt"]


async def test_repeats_survive_a_restart(practice: Practice) -> None:
    """They stand in the table of timers."""
    await practice.write(practice.anna, EMERGENCY)
    await practice.rugcoach.reopen()
    await practice.rugcoach.start()
    await practice.rugcoach.forward(minutes=10)
    assert len(alerts(practice, BOB)) == 2


async def test_a_mistake_at_the_therapists_side_undoes_nothing_at_the_patients(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text, lock and alert stand; the therapist finds the alert in the list and in the overview of the day."""

    def fails(*_: object) -> None:
        raise ValueError

    monkeypatch.setitem(PASSED, "AlertRaised", fails)
    await practice.write(practice.anna, EMERGENCY)
    assert "bel" in practice.anna.last.text.lower()
    assert alerts(practice, BOB) == []
    await practice.write(practice.bob, "/meldingen")
    assert practice.rugcoach.said("alert-cause-saddle_numbness") in practice.bob.last.text


async def test_nobody_is_promised_a_message_that_nobody_gets(practice: Practice) -> None:
    """A therapist who has blocked the bot is not said to get word; the clinic's colleagues still do."""
    practice.rows("UPDATE person SET status = 'blocked' WHERE id = ?", practice.ids[BOB])
    await practice.write(practice.anna, EMERGENCY)
    assert not any(practice.rugcoach.said("told-therapist") in text for text in practice.anna.texts)
    await practice.rugcoach.forward(minutes=10)
    assert len(alerts(practice, CAROL)) == 1


def test_the_hours_of_these_tests(rugcoach: Rugcoach) -> None:
    """The clinic is open from eight to six."""
    hours = rugcoach.settings.clinic.hours
    assert (hours.opens, hours.closes) == (time(8), time(18))

"""A day that is off is not planned: no reminder, no row in the balance sheet, nothing to make up for."""

from datetime import time

from bot.patient import SLOTS
from tests.bot.rig import ANNA, Phone, Rugcoach

#: The clock of these tests begins on Monday, the first of March 2027.
WEEKEND = frozenset({5, 6})


def planned(rugcoach: Rugcoach) -> list[str]:
    return [day for (day,) in rugcoach.rows("SELECT day FROM outbox WHERE kind = 'remind' ORDER BY day, slot")]


async def answers_now_and_then(rugcoach: Rugcoach, anna: Phone, days: int) -> None:
    """Let days pass; Anna writes every evening, so that nothing is left out for her silence."""
    for _ in range(days):
        await rugcoach.forward(hours=8)
        await rugcoach.forward(hours=6)
        anna.write("/hulp")
        await rugcoach.settled()
        await rugcoach.forward(hours=10)


async def test_a_week_without_a_weekend(rugcoach: Rugcoach, phone) -> None:
    """Three reminders on each working day, none on Saturday and Sunday."""
    rugcoach.patient(ANNA, off_days=dict.fromkeys(SLOTS, WEEKEND))
    anna = phone(ANNA)
    await rugcoach.start()
    await answers_now_and_then(rugcoach, anna, 7)
    days = [f"2027-03-0{day}" for day in range(1, 6)]
    assert planned(rugcoach) == sorted(days * 3)


async def test_one_slot_alone(rugcoach: Rugcoach, phone) -> None:
    """The others come as ever."""
    rugcoach.patient(ANNA, off_days={"evening": frozenset({0})})
    anna = phone(ANNA)
    await rugcoach.start()
    await answers_now_and_then(rugcoach, anna, 2)
    assert planned(rugcoach) == ["2027-03-01"] * 2 + ["2027-03-02"] * 3


async def test_a_change_counts_at_once(rugcoach: Rugcoach, phone) -> None:
    """Switched off in the morning, it does not come in the evening; switched on again, it does."""
    rugcoach.patient(ANNA)
    anna = phone(ANNA)
    await rugcoach.start()
    anna.write("geen avondbericht op maandag")
    await rugcoach.settled()
    anna.tap("Ja, graag")
    await rugcoach.settled()
    rows = "SELECT day FROM reminder WHERE slot = 'evening'"
    assert rugcoach.rows(rows) == [("2027-03-02",)]
    rugcoach.clock.forward(seconds=5)
    anna.write("stuur de avond weer elke dag")
    await rugcoach.settled()
    anna.tap("Ja, graag")
    await rugcoach.settled()
    assert rugcoach.rows(rows) == [("2027-03-01",)]


async def test_a_program_that_was_away_over_a_day_off(rugcoach: Rugcoach, phone) -> None:
    """Friday's evening is written down as expired, the weekend's are not: nobody waited for them."""
    rugcoach.patient(ANNA, times={"evening": time(19, 30)}, off_days={"evening": WEEKEND})
    phone(ANNA)
    rugcoach.clock.forward(days=7)
    await rugcoach.start()
    await rugcoach.settled()
    assert planned(rugcoach) == [f"2027-03-0{day}" for day in range(1, 6)]
    assert set(rugcoach.states(ANNA, "remind")) == {("expired", "late")}

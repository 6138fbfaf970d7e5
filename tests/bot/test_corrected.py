"""A corrected number in the tables: one row, its own moment, one advice that counts, and no second alert."""

import pytest

from tests.bot.rig import ANNA, Phone, Rugcoach


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna gave a six an hour ago."""
    rugcoach.patient(ANNA)
    await rugcoach.start()
    anna = phone(ANNA)
    await says(rugcoach, anna, "/pijn", "6", "[zeurend]")
    await rugcoach.forward(hours=1)
    return anna


async def says(rugcoach: Rugcoach, anna: Phone, *acts: str) -> None:
    """Write, or tap in the newest message that has such a button where it stands in brackets."""
    for act in acts:
        if act.startswith("["):
            tap(anna, act[1:-1])
        else:
            anna.write(act)
        rugcoach.clock.forward(seconds=5)
        await rugcoach.settled()


def tap(anna: Phone, begin: str) -> None:
    shown = ((message, label) for message in reversed(anna.messages) for row in message.labels for label in row)
    message, label = next((message, label) for message, label in shown if label.startswith(begin))
    anna.tap(label, message)


async def test_a_corrected_number_keeps_its_moment(rugcoach: Rugcoach, anna: Phone) -> None:
    """One row with the right value; the advice before is kept as replaced, and [Waarom?] still finds it."""
    ((question, at),) = rugcoach.rows("SELECT question, at FROM rating")
    await says(rugcoach, anna, "/gegevens", "[Cijfer verbeteren]", "[Vandaag 0]", "2")
    assert rugcoach.rows("SELECT question, value, at FROM rating") == [(question, 2, at)]
    assert rugcoach.rows("SELECT question, replaced FROM advice ORDER BY no") == [(question, 1), (question, 0)]


async def test_a_removed_number_is_gone(rugcoach: Rugcoach, anna: Phone) -> None:
    """From the table, from the next advice and from every file."""
    await says(rugcoach, anna, "/gegevens", "[Cijfer verbeteren]", "[Vandaag 0]", "[Verwijder]")
    assert rugcoach.rows("SELECT * FROM rating") == []
    assert rugcoach.rows("SELECT replaced FROM advice") == [(1,)]
    await says(rugcoach, anna, "/gegevens", "[Cijfer verbeteren]")
    assert rugcoach.said("correct-none") in anna.texts


async def test_it_survives_a_restart_in_between(rugcoach: Rugcoach, anna: Phone) -> None:
    """The open question is in the database."""
    await says(rugcoach, anna, "/gegevens", "[Cijfer verbeteren]", "[Vandaag 0]")
    await rugcoach.reopen()
    await rugcoach.start()
    await says(rugcoach, anna, "3")
    assert rugcoach.rows("SELECT value FROM rating") == [(3,)]

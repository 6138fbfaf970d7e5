"""/oefeningen on the phone: one message with a drawing that is leafed through; uploads only the first time."""

import pytest

from bot.demo.model import Message
from tests.bot.rig import ANNA, Phone, Rugcoach


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    rugcoach.patient(ANNA, complaint="chronic")
    await rugcoach.start()
    return phone(ANNA)


def has(message: Message, label: str) -> bool:
    return any(label in row for row in message.labels)


async def test_a_row_of_cards_is_one_message(rugcoach: Rugcoach, anna: Phone) -> None:
    """The command shows the first card; [Volgende] and [Vorige] exchange drawing and words in place."""
    anna.write("/oefeningen")
    await rugcoach.settled()
    assert (anna.last.kind, anna.last.file.name) == ("animation", "pelvic_tilt.gif")
    seen = [anna.last.text]
    for label in ("Volgende ›", "Volgende ›", "‹ Vorige", "‹ Vorige"):
        anna.tap(label)
        await rugcoach.settled()
        seen.append(anna.last.text)
    assert len(anna.messages) == 1
    assert (seen[0], seen[1]) == (seen[4], seen[3])
    assert [text[:15] for text in seen[:3]] == ["Ochtend, 1 van ", "Ochtend, 2 van ", "Ochtend, 3 van "]
    names = {name.partition(":")[0] for (name,) in rugcoach.rows("SELECT name FROM picture")}
    assert names == {"pelvic_tilt.gif", "hip_hinge_mob.gif", "thoracic_rotation.gif"}


async def test_other_decks_are_buttons_under_the_same_card(rugcoach: Rugcoach, anna: Phone) -> None:
    """The card stays while somebody chooses; a still takes the place of a moving one."""
    anna.write("/oefeningen")
    await rugcoach.settled()
    card = anna.last.text
    anna.tap("Kies andere")
    await rugcoach.settled()
    assert (anna.last.text, has(anna.last, "Middag")) == (card, True)
    anna.tap("Middag")
    await rugcoach.settled()
    assert (anna.last.kind, len(anna.messages)) == ("photo", 1)
    assert anna.last.text.startswith("Middag, 1 van 2\nWandelen: 5 minuten")


async def test_a_reminder_keeps_its_buttons_while_its_cards_are_read(rugcoach: Rugcoach, anna: Phone) -> None:
    """[Hoe doe ik dit?] is a message of its own; [Gedaan] below a card answers the reminder."""
    for _ in range(5):
        await rugcoach.forward(minutes=15)
    anna.tap("3")
    await rugcoach.settled()
    reminder = anna.messages[0]
    anna.tap("Hoe doe ik dit?", reminder)
    await rugcoach.settled()
    assert (anna.last.kind, has(reminder, "Gedaan"), has(anna.last, "Gedaan")) == ("animation", True, True)
    anna.tap("Gedaan", anna.last)
    await rugcoach.settled()
    assert not has(reminder, "Gedaan")
    assert rugcoach.rows("SELECT what, slot FROM activity") == [("done", "morning")]

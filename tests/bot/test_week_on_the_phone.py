"""The weekly summary as it arrives: one picture with its words below, and the words stay when it is answered."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.events import Rated
from tests.bot.rig import ANNA, Phone, Rugcoach


def rated(rugcoach: Rugcoach, person: str, today: date) -> None:
    """Write three weeks of evenings."""
    with rugcoach.store.transaction():
        for back in range(21, 0, -1):
            day = today - timedelta(days=back)
            at = rugcoach.clock.now() - timedelta(days=back)
            rugcoach.store.diary.rated(person, Rated(3, "day", day, question=-back, slot="evening"), at)


async def test_the_summary_is_one_picture_with_words(rugcoach: Rugcoach, phone: Callable[..., Phone]) -> None:
    """A photo with a caption; the tap edits the caption and asks the next question in a message of its own."""
    anna = phone(ANNA)
    rugcoach.clock.forward(days=6)  # a Sunday morning
    person = rugcoach.patient(ANNA, screened_at=rugcoach.clock.now(), heard_at=rugcoach.clock.now())
    rated(rugcoach, person, rugcoach.clock.now().date())
    await rugcoach.start()
    for _ in range(24):
        if anna.messages and "Je week in het kort" in anna.last.text:
            break
        await rugcoach.forward(hours=1)
        rugcoach.rows("UPDATE person SET heard_at = ?", rugcoach.clock.now().isoformat(timespec="milliseconds"))
    assert len(anna.calls("sendPhoto")) == 1
    assert "de 14 ervoor" in anna.last.text
    anna.tap("Nee, geen van deze")
    await rugcoach.settled()
    assert len(anna.calls("editMessageCaption")) == 1
    assert "Wanneer" in anna.last.text or "wanneer" in anna.last.text

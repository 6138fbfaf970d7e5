"""A picture, video or voice message as a tip: kept by its file, one at a time, with a caption that fits."""

import pytest

from tests.bot.broadcast.hall import FIRST
from tests.bot.broadcast.office import Office
from tests.bot.rig import Rugcoach


async def asked_for_words(rugcoach: Rugcoach, phone) -> Office:
    office = Office(rugcoach, phone)
    office.patients(2)
    await rugcoach.start()
    await office.writes("/bericht")
    await office.taps("Verder")
    return office


@pytest.mark.parametrize("kind", ["photo", "video", "voice"])
async def test_a_file_goes_with_its_caption(rugcoach: Rugcoach, phone, kind: str) -> None:
    """The same file reaches everybody, though the original is deleted meanwhile; the caption is escaped."""
    office = await asked_for_words(rugcoach, phone)
    sent = getattr(rugcoach.telegram, kind)(office.els.chat, "Loop <mee> & kijk. Geen pijn? Ook goed.")
    await rugcoach.settled()
    sent.deleted = True
    assert "Zo ziet je tip eruit" in office.els.last.text
    preview = office.els.messages[-2]
    assert preview.kind == kind
    await office.taps("Verstuur aan 2")
    await office.sees("Je tip is klaar")
    for n in range(2):
        got = phone(FIRST + n).last
        assert (got.kind, got.text) == (kind, preview.text)
        assert got.file.file_id == sent.file.file_id
        assert "Loop <mee> & kijk. Geen pijn? Ook goed." in got.text


async def test_an_album_is_asked_for_one_at_a_time(rugcoach: Rugcoach, phone) -> None:
    """One line for the whole album, and the question stays open."""
    office = await asked_for_words(rugcoach, phone)
    before = len(office.els.messages)
    for _ in range(3):
        rugcoach.telegram.photo(office.els.chat, album="a1")
    await rugcoach.settled()
    assert len(office.els.messages) == before + 1
    assert "één foto of filmpje tegelijk" in office.els.last.text
    rugcoach.telegram.photo(office.els.chat)
    await rugcoach.settled()
    assert "Zo ziet je tip eruit" in office.els.last.text


@pytest.mark.parametrize("kind", ["sticker", "document", "location"])
async def test_what_cannot_be_passed_on_is_said(rugcoach: Rugcoach, phone, kind: str) -> None:
    """A sticker, a file, a place: a plain line, and the question stays open."""
    office = await asked_for_words(rugcoach, phone)
    getattr(rugcoach.telegram, kind)(office.els.chat)
    await rugcoach.settled()
    assert "Dit kan ik niet doorsturen" in office.els.last.text
    await office.writes("Loop een rondje.")
    assert "Zo ziet je tip eruit" in office.els.last.text


@pytest.mark.parametrize(
    ("length", "with_photo", "fits"), [(2000, False, True), (2001, False, False), (800, True, True), (801, True, False)]
)
async def test_what_does_not_fit_is_said(rugcoach: Rugcoach, phone, length: int, with_photo: bool, fits: bool) -> None:
    """With what stands around it, a text stays under Telegram's 4096 and a caption under 1024 characters."""
    office = await asked_for_words(rugcoach, phone)
    words = ("loop " * 1000)[: length - 1] + "!"
    if with_photo:
        rugcoach.telegram.photo(office.els.chat, words)
    else:
        office.els.write(words)
    await rugcoach.settled()
    assert ("Zo ziet je tip eruit" in office.els.last.text) == fits
    assert (f"{length} tekens" in office.els.last.text) != fits


async def test_a_picture_without_words_is_a_tip_too(rugcoach: Rugcoach, phone) -> None:
    """Its caption says from whom it is; the push of the telephone stays neutral."""
    office = await asked_for_words(rugcoach, phone)
    rugcoach.telegram.photo(office.els.chat)
    await rugcoach.settled()
    assert office.els.messages[-2].text == "Een tip van Rugcentrum"

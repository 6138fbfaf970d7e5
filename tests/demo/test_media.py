"""Pictures, animations, documents: uploads kept, sent again by file_id, limits enforced."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, InputMedia, InputMediaAnimation, InputMediaPhoto
from telegram.error import BadRequest

from bot.demo.images import image_size
from bot.demo.media import MAX_PHOTO
from bot.demo.people import SAMPLE_PNG
from bot.demo.server import DemoServer

ANNA = 7


def png(width: int, height: int, padding: int = 0) -> bytes:
    """Return the head of a picture of this size; nobody decodes more."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + b"\0" * padding


def test_sizes_of_pictures() -> None:
    """PNG, GIF and JPEG tell their size in the first bytes; anything else tells none."""
    jpeg = b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc4\x00\x04xx\xff\xc0\x00\x11\x08" + struct.pack(">HH", 480, 640)
    assert image_size(png(640, 480)) == image_size(jpeg) == (640, 480)
    assert image_size(b"GIF89a" + struct.pack("<HH", 640, 480)) == (640, 480)
    assert image_size(SAMPLE_PNG) == (1, 1)
    assert image_size(b"%PDF-1.7") is image_size(b"") is image_size(b"\xff\xd8\xff") is None


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader_of_sizes(data: bytes) -> None:
    """A picture that is none has no size, or some size; it never raises and always ends."""
    for head in (b"", b"\xff\xd8", b"GIF89a", b"\x89PNG\r\n\x1a\n"):
        size = image_size(head + data)
        assert size is None or min(size) >= 0


async def test_a_picture_arrives_with_its_caption_and_can_be_fetched(server: DemoServer, bot: Bot) -> None:
    """The bytes are kept and given back."""
    sent = await bot.send_photo(ANNA, png(300, 200), caption="<i>Kat en koe</i>", parse_mode="HTML")
    seen = server.bot_messages(ANNA)[-1]
    assert (seen.kind, seen.text, seen.entities[0].type) == ("photo", "Kat en koe", "italic")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (300, 200)
    file = await bot.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png(300, 200)


async def test_a_file_id_sends_the_same_again_without_upload(server: DemoServer, bot: Bot) -> None:
    """Also what a person sent; but only as the same kind."""
    sent = await bot.send_photo(ANNA, png(3, 2))
    again = await bot.send_photo(ANNA, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    voice = server.voice(ANNA).file
    assert (await bot.send_voice(ANNA, voice.file_id)).voice.file_unique_id == voice.unique_id
    with pytest.raises(BadRequest, match="Can't use file of type voicenote as photo"):
        await bot.send_photo(ANNA, voice.file_id)
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await bot.send_photo(ANNA, "AgAC_of_another_bot")


async def test_each_kind_arrives_as_what_it_is(server: DemoServer, bot: Bot) -> None:
    """PTB reads back the field of the kind."""
    gif = b"GIF89a" + struct.pack("<HH", 64, 48)
    assert (await bot.send_animation(ANNA, gif)).animation.width == 64
    assert (await bot.send_document(ANNA, b"a,b", filename="gegevens.csv")).document.file_name == "gegevens.csv"
    assert (await bot.send_video(ANNA, b"film")).video.file_size == 4
    assert (await bot.send_voice(ANNA, b"stem")).voice.mime_type
    assert (await bot.send_audio(ANNA, b"lied", filename="lied.mp3")).audio.file_name == "lied.mp3"
    assert [m.kind for m in server.bot_messages(ANNA)] == ["animation", "document", "video", "voice", "audio"]


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (b"", "File must be non-empty"),
        (b"no picture", "Image_process_failed"),
        (png(9000, 1001), "Photo_invalid_dimensions"),
        (png(2100, 100), "Photo_invalid_dimensions"),
        (
            png(1, 1, MAX_PHOTO),
            f"File of size {MAX_PHOTO + 33} bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
)
async def test_pictures_that_telegram_would_not_take(server: DemoServer, bot: Bot, picture: bytes, words: str) -> None:
    """Empty, broken, too big, too long."""
    with pytest.raises(BadRequest) as refused:
        await bot.send_photo(ANNA, picture)
    assert refused.value.message == words
    assert server.bot_messages(ANNA) == []


async def test_a_caption_has_1024_characters(bot: Bot) -> None:
    """One more is too long."""
    await bot.send_photo(ANNA, SAMPLE_PNG, caption="x" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ANNA, SAMPLE_PNG, caption="x" * 1025)


async def test_media_can_be_exchanged_in_place(server: DemoServer, bot: Bot) -> None:
    """By upload or by file_id; the same picture and caption is no change."""
    sent = await bot.send_photo(ANNA, png(3, 2), caption="een")
    place = {"chat_id": ANNA, "message_id": sent.message_id}
    gif = b"GIF89a" + struct.pack("<HH", 64, 48)
    await bot.edit_message_media(InputMediaAnimation(gif, caption="<b>twee</b>", parse_mode="HTML"), **place)
    seen = server.bot_messages(ANNA)[-1]
    assert (seen.message_id, seen.kind, seen.text, len(seen.entities)) == (sent.message_id, "animation", "twee", 1)
    back = InputMediaPhoto(sent.photo[-1].file_id, caption="een")
    await bot.edit_message_media(back, **place)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_media(back, **place)


async def test_a_voice_message_takes_nobodys_place(server: DemoServer, bot: Bot) -> None:
    """Telegram has no ``InputMedia`` for it."""
    sent = await bot.send_photo(ANNA, png(3, 2))
    voice = InputMedia("voice", server.voice(ANNA).file.file_id)
    with pytest.raises(BadRequest, match="Can't parse inputmedia"):
        await bot.edit_message_media(voice, ANNA, sent.message_id)


async def test_an_unknown_file_cannot_be_fetched(bot: Bot) -> None:
    """Only what went through here is known here."""
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("AgAC_of_another_bot")

"""The QR picture of an invitation: readable from a screen, and never kept."""

import io
import json
from datetime import UTC, datetime, timedelta

import pytest
import segno
from PIL import Image

from bot.events import Media, Reply, Say
from bot.patient import Clinic
from bot.qr import BORDER, SCALE, qr
from bot.render import payload
from scheduler.outbox import KINDS, Message

LINK = "https://t.me/rug_bot?start=AbC-123_xyz"
NOW = datetime(2027, 3, 1, tzinfo=UTC)


def message(media: Media | None) -> Message:
    stored = json.loads(json.dumps(payload(Reply(parts=(Say("yes"),), media=media), "nl", Clinic())))
    return Message(
        id=1, key="k", person="p", chat_id=1, kind=KINDS["reply"], payload=stored, edits_message=None,
        attempts=0, unknowns=0, queued_at=NOW, expires_at=NOW + timedelta(hours=1),
    )  # fmt: skip


async def test_the_picture_shows_the_link() -> None:
    """Module by module what the standard says, with room around it."""
    upload = await qr(message(Media("qr", "photo", "invitation", {"text": LINK})))
    image = Image.open(io.BytesIO(upload.content)).convert("L")
    wanted = segno.make(LINK, error="m")
    side = wanted.symbol_size(scale=1, border=BORDER)[0]
    assert image.size == (side * SCALE, side * SCALE)
    middle = SCALE // 2
    dark = [[image.getpixel((x * SCALE + middle, y * SCALE + middle)) < 128 for x in range(side)] for y in range(side)]
    assert dark == [[bool(bit) for bit in row] for row in wanted.matrix_iter(scale=1, border=BORDER)]


async def test_it_is_never_kept() -> None:
    """Each invitation is for one person."""
    upload = await qr(message(Media("qr", "photo", "invitation", {"text": LINK})))
    assert (upload.remember, upload.file_id, upload.filename) == (None, None, "invitation.png")


async def test_a_message_without_a_picture_is_a_mistake() -> None:
    """It is told; the text goes alone then."""
    with pytest.raises(LookupError):
        await qr(message(None))

"""A QR picture of a link: an invitation that a patient scans from the therapist's screen."""

import io

import segno

from bot.attachments import Upload, media_of
from scheduler.outbox import Message

#: Pixels a module, and modules of white around it: readable from one phone's screen by another.
SCALE, BORDER = 12, 4


async def qr(message: Message) -> Upload:
    """Return the QR picture of ``data["text"]``; it is never kept: each invitation is for one person."""
    media = media_of(message)
    if media is None:
        raise LookupError("a message without a picture")
    buffer = io.BytesIO()
    segno.make(str(media.data["text"]), error="m").save(buffer, kind="png", scale=SCALE, border=BORDER)
    return Upload(buffer.getvalue(), f"{media.name}.png")

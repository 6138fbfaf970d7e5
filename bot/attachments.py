"""Pictures and files of outgoing messages: where their bytes come from, and which Telegram has already.

One ``Source`` for each word of ``bot.events.Source``, put together in ``bot.app``. A source may fail: then the text of
the message goes alone (``bot.sender``).
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Final, TypeVar, get_args

from bot.events import Media, ShownAs
from bot.events import Source as SourceName
from bot.logs import describe, get
from content.exercises import picture
from scheduler.outbox import Message

log = get(__name__)

T = TypeVar("T")

#: A source that takes longer has failed.
SOURCE_SECONDS: Final = 15.0


@dataclass(frozen=True, slots=True)
class Upload:
    """The bytes of a picture or file, or the ``file_id`` of one that Telegram keeps anyway."""

    content: bytes
    filename: str
    #: Under which name its ``file_id`` is kept, to be sent again without upload; None: never (charts, exports).
    remember: str | None = None
    file_id: str | None = None


Source = Callable[[Message], Awaitable[Upload]]


def media_of(message: Message) -> Media | None:
    """Return what comes with a stored message.

    Raises:
        LookupError: the row names a source or a kind that nobody knows.

    """
    stored = message.payload.get("media")
    if not isinstance(stored, Mapping):
        return None
    data = stored.get("data")
    return Media(
        source=_one_of(get_args(SourceName), stored.get("source")),
        shown_as=_one_of(get_args(ShownAs), stored.get("shown_as")),
        name=str(stored.get("name", "")),
        data=data if isinstance(data, Mapping) else {},
    )


class Attachments:
    """Finds the bytes of a message's picture or file."""

    def __init__(self, sources: Mapping[SourceName, Source], kept: Callable[[str], str | None]) -> None:
        """Take the sources by name, and where a ``file_id`` is kept."""
        self.sources = dict(sources)
        self._kept = kept

    async def fetch(self, message: Message) -> Upload | None:
        """Return the picture or file of a message, with its ``file_id`` where Telegram has it; None: it failed."""
        try:
            media = media_of(message)
            if media is None:
                return None
            async with asyncio.timeout(SOURCE_SECONDS):
                upload = await self.sources[media.source](message)
        except Exception as error:  # noqa: BLE001 -- whatever a source raises, the text must go
            log.error("attachment_failed", kind=message.kind.name, row=message.id, **describe(error))
            return None
        return upload

    def known(self, upload: Upload) -> str | None:
        """Return the ``file_id`` under which Telegram has it, or None."""
        return upload.file_id or (upload.remember and self._kept(upload.remember)) or None


async def drawing(message: Message) -> Upload:
    """Return a drawing of ``content/pictures``. It is kept by its content: a new drawing is uploaded anew."""
    return _drawn(_named(message).name)


async def file(message: Message) -> Upload:
    """Return what somebody sent to the bot: Telegram keeps it under its ``file_id``."""
    name = _named(message).name
    return Upload(b"", name, file_id=name)


def _named(message: Message) -> Media:
    media = media_of(message)
    if media is None:
        raise LookupError("a message without a picture")
    return media


@cache
def _drawn(name: str) -> Upload:
    content = picture(name)
    return Upload(content, name, remember=f"{name}:{sha256(content).hexdigest()[:12]}")


def _one_of(known: tuple[T, ...], value: object) -> T:
    found = next((word for word in known if word == value), None)
    if found is None:
        raise LookupError("a picture of an unknown kind")
    return found

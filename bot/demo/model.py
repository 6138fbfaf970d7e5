"""What the stand-in remembers: people, groups, messages, files, taps. Plain data."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.entities import Entity, Styled
from bot.demo.keyboard import Markup


@dataclass(slots=True)
class Person:
    """Somebody with Telegram; the private chat has the same id."""

    id: int
    first_name: str
    language_code: str = "nl"
    username: str = ""
    started: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass(slots=True)
class Group:
    """A group; its id is negative."""

    id: int
    title: str
    has_bot: bool = False


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that somebody uploaded; ``kind`` is photo, animation, document, video, voice or sticker."""

    file_id: str
    unique_id: str
    kind: str
    data: bytes
    name: str = ""
    mime: str = ""
    size: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Message:
    """A message as everybody in the chat sees it now; ``sender`` is None for the bot's own.

    ``content`` is the text, or the caption where there is a file; ``extra`` holds the fields of a location,
    a contact or a service message as the Bot API writes them.
    """

    chat_id: int
    message_id: int
    date: datetime
    sender: int | None = None
    content: Styled = field(default_factory=Styled)
    file: StoredFile | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    markup: Markup | None = None
    edited: datetime | None = None
    reply_to: int | None = None
    silent: bool = False
    protected: bool = False
    album: str = ""
    deleted: bool = False
    #: The last update that told the bot about it; None for its own, and where it did not ask for this kind.
    update_id: int | None = None
    #: Every callback_data that ever stood under it: an old screen may still show a button that is gone.
    offered: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """Return the text or the caption."""
        return self.content.text

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return what is bold, a link, a command."""
        return self.content.entities

    @property
    def kind(self) -> str:
        """Return what it is: text, photo, voice, location, …"""
        return self.file.kind if self.file else next(iter(self.extra), "text")

    @property
    def buttons(self) -> list[list[Markup]]:
        """Return the rows of inline buttons."""
        rows: list[list[Markup]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[list[str]]:
        """Return the rows of inline buttons as the person reads them."""
        return [[button["text"] for button in row] for row in self.buttons]

    def put_markup(self, markup: Markup | None) -> None:
        """Show other buttons, or none."""
        self.markup = markup
        self.offered.update(
            button["callback_data"] for row in self.buttons for button in row if "callback_data" in button
        )


@dataclass(slots=True)
class Query:
    """A tap on a button, and what the bot said to it."""

    id: str
    person: int
    chat_id: int
    message_id: int
    data: str
    created: datetime
    update_id: int | None = None
    answered: bool = False
    answer: str = ""
    alert: bool = False


@dataclass(slots=True)
class Profile:
    """What the bot says about itself, per language ("" is everybody's); commands per scope and language."""

    id: int
    username: str = "rugcoach_demo_bot"
    names: dict[str, str] = field(default_factory=lambda: {"": "Rugcoach"})
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)

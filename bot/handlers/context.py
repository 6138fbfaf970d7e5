"""What a handler has at hand: the coach, the moment, and a place to note mistakes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from telegram import Update
from telegram.ext import CallbackContext

from bot.coach import Coach, Speaker
from bot.events import Event
from bot.polling import Polling
from bot.post import Origin

#: So many albums are remembered; the pictures of one come within seconds.
MOST_ALBUMS: Final = 100


@dataclass(slots=True)
class Desk:
    """Shared by intake and handlers while a group of updates is handled. One update at a time."""

    coach: Coach | None = None
    now: datetime | None = None
    #: What the handler of the current update raised; intake rolls that update back.
    error: Exception | None = None
    #: Taps to be answered after the commit: id of the query and the short text, if any.
    answers: list[tuple[str, str | None]] = field(default_factory=list)
    #: Albums of late, by Telegram's id: the update that brought the first picture of each.
    albums: dict[str, int] = field(default_factory=dict)
    #: The request that fetches updates; it knows which of them could not be read.
    polling: Polling | None = None


class Context(CallbackContext[Any, Any, Any, Desk]):
    """PTB's context with our verbs. Handlers translate and call one of these, nothing more."""

    incoming: Update | None = None

    @classmethod
    def from_update(cls, update: object, application: Any) -> "Context":  # noqa: ANN401 -- PTB's signature
        """Remember the update, so that handlers need not pass it on."""
        context: Context = super().from_update(update, application)
        context.incoming = update if isinstance(update, Update) else None
        return context

    def hear(self, event: Event, code: str = "") -> None:
        """Let the coach take a step for what the person did."""
        update, coach, now = self._at_hand()
        query = update.callback_query
        tapped = query.message.message_id if query and query.message else None
        toast = coach.hear(speaker(update), event, now, Origin(str(update.update_id), tapped), code)
        if query:
            self.bot_data.answers.append((query.id, toast))

    def answer_tap(self) -> None:
        """Answer a tap that means nothing to us, so that its button stops spinning."""
        update, _, _ = self._at_hand()
        if update.callback_query:
            self.bot_data.answers.append((update.callback_query.id, None))

    def is_rest_of_album(self, album: str | None) -> bool:
        """Return whether an earlier update brought a picture of the same album: an album gets one answer."""
        update, _, _ = self._at_hand()
        albums = self.bot_data.albums
        if album is None:
            return False
        first = albums.setdefault(album, update.update_id)
        if len(albums) > MOST_ALBUMS:
            del albums[next(iter(albums))]
        return update.update_id > first

    def group(self) -> None:
        """Say that health talk is private; once."""
        update, coach, now = self._at_hand()
        coach.group(speaker(update), now, Origin(str(update.update_id)))

    def moved(self, old_chat: int, new_chat: int) -> None:
        """A group has a new id."""
        _, coach, _ = self._at_hand()
        coach.group_moved(old_chat, new_chat)

    def _at_hand(self) -> tuple[Update, Coach, datetime]:
        desk = self.bot_data
        if self.incoming is None or desk.coach is None or desk.now is None:
            raise RuntimeError("handlers run inside intake only")
        return self.incoming, desk.coach, desk.now


def speaker(update: Update) -> Speaker:
    """Return who wrote or tapped; a group stands for itself, never for a person in it."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None:
        raise LookupError("an update without a chat")
    if user is None or chat.type != chat.PRIVATE:
        return Speaker(chat.id)
    # A lone surrogate cannot be stored; nobody's name has one.
    first_name = (user.first_name or "").encode("utf-8", "replace").decode()
    return Speaker(chat.id, user.language_code or "", first_name)

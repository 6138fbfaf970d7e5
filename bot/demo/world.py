"""Everything that Telegram knows here: who is there, what was said, which updates wait. No network in it."""

import asyncio
import hashlib
import itertools
from collections import defaultdict
from datetime import datetime
from typing import Any

from bot.demo import wire
from bot.demo.changes import Changes
from bot.demo.errors import ApiError, bad_request, forbidden
from bot.demo.images import image_size
from bot.demo.model import Group, Message, Person, Profile, Query, StoredFile
from bot.demo.params import Params, Upload
from bot.demo.updates import UpdateQueue
from scheduler.clock import Clock


class World:
    """The state, and the few acts that keep it in one piece."""

    def __init__(self, clock: Clock, bot_id: int) -> None:
        self.clock = clock
        self.profile = Profile(bot_id)
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.messages: defaultdict[int, dict[int, Message]] = defaultdict(dict)
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.updates = UpdateQueue()
        self.changes = Changes()
        self.webhook = ""
        self.poll: asyncio.Future[None] | None = None
        # One count for all chats, as a bot sees it: an id alone never tells the chat.
        self._message_ids = itertools.count(1)
        self._other_ids = itertools.count(1)

    def now(self) -> datetime:
        """Return the moment on the stand-in's clock."""
        return self.clock.now()

    # Chats

    def chat(self, chat_id: int | None) -> Person | Group:
        """Return a chat. Raises ApiError 400 where there is none."""
        if found := self.people.get(chat_id or 0) or self.groups.get(chat_id or 0):
            return found
        raise bad_request("chat not found")

    def open_chat(self, params: Params) -> Person | Group:
        """Return the chat that a call wants to write to.

        Raises:
            ApiError: 400 where there is no such chat, 403 where the bot may not write there.

        """
        if not params.text("chat_id"):
            raise bad_request("chat_id is empty")
        chat = self.chat(params.chat())
        if words := _closed(chat):
            raise forbidden(words)
        return chat

    # Messages

    def find(self, chat_id: int, message_id: int) -> Message | None:
        """Return a message that still stands in a chat."""
        message = self.messages[chat_id].get(message_id)
        return message if message and not message.deleted else None

    def next_message_id(self) -> int:
        """Return the number of the next message."""
        return next(self._message_ids)

    def put(self, message: Message) -> Message:
        """Show a new message in its chat."""
        self.messages[message.chat_id][message.message_id] = message
        self.message_changed(message)
        return message

    def message_changed(self, message: Message) -> None:
        """Tell the page how a message looks now."""
        self.changes.publish("message", lambda: {"chat": message.chat_id, "message": wire.seen(self, message)})

    def remove(self, message: Message) -> None:
        """Take a message away for everybody."""
        message.deleted = True
        self.changes.publish("deleted", lambda: {"chat": message.chat_id, "message_id": message.message_id})

    # Files

    def store(self, kind: str, upload: Upload) -> StoredFile:
        """Keep an upload; the same bytes keep their unique id, every upload has a file id of its own."""
        digest = hashlib.sha256(upload.data).hexdigest()[:16]
        file = StoredFile(
            file_id=f"{kind}-{next(self._other_ids):06}-{digest}",
            unique_id=f"u{digest}",
            kind=kind,
            data=upload.data,
            name=upload.name,
            mime=upload.mime,
            size=image_size(upload.data) or (0, 0),
        )
        self.files[file.file_id] = file
        return file

    # Taps and updates

    def new_query(self, person: int, message: Message, data: str) -> Query:
        """Write down a tap."""
        query = Query(
            id=str(4_000_000_000 + next(self._other_ids)),
            person=person,
            chat_id=message.chat_id,
            message_id=message.message_id,
            data=data,
            created=self.now(),
        )
        self.queries[query.id] = query
        return query

    def deliver(self, kind: str, body: dict[str, Any]) -> int | None:
        """Put an update in line and wake the poller; None where the bot did not ask for this kind."""
        update_id = self.updates.add(kind, body, self.now())
        if update_id is not None:
            self.end_poll()
        self.changes.publish("update", lambda: {"kind": kind, "update_id": update_id})
        return update_id

    def end_poll(self, error: ApiError | None = None) -> None:
        """Let the poller that waits go: to look again, or with an error."""
        poll, self.poll = self.poll, None
        if poll is None or poll.done():
            return
        if error:
            poll.set_exception(error)
        else:
            poll.set_result(None)


def _closed(chat: Person | Group) -> str:
    """Return why the bot may not write to a chat; empty where it may."""
    match chat:
        case Person(deactivated=True):
            return "user is deactivated"
        case Person(started=False):
            return "bot can't initiate conversation with a user"
        case Person(blocked=True):
            return "bot was blocked by the user"
        case Group(has_bot=False):
            return "bot is not a member of the group chat"
        case _:
            return ""

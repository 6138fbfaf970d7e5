"""The people's side: what they write, tap, send and see. Each act becomes the update that Telegram would send."""

import base64
import re
from typing import Any

from bot.demo import profile, wire
from bot.demo.acts import typed
from bot.demo.entities import Styled, trimmed
from bot.demo.groups import Groups
from bot.demo.model import Message, Person, Query
from bot.demo.params import Upload

_START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
#: One grey pixel: a picture that nobody needs to look at.
SAMPLE_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


class People(Groups):
    """Acts of people. A private chat has the id of its person, so ``chat`` says who acts.

    Raises:
        LookupError: there is no such person, group or message.
        ValueError: Telegram's app would not let a person do this.

    """

    # Who is there

    def person(self, chat: int, first_name: str = "Anna", language_code: str = "nl", username: str = "") -> Person:
        """Let somebody have Telegram; the bot may write only after a first message, as /start."""
        self.world.people[chat] = person = Person(chat, first_name, language_code, username)
        self.world.changes.publish("person", lambda: {"chat": chat})
        return person

    def block(self, chat: int) -> int | None:
        """Block the bot; return the id of the update that says so."""
        return self._membership(chat, blocked=True)

    def unblock(self, chat: int) -> int | None:
        """Unblock the bot; nothing else is sent (the app's own button sends /start afterwards)."""
        return self._membership(chat, blocked=False)

    def deactivate(self, chat: int) -> None:
        """Delete the person's account: no update says so, every send is refused."""
        self._person(chat).deactivated = True

    # What people send

    def start(self, chat: int, payload: str = "") -> Message:
        """Press Start, or open the link ``t.me/bot?start=payload``."""
        if not _START_PAYLOAD.fullmatch(payload):
            raise ValueError("a start payload is at most 64 of A-Z a-z 0-9 _ -")
        return self.text(chat, f"/start {payload}".strip())

    def text(self, chat: int, text: str, reply_to: int | None = None) -> Message:
        """Write a text."""
        return self._say(Message(chat, 0, self.world.now(), chat, typed(text), reply_to=reply_to))

    def edit(self, chat: int, message_id: int, text: str) -> Message:
        """Change a text of one's own."""
        message = self._message(chat, message_id)
        if message.sender != chat or message.kind != "text":
            raise ValueError("only a text of one's own can be edited")
        message.content, message.edited = typed(text), self.world.now()
        self.world.message_changed(message)
        message.update_id = self.world.deliver("edited_message", wire.message(self.world, message))
        return message

    def tap(self, chat: int, message_id: int, button: str, person: int | None = None) -> Query:
        """Tap a button, named by its callback_data or its label. Each call is an update, also for the same tap.

        An old screen may still show a button that is gone: its callback_data can be tapped as well.
        """
        tapper = self._able(person or chat)
        message = self.world.messages[chat].get(message_id)
        if message is None:
            raise LookupError(f"no message {message_id} in this chat")
        query = self.world.new_query(tapper.id, message, _data(message, button))
        query.update_id = self.world.deliver("callback_query", wire.query(self.world, query))
        return query

    def photo(self, chat: int, caption: str = "", data: bytes = SAMPLE_PNG, album: str = "") -> Message:
        """Send a picture; pictures with the same ``album`` belong together."""
        return self._send_file(chat, "photo", Upload("", "image/png", data), caption, album)

    def video(self, chat: int, caption: str = "", data: bytes = b"video", album: str = "") -> Message:
        """Send a video."""
        return self._send_file(chat, "video", Upload("video.mp4", "video/mp4", data), caption, album)

    def voice(self, chat: int, caption: str = "", data: bytes = b"voice") -> Message:
        """Send a voice message."""
        return self._send_file(chat, "voice", Upload("", "audio/ogg", data), caption)

    def document(self, chat: int, caption: str = "", name: str = "file.pdf", data: bytes = b"%PDF-") -> Message:
        """Send a file."""
        return self._send_file(chat, "document", Upload(name, "application/pdf", data), caption)

    def sticker(self, chat: int) -> Message:
        """Send a sticker."""
        return self._send_file(chat, "sticker", Upload("", "image/webp", b"sticker"))

    def location(self, chat: int, latitude: float = 52.09, longitude: float = 5.12) -> Message:
        """Send a place."""
        return self._send_fields(chat, {"location": {"latitude": latitude, "longitude": longitude}})

    def contact(self, chat: int, phone_number: str = "+31000000000", first_name: str = "Anna") -> Message:
        """Send a phone number."""
        return self._send_fields(chat, {"contact": {"phone_number": phone_number, "first_name": first_name}})

    # What people see

    def messages(self, chat: int) -> list[Message]:
        """Return what stands in a chat now, oldest first, as edited."""
        return [message for message in self.world.messages[chat].values() if not message.deleted]

    def bot_messages(self, chat: int) -> list[Message]:
        """Return what the bot wrote there."""
        return [message for message in self.messages(chat) if message.sender is None]

    def menu(self, chat: int) -> list[dict[str, str]]:
        """Return the commands that the person's app offers."""
        return profile.menu(self.world, self._person(chat))

    def about(self, chat: int) -> str:
        """Return what stands in the person's empty chat: the bot's description."""
        return profile.about(self.world, self._person(chat))

    def set_next_update_id(self, update_id: int) -> None:
        """Let the count of updates go on elsewhere, as after a week of silence."""
        self.world.updates.set_next_id(update_id)

    # How

    def _membership(self, chat: int, *, blocked: bool) -> int | None:
        person = self._person(chat)
        if person.blocked == blocked:
            return None
        person.blocked = blocked
        self.world.changes.publish("person", lambda: {"chat": chat})
        change = ("member", "kicked") if blocked else ("kicked", "member")
        return self.world.deliver("my_chat_member", wire.membership(self.world, person, wire.user(person), change))

    def _say(self, message: Message) -> Message:
        self._able(message.chat_id).started = True
        return self._show(message, heard=True)

    def _send_file(self, chat: int, kind: str, upload: Upload, caption: str = "", album: str = "") -> Message:
        content = trimmed(Styled(caption))
        file = self.world.store(kind, upload)
        return self._say(Message(chat, 0, self.world.now(), chat, content, file=file, album=album))

    def _send_fields(self, chat: int, fields: dict[str, Any]) -> Message:
        return self._say(Message(chat, 0, self.world.now(), chat, extra=fields))


def _data(message: Message, button: str) -> str:
    """Return the callback_data of a button."""
    if button in message.offered:
        return button
    for shown in (shown for row in message.buttons for shown in row if shown["text"] == button):
        if "callback_data" not in shown:
            raise ValueError("this button tells the bot nothing: it opens or copies something")
        data: str = shown["callback_data"]
        return data
    raise LookupError(f"no such button under message {message.message_id}")

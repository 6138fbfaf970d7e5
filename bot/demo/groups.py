"""Groups: the bot is put in and out, and hears only what is meant for it."""

from typing import Any

from bot.demo import wire
from bot.demo.acts import Acts, typed
from bot.demo.model import Group, Message


class Groups(Acts):
    """Acts of people in groups; ``person`` says who acts."""

    def group(self, chat: int, title: str = "Group") -> Group:
        """Make a group; its id is negative."""
        if chat >= 0:
            raise ValueError("the id of a group is negative")
        self.world.groups[chat] = group = Group(chat, title)
        return group

    def add_to_group(self, chat: int, person: int) -> Message:
        """Put the bot into a group: an update about its membership, and one with the message that all see."""
        adder = wire.user(self._able(person))
        group = self._group(chat)
        group.has_bot = True
        self.world.deliver("my_chat_member", wire.membership(self.world, group, adder, ("left", "member")))
        return self._group_message(chat, person, {"new_chat_members": [wire.bot_user(self.world.profile)]})

    def remove_from_group(self, chat: int, person: int) -> int | None:
        """Put the bot out of a group."""
        group = self._group(chat)
        group.has_bot = False
        remover = wire.user(self._able(person))
        return self.world.deliver("my_chat_member", wire.membership(self.world, group, remover, ("member", "kicked")))

    def group_text(self, chat: int, person: int, text: str, reply_to: int | None = None) -> Message:
        """Write in a group. The bot hears of it only where it is meant: a command, its @name, an answer to it."""
        group, writer = self._group(chat), self._able(person)
        message = Message(group.id, 0, self.world.now(), writer.id, typed(text), reply_to=reply_to)
        return self._show(message, heard=self._meant(message))

    def _group(self, chat: int) -> Group:
        if chat not in self.world.groups:
            raise LookupError(f"there is no group {chat}")
        return self.world.groups[chat]

    def _group_message(self, chat: int, person: int, fields: dict[str, Any]) -> Message:
        return self._show(Message(chat, 0, self.world.now(), person, extra=fields), heard=True)

    def _meant(self, message: Message) -> bool:
        """Say whether the bot, in Telegram's privacy mode, gets to read a text in a group."""
        if not self._group(message.chat_id).has_bot:
            return False
        answered = self.world.find(message.chat_id, message.reply_to or 0)
        command, _, name = message.text.split()[0].partition("@")
        to_it = command.startswith("/") and name in {"", self.world.profile.username}
        return to_it or f"@{self.world.profile.username}" in message.text or bool(answered and answered.sender is None)

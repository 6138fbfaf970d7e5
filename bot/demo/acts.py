"""What every act of a person needs: who acts, on which message, and that the bot hears of it."""

from bot.demo import wire
from bot.demo.entities import Styled, trimmed, with_found
from bot.demo.model import Message, Person
from bot.demo.world import World


class Acts:
    """The ground under people and groups."""

    world: World

    def _person(self, chat: int) -> Person:
        if chat not in self.world.people:
            raise LookupError(f"nobody has the id {chat}; let them be a person first")
        return self.world.people[chat]

    def _able(self, chat: int) -> Person:
        """Return somebody who can act."""
        person = self._person(chat)
        if person.deactivated or person.blocked:
            raise ValueError("this person has blocked the bot or deleted the account")
        return person

    def _message(self, chat: int, message_id: int) -> Message:
        message = self.world.find(chat, message_id)
        if message is None:
            raise LookupError(f"no message {message_id} in this chat")
        return message

    def _show(self, message: Message, *, heard: bool) -> Message:
        message.message_id = self.world.next_message_id()
        self.world.put(message)
        if heard:
            message.update_id = self.world.deliver("message", wire.message(self.world, message))
        return message


def typed(text: str) -> Styled:
    """Return a text as the app sends it: trimmed, its commands and links found."""
    styled = with_found(trimmed(Styled(text)))
    if not 1 <= len(styled.text) <= 4096:
        raise ValueError("a text has 1 to 4096 characters; longer ones the app would split")
    return styled

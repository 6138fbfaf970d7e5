"""The one way past the outbox: an alarm sign while the database cannot be written.

The static text is sent at once, once per update; the usual step, with lock and alert, is written when the database
answers again (DESIGN.md, section 1). Needs no database, no consent and no scheduler.
"""

from collections.abc import Sequence

from telegram import Update

from bot.brake import Brake
from bot.coach import guess_language
from bot.conversation.safety import static_alarm
from bot.handlers.context import speaker
from bot.logs import get
from bot.patient import Clinic
from bot.render import render
from bot.sender import TelegramSender
from content.understand import understand
from scheduler.outbox import Flooded, Gone, Refused, Sent

log = get(__name__)


class Emergency:
    """Looks at updates that could not be stored, and answers alarm signs among them."""

    def __init__(self, sender: TelegramSender, clinic: Clinic, brake: Brake) -> None:
        """Send through the bot's own sender."""
        self._sender = sender
        self._clinic = clinic
        self._brake = brake
        self._answered: set[int] = set()

    async def look_at(self, updates: Sequence[Update]) -> None:
        """Send the static text for every emergency or today sign that has not been answered yet."""
        for update in updates:
            if words(update) and update.update_id not in self._answered and not self._brake.frozen:
                await self._answer(update)

    async def _answer(self, update: Update) -> None:
        understood = understand(words(update))
        if understood.urgency not in ("emergency", "today"):
            return
        who = speaker(update)
        language = guess_language(who.language_code, self._clinic)
        reply = static_alarm(understood, language, self._clinic)
        if reply is None:
            return
        text = "\n\n".join(render(part, language, self._clinic) for part in reply.parts)
        match await self._sender.send_now(who.chat_id, text):
            case Sent() | Gone() | Refused():
                self._answered.add(update.update_id)
                log.warning("alarm_past_the_outbox")
            case Flooded(seconds):
                self._brake.freeze(seconds)


def words(update: Update) -> str:
    """Return what somebody wrote in a private chat, also below a picture; health talk never happens in a group."""
    message, chat = update.message or update.edited_message, update.effective_chat
    if message is None or chat is None or chat.type != chat.PRIVATE:
        return ""
    return message.text or message.caption or ""

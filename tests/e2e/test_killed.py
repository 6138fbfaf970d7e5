"""120 updates of 20 people, and SIGKILL in the middle of answering them, five times."""

from collections import Counter
from datetime import UTC, datetime

from bot.store import Store
from tests.e2e.conftest import Rugcoach, Telegram
from tests.e2e.people import onboarded

PEOPLE = range(1, 21)
KILLED_AFTER = (1, 10, 30, 60, 99)
IN_FLIGHT = 8


def test_sigkill_loses_nothing_and_doubles_nothing(telegram: Telegram, rugcoach: Rugcoach, until) -> None:
    """0 lost, every effect exactly once, at most ``in_flight`` repeats a kill, never a third copy."""
    coached(rugcoach, telegram)
    buttons = asked(rugcoach, telegram, until)
    before = telegram.sends()
    for chat in PEOPLE:
        telegram.act("tap", chat, **buttons[chat])
        telegram.act("text", chat, text="hallo")
        telegram.act("text", chat, text="/pijn")
        telegram.act("text", chat, text=str(chat % 4))
        telegram.act("text", chat, text="/hulp")
        telegram.act("start", chat)
    for sends in KILLED_AFTER:
        rugcoach.start()
        telegram.wait_for(before + sends)
        rugcoach.kill()
    rugcoach.start()
    until(lambda: telegram.waiting() == 0 and not unsent(rugcoach), 60)
    assert rugcoach.stop() == 0

    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]
    assert ratings(rugcoach) == {chat: sorted((2, chat % 4)) for chat in PEOPLE}
    repeats = sum(copies(rugcoach, telegram, chat) for chat in PEOPLE)
    assert repeats <= IN_FLIGHT * len(KILLED_AFTER)


def coached(rugcoach: Rugcoach, telegram: Telegram) -> None:
    store = Store(rugcoach.database)
    for chat in PEOPLE:
        telegram.act("person", chat)
        onboarded(store, chat, datetime.now(UTC))
    store.close()


def asked(rugcoach: Rugcoach, telegram: Telegram, until) -> dict[int, dict[str, object]]:
    """Everybody has asked for the pain question; return each one's button [2]."""
    for chat in PEOPLE:
        telegram.act("text", chat, text="/pijn")
    rugcoach.start()
    telegram.wait_for(len(PEOPLE))
    until(lambda: not unsent(rugcoach))
    rugcoach.stop()
    return {chat: button(telegram.messages(chat)[-1], "2") for chat in PEOPLE}


def button(message: dict, choice: str) -> dict[str, object]:
    data = [shown["callback_data"] for row in message["reply_markup"]["inline_keyboard"] for shown in row]
    return {
        "message_id": message["message_id"],
        "button": next(found for found in data if found.startswith("pain:") and found.endswith(f":{choice}")),
    }


def unsent(rugcoach: Rugcoach) -> bool:
    return rugcoach.rows("SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')") != [(0,)]


def ratings(rugcoach: Rugcoach) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for chat, value in rugcoach.rows(
        "SELECT chat_id, value FROM rating JOIN person ON person.id = rating.person ORDER BY chat_id, value"
    ):
        found.setdefault(chat, []).append(value)
    return found


def copies(rugcoach: Rugcoach, telegram: Telegram, chat: int) -> int:
    """Return how many messages of a chat are repeats; each must stem from an unknown outcome."""
    came = Counter(call["params"]["text"] for call in telegram.calls("sendMessage") if is_to(call, chat))
    queued: Counter[str] = Counter()
    tries: Counter[str] = Counter()
    for text, unknowns in rugcoach.rows(
        "SELECT json_extract(payload, '$.text'), unknowns FROM outbox JOIN person ON person.id = outbox.person "
        "WHERE chat_id = ? AND target_message IS NULL AND state = 'sent'",
        chat,
    ):
        queued[text] += 1
        tries[text] += unknowns
    assert not queued - came, "nothing lost"
    for text, extra in (came - queued).items():
        assert extra <= tries[text] <= 2 * queued[text], "a second copy only from unknown, never a third"
    return (came - queued).total()


def is_to(call: dict, chat: int) -> bool:
    return call["ok"] and int(call["params"]["chat_id"]) == chat

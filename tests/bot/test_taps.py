"""Buttons: answered at once, at most one edit and one new message, and each question is answered once."""

import asyncio

import pytest

from bot.demo.model import Message
from tests.bot.rig import ANNA, Phone, Rugcoach


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna is a patient; her morning question stands on her phone."""
    rugcoach.patient(ANNA)
    await rugcoach.start()
    anna = phone(ANNA)
    await rugcoach.forward(minutes=31)
    return anna


def button(message: Message, kind: str, choice: str) -> str:
    """Return the data of a button by what it means."""
    data = [shown.get("callback_data", "") for row in message.buttons for shown in row]
    return next(found for found in data if found.startswith(f"{kind}:") and found.endswith(f":{choice}"))


async def answered(rugcoach: Rugcoach, *queries) -> None:
    await rugcoach.settled()
    await rugcoach.until(lambda: all(query.answered for query in queries))


def cost(anna: Phone) -> tuple[int, int]:
    """Return how many edits and how many new messages were made so far."""
    return len(anna.calls("editMessageText", ok=None)), len(anna.calls("sendMessage", ok=None))


@pytest.mark.parametrize("number", [0, 3, 4, 7, 8, 10])
async def test_a_tap_costs_an_answer_and_at_most_two_calls(rugcoach: Rugcoach, anna: Phone, number: int) -> None:
    """Every number: one answer to the tap, at most one edit of its message and at most one new message."""
    edits, news = cost(anna)
    query = anna.tap(button(anna.last, "pain", str(number)))
    await answered(rugcoach, query)
    more_edits, more_news = cost(anna)
    assert more_edits - edits <= 1
    assert more_news - news <= 1
    assert len(rugcoach.telegram.call_log.select("answerCallbackQuery")) == 1
    assert rugcoach.rows("SELECT value FROM rating") == [(number,)]


async def test_the_tapped_message_shows_the_choice_without_its_buttons(rugcoach: Rugcoach, anna: Phone) -> None:
    """After the tap the same message is edited: whoever scrolls back sees what was chosen."""
    question = anna.last
    await answered(rugcoach, anna.tap(button(question, "pain", "2")))
    assert question.edited
    assert not any(data.get("callback_data", "").startswith("pain:") for row in question.buttons for data in row)


async def test_two_updates_for_one_tap_count_once(rugcoach: Rugcoach, anna: Phone) -> None:
    """The app sends an unanswered tap again under another id: one rating, both answered, no more calls."""
    data = button(anna.last, "pain", "2")
    edits, news = cost(anna)
    first, second = anna.tap(data), anna.tap(data)
    await answered(rugcoach, first, second)
    assert rugcoach.rows("SELECT value FROM rating") == [(2,)]
    more_edits, more_news = cost(anna)
    assert (more_edits - edits, more_news - news) <= (1, 1)
    assert rugcoach.states(ANNA, "remind") == [("sent", "")]


async def test_two_quick_taps_on_different_numbers_leave_the_first(rugcoach: Rugcoach, anna: Phone) -> None:
    """The question is answered by the first; the second thumb hears kindly that the button is old."""
    question = anna.last
    first, second = (anna.tap(button(question, "pain", number)) for number in ("2", "3"))
    await answered(rugcoach, first, second)
    assert rugcoach.rows("SELECT value FROM rating") == [(2,)]
    assert second.answer == rugcoach.said("toast-old")


async def test_an_old_button_says_so_and_changes_nothing(rugcoach: Rugcoach, anna: Phone) -> None:
    """Yesterday's question is not today's answer."""
    old, data = anna.last, button(anna.last, "pain", "9")
    await rugcoach.forward(hours=24)
    before = rugcoach.rows("SELECT question FROM patient")
    query = anna.tap(data, old)
    await answered(rugcoach, query)
    assert query.answer == rugcoach.said("toast-old")
    assert rugcoach.rows("SELECT question FROM patient") == before
    assert rugcoach.rows("SELECT value FROM rating") == []


@pytest.mark.parametrize("data", ["", "pain", "pain:99999999999:3", "x" * 64, "drop table person", "пейн:1:2"])
async def test_foreign_data_is_answered_and_ignored(rugcoach: Rugcoach, anna: Phone, data: str) -> None:
    """What this program never wrote means nothing; its button stops spinning all the same."""
    anna.last.offered.add(data)
    calls = cost(anna)
    query = anna.tap(data)
    await answered(rugcoach, query)
    assert cost(anna) == calls
    assert rugcoach.rows("SELECT COUNT(*) FROM failed_update") == [(0,)]


async def test_a_tap_under_a_message_that_is_gone_is_heard(rugcoach: Rugcoach, anna: Phone) -> None:
    """Of a deleted message Telegram tells only its place; the answer counts, and the edit comes as a new message."""
    question = anna.last
    rugcoach.telegram.world.remove(question)
    query = anna.tap(button(question, "pain", "2"), question)
    await answered(rugcoach, query)
    assert rugcoach.rows("SELECT value FROM rating") == [(2,)]
    assert set(rugcoach.states(ANNA)) == {("sent", "")}
    assert rugcoach.said("chosen", choice="2") in anna.texts[0]


async def test_a_stranger_to_the_program_cannot_tap_himself_in(rugcoach: Rugcoach, phone, anna: Phone) -> None:
    """An old button of somebody who was erased: a kind line, and no new row."""
    bob = phone(anna.chat + 1, "Bob")
    shown = Message(bob.chat, rugcoach.telegram.world.next_message_id(), rugcoach.clock.now())
    shown.put_markup({"inline_keyboard": [[{"text": "3", "callback_data": "pain:1:3"}]]})
    rugcoach.telegram.world.put(shown)
    query = bob.tap("3", shown)
    await answered(rugcoach, query)
    assert query.answer == rugcoach.said("toast-old")
    assert rugcoach.rows("SELECT COUNT(*) FROM person") == [(1,)]


async def test_a_slow_answer_to_a_tap_holds_nothing_up(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """Answers to taps go beside everything else: what the tap leads to does not wait for them."""
    fault("delay", method="answerCallbackQuery", seconds=2)
    question = anna.last
    anna.tap(button(question, "pain", "2"))
    await rugcoach.until(lambda: question.edited)
    assert not rugcoach.telegram.call_log.count("answerCallbackQuery")


async def test_at_most_four_answers_are_on_their_way(rugcoach: Rugcoach, anna: Phone, fault) -> None:
    """Many taps at once do not take the lines that the messages need."""
    fault("delay", method="answerCallbackQuery", forever=True, seconds=0.05)
    queries = [anna.tap(button(anna.last, "pain", "2")) for _ in range(12)]
    most = 0
    while not all(query.answered for query in queries):
        calls = rugcoach.telegram.call_log.select("answerCallbackQuery")
        most = max(most, sum(call.ok is None for call in calls))
        await asyncio.sleep(0.003)
    assert most == 4


@pytest.mark.parametrize(("status", "description"), [(400, "Bad Request: query is too old"), (500, ""), (403, "No")])
async def test_an_answer_that_is_refused_is_nobodys_trouble(
    rugcoach: Rugcoach, anna: Phone, fault, status: int, description: str
) -> None:
    """It is not tried again, and nothing else suffers."""
    fault(method="answerCallbackQuery", status=status, description=description)
    anna.tap(button(anna.last, "pain", "2"))
    await rugcoach.settled()
    assert rugcoach.rows("SELECT value FROM rating") == [(2,)]
    assert len(rugcoach.telegram.call_log.select("answerCallbackQuery")) == 1

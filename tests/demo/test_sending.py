"""Sending through PTB: what arrives at the person, and what is refused in Telegram's words."""

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.demo.server import DemoServer

ANNA = 7
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("3", callback_data="pain:1:3")]])


async def test_the_person_sees_text_marks_and_buttons(server: DemoServer, bot: Bot) -> None:
    """Parsed and trimmed, as the app shows it; the bot gets the same back."""
    sent = await bot.send_message(ANNA, " <b>Hoe</b> is je rug? ", "HTML", reply_markup=BUTTONS, protect_content=True)
    seen = server.bot_messages(ANNA)[-1]
    assert (seen.text, seen.labels, seen.protected) == ("Hoe is je rug?", [["3"]], True)
    assert [(e.type, e.offset, e.length) for e in seen.entities] == [("bold", 0, 3)]
    assert (sent.message_id, sent.text, sent.reply_markup) == (seen.message_id, seen.text, BUTTONS)
    assert sent.parse_entities() == {sent.entities[0]: "Hoe"}
    assert sent.from_user.id == 100001


async def test_an_answer_hangs_under_its_question(server: DemoServer, bot: Bot) -> None:
    """A reply shows what it answers; an answer to nothing is refused unless it may stand alone."""
    question = server.text(ANNA, "mag ik wandelen?")
    answer = await bot.send_message(ANNA, "ja", reply_parameters=ReplyParameters(question.message_id))
    assert answer.reply_to_message.text == "mag ik wandelen?"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ANNA, "ja", reply_parameters=ReplyParameters(999))
    alone = await bot.send_message(ANNA, "ja", reply_parameters=ReplyParameters(999, allow_sending_without_reply=True))
    assert alone.reply_to_message is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Message text is empty"),
        ("   ", "Text must be non-empty"),
        ("<b> </b>", "Text must be non-empty"),
        ("x" * 4097, "Message is too long"),
        ("hoi: <div>", 'Can\'t parse entities: unsupported start tag "div" at byte offset 5'),
    ],
)
async def test_a_bad_text_is_refused_and_leaves_no_trace(server: DemoServer, bot: Bot, text: str, words: str) -> None:
    """The person sees nothing of it."""
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(ANNA, text, parse_mode="HTML")
    assert refused.value.message == words
    assert server.bot_messages(ANNA) == []


async def test_length_counts_after_parsing(server: DemoServer, bot: Bot) -> None:
    """Tags and references are not counted; characters outside the basic plane count once."""
    await bot.send_message(ANNA, "<b>" + "😀" * 4095 + "</b>&amp;", parse_mode="HTML")
    assert len(server.bot_messages(ANNA)[-1].text) == 4096


async def test_other_parse_modes_are_unsupported(bot: Bot) -> None:
    """The coach writes HTML only."""
    with pytest.raises(BadRequest, match="Unsupported parse_mode"):
        await bot.send_message(ANNA, "*x*", parse_mode="MarkdownV2")


async def test_who_never_wrote_cannot_be_written_to(server: DemoServer, bot: Bot) -> None:
    """Somebody the bot has heard of, but who never pressed Start."""
    server.person(8, "Bob")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(8, "hoi")
    server.start(8)
    assert isinstance(await bot.send_message(8, "hoi"), Message)


async def test_a_blocked_bot_is_refused_until_it_is_unblocked(server: DemoServer, bot: Bot) -> None:
    """Blocking is noticed by every way of writing."""
    message = await bot.send_message(ANNA, "hoi")
    server.block(ANNA)
    for attempt in (
        bot.send_message(ANNA, "hoi"),
        bot.edit_message_text("dag", ANNA, message.message_id),
        bot.send_chat_action(ANNA, "typing"),
    ):
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await attempt
    server.unblock(ANNA)
    await bot.send_message(ANNA, "welkom terug")


async def test_a_deleted_account_and_an_unknown_chat(server: DemoServer, bot: Bot) -> None:
    """One was there, the other never was."""
    server.deactivate(ANNA)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ANNA, "hoi")
    for chat in (404, "@nobody"):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat, "hoi")


async def test_too_much_is_answered_with_retry_after(
    server: DemoServer, bot: Bot, raw: httpx.AsyncClient, clock
) -> None:
    """Five at once pass, the sixth waits as long as it is told."""
    for _ in range(5):
        await bot.send_message(ANNA, "hoi")
    refused = await raw.post("sendMessage", data={"chat_id": ANNA, "text": "hoi"})
    assert refused.status_code == 429
    assert refused.json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    clock.forward(seconds=1)
    await bot.send_message(ANNA, "hoi")
    assert len(server.bot_messages(ANNA)) == 6


async def test_a_copy_does_not_name_its_source(server: DemoServer, bot: Bot) -> None:
    """Text, file and caption come over; a caption of its own may replace the old one."""
    server.person(8), server.start(8)
    tip = server.photo(ANNA, "loop rustig")
    await bot.copy_message(8, ANNA, tip.message_id, reply_markup=BUTTONS)
    await bot.copy_message(8, ANNA, tip.message_id, caption="anders")
    first, second = server.bot_messages(8)
    assert (first.kind, first.text, first.file, first.labels) == ("photo", "loop rustig", tip.file, [["3"]])
    assert second.text == "anders"
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(8, ANNA, 999)
    with pytest.raises(BadRequest, match="Message can't be copied"):
        await bot.copy_message(8, ANNA, server.location(ANNA).message_id)


async def test_typing_needs_a_known_action(bot: Bot) -> None:
    """Something the app can show."""
    assert await bot.send_chat_action(ANNA, "typing")
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(ANNA, "thinking")


async def test_what_the_bot_marked_itself_is_kept(server: DemoServer, raw: httpx.AsyncClient) -> None:
    """Entities may be given instead of HTML; what is no list of entities is refused."""
    mark = {"type": "bold", "offset": 0, "length": 3}
    await raw.post("sendMessage", json={"chat_id": ANNA, "text": "rug", "entities": [mark]})
    assert server.bot_messages(ANNA)[-1].entities[0].type == "bold"
    for wrong in ([{"type": "bold"}], {"type": "bold"}, [1]):
        assert (
            await raw.post("sendMessage", json={"chat_id": ANNA, "text": "x", "entities": wrong})
        ).status_code == 400


@pytest.mark.parametrize(
    ("method", "values", "status", "words"),
    [
        ("sendNothing", {}, 404, "Not Found: method not found"),
        ("sendMessage", {"text": "x"}, 400, "Bad Request: chat_id is empty"),
        ("sendMessage", {"chat_id": 7}, 400, "Bad Request: message text is empty"),
        (
            "sendMessage",
            {"chat_id": 7, "text": "x", "reply_markup": "{"},
            400,
            "Bad Request: can't parse reply keyboard markup JSON object",
        ),
        (
            "sendMessage",
            {"chat_id": 7, "text": "x", "reply_markup": "1"},
            400,
            "Bad Request: object expected as reply markup",
        ),
        (
            "sendMessage",
            {"chat_id": 7, "text": "x", "reply_parameters": "1"},
            400,
            "Bad Request: can't parse reply parameters JSON object",
        ),
    ],
)
async def test_malformed_calls(raw: httpx.AsyncClient, method: str, values: dict, status: int, words: str) -> None:
    """The body says the same as the status line."""
    answer = await raw.post(method, data=values)
    assert answer.status_code == status
    assert answer.json() == {"ok": False, "error_code": status, "description": words}


async def test_another_token_is_unauthorized(server: DemoServer, raw: httpx.AsyncClient) -> None:
    """PTB says InvalidToken for 401 and 404 alike; the status tells them apart."""
    other = Bot("100002:" + "x" * 35, base_url=server.bot_url)
    with pytest.raises(InvalidToken):
        await other.get_me()
    await other.request.shutdown()
    answers = [await raw.get(f"{server.bot_url}{token}/getMe") for token in ("1:other", "other")]
    assert [(a.status_code, a.json()["description"]) for a in answers] == [(401, "Unauthorized"), (404, "Not Found")]

"""The people's side: each act becomes the update that PTB reads."""

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest
from telegram.ext import Application, CommandHandler

from bot.demo.server import DemoServer

ANNA = 7
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "geen pijn", "callback_data": "pain:1:0"}, {"text": "3", "callback_data": "pain:1:3"}],
        [{"text": "bel", "copy_text": {"text": "0101234567"}}],
    ]
}


async def only_update(bot: Bot) -> Update:
    (update,) = await bot.get_updates()
    return update


async def test_a_text_comes_from_its_person(server: DemoServer, bot: Bot, clock) -> None:
    """Sender, chat, language and the moment on the stand-in's clock."""
    said = server.text(ANNA, " gaat wel ")
    message = (await only_update(bot)).message
    assert (message.text, message.message_id, message.date) == ("gaat wel", said.message_id, clock.now())
    assert (message.from_user.first_name, message.from_user.language_code) == ("Anna", "nl")
    assert (message.chat.id, message.chat.type) == (ANNA, "private")


async def test_commands_reach_ptb_command_handlers(server: DemoServer, bot: Bot) -> None:
    """A command at the beginning is marked, so that PTB's own handler finds it; the payload of a link follows."""
    heard = []

    async def start(update: Update, context) -> None:
        heard.append(context.args)

    server.start(ANNA, "code_1-x")
    application = Application.builder().bot(bot).updater(None).build()
    application.add_handler(CommandHandler("start", start))
    async with application:
        await application.process_update(await only_update(bot))
    assert heard == [["code_1-x"]]


@pytest.mark.parametrize("payload", ["x" * 65, "met spatie", "é"])
def test_a_start_payload_has_64_plain_characters(server: DemoServer, payload: str) -> None:
    """Telegram would not open such a link."""
    with pytest.raises(ValueError, match="start payload"):
        server.start(ANNA, payload)


async def test_a_tap_carries_the_data_of_the_button(server: DemoServer, bot: Bot) -> None:
    """Named by its label or by its data; the message comes along as it stands."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    taps = [server.tap(ANNA, sent.message_id, "geen pijn"), server.tap(ANNA, sent.message_id, "pain:1:3")]
    queries = [update.callback_query for update in await bot.get_updates()]
    assert [query.data for query in queries] == ["pain:1:0", "pain:1:3"]
    assert [query.id for query in queries] == [tap.id for tap in taps]
    assert queries[0].message.reply_markup.inline_keyboard[0][1].text == "3"


async def test_the_same_tap_may_come_twice(server: DemoServer, bot: Bot) -> None:
    """Two updates with numbers and query ids of their own."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    first, second = (server.tap(ANNA, sent.message_id, "3") for _ in range(2))
    assert (second.update_id, second.data) == (first.update_id + 1, first.data)
    assert second.id != first.id


async def test_an_old_screen_still_has_the_old_button(server: DemoServer, bot: Bot) -> None:
    """A button that was edited away can be tapped by its data; one that never was, cannot."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    await bot.edit_message_text("3", ANNA, sent.message_id)
    assert server.tap(ANNA, sent.message_id, "pain:1:3").update_id
    for never in ("geen pijn", "pain:1:9"):
        with pytest.raises(LookupError, match="no such button"):
            server.tap(ANNA, sent.message_id, never)


async def test_a_tap_under_a_message_that_is_gone_names_only_its_place(server: DemoServer, bot: Bot) -> None:
    """PTB says that it is not accessible."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    await bot.delete_message(ANNA, sent.message_id)
    server.tap(ANNA, sent.message_id, "pain:1:3")
    message = (await only_update(bot)).callback_query.message
    assert (message.is_accessible, message.message_id, message.text) == (False, sent.message_id, None)


async def test_a_button_that_copies_tells_the_bot_nothing(server: DemoServer, bot: Bot) -> None:
    """No update comes of it."""
    sent = await bot.send_message(ANNA, "bel ons", reply_markup=KEYBOARD)
    with pytest.raises(ValueError, match="tells the bot nothing"):
        server.tap(ANNA, sent.message_id, "bel")


async def test_the_answer_to_a_tap_is_seen(server: DemoServer, bot: Bot) -> None:
    """Within 150 seconds and 200 characters."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    tap = server.tap(ANNA, sent.message_id, "3")
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(tap.id, "x" * 201)
    await bot.answer_callback_query(tap.id, "genoteerd", show_alert=True)
    assert (tap.answered, tap.answer, tap.alert) == (True, "genoteerd", True)


async def test_an_old_tap_cannot_be_answered(server: DemoServer, bot: Bot, clock) -> None:
    """Neither after 150 seconds nor one that never was."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    tap = server.tap(ANNA, sent.message_id, "3")
    clock.forward(seconds=150)
    for query_id in (tap.id, "12345"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
            await bot.answer_callback_query(query_id)
    assert not tap.answered


async def test_an_edited_text_comes_as_an_edit(server: DemoServer, bot: Bot, clock) -> None:
    """The same message, other words, and when."""
    said = server.text(ANNA, "3")
    await bot.get_updates(offset=said.update_id + 1)
    clock.forward(minutes=1)
    server.edit(ANNA, said.message_id, "8")
    edited = (await only_update(bot)).edited_message
    assert (edited.message_id, edited.text, edited.edit_date) == (said.message_id, "8", clock.now())


async def test_nobody_edits_what_is_not_theirs(server: DemoServer, bot: Bot) -> None:
    """Not the bot's message, not a sticker, not one that is not there."""
    sent = await bot.send_message(ANNA, "hoi")
    for message_id in (sent.message_id, server.sticker(ANNA).message_id):
        with pytest.raises(ValueError, match="one's own"):
            server.edit(ANNA, message_id, "x")
    with pytest.raises(LookupError, match="no message 999"):
        server.edit(ANNA, 999, "x")


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document", "sticker", "location", "contact"])
async def test_everything_that_is_no_text(server: DemoServer, bot: Bot, kind: str) -> None:
    """PTB finds each in the field of its name."""
    sent = getattr(server, kind)(ANNA)
    message = (await only_update(bot)).message
    assert getattr(message, kind)
    assert message.text is None
    assert sent.kind == kind


async def test_an_album_is_several_messages_that_belong_together(server: DemoServer, bot: Bot) -> None:
    """They share a group id; the caption stands with one."""
    server.photo(ANNA, "mijn rug", album="a"), server.video(ANNA, album="a")
    messages = [update.message for update in await bot.get_updates()]
    assert [(m.media_group_id, m.caption) for m in messages] == [("a", "mijn rug"), ("a", None)]


async def test_blocking_and_unblocking_are_told_and_nothing_else(server: DemoServer, bot: Bot) -> None:
    """Old and new status; doing it again changes nothing."""
    assert server.block(ANNA) is not None
    assert server.block(ANNA) is None
    assert server.unblock(ANNA) is not None
    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]
    assert changes[0].new_chat_member.user.id == 100001


def test_who_has_blocked_the_bot_does_nothing(server: DemoServer) -> None:
    """The app asks to unblock first; nobody else acts for somebody who is not there."""
    server.block(ANNA)
    with pytest.raises(ValueError, match="blocked"):
        server.text(ANNA, "hoi")
    with pytest.raises(LookupError, match="nobody has the id 8"):
        server.text(8, "hoi")


@pytest.mark.parametrize("text", ["", "  ", "x" * 4097])
def test_the_app_sends_no_empty_and_no_endless_text(server: DemoServer, text: str) -> None:
    """One to 4096 characters."""
    with pytest.raises(ValueError, match="1 to 4096"):
        server.text(ANNA, text)


async def test_what_a_chat_shows(server: DemoServer, bot: Bot) -> None:
    """Both sides in order, as they stand now."""
    sent = await bot.send_message(ANNA, "hoe is het?", reply_markup=KEYBOARD)
    server.text(ANNA, "3")
    await bot.edit_message_text("3, genoteerd", ANNA, sent.message_id)
    assert [message.text for message in server.messages(ANNA)] == ["/start", "3, genoteerd", "3"]


async def test_a_chat_is_described(bot: Bot) -> None:
    """As far as the bot may know."""
    chat = await bot.get_chat(ANNA)
    assert (chat.first_name, chat.type) == ("Anna", "private")

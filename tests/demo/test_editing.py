"""Editing and deleting: one message changes, and each refusal has its words."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.demo.people import SAMPLE_PNG
from bot.demo.server import DemoServer

ANNA = 7
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("3", callback_data="pain:1:3")]])


async def test_an_edit_replaces_text_and_buttons(server: DemoServer, bot: Bot, clock) -> None:
    """Buttons that are not given again are gone; the page knows that and when it changed."""
    sent = await bot.send_message(ANNA, "hoe is je rug?", reply_markup=BUTTONS)
    clock.forward(minutes=1)
    edited = await bot.edit_message_text("<b>3</b>", ANNA, sent.message_id, parse_mode="HTML")
    (seen,) = server.bot_messages(ANNA)
    assert (seen.text, seen.labels, seen.edited) == ("3", [], clock.now())
    assert (edited.text, edited.reply_markup, edited.edit_date) == ("3", None, clock.now())


async def test_the_same_again_is_no_change(bot: Bot) -> None:
    """The same text, marks and buttons are refused; other buttons are a change."""
    sent = await bot.send_message(ANNA, "<b>hoi</b>", "HTML", reply_markup=BUTTONS)
    words = (
        "Message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    with pytest.raises(BadRequest) as refused:
        await bot.edit_message_text(
            "<strong>hoi</strong> ", ANNA, sent.message_id, parse_mode="HTML", reply_markup=BUTTONS
        )
    assert refused.value.message == words
    await bot.edit_message_text("hoi", ANNA, sent.message_id, reply_markup=BUTTONS)
    await bot.edit_message_reply_markup(ANNA, sent.message_id)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ANNA, sent.message_id, reply_markup=None)


async def test_text_and_caption_are_not_the_same(server: DemoServer, bot: Bot) -> None:
    """A picture has a caption, a text has none."""
    picture = await bot.send_photo(ANNA, SAMPLE_PNG, caption="een")
    text = await bot.send_message(ANNA, "een")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("twee", ANNA, picture.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ANNA, text.message_id, caption="twee")
    await bot.edit_message_caption(ANNA, picture.message_id, caption="twee", reply_markup=BUTTONS)
    assert [(m.text, m.labels) for m in server.bot_messages(ANNA)] == [("twee", [["3"]]), ("een", [])]


async def test_only_standing_messages_of_its_own_can_be_edited(server: DemoServer, bot: Bot) -> None:
    """Not one that is gone, not one of the person's."""
    gone = await bot.send_message(ANNA, "weg")
    await bot.delete_message(ANNA, gone.message_id)
    for message_id in (gone.message_id, 999):
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("x", ANNA, message_id)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", ANNA, server.text(ANNA, "hoi").message_id)
    with pytest.raises(BadRequest, match="Message identifier is not specified"):
        await bot.edit_message_text("x", ANNA)


async def test_a_deleted_message_is_gone_for_both(server: DemoServer, bot: Bot, clock) -> None:
    """Once, and within 48 hours."""
    sent, late = await bot.send_message(ANNA, "een"), await bot.send_message(ANNA, "twee")
    await bot.delete_message(ANNA, sent.message_id)
    assert [m.text for m in server.bot_messages(ANNA)] == ["twee"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ANNA, sent.message_id)
    clock.forward(hours=49)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(ANNA, late.message_id)

"""What the bot sends, as the page shows it: styled text, pictures, buttons that copy, and where the reader is."""

import io
import re

import pytest
from PIL import Image
from playwright.async_api import expect
from telegram import Bot

from tests.demo.hand import Hand

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture
def bot(demo) -> Bot:
    """The demo's own bot, asked to send what its conversation seldom does."""
    return demo.program.application.bot


def picture(kind: str = "PNG", frames: int = 1) -> bytes:
    drawn = [Image.new("RGB", (320, 200), color) for color in ("#2c5f6b", "#e9e2d6")[:frames]]
    file = io.BytesIO()
    drawn[0].save(file, kind, **({"save_all": True, "append_images": drawn[1:], "duration": 90} if frames > 1 else {}))
    return file.getvalue()


async def loaded(image) -> bool:
    await expect(image).to_be_visible()
    return await image.evaluate("async image => { await image.decode(); return image.naturalWidth === 320; }")


async def test_styles_are_shown_as_telegram_shows_them(hand: Hand, bot: Bot) -> None:
    """Bold within italic, code, a quotation, a link, and a command that can be tapped; offsets survive an emoji."""
    await hand.start()
    text = (
        '😀 <i>schuin <b>vet</b></i> <u>lijn</u> <s>weg</s> <code>x = 1</code> <a href="https://example.org/a">link</a>'
        "<pre>regel</pre><blockquote>citaat</blockquote> /hulp"
    )
    sent = await bot.send_message(hand.chat, text, "HTML")
    await hand.catch_up()
    shown = hand.log.locator(f'[data-id="{sent.message_id}"] .text')
    found = {
        tag: await shown.locator(tag).all_inner_texts() for tag in ("em strong", "u", "s", "code", "pre", "blockquote")
    }
    assert found == {
        "em strong": ["vet"],
        "u": ["lijn"],
        "s": ["weg"],
        "code": ["x = 1"],
        "pre": ["regel"],
        "blockquote": ["citaat"],
    }
    await expect(shown.get_by_role("link", name="link")).to_have_attribute("href", "https://example.org/a")
    await expect(shown.get_by_role("button", name="/hulp")).to_be_visible()


async def test_a_text_is_never_taken_for_markup(hand: Hand, bot: Bot) -> None:
    """Whatever it looks like: it stands there as it was written, and runs nothing."""
    await hand.start()
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    sent = await bot.send_message(hand.chat, evil)
    await hand.write(evil)
    shown = hand.log.locator(f'[data-id="{sent.message_id}"]')
    await expect(shown.locator(".text")).to_have_text(evil)
    assert await hand.log.locator("img, script").count() == 0


async def test_a_hidden_text_shows_when_asked(hand: Hand, bot: Bot) -> None:
    """A spoiler is a button until then."""
    await hand.start()
    await bot.send_message(hand.chat, "het is <tg-spoiler>geheim</tg-spoiler>", "HTML")
    await hand.catch_up()
    await hand.log.get_by_role("button", name="Toon verborgen tekst").click()
    await expect(hand.log.get_by_role("button", name="geheim")).to_have_class(re.compile("shown"))


async def test_pictures_and_moving_pictures(hand: Hand, bot: Bot) -> None:
    """With their caption; moving ones stand still for whoever asked for less movement, until a tap."""
    await hand.start()
    await bot.send_photo(hand.chat, picture(), caption="<b>Jouw week</b>", parse_mode="HTML")
    await bot.send_animation(hand.chat, picture("GIF", 2), filename="kat.gif", disable_notification=True)
    await hand.catch_up()
    photo, moving = hand.log.locator(".is-photo"), hand.log.locator(".is-animation")
    assert await loaded(photo.get_by_role("img", name="Afbeelding"))
    await expect(photo.locator("strong")).to_have_text("Jouw week")
    await expect(moving).to_contain_text("zonder geluid bezorgd")
    await moving.get_by_role("button", name="Afspelen: Bewegend beeld").click()
    assert await loaded(moving.get_by_role("img", name="Bewegend beeld"))


async def test_a_file_can_be_saved(hand: Hand, bot: Bot) -> None:
    """What the bot sends as a document is a download."""
    await hand.start()
    await bot.send_document(hand.chat, b'{"a": 1}', filename="gegevens.json")
    await hand.catch_up()
    async with hand.page.expect_download() as saved:
        await hand.log.get_by_role("link", name="gegevens.json").click()
    assert (await saved.value).suggested_filename == "gegevens.json"


async def test_buttons_that_copy_or_open(hand: Hand, bot: Bot) -> None:
    """A copied number is confirmed; a link says that it leaves the chat; colours follow the style."""
    await hand.start()
    row = [
        {"text": "Bel", "copy_text": {"text": "085 123"}, "style": "primary"},
        {"text": "Lees", "url": "https://example.org"},
    ]
    await bot.send_message(hand.chat, "hulp", reply_markup={"inline_keyboard": [row]})
    await hand.catch_up()
    await hand.button("Bel (kopieert 085 123)").click()
    await expect(hand.phone.get_by_role("status")).to_have_text("Gekopieerd: 085 123")
    assert await hand.page.evaluate("() => navigator.clipboard.readText()") == "085 123"
    await expect(hand.button("Bel (kopieert 085 123)")).to_have_class(re.compile("primary"))
    await expect(hand.log.get_by_role("link", name="Lees (opent een webpagina)")).to_have_attribute(
        "rel", "noopener noreferrer"
    )


async def test_the_bot_is_seen_typing(hand: Hand, bot: Bot) -> None:
    """In the chat's head, until the message is there."""
    await hand.start()
    presence = hand.phone.locator(".presence")
    await expect(presence).to_have_text("online")
    await bot.send_chat_action(hand.chat, "typing")
    await expect(presence).to_have_text("is aan het typen …")
    await bot.send_message(hand.chat, "klaar")
    await expect(presence).to_have_text("online")


async def test_a_deleted_message_goes(hand: Hand, bot: Bot) -> None:
    """From the page as well."""
    await hand.start()
    sent = await bot.send_message(hand.chat, "even maar")
    await hand.catch_up()
    await bot.delete_message(hand.chat, sent.message_id)
    await expect(hand.log.get_by_text("even maar")).to_have_count(0)


async def test_whoever_reads_further_up_is_left_there(hand: Hand, bot: Bot) -> None:
    """New messages are counted on the button that leads to them; at the end the chat follows by itself."""
    await hand.start()
    await bot.send_message(hand.chat, "\n".join(f"regel {number}" for number in range(60)))
    await bot.send_message(hand.chat, "slot")
    await expect(hand.log.get_by_text("slot")).to_be_in_viewport()
    await hand.log.evaluate("log => log.scrollTo({top: 0})")
    jump = hand.phone.get_by_role("button", name=re.compile("Naar het laatste bericht"))
    await expect(jump).to_be_visible()
    await bot.send_message(hand.chat, "nieuw")
    await expect(jump).to_have_accessible_name("Naar het laatste bericht, 1 ongelezen")
    assert await hand.log.evaluate("log => log.scrollTop") == 0
    await jump.click()
    await expect(hand.log.get_by_text("nieuw")).to_be_in_viewport()
    await expect(jump).to_be_hidden()

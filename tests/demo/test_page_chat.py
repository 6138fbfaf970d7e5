"""The page as a chat: what a person taps, types and sees there, in a real browser."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_from_start_to_an_advice_by_taps(hand) -> None:
    """At most fourteen for somebody without alarm signs, and nothing has to be typed."""
    taps = await hand.onboard()
    assert hand.advised()
    assert taps <= 14


async def test_the_same_in_english(hand) -> None:
    """For somebody whose app is English."""
    await hand.fresh("Nieuwe patiënt: English")
    assert await hand.onboard() <= 14
    assert hand.advised()
    await expect(hand.shown(hand.last())).to_contain_text("Today")


async def test_the_empty_chat_says_what_the_bot_is_for(hand) -> None:
    """Its description and one button, as in the app; both go with the first word."""
    await expect(hand.log).to_contain_text("Wat kan deze bot?")
    await expect(hand.log).to_contain_text("niemand leest live mee")
    await hand.start()
    await expect(hand.log).not_to_contain_text("Wat kan deze bot?")
    await expect(hand.button("Start")).to_be_hidden()


async def test_a_tap_changes_the_message_it_was_on(hand) -> None:
    """Its buttons go and it says that it was changed; the answer stands below."""
    await hand.start()
    welcome = hand.last()
    await hand.tap(welcome.labels[0][0])
    await expect(hand.shown(welcome).locator(".key")).to_have_count(0)
    await expect(hand.shown(welcome)).to_contain_text("bewerkt")
    assert hand.last().message_id > welcome.message_id


async def test_buttons_share_their_row(hand) -> None:
    """As wide as each other, and a long label wraps instead of being cut."""
    chat = hand.demo.program.application.bot
    await hand.start()
    words = "een heel lange tekst op een knop die nergens past"
    row = [{"text": words, "callback_data": "a:1"}, {"text": "B", "callback_data": "b:1"}]
    await chat.send_message(hand.chat, "kies", reply_markup={"inline_keyboard": [row]})
    await hand.catch_up()
    keys = hand.shown(hand.last()).locator(".key")
    boxes = [await keys.nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0]["width"] == pytest.approx(boxes[1]["width"], abs=1)
    assert await keys.first.evaluate("key => key.scrollWidth <= key.clientWidth && key.clientHeight > 60")


async def test_enter_sends_and_shift_enter_does_not(hand) -> None:
    """What is typed stands on the right, and the bot answers it."""
    await hand.start()
    field = hand.phone.get_by_role("textbox", name="Bericht")
    await field.press_sequentially("hallo")
    await field.press("Shift+Enter")
    assert await field.input_value() == "hallo\n"
    await hand.write("hallo daar")
    assert [m.text for m in hand.demo.server.messages(hand.chat) if m.sender][-1] == "hallo daar"
    await expect(hand.log.locator(".out").last).to_contain_text("hallo daar")
    await expect(field).to_have_value("")


async def test_the_last_text_can_be_changed(hand) -> None:
    """With the arrow up, as in the app; Escape leaves it as it was."""
    await hand.start()
    await hand.write("ja hoor")
    field = hand.phone.get_by_role("textbox")
    await field.press("ArrowUp")
    await expect(hand.phone.get_by_text("Je wijzigt je laatste bericht")).to_be_visible()
    await field.press("Escape")
    await expect(field).to_have_value("")
    await field.press("ArrowUp")
    await hand.write("nee hoor")
    own = hand.log.locator(".out", has_text="nee hoor")
    await expect(own).to_contain_text("bewerkt")
    await expect(hand.log.locator(".out", has_text="ja hoor")).to_have_count(0)


async def test_an_old_button_is_answered_with_a_short_line(hand) -> None:
    """The answer to a tap shows for a moment over the chat; the chat stays as it is."""
    await hand.start()
    welcome = hand.last()
    await hand.tap(welcome.labels[0][0])
    before = len(hand.demo.server.messages(hand.chat))
    hand.demo.server.tap(hand.chat, welcome.message_id, min(welcome.offered))  # an old screen still shows it
    await expect(hand.phone.get_by_role("status")).to_have_class(re.compile("shown"))
    await hand.catch_up()
    assert len(hand.demo.server.messages(hand.chat)) == before


async def test_commands_are_offered_and_can_be_tapped_in_a_text(hand) -> None:
    """The list of the person's own language; an underlined command is sent as it stands."""
    await hand.start()
    await hand.button("Opdrachten").click()
    offered = hand.phone.locator("[data-panel=commands] button")
    assert await offered.count() == len(hand.demo.server.menu(hand.chat)) >= 8
    await hand.press(offered.filter(has_text="/hulp"))
    await expect(hand.log.locator(".out").last).to_contain_text("/hulp")
    await hand.press(hand.log.locator(".out").first.get_by_role("button", name="/start"))
    await expect(hand.log.locator(".out").last).to_contain_text("/start")


async def test_other_things_get_an_answer(hand) -> None:
    """Never silence, and the person sees what was sent."""
    await hand.start()
    things = {name: name for name in ("Foto", "Spraakbericht", "Sticker", "Video", "Locatie", "Contact")}
    for thing, shown in {**things, "Bestand": "file.pdf"}.items():
        before = hand.last().message_id
        await hand.button("Iets anders sturen").click()
        await hand.press(hand.button(thing))
        assert hand.last().message_id > before
        await expect(hand.log.locator(".out").last).to_contain_text(shown)

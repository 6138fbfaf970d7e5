"""The page for everybody: by keyboard, with large type, with a screen reader, in light and dark."""

from pathlib import Path

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: Returns what cannot be read, hit or named.
FAULTS = Path(__file__).with_name("faults.js").read_text(encoding="utf-8")


async def press(page, *keys: str) -> None:
    for key in keys:
        await page.keyboard.press(key)


async def tab_to(page, words: str) -> None:
    """Press Tab until that button has the focus."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await page.evaluate("() => document.activeElement?.textContent.trim()") == words:
            return
    pytest.fail(f"Tab never reached {words}")


async def test_from_start_to_an_advice_by_keyboard(hand) -> None:
    """Tab and Enter are enough, always forward: after each answer the next buttons are the next stops."""
    await tab_to(hand.page, "Start")
    async with hand.page.expect_response("**/control/update"):
        await hand.page.keyboard.press("Enter")
    await expect(hand.log).to_be_focused()
    await hand.catch_up()
    for _ in range(14):
        if hand.advised():
            break
        wanted = hand.fitting()
        if await hand.page.evaluate("() => document.activeElement?.textContent.trim()") != wanted:
            await tab_to(hand.page, wanted)
        async with hand.page.expect_response("**/control/update"):
            await hand.page.keyboard.press("Enter")
        await hand.catch_up()
    assert hand.advised()


async def test_menus_by_keyboard(hand) -> None:
    """Arrows walk through them, Escape leads back to the button that opened them."""
    await hand.start()
    opener = hand.button("Opdrachten")
    await opener.focus()
    await press(hand.page, "Enter", "ArrowDown", "ArrowDown", "ArrowUp")
    await expect(hand.phone.locator("[data-panel=commands] button").nth(1)).to_be_focused()
    await expect(opener).to_have_attribute("aria-expanded", "true")
    await press(hand.page, "Escape")
    await expect(opener).to_be_focused()
    await expect(opener).to_have_attribute("aria-expanded", "false")


async def test_a_changed_message_is_read_out_again(hand) -> None:
    """The log announces what is added; so a changed message is put there anew, and says whose it is."""
    await hand.start()
    await expect(hand.log).to_have_attribute("aria-relevant", "additions")
    await expect(hand.log).to_have_accessible_name("Gesprek met Rugcoach")
    await hand.shown(hand.last()).evaluate("message => { message.dataset.old = 'yes' }")
    welcome = hand.last()
    await hand.tap(welcome.labels[0][0])
    await expect(hand.shown(welcome)).not_to_have_attribute("data-old", "yes")
    await expect(hand.shown(welcome)).to_contain_text("Rugcoach:")


async def faults(page) -> list[str]:
    """Return what is wrong in light and dark, on a phone, in a window and on a desk."""
    found = []
    for width, height, scheme in [(390, 844, "light"), (390, 844, "dark"), (1024, 768, "light"), (1440, 900, "dark")]:
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme} {fault}" for fault in await page.evaluate(FAULTS)]
    return found


async def test_everything_can_be_read_and_hit(hand) -> None:
    """16 px, 4.5 to 1, 44 px and a name: the empty chat, one with all kinds of buttons, an open menu."""
    assert await faults(hand.page) == []
    await hand.start()
    styles = [{"text": style, "callback_data": "a:1", "style": style} for style in ("primary", "success", "danger")]
    await hand.demo.program.application.bot.send_message(hand.chat, "kies", reply_markup={"inline_keyboard": [styles]})
    await hand.button("Iets anders sturen").click()
    assert await faults(hand.page) == []
    await hand.page.evaluate("() => { document.querySelector('.name').style.font = '12px serif' }")
    assert await faults(hand.page) != []  # it can tell
    await hand.page.evaluate("() => { document.querySelector('.name').style.font = '' }")


async def test_large_type_and_small_windows(hand) -> None:
    """A phone at 200 %, at 320 by 256, and lying: nothing is cut off sideways, everything can be scrolled to."""
    await hand.start()
    for width, height in [(195, 422), (320, 256), (844, 390)]:
        await hand.page.set_viewport_size({"width": width, "height": height})
        assert await hand.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        for control in (hand.log.locator(".key").last, hand.button("Verstuur"), hand.phone.get_by_role("textbox")):
            await control.scroll_into_view_if_needed()
            await expect(control).to_be_in_viewport(ratio=0.9)


async def test_less_movement_where_it_is_asked_for(hand) -> None:
    """Nothing moves in by itself."""
    await hand.start()
    moving = "() => document.getAnimations().filter((animation) => animation.playState === 'running').length"
    assert await hand.page.evaluate(moving) == 0

"""The page for everybody: by keyboard, with large type, with a screen reader, in light and dark."""

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: Of everything that can be seen: text under 16 px, text with too little contrast (4.5:1), targets under 44 px that
#: are no part of a text, and buttons or fields without a name.
FAULTS = """
() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && element.getBoundingClientRect().width > 1;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 200) return color;
    }
    return [255, 255, 255, 255];
  };
  const light = (color) => {
    const [r, g, b] = color.slice(0, 3).map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const faults = [];
  for (const element of document.querySelectorAll("body *")) {
    const words = [...element.childNodes].filter((n) => n.nodeType === 3 && n.data.trim()).map((n) => n.data.trim()).join(" ");
    if (!seen(element) || element.closest(".sr, template, noscript, option")) continue;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (words && parseFloat(style.fontSize) < 16) faults.push(`small: ${words}`);
    if (words && contrast(rgba(style.color), behind(element)) < 4.5) faults.push(`faint: ${words}`);
    if (!element.matches("button, select, textarea, a[href]") || element.matches(".command, .words a")) continue;
    if (box.height < 43.9 || box.width < 43.9) faults.push(`narrow: ${element.outerHTML.slice(0, 80)}`);
    if (!(element.getAttribute("aria-label") || element.labels?.length || element.innerText.trim())) faults.push("nameless");
  }
  return faults;
}
"""


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


async def test_from_start_to_an_advice_by_keyboard(open_page) -> None:
    """Tab and Enter are enough, always forward: after each answer the next buttons are the next stops."""
    hand = await open_page()
    await hand.fresh()
    await tab_to(hand.page, "Start")
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1024, 768), (1440, 900)])
async def test_everything_can_be_read_and_hit(open_page, scheme: str, width: int, height: int) -> None:
    """16 px, 4.5 to 1, 44 px and a name, in light and dark, on a phone and on a desk."""
    hand = await open_page(width=width, height=height, color_scheme=scheme)
    await hand.fresh()
    assert await hand.page.evaluate(FAULTS) == []
    await hand.start()
    styles = [{"text": style, "callback_data": "a:1", "style": style} for style in ("primary", "success", "danger")]
    await hand.demo.program.application.bot.send_message(hand.chat, "kies", reply_markup={"inline_keyboard": [styles]})
    await hand.catch_up()
    assert await hand.page.evaluate(FAULTS) == []
    await hand.button("Iets anders sturen").click()
    assert await hand.page.evaluate(FAULTS) == []


@pytest.mark.parametrize(("width", "height"), [(195, 422), (320, 256), (844, 390)])
async def test_large_type_and_small_windows(open_page, width: int, height: int) -> None:
    """A phone at 200 %, at 320 by 256, and lying: nothing is cut off sideways, everything can be scrolled to."""
    hand = await open_page(width=width, height=height)
    await hand.fresh()
    await hand.start()
    assert await hand.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    for control in (hand.log.locator(".key").last, hand.button("Verstuur"), hand.phone.get_by_role("textbox")):
        await control.scroll_into_view_if_needed()
        await expect(control).to_be_in_viewport(ratio=0.9)


async def test_less_movement_where_it_is_asked_for(hand) -> None:
    """Nothing moves in by itself."""
    await hand.start()
    moving = "() => document.getAnimations().filter((animation) => animation.playState === 'running').length"
    assert await hand.page.evaluate(moving) == 0

"""What stands around the phones: time that moves on, fresh patients, blocking, languages, the other phone."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_next_walks_through_a_whole_day(hand) -> None:
    """A test message a minute after the intake, then evening, morning and midday, each at its time; never back."""
    await hand.coached()
    began, seen = hand.demo.server.world.now(), {}
    while (hand.demo.server.world.now() - began).days < 1:
        before = hand.demo.server.world.now()
        said = await hand.ahead()
        assert hand.demo.server.world.now() > before
        seen[(await hand.clock())[-5:]] = said
    assert {"19:30", "08:00", "13:00"} <= seen.keys()
    assert all("nieuw bericht" in said for at, said in seen.items() if at in {"19:30", "08:00", "13:00"})
    await expect(hand.log.locator(".day").last).to_have_text(re.compile(r"^\w+dag \d+ \w+$"))


async def test_a_number_is_answered_where_the_clock_stands(hand) -> None:
    """The morning question takes a tap; the advice bears the demo's time."""
    await hand.coached()
    while not (await hand.clock()).endswith("08:00"):
        await hand.ahead()
    await hand.tap("4")
    await expect(hand.shown(hand.last()).locator("time")).to_have_text("08:00")


async def test_a_day_in_one_press(hand) -> None:
    """To the first moment of the next day, with everything that lies between."""
    await hand.coached()
    day = (await hand.clock())[:-6]
    await hand.page.locator("#more").click()
    said = await hand.ahead("Volgende dag")
    assert (await hand.clock())[:-6] != day
    assert re.search(r"\d nieuwe berichten", said)


async def test_blocking_and_coming_back(hand) -> None:
    """Blocked, nothing arrives and nothing can be written; the one button unblocks and starts again."""
    await hand.coached()
    await hand.button("Menu van het gesprek").click()
    await hand.press(hand.button("Bot blokkeren"))
    await expect(hand.phone.get_by_role("textbox")).to_be_hidden()
    await expect(hand.phone.locator(".presence")).to_have_text("geblokkeerd")
    before = len(hand.demo.server.messages(hand.chat))
    await hand.ahead()
    assert len(hand.demo.server.messages(hand.chat)) == before
    await hand.press(hand.button("Deblokkeren en starten"))
    await expect(hand.phone.get_by_role("textbox")).to_be_visible()
    await hand.catch_up()
    assert len(hand.demo.server.bot_messages(hand.chat)) > 0
    assert len(hand.demo.server.messages(hand.chat)) >= before + 2


async def test_a_fresh_patient_with_one_tap(hand) -> None:
    """Somebody else, with nothing said yet; whoever was there before can be picked again."""
    await hand.start()
    before = hand.chat
    await hand.page.locator("#fresh").click()
    await expect(hand.button("Start")).to_be_visible()
    await hand.page.locator("#more").click()
    await hand.page.get_by_role("combobox", name="Patiënt").select_option(str(before))
    await expect(hand.log).to_contain_text("/start")
    await hand.page.keyboard.press("Escape")


async def test_the_page_speaks_two_languages(open_page) -> None:
    """The browser's first; all of its own words change, the coach keeps the patient's; the choice is remembered."""
    hand = await open_page(locale="en-GB", viewport={"width": 1280, "height": 800})
    await hand.fresh("New patient: Nederlands")
    await expect(hand.page.get_by_role("button", name="Next", exact=True)).to_be_visible()
    await expect(hand.log).to_contain_text("What can this bot do?")
    await expect(hand.page.locator("#therapist")).to_contain_text("No therapist yet")
    await expect(hand.page.get_by_text("In a real emergency, call 112.").filter(visible=True)).to_have_count(1)
    await hand.page.get_by_role("button", name="Pagina in het Nederlands").click()
    await expect(hand.page.get_by_role("button", name="Volgende", exact=True)).to_be_visible()
    await hand.page.reload()
    await expect(hand.page.locator("html")).to_have_attribute("lang", "nl")
    await expect(hand.log).to_have_attribute("lang", "nl")


async def test_light_and_dark(desk) -> None:
    """As the machine prefers, until somebody chooses."""
    shade = (
        "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
    )
    assert await desk.page.evaluate(shade) > 600
    await desk.page.emulate_media(color_scheme="dark")
    assert await desk.page.evaluate(shade) < 150
    await desk.page.get_by_role("button", name="Licht of donker").click()
    assert await desk.page.evaluate(shade) > 600


async def test_the_therapists_phone_is_one_tap_away(hand) -> None:
    """Empty for now, and it says so; what arrives meanwhile at the other phone is counted there."""
    await hand.start()
    await hand.page.get_by_role("button", name="Therapeut").click()
    await expect(hand.page.locator("#therapist")).to_contain_text("Nog geen therapeut")
    await expect(hand.phone).to_be_hidden()
    await hand.demo.program.application.bot.send_message(hand.chat, "hallo")
    await expect(hand.page.get_by_role("button", name="Patiënt 1 ongelezen")).to_be_visible()
    await hand.page.get_by_role("button", name="Patiënt 1 ongelezen").click()
    await expect(hand.log.get_by_text("hallo")).to_be_in_viewport()
    await expect(hand.page.get_by_role("button", name="Patiënt", exact=True)).to_be_visible()


async def test_on_a_desk_both_phones_stand_side_by_side(desk) -> None:
    """And the line that says what this is: made-up people, nothing leaves the computer, 112."""
    boxes = [await desk.page.locator(f"#{name} .phone").bounding_box() for name in ("patient", "therapist")]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] < boxes[1]["x"]
    assert boxes[1]["x"] + boxes[1]["width"] <= 1280
    notice = desk.page.get_by_text("Niets verlaat deze computer. Bel in een echte noodsituatie 112.")
    await expect(notice.filter(visible=True)).to_have_count(1)

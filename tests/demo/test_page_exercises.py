"""/oefeningen on the page: the drawing above its words, and another one in the same message after a tap."""

import pytest
from playwright.async_api import expect

from tests.demo.hand import Hand

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_card_is_leafed_through_with_its_drawing(hand: Hand) -> None:
    """It moves where that helps, once somebody asks for it; a still takes its place in the same message."""
    await hand.coached()
    await hand.write("/oefeningen")
    card = hand.shown(hand.last())
    play = card.get_by_role("button", name="Afspelen: Bewegend beeld")
    await play.click()
    moving = card.get_by_role("img", name="Bewegend beeld")
    assert await moving.evaluate("async image => { await image.decode(); return image.naturalWidth === 512; }")
    await hand.tap("Volgende ›")
    await expect(play).to_be_visible()  # another drawing, at rest
    await hand.tap("Kies andere")
    await hand.tap("Middag")
    drawn = card.get_by_role("img", name="Afbeelding")
    assert await drawn.evaluate("async image => { await image.decode(); return image.naturalWidth === 800; }")
    await expect(card).to_contain_text("Wandelen")

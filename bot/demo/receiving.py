"""How the bot gets its updates: getUpdates with real rules, and as much of webhooks as conflicts with it."""

import asyncio
from typing import Any

from bot.demo.errors import OTHER_POLLER, WEBHOOK_ACTIVE, bad_request, refusal
from bot.demo.params import Params
from bot.demo.updates import MAX_BATCH
from bot.demo.world import World

Json = dict[str, Any]

#: Telegram answers an empty list after this many seconds, whatever the bot asks for.
MAX_POLL_SECONDS = 50


async def get_updates(world: World, params: Params) -> list[Json]:
    """Confirm everything below ``offset`` at once; return what waits, or what comes within ``timeout`` seconds.

    Raises:
        ApiError: 409, a webhook is active, or (to the older one of two pollers) another poller came.

    """
    if world.webhook:
        raise refusal(409, WEBHOOK_ACTIVE)
    world.end_poll(refusal(409, OTHER_POLLER))
    world.updates.allow(params.json("allowed_updates", "allowed updates list"))
    limit = params.number("limit", MAX_BATCH)
    batch = _batch(world, params.number("offset"), limit)
    seconds = min(params.number("timeout"), MAX_POLL_SECONDS)
    if batch or seconds <= 0 or not await _something_came(world, seconds):
        return batch
    return _batch(world, params.number("offset"), limit)


def _batch(world: World, offset: int, limit: int) -> list[Json]:
    if not 1 <= limit <= MAX_BATCH:
        limit = MAX_BATCH
    return world.updates.take(offset, limit, world.now())


async def _something_came(world: World, seconds: int) -> bool:
    """Wait as the one poller. Raises the ApiError with which a newer poller or a webhook ends the wait."""
    poll = world.poll = asyncio.get_running_loop().create_future()
    world.changes.publish("poll", dict)
    try:
        async with asyncio.timeout(seconds):
            await poll
    except TimeoutError:
        return False
    finally:
        if world.poll is poll:
            world.poll = None
    return True


def set_webhook(world: World, params: Params) -> bool:
    """Send updates to an address from now on (nobody is called here); an empty one is deleteWebhook."""
    url = params.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.updates.allow(params.json("allowed_updates", "allowed updates list"))
    if url:
        world.end_poll(refusal(409, "terminated by setWebhook request"))
    return _webhook(world, url, params)


def delete_webhook(world: World, params: Params) -> bool:
    """Let getUpdates work again."""
    return _webhook(world, "", params)


def _webhook(world: World, url: str, params: Params) -> bool:
    world.webhook = url
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


def webhook_info(world: World, _params: Params) -> Json:
    """Return the address (empty: none) and how many updates wait."""
    return {
        "url": world.webhook,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.count(world.now()),
        "allowed_updates": sorted(world.updates.allowed),
    }

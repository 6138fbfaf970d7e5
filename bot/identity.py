"""Which bot this database belongs to: chats of one bot mean nothing to another."""

from typing import Final

from telegram import Bot

from bot.store import Store

_KEYS: Final = ("bot_id", "base_url")


class OtherBot(Exception):
    """The database belongs to another bot or another server."""


def check_identity(store: Store, bot: Bot, *, new_bot: bool) -> None:
    """Remember the bot and its server at first; later, refuse another one unless the operator says so.

    ``new_bot`` forgets where intake stood and marks everyone as not started: the new bot cannot write first.

    Raises:
        OtherBot: the database belongs to another bot or server, and ``new_bot`` was not given.

    """
    # The address holds the token behind "/bot": only the part before it is remembered.
    ours = dict(zip(_KEYS, (str(bot.id), bot.base_url.rpartition("/bot")[0]), strict=True))
    known = {key: store.meta.get(key) for key in _KEYS}
    if known == ours:
        if store.meta.get("bot_username") != bot.username:
            with store.transaction():
                store.meta.set("bot_username", bot.username)
        return
    if any(known.values()) and not new_bot:
        raise OtherBot(
            "this database belongs to another bot or server; use `rugcoach run --new-bot` if the change is meant."
        )
    with store.transaction():
        if any(known.values()):
            store.start_over()
        for key, value in (ours | {"bot_username": bot.username}).items():
            store.meta.set(key, value)

"""What an operator does from the command line: invite people, and name the person that is meant."""

from collections.abc import Iterator
from datetime import datetime

from bot.patient import Role
from bot.store import Store


def invite(store: Store, role: Role, now: datetime) -> Iterator[str]:
    """Yield the code of a new invitation, and the link where the bot's name is known from an earlier run."""
    with store.transaction():
        code = store.invites.create(role, now)
    yield code
    name = store.meta.get("bot_username")
    if name:
        yield f"https://t.me/{name}?start={code}"


def person_id(store: Store, given: str) -> str:
    """Return the id of a person who is named by id or by chat id.

    Raises:
        LookupError: there is nobody of that id.

    """
    known = store.people.by_id(given)
    if known is None and given.lstrip("-").isdecimal():
        known = store.people.by_chat(int(given))
    if known is None:
        raise LookupError("There is nobody of that id in the database.")
    return known.patient.id

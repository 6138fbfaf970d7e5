"""The command menu of therapists and operators: in their own chat only, set when role, language or texts change."""

from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from bot.brake import Brake
from bot.events import Say
from bot.handlers.patient import STAFF_COMMANDS
from bot.logs import get
from bot.menu import fingerprint
from bot.patient import Clinic
from bot.render import label
from bot.store import Busy, Store, StoreError
from bot.store.staff import Member

log = get(__name__)

#: Where the fingerprint of what was last set for somebody is remembered, by the random id.
KEY: Final = "menu:of:{person}"
#: Which commands each role has, besides help and language.
OF_ROLE: Final[dict[str, tuple[str, ...]]] = {
    "therapist": tuple(STAFF_COMMANDS),
    "operator": ("invite", "overview", "broadcast", "broadcasts"),
}
_COMMON: Final = {"help": ("hulp", "help"), "language": ("taal", "language")}
_SPELLING: Final = {"nl": 0, "en": -1}


def catalogue(role: str, language: str, clinic: Clinic) -> dict[str, str]:
    """Return the menu of a role: ``/command`` -> description."""
    names = {name: STAFF_COMMANDS[name] for name in OF_ROLE[role]} | _COMMON
    return {
        f"/{spelled[_SPELLING[language]]}": label(Say(f"menu-{name}"), language, clinic)
        for name, spelled in names.items()
    }


async def publish(bot: Bot, store: Store, clinic: Clinic, brake: Brake) -> None:
    """Set the menus that changed, and take away those of people who are no staff any more."""
    members = {member.id: member for member in store.staff.members()}
    for member in members.values():
        menu = catalogue(member.role, member.language, clinic)
        if brake.frozen or store.meta.get(KEY.format(person=member.id)) == fingerprint(menu):
            continue
        await _set(bot, store, member, menu)
    for person in store.meta.named(KEY.format(person="")):
        if person not in members and not brake.frozen:
            await _take_away(bot, store, person)


async def _set(bot: Bot, store: Store, member: Member, menu: dict[str, str]) -> None:
    commands = [BotCommand(name[1:], text) for name, text in menu.items()]
    try:
        await bot.set_my_commands(commands, scope=BotCommandScopeChat(member.chat_id))
        with store.transaction():
            store.meta.set(KEY.format(person=member.id), fingerprint(menu))
    except (TelegramError, Busy, StoreError) as error:
        log.warning("menu_not_set", error=type(error).__name__)


async def _take_away(bot: Bot, store: Store, person: str) -> None:
    known = store.people.by_id(person)
    try:
        if known is not None:
            await bot.delete_my_commands(scope=BotCommandScopeChat(known.chat_id))
        with store.transaction():
            store.meta.delete(KEY.format(person=person))
    except (TelegramError, Busy, StoreError) as error:
        log.warning("menu_not_taken_away", error=type(error).__name__)

"""The command menu of therapists and operators: in their own chat only, set when role, language or texts change."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import RetryAfter, TelegramError

from bot.brake import Brake
from bot.events import Say
from bot.handlers.patient import STAFF_COMMANDS
from bot.logs import get
from bot.menu import fingerprint
from bot.outcomes import seconds
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
#: What a command does for the staff, where that is something else than for a patient.
_TEXT: Final = {"help": "menu-staff-help"}
_SPELLING: Final = {"nl": 0, "en": -1}


def catalogue(role: str, language: str, clinic: Clinic) -> dict[str, str]:
    """Return the menu of a role: ``/command`` -> description."""
    names = {name: STAFF_COMMANDS[name] for name in OF_ROLE[role]} | _COMMON
    return {
        f"/{spelled[_SPELLING[language]]}": label(Say(_TEXT.get(name, f"menu-{name}")), language, clinic)
        for name, spelled in names.items()
    }


class StaffMenus:
    """Keeps the menus of the staff up to date; what fails is tried again at the next start."""

    def __init__(self, bot: Bot, store: Store, clinic: Clinic, brake: Brake) -> None:
        """Work on a bot that is connected by the time of the first ``publish``."""
        self._bot, self._store, self._clinic, self._brake = bot, store, clinic, brake
        #: Whose menu could not be set or taken away in this run.
        self._given_up: set[str] = set()

    async def publish(self) -> None:
        """Set the menus that changed, and take away those of people who are no staff any more."""
        members = {member.id: member for member in self._store.staff.members()}
        for member in members.values():
            menu = catalogue(member.role, member.language, self._clinic)
            if self._store.meta.get(KEY.format(person=member.id)) != fingerprint(menu):
                await self._try(member.id, partial(self._set, member, menu))
        for person in self._store.meta.named(KEY.format(person="")):
            if person not in members:
                await self._try(person, partial(self._take_away, person))

    async def _try(self, person: str, act: Callable[[], Awaitable[None]]) -> None:
        if self._brake.frozen or person in self._given_up:
            return
        try:
            await act()
        except RetryAfter as error:
            self._brake.freeze(seconds(error))
        except (TelegramError, Busy, StoreError) as error:
            self._given_up.add(person)
            log.warning("menu_not_set", error=type(error).__name__)

    async def _set(self, member: Member, menu: dict[str, str]) -> None:
        commands = [BotCommand(name[1:], text) for name, text in menu.items()]
        await self._bot.set_my_commands(commands, scope=BotCommandScopeChat(member.chat_id))
        with self._store.transaction():
            self._store.meta.set(KEY.format(person=member.id), fingerprint(menu))

    async def _take_away(self, person: str) -> None:
        known = self._store.people.by_id(person)
        if known is not None:
            await self._bot.delete_my_commands(scope=BotCommandScopeChat(known.chat_id))
        with self._store.transaction():
            self._store.meta.delete(KEY.format(person=person))

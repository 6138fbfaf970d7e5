"""Commands: what a text names exists, what exists is in the menu, and both languages have their own word."""

import re

import pytest

from bot.conversation.staff.tables import COMMANDS as ANSWERED_TO_STAFF
from bot.conversation.tables import COMMANDS as ANSWERED
from bot.handlers.patient import COMMANDS, STAFF_COMMANDS
from bot.menu import catalogue
from bot.patient import Clinic
from content.texts import LANGUAGES, sources

NAMED = re.compile(r"(?<![\w/])/([a-z]{3,})\b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_that_a_text_names_exists(language: str) -> None:
    """Nobody is sent to a command that does nothing."""
    known = {"start", *(name for names in (COMMANDS | STAFF_COMMANDS).values() for name in names)}
    named = {name for source in sources(language).values() for name in NAMED.findall(source)}
    assert named <= known


def test_every_command_is_answered_and_every_answer_has_a_command() -> None:
    """The page of handlers and the conversation know the same commands."""
    assert set(COMMANDS) == set(ANSWERED)
    assert {*STAFF_COMMANDS, "help", "language"} == set(ANSWERED_TO_STAFF)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_lists_every_command(language: str) -> None:
    """The menu is set from one catalogue, in each language."""
    listed = {name for name in catalogue(language, Clinic()) if name.startswith("/")}
    assert len(listed) == len(COMMANDS)

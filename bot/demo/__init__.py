"""A strict stand-in for Telegram's Bot API on this machine: the test bed, and the demo's telephone network."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Settings


def run(settings: "Settings") -> None:
    """Open the demo; see ``bot.demo.program``."""
    from bot.demo import program  # noqa: PLC0415 -- the stand-in alone needs neither the bot nor its texts

    program.run(settings)

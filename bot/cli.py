"""The command line: which commands there are, and where each is found. The commands parse and print; what they do
are functions that the bot uses too.

Exit codes: 0 done, 1 a plain sentence says what went wrong, 2 wrong use, 3 already running.
"""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

import click

#: Command -> the module of that command, imported when it is called for: ``advise`` starts without Telegram.
COMMANDS: Final[Mapping[str, str]] = {
    "run": "bot.commands.serving",
    "demo": "bot.commands.serving",
    "check": "bot.commands.serving",
    "invite": "bot.commands.keeping",
    "understand": "bot.commands.reading",
    "advise": "bot.commands.reading",
    "health": "bot.commands.keeping",
    "backup": "bot.commands.keeping",
    "restore": "bot.commands.keeping",
    "export": "bot.commands.keeping",
    "erase": "bot.commands.keeping",
    "remove-therapist": "bot.commands.staffing",
    "simulate": "bot.commands.simulating",
    "bench": "bot.commands.serving",
}


class Coach(click.Group):
    """The commands of the table, in its order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command; None where there is none of that name."""
        del ctx
        return command(cmd_name) if cmd_name in COMMANDS else None


@click.group(cls=Coach, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(path_type=Path), help="The settings file; default: see the README.")
@click.version_option(package_name="rugcoach")
@click.pass_context
def main(ctx: click.Context, config: Path | None) -> None:
    """Coach people with back pain on Telegram."""
    ctx.obj = config


def command(name: str) -> click.Command:
    """Return a command of the table: the function of that name in its module."""
    found = getattr(import_module(COMMANDS[name]), name.replace("-", "_"))
    assert isinstance(found, click.Command)
    return found


def commands_table() -> str:
    """Return the commands as a Markdown table, for the README."""
    rows = [f"| `rugcoach {name}` | {command(name).get_short_help_str(120)} |" for name in COMMANDS]
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows])

"""What the coach understands and advises, without settings and without a database: quick to start."""

import sys
from collections.abc import Iterator
from typing import Final

import click

from bot.commands import Failure
from content import advise_lines as reports
from content import understand as messages

_LINES: Final = click.option("--lines", is_flag=True, help="Read many from standard input, one a line.")


@click.command()
@click.argument("text", required=False)
@_LINES
def understand(text: str | None, lines: bool) -> None:
    """Print what the coach understands of a TEXT, as JSON."""
    if lines == (text is not None):
        raise click.UsageError("Give a TEXT, or --lines and texts on standard input.")
    if text is not None:
        click.echo(messages.to_json(messages.understand(text)))
        return
    for answer in messages.understand_lines(line.rstrip("\n") for line in _standard_input()):
        click.echo(answer)


@click.command()
@_LINES
def advise(lines: bool) -> None:
    """Read a report as JSON from standard input and print the advice as JSON."""
    try:
        if lines:
            for answer in reports.advise_lines(_standard_input()):
                click.echo(answer)
        else:
            click.echo(reports.advise_json("".join(_standard_input())))
    except reports.BadReport as error:
        raise Failure(str(error)) from None


def _standard_input() -> Iterator[str]:
    # Texts may hold anything: what is not UTF-8 is replaced, never an error.
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")

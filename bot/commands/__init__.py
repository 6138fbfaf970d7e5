"""The commands of the program, and how they fail: one plain sentence on standard error, and an exit code."""

from typing import IO, Any

import click


class Failure(click.ClickException):
    """A failure that the person at the keyboard can understand; exit code 1."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence if sentence.endswith((".", "?")) else f"{sentence}.")

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence, and nothing else."""
        click.echo(self.message, file=file, err=file is None)


class Running(Failure):
    """Another program holds the database."""

    exit_code = 3

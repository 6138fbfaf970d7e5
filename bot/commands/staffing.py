"""The commands about people who work at the practice."""

from pathlib import Path

import click

from bot import app, operator
from bot.commands.failures import plainly
from bot.commands.keeping import existing, settings_of
from scheduler.clock import SystemClock


@click.command("remove-therapist")
@click.argument("person")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
@plainly()
def remove_therapist(config: Path | None, person: str, yes: bool) -> None:
    """End the role of a therapist or operator (PERSON: id or chat id); patients are unlinked and told so."""
    settings = settings_of(config)
    with existing(settings) as store:
        found = operator.person_id(store, person)
        if not yes:
            click.confirm("End this person's role? Their patients are unlinked.", abort=True)
        unlinked = operator.remove_therapist(store, app.clinic(settings), found, SystemClock().now())
    click.echo(f"Removed. Patients unlinked and told: {unlinked}.")

"""The commands that work on the database alone, beside a program that may be running."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from bot import health as condition
from bot import logs, operator
from bot.commands import Failure
from bot.commands.failures import plainly
from bot.config import Settings, load_settings
from bot.export import FORMS, Form
from bot.export import export as make
from bot.lock import exclusive
from bot.patient import Role
from bot.store import NewerDatabase, Store, StoreError
from bot.store import backup as copies
from bot.store import restore as restoring
from bot.store.erasures import Remembered
from scheduler.clock import SystemClock


@click.command()
@click.argument("role", type=click.Choice(["patient", "therapist", "operator"]))
@click.pass_obj
@plainly()
def invite(config: Path | None, role: Role) -> None:
    """Print a single-use invitation, valid for seven days."""
    with _opened(settings_of(config)) as store:
        for line in operator.invite(store, role, SystemClock().now()):
            click.echo(line)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
@plainly()
def health(config: Path | None, as_json: bool) -> None:
    """Print whether the program works and what became of today's messages; exit code 1 where it does not."""
    settings = settings_of(config)
    if settings.database.path.exists():
        with _opened(settings) as store:
            report = condition.health(store, settings.clinic.time_zone, SystemClock().now())
    else:
        report = condition.NEVER_RUN
    click.echo(json.dumps(report.as_dict(), indent=2) if as_json else condition.readable(report))
    if not report.ok:
        raise SystemExit(1)


@click.command()
@click.pass_obj
@plainly()
def backup(config: Path | None) -> None:
    """Copy the database now, beside a running program."""
    settings = settings_of(config)
    click.echo(copies.backup(settings.database.path, settings.backup.folder, SystemClock().now(), settings.backup.keep))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
@plainly()
def restore(config: Path | None, file: Path) -> None:
    """Put a backup FILE in the database's place, after a backup of what is there now."""
    settings = settings_of(config)
    database, now = settings.database.path, SystemClock().now()
    with exclusive(database):
        erased = _set_aside(settings, now)
        forgotten = restoring.restore(file, database, erased or restoring.NOBODY, now)
    click.echo(f"Restored. People erased since that backup, and now again: {forgotten}.")
    click.echo("Invitations that nobody had used are void: make new ones.")
    if erased is None:
        click.echo(
            "The old database could not be read: whoever was erased since that backup has to be again.", err=True
        )


@click.command()
@click.argument("person")
@click.option("--format", "form", type=click.Choice(FORMS), default="json", help="JSON has everything.")
@click.pass_obj
@plainly()
def export(config: Path | None, person: str, form: Form) -> None:
    """Print everything that is stored about a PERSON (id or chat id), as JSON, CSV or FHIR."""
    with existing(settings_of(config)) as store:
        rows = store.everything_about(operator.person_id(store, person))
    made = make(rows, form, SystemClock().now())
    click.echo(made.content, nl=form == "json")  # bytes, whatever the terminal's own encoding: meant for a file


@click.command()
@click.argument("person")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
@plainly()
def erase(config: Path | None, person: str, yes: bool) -> None:
    """Erase everything about a PERSON (id or chat id); backups forget it as they age out."""
    with existing(settings_of(config)) as store:
        found = operator.person_id(store, person)
        if not yes:
            click.confirm("Erase everything about this person? This cannot be undone.", abort=True)
        operator.erase(store, found, SystemClock().now())
    click.echo("Erased.")


def _set_aside(settings: Settings, now: datetime) -> Remembered | None:
    """Back up the database, and return whom it has forgotten; None where it is too damaged for either."""
    database = settings.database.path
    if not database.exists():
        return restoring.NOBODY
    try:
        click.echo(copies.backup(database, settings.backup.folder, now, settings.backup.keep + 1))
        return restoring.remembered(database)
    except (StoreError, NewerDatabase, copies.BackupError):
        return None


def settings_of(config: Path | None) -> Settings:
    """Return the settings, with the logs of a command that only prints."""
    settings = load_settings(config)
    logs.configure("ERROR", settings.logging.format)
    return settings


@contextmanager
def _opened(settings: Settings) -> Iterator[Store]:
    store = Store(settings.database.path)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def existing(settings: Settings) -> Iterator[Store]:
    """Open a database that must be there: a mistyped path makes no empty one."""
    if not settings.database.path.exists():
        raise Failure(f"there is no database at {settings.database.path}")
    with _opened(settings) as store:
        yield store

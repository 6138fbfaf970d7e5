"""The command line: parses and prints. What it does are functions that the bot uses too.

Exit codes: 0 done, 1 a plain sentence says what went wrong, 2 wrong use, 3 already running.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NoReturn

import click

from bot import app, logs
from bot.bench import bench
from bot.checks import check_everything
from bot.config import Settings, SettingsError, load_settings
from bot.demo import run as demo_run
from bot.export import export_json
from bot.health import health, readable
from bot.identity import OtherBot
from bot.intake import TokenRefused
from bot.lock import AlreadyRunning, exclusive
from bot.operator import invite, person_id
from bot.patient import Role
from bot.store import Busy, NewerDatabase, Store, StoreError
from bot.store.backup import BackupError, backup
from content.advise_lines import BadReport, advise_json, advise_lines
from content.understand import to_json, understand, understand_lines
from scheduler.clock import SystemClock

_LINES: Final = click.option("--lines", is_flag=True, help="Read many from standard input, one a line.")


class Coach(click.Group):
    """A command group whose failures are one plain sentence."""

    def invoke(self, ctx: click.Context) -> object:
        """Turn what may go wrong into one sentence on standard error and an exit code."""
        try:
            return super().invoke(ctx)
        except AlreadyRunning as error:
            _fail(str(error), 3)
        except TokenRefused:
            _fail("Telegram does not know this token; ask @BotFather for a new one and set COACH_TELEGRAM_TOKEN.")
        except (SettingsError, NewerDatabase, OtherBot, BackupError, BadReport, LookupError) as error:
            _fail(_sentence(error))
        except (Busy, StoreError):
            _fail("The database cannot be used now: it is locked, unreadable, or the disk is full.")


@click.group(cls=Coach, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(path_type=Path), help="The settings file; default: see the README.")
@click.version_option(package_name="rugcoach")
@click.pass_context
def main(ctx: click.Context, config: Path | None) -> None:
    """Coach people with back pain on Telegram."""
    ctx.obj = config


@main.command()
@click.option("--new-bot", is_flag=True, help="This database now belongs to another bot or server: begin anew there.")
@click.pass_obj
def run(config: Path | None, new_bot: bool) -> None:
    """Run the bot; without a token, the demo."""
    settings = _ready(config)
    if settings.telegram_token is None:
        demo_run(settings)
        return
    _serve(settings, settings.telegram_token.get_secret_value(), new_bot=new_bot)


@main.command()
@click.pass_obj
def demo(config: Path | None) -> None:
    """Open the coach in a browser, without Telegram and without a token."""
    demo_run(_ready(config))


@main.command()
@click.option("--online", is_flag=True, help="Also ask Telegram: the bot's name, its webhook and its menu.")
@click.pass_obj
def check(config: Path | None, online: bool) -> None:
    """Check settings, texts, rules and database."""
    settings = load_settings(config)
    logs.configure("ERROR", settings.logging.format)
    problems = check_everything(settings, online=online)
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        sys.exit(1)
    click.echo("Everything is in order.")


@main.command("understand")
@click.argument("text", required=False)
@_LINES
def understand_command(text: str | None, lines: bool) -> None:
    """Print what the coach understands of a TEXT, as JSON."""
    if lines == (text is not None):
        raise click.UsageError("give a TEXT, or --lines and texts on standard input.")
    if text is not None:
        click.echo(to_json(understand(text)))
        return
    for answer in understand_lines(line.rstrip("\n") for line in _standard_input()):
        click.echo(answer)


@main.command()
@_LINES
def advise(lines: bool) -> None:
    """Read a report as JSON from standard input and print the advice as JSON."""
    if not lines:
        click.echo(advise_json(sys.stdin.read()))
        return
    for answer in advise_lines(_standard_input()):
        click.echo(answer)


@main.command("invite")
@click.argument("role", type=click.Choice(["patient", "therapist", "operator"]))
@click.pass_obj
def invite_command(config: Path | None, role: Role) -> None:
    """Print a single-use invitation, valid for seven days."""
    with _store(_quiet(config)) as store:
        for line in invite(store, role, SystemClock().now()):
            click.echo(line)


@main.command("health")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def health_command(config: Path | None, as_json: bool) -> None:
    """Print whether the program works and what became of today's messages; exit code 1 where it does not."""
    settings = _quiet(config)
    with _store(settings) as store:
        report = health(store, app.clinic(settings), SystemClock().now())
    click.echo(json.dumps(report, indent=2) if as_json else readable(report))
    if not report["ok"]:
        sys.exit(1)


@main.command("backup")
@click.pass_obj
def backup_command(config: Path | None) -> None:
    """Copy the database now, beside a running program."""
    settings = _quiet(config)
    click.echo(backup(settings.database.path, settings.backup.folder, SystemClock().now(), settings.backup.keep))


@main.command()
@click.argument("person")
@click.pass_obj
def export(config: Path | None, person: str) -> None:
    """Print everything that is stored about a PERSON (id or chat id), as JSON."""
    with _store(_quiet(config)) as store:
        click.echo(export_json(store, person_id(store, person)))


@main.command()
@click.argument("person")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def erase(config: Path | None, person: str, yes: bool) -> None:
    """Erase everything about a PERSON (id or chat id); backups forget it as they age out."""
    with _store(_quiet(config)) as store:
        found = person_id(store, person)
        if not yes:
            click.confirm("Erase everything about this person? This cannot be undone.", abort=True)
        with store.transaction():
            store.erasures.erase(found, SystemClock().now())
        store.erasures.clean()
    click.echo("Erased.")


@main.command("bench")
def bench_command() -> None:
    """Measure the figures that the design aims at, on this machine."""
    logs.configure("ERROR", "console")
    for figure in bench():
        click.echo(figure)


def commands_table() -> str:
    """Return the commands as a Markdown table, for the README."""
    rows = [f"| `rugcoach {name}` | {command.get_short_help_str(120)} |" for name, command in main.commands.items()]
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows])


def _serve(settings: Settings, token: str, *, new_bot: bool) -> None:
    with exclusive(settings.database.path):
        store = Store(settings.database.path, app.clinic(settings), run=app.new_run())
        try:
            asyncio.run(_until_signal(settings, token, store, new_bot=new_bot))
        finally:
            store.close()


async def _until_signal(settings: Settings, token: str, store: Store, *, new_bot: bool) -> None:
    logs.install_loop_handler(asyncio.get_running_loop())
    program = app.build(settings, token, store, SystemClock())
    await app.until_signal(lambda: app.serve(program, new_bot=new_bot))


def _ready(config: Path | None) -> Settings:
    settings = load_settings(config)
    token = settings.telegram_token
    secrets = () if token is None else (token.get_secret_value(),)
    logs.configure(settings.logging.level, settings.logging.format, secrets=secrets)
    return settings


def _quiet(config: Path | None) -> Settings:
    settings = load_settings(config)
    logs.configure("ERROR", settings.logging.format)
    return settings


@contextmanager
def _store(settings: Settings) -> Iterator[Store]:
    """Open the database beside a program that may be running."""
    store = Store(settings.database.path, app.clinic(settings))
    try:
        yield store
    finally:
        store.close()


def _standard_input() -> Iterator[str]:
    # Texts may hold anything: what is not UTF-8 is replaced, never an error.
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")


def _sentence(error: Exception) -> str:
    return str(error.args[0]) if error.args else type(error).__name__


def _fail(sentence: str, code: int = 1) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(code)

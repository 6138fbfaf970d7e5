"""The commands that talk to Telegram, or to its stand-in."""

import asyncio
from pathlib import Path

import click

from bot import app, checks, logs
from bot import bench as figures
from bot.commands import Failure
from bot.commands.failures import plainly
from bot.config import Settings, load_settings
from bot.demo import run as open_demo
from bot.identity import OtherBot
from bot.intake import TokenRefused
from bot.lock import exclusive
from bot.store import Store
from scheduler.clock import SystemClock

_WRONG_TOKEN = "Telegram does not know this token; ask @BotFather for a new one and set COACH_TELEGRAM_TOKEN."  # noqa: S105 -- says so


@click.command()
@click.option("--new-bot", is_flag=True, help="This database now belongs to another bot or server: begin anew there.")
@click.pass_obj
@plainly()
def run(config: Path | None, new_bot: bool) -> None:
    """Run the bot; without a token, the demo."""
    settings = load_settings(config)
    token = settings.telegram_token
    if token is None:
        open_demo(settings)
        return
    logs.configure(settings.logging.level, settings.logging.format, secrets=[token.get_secret_value()])
    _serve(settings, token.get_secret_value(), new_bot=new_bot)


@click.command()
@click.pass_obj
@plainly()
def demo(config: Path | None) -> None:
    """Open the coach in a browser, without Telegram and without a token."""
    open_demo(load_settings(config))


@click.command()
@click.option("--online", is_flag=True, help="Also ask Telegram: the bot's name, its webhook and its menu.")
@click.pass_obj
@plainly()
def check(config: Path | None, online: bool) -> None:
    """Check settings, texts, rules and database."""
    settings = load_settings(config)
    logs.configure("ERROR", settings.logging.format)
    problems = checks.check_everything(settings, online=online)
    if problems:
        raise Failure("\n".join(problems))
    click.echo("Everything is in order.")


@click.command()
def bench() -> None:
    """Measure the figures that the design aims at, on this machine."""
    logs.configure("ERROR", "console")
    for figure in figures.bench():
        click.echo(figure)


def _serve(settings: Settings, token: str, *, new_bot: bool) -> None:
    with exclusive(settings.database.path):
        store = Store(settings.database.path, app.clinic(settings), run=app.new_run())
        try:
            asyncio.run(_until_signal(settings, token, store, new_bot=new_bot))
        except TokenRefused:
            raise Failure(_WRONG_TOKEN) from None
        except OtherBot as error:
            raise Failure(str(error)) from None
        finally:
            store.close()


async def _until_signal(settings: Settings, token: str, store: Store, *, new_bot: bool) -> None:
    logs.install_loop_handler(asyncio.get_running_loop())
    program = app.build(settings, token, store, SystemClock())
    await app.until_signal(lambda: app.serve(program, new_bot=new_bot))

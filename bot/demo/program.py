"""The demo as a program: the real bot, a stand-in for Telegram, and a page with the phones, all on this machine.

It prints one line, the page's address. Its database stands beside the real one and is never the same file; a real
token is not used, not even read out: the bot talks to the stand-in with the stand-in's own.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bot import app, logs
from bot.config import Settings
from bot.demo.ahead import SHIFT, Ahead
from bot.demo.server import DemoServer
from bot.demo.site import LAST_CHAT, Site
from bot.demo.ward import Ward
from bot.lock import exclusive
from bot.store import Store
from scheduler.clock import Clock, MovableClock

log = logs.get(__name__)


@dataclass(frozen=True, slots=True)
class Demo:
    """What plays together. The page is served; ``play`` runs the bot."""

    server: DemoServer
    program: app.Program

    async def play(self) -> None:
        """Run the bot until cancelled."""
        await app.serve(self.program)


def run(settings: Settings) -> None:
    """Open the demo until SIGTERM or Ctrl+C.

    Raises:
        AlreadyRunning: another demo uses the same database.

    """
    logs.configure("WARNING", settings.logging.format)
    with TemporaryDirectory(prefix="rugcoach-demo-") as backups:
        ours = demo_settings(settings, Path(backups))
        with exclusive(ours.database.path):
            asyncio.run(_until_signal(ours))


def demo_settings(settings: Settings, backups: Path) -> Settings:
    """Return the settings of a demo: a file of its own, everybody may come in, no token, backups to throw away."""
    path = settings.database.path
    changed = {
        "clinic": settings.clinic.model_copy(update={"open_enrolment": True}),
        "database": settings.database.model_copy(update={"path": path.with_name(f"demo-{path.name}")}),
        "backup": settings.backup.model_copy(update={"folder": backups, "keep": 1}),
        "telegram_token": None,
    }
    return settings.model_copy(update=changed)


@asynccontextmanager
async def opened(settings: Settings, machine: Clock | None = None, *, staffed: bool = False) -> AsyncIterator[Demo]:
    """Serve the page and the stand-in for as long as the block lasts, with a bot that is ready to play.

    The clock is the machine's, or ``machine``, and goes on where the last run of this database left it: never back.
    ``staffed``: a therapist with patients is there too.
    """
    store = _emptied(settings)
    try:
        clock = MovableClock(machine, timedelta(seconds=float(store.meta.get(SHIFT) or 0)))
        async with _served(DemoServer(clock)) as server:
            program = app.build(_at(settings, server.base_url), server.token, store, clock)
            ward = Ward(server, program) if staffed else None
            ahead = Ahead(server, program, clock) if ward is None else Ahead(server, program, clock, ward.live_on)
            server.add_routes(Site(server, store, app.clinic(settings), ahead, ward).routes())
            yield Demo(server, program)
    finally:
        store.close()


@asynccontextmanager
async def _served(server: DemoServer) -> AsyncIterator[DemoServer]:
    await server.start_serving()
    try:
        yield server
    finally:
        await server.stop_serving()
        for error in server.failures:
            log.error("stand_in_failed", exc_info=error)


async def _until_signal(settings: Settings) -> None:
    logs.install_loop_handler(asyncio.get_running_loop())
    async with opened(settings, staffed=True) as demo:
        await app.until_signal(lambda: _announced(demo))


async def _announced(demo: Demo) -> None:
    """Print the address, now that a signal is heard, and play."""
    click.echo(f"{demo.server.base_url}/")
    await demo.play()


def _emptied(settings: Settings) -> Store:
    """Return the demo's store without the people of earlier runs: their phones are gone. Time and ids go on."""
    path, clinic = settings.database.path, app.clinic(settings)
    store = Store(path, clinic)
    kept = {key: value for key in (SHIFT, LAST_CHAT) if (value := store.meta.get(key))}
    store.close()
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    store = Store(path, clinic, run=app.new_run())
    with store.transaction():
        for key, value in kept.items():
            store.meta.set(key, value)
    return store


def _at(settings: Settings, base_url: str) -> Settings:
    """Return the settings with the stand-in's address in the place of Telegram's."""
    return settings.model_copy(update={"telegram": settings.telegram.model_copy(update={"base_url": base_url})})

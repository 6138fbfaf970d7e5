"""A whole program in a child process that kills itself (SIGKILL) at the n-th passage of a crash point."""

import asyncio
import os
import signal
from pathlib import Path

from bot import app
from bot.config import Settings
from bot.demo.server import DEMO_TOKEN
from bot.store import Store
from scheduler.clock import SystemClock


def serve(database: str, url: str, point: str, nth: int) -> None:
    """Serve until killed: by the crash point, or by the test."""
    settings = Settings(
        telegram={"base_url": url, "messages_per_second": 1000},
        clinic={"open_enrolment": True},
        database={"path": database},
        backup={"folder": f"{database}.backups"},
    )
    store = Store(Path(database), app.clinic(settings), run=app.new_run())
    program = app.build(settings, DEMO_TOKEN, store, SystemClock(), probe=Fuse(point, nth))
    asyncio.run(app.serve(program))


class Fuse:
    """A probe that ends the process, without any tidying up, at the n-th passage of one point."""

    def __init__(self, point: str, nth: int) -> None:
        self.point, self.left = point, nth

    def __call__(self, point: str) -> None:
        if point == self.point:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

"""One running program a database: an exclusive lock on a file beside it, which ends with the process."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

#: Seconds before the second and last try: ``is_held`` takes the lock for an instant to see whether it can.
_INSTANT: Final = 0.05


class AlreadyRunning(Exception):
    """Another program holds the database."""


@contextmanager
def exclusive(database: Path) -> Iterator[None]:
    """Hold the lock of a database; SIGKILL releases it too.

    Raises:
        AlreadyRunning: another program holds it.

    """
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(_lock_file(database), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if not _taken(descriptor, fcntl.LOCK_EX):
            time.sleep(_INSTANT)
            if not _taken(descriptor, fcntl.LOCK_EX):
                raise AlreadyRunning(f"rugcoach is already running on {database.name}; stop it first.")
        yield
    finally:
        os.close(descriptor)


def is_held(database: Path) -> bool:
    """Return whether a program is running on the database."""
    try:
        descriptor = os.open(_lock_file(database), os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        return not _taken(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def _lock_file(database: Path) -> str:
    # Two names of one file (a symbolic link) share one lock.
    return f"{database.resolve()}.lock"


def _taken(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

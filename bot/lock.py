"""One running program a database: an exclusive lock on a file beside it, which ends with the process."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class AlreadyRunning(Exception):
    """Another program holds the database."""


@contextmanager
def exclusive(database: Path) -> Iterator[None]:
    """Hold the lock of a database; SIGKILL releases it too.

    Raises:
        AlreadyRunning: another program holds it.

    """
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Two names of one file (a symbolic link) share one lock.
    descriptor = os.open(f"{database.resolve()}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(f"rugcoach is already running on {database.name}; stop it first.") from None
        yield
    finally:
        os.close(descriptor)

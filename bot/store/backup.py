"""Copies of the database: made while the program runs, checked, readable by the owner only."""

import os
import re
import secrets
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"rugcoach-\d{8}T\d{6}Z\.db")
_BEGUN: Final = re.compile(r"rugcoach-(\d{8}T\d{6}Z)")
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_PARTIAL: Final = ".partial"
#: No copy takes so long: what is still unfinished then was left by a program that was killed.
_LEFT_BEHIND: Final = timedelta(days=1)


class BackupError(Exception):
    """The copy could not be made, or is not sound; says why in one sentence."""


def backup(database: Path, folder: Path, now: datetime, keep: int) -> Path:
    """Copy a database that may be in use, check the copy, and keep the newest ``keep`` copies.

    Raises:
        BackupError: there is no database, or the copy is not sound (it is removed then).

    """
    if not database.exists():
        raise BackupError(f"there is no database at {database}")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    copy = folder / f"rugcoach-{now:{_STAMP}}.db"
    # The nightly job and an operator may copy in the same second: each writes a file of its own.
    partial = copy.with_suffix(f"{_PARTIAL}-{secrets.token_hex(4)}")
    try:
        sound_copy(database, partial)
        partial.replace(copy)
    finally:
        partial.unlink(missing_ok=True)
    _age_out(folder, keep)
    _tidy(folder, now - _LEFT_BEHIND)
    return copy


def sound_copy(database: Path, target: Path) -> None:
    """Copy a database into one new file for its owner only, and check it.

    Raises:
        BackupError: the copy is not sound.

    """
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    with (
        closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=10)) as source,
        closing(sqlite3.connect(target)) as copied,
    ):
        source.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        (verdict,) = copied.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            raise BackupError("the copy is not sound; the database itself may be damaged")
    descriptor = os.open(target, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _age_out(folder: Path, keep: int) -> None:
    copies = sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
    for old in copies[:-keep]:
        old.unlink()


def _tidy(folder: Path, before: datetime) -> None:
    """Remove unfinished copies that nobody will finish: they hold what a copy holds."""
    for path in folder.glob(f"rugcoach-*{_PARTIAL}*"):
        begun = _BEGUN.match(path.name)
        if begun is None or begun[1] < f"{before:{_STAMP}}":
            path.unlink(missing_ok=True)  # another copy may tidy up as well

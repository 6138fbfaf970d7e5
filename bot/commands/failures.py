"""What may go wrong with settings, files and the database, as one plain sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.commands import Failure, Running
from bot.config import SettingsError
from bot.lock import AlreadyRunning
from bot.operator import UnknownPerson
from bot.store import Busy, NewerDatabase, StoreError
from bot.store.backup import BackupError

_UNUSABLE = "The database cannot be used: it is locked or damaged, or the disk is full."


@contextmanager
def plainly() -> Iterator[None]:
    """Raise ``Failure`` for what an operator can mend; a mistake of ours stays what it is. Also a decorator."""
    try:
        yield
    except AlreadyRunning as error:
        raise Running(str(error)) from None
    except (SettingsError, NewerDatabase, BackupError, UnknownPerson) as error:
        raise Failure(str(error)) from None
    except (Busy, StoreError):  # SQLite's own words may quote values
        raise Failure(_UNUSABLE) from None
    except BrokenPipeError:
        raise  # the reader has seen enough: click ends without a word
    except OSError as error:
        raise Failure(f"{error.filename or 'A file'} cannot be used: {error.strerror}") from None

"""What therapists' rows know of a patient who is erased: buttons, keys and questions that name the random id."""

from sqlite_utils import Database

from bot.store.outbox_rows import OF_STAFF, OutboxRows


def forget_at_staff(db: Database, person: str) -> None:
    """Take a person's id out of everything that was queued for, shown to or asked of therapists."""
    named = f"*{person}*"
    OutboxRows(db).forget_shown()
    db.execute(
        f"DELETE FROM outbox WHERE {OF_STAFF} AND state <> 'sending' AND (key GLOB ? OR payload GLOB ?)",  # noqa: S608
        [named, named],
    )
    db.execute(
        f"UPDATE patient SET question = NULL WHERE {OF_STAFF} AND question GLOB ?",  # noqa: S608 -- a constant
        [named],
    )
    db.execute(
        f"UPDATE patient SET answered = NULL WHERE {OF_STAFF} AND answered GLOB ?",  # noqa: S608 -- a constant
        [named],
    )

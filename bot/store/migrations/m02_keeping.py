"""What a person's own choices about reminders and the keeping of data need."""

from sqlite_utils import Database

from bot.store.migrations.registry import migrations


@migrations()
def keeping(db: Database) -> None:
    """Weekdays on which a reminder does not come; the persons of whom nothing was heard for long."""
    db.executescript(
        """
        ALTER TABLE patient ADD COLUMN off_days TEXT NOT NULL DEFAULT '{}';
        """
    )

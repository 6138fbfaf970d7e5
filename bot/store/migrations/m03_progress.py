"""What a picture of somebody's progress needs: the course of the plan, and the minutes behind "done"."""

from sqlite_utils import Database

from bot.store.migrations.registry import migrations


@migrations()
def progress(db: Database) -> None:
    """Where the plan stood after each day on which it changed; how much walking a reminder asked for."""
    db.executescript(
        """
        CREATE TABLE plan_change (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            day TEXT NOT NULL,
            phase INTEGER NOT NULL,
            walking_step INTEGER NOT NULL,
            exercise_level INTEGER NOT NULL,
            UNIQUE (person, day)
        ) STRICT;
        ALTER TABLE activity ADD COLUMN minutes INTEGER;
        """
    )

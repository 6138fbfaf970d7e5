"""What the weeks of a patient need: earlier pauses, the weekly summary, and why a message came at another moment."""

from sqlite_utils import Database

from bot.store.migrations.registry import migrations


@migrations()
def weeks(db: Database) -> None:
    """Pauses and the weekly plan of a patient; every move by the gate with its reason (DESIGN.md, section 2)."""
    db.executescript(
        """
        ALTER TABLE patient ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE patient ADD COLUMN weekly TEXT NOT NULL DEFAULT '{}';
        CREATE TABLE move (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            reason TEXT NOT NULL,
            at TEXT NOT NULL,
            until TEXT NOT NULL
        ) STRICT;
        CREATE INDEX move_person ON move (person, at);
        """
    )

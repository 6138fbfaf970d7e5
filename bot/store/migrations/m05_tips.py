"""The tables of tips to many: what was written, to whom it goes, and what became of each."""

from sqlite_utils import Database

from bot.store.migrations.registry import migrations


@migrations()
def tips(db: Database) -> None:
    """A broadcast, its words once per language, and its recipients, written down before anything is sent."""
    db.executescript(
        """
        CREATE TABLE broadcast (
            id INTEGER PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN
                ('draft', 'handed', 'freezing', 'ready', 'running', 'paused', 'cancelled', 'done')),
            draft TEXT NOT NULL,
            author TEXT REFERENCES person (id) ON DELETE SET NULL,
            sender TEXT REFERENCES person (id) ON DELETE SET NULL,
            changed_at TEXT NOT NULL,
            sent_at TEXT,
            -- Up to which person the recipients are written down; NULL: all of them.
            frozen_to TEXT,
            total INTEGER NOT NULL DEFAULT 0,
            starts_at TEXT,
            -- What waited while it stood still is due from this moment.
            due_from TEXT,
            ended_at TEXT,
            pause TEXT NOT NULL DEFAULT '',
            -- The row of the outbox that shows how far it is.
            progress INTEGER
        ) STRICT;
        CREATE INDEX broadcast_live ON broadcast (state) WHERE ended_at IS NULL;
        CREATE UNIQUE INDEX broadcast_draft ON broadcast (author) WHERE state = 'draft';
        CREATE TABLE broadcast_text (
            id INTEGER PRIMARY KEY,
            broadcast INTEGER NOT NULL REFERENCES broadcast (id) ON DELETE CASCADE,
            language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
            payload TEXT NOT NULL,
            UNIQUE (broadcast, language)
        ) STRICT;
        CREATE TABLE broadcast_recipient (
            broadcast INTEGER NOT NULL REFERENCES broadcast (id) ON DELETE CASCADE,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            -- Local date and moment that were meant, and the moment of the next try.
            day TEXT NOT NULL,
            meant_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'queued')),
            -- Why it was moved last, by the gate's word.
            moved TEXT NOT NULL DEFAULT '',
            outbox INTEGER,
            PRIMARY KEY (broadcast, person)
        ) STRICT;
        CREATE INDEX broadcast_due ON broadcast_recipient (broadcast, due_at, person) WHERE state = 'waiting';
        CREATE INDEX broadcast_outbox ON broadcast_recipient (broadcast, outbox) WHERE outbox IS NOT NULL;
        CREATE INDEX broadcast_moved ON broadcast_recipient (broadcast, state, moved);
        -- What became of the tips of one broadcast is counted in this index alone.
        CREATE INDEX outbox_tip ON outbox (key, state, reason, kind) WHERE kind = 'tip';
        CREATE INDEX broadcast_person ON broadcast_recipient (person);
        """
    )

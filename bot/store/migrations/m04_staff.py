"""The tables that therapists need: who has seen an alert, who got a copy of it, and messages between two people."""

from sqlite_utils import Database

from bot.store.migrations.registry import migrations


@migrations()
def staff(db: Database) -> None:
    """Alerts are acknowledged and copied; letters go both ways; the list of a therapist's patients is one look-up."""
    db.executescript(
        """
        ALTER TABLE alert ADD COLUMN seen_by TEXT REFERENCES person (id) ON DELETE SET NULL;
        ALTER TABLE invite ADD COLUMN revoked_at TEXT;
        CREATE TABLE alert_copy (
            alert INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
            therapist TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            PRIMARY KEY (alert, therapist)
        ) STRICT;
        CREATE INDEX alert_copy_therapist ON alert_copy (therapist);
        CREATE TABLE letter (
            id TEXT PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            therapist TEXT REFERENCES person (id) ON DELETE SET NULL,
            receiver TEXT NOT NULL CHECK (receiver IN ('patient', 'therapist')),
            text TEXT NOT NULL,
            at TEXT NOT NULL,
            ended TEXT
        ) STRICT;
        CREATE INDEX letter_waiting ON letter (at) WHERE ended IS NULL;
        CREATE INDEX letter_person ON letter (person, at);
        CREATE INDEX person_therapist ON person (therapist) WHERE therapist IS NOT NULL;
        CREATE INDEX person_role ON person (role) WHERE role <> 'patient';
        CREATE INDEX reminder_alert ON reminder (slot) WHERE timer = 'alert';
        CREATE INDEX invite_made ON invite (created_by);
        """
    )

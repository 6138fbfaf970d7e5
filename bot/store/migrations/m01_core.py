"""The tables that the coach began with: people, diary, delivery."""

from sqlite_utils import Database

from bot.store.migrations.registry import migrations


@migrations()
def people(db: Database) -> None:
    """Who talks to us, what they agreed to, and what the programme knows of them."""
    db.executescript(
        """
        CREATE TABLE person (
            id TEXT PRIMARY KEY,
            chat_id INTEGER NOT NULL UNIQUE,
            role TEXT NOT NULL DEFAULT 'patient' CHECK (role IN ('patient', 'therapist', 'operator')),
            status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'active', 'paused', 'blocked', 'stopped')),
            language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
            zone TEXT NOT NULL,
            first_name TEXT NOT NULL DEFAULT '',
            invited INTEGER NOT NULL DEFAULT 0 CHECK (invited IN (0, 1)),
            therapist TEXT REFERENCES person (id) ON DELETE SET NULL,
            consent_coaching TEXT,
            consent_therapist TEXT,
            consent_tips TEXT,
            consent_version TEXT,
            heard_at TEXT,
            erased_at TEXT,
            created_at TEXT NOT NULL
        ) STRICT;
        CREATE TABLE patient (
            person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            onboarded INTEGER NOT NULL DEFAULT 0 CHECK (onboarded IN (0, 1)),
            complaint TEXT NOT NULL DEFAULT 'unknown',
            complaint_since TEXT,
            radiation TEXT NOT NULL DEFAULT 'none',
            risk_facts TEXT NOT NULL DEFAULT '[]',
            known_to_doctor TEXT NOT NULL DEFAULT '[]',
            phase INTEGER NOT NULL DEFAULT 1 CHECK (phase BETWEEN 1 AND 4),
            walking_step INTEGER NOT NULL DEFAULT 3 CHECK (walking_step >= 0),
            exercise_level INTEGER NOT NULL DEFAULT 1,
            plan_version INTEGER NOT NULL DEFAULT 1,
            onboarding TEXT NOT NULL DEFAULT '{}',
            course TEXT NOT NULL DEFAULT '{}',
            times TEXT NOT NULL DEFAULT '{}',
            paused_until TEXT,
            paused_since TEXT,
            question TEXT,
            question_message INTEGER,
            last_question INTEGER NOT NULL DEFAULT 0,
            answered TEXT,
            answered_at TEXT,
            last_advice INTEGER NOT NULL DEFAULT 0,
            lock TEXT,
            screened_at TEXT,
            offered TEXT NOT NULL DEFAULT '{}'
        ) STRICT;
        CREATE INDEX person_erased ON person (erased_at) WHERE erased_at IS NOT NULL;
        CREATE TABLE invite (
            code_hash TEXT PRIMARY KEY,
            role TEXT NOT NULL CHECK (role IN ('patient', 'therapist', 'operator')),
            label TEXT NOT NULL DEFAULT '',
            created_by TEXT REFERENCES person (id) ON DELETE SET NULL,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            used_at TEXT,
            used_by TEXT REFERENCES person (id) ON DELETE SET NULL
        ) STRICT;
        CREATE TABLE erasure (hash TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
        """
    )


@migrations()
def diary(db: Database) -> None:
    """What a patient told, did and was told."""
    db.executescript(
        """
        CREATE TABLE rating (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            question INTEGER NOT NULL,
            value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
            asked TEXT NOT NULL,
            slot TEXT,
            day TEXT NOT NULL,
            at TEXT NOT NULL,
            UNIQUE (person, question)
        ) STRICT;
        CREATE INDEX rating_day ON rating (person, day);
        CREATE TABLE activity (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            what TEXT NOT NULL,
            slot TEXT,
            day TEXT NOT NULL,
            at TEXT NOT NULL,
            reason TEXT
        ) STRICT;
        CREATE INDEX activity_day ON activity (person, day);
        CREATE TABLE signal (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            signal TEXT NOT NULL,
            polarity TEXT NOT NULL CHECK (polarity IN ('affirmed', 'negated', 'unsure')),
            source TEXT NOT NULL CHECK (source IN ('text', 'button')),
            at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX signal_at ON signal (person, at);
        CREATE TABLE advice (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            no INTEGER NOT NULL,
            question INTEGER,
            day TEXT NOT NULL,
            at TEXT NOT NULL,
            row TEXT NOT NULL,
            kind TEXT NOT NULL,
            exercise TEXT NOT NULL,
            walking TEXT NOT NULL,
            escalate TEXT NOT NULL,
            rules TEXT NOT NULL,
            report TEXT NOT NULL,
            text_version TEXT NOT NULL,
            replaced INTEGER NOT NULL DEFAULT 0 CHECK (replaced IN (0, 1)),
            UNIQUE (person, no)
        ) STRICT;
        CREATE INDEX advice_at ON advice (person, at);
        CREATE TABLE alert (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            cause TEXT NOT NULL,
            tier TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            at TEXT NOT NULL,
            closed_at TEXT,
            withdrawn_at TEXT
        ) STRICT;
        CREATE INDEX alert_at ON alert (person, at);
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            actor TEXT NOT NULL,
            act TEXT NOT NULL,
            person TEXT,
            detail TEXT NOT NULL DEFAULT ''
        ) STRICT;
        """
    )


@migrations()
def delivery(db: Database) -> None:
    """What is due, what goes out, what failed, and where intake stands."""
    db.executescript(
        """
        CREATE TABLE reminder (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            timer TEXT NOT NULL,
            slot TEXT NOT NULL DEFAULT '',
            at TEXT,
            day TEXT NOT NULL,
            n INTEGER NOT NULL DEFAULT 0,
            question INTEGER,
            next_due_at TEXT NOT NULL,
            claimed_by TEXT,
            UNIQUE (person, timer, slot)
        ) STRICT;
        CREATE INDEX reminder_due ON reminder (next_due_at) WHERE claimed_by IS NULL;
        CREATE INDEX reminder_claimed ON reminder (claimed_by) WHERE claimed_by IS NOT NULL;
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            priority INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN
                ('queued', 'sending', 'sent', 'failed', 'unknown', 'expired', 'cancelled', 'skipped')),
            payload TEXT NOT NULL,
            target INTEGER,
            target_message INTEGER,
            waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1)),
            message_id INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0,
            unknowns INTEGER NOT NULL DEFAULT 0,
            day TEXT,
            slot TEXT NOT NULL DEFAULT '',
            moved INTEGER NOT NULL DEFAULT 0,
            queued_at TEXT NOT NULL,
            not_before TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            done_at TEXT,
            run TEXT,
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT;
        -- An edit that waits for its message's id stands in none of the queue's indexes: it holds nobody up.
        CREATE INDEX outbox_queue ON outbox (priority, id) WHERE state = 'queued' AND waits = 0;
        CREATE INDEX outbox_due ON outbox (not_before) WHERE state = 'queued' AND waits = 0;
        CREATE INDEX outbox_expiry ON outbox (expires_at) WHERE state = 'queued';
        CREATE INDEX outbox_chat ON outbox (person, priority, id) WHERE state = 'queued' AND waits = 0;
        CREATE INDEX outbox_sending ON outbox (person) WHERE state = 'sending';
        CREATE INDEX outbox_waiting ON outbox (target) WHERE waits = 1;
        CREATE INDEX outbox_message ON outbox (person, message_id) WHERE message_id IS NOT NULL;
        CREATE INDEX outbox_person ON outbox (person);
        CREATE INDEX outbox_day ON outbox (day, kind, state) WHERE day IS NOT NULL;
        CREATE INDEX outbox_person_day ON outbox (person, day) WHERE day IS NOT NULL;
        CREATE TABLE failed_update (
            id INTEGER PRIMARY KEY,
            update_id INTEGER NOT NULL,
            kind TEXT NOT NULL,
            error TEXT NOT NULL,
            frames TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT;
        CREATE TABLE picture (name TEXT PRIMARY KEY, file_id TEXT NOT NULL) STRICT;
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """
    )

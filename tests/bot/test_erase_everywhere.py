"""Every table that may tell of a person, also those of therapists and tips: after an erase nothing of it is left."""

from datetime import timedelta

import pytest

from bot.operator import erase
from bot.store import NewMessage
from bot.store.everything import TABLES
from tests.bot.rig import ANNA, BOB, Phone, Rugcoach
from tests.bot.store.test_everything import OF_OTHERS
from tests.bot.test_erase import NAME, traces

#: Words that only Anna's therapist should ever have read.
LETTER = "hyacintenlaan"


@pytest.fixture
async def anna(rugcoach: Rugcoach, phone) -> Phone:
    """Anna has a row in every table that knows persons, and stands in her therapist's messages."""
    therapist = rugcoach.patient(BOB, role="therapist")
    person = rugcoach.patient(ANNA, first_name=NAME)
    fill(rugcoach, person, therapist)
    await rugcoach.start()
    return phone(ANNA, NAME)


def fill(rugcoach: Rugcoach, person: str, therapist: str) -> None:
    store, now = rugcoach.store, rugcoach.clock.now()
    at = now.isoformat(timespec="milliseconds")
    rows = {
        "rating": {"question": 1, "value": 3, "asked": "loose", "day": "2027-03-01", "at": at},
        "activity": {"what": "done", "day": "2027-03-01", "at": at, "reason": NAME},
        "plan_change": {"day": "2027-03-01", "phase": 1, "walking_step": 3, "exercise_level": 1},
        "signal": {"signal": "stiff", "polarity": "affirmed", "source": "text", "at": at},
        "advice": dict.fromkeys(("row", "kind", "exercise", "walking", "escalate", "text_version"), "x")
        | {
            "day": "2027-03-01",
            "at": at,
            "no": 1,
            "rules": "[]",
            "report": '{"before":3,"after":null,"morning":null,"usual":null}',
        },
        "alert": {"id": 1, "cause": "severe", "tier": "rule", "note": NAME, "at": at},
        "move": {"key": f"remind:{person}:x", "reason": "quiet_hours", "at": at, "until": at},
        "letter": {"id": "1", "therapist": therapist, "receiver": "therapist", "text": LETTER, "at": at},
        "audit": {"at": at, "actor": therapist, "act": "look", "detail": NAME},
        "broadcast_recipient": {
            "broadcast": 1,
            "day": "2027-03-01",
            "meant_at": at,
            "due_at": "2027-03-09T09:00:00.000",
        },
    }
    with store.transaction():
        store.db.execute(
            "INSERT INTO broadcast (id, state, draft, sender, changed_at) VALUES (1, 'paused', '{}', ?, ?)",
            [therapist, at],
        )
        for table, row in rows.items():
            store.db.table(table).insert({**row, "person": person})
        store.db.execute("INSERT INTO alert_copy (alert, therapist, at) VALUES (1, ?, ?)", [therapist, at])
        store.db.execute("UPDATE person SET therapist = ?, consent_therapist = ? WHERE id = ?", [therapist, at, person])
        code = store.invites.create("patient", now, label=NAME, created_by=therapist)
        store.invites.use(code, person, now)
        shown = {
            "text": f"{NAME}: {LETTER}",
            "buttons": [[{"text": NAME, "data": f"patient:{person}"}]],
            "forget": True,
        }
        for key, ended in ((f"alert:1:{person}", ("sent", "")), (f"list:{person}", None)):
            tomorrow = now + timedelta(days=1)
            new = NewMessage(key=key, person=therapist, kind="alert", payload=shown, not_before=tomorrow, ended=ended)
            store.queue.queue(new, now)
        store.queue.queue(NewMessage(key="tip:1", person=person, kind="tip", payload={"text": NAME}), now)


def test_there_is_a_row_in_every_table(rugcoach: Rugcoach) -> None:
    """A table that comes later has to be filled here too."""
    person = rugcoach.patient(ANNA, first_name=NAME)
    fill(rugcoach, person, rugcoach.patient(BOB, role="therapist"))
    found = rugcoach.store.everything_about(person)
    assert {table for table, rows in found.items() if not rows} == {"alert_copy"}  # that one is the therapist's


@pytest.mark.parametrize("by", ["the person", "an operator"])
async def test_no_trace_is_left_anywhere(rugcoach: Rugcoach, anna: Phone, by: str) -> None:
    """Chat id, random id, name, letters: neither in the file nor in its log; the therapist's own row stays."""
    ((person,),) = rugcoach.rows("SELECT id FROM person WHERE chat_id = ?", ANNA)
    assert {trace.partition(" in ")[0] for trace in traces(rugcoach, person, LETTER)} >= {"name", person, LETTER}
    if by == "an operator":
        erase(rugcoach.store, person, rugcoach.clock.now())
    else:
        anna.write("/gegevens")
        await rugcoach.settled()
        anna.tap("Wis mijn gegevens")
        rugcoach.clock.forward(seconds=5)
        await rugcoach.settled()
        anna.tap("Ja, wis alles")
        await rugcoach.settled()
    await rugcoach.forward(minutes=1)
    assert traces(rugcoach, person, LETTER) == []
    assert rugcoach.rows("SELECT chat_id FROM person") == [(BOB,)]


async def test_the_wish_alone_takes_the_rows_away(rugcoach: Rugcoach, anna: Phone) -> None:
    """Before the farewell has gone nothing is left but it: rows, queue and alerts went with the yes."""
    ((person,),) = rugcoach.rows("SELECT id FROM person WHERE chat_id = ?", ANNA)
    with rugcoach.store.transaction():
        rugcoach.store.erasures.begin(person, rugcoach.clock.now())
    left = {table for table, rows in rugcoach.store.everything_about(person).items() if rows}
    assert left <= {"person", "patient", "outbox", "audit", "invite"}
    assert not [row for row in rugcoach.store.everything_about(person)["outbox"] if row["kind"] == "tip"]


def test_every_table_lets_go_of_a_person(rugcoach: Rugcoach) -> None:
    """By its own foreign key: what belongs to a person goes with the row, what only names one forgets the name."""
    db, ways = rugcoach.store.db, {}
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        keys = db.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        ways |= {(table, key[3]): key[6] for key in keys if key[2] == "person"}
    named = OF_OTHERS | {("invite", "used_by")}
    assert {way for column, way in ways.items() if column in named} == {"SET NULL"}
    assert {way for column, way in ways.items() if column not in named} == {"CASCADE"}
    without = {table for table in TABLES if not any(table == known for known, _ in ways)}
    assert without == {"audit"}  # erased by hand, see ``Erasures``

"""``rugcoach remove-therapist``: the operator ends a role; patients are unlinked and told so."""

from pathlib import Path

import pytest

from bot.store import Store
from tests.bot.commands.conftest import NOW, Shell
from tests.e2e.people import onboarded


@pytest.fixture
def people(database: Path) -> tuple[str, str]:
    """Return a therapist and a patient who lets them look along."""
    store = Store(database)
    with store.transaction():
        therapist = store.people.create(77, "nl", "", NOW).patient.id
        store.people.becomes(therapist, "therapist")
    patient = onboarded(store, 88, NOW)
    with store.transaction():
        store.db.execute(
            "UPDATE person SET therapist = ?, consent_therapist = ? WHERE id = ?", [therapist, NOW.isoformat(), patient]
        )
    store.close()
    return therapist, patient


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    store = Store(database)
    try:
        return store.db.execute(sql).fetchall()
    finally:
        store.close()


@pytest.mark.parametrize("named", ["id", "chat"])
def test_a_therapist_is_removed(shell: Shell, database: Path, people: tuple[str, str], named: str) -> None:
    """By id or by chat id; what the patient is told waits in the outbox."""
    therapist, patient = people
    done = shell("remove-therapist", therapist if named == "id" else "77", "--yes")
    assert (done.exit_code, done.stdout) == (0, "Removed. Patients unlinked and told: 1.\n")
    assert rows(database, f"SELECT role FROM person WHERE id = '{therapist}'") == [("patient",)]
    assert rows(database, f"SELECT therapist, consent_therapist FROM person WHERE id = '{patient}'") == [(None, None)]
    assert rows(database, f"SELECT kind, state FROM outbox WHERE person = '{patient}'") == [("reply", "queued")]


def test_a_patient_is_no_therapist(shell: Shell, database: Path, people: tuple[str, str]) -> None:
    """One sentence, exit code 1, and nothing changes."""
    done = shell("remove-therapist", people[1], "--yes")
    assert (done.exit_code, done.stderr) == (1, "There is no therapist or operator of that id in the database.\n")
    assert rows(database, "SELECT COUNT(*) FROM outbox") == [(0,)]


def test_it_asks_first(shell: Shell, database: Path, people: tuple[str, str]) -> None:
    """Without a yes nothing happens."""
    assert shell("remove-therapist", people[0], stdin="n\n").exit_code == 1
    assert rows(database, f"SELECT role FROM person WHERE id = '{people[0]}'") == [("therapist",)]

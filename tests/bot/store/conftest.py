"""A fresh store for each test, and people in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store import NewMessage, Store

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data" / "rugcoach.db", run="run-1")
    yield store
    store.close()


@pytest.fixture
def anna(store: Store) -> str:
    with store.transaction():
        return store.people.create(101, "nl", "Anna", NOW).patient.id


@pytest.fixture
def bob(store: Store) -> str:
    with store.transaction():
        return store.people.create(102, "nl", "Bob", NOW).patient.id


@pytest.fixture
def queue(store: Store):
    """Queue a message; the rest of its fields are as given."""

    def queue(person: str, key: str, kind: str = "reply", **fields: object) -> int | None:
        with store.transaction():
            new = NewMessage(key=key, person=person, kind=kind, payload={"text": key}, **fields)
            return store.queue.queue(new, NOW)

    return queue

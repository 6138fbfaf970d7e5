"""A fresh store for each test of tips to many, and the program's clock."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store import Store

#: A Monday morning, ten in Amsterdam: nothing is quiet.
NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "tips.db", run="run-1", durable=False)
    yield store
    store.close()

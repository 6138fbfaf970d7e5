"""The scheduler is tested on virtual time: nothing here waits, and nothing depends on how fast the machine is."""

import asyncio
from collections.abc import Callable, Mapping

import pytest
from hypothesis import settings

from scheduler.dispatch import Dispatcher
from scheduler.virtual import VirtualLoop
from tests.scheduler.fakes import FakeTelegram, LoopClock, MemoryOutbox

# A busy machine is no failing test: no time limit for one example.
settings.register_profile("rugcoach", deadline=None)
settings.load_profile("rugcoach")

#: apscheduler reads the machine's clock, so its tests live on real time.
ON_REAL_TIME = "test_ticks.py"


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    if item.path.name == ON_REAL_TIME:
        return {"real": asyncio.new_event_loop}
    return {"virtual": VirtualLoop}


@pytest.fixture
def outbox() -> MemoryOutbox:
    return MemoryOutbox()


@pytest.fixture
def telegram() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
def dispatcher(outbox: MemoryOutbox, telegram: FakeTelegram) -> Dispatcher:
    return Dispatcher(outbox, telegram, LoopClock())

"""What the tests of the conversation share: Anna on a Monday morning at seven, after some weeks of nothing special."""

from collections.abc import Callable

import pytest

from tests.transcripts.chat import Chat
from tests.transcripts.setting import told


@pytest.fixture
def anna() -> Callable[..., Chat]:
    """Return a chat with clauses made true, like ``anna("a hernia", "known radiation")``."""
    return told

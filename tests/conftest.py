"""For all tests: what shares a machine badly runs on one worker, one after the other."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
#: Real processes keep their time; one browser serves all tests of the page.
TOGETHER = {HERE / "e2e": "processes", HERE / "demo": "page"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Name the worker's group of each test (`pytest-xdist`, `--dist loadgroup`)."""
    for item in items:
        group = next((name for folder, name in TOGETHER.items() if folder in item.path.parents), None)
        if group is not None:
            item.add_marker(pytest.mark.xdist_group(group))

"""Every ``*.txt`` in this folder is a whole conversation that a therapist can read, and two tests.

It is played as it stands, and once more with a restart of the program before every line.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.transcripts.player import Wrong, play


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> pytest.Collector | None:
    if file_path.suffix == ".txt":
        return TranscriptFile.from_parent(parent, path=file_path)
    return None


class TranscriptFile(pytest.File):
    def collect(self) -> Iterable[pytest.Item]:
        # Half a year restarts by itself, every Sunday night (``weeks.py``): before every line would add nothing.
        for restarts in (False,) if self.path.stem.startswith("weeks_") else (False, True):
            name = f"{self.path.stem}{'_with_restarts' if restarts else ''}"
            yield Transcript.from_parent(self, name=name, restarts=restarts)


class Transcript(pytest.Item):
    def __init__(self, *, restarts: bool, name: str, parent: pytest.Collector) -> None:
        super().__init__(name, parent)
        self.restarts = restarts

    def runtest(self) -> None:
        play(self.path, restarts=self.restarts)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        if isinstance(excinfo.value, Wrong):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"transcript {self.name}"

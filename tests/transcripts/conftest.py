"""Every ``*.txt`` in this folder is a test: a whole conversation that a therapist can read."""

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
        yield Transcript.from_parent(self, name=self.path.stem)


class Transcript(pytest.Item):
    def runtest(self) -> None:
        play(self.path)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        if isinstance(excinfo.value, Wrong):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"transcript {self.name}"

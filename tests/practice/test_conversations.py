"""Whole conversations between patients, therapists and the coach, as files that a therapist can read."""

from pathlib import Path

import pytest

from tests.practice.player import play
from tests.transcripts.player import Wrong

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_transcript(path: Path, tmp_path: Path) -> None:
    """Every line about the coach holds."""
    play(path, tmp_path)


def test_a_line_that_does_not_hold_is_named(tmp_path: Path) -> None:
    """File and number of the line, and what was said instead."""
    script = tmp_path / "x.txt"
    script.write_text('bob is a therapist\nbob hears "Goedenavond"\n', encoding="utf-8")
    with pytest.raises(Wrong, match=r"x\.txt:2"):
        play(script, tmp_path)

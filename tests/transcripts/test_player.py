"""The player itself: a transcript that does not hold is named with its file and line."""

from pathlib import Path

import pytest

from tests.transcripts.book import restarted
from tests.transcripts.player import Wrong, play
from tests.transcripts.setting import told


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('coach says "never said"', "did not say so"),
        ("coach advises keep D17", "gave no advice"),
        ("anna taps [No such button]", "no button"),
        ("anna dances", "does not know this kind of line"),
        ("anna is made of cheese", "does not know: anna"),
        ("coach asks slot", "the open question is 'pain'"),
        ("07:00", "only moves forward"),
        ("the programme is locked", "the lock is None"),
        ("coach offers [Nooit]", "not there"),
        ("coach alerts the therapist: fever", "the alerts are []"),
    ],
)
def test_a_line_that_does_not_hold_is_named(tmp_path: Path, line: str, why: str) -> None:
    """``file:line``, the line, and what happened instead."""
    path = tmp_path / "wrong.txt"
    path.write_text(f"# a title\n08:00\ncoach asks pain\n{line}\n", encoding="utf-8")
    with pytest.raises(Wrong) as error:
        play(path)
    assert str(error.value).startswith(f"wrong.txt:4: {line}")
    assert why in str(error.value)


def test_a_restart_keeps_everything() -> None:
    """The patient goes through JSON and comes back the same."""
    chat = told("a hernia", "known radiation", "usually a 4", "a risk: osteoporosis")
    chat.until(chat.now.replace(hour=13))
    chat.tap("Gedaan")
    assert restarted(chat.patient) == chat.patient

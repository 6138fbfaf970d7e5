"""Whole talks about tips, from the choice of people to the report, in both languages; a therapist can read them."""

from pathlib import Path

import pytest

from tests.bot.broadcast.office import Office
from tests.bot.broadcast.talking import Talk
from tests.bot.rig import Rugcoach

TALKS = sorted((Path(__file__).parent / "talks").glob("*.txt"))


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
async def test_a_talk_goes_as_it_is_written(rugcoach: Rugcoach, phone, path: Path) -> None:
    """Every line of it holds."""
    await Talk(Office(rugcoach, phone)).play(path)


async def test_a_line_that_does_not_hold_is_named(rugcoach: Rugcoach, phone, tmp_path: Path) -> None:
    """With its file and its number."""
    wrong = tmp_path / "wrong.txt"
    wrong.write_text('1 patient has a hernia\nels writes "/bericht"\nels reads "nooit"\n', encoding="utf-8")
    with pytest.raises(AssertionError, match=r"wrong.txt:3: els reads"):
        await Talk(Office(rugcoach, phone)).play(wrong)

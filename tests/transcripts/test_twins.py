"""The English transcripts tell the same stories as the Dutch ones."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ENGLISH = sorted(HERE.glob("*_en.txt"))

#: What a transcript must show in both languages, with the file that does.
BOTH = (
    "ordinary_first_day",
    "mild_pain_goes_on",
    "new_radiation",
    "known_radiation",
    "sharp_pain",
    "severe_as_usual",
    "morning_reaction",
    "overload",
    "onboarding_alarm_at_each_step",
    "lock_and_release",
    "false_alarm",
    "silence",
    "onboarding_complaints",
    "onboarding_under_18",
    "old_buttons",
    "restart_in_the_middle",
    "restart_in_each_flow",
    "settings_times_and_pause",
    "weekdays",
    "leaving_and_coming_back",
    "data_in_your_hands",
)
#: Lines that are the same in every language: the clock, the advice, the open question, alerts, locks, facts.
SAME = re.compile(
    r"\d\d:\d\d.*|\d+ minutes later|coach (advises|asks|alerts|writes down|sends|is silent).*|the programme is .*"
)


@pytest.mark.parametrize("name", BOTH)
def test_both_languages_show_it(name: str) -> None:
    """Every conversation that the clinic has to read is there in Dutch and in English."""
    assert {path.name for path in HERE.glob(f"{name}*.txt")} >= {f"{name}.txt", f"{name}_en.txt"}


@pytest.mark.parametrize("english", ENGLISH, ids=lambda path: path.stem)
def test_twins_take_the_same_course(english: Path) -> None:
    """The same times, advice, questions, alerts and locks in the same order; only the words differ."""
    dutch = english.with_name(english.name.replace("_en.txt", ".txt"))
    assert course(english) == course(dutch)


def course(path: Path) -> list[str]:
    lines = [raw.split("#")[0].strip() for raw in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if SAME.fullmatch(line)]

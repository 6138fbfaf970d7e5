"""The settings there are: their names, their defaults, and the documents that repeat them."""

import tomllib
from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import Backup, Clinic, Database, Section, Settings, load_settings, settings_table, variable
from bot.config_sections import FIELDS
from bot.config_values import Hours, as_toml, must_be

CONFIG = Path(__file__).parents[2] / "config.toml"

#: What operators and their scripts rely on.
CONTRACT = {
    "clinic": {
        "name": "Rugcentrum",
        "language": "nl",
        "time_zone": "Europe/Amsterdam",
        "phone": "",
        "hours": "08:00-18:00",
        "emergency_number": "112",
        "open_enrolment": False,
    },
    "telegram": {"base_url": "https://api.telegram.org", "messages_per_second": 25, "in_flight": 8},
    "database": {"path": "data/rugcoach.db"},
    "reminders": {
        "morning": "08:00",
        "midday": "13:00",
        "evening": "19:30",
        "quiet_from": "21:30",
        "quiet_until": "07:00",
        "window_minutes": 120,
    },
    "therapists": {
        "digest_at": "07:30",
        "alert_repeat_minutes": [10, 30, 120],
        "tips_written_by": "therapists",
        "tips_sent_by": "therapists",
    },
    "backup": {"folder": "backups", "keep": 14},
    "privacy": {"retention_months": 12},
    "logging": {"level": "INFO", "format": "console"},
}


def test_the_file_holds_the_names_and_defaults_that_operators_rely_on() -> None:
    """config.toml has exactly the promised sections, keys and values."""
    assert tomllib.loads(CONFIG.read_text(encoding="utf-8")) == CONTRACT


def test_the_file_and_the_code_say_the_same() -> None:
    """Reading config.toml gives the defaults of the code, with the paths made absolute from its folder."""
    read = load_settings(CONFIG, {})
    located = Settings(
        database=Database(path=CONFIG.parent / "data/rugcoach.db"), backup=Backup(folder=CONFIG.parent / "backups")
    )
    assert read == located


@pytest.mark.parametrize("path", FIELDS)
def test_every_setting_in_the_file_has_its_comment(path: str) -> None:
    """Above each setting of config.toml stands the sentence of the code, and behind it the default of the code."""
    key = path.partition(".")[2]
    block = f"\n# {FIELDS[path].description}\n{key} = {as_toml(Settings().at(path))}\n"
    assert CONFIG.read_text(encoding="utf-8").count(block) == 1


@pytest.mark.parametrize("path", FIELDS)
def test_every_setting_has_one_sentence_and_a_note_of_what_it_must_be(path: str) -> None:
    """No setting is without an explanation, in the documents and in the error about it."""
    description = FIELDS[path].description or ""
    assert description[:1].isupper()
    assert description.endswith(".")
    assert "\n" not in description
    assert must_be(FIELDS[path])


@pytest.mark.parametrize("path", FIELDS)
def test_the_table_for_the_readme_has_a_row_for_every_setting(path: str) -> None:
    """A row gives the setting, its default, its meaning and its name in the environment."""
    row = f"| `{path}` | `{as_toml(Settings().at(path))}` | {FIELDS[path].description} | `{variable(path)}` |"
    assert row in settings_table().splitlines()


def test_the_table_names_what_stands_in_the_environment_only() -> None:
    """The token and the place of the file are no settings of the file, but an operator has to find them."""
    last_two = settings_table().splitlines()[-2:]
    assert ["COACH_TELEGRAM_TOKEN" in last_two[0], "COACH_CONFIG" in last_two[1]] == [True, True]
    assert len(settings_table().splitlines()) == 2 + len(FIELDS) + 2


def test_settings_are_frozen() -> None:
    """Nothing changes a setting while the program runs."""
    settings = Settings()
    with pytest.raises(ValidationError):
        settings.clinic = Clinic()
    with pytest.raises(ValidationError):
        settings.clinic.name = "Elders"
    assert all(isinstance(section, Section) for name, section in settings if name != "telegram_token")


def test_plain_settings_read_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """``Settings()`` is the same on every machine: it looks at no file and no environment."""
    monkeypatch.setenv("COACH_CLINIC__NAME", "Elders")
    monkeypatch.setenv("CLINIC", '{"name": "Elders"}')
    assert Settings().clinic.name == "Rugcentrum"


def test_values_come_as_what_they_are() -> None:
    """Times are times, a path is a path, a list is a tuple that nobody can change."""
    settings = Settings()
    assert settings.reminders.evening == time(19, 30)
    assert settings.database.path == Path("data/rugcoach.db")
    assert settings.therapists.alert_repeat_minutes == (10, 30, 120)


@pytest.mark.parametrize(
    ("local", "within"), [(time(7, 59), False), (time(8), True), (time(17, 59), True), (time(18), False)]
)
def test_opening_hours_hold_from_the_first_minute_until_before_the_last(local: time, within: bool) -> None:
    """At 18:00 the clinic is closed; at 08:00 it is open."""
    assert (local in Hours(time(8), time(18))) is within

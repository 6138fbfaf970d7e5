"""Where settings come from: the file, the environment, and the token's two places."""

import os
import shutil
import subprocess
import sys
from datetime import time
from pathlib import Path

import pytest

import bot.config
from bot.config import Hours, Settings, SettingsError, load_settings

TOKEN = "123456789:" + "Ab_-" * 9


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, with no settings file above the package."""
    folder = tmp_path / "current"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(bot.config, "_ABOVE", tmp_path / "above")
    return folder


def named(name: str, file: Path) -> Path:
    """Write a settings file that gives the clinic this name."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'[clinic]\nname = "{name}"\n', encoding="utf-8")
    return file


def test_the_file_is_searched_in_four_places(tmp_path: Path, elsewhere: Path) -> None:
    """First --config, then COACH_CONFIG, then the current folder, then the folder above the package."""
    argument, variable = named("argument", tmp_path / "a.toml"), named("variable", tmp_path / "b.toml")
    current, above = named("current", elsewhere / "config.toml"), named("above", tmp_path / "above" / "config.toml")
    environ = {"COACH_CONFIG": str(variable)}

    def name(config: Path | None = None) -> str:
        return load_settings(config, environ).clinic.name

    assert name(argument) == "argument"
    assert name() == "variable"
    environ["COACH_CONFIG"] = ""
    assert name() == "current"
    current.unlink()
    assert name() == "above"
    above.unlink()
    assert name() == "Rugcentrum"


def test_the_installed_program_runs_without_a_file(tmp_path: Path) -> None:
    """A copy of the package, far from any settings file, starts with the defaults, below the current folder."""
    package = tmp_path / "site" / "bot"
    package.mkdir(parents=True)
    for module in ("__init__", "config", "config_sections", "config_values", "logs", "redaction"):
        shutil.copy(Path(bot.config.__file__).with_name(f"{module}.py"), package)
    program = "from bot.config import load_settings; s = load_settings(); print(s.clinic.name, s.database.path)"
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "current",
        env=clean | {"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stderr, ran.stdout) == ("", f"Rugcentrum {tmp_path}/current/data/rugcoach.db\n")


def test_the_environment_overrides_the_file_key_by_key(elsewhere: Path) -> None:
    """A variable replaces its own setting; the others of that section stay as the file has them."""
    (elsewhere / "config.toml").write_text('[clinic]\nname = "Rug"\nphone = "020 1234567"\n', encoding="utf-8")
    clinic = load_settings(environ={"COACH_CLINIC__NAME": "Elders", "COACH_CLINIC__OPEN_ENROLMENT": "true"}).clinic
    assert (clinic.name, clinic.phone, clinic.open_enrolment) == ("Elders", "020 1234567", True)


@pytest.mark.parametrize("written", ["5,45", "5, 45", "[5, 45]"])
def test_a_list_is_written_with_or_without_brackets(written: str) -> None:
    """In the environment a list is JSON or has commas."""
    settings = load_settings(environ={"COACH_THERAPISTS__ALERT_REPEAT_MINUTES": written})
    assert settings.therapists.alert_repeat_minutes == (5, 45)


def test_values_from_the_environment_are_parsed() -> None:
    """Hours, times and addresses arrive as in the file; a slash at the end of an address goes."""
    settings = load_settings(
        environ={
            "COACH_CLINIC__HOURS": "07:30-20:00",
            "COACH_REMINDERS__MORNING": "06:45",
            "COACH_TELEGRAM__BASE_URL": "http://127.0.0.1:8081/",
            "COACH_LOGGING__LEVEL": "debug",
        }
    )
    assert settings.clinic.hours == Hours(time(7, 30), time(20))
    assert settings.reminders.morning == time(6, 45)
    assert settings.telegram.base_url == "http://127.0.0.1:8081"
    assert settings.logging.level == "DEBUG"


def test_relative_paths_start_at_the_folder_of_the_file(tmp_path: Path) -> None:
    """The same file means the same database, wherever the program is started; absolute paths stay."""
    file = tmp_path / "etc" / "rugcoach.toml"
    file.parent.mkdir()
    file.write_text('[database]\npath = "here.db"\n', encoding="utf-8")
    settings = load_settings(file, {"COACH_BACKUP__FOLDER": "/srv/copies"})
    assert settings.database.path == tmp_path / "etc" / "here.db"
    assert settings.backup.folder == Path("/srv/copies")


def test_relative_paths_start_at_the_current_folder_without_a_file(elsewhere: Path) -> None:
    """Without a file there is only the folder where the program was started."""
    assert load_settings(environ={}).database.path == elsewhere / "data" / "rugcoach.db"


def token(environ: dict[str, str]) -> str | None:
    """Load the settings and uncover the token."""
    secret = load_settings(environ=environ).telegram_token
    return None if secret is None else secret.get_secret_value()


@pytest.fixture
def credentials(tmp_path: Path) -> Path:
    """A folder of credentials as systemd makes it, with a line end behind the token."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    (folder / "coach_telegram_token").write_text(f"{TOKEN}\n", encoding="utf-8")
    (folder / "coach_clinic").write_text("another program's", encoding="utf-8")
    return folder


def test_the_token_comes_from_the_environment_without_blanks() -> None:
    """Copying a token adds spaces and line ends; they go."""
    assert token({"COACH_TELEGRAM_TOKEN": f" {TOKEN}\n"}) == TOKEN


def test_the_token_comes_from_the_systemd_credential(credentials: Path) -> None:
    """An empty variable, as container files like to pass it, leaves the word to the credential."""
    environ = {"CREDENTIALS_DIRECTORY": str(credentials), "COACH_TELEGRAM_TOKEN": " "}
    assert token(environ) == TOKEN


def test_the_environment_beats_the_credential(credentials: Path) -> None:
    """Somebody who types a token means that one."""
    other = TOKEN.replace("123456789", "987654321")
    assert token({"CREDENTIALS_DIRECTORY": str(credentials), "COACH_TELEGRAM_TOKEN": other}) == other


def test_without_a_token_there_is_none(tmp_path: Path) -> None:
    """No token is no mistake: the program then runs the demo. Neither is a missing credential."""
    assert token({}) is None
    assert token({"CREDENTIALS_DIRECTORY": str(tmp_path / "missing")}) is None


def test_an_unreadable_credential_is_one_sentence(credentials: Path) -> None:
    """A credential that is no text is named, not shown."""
    (credentials / "coach_telegram_token").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match=r"^the credential coach_telegram_token cannot be read as text\.$"):
        load_settings(environ={"CREDENTIALS_DIRECTORY": str(credentials)})


def test_an_empty_credential_is_a_mistake(credentials: Path) -> None:
    """A credential that was made but not filled must not start the demo at a clinic."""
    (credentials / "coach_telegram_token").write_text("\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^the credential coach_telegram_token must be the token"):
        load_settings(environ={"CREDENTIALS_DIRECTORY": str(credentials)})


def test_printing_the_settings_does_not_show_the_token() -> None:
    """Neither ``repr`` nor a dump of the settings uncovers it."""
    settings: Settings = load_settings(environ={"COACH_TELEGRAM_TOKEN": TOKEN})
    assert TOKEN not in repr(settings) + str(settings.model_dump()) + settings.model_dump_json()

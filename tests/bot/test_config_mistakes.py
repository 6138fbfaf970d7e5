"""Mistakes in the settings: all at once, one plain sentence each, with the path and without the value."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.config
from bot.config import SettingsError, load_settings, variable
from bot.config_sections import FIELDS
from bot.config_values import must_be

TOKEN = "123456789:" + "Ab_-" * 9


@pytest.fixture(autouse=True)
def elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings file lies about."""
    monkeypatch.chdir(tmp_path_factory.mktemp("current"))
    monkeypatch.setattr(bot.config, "_ABOVE", tmp_path_factory.mktemp("above"))


def mistakes(environ: dict[str, str], text: str | None = None, file: Path = Path("config.toml")) -> tuple[str, ...]:
    """Load what is wrong and return the sentences."""
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(environ=environ)
    assert str(caught.value) == "\n".join(caught.value.mistakes)
    return caught.value.mistakes


WRONG = {
    "clinic.name": ["", " ", "x" * 65, "two\nlines"],
    "clinic.language": ["de", "NL", ""],
    "clinic.time_zone": ["Amsterdam", "Europe", "", "../etc/passwd", "Europe/Amsterdam\0"],
    "clinic.phone": ["none", "+", "020-1234567", "1" * 21],
    "clinic.hours": ["08:00", "18:00-08:00", "08:00-08:00", "8-18", "08:00-12:00-18:00", "08:00-24:00"],
    "clinic.emergency_number": ["", "call 112", "1"],
    "clinic.open_enrolment": ["perhaps", ""],
    "telegram.base_url": [
        "api.telegram.org",
        "ftp://example.org",
        "https://",
        "http://:80",
        "https://example.org:port",
        "https://me:pass@example.org",
        "https://example.org?x=1",
        "https://example.org/bot",
        f"https://example.org/bot{TOKEN}",
        "https://example.org/ bot",
    ],
    "telegram.messages_per_second": ["0", "1001", "2.5", "many", "-1"],
    "telegram.in_flight": ["0", "9", "true"],
    "database.path": ["", ".", "/", "a\0b"],
    "reminders.morning": ["8:00", "24:00", "08:60", "08:00:30", "800", "soon", ""],
    "reminders.window_minutes": ["0", "-5", "1441"],
    "therapists.alert_repeat_minutes": ["", "[]", "10,10", "30,10", "0,5", "ten", "[10,", '{"a": 1}', "true"],
    "therapists.tips_sent_by": ["", "everybody", "Therapists"],
    "backup.folder": [""],
    "backup.keep": ["0", "no"],
    "privacy.retention_months": ["0", "241"],
    "logging.level": ["LOUD", "10"],
    "logging.format": ["xml", "JSON"],
}


@pytest.mark.parametrize(("path", "value"), [(path, value) for path, values in WRONG.items() for value in values])
def test_a_wrong_value_is_one_sentence_about_its_variable(path: str, value: str) -> None:
    """The sentence names the variable and says what the value must be."""
    [sentence] = mistakes({variable(path): value})
    assert sentence.startswith(f"{variable(path)} must be ")
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("clinic.phone", ""),
        ("clinic.phone", "+31 20 123 45 67"),
        ("clinic.time_zone", "America/Argentina/Ushuaia"),
        ("telegram.base_url", "http://telegram.local:8081/api/"),
        ("telegram.base_url", "http://[::1]:8081"),
        ("telegram.messages_per_second", "1000"),
        ("telegram.in_flight", "1"),
        ("reminders.quiet_until", "21:30"),
        ("therapists.alert_repeat_minutes", "[15]"),
        ("logging.format", "json"),
    ],
)
def test_values_at_the_edge_are_taken(path: str, value: str) -> None:
    """What is allowed is allowed to the last."""
    assert load_settings(environ={variable(path): value}).at(path) is not None


@pytest.mark.parametrize(
    "line",
    [
        "[clinic]\nemergency_number = 112",
        "[telegram]\nin_flight = true",
        "[telegram]\nin_flight = 2.5",
        "[reminders]\nmorning = 8",
        "[reminders]\nmorning = 08:00:30",
        "[therapists]\nalert_repeat_minutes = 10",
        "[therapists]\nalert_repeat_minutes = [10, true]",
        "[clinic]\nhours = {opens = 08:00:00, closes = 07:00:00}",
    ],
)
def test_a_value_of_the_wrong_kind_in_the_file_is_a_mistake(line: str) -> None:
    """TOML knows numbers, texts and truth values; one is not taken for another."""
    [sentence] = mistakes({}, line)
    assert " in config.toml must be " in sentence


def test_a_time_of_the_files_own_kind_is_taken() -> None:
    """TOML can write a time without quotation marks; that is the same time."""
    Path("config.toml").write_text("[reminders]\nmorning = 06:30:00\n", encoding="utf-8")
    assert load_settings(environ={}).reminders.morning.isoformat() == "06:30:00"


def test_all_mistakes_come_at_once_each_where_it_was_made() -> None:
    """File and environment, unknown names and wrong values: one run names them all, once each."""
    text = '[clinic]\nnaam = "x"\nlanguage = "de"\ntime_zone = "Mars/Base"\n[telegram]\nin_flight = 99\n'
    found = mistakes({"COACH_TELEGRAM__IN_FLIGHT": "77", "COACH_BACKUP__KEEPS": "3"}, text)
    assert found == (
        "clinic.naam in config.toml is not a setting; did you mean clinic.name?",
        "COACH_BACKUP__KEEPS is not a setting; did you mean COACH_BACKUP__KEEP?",
        'clinic.language in config.toml must be "nl" or "en".',
        'clinic.time_zone in config.toml must be the name of a time zone, such as "Europe/Amsterdam".',
        "COACH_TELEGRAM__IN_FLIGHT must be a whole number from 1 to 8.",
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("COACH_TELEGRM__BASE_URL", "; did you mean COACH_TELEGRAM__BASE_URL?"),
        ("COACH_TELEGRAM__BASEURL", "; did you mean COACH_TELEGRAM__BASE_URL?"),
        ("COACH_TELEGRAM_BASE_URL", "; did you mean COACH_TELEGRAM__BASE_URL?"),
        ("COACH_TELEGRAM__TOKEN", "; did you mean COACH_TELEGRAM_TOKEN?"),
        ("coach_telegram_token", "; did you mean COACH_TELEGRAM_TOKEN?"),
        ("COACH_CONFG", "; did you mean COACH_CONFIG?"),
        ("COACH_CLINIC", "; did you mean COACH_CLINIC__NAME?"),
        ("COACH_WEATHER", "."),
    ],
)
def test_every_name_that_begins_with_coach_is_checked(name: str, hint: str) -> None:
    """A misspelt key, a misspelt section, a wrong case: refused with the likely name, never silently ignored."""
    assert mistakes({name: "x"}) == (f"{name} is not a setting{hint}",)


def test_names_of_other_programs_are_left_alone() -> None:
    """Only what begins with COACH_ is ours."""
    assert load_settings(environ={"COACHES": "x", "CLINIC__NAME": "x"}).clinic.name == "Rugcentrum"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[clincs]\nname = 'x'", "clincs.name in config.toml is not a setting; did you mean clinic.name?"),
        ("[clincs]", "clincs in config.toml is not a setting; did you mean clinic?"),
        ("[Clinic]\nname = 'x'", "Clinic.name in config.toml is not a setting; did you mean clinic.name?"),
        ("weather = 1", "weather in config.toml is not a setting."),
        ("clinic = 1", "clinic in config.toml must be a table: [clinic]."),
    ],
)
def test_unknown_keys_and_sections_in_the_file_are_refused(text: str, sentence: str) -> None:
    """A setting that is misspelt would otherwise keep its default without a word."""
    assert mistakes({}, text) == (sentence,)


@pytest.mark.parametrize("line", ["[telegram]\ntoken", "telegram_token", "token", "[clinic]\nbot_token"])
def test_a_token_in_the_file_is_refused_and_told_where_it_belongs(line: str) -> None:
    """Files are copied and mailed: the token is not read from one, and not shown."""
    [sentence] = mistakes({}, f'{line} = "{TOKEN}"')
    assert "COACH_TELEGRAM_TOKEN or the credential coach_telegram_token" in sentence
    assert TOKEN not in sentence


@pytest.mark.parametrize("value", ["secret", "123456789:short", TOKEN + " x", "bot" + TOKEN, "12345:" + "a" * 35])
def test_a_token_of_the_wrong_shape_is_not_shown(value: str) -> None:
    """The sentence says what a token looks like, not what this one was."""
    [sentence] = mistakes({"COACH_TELEGRAM_TOKEN": value})
    assert sentence.startswith("COACH_TELEGRAM_TOKEN must be the token that @BotFather gave")
    assert value not in sentence


@given(
    value=st.text("qxyz", min_size=8),
    path=st.sampled_from(sorted(set(WRONG) - {"clinic.name", "database.path", "backup.folder"})),
)
def test_no_value_is_ever_repeated(value: str, path: str) -> None:
    """Whatever stands in a variable, it may be a secret that landed in the wrong place."""
    with pytest.raises(SettingsError) as caught:
        load_settings(environ={variable(path): value})
    assert value not in str(caught.value)


def test_every_kind_of_setting_has_its_wrong_values_here() -> None:
    """A new kind of setting needs a row in the list of wrong values."""
    assert {must_be(FIELDS[path]) for path in WRONG} == {must_be(field) for field in FIELDS.values()}


def test_a_named_file_that_is_missing_is_one_sentence() -> None:
    """Whoever names a file wants that one: the defaults do not stand in for it."""
    assert mistakes({"COACH_CONFIG": "/nowhere/coach.toml"}) == ("there is no settings file /nowhere/coach.toml.",)


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    """What cannot be read is said so, whatever the reason."""
    assert mistakes({"COACH_CONFIG": str(tmp_path)}) == (f"the settings file {tmp_path} cannot be read.",)


@pytest.mark.parametrize(
    ("text", "line"),
    [("[clinic]\n\nname = Rug\n", 3), ('[clinic]\nname = "Rug', 2), ("[clinic]\n[clinic]\n", 2), ("x = [\n1,\n", 3)],
)
def test_a_file_that_is_no_toml_is_one_sentence_with_the_line(text: str, line: int) -> None:
    """The operator finds the place; other mistakes wait until the file can be read."""
    sentence = f"config.toml, line {line}: this is not TOML; perhaps quotation marks are missing."
    assert mistakes({"COACH_WEATHER": "x"}, text) == (sentence,)


def test_a_file_in_another_encoding_is_one_sentence_with_the_line() -> None:
    """An editor that saves Latin letters its own way is named as the cause."""
    Path("config.toml").write_bytes("[clinic]\nname = 'Caf\xe9'\n".encode("latin-1"))
    assert mistakes({}) == ("config.toml, line 2: this is not UTF-8 text.",)

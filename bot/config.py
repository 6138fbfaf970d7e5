"""Settings: defaults in the code, then ``config.toml``, then the environment; checked as a whole at start, then frozen.

The file is the first of: ``--config``, ``COACH_CONFIG``, ``./config.toml``, ``config.toml`` in the folder above this
package; none is fine. ``COACH_SECTION__KEY`` overrides it; a list is written ``10,30,120`` or ``[10, 30, 120]``.
The token comes from ``COACH_TELEGRAM_TOKEN`` or, where that is empty, from the systemd credential
``coach_telegram_token``; never from the file, because people copy and mail files.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr, ValidationError
from pydantic_settings import EnvSettingsSource, InitSettingsSource

from bot.config_sections import (
    FIELDS,
    Backup,
    Clinic,
    Database,
    Logging,
    Privacy,
    Reminders,
    Section,
    Settings,
    Telegram,
    Therapists,
)
from bot.config_values import Hours, as_toml, must_be
from bot.logs import redact

__all__ = [
    "Backup",
    "Clinic",
    "Database",
    "Hours",
    "Logging",
    "Privacy",
    "Reminders",
    "Section",
    "Settings",
    "SettingsError",
    "Telegram",
    "Therapists",
    "find_config",
    "load_settings",
    "settings_table",
    "variable",
]

CONFIG_VARIABLE: Final = "COACH_CONFIG"
TOKEN_VARIABLE: Final = "COACH_TELEGRAM_TOKEN"  # noqa: S105 -- the name of a variable, no secret
CREDENTIAL: Final = "coach_telegram_token"
#: The folder above this package: the project's or, once installed, the one of all packages.
_ABOVE: Final = Path(__file__).parent.parent
#: How alike two names must be (0-1) for "did you mean": one or two letters, not another word.
_ALIKE: Final = 0.8

_SECTIONS: Final = {path.partition(".")[0] for path in FIELDS}
_CHECKED: Final = FIELDS | {"telegram_token": Settings.model_fields["telegram_token"]}

#: A table of the file as TOML gives it: nothing in it has been checked yet.
Table = dict[str, Any]


class SettingsError(Exception):
    """The settings are wrong: ``mistakes`` has one sentence each, with the setting's path and never with its value."""

    def __init__(self, *mistakes: str) -> None:
        self.mistakes = tuple(redact(mistake) for mistake in mistakes)
        super().__init__("\n".join(self.mistakes))


def load_settings(config: Path | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of file, environment and token; ``config`` is the file that ``--config`` named.

    Relative paths become absolute: from the folder of the file or, without one, from the current folder.

    Raises:
        SettingsError: with all mistakes at once; a file that is missing, unreadable or no TOML comes alone.

    """
    file = find_config(config, environ)
    table = _read(file) if file else {}
    mistakes = [*_unknown_keys(table, file), *_unknown_variables(environ)]
    try:
        settings = Settings(_build_sources=(_sources(table, environ), {}))  # type: ignore[call-arg]  # mypy sees fields only
    except ValidationError as error:
        raise SettingsError(*mistakes, *_sentences(error, _places(table, file, environ))) from None
    if mistakes:
        raise SettingsError(*mistakes)
    return _anchored(settings, file.parent if file else Path())


def find_config(config: Path | None, environ: Mapping[str, str]) -> Path | None:
    """Return the file to read, or None where none is named and none lies about; a named one may be missing."""
    named = config or environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named)
    return next((file for file in (Path("config.toml"), _ABOVE / "config.toml") if file.is_file()), None)


def variable(path: str) -> str:
    """Return a setting's name in the environment: ``clinic.time_zone`` is ``COACH_CLINIC__TIME_ZONE``."""
    return f"COACH_{path.upper().replace('.', '__')}"


def settings_table() -> str:
    """Return all settings as a Markdown table: setting, default, meaning, environment; it ends without a newline."""
    defaults = Settings()
    rows = [
        ("Setting", "Default", "Meaning", "Environment"),
        ("---", "---", "---", "---"),
        *(
            (f"`{path}`", f"`{as_toml(defaults.at(path))}`", str(field.description), f"`{variable(path)}`")
            for path, field in FIELDS.items()
        ),
        ("not in the file", "none", str(_CHECKED["telegram_token"].description), f"`{TOKEN_VARIABLE}`"),
        ("not in the file", "none", "The settings file, where `--config` names none.", f"`{CONFIG_VARIABLE}`"),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


class _Environment(EnvSettingsSource):
    """``COACH_SECTION__KEY`` from the mapping that was given, where pydantic takes the process's own."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        #: Known names only: an unknown one has its own sentence, and ``COACH_CLINIC`` would be read as JSON.
        self._given = {name.lower(): environ[name] for name in map(variable, FIELDS) if name in environ}
        super().__init__(Settings, case_sensitive=False, env_prefix="COACH_", env_nested_delimiter="__")

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return self._given


def _sources(table: Table, environ: Mapping[str, str]) -> tuple[EnvSettingsSource | InitSettingsSource, ...]:
    """Return where values come from; the first that has one wins."""
    sections = {name: part for name, part in table.items() if name in _SECTIONS and isinstance(part, dict)}
    token = {"telegram_token": _token(environ)}
    return _Environment(environ), InitSettingsSource(Settings, token), InitSettingsSource(Settings, sections)


def _token(environ: Mapping[str, str]) -> SecretStr | None:
    """Read the token; without the spaces and line ends that files and copying add."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    token = environ.get(TOKEN_VARIABLE, "").strip()
    if token or not folder:
        return SecretStr(token) if token else None
    try:
        return SecretStr((Path(folder) / CREDENTIAL).read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"the credential {CREDENTIAL} cannot be read as text.") from None


def _read(file: Path) -> Table:
    try:
        text = file.read_text(encoding="utf-8-sig")
        return tomllib.loads(text)
    except FileNotFoundError:
        raise SettingsError(f"there is no settings file {file}.") from None
    except OSError:
        raise SettingsError(f"the settings file {file} cannot be read.") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{file}, line {line}: this is not UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))  # otherwise "at end of document"
        line = int(found[1]) if found else text.count("\n") + 1
        raise SettingsError(f"{file}, line {line}: this is not TOML; perhaps quotation marks are missing.") from None


def _paths(table: Table) -> Iterator[str]:
    """Name everything in the file: ``clinic.name``, or only ``name`` where that is no table of known settings."""
    for name, part in table.items():
        if isinstance(part, dict) and (part or name in _SECTIONS):
            yield from (f"{name}.{key}" for key in part)
        else:
            yield name


def _unknown_keys(table: Table, file: Path | None) -> Iterator[str]:
    for path in _paths(table):
        if "token" in path.lower():
            yield f"{path} in {file} must go: a token belongs in {TOKEN_VARIABLE} or the credential {CREDENTIAL}."
        elif path in _SECTIONS:
            yield f"{path} in {file} must be a table: [{path}]."
        elif path not in FIELDS:
            yield f"{path} in {file} is not a setting{_hint(path, [*FIELDS, *_SECTIONS])}"


def _unknown_variables(environ: Mapping[str, str]) -> Iterator[str]:
    known = {*map(variable, FIELDS), CONFIG_VARIABLE, TOKEN_VARIABLE}
    for name in sorted(environ):
        if name.upper().startswith("COACH_") and name not in known:
            yield f"{name} is not a setting{_hint(name.upper(), known)}"


def _hint(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, known, n=1, cutoff=_ALIKE)
    return f"; did you mean {close[0]}?" if close else "."


def _places(table: Table, file: Path | None, environ: Mapping[str, str]) -> dict[str, str]:
    """Say of each setting that was given where it stands; the environment overrides the file."""
    in_file = {path: f"{path} in {file}" for path in _paths(table)}
    in_environment = {path: variable(path) for path in FIELDS if variable(path) in environ}
    token = TOKEN_VARIABLE if environ.get(TOKEN_VARIABLE, "").strip() else f"the credential {CREDENTIAL}"
    return in_file | in_environment | {"telegram_token": token}


def _sentences(error: ValidationError, places: Mapping[str, str]) -> Iterator[str]:
    """Say what is wrong with each setting once; unknown ones have had their sentence."""
    wrong = dict.fromkeys(".".join(map(str, detail["loc"][:2])) for detail in error.errors(include_input=False))
    for path in wrong:
        if path in _CHECKED:
            yield f"{places[path]} must be {must_be(_CHECKED[path])}."


def _anchored(settings: Settings, folder: Path) -> Settings:
    """Make relative paths absolute: a service and a shell have different current folders."""
    base = folder.absolute()
    database = settings.database.model_copy(update={"path": base / settings.database.path})
    backup = settings.backup.model_copy(update={"folder": base / settings.backup.folder})
    return settings.model_copy(update={"database": database, "backup": backup})

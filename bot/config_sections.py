"""The settings there are: one class a table of ``config.toml``, with the defaults. ``bot.config`` reads them."""

from datetime import time
from functools import reduce
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import PydanticBaseSettingsSource as Source

from bot.config_values import (
    BaseUrl,
    ClockTime,
    Digits,
    DigitsOrNone,
    Format,
    Hours,
    Language,
    Level,
    Location,
    Minutes,
    OpeningHours,
    Staff,
    Switch,
    Text,
    Token,
    Whole,
    Zone,
    whole,
)


class Section(BaseModel):
    """One table of the file. The sentence below a setting stands in ``config.toml`` and in the README as well."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, str_strip_whitespace=True, use_attribute_docstrings=True
    )


class Clinic(Section):
    """Who the clinic is and how it is reached."""

    name: Text = "Rugcentrum"
    """The clinic's name, as people read it in the bot."""
    language: Language = "nl"
    """The language for people whose own is neither Dutch nor English."""
    time_zone: Zone = "Europe/Amsterdam"
    """The clinic's time zone, and a patient's until another is chosen."""
    phone: DigitsOrNone = ""
    """The telephone number that stands with every advice to seek help; empty leaves it out."""
    hours: OpeningHours = Hours(time(8), time(18))
    """When therapists are at work: alerts are repeated within these hours only."""
    emergency_number: Digits = "112"
    """The number that alarm texts tell people to call."""
    open_enrolment: Switch = False
    """Whether people may use the coach without an invitation."""


class Telegram(Section):
    """How Telegram is reached, and how fast."""

    base_url: BaseUrl = "https://api.telegram.org"
    """The address of the Bot API server: Telegram's, or one of your own; the program adds /bot and the token."""
    messages_per_second: Annotated[Whole, whole(1, 1000)] = 25
    """How many messages leave in a second, all chats together; Telegram allows about 30, with paid broadcasts 1000."""
    in_flight: Annotated[Whole, whole(1, 8)] = 8
    """How many messages are on their way at the same moment."""


class Database(Section):
    """Where everything is kept."""

    path: Location = Path("data/rugcoach.db")
    """The SQLite file; a relative path starts at the folder of config.toml."""


class Reminders(Section):
    """The times that a new patient starts with, in the patient's own zone."""

    morning: ClockTime = time(8)
    """When the morning question comes."""
    midday: ClockTime = time(13)
    """When the reminder to walk comes."""
    evening: ClockTime = time(19, 30)
    """When the evening question comes."""
    quiet_from: ClockTime = time(21, 30)
    """From when nothing is sent unasked, except at a time that the patient chose."""
    quiet_until: ClockTime = time(7)
    """Until when nothing is sent unasked; the same time as quiet_from means no quiet hours."""
    window_minutes: Annotated[Whole, whole(1, 1440)] = 120
    """How many minutes late a reminder may still be sent before it expires."""


class Therapists(Section):
    """What therapists receive."""

    digest_at: ClockTime = time(7, 30)
    """When the daily overview comes, in the clinic's zone."""
    alert_repeat_minutes: Minutes = (10, 30, 120)
    """How many minutes after an alert it is repeated, as long as nobody has seen it."""
    tips_written_by: Staff = "therapists"
    """Who may write a tip to many: therapists and operators (therapists), or operators alone (operators)."""
    tips_sent_by: Staff = "therapists"
    """Who may send a tip off, pause and cancel it; others hand theirs to those who may."""


class Backup(Section):
    """Copies of the database."""

    folder: Location = Path("backups")
    """The folder of the copies; a relative path starts at the folder of config.toml."""
    keep: Annotated[Whole, whole(1, 1000)] = 14
    """How many copies are kept; the oldest go first."""


class Privacy(Section):
    """How long data stay."""

    retention_months: Annotated[Whole, whole(1, 240)] = 12
    """How many months after somebody's last sign of life the data are erased."""


class Logging(Section):
    """What the program writes to standard error; never a text, a name or a token."""

    level: Level = "INFO"
    """The least level that is written: DEBUG, INFO, WARNING, ERROR or CRITICAL."""
    format: Format = "console"
    """One line for the eye (console) or one JSON object per line (json)."""


class Settings(BaseSettings):
    """All settings. ``Settings()`` holds the defaults; ``load_settings`` reads the file and the environment."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
        case_sensitive=True,  # or [Clinic] would silently replace [clinic]
    )

    clinic: Clinic = Clinic()
    telegram: Telegram = Telegram()
    database: Database = Database()
    reminders: Reminders = Reminders()
    therapists: Therapists = Therapists()
    backup: Backup = Backup()
    privacy: Privacy = Privacy()
    logging: Logging = Logging()
    telegram_token: Token = None
    """The bot's token from @BotFather; the systemd credential coach_telegram_token serves as well."""

    def at(self, path: str) -> object:
        """Return the value of a setting by its path, such as ``clinic.time_zone``."""
        return reduce(getattr, path.split("."), self)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: Source,
        env_settings: Source,
        dotenv_settings: Source,
        file_secret_settings: Source,
    ) -> tuple[Source, ...]:
        """Read nothing by itself: a test or a demo gets the same settings on every machine."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)


#: Every setting of the file by its path, such as ``clinic.time_zone``, in the file's order.
FIELDS: Final[dict[str, FieldInfo]] = {
    f"{name}.{key}": field
    for name, section in Settings()
    if isinstance(section, Section)
    for key, field in type(section).model_fields.items()
}

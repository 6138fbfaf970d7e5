"""The parameters of one call, read with Telegram's patience: numbers and JSON arrive as text."""

import json
from dataclasses import dataclass, field

from bot.demo.errors import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Every value as text, as forms carry them; uploads under the name of their part."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text; empty where it is missing."""
        return self.values.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        """Return a whole number, or the default where it is missing or none."""
        try:
            return int(self.values.get(name, default))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """Return a truth value."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str) -> object:
        """Return what the JSON of a parameter says, None where it is missing.

        Raises:
            ApiError: 400, it is no JSON; ``what`` is how Telegram calls the thing.

        """
        if not self.text(name):
            return None
        try:
            return json.loads(self.values[name])
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def chat(self, name: str = "chat_id") -> int | None:
        """Return the id of a chat; None where it is missing or a public @name, which nobody here has."""
        return self.number(name) or None

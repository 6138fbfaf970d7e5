"""What Telegram forbids for a while, as everybody who calls it needs to know: the dispatcher is the one brake."""

from typing import Protocol


class Brake(Protocol):
    """A 429 to one method freezes all of them but getUpdates; repeated 409s stop the sending."""

    @property
    def frozen(self) -> bool:
        """Say whether nothing may be called now."""
        ...

    def freeze(self, seconds: float) -> None:
        """Telegram asks for so many seconds of silence."""
        ...

    def conflict(self) -> None:
        """Telegram says that another program fetches this bot's updates."""
        ...

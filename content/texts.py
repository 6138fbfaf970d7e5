"""The sentences: Mozilla Fluent files, one a flow, in every language; loaded and checked at start."""

import html
import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("nl", "en")
_TAG: Final = re.compile(r"<[^<>]*>")


class TextError(Exception):
    """A text is missing or could not be made; names the language and the id, never a value."""


class Texts:
    """All texts of one language."""

    def __init__(self, language: str) -> None:
        """Load every ``*.ftl`` file of the language.

        Raises:
            TextError: no such language, or a file is not Fluent.

        """
        self.language = language
        #: No isolating marks: they show as boxes in old phones' push notifications.
        self._bundle = FluentBundle([language], use_isolating=False)
        found = sources(language)
        if not found:
            raise TextError(f"there are no texts for the language {language!r}")
        for source in found.values():
            self._bundle.add_resource(FluentResource(source))

    def has(self, text_id: str) -> bool:
        """Return whether the text exists."""
        return self._bundle.has_message(text_id)

    def render(self, text_id: str, args: Mapping[str, object]) -> str:
        """Return the text as Telegram HTML; ``args`` must be escaped already (see ``escape``).

        Raises:
            TextError: the text or one of its variables is missing.

        """
        if not self.has(text_id):
            raise TextError(f"no text {text_id!r} in {self.language!r}")
        value = self._bundle.get_message(text_id).value
        if value is None:
            raise TextError(f"the text {text_id!r} in {self.language!r} is empty")
        text, errors = self._bundle.format_pattern(value, dict(args))
        if errors:
            raise TextError(f"the text {text_id!r} in {self.language!r} lacks a variable or a term")
        return str(text)


def escape(value: str) -> str:
    """Return the value as it may stand in Telegram's HTML. Every variable passes here, once."""
    return html.escape(value, quote=False)


@cache
def texts(language: str) -> Texts:
    """Return the texts of a language, loaded once."""
    return Texts(language)


def sources(language: str) -> dict[str, str]:
    """Return the Fluent sources of a language by file name, in the order of their names."""
    folder = files("content") / language
    if not folder.is_dir():
        return {}
    found = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return {name: entry.read_text(encoding="utf-8") for name, entry in found}


@cache
def version() -> str:
    """Return which texts these are: stored with every advice and every consent, so that both can be audited."""
    digest = sha256()
    for language in LANGUAGES:
        for source in sources(language).values():
            digest.update(source.encode())
    return digest.hexdigest()[:12]


def plain(text: str) -> str:
    """Return Telegram HTML as plain text: for the rare case that its markup is refused."""
    return html.unescape(_TAG.sub("", text))

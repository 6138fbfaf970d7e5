"""What the coach knows: the rules, facts, doses and limits of ``article.toml``, loaded and checked at start.

Every advice names the ids it rests on; here an id becomes a sentence and the section it comes from.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal

FILE = "article.toml"
Language = Literal["nl", "en"]

_ID = re.compile(r"[A-Z]+\d?(-[A-Z0-9]+)*")
_SECTION_KEYS = {"nl", "en", "rules"}
_RULE_KEYS = {"nl", "en", "point", "sources", "also"}


class LibraryError(ValueError):
    """The file with the rules is not in order, or an id is not in it; the message names the file and the id."""

    def __init__(self, problem: str, where: str = "") -> None:
        super().__init__(": ".join(part for part in (FILE, where, problem) if part))


@dataclass(frozen=True, slots=True)
class Section:
    """Where a rule comes from: a short code such as ``BUILD 5`` and its readable title in both languages."""

    code: str
    nl: str
    en: str

    def title(self, language: Language) -> str:
        """Return the title as a patient reads it, e.g. "Hoe je beweging veilig opbouwt, punt 5"."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, fact, dose, alarm sign or limit in our own words; ``sources`` is empty for the article itself."""

    id: str
    section: Section
    nl: str
    en: str
    sources: tuple[str, ...] = ()

    def words(self, language: Language) -> str:
        """Return the sentence in the reader's language."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Library:
    """All rules by id, in the order of the file."""

    rules: Mapping[str, Rule]

    def rule(self, rule_id: str) -> Rule:
        """Return one rule; raise LibraryError, naming file and id, where there is none."""
        if rule_id not in self.rules:
            raise LibraryError("there is no such rule", rule_id)
        return self.rules[rule_id]

    def cited(self, rule_ids: Iterable[str], language: Language) -> str:
        """Return where some rules come from, each section once: with its point, where it is one point only."""
        points: dict[str, dict[str, None]] = {}
        for section in (self.rule(rule_id).section for rule_id in rule_ids):
            title = section.title(language)
            heading = title.rpartition(", ")[0] if " " in section.code else title
            points.setdefault(heading, {})[title] = None
        return "; ".join(next(iter(found)) if len(found) == 1 else heading for heading, found in points.items())


@cache
def load_library() -> Library:
    """Return the library of this installation, read once; raise LibraryError where the file is not in order."""
    return read_library(files("content").joinpath(FILE).read_text(encoding="utf-8"))


def read_library(text: str) -> Library:
    """Read and check the text of ``article.toml``; the first mistake raises LibraryError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LibraryError(f"is not valid TOML ({error})") from error
    sources = data.pop("sources", {})
    rules: dict[str, Rule] = {}
    for code, section in data.items():
        for rule in _section_rules(code, section, sources):
            if rule.id in rules:
                raise LibraryError("stands there twice", rule.id)
            rules[rule.id] = rule
    return Library(rules)


def _section_rules(code: str, section: dict[str, Any], sources: Mapping[str, str]) -> Iterator[Rule]:
    """Yield a section's rules; a rule with a twin id comes twice, once under each name."""
    _check_keys(code, section, _SECTION_KEYS)
    _check_keys(code, section.get("rules"), None)
    titles = Section(code, _text(code, section, "nl"), _text(code, section, "en"))
    for rule_id, entry in section["rules"].items():
        if not _ID.fullmatch(rule_id):
            raise LibraryError("an id is capitals and digits, joined by hyphens", rule_id)
        rule = _rule(rule_id, entry, titles, sources)
        yield rule
        if "also" in entry:
            yield replace(rule, id=_text(rule_id, entry, "also"))


def _rule(rule_id: str, entry: dict[str, Any], section: Section, sources: Mapping[str, str]) -> Rule:
    _check_keys(rule_id, entry, _RULE_KEYS)
    return Rule(
        id=rule_id,
        section=_at_point(rule_id, section, entry.get("point")),
        nl=_text(rule_id, entry, "nl"),
        en=_text(rule_id, entry, "en"),
        sources=tuple(_text(f"source of {rule_id}", sources, key) for key in entry.get("sources", [])),
    )


def _at_point(rule_id: str, section: Section, point: object) -> Section:
    if point is None:
        return section
    if type(point) is not int or point < 1:
        raise LibraryError("point must be a whole number from 1", rule_id)
    return Section(f"{section.code} {point}", f"{section.nl}, punt {point}", f"{section.en}, point {point}")


def _text(where: str, entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise LibraryError(f"{key} is missing or empty", where)
    return value


def _check_keys(where: str, entry: object, allowed: set[str] | None) -> None:
    """Refuse what is not a table, and keys outside ``allowed`` (None: any)."""
    if not isinstance(entry, dict):
        raise LibraryError("must be a table with its rules", where)
    unknown = sorted(set(entry) - allowed) if allowed is not None else []
    if unknown:
        raise LibraryError(f"unknown key {unknown[0]}", where)

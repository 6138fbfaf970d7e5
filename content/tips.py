"""Ready tips for therapists: every tip with its rules, theme, and whom it suits. Loaded from ``tips.toml``.

Source: CLINICAL.md, section 1 (the article in our own words), and its list of tensions (the rider).
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeVar

from content.library import Language, LibraryError, Section, load_library
from content.report import COMPLAINTS, PHASES, Complaint

T = TypeVar("T")

FILE: Final = "tips.toml"
#: A tip fits a phone without scrolling.
LONGEST: Final = 300
#: Themes, in the order in which they are offered; ``tip-theme-…`` are their names.
THEMES: Final = ("why", "rest", "walking", "gentle", "strength", "building", "day", "trust", "help")
TEXT_PREFIXES: Final[tuple[str, ...]] = ("tip-theme-",)
#: Rules that hold only without alarm signs, or for mild pain only: whoever repeats one says so (the tensions 1-4).
NEEDS_RIDER: Final = frozenset(
    {"R-ALWAYS-SAFE", "Q1", "Q2", "R-STOP-SHARP", "R-MILD-PAIN", "F-MILD-NOHARM", "F-ACUTE-MOVE", "C-ACUTE-1"}
    | {"C-HERNIA-1", "F-HERNIA-REST", "DOSE-WALK"}
)
_KEYS: Final = {"rules", "nl", "en", "complaints", "phases", "rider"}


class TipError(ValueError):
    """A tip is not in order; names the file, the tip and the problem."""

    def __init__(self, tip: str, problem: str) -> None:
        super().__init__(f"{FILE}: {tip}: {problem}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One tip in both languages."""

    id: str
    theme: str
    #: Ids of ``article.toml``; the first one names the section.
    rules: tuple[str, ...]
    titles: Mapping[Language, str]
    texts: Mapping[Language, str]
    complaints: frozenset[Complaint]
    phases: frozenset[int]
    #: The line about alarm signs goes with it.
    rider: bool

    @property
    def section(self) -> Section:
        """Return where in the article it comes from."""
        return load_library().rule(self.rules[0]).section

    def suits(self, complaints: frozenset[Complaint], phases: frozenset[int]) -> bool:
        """Tell whether it suits everybody with one of the complaints in one of the phases; none given means all."""
        return (complaints or frozenset(COMPLAINTS)) <= self.complaints and (phases or frozenset(PHASES)) <= self.phases


@cache
def load_tips() -> Mapping[str, Tip]:
    """Return all tips by id, in the order of the file; raise TipError where one is not in order."""
    return read_tips((files("content") / FILE).read_text(encoding="utf-8"))


def read_tips(text: str) -> Mapping[str, Tip]:
    """Read and check the text of ``tips.toml``; the first mistake raises TipError."""
    tips: dict[str, Tip] = {}
    for theme, rows in tomllib.loads(text).items():
        if theme not in THEMES:
            raise TipError(theme, "is no theme")
        for tip in _theme(theme, rows):
            if tip.id in tips:
                raise TipError(tip.id, "stands there twice")
            tips[tip.id] = tip
    return tips


def of_theme(theme: str) -> tuple[Tip, ...]:
    """Return the tips of a theme, in the order of the file."""
    return tuple(tip for tip in load_tips().values() if tip.theme == theme)


def _theme(theme: str, rows: Mapping[str, Any]) -> Iterator[Tip]:
    for tip_id, row in rows.items():
        if unknown := set(row) - _KEYS:
            raise TipError(tip_id, f"unknown key {min(unknown)}")
        yield _tip(tip_id, theme, row)


def _tip(tip_id: str, theme: str, row: Mapping[str, Any]) -> Tip:
    rules = _rules(tip_id, row)
    words = {language: _words(tip_id, language, row) for language in ("nl", "en")}
    rider = bool(row.get("rider", False))
    if NEEDS_RIDER & set(rules) and not rider:
        raise TipError(tip_id, "needs the line about alarm signs: rider = true")
    return Tip(
        id=tip_id,
        theme=theme,
        rules=rules,
        titles={"nl": words["nl"][0], "en": words["en"][0]},
        texts={"nl": words["nl"][1], "en": words["en"][1]},
        complaints=_subset(tip_id, row.get("complaints"), COMPLAINTS),
        phases=_subset(tip_id, row.get("phases"), PHASES),
        rider=rider,
    )


def _rules(tip_id: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    rules = tuple(row.get("rules", ()))
    if not rules:
        raise TipError(tip_id, "names no rule")
    for rule in rules:
        try:
            load_library().rule(rule)
        except LibraryError:
            raise TipError(tip_id, f"there is no rule {rule}") from None
    return rules


def _words(tip_id: str, language: str, row: Mapping[str, Any]) -> tuple[str, str]:
    given = row.get(language)
    if not isinstance(given, list) or len(given) != 2 or not all(isinstance(word, str) and word for word in given):
        raise TipError(tip_id, f"{language} must be a title and a text")
    if len(given[1]) > LONGEST:
        raise TipError(tip_id, f"{language} is longer than {LONGEST} characters")
    return given[0], given[1]


def _subset(tip_id: str, given: list[T] | None, allowed: tuple[T, ...]) -> frozenset[T]:
    if given is None:
        return frozenset(allowed)
    if not given or not set(given) <= set(allowed):
        raise TipError(tip_id, f"only these are known: {', '.join(map(str, allowed))}")
    return frozenset(given)

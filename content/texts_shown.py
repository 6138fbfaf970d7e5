"""Every text as a therapist can read it: both languages, every form, where it is used, which rules it rests on."""

import ast as python
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_expression

from content.library import Rule, load_library
from content.rules import TABLE
from content.text_checks import messages, referenced
from content.texts import LANGUAGES, sources

ROOT: Final = Path(__file__).parents[1]
#: Beginnings from which modules build ids, like ``answer-`` and ``why-D``.
_PREFIX: Final = re.compile(r"[a-z]{3,}(-[a-z]+)*-D?")
#: Ids of rules (``R-TREND``, ``Q1``) and of rows of the decision table (``D05``), as comments write them.
_ID: Final = re.compile(r"\b(?:[A-Z]+\d?(?:-[A-Z0-9]+)+|Q\d|D\d\d)\b")


_ONLY_IDS: Final = re.compile(rf"(?:{_ID.pattern}[,:. ]*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One text with all that is known about it."""

    id: str
    #: As HTML by language; variables are marked, each variant stands on its own line.
    words: Mapping[str, str]
    #: What the group of texts is for, and what the comment says about this one.
    group: str
    remark: str
    used_in: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The texts of one file, in its order."""

    name: str
    about: str
    texts: tuple[Shown, ...]


def flows() -> tuple[Flow, ...]:
    """Return every text of the program by file; order and remarks are those of the first language."""
    return tuple(_flow(name, source) for name, source in sources(LANGUAGES[0]).items())


def _flow(name: str, source: str) -> Flow:
    about: list[str] = []
    shown: list[Shown] = []
    group = ""
    for entry in FluentParser().parse(source).body:
        match entry:
            case ast.GroupComment():
                group = entry.content or ""
            case ast.Comment() if not shown:
                about.append(entry.content or "")
            case ast.Message():
                shown.append(_shown(entry, group))
    return Flow(name.removesuffix(".ftl"), " ".join(" ".join(about).split()), tuple(shown))


def _shown(message: ast.Message, group: str) -> Shown:
    text_id = message.id.name
    remark = " ".join(((message.comment and message.comment.content) or "").split())
    return Shown(
        id=text_id,
        words={language: readable(parsed(language)[text_id]) for language in LANGUAGES},
        group=group,
        remark="" if _ONLY_IDS.fullmatch(remark) else remark,
        used_in=tuple(sorted(uses().get(text_id, set()))),
        rules=tuple(rules_in(remark or group)),
    )


@cache
def parsed(language: str) -> Mapping[str, ast.Message]:
    """Return every message of a language by id, read once."""
    return messages(language)


def rules_in(words: str) -> Iterator[Rule]:
    """Yield the rules that a comment names, itself or by the row of the table; each once."""
    rows = {row.id: (*row.rules, *row.limits) for row in TABLE}
    known = load_library().rules
    named = (rule for found in _ID.findall(words) for rule in rows.get(found, (found,)))
    yield from (known[rule] for rule in dict.fromkeys(named) if rule in known)


# --- Fluent, readable -------------------------------------------------------------------------------------------------


def readable(message: ast.Message) -> str:
    """Return a text as HTML: its own marks, ‹variables›, and what it takes over from other texts."""
    return "" if message.value is None else "".join(map(_part, message.value.elements)).replace("\n", "<br>")


def _part(part: ast.TextElement | ast.Placeable) -> str:
    if isinstance(part, ast.TextElement):
        return str(part.value)
    expression = part.expression
    if isinstance(expression, ast.SelectExpression):
        return "".join(_variant(expression, variant) for variant in expression.variants)
    return f"<var>{escape(_name(expression))}</var>"


def _variant(choice: ast.SelectExpression, variant: ast.Variant) -> str:
    key = variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
    words = "".join(map(_part, variant.value.elements))
    return f"\n<small>{escape(_name(choice.selector))} = {escape(str(key))}:</small> {words}"


def _name(expression: object) -> str:
    match expression:
        case ast.VariableReference():
            return f"‹{expression.id.name}›"
        case ast.MessageReference():
            return f"→ {expression.id.name}"
        case ast.StringLiteral():
            return str(expression.value)
        case ast.Expression():
            return serialize_expression(expression)
    return ""


# --- Where a text is used ---------------------------------------------------------------------------------------------


@cache
def uses() -> Mapping[str, set[str]]:
    """Return where each text is used: modules that name it or build its id from a prefix, and texts that contain it."""
    known = parsed(LANGUAGES[0])
    found: dict[str, set[str]] = {text_id: set() for text_id in known}
    for path in _modules():
        module = path.relative_to(ROOT).as_posix()
        tree = python.parse(path.read_text(encoding="utf-8"))
        named = {str(node.value) for node in python.walk(tree) if isinstance(node, python.Constant)}
        built = tuple(name for name in named if _PREFIX.fullmatch(name))
        for text_id, modules in found.items():
            if text_id in named or text_id.startswith(built):
                modules.add(module)
    for text_id, message in known.items():
        for part in referenced(message) & found.keys():
            found[part].add(f"→ {text_id}")
    return found


def _modules() -> Iterable[Path]:
    return (path for package in ("bot", "content") for path in sorted((ROOT / package).rglob("*.py")))

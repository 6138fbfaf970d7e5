"""Every text is used, and every text that the program names is there: the sources are read, nothing is run."""

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.syntax.ast import Message

from content.text_checks import messages, referenced
from content.texts import LANGUAGES

ROOT = Path(__file__).parent.parent
#: Texts whose ids are put together where no TEXT_PREFIXES stands: prefix -> the module that does it.
BUILT = {"advice-": "content/advice_texts.py", "menu-": "bot/menu.py", "bot-": "bot/menu.py"}


@cache
def texts() -> tuple[Mapping[str, Message], ...]:
    return tuple(map(messages, LANGUAGES))


def ids() -> frozenset[str]:
    return frozenset(text_id for language in texts() for text_id in language)


@cache
def sources() -> Mapping[str, ast.Module]:
    files = [path for package in ("bot", "content") for path in sorted((ROOT / package).rglob("*.py"))]
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}


@cache
def nodes() -> tuple[ast.AST, ...]:
    return tuple(node for tree in sources().values() for node in ast.walk(tree))


def literals() -> frozenset[str]:
    """Return every string that stands in the program."""
    return frozenset(node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str))


@cache
def prefixes() -> Mapping[str, str]:
    """Return the prefixes that modules declare in TEXT_PREFIXES, and where."""
    return {
        prefix: module
        for module, tree in sources().items()
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "TEXT_PREFIXES"
        for prefix in ast.literal_eval(node.value or ast.Constant(()))
    }


def test_every_text_is_used() -> None:
    """Named in the program, built there from a declared prefix, or part of another text."""
    parts = {part for language in texts() for each in language.values() for part in referenced(each)}
    built = (*prefixes(), *BUILT)
    assert {text_id for text_id in ids() - literals() - parts if not text_id.startswith(built)} == set()


def test_every_declared_prefix_builds_something() -> None:
    """A prefix whose texts are gone would hide unused ones."""
    assert [prefix for prefix in prefixes() if not any(text_id.startswith(prefix) for text_id in ids())] == []
    assert [prefix for prefix, module in BUILT.items() if f'"{prefix}' not in (ROOT / module).read_text()] == []


def test_every_text_that_is_named_exists() -> None:
    """``Say("…")`` and ``button("…", …)`` never name a text that is not there: it would fail when somebody needs it."""
    calls = (node for node in nodes() if isinstance(node, ast.Call))
    named = [call.args[0] for call in calls if call.args and getattr(call.func, "id", "") in {"Say", "button"}]
    said = {first.value for first in named if isinstance(first, ast.Constant)}
    assert len(said) > 100
    assert said - ids() == set()

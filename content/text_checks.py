"""What can be wrong with the texts before anybody reads them: ids, variables, markup. Used at start and by tests."""

import re
from collections.abc import Container, Iterator, Mapping
from html.parser import HTMLParser
from typing import Final

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content.texts import LANGUAGES, sources

#: The tags that our texts use, out of those that Telegram knows.
TAGS: Final = frozenset({"b", "i"})
_ENTITY: Final = re.compile(r"&(?!(?:lt|gt|amp|quot|#\d+);)")


def messages(language: str) -> Mapping[str, ast.Message]:
    """Return every message of a language by id.

    Raises:
        ValueError: a file has a line that is not Fluent, or an id stands twice.

    """
    found: dict[str, ast.Message] = {}
    for name, source in sources(language).items():
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Junk):
                raise ValueError(  # noqa: TRY004 -- the file is wrong, not a type
                    f"{language}/{name}: not Fluent: {(entry.content or '').strip().splitlines()[0]}"
                )
            if isinstance(entry, ast.Message):
                if entry.id.name in found:
                    raise ValueError(f"{language}/{name}: {entry.id.name} stands twice")
                found[entry.id.name] = entry
    return found


def variables(message: ast.Message) -> frozenset[str]:
    """Return the names of the variables of a message, those of its selectors included."""
    return frozenset(_collect(message).variables)


def referenced(message: ast.Message) -> frozenset[str]:
    """Return the ids of the messages, and ``-names`` of the terms, that a message contains."""
    return frozenset(_collect(message).messages)


def problems() -> Iterator[str]:
    """Yield each difference between the languages and each piece of bad markup, as one sentence."""
    by_language = {language: messages(language) for language in LANGUAGES}
    every = sorted(set().union(*by_language.values()))
    for text_id in every:
        for language in LANGUAGES:
            if text_id not in by_language[language]:
                yield f"{text_id}: missing in {language}"
        present = [found[text_id] for found in by_language.values() if text_id in found]
        if len({variables(message) for message in present}) > 1:
            yield f"{text_id}: the languages use different variables"
    for language, found in by_language.items():
        for text_id, message in found.items():
            yield from (f"{text_id} in {language}: {fault}" for fault in _faults(message, found))


def markup_faults(text: str) -> Iterator[str]:
    """Yield what Telegram would refuse in a text of ours."""
    if _ENTITY.search(text):
        yield "an ampersand that is no entity"
    parser = _Tags()
    parser.feed(text)
    parser.close()
    yield from parser.faults
    if parser.open:
        yield f"<{parser.open[-1]}> is not closed"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS or attrs:
            self.faults.append(f"<{tag}> is not one of our tags")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self.faults.append("a bare <")


class _Names(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- fluent.syntax' name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 -- fluent.syntax' name
        self.messages.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 -- fluent.syntax' name
        self.messages.add(f"-{node.id.name}")


class _Patterns(Visitor):
    """The literal text of a message, and of each variant of its selectors: each must close its own tags."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 -- fluent.syntax' name
        words = (part.value for part in node.elements if isinstance(part, ast.TextElement))
        self.texts.append("".join(map(str, words)))
        self.generic_visit(node)


def _collect(message: ast.Message) -> _Names:
    names = _Names()
    names.visit(message)
    return names


def _faults(message: ast.Message, among: Container[str]) -> Iterator[str]:
    patterns = _Patterns()
    patterns.visit(message)
    for text in patterns.texts:
        yield from markup_faults(text)
    yield from (f"refers to {name}, which is not there" for name in sorted(referenced(message)) if name not in among)

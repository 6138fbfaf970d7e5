"""The word lists in `content/lexicon/*.toml`, loaded once and turned into look-up tables.

A *label* is a name for an idea ("@leg"), for a literal word in a pattern ("plassen"), or for a choice of both
("@leg|@foot"). A *phrase* is what stands in the text for it: words side by side, where `stem*` and `*tail` stand for
any ending or beginning, `a|b` for a choice, `word?` for an optional word and `word:nl` for a word that only counts in
a Dutch message. Words of a *claiming* phrase mean nothing else: "between my legs" is no longer legs.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import product
from typing import Any, Final

from content.reading.patterns import Pattern, parse

#: Labels that `content.reading.numbers` gives out.
COUNTED: Final = ("#number", "#duration", "#weeks", "#months", "#years", "#hot", "#cool", "#year", "#clock")

Atoms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase stands for: its labels, and whether it takes its words for itself."""

    labels: frozenset[str]
    claims: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by their first word, patterns by a word they cannot do without, and the plain tables.

    `counted` holds the labels of what numbers count ("#weeks"), each with all labels that include it.
    """

    phrases: Mapping[str, tuple[tuple[Atoms, Meaning], ...]]
    patterns: Mapping[str, tuple[Pattern, ...]]
    tables: Mapping[str, Mapping[str, Any]]
    words: frozenset[str]
    stems: frozenset[str]
    tails: frozenset[str]
    counted: Mapping[str, frozenset[str]]


@dataclass
class _Builder:
    """Collects phrases and which label includes which other."""

    empty: frozenset[str]
    found: dict[Atoms, set[str]] = field(default_factory=dict)
    claiming: set[Atoms] = field(default_factory=set)
    wider: dict[str, set[str]] = field(default_factory=dict)

    def add(self, label: str, entry: str, *, claims: bool = False) -> None:
        """Let `label` stand for one entry: a phrase, or another label ("@x", "#x")."""
        if entry[0] in "@#":
            self.wider.setdefault(entry, set()).add(label)
            return
        for words in expand(entry):
            atoms = tuple(word for word in words if word not in self.empty)
            if not atoms:
                raise ValueError(f"{label}: {entry!r} holds nothing but small words")
            self.found.setdefault(atoms, set()).add(label)
            if claims:
                self.claiming.add(atoms)

    def step(self, label: str) -> None:
        """Make a pattern's step a label of its own: the choice of its alternatives."""
        for entry in label.split("|"):
            if entry != label or entry[0] not in "@#":
                self.add(label, entry)

    def labels(self, start: str) -> frozenset[str]:
        """Return a label with everything that includes it."""
        seen, todo = {start}, [start]
        while todo:
            fresh = self.wider.get(todo.pop(), set()) - seen
            seen |= fresh
            todo += fresh
        return frozenset(seen)

    def phrases(self) -> dict[Atoms, Meaning]:
        """Return each phrase with all its labels."""
        return {
            atoms: Meaning(frozenset().union(*map(self.labels, names)), atoms in self.claiming)
            for atoms, names in self.found.items()
        }


def expand(entry: str) -> Iterator[Atoms]:
    """Yield the word sequences of a phrase: "niet meer? weg|over" stands for four."""
    choices = [(*part.removesuffix("?").split("|"), *([""] if part.endswith("?") else [])) for part in entry.split()]
    for atoms in product(*choices):
        yield tuple(" ".join(filter(None, atoms)).replace("_", " ").split())


def _files() -> dict[str, Any]:
    """Return the merged tables of all word lists: {"concepts": {...}, "signals": {...}, ...}."""
    merged: dict[str, Any] = {}
    folder = resources.files("content").joinpath("lexicon")
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            for table, rows in tomllib.loads(file.read_text(encoding="utf-8")).items():
                merged.setdefault(table, {}).update(rows)
    return merged


def _patterns(tables: Mapping[str, Any]) -> Iterator[Pattern]:
    """Yield every pattern with what it speaks of: a signal with a polarity, an intent, a topic or a cue."""
    for name, row in tables["signals"].items():
        for polarity in ("affirmed", "negated", "unsure"):
            for text in row.get(polarity, ()):
                yield parse(text, "signal", name, polarity)
    for table, kind in (("intents", "intent"), ("topics", "topic"), ("cues", "cue")):
        for name, texts in tables[table].items():
            for text in texts:
                yield parse(text, kind, name)


def _by_label(patterns: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    """File each pattern under the label it needs that fewest others need, so that few are ever tried."""
    every = list(patterns)
    counts: dict[str, int] = {}
    for pattern in every:
        for label in pattern.needs:
            counts[label] = counts.get(label, 0) + 1
    filed: dict[str, list[Pattern]] = {}
    for pattern in every:
        filed.setdefault(min(sorted(pattern.needs), key=counts.__getitem__), []).append(pattern)
    return {label: tuple(group) for label, group in filed.items()}


@cache
def lexicon() -> Lexicon:
    """Return the word lists; read from the package once per process."""
    tables = _files()
    builder = _Builder(frozenset(tables["spelling"]["transparent"]))
    for table, claims in (("concepts", False), ("claims", True)):
        for name, entries in tables[table].items():
            for entry in entries:
                builder.add(f"@{name}", entry, claims=claims)
    patterns = list(_patterns(tables))
    for label in {label for pattern in patterns for label in pattern.labels}:
        builder.step(label)
    by_first: dict[str, list[tuple[Atoms, Meaning]]] = {}
    for atoms, meaning in builder.phrases().items():
        by_first.setdefault(atoms[0], []).append((atoms, meaning))
    atoms_used = {atom for atoms in builder.found for atom in atoms}
    return Lexicon(
        phrases={first: tuple(group) for first, group in by_first.items()},
        patterns=_by_label(patterns),
        tables=tables,
        words=frozenset(atom for atom in atoms_used if "*" not in atom),
        stems=frozenset(atom for atom in atoms_used if atom.endswith("*")),
        tails=frozenset(atom for atom in atoms_used if atom.startswith("*")),
        counted={name: builder.labels(name) for name in COUNTED},
    )

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
COUNTED: Final = ("#number", "#duration", "#weeks", "#months", "#years", "#hot", "#cool", "#old", "#year", "#clock")

Atoms = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What a phrase stands for: its labels, whether it takes its words for itself, and the patterns to try then."""

    labels: frozenset[str]
    claims: bool = False
    patterns: tuple[Pattern, ...] = ()


@dataclass(slots=True)
class Node:
    """A place in the tree of all phrases: the words that may follow, and what has been said when none does."""

    after: dict[str, "Node"] = field(default_factory=dict)
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tree of phrases, what numbers can count ("#weeks"), all patterns, and the plain tables."""

    phrases: Node
    counted: Mapping[str, Meaning]
    patterns: tuple[Pattern, ...]
    tables: Mapping[str, Mapping[str, Any]]
    words: frozenset[str]
    stems: frozenset[str]
    tails: frozenset[str]


@dataclass
class _Builder:
    """Collects phrases and which label includes which other."""

    empty: frozenset[str]
    found: dict[Atoms, set[str]] = field(default_factory=dict)
    claiming: set[Atoms] = field(default_factory=set)
    wider: dict[str, set[str]] = field(default_factory=dict)
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    tried: Mapping[str, tuple[Pattern, ...]] = field(default_factory=dict)

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
        """Return a label with everything that includes it; asked once the word lists are complete."""
        if start not in self.known:
            seen, todo = {start}, [start]
            while todo:
                fresh = self.wider.get(todo.pop(), set()) - seen
                seen |= fresh
                todo += fresh
            self.known[start] = frozenset(seen)
        return self.known[start]

    def meaning(self, names: Iterable[str], *, claims: bool = False) -> Meaning:
        """Return what stands for these labels, with all labels that include them and the patterns filed there."""
        labels = frozenset().union(*map(self.labels, names))
        tried = (pattern for label in sorted(labels) for pattern in self.tried.get(label, ()))
        return Meaning(labels, claims, tuple(dict.fromkeys(tried)))

    def tree(self) -> Node:
        """Return all phrases as a tree, each with what it stands for."""
        root = Node()
        for atoms, names in self.found.items():
            node = root
            for atom in atoms:
                node = node.after.setdefault(atom, Node())
            node.meaning = self.meaning(names, claims=atoms in self.claiming)
        return root


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


def _by_label(every: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    """File each pattern under the label it needs that fewest others need, so that few are ever tried."""
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
    patterns = tuple(_patterns(tables))
    builder.tried = _by_label(patterns)
    for label in {label for pattern in patterns for label in pattern.labels}:
        builder.step(label)
    atoms_used = {atom for atoms in builder.found for atom in atoms}
    return Lexicon(
        phrases=builder.tree(),
        counted={name: builder.meaning([name]) for name in COUNTED},
        patterns=patterns,
        tables=tables,
        words=frozenset(atom for atom in atoms_used if "*" not in atom),
        stems=frozenset(atom for atom in atoms_used if atom.endswith("*")),
        tails=frozenset(atom for atom in atoms_used if atom.startswith("*")),
    )


@cache
def words_of(table: str, name: str) -> frozenset[str]:
    """Return one of the plain lists of words, ready to look up."""
    return frozenset(lexicon().tables[table][name])


@cache
def lengths(entries: frozenset[str]) -> tuple[int, ...]:
    """Return the lengths of beginnings ("tintel*") or endings, without their star."""
    return tuple(sorted({len(entry) - 1 for entry in entries}))

"""Sizes of functions and files beside what STYLE.md aims at: a figure to look at, not a gate."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "content", "scheduler")


def sources(*folders: str) -> list[Path]:
    """Return the Python files below some folders of the project."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function's place and its number of lines, docstring and signature included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", body_lines(node)


def body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function's statements take, without its docstring."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def lines(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def main() -> None:
    """Print the figures, and the places that are over."""
    sizes = [found for path in sources(*PACKAGES) for found in functions(path)]
    lengths = [length for _, length in sizes]
    short = sum(length <= 20 for length in lengths) / len(lengths)
    ours, tests = (sum(map(lines, sources(*folders))) for folders in (PACKAGES, ("tests",)))
    print(
        f"functions: {len(lengths)}, median {statistics.median(lengths):.0f} lines (aim 8), "
        f"{short:.0%} at most 20 (aim 90 %), longest {max(lengths)} (aim 40)"
    )
    print(f"lines: {ours} of source, {tests} of tests, ratio {tests / ours:.2f} (aim 1.0-1.5)")
    for place, length in sizes:
        if length > 40:
            print(f"  over 40 lines: {place} ({length})")
    for path in sources(*PACKAGES, "tests"):
        if lines(path) > 250:
            print(f"  over 250 lines: {path.relative_to(ROOT)} ({lines(path)})")


if __name__ == "__main__":
    main()

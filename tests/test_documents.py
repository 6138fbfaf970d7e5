"""The documents cannot go stale, and nothing of one machine stands in the project."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from cogapp import Cog

from bot.cli import COMMANDS
from bot.config import FIELDS
from bot.redaction import TOKEN
from content.rules import TABLE

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DOCUMENTS = sorted(ROOT.glob("*.md"))
#: What may stand in no file, each in two halves, so that this file does not hold it either.
UNWANTED = {
    "a package registry": (
        "py" + r"pi\.org",
        "python" + r"hosted\.org",
        "npm" + r"js\.(org|com)",
        "(?<!no-emit-)index" + "-url",
    ),
    "a path of one machine": (
        "/ho" + "me/",
        "/Us" + "ers/",
        "/ro" + "ot/",
        "/wo" + "rk/",
        "/t" + "mp/",
        r"\b[A-Z]:" + r"\\Users",
    ),
    "a private key": ("BEGIN [A-Z ]*PRIVATE" + " KEY",),
}


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file of the project, committed or about to be."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return tuple(path for name in names if name and (path := ROOT / name).is_file())


def lines() -> Iterator[tuple[str, str]]:
    """Yield every line of text with its place; pictures are passed over."""
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:4096]:
            for number, line in enumerate(data.decode("utf-8").splitlines(), start=1):
                yield f"{path.relative_to(ROOT)}:{number}", line


@pytest.fixture(scope="module")
def every_line() -> list[tuple[str, str]]:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout: what belongs to the project is not known")
    return list(lines())


# --- What the documents say -------------------------------------------------------------------------------------------


def promises() -> list[tuple[str, list[str]]]:
    """Return each promise of the README with the files that prove it."""
    rows = README.read_text(encoding="utf-8").split("| promise | proven by |")[1].split("\n\n")[0].splitlines()[2:]
    return [
        (promise.strip(), re.findall(r"`([^`]+)`", files)) for _, promise, files, _ in (row.split("|") for row in rows)
    ]


def test_the_readme_promises_something() -> None:
    """Every promise names at least one file of tests."""
    assert len(promises()) >= 9
    assert all(files for _, files in promises())


@pytest.mark.parametrize("pattern", sorted({pattern for _, files in promises() for pattern in files}))
def test_every_promise_is_proven_by_tests_that_exist(pattern: str) -> None:
    """The files are there, and they hold tests."""
    found = [*ROOT.glob(f"{pattern}**/test_*.py" if pattern.endswith("/") else pattern)]
    assert found
    assert all("def test_" in path.read_text(encoding="utf-8") for path in found)


def test_generated_tables_are_up_to_date() -> None:
    """`make docs` would change nothing, and no table is empty."""
    assert Cog().main(["cog", "--check", str(README)]) == 0
    text = README.read_text(encoding="utf-8")
    assert all(f"| {row.id} |" in text for row in TABLE)
    assert all(f"| `rugcoach {name}` |" in text for name in COMMANDS)
    assert all(f"| `{path}` |" in text for path in FIELDS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_and_file_that_is_named_exists(document: Path) -> None:
    """Files of the project in backquotes, links to files, and links within a page."""
    text = re.sub(r"<!-- \[\[\[cog.*?\]\]\] -->", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = re.findall(r"`((?:bot|content|scheduler|tests|\.ci)/[^`\s]*)`", text)
    missing = [name for name in named if not [*ROOT.glob(name.rstrip("/").replace("{nl,en}", "*"))]]
    headings = {re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in text.splitlines()}
    for link in re.findall(r"\]\(([^)]+)\)", text):
        target, _, anchor = link.partition("#")
        if not link.startswith("https://") and not (anchor in headings if not target else (ROOT / target).exists()):
            missing.append(link)
    assert missing == []


def test_every_target_that_is_named_can_be_made() -> None:
    """`make something` in a document is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        word for document in DOCUMENTS for word in re.findall(r"`make ([a-z]+)`", document.read_text(encoding="utf-8"))
    }
    assert {"run", "test", "check"} <= targets
    assert named <= targets


# --- What stands nowhere ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", UNWANTED)
def test_nothing_of_one_machine_stands_in_the_project(every_line: list[tuple[str, str]], what: str) -> None:
    """No path of somebody's computer, no address of a package registry, no key."""
    pattern = re.compile("|".join(UNWANTED[what]))
    assert [place for place, line in every_line if pattern.search(line)] == []


def test_no_token_stands_in_the_project(every_line: list[tuple[str, str]]) -> None:
    """Nothing that looks like a bot's token, save for the one that says that it is the demo's."""
    found = [(place, token[0]) for place, line in every_line for token in TOKEN.finditer(line)]
    assert [place for place, token in found if "demo-token-of-the-local-stand-in" not in token] == []


def test_nothing_is_shipped_by_mistake() -> None:
    """No lock file of another tool, no database, no log, no settings of an editor."""
    names = {path.name for path in tracked()}
    assert names.isdisjoint({"uv.lock", "pylock.toml", "poetry.lock", ".env"})
    assert not [path for path in tracked() if path.suffix in {".db", ".log", ".sqlite", ".pyc"}]

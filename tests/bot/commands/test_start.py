"""How the command line starts, streams and ends: as a process, because only there it can be seen."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner

from bot.cli import COMMANDS, command, commands_table, main
from tests.bot.commands.conftest import REPORT

#: What reading a text or a report has no use for; together these take a second to import.
HEAVY = {"telegram", "starlette", "uvicorn", "apscheduler", "sqlite3", "sqlite_utils", "pydantic", "structlog", "httpx"}
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start ``rugcoach`` as a process with pipes."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: str) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        line = [sys.executable, "-m", "bot", *words]
        started.append(subprocess.Popen(line, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait(10)
        for pipe in (process.stdin, process.stdout, process.stderr):
            assert pipe is not None
            pipe.close()


@pytest.mark.parametrize("words", [["understand", "hoi"], ["advise"]])
def test_reading_starts_without_the_machinery(words: list[str]) -> None:
    """``understand`` and ``advise`` import no Telegram, web server, timer or database."""
    program = (
        "import json, sys\n"
        "from bot.cli import main\n"
        f"main({words}, standalone_mode=False)\n"
        "print(json.dumps(list(sys.modules)))\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, input=json.dumps(REPORT), capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}
    assert "click" in loaded
    assert not loaded & HEAVY


def test_lines_are_answered_as_they_come(start: Start) -> None:
    """Another program can talk with ``--lines``: an answer does not wait for the next text."""
    process = start("understand", "--lines")
    assert process.stdin is not None
    assert process.stdout is not None
    for rating in (3, 7):
        process.stdin.write(f"pijn {rating}\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["rating"] == rating


def test_a_reader_that_has_seen_enough_is_no_error(start: Start) -> None:
    """``rugcoach understand --lines | head -1`` ends without a word on standard error."""
    process = start("understand", "--lines")
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write("hoi\n")
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write("hoi\n" * 10)
    process.stdin.close()
    assert process.stderr.read() == ""
    assert process.wait(10) == 1


def test_the_help_lists_every_command_with_its_sentence() -> None:
    """``rugcoach --help`` and ``-h``: each command and what it does."""
    for option in ("--help", "-h"):
        done = CliRunner().invoke(main, [option])
        assert done.exit_code == 0
        assert all(f"  {name} " in done.output for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    """``rugcoach COMMAND --help`` begins with how it is used, and says what it does in a sentence."""
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert done.output.startswith(f"Usage: main {name}")
    assert (command(name).help or "").endswith(".")


def test_the_table_of_the_readme_has_every_command_whole() -> None:
    """No sentence is cut off."""
    table = commands_table()
    assert [line.split("`")[1] for line in table.splitlines()[2:]] == [f"rugcoach {name}" for name in COMMANDS]
    assert "..." not in table


def test_an_unknown_command_is_wrong_use() -> None:
    """Exit code 2, and the name that is unknown."""
    done = CliRunner().invoke(main, ["heatlh"])
    assert done.exit_code == 2
    assert "'heatlh'" in done.stderr


def test_no_command_shows_the_help() -> None:
    """``rugcoach`` alone is a question, not a mistake of the program."""
    done = CliRunner().invoke(main, [])
    assert done.exit_code == 2
    assert done.output.startswith("Usage:")

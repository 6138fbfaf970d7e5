"""What is shipped works without the checkout: the wheel in an empty environment, in an empty folder."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent
REPORT = {
    "flag": "clear",
    "before": 3,
    "after": None,
    "morning": None,
    "character": "dull",
    "radiation": "new",
    "trend": "unknown",
    "complaint": "unknown",
    "first_week": False,
    "phase": 1,
    "adherence_low": False,
    "eligible": False,
    "reacted_before": False,
    "usual": None,
}


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("COACH_", "PYTHON"))}


def run(*words: str | Path, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=cwd, env=environment(), input=stdin, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the pinned requirements and the wheel, and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("elsewhere")
    uv = Path(sys.executable).with_name("uv")
    python = folder / "env" / "bin" / "python"
    for command in (
        (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist"),
        (uv, "venv", "--quiet", "--python", sys.executable, folder / "env"),
        (uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", ROOT / "requirements.txt"),
        (uv, "pip", "install", "--quiet", "--python", python, "--no-deps", "--find-links", folder / "dist", "rugcoach"),
        (uv, "pip", "check", "--quiet", "--python", python),
    ):
        done = run(*command, cwd=ROOT)
        assert done.returncode == 0, done.stderr
    return folder


def test_check_finds_everything_in_order(installed: Path) -> None:
    """The wheel holds settings, texts, rules and knowledge; it runs without a settings file."""
    done = run(installed / "env/bin/rugcoach", "check", cwd=installed)
    assert (done.returncode, done.stderr) == (0, "")


def test_advise_answers_by_the_table(installed: Path) -> None:
    """New radiating pain leads to help, from the shipped rules."""
    done = run(installed / "env/bin/rugcoach", "advise", cwd=installed, stdin=json.dumps(REPORT))
    assert json.loads(done.stdout)["row"] == "D05"


def test_understand_reads_its_lexicons(installed: Path) -> None:
    """The lexicons are in the wheel too."""
    done = run(installed / "env/bin/rugcoach", "understand", "het straalt niet uit", cwd=installed)
    assert json.loads(done.stdout)["signals"] == {"radiating": "negated"}


def test_the_demo_serves_its_page(installed: Path) -> None:
    """Without a token `run` is the demo; page, styles and scripts are in the wheel."""
    command, pipe = [str(installed / "env/bin/rugcoach"), "run"], subprocess.PIPE
    with subprocess.Popen(command, cwd=installed, env=environment(), stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            page = httpx.get(address).text
            files = re.findall(r'(?:src|href)="([^":]+)"', page)
            assert files
            assert {httpx.get(f"{address}{file.removeprefix('/')}").status_code for file in files} == {200}
        finally:
            process.terminate()
        assert process.wait(10) == 0

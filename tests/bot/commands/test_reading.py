"""``rugcoach understand`` and ``rugcoach advise``: answers without settings and without a database."""

import json

import pytest

from tests.bot.commands.conftest import REPORT

LINE = json.dumps(REPORT)


def test_understand_prints_one_object_with_the_six_public_keys(shell) -> None:
    """What a text says, in one line of JSON."""
    done = shell("understand", "het straalt niet uit, pijn 4")
    assert done.exit_code == 0
    assert list(json.loads(done.stdout)) == ["urgency", "signals", "intent", "rating", "topic", "about_other"]
    assert json.loads(done.stdout)["signals"] == {"radiating": "negated"}
    assert json.loads(done.stdout)["rating"] == 4


@pytest.mark.parametrize("text", ["", " ", "\udcff", "\0", "-1", "😀" * 5000])
def test_any_text_is_answered(shell, text: str) -> None:
    """Nothing that can be typed is an error; a text that looks like an option stands behind ``--``."""
    done = shell("understand", "--", text)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["urgency"] == "none"


def test_every_line_gets_one_answer(shell) -> None:
    """Empty lines too, with either line end, in order, and the last one without any."""
    done = shell("understand", "--lines", stdin="pijn 3\n\npijn 5\r\n\r\npijn 7")
    assert [json.loads(line)["rating"] for line in done.stdout.splitlines()] == [3, None, 5, None, 7]


def test_bytes_that_are_no_text_are_passed_over(shell) -> None:
    """A line that is not UTF-8 is read as far as it goes."""
    done = shell("understand", "--lines", stdin=b"pijn \xff\xfe 4\n\xc3\nhoi")
    assert done.exit_code == 0
    assert [json.loads(line)["rating"] for line in done.stdout.splitlines()] == [4, None, None]


@pytest.mark.parametrize("words", [(), ("--lines", "hoi"), ("een", "twee")])
def test_understand_wants_either_a_text_or_lines(shell, words: tuple[str, ...]) -> None:
    """Wrong use ends with exit code 2 and says how it is used."""
    done = shell("understand", *words)
    assert done.exit_code == 2
    assert done.stderr.startswith("Usage:")


def test_advise_prints_the_advice_of_a_report(shell) -> None:
    """A report in, the six fields of the advice out: new radiating pain leads to help."""
    done = shell("advise", stdin=json.dumps(REPORT, indent=2))
    assert done.exit_code == 0
    assert list(json.loads(done.stdout)) == ["row", "kind", "exercise", "walking", "escalate", "rules"]
    assert json.loads(done.stdout)["kind"] == "seek_help"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("", "the line is empty."),
        ("nonsense", "this is not valid JSON."),
        (b"\xff", "this is not valid JSON."),
        ("[]", "a report must be a JSON object."),
        (json.dumps(REPORT | {"flag": "unknown to us"}), 'the field "flag" must be one of: '),
        (json.dumps(REPORT | {"extra": 1}), "a report has 14 fields and no others."),
    ],
)
def test_a_report_that_cannot_be_used_is_one_sentence(shell, given: str | bytes, sentence: str) -> None:
    """Exit code 1, nothing on standard output, and never a word of what was given."""
    done = shell("advise", stdin=given)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1
    assert "unknown to us" not in done.stderr


def test_the_good_lines_before_a_bad_one_are_answered(shell) -> None:
    """``--lines`` stops at the first bad line, names its number, and has printed what came before."""
    done = shell("advise", "--lines", stdin=f"{LINE}\n{LINE}\n{LINE[:-1]}\n{LINE}\n")
    assert done.exit_code == 1
    assert [json.loads(line)["row"] for line in done.stdout.splitlines()] == ["D05", "D05"]
    assert done.stderr == "line 3: this is not valid JSON.\n"


def test_many_reports_are_answered_line_by_line(shell) -> None:
    """One advice a line."""
    done = shell("advise", "--lines", stdin=f"{LINE}\n" * 3)
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 3


@pytest.mark.parametrize(("command", "stdin"), [(("understand", "hoi"), ""), (("advise",), LINE)])
def test_wrong_settings_are_no_obstacle(shell, command: tuple[str, ...], stdin: str) -> None:
    """They need no settings: neither a missing file nor a misspelt variable stops them."""
    done = shell("--config", "missing.toml", *command, stdin=stdin, COACH_CLINICS__NAME="x")
    assert done.exit_code == 0

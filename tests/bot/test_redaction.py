"""What may be kept: values by a list, texts without tokens, errors as their type and our frames."""

from enum import Enum, StrEnum
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.config
from bot import redaction

TOKEN = "123456789:" + "Ab_-" * 9
SENTENCE = "mijn rug doet pijn sinds gisteren"
NAME = "Anna Jansen"


class Slot(StrEnum):
    """A slot."""

    MIDDAY = "midday"


class Told(Enum):
    """A value that holds a sentence."""

    PATIENT = SENTENCE


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (7, 7),
        (0.5, 0.5),
        (True, True),
        (None, None),
        ("outbox:17", "outbox:17"),
        ("2026-01-05T08:00:00Z", "2026-01-05T08:00:00Z"),
        (Slot.MIDDAY, "midday"),
        (Told.PATIENT, "[hidden]"),
        (SENTENCE, "[hidden]"),
        ("", "[hidden]"),
        ("x" * 65, "[hidden]"),
        ("regel\n", "[hidden]"),
        ("Zoë", "[hidden]"),
        (["morning"], "[hidden]"),
        ({"text": "pijn"}, "[hidden]"),
        (b"pijn", "[hidden]"),
        (object(), "[hidden]"),
        (KeyError("Anna"), "KeyError"),
        (TOKEN, "[token]"),
    ],
)
def test_values_are_shown_by_a_list_of_what_is_allowed(value: object, expected: object) -> None:
    """Numbers, truth values and identifiers pass; a sentence, a list or an object slips in nowhere."""
    assert redaction.shown(value) == expected


@given(st.text().filter(lambda text: any(character.isspace() for character in text)))
def test_nothing_with_a_space_in_it_is_shown(text: str) -> None:
    """What a person writes has spaces; what a program calls things has not."""
    assert redaction.shown(text) == "[hidden]"


def test_a_longer_number_is_no_token() -> None:
    """A bot's number has 6 to 12 digits; a line full of digits stays readable."""
    assert redaction.redact("1" * 13 + TOKEN[9:]) == "1" * 13 + TOKEN[9:]


@given(
    before=st.sampled_from(["", "bot", "/bot", "x9:", "'", "=", "token "]),
    number=st.from_regex(r"[0-9]{6,12}", fullmatch=True),
    colon=st.sampled_from([":", "%3A", "%3a"]),
    key=st.from_regex(r"[A-Za-z0-9_-]{30,50}", fullmatch=True),
    after=st.sampled_from(["", "/getMe", " ", "'", "\n", "?x=1"]),
)
def test_a_token_is_recognised_in_any_company(before: str, number: str, colon: str, key: str, after: str) -> None:
    """Alone, in an address, quoted or percent-encoded."""
    redacted = redaction.redact(f"{before}{number}{colon}{key}{after}")
    assert redacted == f"{before}[token]{after}"


def fail() -> None:
    """Fail inside a frame of ours, with a patient's name in the error and in a local variable."""
    patient = NAME
    bot.config.variable({"name": patient})  # type: ignore[arg-type]  # the wrong type is the point


def fail_again() -> None:
    """Fail while a failure is being handled."""
    try:
        fail()
    except AttributeError as error:
        raise LookupError(NAME) from error


def caught(action: Any) -> BaseException:
    """Return the error that the action raises."""
    with pytest.raises(BaseException) as found:  # noqa: PT011 -- any error will do
        action()
    return found.value


def test_an_error_is_described_by_its_type_and_our_frames() -> None:
    """File from the package on, line, function; no frame of a library or a test, no text, no variable."""
    line = bot.config.variable.__code__.co_firstlineno + 2
    expected = {"error": "AttributeError", "frames": [f"bot/config.py:{line} variable"], "because": []}
    assert dict(redaction.describe(caught(fail))) == expected


def test_what_an_error_came_from_is_described_too() -> None:
    """Cause and context stand behind it, nearest first; a context that was set aside does not."""

    def in_passing() -> None:
        try:
            fail()
        except AttributeError:
            raise httpx.ConnectError(NAME)  # noqa: B904 -- the context is the point

    def set_aside() -> None:
        try:
            fail()
        except AttributeError:
            raise LookupError(NAME) from None

    assert [cause["error"] for cause in redaction.describe(caught(fail_again))["because"]] == ["AttributeError"]
    described = redaction.describe(caught(in_passing))
    assert described["error"] == "httpx.ConnectError"
    assert described["because"][0]["frames"] == redaction.describe(caught(fail))["frames"]
    assert redaction.describe(caught(set_aside))["because"] == []


def test_the_errors_of_a_group_are_described() -> None:
    """What several tasks failed of is told one by one."""
    group = ExceptionGroup(NAME, [KeyError(NAME), ExceptionGroup(NAME, [OSError(NAME)])])
    described = redaction.describe(group)
    assert described["error"] == "ExceptionGroup"
    assert [cause["error"] for cause in described["because"]] == ["KeyError", "ExceptionGroup", "OSError"]


def test_endless_chains_and_deep_recursion_stay_one_short_line() -> None:
    """A chain that comes back to itself ends, and neither causes nor frames pile up."""
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert [cause["error"] for cause in redaction.describe(first)["because"]] == ["KeyError"]
    many = ExceptionGroup("many", [OSError() for _ in range(100)])
    assert len(redaction.describe(many)["because"]) == 8


def test_many_frames_are_cut_to_the_innermost() -> None:
    """A recursion through our code shows its end, where it broke."""
    source = "def sink(depth):\n    return sink(depth - 1) if depth else 1 / 0\n\ndef top():\n    sink(50)\n"
    space: dict[str, Any] = {}
    exec(compile(source, str(Path(bot.config.__file__).with_name("deep.py")), "exec"), space)
    assert redaction.describe(caught(space["top"]))["frames"] == ["bot/deep.py:2 sink"] * 20

"""What a log may hold: numbers and short identifiers of ours, constant messages of others, and never a patient."""

import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import structlog

from bot import logs

TOKEN = "123456789:" + "Ab_-" * 9
SENTENCE = "mijn rug doet pijn sinds gisteren"
LOUD = ["telegram.ext.Application", "apscheduler.executors", "uvicorn.access", "httpx", "httpcore.http11"]


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give Python its own reporting back after each test."""
    hooks = {
        sys: "excepthook unraisablehook",
        threading: "excepthook",
        warnings: "showwarning",
        logging: "raiseExceptions",
    }
    for module, names in hooks.items():
        for name in names.split():
            monkeypatch.setattr(module, name, getattr(module, name))
    yield
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)
    structlog.reset_defaults()


def written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return the lines on standard error; nothing may stand on standard output."""
    out, err = capsys.readouterr()
    assert out == ""
    return [json.loads(line) for line in err.splitlines()]


# --- Our own events


def test_an_event_of_ours_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Name, level, logger, moment in UTC and the values; nothing on standard output, where results go."""
    logs.configure("INFO", "json")
    logs.get("bot.sender").info("reminder_sent", slot="morning", late=1.5, again=False, reason=None)
    [line] = written(capsys)
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "reminder_sent",
        "level": "info",
        "logger": "bot.sender",
        "slot": "morning",
        "late": 1.5,
        "again": False,
        "reason": None,
    }


def test_a_sentence_hides_wherever_it_is_put(capsys: pytest.CaptureFixture[str]) -> None:
    """As the event, as an argument, as a key, bound before: a mistake of ours is no leak."""
    logs.configure("DEBUG", "json")
    log = logs.get("bot.coach")
    log.info(SENTENCE)
    log.info("heard %s", SENTENCE)
    log.info("heard", **{SENTENCE: 1})
    log.bind(text=SENTENCE).info("heard")
    log.info("heard", stack_info=True)
    assert "rug" not in json.dumps(written(capsys))


def test_before_logs_are_set_up_a_sentence_hides_too(caplog: pytest.LogCaptureFixture) -> None:
    """Any handler of Python's own gets no more than ours: the event is cleaned before it becomes a record."""
    logs.get("bot.cli").error("failed", text=SENTENCE, token=TOKEN, exc_info=KeyError(SENTENCE))
    [record] = caplog.records
    assert record.msg == {"event": "failed", "text": "[hidden]", "token": "[token]", "error": "KeyError"}
    assert (SENTENCE in caplog.text, TOKEN in caplog.text) == (False, False)


def test_the_level_decides_what_of_ours_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """At WARNING an info event is not written; at DEBUG a debug event is."""
    logs.configure("WARNING", "json")
    logs.get("bot.intake").info("quiet")
    logs.configure("DEBUG", "json")
    logs.get("bot.intake").debug("spoken")
    assert [line["event"] for line in written(capsys)] == ["spoken"]


def test_structlogs_own_loggers_go_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    """A package that may not import ours uses structlog directly and is held to the same list."""
    logs.configure("INFO", "json")
    structlog.get_logger("scheduler.dispatch").info("late", text=SENTENCE)
    [line] = written(capsys)
    assert (line["event"], line["text"], line["logger"]) == ("late", "[hidden]", "scheduler.dispatch")


def test_plain_records_of_our_packages_keep_their_message_only(capsys: pytest.CaptureFixture[str]) -> None:
    """Where one of our packages uses Python's logging, its level counts as ours and its arguments stay out."""
    logs.configure("DEBUG", "json")
    logging.getLogger("scheduler.ticks").debug("tick took %d ms for %s", 3, SENTENCE)
    assert [line["event"] for line in written(capsys)] == ["tick took %d ms for %s"]


# --- Everybody else's records


@pytest.mark.parametrize("name", LOUD)
def test_loud_libraries_are_silent_below_warning_even_at_debug(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """They log every call's texts and addresses; a level or a handler of their own does not change that."""
    child = logging.getLogger(f"{name}.child")
    child.setLevel(logging.DEBUG)
    child.addHandler(logging.StreamHandler())
    child.propagate = False
    logs.configure("DEBUG", "json")
    later = logging.getLogger(f"{name}.later")
    loggers = (logging.getLogger(name), child, later)
    assert not any(logger.isEnabledFor(logging.INFO) for logger in loggers)
    later.setLevel(logging.DEBUG)
    for logger in loggers:
        logger.info("Call to sendMessage with %s", SENTENCE)
        logger.warning("Call to sendMessage with %s", SENTENCE)
    found = written(capsys)
    assert [line["event"] for line in found] == ["Call to sendMessage with %s"] * 3
    assert [line["logger"] for line in found] == [name, f"{name}.child", f"{name}.later"]


def test_at_error_the_libraries_keep_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The cap is no floor: at ERROR their warnings are not written."""
    logs.configure("ERROR", "json")
    logging.getLogger("telegram.ext").warning("late")
    assert written(capsys) == []


def test_a_real_request_leaves_no_address_at_debug(capsys: pytest.CaptureFixture[str]) -> None:
    """httpx logs every address, and the bot's token is part of the address."""
    logs.configure("DEBUG", "json")
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))) as client:
        client.get(f"https://api.telegram.org/bot{TOKEN}/getMe")
    assert written(capsys) == []


def test_a_message_that_was_put_together_is_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    """A message without arguments may hold anything; only its place in the code is told."""
    logs.configure("INFO", "json")
    put_together = f"task failed: {SENTENCE}"
    logging.getLogger("somelib").error(put_together)
    logging.getLogger("somelib").error({"text": SENTENCE})
    found = written(capsys)
    assert [line["event"] for line in found] == ["[hidden]", "[hidden]"]
    assert all(line["at"].startswith("bot/test_logs.py:") for line in found)


def test_a_record_that_cannot_be_formatted_prints_no_argument(capsys: pytest.CaptureFixture[str]) -> None:
    """Python's own report of a faulty logging call prints the arguments; it must not come to that."""

    class Stumbling:
        """A message that cannot be turned into text."""

        def __str__(self) -> str:
            raise RuntimeError(SENTENCE)

    logs.configure("INFO", "json")
    theirs = logging.getLogger("somelib.stumbling")
    theirs.addHandler(logging.StreamHandler(io.StringIO()))
    theirs.warning("%d of them", SENTENCE)
    theirs.warning(Stumbling())
    found = written(capsys)
    assert [line["event"] for line in found] == ["%d of them", "log_line_lost"]


@pytest.mark.parametrize("form", ["console", "json"])
def test_tokens_and_secrets_are_struck_out_of_every_line(form: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever path a token takes into a line, and in both forms of line, it does not come out."""
    logs.configure("INFO", form, secrets=["hunter-2", ""])
    logs.get("bot.app").info("started", token=TOKEN, other="hunter-2")
    logging.getLogger("odd/bot" + TOKEN).warning("logger named so")
    out, err = capsys.readouterr()
    assert (out, TOKEN in err, "hunter-2" in err) == ("", False, False)
    assert err.count("[token]") == 2
    assert err.count("[secret]") == 1

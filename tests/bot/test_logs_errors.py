"""An error in a log is its type and our frames; so is one that nobody caught."""

import asyncio
import gc
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

import bot.config
from bot import logs

TOKEN = "123456789:" + "Ab_-" * 9
NAME = "Anna Jansen"


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
    logs.configure("DEBUG", "json")
    yield
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)
    structlog.reset_defaults()


def only_line(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the one line that was written, after a look that it names nobody."""
    out, err = capsys.readouterr()
    assert (out, "Anna" in err, TOKEN in err) == ("", False, False)
    [line] = err.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


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


def test_an_error_in_a_log_of_ours_has_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    """``exc_info`` in any form, and ``exception``: what the error says about a patient stays out."""
    try:
        fail_again()
    except LookupError as error:
        for exc_info in (True, error, (type(error), error, error.__traceback__)):
            logs.get("bot.intake").debug("update_failed", exc_info=exc_info)
            line = only_line(capsys)
            assert (line["error"], line["because"][0]["error"]) == ("LookupError", "AttributeError")
        logs.get("bot.intake").exception("update_failed")
    assert only_line(capsys)["error"] == "LookupError"


def test_a_key_error_with_a_name_at_debug_shows_the_type_only(capsys: pytest.CaptureFixture[str]) -> None:
    """A key may be a patient's name."""
    try:
        raise KeyError(NAME)
    except KeyError:
        logs.get("bot.coach").debug("lost", exc_info=True)
    line = only_line(capsys)
    assert (line["error"], "frames" in line) == ("KeyError", False)


def test_a_description_may_be_logged_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """What ``describe`` made passes the list of what is allowed; a list that somebody else made does not."""
    described = logs.describe(caught(fail_again))
    logs.get("bot.jobs").error("reminder_failed", **described, timer=["Anna"])
    line = only_line(capsys)
    assert {key: line[key] for key in described} == dict(described)
    assert line["timer"] == "[hidden]"


def test_no_error_at_hand_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    """``exc_info=True`` outside an except adds nothing."""
    logs.get("bot.coach").info("calm", exc_info=True)
    assert set(only_line(capsys)) == {"event", "level", "logger", "timestamp"}


def test_an_error_in_somebody_elses_record_has_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    """A failed request carries the address, and the address carries the token; chained, and inside a group of tries."""

    def refuse(request: httpx.Request) -> httpx.Response:
        try:
            raise OSError(f"no route to {request.url}")
        except OSError as error:
            raise httpx.ConnectError(f"{NAME} {request.url}") from error

    try:
        httpx.Client(transport=httpx.MockTransport(refuse)).get(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except httpx.ConnectError:
        logging.getLogger("telegram.ext.Application").exception("No error handlers are registered", stack_info=True)
    line = only_line(capsys)
    assert line["event"] == "No error handlers are registered"
    assert (line["error"], line["because"]) == ("httpx.ConnectError", [{"error": "OSError", "frames": []}])


@pytest.mark.parametrize("form", ["console", "json"])
def test_both_forms_keep_the_error_on_one_line(form: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback follows the line, in neither form."""
    logs.configure("INFO", form)
    logs.get("bot.intake").error("update_failed", exc_info=caught(fail_again))
    err = capsys.readouterr().err
    assert (err.count("\n"), "Traceback" in err, "Anna" in err) == (1, False, False)
    assert "bot/config.py:" in err


# --- What nobody caught


def test_an_uncaught_error_is_a_line_without_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Python would print the error's text; the program's last word is its type."""
    error = caught(fail_again)
    sys.excepthook(type(error), error, error.__traceback__)
    line = only_line(capsys)
    assert (line["event"], line["level"], line["error"]) == ("uncaught_error", "critical", "LookupError")


def test_an_error_in_a_thread_is_a_line_without_text(capsys: pytest.CaptureFixture[str]) -> None:
    """The same for a thread; one that ends itself says nothing."""
    for target in (fail_again, sys.exit):
        thread = threading.Thread(target=target, name=NAME)
        thread.start()
        thread.join()
    assert only_line(capsys)["event"] == "thread_error"


def test_an_ignored_error_is_a_line_without_text(capsys: pytest.CaptureFixture[str]) -> None:
    """What fails while an object goes away is printed by Python with the object; here it is not."""

    class Leaving:
        """An object that fails when it goes."""

        def __del__(self) -> None:
            fail_again()

    leaving = Leaving()
    del leaving
    gc.collect()
    line = only_line(capsys)
    assert (line["event"], line["error"]) == ("ignored_error", "LookupError")


def test_a_warning_is_its_kind_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    """A warning quotes what it warns about."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(NAME, RuntimeWarning, stacklevel=1)
    line = only_line(capsys)
    assert (line["event"], line["kind"]) == ("python_warning", "RuntimeWarning")
    assert line["at"].startswith("bot/test_logs_errors.py:")


async def fail_later(patient: str) -> None:
    """Fail as a task of its own."""
    await asyncio.sleep(0)
    raise KeyError(patient)


async def test_a_lost_task_is_told_without_its_error_text(capsys: pytest.CaptureFixture[str]) -> None:
    """asyncio would print the task with the error in it."""
    loop = asyncio.get_running_loop()
    logs.install_loop_handler(loop)
    task = loop.create_task(fail_later(NAME), name=NAME)
    await asyncio.wait([task])
    del task
    gc.collect()
    line = only_line(capsys)
    assert (line["event"], line["what"], line["task"], line["error"]) == (
        "event_loop_error",
        "task_failed",
        "fail_later",
        "KeyError",
    )


async def test_a_failed_callback_is_told_without_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    """asyncio would print the callback with its arguments."""
    loop = asyncio.get_running_loop()
    logs.install_loop_handler(loop)
    loop.call_soon(lambda _patient: fail(), NAME)
    await asyncio.sleep(0)
    line = only_line(capsys)
    assert (line["what"], line["error"]) == ("callback_failed", "AttributeError")


async def test_without_the_handler_the_loops_own_report_is_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    """A loop that nobody prepared reports through its logger, and that message was put together."""
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda _patient: fail(), NAME)
    await asyncio.sleep(0)
    line = only_line(capsys)
    assert (line["logger"], line["event"], line["error"]) == ("asyncio", "[hidden]", "AttributeError")

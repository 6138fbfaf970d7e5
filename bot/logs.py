"""Logs without patients: what may be written at all, and one way out to standard error.

Three walls, one behind the other:

1. Our own events carry numbers, truth values and short identifiers; everything else becomes ``[hidden]``.
2. Of everybody else's records only the constant message is kept, never its arguments, and only from WARNING up: the
   libraries for Telegram log texts, names, and addresses with the token in them. Of an error, ours or theirs, the type
   and our frames are kept, never its text.
3. Whatever is written passes ``redact``, which knows what a bot's token looks like.

Whoever starts a server that sets up logs of its own (uvicorn) passes ``log_config=None``, so that they come here too.
"""

import asyncio
import json
import linecache
import logging
import sys
import threading
import warnings
from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import Any, Final, Literal, TextIO
from urllib.parse import quote

import structlog
from structlog.stdlib import BoundLogger, ProcessorFormatter
from structlog.typing import EventDict, Processor

from bot.redaction import HIDDEN, OURS, Code, describe, place, redact, shown

__all__ = ["CAPPED", "configure", "describe", "get", "install_loop_handler", "redact", "shown"]

#: Silent below WARNING at every level of ours, with their children, whenever those are made.
CAPPED: Final = ("telegram", "apscheduler", "uvicorn", "httpx", "httpcore")


def get(name: str) -> BoundLogger:
    """Return a logger of ours: ``logs.get(__name__).info("reminder_sent", slot="morning")``.

    It hides what does not belong in a log before ``configure`` has run, too.
    """
    logger: BoundLogger = structlog.wrap_logger(logging.getLogger(name), processors=_OWN, wrapper_class=BoundLogger)
    return logger


def configure(
    level: str,
    format: Literal["console", "json"],  # noqa: A002 -- named like its setting
    *,
    secrets: Iterable[str] = (),
) -> None:
    """Send everything that is logged, warned about or raised and not caught to standard error, redacted.

    It may be called again; ``level`` is one of Python's five names, ``secrets`` are texts to be struck out as well.
    """
    handler = _StandardError(secrets)
    handler.setFormatter(_formatter(format))
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(level)
    _cap(max(logging.WARNING, logging.root.level))
    structlog.configure(processors=_OWN, wrapper_class=BoundLogger, logger_factory=structlog.stdlib.LoggerFactory())
    logging.raiseExceptions = False  # or a handler of somebody else that stumbles prints the record's arguments
    sys.excepthook = _on_uncaught
    sys.unraisablehook = _on_unraisable
    threading.excepthook = _on_thread
    warnings.showwarning = _on_warning


def install_loop_handler(loop: asyncio.AbstractEventLoop) -> None:
    """Let the loop report lost errors here; its own report prints the task with its error's text."""
    loop.set_exception_handler(_on_loop)


def _raised(exc_info: object) -> BaseException | None:
    """Return the error behind any form of ``exc_info`` that loggers take."""
    match exc_info:
        case BaseException() as error:
            return error
        case (_, BaseException() as error, _):
            return error
        case None | False:
            return None
    return sys.exc_info()[1]


def _described(exc_info: object) -> dict[str, object]:
    error = _raised(exc_info)
    return {} if error is None else {key: value for key, value in describe(error).items() if value}


# --- What becomes of a record -----------------------------------------------------------------------------------------


def _own(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Keep of an event of ours what may be shown."""
    error = _described(event.pop("exc_info", None))
    return {str(shown(key)): shown(value) for key, value in event.items()} | error


def _theirs(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Keep of somebody else's record its constant message, its place in the code, and the type of its error."""
    record: logging.LogRecord = event["_record"]
    kept = {"event": record.msg if _is_constant(record) else HIDDEN, "at": place(record.pathname, record.lineno)}
    meta = {key: event[key] for key in ("_record", "_from_structlog")}
    return kept | _described(record.exc_info) | meta


def _is_constant(record: logging.LogRecord) -> bool:
    """Tell whether the message stands, in quotation marks, in the source that logged it: it was not put together."""
    source = "".join(linecache.getlines(record.pathname))
    return isinstance(record.msg, str) and any(f"{quotes}{record.msg}{quotes}" in source for quotes in "\"'")


def _is_wanted(record: logging.LogRecord) -> bool:
    """Let through what is ours, and everybody else's from WARNING up, whatever level their loggers were given."""
    ours = hasattr(record, "_logger") or record.name.partition(".")[0] in OURS
    return ours or record.levelno >= logging.WARNING


class _StandardError(logging.Handler):
    """The only way out. It finds standard error anew for each line, because tests and services replace it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self.addFilter(_is_wanted)
        forms = {form for secret in secrets for form in (secret, json.dumps(secret)[1:-1], quote(secret, safe=""))}
        self._secrets = sorted(forms - {""}, key=len, reverse=True)

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError, ValueError):  # closed: nobody is left to be told
            sys.stderr.write(f"{self._line(record)}\n")
            sys.stderr.flush()

    def _line(self, record: logging.LogRecord) -> str:
        try:
            return redact(self.format(record), self._secrets)
        except Exception:  # noqa: BLE001 -- a log stops nothing, and Python's report of it would print the arguments
            return '{"event": "log_line_lost", "level": "error"}'


_OWN: Final[list[Processor]] = [structlog.stdlib.filter_by_level, _own, ProcessorFormatter.wrap_for_formatter]


def _formatter(name: str) -> ProcessorFormatter:
    console = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    return ProcessorFormatter(
        use_get_message=False,
        foreign_pre_chain=[_theirs],
        processors=[
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer() if name == "json" else console,
        ],
    )


def _cap(level: int) -> None:
    """Keep the loud libraries at this level, their children too, and take handlers of their own away."""
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and name.startswith(CAPPED):
            logger.handlers.clear()
            logger.setLevel(logging.NOTSET)
            logger.propagate = True
    for name in CAPPED:
        logging.getLogger(name).setLevel(level)


# --- What Python reports by itself ------------------------------------------------------------------------------------

_LOG: Final = get(__name__)
_LOOP_REPORTS: Final = {
    "Task exception was never retrieved": "task_failed",
    "Future exception was never retrieved": "future_failed",
    "Task was destroyed but it is pending!": "task_dropped",
}


def _on_uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _LOG.critical("uncaught_error", exc_info=error)


def _on_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_type is not SystemExit:  # the way a thread ends itself
        _LOG.critical("thread_error", exc_info=args.exc_value)


def _on_unraisable(args: "sys.UnraisableHookArgs") -> None:
    _LOG.error("ignored_error", exc_info=args.exc_value)


def _on_warning(  # noqa: PLR0917 -- Python calls it with these
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    del message, file, line  # a warning may quote what it warns about
    _LOG.warning("python_warning", kind=category.__name__, at=place(filename, lineno))


def _on_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    task = context.get("task") or context.get("future")
    coroutine = task.get_coro() if isinstance(task, asyncio.Task) else None
    _LOG.error(
        "event_loop_error",
        what=_LOOP_REPORTS.get(context["message"], "callback_failed"),
        task=Code(getattr(coroutine, "__qualname__", "")),
        exc_info=context.get("exception"),
    )

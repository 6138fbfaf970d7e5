"""Real processes: the stand-in for Telegram, and rugcoach itself, talking over HTTP on this machine."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.demo.server import DEMO_TOKEN


class Telegram:
    """The stand-in as a process of its own, seen through its control side."""

    def __init__(self, *options: str, module: str = "bot.demo.server") -> None:
        command = [sys.executable, "-m", module, *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        self.http = httpx.Client(base_url=f"{self.url}/control", timeout=90)

    def act(self, kind: str, chat: int, **fields: Any) -> Any:
        return self._post("update", kind=kind, chat=chat, **fields)

    def fault(self, **fields: Any) -> None:
        self._post("fault", **fields)

    def _post(self, path: str, **body: Any) -> Any:
        answer = self.http.post(f"/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def messages(self, chat: int) -> list[dict[str, Any]]:
        return [message for message in self._get("messages", chat=chat) if not message["outgoing"]]

    def calls(self, method: str) -> list[dict[str, Any]]:
        return self._get("calls", method=method)

    def sends(self) -> int:
        return sum(call["ok"] for call in self.calls("sendMessage"))

    def wait_for(self, calls: int, method: str = "sendMessage", chat: int | None = None, seconds: float = 60) -> None:
        query = {"calls": calls, "method": method, "timeout": seconds} | ({} if chat is None else {"chat": chat})
        answer = self.http.get("/wait", params=query)
        assert answer.status_code == 200, f"only {answer.json()} of {calls} {method}"

    def waiting(self) -> int:
        return self._get("state")["waiting"]

    def _get(self, path: str, **query: Any) -> Any:
        answer = self.http.get(f"/{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def close(self) -> None:
        self.http.close()
        end(self.process)


class Rugcoach:
    """``rugcoach run`` as a process of its own, on a database of its own."""

    def __init__(self, folder: Path, telegram: Telegram, **settings: str) -> None:
        self.database = folder / "rugcoach.db"
        self.log = folder / "log.txt"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("COACH_")},
            "COACH_TELEGRAM_TOKEN": DEMO_TOKEN,
            "COACH_TELEGRAM__BASE_URL": telegram.url,
            "COACH_TELEGRAM__MESSAGES_PER_SECOND": "1000",
            "COACH_CLINIC__OPEN_ENROLMENT": "true",
            "COACH_DATABASE__PATH": str(self.database),
            "COACH_BACKUP__FOLDER": str(folder / "backups"),
            "COACH_LOGGING__LEVEL": "DEBUG",
            **settings,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "bot", *words]

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.command("run"), env=self.environment, stdout=log, stderr=log)

    def kill(self) -> None:
        """SIGKILL: no chance to tidy up."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self) -> int:
        """SIGTERM: end within five seconds."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(5)

    def run(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words),
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=5)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def close(self) -> None:
        if self.process is not None:
            end(self.process)


def end(process: "subprocess.Popen[Any]") -> None:
    """End a process that this test started, and only that one."""
    if process.poll() is None:
        process.kill()
    process.wait(10)
    if process.stdout is not None:
        process.stdout.close()


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    telegram = Telegram("--no-limits")
    yield telegram
    telegram.close()


@pytest.fixture
def rugcoach(telegram: Telegram, tmp_path: Path) -> Iterator[Rugcoach]:
    program = Rugcoach(tmp_path, telegram)
    yield program
    program.close()


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Wait until something holds; bounded, and failing where it does not."""
    import time  # real processes need real time

    def until(holds: Callable[[], bool], seconds: float = 30) -> None:
        for _ in range(int(seconds / 0.05)):
            if holds():
                return
            time.sleep(0.05)
        pytest.fail("it did not happen in time")

    return until

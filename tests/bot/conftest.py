"""A program at work and its surroundings, for every test of this folder; the parts are in ``rig``."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot import intake, jobs, line, menu
from bot.demo.faults import FOREVER, Fault
from bot.demo.server import DemoServer, running_server
from bot.patient import Clinic
from bot.store import Store
from content.texts import LANGUAGES
from tests.bot.rig import Phone, Rugcoach
from tests.bot.stand_ins import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def telegram(clock: HandClock) -> AsyncIterator[DemoServer]:
    async with running_server(clock, limits=False) as server:
        yield server


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database: making its tables takes longer than copying it. The menu counts as set already."""
    path = tmp_path_factory.mktemp("empty") / "rugcoach.db"
    store = Store(path)
    for language in LANGUAGES:
        store.meta.set(menu.KEY.format(language=language), menu.fingerprint(menu.catalogue(language, Clinic())))
    store.close()
    return path


@pytest.fixture
async def rugcoach(
    tmp_path: Path, empty_database: Path, telegram: DemoServer, clock: HandClock
) -> AsyncIterator[Rugcoach]:
    """A program that is not running yet."""
    shutil.copy(empty_database, tmp_path)
    program = Rugcoach(tmp_path, telegram, clock)
    yield program
    await program.close()


@pytest.fixture
def phone(telegram: DemoServer) -> Callable[..., Phone]:
    """Give somebody a phone; the bot may write there."""

    def phone(chat: int, first_name: str = "Anna", language: str = "nl") -> Phone:
        telegram.person(chat, first_name, language).started = True
        return Phone(telegram, chat)

    return phone


@pytest.fixture
def fault(telegram: DemoServer) -> Callable[..., Fault]:
    """Ask the stand-in for trouble; ``forever=True`` until the faults are cleared."""

    def fault(kind: str = "reply", *, forever: bool = False, **fields: Any) -> Fault:
        wanted = Fault(kind, **({"times": FOREVER} if forever else {}), **fields)
        telegram.faults.add(wanted)
        return wanted

    return fault


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pauses between tries last a hundredth."""
    monkeypatch.setattr(intake, "PAUSES", tuple(pause / 100 for pause in intake.PAUSES))
    monkeypatch.setattr(line, "PAUSES", tuple(pause / 100 for pause in line.PAUSES))


@pytest.fixture
def whole_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a group take its time, so that it ends where it would on a fast machine."""
    monkeypatch.setattr(intake, "GROUP_SECONDS", 5.0)
    monkeypatch.setattr(jobs, "GROUP_SECONDS", 5.0)


@pytest.fixture
def in_vain(rugcoach: Rugcoach, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Awaitable[None]]:
    """Wait until groups of updates were given up so many times."""
    given_up: list[int] = []

    async def in_vain(times: int) -> None:
        given_up.clear()
        waited = rugcoach.program.intake._wait

        async def wait(failures: int) -> None:
            given_up.append(failures)
            await waited(failures)

        monkeypatch.setattr(rugcoach.program.intake, "_wait", wait)
        await rugcoach.until(lambda: len(given_up) >= times, 10)

    return in_vain

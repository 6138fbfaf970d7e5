"""The timetable. On real time, in hundredths of a second; each test waits for an event, never for a while."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from scheduler.ticks import Job, Ticks

Function = Callable[[], Awaitable[None]]


class Book:
    """What the timetable told."""

    def __init__(self) -> None:
        self.beats: list[str] = []
        self.troubles: list[tuple[str, Exception | None]] = []
        self.told = asyncio.Event()

    def beat(self, name: str) -> None:
        self.beats.append(name)
        self.told.set()

    def trouble(self, name: str, error: Exception | None) -> None:
        self.troubles.append((name, error))
        self.told.set()

    async def until(self, reached: Callable[[], bool]) -> None:
        """Wait until the book shows something; five seconds are far more than that takes."""
        async with asyncio.timeout(5):
            while not reached():
                self.told.clear()
                await self.told.wait()


@pytest.fixture
async def book() -> Book:
    return Book()


@pytest.fixture
async def ticks(book: Book) -> AsyncIterator[Callable[..., Ticks]]:
    """Return a maker of timetables that are stopped after the test."""
    made: list[Ticks] = []

    def make(**functions: Function) -> Ticks:
        jobs = [Job(name, 0.01, function) for name, function in functions.items()]
        made.append(Ticks(jobs, book.beat, book.trouble))
        return made[-1]

    yield make
    for timetable in made:
        await timetable.stop()


async def nothing() -> None:
    """End well."""


async def fails() -> None:
    raise ValueError("a patient's words")


async def test_heartbeat(book: Book, ticks: Callable[..., Ticks]) -> None:
    """Each job runs again and again, and each good end is told."""
    ticks(due=nothing, sweep=nothing).start()
    await book.until(lambda: book.beats.count("due") > 2 and book.beats.count("sweep") > 2)
    assert book.troubles == []


async def test_error(book: Book, ticks: Callable[..., Ticks]) -> None:
    """A job that fails is told with its error, gives no heartbeat, and does not stop the others or itself."""
    ticks(due=fails, sweep=nothing).start()
    await book.until(lambda: len(book.troubles) > 1 and book.beats.count("sweep") > 1)
    assert {(name, type(error)) for name, error in book.troubles} == {("due", ValueError)}
    assert "due" not in book.beats


async def test_no_words_in_the_log(book: Book, ticks: Callable[..., Ticks], caplog: pytest.LogCaptureFixture) -> None:
    """What the library logs of a failure names the job and the type of the error, and none of its words."""
    caplog.set_level(logging.DEBUG)
    ticks(due=fails).start()
    await book.until(lambda: bool(book.troubles))
    assert "job due failed: ValueError" in caplog.text
    assert "patient" not in caplog.text


async def test_never_twice_at_a_time(book: Book, ticks: Callable[..., Ticks]) -> None:
    """A run that lasts longer than its interval is told as trouble; no second one starts beside it."""
    release, running = asyncio.Event(), list[int]()

    async def slow() -> None:
        running.append(1)
        await release.wait()
        running.pop()

    ticks(backup=slow).start()
    await book.until(lambda: len(book.troubles) > 1)
    assert running == [1]
    assert set(book.troubles) == {("backup", None)}
    release.set()
    await book.until(lambda: bool(book.beats))


async def test_a_late_run_is_not_dropped(book: Book, ticks: Callable[..., Ticks]) -> None:
    """The library is told that no run is ever too late, and that one run stands for all that were missed."""
    timetable = ticks(due=nothing)
    timetable.start()
    job = timetable._scheduler.get_job("due")
    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
    await book.until(lambda: len(book.beats) > 0)
    assert book.troubles == []


async def test_run_all(book: Book, ticks: Callable[..., Ticks]) -> None:
    """Every job can be run at once, in the order of the table; a failure is told and does not stop the rest."""
    await ticks(due=fails, sweep=nothing, digest=nothing).run_all()
    assert book.beats == ["sweep", "digest"]
    assert [(name, type(error)) for name, error in book.troubles] == [("due", ValueError)]


async def test_stop_lets_a_job_end(book: Book, ticks: Callable[..., Ticks]) -> None:
    """At a stop a running job may finish; nothing starts afterwards, and the stop itself is no trouble."""
    started = asyncio.Event()

    async def short() -> None:
        started.set()
        for _ in range(100):
            await asyncio.sleep(0)

    timetable = ticks(due=short)
    timetable.start()
    await started.wait()
    await timetable.stop()
    assert book.beats[-1:] == ["due"]
    assert not timetable._scheduler.running
    assert book.troubles == []


async def test_stop_does_not_hang(book: Book, ticks: Callable[..., Ticks]) -> None:
    """A job that does not end is cancelled after the grace; a timetable that never started stops at once."""
    started, cancelled = asyncio.Event(), asyncio.Event()

    async def endless() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    timetable = ticks(due=endless)
    await timetable.stop()
    timetable.start()
    await started.wait()
    await timetable.stop(grace=0.01)
    async with asyncio.timeout(5):
        await cancelled.wait()
    for _ in range(5):
        await asyncio.sleep(0)  # the library's rounds of the loop, to tell what it has to tell
    assert book.troubles == []

"""The few jobs that run at intervals; the only module that imports apscheduler.

A job says *look now*; what is due stands in the store. So a missed run loses nothing: however late, it runs once
(``misfire_grace_time=None, coalesce=True``) and never twice at a time (``max_instances=1``). The intervals are real
seconds, also where the program's clock is moved.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler


@dataclass(frozen=True, slots=True)
class Job:
    """One line of the timetable: ``function`` is called every ``seconds``."""

    name: str
    seconds: float
    function: Callable[[], Awaitable[None]]


class JobError(Exception):
    """A job raised. Names job and type of error only: the library logs this text, and texts stay in.

    ``error`` is what was raised, for a reader who shows types and frames alone.
    """

    def __init__(self, name: str, error: Exception) -> None:
        super().__init__(f"job {name} failed: {type(error).__name__}")
        self.error = error


class Ticks:
    """Runs the timetable.

    ``on_beat`` is told the name of each job that ended well (its heartbeat), ``on_trouble`` the name of each that
    failed, with its error, or (None) that was not run because it was missed or its last run still lasts.
    """

    def __init__(
        self,
        jobs: Iterable[Job],
        on_beat: Callable[[str], None],
        on_trouble: Callable[[str, Exception | None], None],
    ) -> None:
        self._jobs = tuple(jobs)
        self._on_beat = on_beat
        self._on_trouble = on_trouble
        self._turns = {job.name: asyncio.Lock() for job in self._jobs}
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._scheduler.add_listener(self._trouble, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)
        for job in self._jobs:
            self._scheduler.add_job(self._run, "interval", seconds=job.seconds, args=[job], id=job.name, name=job.name)

    def start(self) -> None:
        """Start the timetable in the running loop; the first run of each job is one interval away."""
        self._scheduler.start()

    async def stop(self, grace: float = 1.0) -> None:
        """Start nothing more, and give what is running ``grace`` seconds before it is cancelled."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await asyncio.gather(*map(_end_of_turn, self._turns.values()))
        self._scheduler.remove_listener(self._trouble)  # being cancelled is no trouble
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # the library shuts down in the loop's next round

    async def run_all(self) -> None:
        """Run every job once, now, in the order of the table: at start, and for the demo's "Next"."""
        for job in self._jobs:
            try:
                await self._run(job)
            except JobError as failure:
                self._on_trouble(job.name, failure.error)

    async def _run(self, job: Job) -> None:
        async with self._turns[job.name]:
            try:
                await job.function()
                self._on_beat(job.name)
            except Exception as error:  # noqa: BLE001 -- raised again, without its text
                raise JobError(job.name, error) from None

    def _trouble(self, event: JobEvent) -> None:
        failure = getattr(event, "exception", None)
        self._on_trouble(event.job_id, failure.error if isinstance(failure, JobError) else failure)


async def _end_of_turn(turn: asyncio.Lock) -> None:
    async with turn:
        pass

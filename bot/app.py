"""Everything put together by hand; started, and stopped within five seconds."""

import asyncio
import secrets
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from bot import attachments, line
from bot.attachments import Attachments, Source
from bot.broadcast.listing import TipList
from bot.broadcast.work import Broadcasts
from bot.charts.process import Charts
from bot.coach import Coach
from bot.config import Settings
from bot.emergency import Emergency
from bot.events import Source as SourceName
from bot.export.source import Exports
from bot.handlers import install
from bot.housekeeping import Housekeeping
from bot.identity import check_identity
from bot.intake import App, Intake, TokenRefused
from bot.jobs import Jobs
from bot.logs import describe, get
from bot.menu import publish
from bot.patient import Clinic
from bot.qr import qr
from bot.sender import TelegramSender
from bot.staff.menu import StaffMenus
from bot.staff.receipts import Receipts
from bot.store import Busy, Store
from content.exercises import cards
from content.library import load_library
from content.texts import LANGUAGES, texts
from content.tips import load_tips
from content.understand import understand
from scheduler.clock import Clock
from scheduler.dispatch import Dispatcher, TokenRevoked
from scheduler.ticks import Job, Ticks

log = get(__name__)

Probe = Callable[[str], None]


def clinic(settings: Settings) -> Clinic:
    """Return the settings on which decisions and texts depend."""
    ours, times = settings.clinic, settings.reminders
    return Clinic(
        name=ours.name,
        phone=ours.phone,
        hours=str(ours.hours),
        emergency_number=ours.emergency_number,
        language=ours.language,
        zone=ours.time_zone,
        open_enrolment=ours.open_enrolment,
        times={"morning": times.morning, "midday": times.midday, "evening": times.evening},
        quiet_from=times.quiet_from,
        quiet_until=times.quiet_until,
        window_minutes=times.window_minutes,
        digest_at=settings.therapists.digest_at,
        alert_repeat_minutes=settings.therapists.alert_repeat_minutes,
        tips_written_by=settings.therapists.tips_written_by,
        tips_sent_by=settings.therapists.tips_sent_by,
        messages_per_second=settings.telegram.messages_per_second,
        retention_months=settings.privacy.retention_months,
    )


def warm_up() -> None:
    """Read every text and word list now: the first patient of the day shall not wait, and the loop not stall."""
    for language in LANGUAGES:
        texts(language)
    load_library()
    cards()
    load_tips()
    understand("hoi")


def new_run() -> str:
    """Return a name for this run of the program: what an older run was sending is told apart by it."""
    return secrets.token_hex(8)


@dataclass(slots=True)
class Program:
    """The parts of a running program."""

    application: App
    store: Store
    coach: Coach
    intake: Intake
    dispatcher: Dispatcher
    ticks: Ticks
    jobs: Jobs
    clock: Clock
    clinic: Clinic
    attachments: Attachments
    broadcasts: Broadcasts
    charts: Charts
    receipts: Receipts


def build(settings: Settings, token: str, store: Store, clock: Clock, probe: Probe = lambda _: None) -> Program:
    """Join the parts; nothing is started yet."""
    warm_up()
    application = line.application(settings, token)
    install(application)
    ours = clinic(settings)
    coach = Coach(store, ours)
    application.bot_data.coach = coach
    charts = Charts()
    exports = Exports(store.path, clock)
    files = Attachments({**_sources(), "chart": charts.chart, "export": exports.export}, store.queue.picture)
    files.sources["list"] = TipList(store, ours).upload
    sender = TelegramSender(application.bot, files)
    dispatcher = Dispatcher(
        store.delivery,
        sender,
        clock,
        per_second=settings.telegram.messages_per_second,
        in_flight=settings.telegram.in_flight,
        on_operator_line=log.warning,  # its lines are ours: no patient stands in them
        probe=probe,
    )
    broadcasts = Broadcasts(store, ours, clock, probe=probe)
    receipts = Receipts(store, coach, clock)
    store.on_commit = partial(_each, dispatcher.wake, broadcasts.wake, receipts.wake)
    emergency = Emergency(sender, ours, brake=dispatcher)
    intake = Intake(application, store, clock, emergency, dispatcher, probe=probe)
    jobs = Jobs(store, coach, clock, backups=(settings.backup.folder, settings.backup.keep), probe=probe)
    menus = Job("menus", 10, StaffMenus(application.bot, store, ours, dispatcher).publish)
    tidy = Job("housekeeping", 600, Housekeeping(store, ours, clock).run)
    timetable = (Job("due", 10, jobs.due), Job("sweep", 10, jobs.sweep), Job("backup", 600, jobs.backup), tidy, menus)
    ticks = Ticks(timetable, lambda name: _beat(store, clock, name), _trouble)
    parts = (ticks, jobs, clock, ours, files, broadcasts, charts, receipts)
    return Program(application, store, coach, intake, dispatcher, *parts)


def _each(*acts: Callable[[], None]) -> None:
    for act in acts:
        act()


def _sources() -> Mapping[SourceName, Source]:
    """Return where the bytes of each kind of picture or file come from."""
    return {"drawing": attachments.drawing, "file": attachments.file, "qr": qr}


async def serve(program: Program, *, new_bot: bool = False) -> None:
    """Run until cancelled: connect, take up what the last run left, then listen, send and ring.

    Raises:
        TokenRefused: Telegram does not know the token.
        OtherBot: the database belongs to another bot or server.

    """
    application, store = program.application, program.store
    try:
        await line.connect(application)
        check_identity(store, application.bot, new_bot=new_bot)
        log.info("started")
        await _work(program)
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # PTB leaves the lines of an application open that never came to life


async def _work(program: Program) -> None:
    program.ticks.start()
    tasks = [
        asyncio.create_task(program.intake.run(), name="intake"),
        asyncio.create_task(_send(program), name="dispatch"),
        asyncio.create_task(program.ticks.run_all(), name="first ticks"),
        asyncio.create_task(_publish(program), name="menu"),
        asyncio.create_task(program.broadcasts.run(), name="tips"),
        asyncio.create_task(program.receipts.run(), name="receipts"),
    ]
    try:
        await _first_failure(tasks)
    finally:
        tasks[0].cancel()
        await asyncio.gather(program.ticks.stop(), program.dispatcher.stop(), program.charts.stop())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        log.info("stopped")


async def _send(program: Program) -> None:
    """Settle what the last run left unfinished, as soon as the database can be written; then send."""
    failures = 0
    while not _taken_up(program.store, program.clock.now()):
        await asyncio.sleep(line.pause(failures))
        failures += 1
    await program.dispatcher.run()


async def _publish(program: Program) -> None:
    await publish(program.application.bot, program.store, program.clinic, brake=program.dispatcher)


def _taken_up(store: Store, now: datetime) -> bool:
    try:
        with store.transaction():
            store.delivery.end_run(now)
            store.reminders.release_older_runs()
    except Busy:
        log.warning("database_busy")
        return False
    return True


async def _first_failure(tasks: list[asyncio.Task[None]]) -> None:
    """Wait until intake or dispatch ends, which they do by failing only."""
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            try:
                task.result()
            except TokenRevoked:
                raise TokenRefused from None


async def until_signal(work: Callable[[], Any]) -> None:
    """Run until SIGTERM or SIGINT asks to end; then end gracefully."""
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work())
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        log.info("asked_to_stop")


def _beat(store: Store, clock: Clock, job: str) -> None:
    with store.transaction():
        store.meta.beat(job, clock.now())


def _trouble(job: str, error: Exception | None) -> None:
    if error is None:
        log.error("job_not_run", job=job)
    else:
        log.error("job_failed", job=job, **describe(error))

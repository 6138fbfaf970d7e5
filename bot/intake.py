"""Updates in, exactly once: a batch is fetched, handled in groups, and confirmed by the offset in the same transaction.

DESIGN.md, section 1. ``getUpdates`` deletes at Telegram what lies below its offset, so Telegram is asked for more
only when a whole batch stands in the database. A crash replays a whole group or nothing of it.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.brake import Brake
from bot.emergency import Emergency, words
from bot.handlers.context import Context, Desk, speaker
from bot.logs import describe, get
from bot.outcomes import seconds
from bot.post import Origin
from bot.store import Busy, Store, StoreError
from bot.taps import TapAnswers
from bot.watch import Watch
from scheduler.clock import Clock

log = get(__name__)

ALLOWED_UPDATES: Final = ["message", "edited_message", "callback_query", "my_chat_member"]
BATCH: Final = 100
#: One transaction holds at most so many updates, and no new one is begun in it after so many seconds.
GROUP: Final = 25
GROUP_SECONDS: Final = 0.020
#: Seconds that Telegram keeps an idle ``getUpdates`` open.
LONG_POLL: Final = 25
#: Seconds between tries, where the database or Telegram does not answer.
PAUSES: Final = (1, 2, 5, 10, 20, 30)
CRASH_POINTS: Final = (
    "intake 1: fetched",
    "intake 2: group begun",
    "intake 3: update begun",
    "intake 4: update done",
    "intake 5: offset written",
    "intake 6: group committed",
    "intake 7: batch done",
)
FETCHED, GROUP_BEGUN, UPDATE_BEGUN, UPDATE_DONE, OFFSET_WRITTEN, GROUP_COMMITTED, BATCH_DONE = CRASH_POINTS

App = Application[Any, Context, Any, Any, Desk, Any]


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Intake:
    """Fetches updates and hands them to the handlers, group by group."""

    def __init__(
        self,
        application: App,
        store: Store,
        clock: Clock,
        emergency: Emergency,
        brake: Brake,
        *,
        probe: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Work on an initialized application and an open store; ``probe`` is told every step, for crash tests."""
        self._application = application
        self._store = store
        self._clock = clock
        self._emergency = emergency
        self._brake = brake
        self._probe = probe
        #: Failed updates whose person could not even be told so: alarm signs among them go past the outbox.
        self._unanswered: list[Update] = []
        self._watch = Watch(store, GROUP)
        self.answers = TapAnswers(application.bot, brake)

    async def run(self) -> None:
        """Fetch and handle until cancelled.

        Raises:
            TokenRefused: the token is wrong or was revoked.

        """
        try:
            while True:
                await self.handle(await self._fetch())
        finally:
            await self.answers.stop()

    async def handle(self, batch: Sequence[Update]) -> None:
        """Handle a batch completely; while the database is in trouble, alarm signs are answered all the same."""
        left, failures = list(batch), 0
        while left:
            try:
                done = self._group(left)
            except (Busy, StoreError):
                log.warning("group_abandoned", updates=len(left))
                await self._emergency.look_at(left)
                await self._wait(failures)
                failures += 1
                continue
            left, failures = left[done:], 0
            self.answers.start(self._application.bot_data.answers)
            await self._emergency.look_at(self._unanswered)
            self._unanswered.clear()
            await asyncio.sleep(0)
        self._probe(BATCH_DONE)

    # --- fetching ---------------------------------------------------------------------------------------------------

    async def _fetch(self) -> Sequence[Update]:
        failures = 0
        while True:
            try:
                updates: Sequence[Update] = await self._application.bot.get_updates(
                    offset=self._store.meta.next_offset,
                    limit=BATCH,
                    timeout=LONG_POLL,
                    allowed_updates=ALLOWED_UPDATES,
                )
            except InvalidToken:
                raise TokenRefused from None
            except RetryAfter as error:
                await asyncio.sleep(seconds(error))
            except Conflict:
                log.warning("conflict")
                self._brake.conflict()
                await self._wait(failures)
            except (TelegramError, StoreError) as error:
                log.warning("fetch_failed", error=type(error).__name__)
                await self._wait(failures)
            except Exception as error:  # noqa: BLE001 -- PTB stumbles over a field that it does not know
                log.error("batch_unreadable", **describe(error))
                self._be_careful(careful=True)
                await self._wait(failures)
            else:
                self._probe(FETCHED)
                self._be_careful(careful=False)
                return list(updates)
            failures += 1

    def _be_careful(self, *, careful: bool) -> None:
        polling = self._application.bot_data.polling
        if polling is not None:
            polling.careful = careful

    async def _wait(self, failures: int) -> None:
        await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])

    # --- one group, one transaction ---------------------------------------------------------------------------------

    def _group(self, batch: Sequence[Update]) -> int:
        """Handle and confirm as many updates as fit one short transaction; return how many. Never awaits."""
        culprit = self._watch.begin(batch[0].update_id)
        self._application.bot_data.answers.clear()
        with self._store.transaction():
            self._probe(GROUP_BEGUN)
            group = batch[: self._watch.limit]
            done = self._updates(group, culprit=culprit)
            # One above the last id, even if that is lower than before: ids may begin anew after a quiet week.
            self._store.meta.next_offset = group[done - 1].update_id + 1
            self._watch.forget()
            self._probe(OFFSET_WRITTEN)
        self._probe(GROUP_COMMITTED)
        self._watch.committed(done)
        return done

    def _updates(self, group: Sequence[Update], *, culprit: bool) -> int:
        until = self._clock.monotonic() + GROUP_SECONDS
        done = 0
        for update in group:
            self._probe(UPDATE_BEGUN)
            if culprit:
                self._file(update, {"error": "died", "frames": []})
            elif self._is_unreadable(update):
                self._file(update, {"error": "unreadable", "frames": []})
            else:
                self._one(update)
            self._probe(UPDATE_DONE)
            done += 1
            if self._clock.monotonic() > until:
                break
        return done

    def _is_unreadable(self, update: Update) -> bool:
        polling = self._application.bot_data.polling
        return polling is not None and update.update_id in polling.unreadable

    def _one(self, update: Update) -> None:
        """Handle one update; where that fails, undo it alone, file it and apologise."""
        desk = self._application.bot_data
        desk.now, desk.error = self._clock.now(), None
        answers = len(desk.answers)
        error = self._store.attempt(lambda: self._drive(update))
        if error is not None:
            del desk.answers[answers:]
            log.error("update_failed", kind=_kind(update), **describe(error))
            self._file(update, describe(error))

    def _drive(self, update: Update) -> None:
        """Run PTB's handlers without the event loop: they may not wait for anything, a transaction is open."""
        step = self._application.process_update(update)
        try:
            step.send(None)
        except StopIteration:
            if self._application.bot_data.error is not None:
                raise self._application.bot_data.error from None
            return
        step.close()
        raise RuntimeError("a handler suspended")

    def _file(self, update: Update, error: Any) -> None:  # noqa: ANN401 -- the shape is bot.logs' own
        """Remember a failed update without its text, and tell the person plainly."""
        desk = self._application.bot_data
        self._store.meta.update_failed(update.update_id, _kind(update), error, self._clock.now())
        if update.callback_query:
            desk.answers.append((update.callback_query.id, None))
        failure = self._store.attempt(lambda: self._apologise(update))
        if failure is not None:
            log.error("no_apology", **describe(failure))
            self._unanswered.append(update)

    def _apologise(self, update: Update) -> None:
        coach = self._application.bot_data.coach
        if coach is not None and update.effective_chat is not None and update.my_chat_member is None:
            coach.apologise(speaker(update), words(update), self._clock.now(), Origin(str(update.update_id)))


def _kind(update: Update) -> str:
    return next((kind for kind in ALLOWED_UPDATES if getattr(update, kind, None) is not None), "other")

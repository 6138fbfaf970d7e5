"""Updates in, exactly once: a batch is fetched, handled in groups, and confirmed by the offset in the same transaction.

DESIGN.md, section 1. ``getUpdates`` deletes at Telegram what lies below its offset, so Telegram is asked for more
only when a whole batch stands in the database. A crash replays a whole group or nothing of it.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any, Final

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.emergency import Emergency
from bot.handlers.context import Context, Desk, speaker
from bot.logs import describe, get
from bot.post import Origin
from bot.sender import seconds
from bot.store import Busy, Store, StoreError, is_trouble
from bot.store.meta import IN_HAND
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
#: Deaths of the process in the same group before it is taken one by one.
DEATHS: Final = 2
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


class _Abandoned(Exception):
    """The database is in trouble: nothing of the group is confirmed."""


class Intake:
    """Fetches updates and hands them to the handlers, group by group."""

    def __init__(
        self,
        application: App,
        store: Store,
        clock: Clock,
        emergency: Emergency,
        *,
        on_conflict: Callable[[], None] = lambda: None,
        probe: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Work on an initialized application and an open store; ``probe`` is told every step, for crash tests."""
        self._application = application
        self._store = store
        self._clock = clock
        self._emergency = emergency
        self._on_conflict = on_conflict
        self._probe = probe
        self._answers: set[asyncio.Task[None]] = set()
        self._at_once = asyncio.Semaphore(4)
        #: Until one group has been committed, the next may be the one in which the last run died.
        self._watchful = True
        #: So many updates are still to be taken one by one, because the process died twice among them.
        self._singly = 0

    async def run(self) -> None:
        """Fetch and handle until cancelled.

        Raises:
            TokenRefused: the token is wrong or was revoked.

        """
        while True:
            await self.handle(await self._fetch())

    async def handle(self, batch: Sequence[Update]) -> None:
        """Handle a batch completely; while the database is in trouble, alarm signs are answered all the same."""
        left, failures = list(batch), 0
        while left:
            try:
                done = self._group(left)
            except (Busy, StoreError, _Abandoned):
                log.warning("group_abandoned", updates=len(left))
                await self._emergency.look_at(left)
                await self._wait(failures)
                failures += 1
                continue
            left, failures = left[done:], 0
            self._answer_taps()
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
                self._on_conflict()
                await self._wait(failures)
            except (TelegramError, StoreError) as error:
                log.warning("fetch_failed", error=type(error).__name__)
                await self._wait(failures)
            else:
                self._probe(FETCHED)
                return list(updates)
            failures += 1

    async def _wait(self, failures: int) -> None:
        await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])

    # --- one group, one transaction ---------------------------------------------------------------------------------

    def _group(self, batch: Sequence[Update]) -> int:
        """Handle and confirm as many updates as fit one short transaction; return how many. Never awaits."""
        died = self._watchful and self._note_in_hand(batch[0].update_id)
        desk = self._application.bot_data
        desk.answers.clear()
        with self._store.transaction():
            self._probe(GROUP_BEGUN)
            group = batch[: 1 if self._singly else GROUP]
            done = self._updates(group, died=died)
            # One above the last id, even if that is lower than before: ids may begin anew after a quiet week.
            self._store.meta.next_offset = group[done - 1].update_id + 1
            if self._watchful:
                self._store.meta.delete(IN_HAND)
            self._probe(OFFSET_WRITTEN)
        self._probe(GROUP_COMMITTED)
        self._singly = max(0, self._singly - done)
        self._watchful = self._singly > 0
        return done

    def _updates(self, group: Sequence[Update], *, died: bool) -> int:
        until = self._clock.monotonic() + GROUP_SECONDS
        done = 0
        for update in group:
            self._probe(UPDATE_BEGUN)
            if died:
                self._file(update, {"error": "died", "frames": []})
            else:
                self._one(update)
            self._probe(UPDATE_DONE)
            done += 1
            if self._clock.monotonic() > until:
                break
        return done

    def _one(self, update: Update) -> None:
        """Handle one update; where that fails, undo it alone, file it and apologise."""
        desk = self._application.bot_data
        desk.now, desk.error = self._clock.now(), None
        answers = len(desk.answers)
        try:
            with self._store.savepoint():
                self._drive(update)
                if desk.error is not None:
                    raise desk.error
        except Exception as error:  # noqa: BLE001 -- whatever a handler raises concerns this update only
            if is_trouble(error) or isinstance(error, Busy) or not self._store.in_transaction:
                raise _Abandoned from None
            del desk.answers[answers:]
            log.error("update_failed", kind=_kind(update), **describe(error))
            self._file(update, describe(error))

    def _drive(self, update: Update) -> None:
        """Run PTB's handlers without the event loop: they may not wait for anything, a transaction is open."""
        step = self._application.process_update(update)
        try:
            step.send(None)
        except StopIteration:
            return
        step.close()
        raise RuntimeError("a handler suspended")

    def _file(self, update: Update, error: Any) -> None:  # noqa: ANN401 -- the shape is bot.logs' own
        """Remember a failed update without its text, and tell the person plainly."""
        now, desk = self._clock.now(), self._application.bot_data
        self._store.meta.update_failed(update.update_id, _kind(update), error, now)
        if update.callback_query:
            desk.answers.append((update.callback_query.id, None))
        if desk.coach is not None and update.effective_chat is not None and update.my_chat_member is None:
            desk.coach.tell(speaker(update), "sorry-mistake", now, Origin(str(update.update_id)))

    def _note_in_hand(self, first: int) -> bool:
        """Note which update comes first after a start; return True where the process died of that one alone."""
        stored = json.loads(self._store.meta.get(IN_HAND) or "{}")
        again = stored.get("first") == first
        deaths = int(stored.get("deaths", 0)) + 1 if again else 0
        if deaths >= DEATHS or (again and stored.get("alone")):
            self._singly = GROUP
        with self._store.transaction():
            noted = {"first": first, "deaths": deaths, "alone": self._singly > 0}
            self._store.meta.set(IN_HAND, json.dumps(noted))
        return again and bool(stored.get("alone"))

    # --- answers to taps --------------------------------------------------------------------------------------------

    def _answer_taps(self) -> None:
        """Answer the taps of a committed group beside everything else; a lost answer only leaves a spinner."""
        for query, toast in self._application.bot_data.answers:
            task = asyncio.create_task(self._answer(query, toast))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)
        self._application.bot_data.answers.clear()

    async def _answer(self, query: str, toast: str | None) -> None:
        async with self._at_once:
            try:
                async with asyncio.timeout(3):
                    await self._application.bot.answer_callback_query(query, text=toast)
            except (TelegramError, TimeoutError):
                log.debug("tap_not_answered")


def _kind(update: Update) -> str:
    return next((kind for kind in ALLOWED_UPDATES if getattr(update, kind, None) is not None), "other")

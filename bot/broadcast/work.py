"""Tips to many at work: recipients are written down and fed to the outbox, and the therapist sees how far it is.

Each turn is a few short transactions; everything that must survive stands in the database, so that a crash at any
step is taken up by the next turn. Who guarantees that nobody gets it twice: the row of the recipient and the key of
the message (``bot.store.broadcast_recipients``); what became of it is the outbox's business.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from bot.broadcast.draft import TipTurned
from bot.broadcast.feed import Feed
from bot.broadcast.seen import Broadcast
from bot.conversation.staff import broadcast_message, broadcast_report
from bot.events import Reply
from bot.logs import describe, get
from bot.patient import Clinic, Language
from bot.render import payload
from bot.store import Busy, NewMessage, Store, StoreError, is_trouble
from bot.store.broadcast_recipients import NewRecipient
from bot.store.broadcasts import BroadcastRow
from scheduler.bell import Bell
from scheduler.clock import Clock
from scheduler.plan import local_date

log = get(__name__)

#: So many persons are looked through in one transaction of freezing.
GROUP: Final = 200
#: Seconds between two edits of the live message.
SHOW_EVERY: Final = 3.0
#: So many failures in a row stop a broadcast by itself.
MOST_FAILURES: Final = 10
#: Seconds between tries while the database cannot be written.
BUSY_WAIT: Final = 1.0
CRASH_POINTS: Final = ("tips 1: group frozen", "tips 2: fed", "tips 3: shown")
GROUP_FROZEN, FED, SHOWN = CRASH_POINTS


class Broadcasts:
    """Works off every broadcast that is not finished; woken at each commit, never polling."""

    def __init__(
        self, store: Store, clinic: Clinic, clock: Clock, *, probe: Callable[[str], None] = lambda _: None
    ) -> None:
        """Work on an open store; ``probe`` is told every step, for crash tests."""
        self._store = store
        self._clinic = clinic
        self._clock = clock
        self._probe = probe
        self._bell = Bell()
        self._feed = Feed(store, clinic)
        #: When each live message was last edited, in seconds of the monotonic clock, and what it showed.
        self._shown: dict[int, tuple[float, Reply]] = {}
        #: Broadcasts in whose step our own code broke; left alone until the next start.
        self._faulty: set[int] = set()

    def wake(self) -> None:
        """Look again: something was committed, or the clock was moved."""
        self._bell.ring()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                rest = self.turn()
            except (Busy, StoreError) as error:
                log.warning("tips_wait", **describe(error))
                rest = BUSY_WAIT
            if rest == 0:
                await asyncio.sleep(0)
            else:
                await self._bell.sleep(rest)

    def turn(self) -> float | None:
        """Do one step for each broadcast; return after how many seconds there is more to do, None: when woken."""
        with self._bell.muted():
            rests = [self._alone(row) for row in self._store.broadcasts.live()]
        return min((rest for rest in rests if rest is not None), default=None)

    # --- One broadcast ------------------------------------------------------------------------------------------------

    def _alone(self, row: BroadcastRow) -> float | None:
        """Do one step; a mistake of ours concerns this broadcast only, which stands still until somebody looks."""
        if row.no in self._faulty:
            return None
        try:
            return self._step(row)
        except Exception as error:  # noqa: BLE001 -- whatever broke, other tips go on
            if isinstance(error, Busy) or is_trouble(error):
                raise Busy(type(error).__name__) from None
            log.error("tip_failed", broadcast=row.no, **describe(error))
            self._faulty.add(row.no)
            return None

    def _step(self, row: BroadcastRow) -> float | None:
        now = self._clock.now()
        match row.state:
            case "freezing":
                return self._freeze(row, now)
            case "ready":
                return self._begin(row, now)
            case "running":
                return self._go_on(row, now)
            case "cancelled":
                return None if self._store.recipients.in_queue(row.no) else self._finish(row, now)
        return self._show(row, now)

    def _freeze(self, row: BroadcastRow, now: datetime) -> float:
        """Write down the next group of recipients; the first one writes down the words as well."""
        sent_at = row.sent_at or now
        with self._store.transaction():
            if not row.frozen_to:
                self._store.broadcasts.set_texts(row.no, self._payloads(row))
            found = self._store.recipients.scan(row.draft.segment, row.frozen_to or "", GROUP, sent_at)
            added = self._store.recipients.add(
                row.no, [self._recipient(row, person, zone, sent_at) for person, zone in found.members]
            )
            self._store.broadcasts.frozen(row.no, found.last, added)
            if row.progress is None:
                self._present(row, now)
        self._probe(GROUP_FROZEN)
        return 0

    def _recipient(self, row: BroadcastRow, person: str, zone: str, sent_at: datetime) -> NewRecipient:
        at = row.draft.when.moment(zone, sent_at)
        return NewRecipient(person=person, day=local_date(at, zone), at=at)

    def _payloads(self, row: BroadcastRow) -> Mapping[Language, Mapping[str, object]]:
        messages = {language: broadcast_message.message(row.draft, language) for language in row.draft.contents}
        return {language: payload(reply, language, self._clinic) for language, reply in messages.items()}

    def _begin(self, row: BroadcastRow, now: datetime) -> float:
        wait = ((row.starts_at or now) - now).total_seconds()
        if wait > 0:
            shown = self._show(row, now)
            return wait if shown is None else min(wait, shown)
        with self._store.transaction():
            self._store.broadcasts.begin(row.no)
            if row.sent_at is not None and now - row.sent_at > timedelta(minutes=10):
                self._present(row, now)  # the first live message stands far up in the chat by now
        return 0

    def _go_on(self, row: BroadcastRow, now: datetime) -> float | None:
        if self._feed.has_broken(row.no, MOST_FAILURES):
            self._stand_still(row, now)
            return 0
        with self._store.transaction():
            fed = self._feed.feed(row, now)
        if fed:
            self._probe(FED)
            return 0
        next_due = self._store.recipients.next_due(row.no)
        if next_due is None and not self._store.recipients.in_queue(row.no):
            return self._finish(row, now)
        shown = self._show(row, now)
        due = None if next_due is None or next_due <= now else (next_due - now).total_seconds()
        return min((rest for rest in (shown, due) if rest is not None), default=None)

    def _stand_still(self, row: BroadcastRow, now: datetime) -> None:
        """Ten failures in a row: nobody else is bothered before a therapist has looked."""
        log.warning("tips_stand_still", broadcast=row.no)
        with self._store.transaction():
            if self._store.broadcasts.turn(TipTurned(row.no, "paused"), "failures", now):
                self._store.recipients.take_back(row.no)
                self._store.staff.audit("coach", "tip_standstill", None, str(row.no), now)
                self._tell(row, broadcast_report.standstill(self._seen(row.no)), "standstill", now)

    def _finish(self, row: BroadcastRow, now: datetime) -> float:
        """Everybody is dealt with: the live message is closed, and the report comes as a message of its own.

        At once: an edit that closes waits for nothing, and nobody is offered to pause what has ended.
        """
        with self._store.transaction():
            self._store.broadcasts.end(row.no, now)
            seen = self._seen(row.no)
            self._edit(row, broadcast_report.progress(seen), now, "closed-")
            self._tell(row, broadcast_report.report(seen), f"report-{now:%Y%m%dT%H%M%S}", now)
        self._shown.pop(row.no, None)
        return 0

    # --- What the therapist sees --------------------------------------------------------------------------------------

    def _wait(self, no: int) -> float:
        """Return the seconds until the live message may be edited again."""
        last = self._shown.get(no)
        return 0 if last is None else max(last[0] + SHOW_EVERY - self._clock.monotonic(), 0)

    def _show(self, row: BroadcastRow, now: datetime) -> float | None:
        """Edit the live message where it has something new to show; return when to look again."""
        wait = self._wait(row.no)
        if wait > 0:
            return wait
        seen = broadcast_report.progress(self._seen(row.no))
        last = self._shown.get(row.no)
        if last is None or last[1] != seen:
            with self._store.transaction():
                self._edit(row, seen, now)
            self._probe(SHOWN)
            self._shown[row.no] = (self._clock.monotonic(), seen)
        return None

    def _present(self, row: BroadcastRow, now: datetime) -> None:
        """Send the live message."""
        shown = broadcast_report.progress(self._seen(row.no))
        self._store.broadcasts.show_in(row.no, self._tell(row, shown, f"progress-{now:%Y%m%dT%H%M%S}", now))
        self._shown[row.no] = (self._clock.monotonic(), shown)

    def _edit(self, row: BroadcastRow, shown: Reply, now: datetime, what: str = "") -> None:
        current = self._store.broadcasts.by_no(row.no)
        target = None if current is None else current.progress
        if target is not None:
            self._tell(row, shown, f"{what}{now:%Y%m%dT%H%M%S%f}", now, target)

    def _tell(self, row: BroadcastRow, said: Reply, what: str, now: datetime, target: int | None = None) -> int | None:
        """Queue a message, or an edit of one, for the therapist who sent the tip off."""
        known = self._store.people.by_id(row.sender) if row.sender else None
        if known is None:
            return None
        kind = "reply" if target is None else "edit"
        new = NewMessage(
            key=f"{kind}:{row.sender}:tip-{row.no}-{what}",
            person=row.sender,
            kind=kind,
            payload=payload(said, known.patient.language, self._clinic),
            target=target,
        )
        return self._store.queue.queue(new, now)

    def _seen(self, no: int) -> Broadcast:
        row = self._store.broadcasts.by_no(no)
        if row is None:
            raise LookupError("a broadcast that is gone")
        return self._store.broadcast_figures.seen(row)

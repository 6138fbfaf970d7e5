"""One step of the coach: load, respond, save. Everything of a step is written in the caller's transaction.

No step awaits, and none sends: what a person is to be told is queued with the state that it belongs to.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.conversation import respond
from bot.conversation.turns import and_then, one_message
from bot.events import Blocked, Chose, Erase, Event, FellDue, Reply, Say, SetTimer, Started, Turn, Unblocked
from bot.patient import SLOTS, Clinic, Diary, Language, Patient, Slot
from bot.post import Origin, Post
from bot.record import record
from bot.render import label
from bot.store import DueRow, Known, NewMessage, Store
from bot.store.diary import with_advice
from bot.timetable import next_slots, schedule, settle_slot
from scheduler.outbox import KINDS
from scheduler.plan import late, local_date

#: Timers whose message would be pointless, or a nuisance, once the window has passed.
_FLEETING: Final = frozenset({"snooze", "moved", "test", "repeat", "week"})
#: The kind of message that a timer leads to, where their names differ.
_KIND_OF: Final = {"slot": "remind", "snooze": "remind", "moved": "remind", "repeat": "remind"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever wrote or tapped, as Telegram shows them."""

    chat_id: int
    language_code: str = ""
    first_name: str = ""


class Coach:
    """Loads a person, lets the conversation decide, and writes down what it decided."""

    def __init__(self, store: Store, clinic: Clinic) -> None:
        """Work on an open store."""
        self._store = store
        self._clinic = clinic
        self._post = Post(store, clinic)

    def hear(self, speaker: Speaker, event: Event, now: datetime, origin: Origin, code: str = "") -> str | None:
        """Take one step for what a person did; return the short text that answers a tap."""
        known = self._known(speaker, now)
        if isinstance(event, Started) and code:
            known, event = self._invited(known, code, now)
        known = replace(known, patient=replace(known.patient, diary=self._diary(known.patient, event, now)))
        turn = _respond(replace(known.patient, first_name=speaker.first_name), event, now)
        if not isinstance(event, Blocked | Unblocked):
            turn = replace(turn, patient=replace(turn.patient, heard_at=now))
        self._write(known, turn, origin, now)
        if isinstance(event, Blocked):
            self._store.queue.rows.leave(known.patient.id, now)
        return None if turn.toast is None else label(turn.toast, turn.patient.language, self._clinic)

    def tell(self, speaker: Speaker, text: str, now: datetime, origin: Origin) -> None:
        """Say one thing outside any flow, like an apology after a mistake of ours."""
        known = self._known(speaker, now)
        self._write(known, Turn(patient=known.patient, replies=(Reply(parts=(Say(text),)),)), origin, now)

    def group(self, speaker: Speaker, now: datetime, origin: Origin) -> None:
        """Say once in a group that health talk is private, and nothing there ever again."""
        if self._store.people.by_chat(speaker.chat_id) is None:
            self.tell(speaker, "group-private", now, origin)

    def ring(self, row: DueRow, now: datetime) -> None:
        """Take one step for a reminder or timer that has fallen due."""
        known = self._store.people.by_id(row.person)
        if known is None:
            return
        if row.at is not None:
            self._ring_slot(known, row, now)
            return
        self._store.reminders.finish(row)
        if row.timer in _FLEETING and late(row.due_at, now, timedelta(minutes=self._clinic.window_minutes)):
            self._ended(row, row.day, ("expired", "late"), now)
        else:
            self._fall_due(known, row, now)

    def ring_failed(self, row: DueRow, now: datetime) -> None:
        """After a mistake of ours: the message is failed, visibly, and the slot goes on with its next occurrence."""
        self._ended(row, row.day, ("failed", "mistake"), now)
        known = self._store.people.by_id(row.person)
        if row.at is None or known is None:
            self._store.reminders.finish(row)
        else:
            settled = settle_slot(row, known.patient, now)
            self._store.reminders.advance(row, settled.next_day, settled.next_due_at)

    def _ring_slot(self, known: Known, row: DueRow, now: datetime) -> None:
        """A recurring slot: what was missed is expired and visible; the newest goes while its window is open."""
        settled = settle_slot(row, known.patient, now)
        for day in settled.expired:
            self._ended(row, day, ("expired", "late"), now)
        self._store.reminders.advance(row, settled.next_day, settled.next_due_at)
        if settled.send is not None and settled.due_at is not None:
            self._fall_due(known, replace(row, day=settled.send, due_at=settled.due_at), now)

    def _fall_due(self, known: Known, row: DueRow, now: datetime) -> None:
        timer = "slot" if row.timer == "moved" else row.timer
        event = FellDue(timer, row.day, _slot(row.slot), row.n, row.question)
        known = replace(known, patient=replace(known.patient, diary=self._diary(known.patient, event, now)))
        turn = respond(known.patient, event, now)
        if known.patient.status == "blocked":
            turn = replace(turn, replies=())  # nothing can be sent there; what is known changes all the same
        if turn.skipped:
            self._ended(row, row.day, ("skipped", turn.skipped), now)
        if turn.moved_to is not None:
            moved = SetTimer("moved", turn.moved_to, row.day, _slot(row.slot), row.n)
            self._store.reminders.set(row.person, moved)
        self._write(known, turn, Origin(f"{row.timer}-{row.id}-{row.due_at:%Y%m%dT%H%M}", due=row), now)

    def _ended(self, row: DueRow, day: date, ended: tuple[str, str], now: datetime) -> None:
        """Write a planned message that will not go: it stands in the day's balance sheet with its reason."""
        kind = _KIND_OF.get(row.timer, row.timer)
        if kind not in KINDS:
            return
        occasion = ":".join(filter(None, (day.isoformat(), row.slot, str(row.n))))
        new = NewMessage(
            key=f"{kind}:{row.person}:{occasion}",
            person=row.person,
            kind=kind,
            payload={},
            day=day,
            slot=row.slot,
            moved=row.timer == "moved",
            ended=ended,
        )
        self._store.queue.queue(new, now)

    def _known(self, speaker: Speaker, now: datetime) -> Known:
        known = self._store.people.by_chat(speaker.chat_id)
        if known is not None and self._store.erasures.begun(known.patient.id):
            self._store.erasures.erase(known.patient.id, now)  # whoever comes back begins anew
            known = None
        if known is not None:
            return known
        language = guess_language(speaker.language_code, self._clinic)
        return self._store.people.create(speaker.chat_id, language, speaker.first_name, now)

    def _diary(self, patient: Patient, event: Event, now: datetime) -> Diary:
        diary = self._store.diary.load(patient.id, local_date(now, patient.zone), now)
        if isinstance(event, Chose) and event.verb == "why" and event.what.isdecimal():
            # [Waarom?] under an old advice never goes stale.
            return with_advice(diary, self._store.diary.advice(patient.id, int(event.what)))
        return diary

    def _invited(self, known: Known, code: str, now: datetime) -> tuple[Known, Started]:
        """Use the invitation that came with /start."""
        patient = known.patient
        invite = self._store.invites.use(code, patient.id, now)
        if invite is None:
            return known, Started("invalid")
        self._store.people.invited(patient.id, invite.created_by)
        joined = self._store.people.by_id(patient.id) or known
        self._store.people.save(joined.patient, replace(joined.patient, role=invite.role))
        return self._store.people.by_id(patient.id) or joined, Started("accepted")

    def _write(self, known: Known, turn: Turn, origin: Origin, now: datetime) -> None:
        """Save the person, the facts and the replies of one turn."""
        person = known.patient.id
        self._store.people.save(known.patient, turn.patient)
        for fact in turn.facts:
            record(self._store, person, fact, now)
        if schedule(known.patient) != schedule(turn.patient):
            self._store.reminders.plan(person, next_slots(turn.patient, now))
        self._post.deliver(known, turn, origin, now)
        if any(isinstance(fact, Erase) for fact in turn.facts):
            self._store.erasures.begin(person, now)


def guess_language(language_code: str, clinic: Clinic) -> Language:
    """Return the language to begin in: the app's if we speak it, else the clinic's."""
    first = language_code.lower().partition("-")[0]
    return "nl" if first == "nl" else "en" if first == "en" else clinic.language


def _slot(name: str) -> Slot | None:
    return next((slot for slot in SLOTS if slot == name), None)


def _respond(patient: Patient, event: Event, now: datetime) -> Turn:
    """Respond; whoever writes after a block has opened the bot again, even where Telegram's word of it was lost."""
    if patient.status != "blocked" or isinstance(event, Blocked | Unblocked):
        return respond(patient, event, now)
    back = respond(patient, Unblocked(), now)
    if isinstance(event, Started):
        return back
    again = back.patient
    here = replace(patient, status=again.status, paused_until=again.paused_until, paused_since=again.paused_since)
    return _ask_before_reminding(respond(here, event, now), now)


def _ask_before_reminding(turn: Turn, now: datetime) -> Turn:
    """Put the question of whoever comes back below the answer, unless there is an alarm or another question."""
    patient = turn.patient
    if patient.status != "paused" or patient.question or any(reply.kind == "alarm" for reply in turn.replies):
        return turn
    return one_message(and_then(turn, respond(replace(patient, status="blocked"), Unblocked(), now)))

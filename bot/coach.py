"""One step of the coach: load, respond, save. Everything of a step is written in the caller's transaction.

No step awaits, and none sends: what a person is to be told is queued with the state that it belongs to.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from bot.comeback import respond_after_block
from bot.conversation import respond
from bot.conversation.safety import static_alarm
from bot.events import Blocked, Chose, Erase, Event, FellDue, Reply, Say, SetTimer, Started, Tapped, Turn, Unblocked
from bot.logs import describe, get
from bot.past import past_for, replanned
from bot.patient import SLOTS, Clinic, Diary, Language, Patient, Slot
from bot.post import Origin, Post
from bot.record import record
from bot.render import label
from bot.staff.coach import StaffCoach
from bot.store import DueRow, Known, NewMessage, Store
from bot.store.diary import with_advice
from bot.timetable import next_slots, schedule, settle_slot
from content.understand import understand
from scheduler.outbox import KINDS
from scheduler.plan import late, local_date

log = get(__name__)

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
        self._staff = StaffCoach(store, clinic)

    def hear(self, speaker: Speaker, event: Event, now: datetime, origin: Origin, code: str = "") -> str | None:
        """Take one step for what a person did; return the short text that answers a tap."""
        met = self._met(speaker, event, now)
        if met is None:
            return label(Say("toast-old"), guess_language(speaker.language_code, self._clinic), self._clinic)
        known = met
        if isinstance(event, Started) and code:
            known, event = self._staff.invited(known, code, now)
        turn = self._decide(known.patient, event, now, heard=True)
        heard_at = turn.patient.heard_at if isinstance(event, Blocked | Unblocked) else now
        # The name is for therapists, and for those only whom the person lets look along (CLINICAL.md, section 6).
        name = speaker.first_name if "therapist" in turn.patient.consents else ""
        turn = replace(turn, patient=replace(turn.patient, heard_at=heard_at, first_name=name))
        self._write(known, turn, origin, now)
        if isinstance(event, Blocked):
            self._store.queue.rows.leave(known.patient.id, now)
        return None if turn.toast is None else label(turn.toast, turn.patient.language, self._clinic)

    def apologise(self, speaker: Speaker, words: str, now: datetime, origin: Origin) -> None:
        """After a mistake of ours: say so, or, where the words hold an alarm sign, say what to do."""
        known = self._known(speaker, now)
        alarm = static_alarm(understand(words), known.patient.language, self._clinic)
        self._tell(known, alarm or Reply(parts=(Say("sorry-mistake"),)), now, origin)

    def group(self, speaker: Speaker, now: datetime, origin: Origin) -> None:
        """Say once in a group that health talk is private, and nothing there ever again."""
        if self._store.people.by_chat(speaker.chat_id) is None:
            self._tell(self._known(speaker, now), Reply(parts=(Say("group-private"),)), now, origin)

    def group_moved(self, old_chat: int, new_chat: int) -> None:
        """Keep what was said in a group that has become a supergroup, with another id."""
        self._store.people.change_chat(old_chat, new_chat)

    def ring(self, row: DueRow, now: datetime) -> None:
        """Take one step for a reminder or timer that has fallen due."""
        known = self._store.people.by_id(row.person)
        if known is None:
            self._store.reminders.finish(row)
            return
        if row.at is not None:
            self._ring_slot(known, row, now)
            return
        self._store.reminders.finish(row)
        if row.timer in _FLEETING and (past := self._past(row.due_at, now)):
            self._ended(row, row.day, ("expired", past), now)
        else:
            self._fall_due(known, row, now)

    def ring_failed(self, row: DueRow, now: datetime) -> None:
        """After a mistake of ours: the message is failed, visibly, and the slot goes on with its next occurrence."""
        self._ended(row, row.day, ("failed", "mistake"), now)
        # Whoever's row cannot be read is not looked at here either: a day or an hour later is near enough.
        pause = timedelta(days=1) if row.at is not None else timedelta(hours=1)
        self._store.reminders.advance(row, row.day + pause if row.at else row.day, max(now, row.due_at) + pause)

    def tell(self, person: str | None, event: Event, now: datetime, origin: str) -> None:
        """Take one step for somebody who did nothing; where there is no such person any more, none."""
        known = None if person is None else self._store.people.by_id(person)
        if known is not None:
            self._write(known, self._decide(known.patient, event, now), Origin(origin), now)

    def _ring_slot(self, known: Known, row: DueRow, now: datetime) -> None:
        """A recurring slot: what was missed is expired and visible; the newest goes while its window is open."""
        settled = settle_slot(row, known.patient, now)
        for day in settled.expired:
            self._ended(row, day, ("expired", "late"), now)
        self._store.reminders.advance(row, settled.next_day, settled.next_due_at)
        if settled.send is None or settled.due_at is None:
            return
        if past := self._past(settled.due_at, now):
            self._ended(row, settled.send, ("expired", past), now)
        else:
            self._fall_due(known, replace(row, day=settled.send, due_at=settled.due_at), now)

    def _past(self, due_at: datetime, now: datetime) -> str:
        """Return why something does not go any more: too late, or it may have gone before a restore; else nothing."""
        if late(due_at, now, timedelta(minutes=self._clinic.window_minutes)):
            return "late"
        restored = self._store.restored_at
        return "restored" if restored is not None and due_at <= restored else ""

    def _fall_due(self, known: Known, row: DueRow, now: datetime) -> None:
        if row.timer == "slot" and self._store.queue.has(_key(row, row.day)):
            return  # the time of a slot was changed after it had gone: once a day is enough
        timer = "slot" if row.timer == "moved" else row.timer
        event = FellDue(timer, row.day, _slot(row.slot), row.n, row.question)
        turn = self._decide(known.patient, event, now)
        if known.patient.status == "blocked":
            turn = replace(turn, replies=())  # nothing can be sent there; what is known changes all the same
        if turn.skipped:
            self._ended(row, row.day, ("skipped", turn.skipped), now)
        if turn.moved_to is not None:
            name = "moved" if timer == "slot" else timer
            self._store.reminders.set(row.person, SetTimer(name, turn.moved_to, row.day, _slot(row.slot), row.n))
            self._store.weeks.moved(row.person, _key(row, row.day), turn.moved_for, now, turn.moved_to)
        self._write(known, turn, Origin(f"{row.timer}-{row.id}-{row.due_at:%Y%m%dT%H%M}", due=row), now)

    def _ended(self, row: DueRow, day: date, ended: tuple[str, str], now: datetime) -> None:
        """Write a planned message that will not go: it stands in the day's balance sheet with its reason."""
        kind = _kind(row)
        if kind not in KINDS:
            return
        new = NewMessage(
            key=_key(row, day),
            person=row.person,
            kind=kind,
            payload={},
            day=day,
            slot=row.slot,
            moved=row.timer == "moved",
            ended=ended,
        )
        self._store.queue.queue(new, now)

    def _met(self, speaker: Speaker, event: Event, now: datetime) -> Known | None:
        """Return who that is; None for an old button, or a block, of somebody whom we do not know any more."""
        known = self._store.people.by_chat(speaker.chat_id)
        gone = known is None or self._store.erasures.begun(known.patient.id)
        if gone and isinstance(event, Tapped | Chose | Blocked | Unblocked):
            return None
        if known is not None and gone:
            self._store.erasures.erase(known.patient.id, now)  # whoever comes back begins anew
        return self._known(speaker, now)

    def _tell(self, known: Known, reply: Reply, now: datetime, origin: Origin) -> None:
        self._write(known, Turn(patient=known.patient, replies=(reply,)), origin, now)

    def _known(self, speaker: Speaker, now: datetime) -> Known:
        known = self._store.people.by_chat(speaker.chat_id)
        if known is not None:
            return known
        language = guess_language(speaker.language_code, self._clinic)
        return self._store.people.create(speaker.chat_id, language, "", now)

    def _diary(self, patient: Patient, event: Event, now: datetime) -> Diary:
        diary = past_for(self._store, patient, event, now)
        if isinstance(event, Chose) and event.verb == "why" and event.what.isdecimal():
            # [Waarom?] under an old advice never goes stale.
            return with_advice(diary, self._store.diary.advice(patient.id, int(event.what)))
        return diary

    def _decide(self, person: Patient, event: Event, now: datetime, *, heard: bool = False) -> Turn:
        """Let that side of the conversation decide to which the person belongs."""
        if person.role != "patient":
            return self._staff.respond(person, event, now)
        patient = replace(person, diary=self._diary(person, event, now))
        return respond_after_block(respond, patient, event, now) if heard else respond(patient, event, now)

    def _write(self, known: Known, turn: Turn, origin: Origin, now: datetime) -> None:
        """Save the person, the facts and the replies of one turn."""
        person = known.patient.id
        self._store.people.save(known.patient, turn.patient)
        moved = replanned(known.patient, turn.patient, local_date(now, turn.patient.zone))
        if moved is not None:
            self._store.diary.replanned(person, moved)
        if turn.patient.plan_version > known.patient.plan_version:
            self._store.weeks.void(person, now)
        for fact in turn.facts:
            record(self._store, person, fact, now)
        if schedule(known.patient) != schedule(turn.patient):
            self._store.reminders.plan(person, next_slots(turn.patient, now))
        self._post.deliver(known, turn, origin, now)
        self._pass_on(known, turn, origin, now)
        if any(isinstance(fact, Erase) for fact in turn.facts):
            self._store.erasures.begin(person, now)

    def _pass_on(self, known: Known, turn: Turn, origin: Origin, now: datetime) -> None:
        """Take the steps of everybody else whom the turn concerns; a mistake there undoes nothing here."""
        for n, (other, event) in enumerate(tuple(self._staff.receivers(known, turn, now))):
            error = self._store.attempt(partial(self.tell, other, event, now, f"{origin.id}-{n}"))
            if error is not None:
                log.error("not_passed_on", event_kind=type(event).__name__, **describe(error))


def guess_language(language_code: str, clinic: Clinic) -> Language:
    """Return the language to begin in: the app's if we speak it, else the clinic's."""
    first = language_code.lower().partition("-")[0]
    return "nl" if first == "nl" else "en" if first == "en" else clinic.language


def _kind(row: DueRow) -> str:
    return _KIND_OF.get(row.timer, row.timer)


def _key(row: DueRow, day: date) -> str:
    """Return the key of the message that a reminder leads to on a day (DESIGN.md, section 2)."""
    return ":".join(filter(None, (_kind(row), row.person, day.isoformat(), row.slot, str(row.n))))


def _slot(name: str) -> Slot | None:
    return next((slot for slot in SLOTS if slot == name), None)

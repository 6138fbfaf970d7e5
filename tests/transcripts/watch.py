"""Looks on while a transcript is played: what must hold on every day, whatever the lines say.

CLINICAL.md, section 6: at most three reminders and one other message a day, none in the quiet hours that the person
did not choose, no opening twice within 14 days, and a plan that goes up on somebody's yes only.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.conversation.gatekeeper import REPEAT
from bot.conversation.turns import local_day, local_time
from bot.events import Chose, Event, FellDue, Reply, Tapped, Turn, Wrote
from bot.patient import Patient
from content.texts import texts
from scheduler.plan import in_quiet_hours
from tests.transcripts.chat import Chat
from tests.transcripts.wrong import expect

SLOTS_A_DAY, OTHERS_A_DAY = 3, 1
AGAIN = timedelta(days=14)
#: Kinds of messages that nobody asked for at that moment; after an alarm, and tests, are not counted.
COUNTED = frozenset({"remind", "week", "question", "tip"})
#: Questions with which somebody sets or agrees to a plan.
SETS_THE_PLAN = frozenset({"week_step", "confidence", "walking"})
#: Questions of a check-in: its answer may be changed, and with it what it had lowered.
CHECK_IN = frozenset({"pain", "character", "leg", "screen", "screen_more", "change"})


@dataclass
class Watch:
    """Counts and checks every step of one chat."""

    chat: Chat
    slots: dict[date, set[str]] = field(default_factory=dict)
    others: dict[date, list[str]] = field(default_factory=dict)
    openings: dict[str, date] = field(default_factory=dict)
    #: What happened since ``since`` was last asked: words of ``COUNTS``.
    counts: dict[str, int] = field(default_factory=dict)
    #: What somebody agreed to, before rules lowered it: the plan may come back to it.
    agreed: tuple[int, int, int] = (0, 0, 0)

    def __post_init__(self) -> None:
        """Step in between the chat and its ``hear``."""
        hear = self.chat.hear

        def watched(event: Event, *, tapped: int | None = None) -> Turn:
            before, now = self.chat.patient, self.chat.now
            turn = hear(event, tapped=tapped)
            self._saw(before, event, turn, now)
            return turn

        self.chat.hear = watched  # type: ignore[method-assign]  # the one place where a chat is looked at

    # --- One step -----------------------------------------------------------------------------------------------------

    def _saw(self, before: Patient, event: Event, turn: Turn, now: datetime) -> None:
        for reply in turn.replies:
            safety = isinstance(event, FellDue) and event.timer == "screen_again"
            if reply.kind in COUNTED and reply.edits is None and not safety:
                self._sent(turn.patient, reply, now)
        self._planned(before, event, turn.patient)

    def _sent(self, patient: Patient, reply: Reply, now: datetime) -> None:
        day, clock = local_day(patient, now), local_time(patient, now).time()
        slot, n = _slot_and_n(reply)
        if reply.kind == "week" or (reply.kind == "remind" and n != REPEAT):
            self.slots.setdefault(day, set()).add(slot)
        else:
            self.others.setdefault(day, []).append(reply.kind)
        self._count("summaries" if reply.kind == "week" else "messages")
        expect(len(self.slots.get(day, ())) <= SLOTS_A_DAY, f"more than three reminders on {day}")
        expect(len(self.others.get(day, ())) <= OTHERS_A_DAY, f"more than one other message on {day}")
        quiet = in_quiet_hours(clock, patient.clinic.quiet_from, patient.clinic.quiet_until)
        chosen = clock.replace(second=0, microsecond=0) in {*patient.times.values(), patient.weekly.at}
        expect(not quiet or chosen, f"a message in the quiet hours, at {clock}")
        if reply.kind == "remind" and n in {0, REPEAT}:
            self._opened(patient, reply, day)

    def _opened(self, patient: Patient, reply: Reply, day: date) -> None:
        opening = reply.parts[0].id
        texts(patient.language).render(opening, {})  # an opening is a sentence without anything to fill in
        last = self.openings.get(opening)
        expect(last is None or day - last >= AGAIN, f"the opening {opening} of {last} again on {day}")
        self.openings[opening] = day

    def _planned(self, before: Patient, event: Event, after: Patient) -> None:
        """Nothing goes up without a yes; what a rule lowered may come back to what was agreed."""
        old, new = height(before), height(after)
        if old == new:
            self.agreed = max_each(self.agreed, new)
            return
        up = any(now > then for now, then in zip(new, old, strict=True))
        if up and is_yes(event, before):
            self._count("steps up")
            self.agreed = new
        elif up:
            back = isinstance(event, Tapped | Chose) and _word(event) in CHECK_IN
            expect(
                back and all(now <= then for now, then in zip(new, self.agreed, strict=True)),
                f"the plan went from {old} to {new} without a yes",
            )
        else:
            self._count("steps down")

    def _count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1


def _slot_and_n(reply: Reply) -> tuple[str, int]:
    if reply.kind != "remind":
        return "evening", 0
    _, slot, n = reply.occasion.split(":")
    return slot, int(n)


def _word(event: Event) -> str:
    return event.kind if isinstance(event, Tapped) else event.verb if isinstance(event, Chose) else ""


def is_yes(event: Event, before: Patient) -> bool:
    """Tell whether an event is somebody's yes: the person's, tapped or typed, or a therapist's decision."""
    if isinstance(event, Wrote):
        return before.question is not None and before.question.kind in SETS_THE_PLAN
    if type(event).__name__ == "TherapistDecided":
        return True
    if isinstance(event, Chose):
        return event.verb == "step" and event.what.startswith("yes")
    return isinstance(event, Tapped) and event.kind in SETS_THE_PLAN


def height(patient: Patient) -> tuple[int, int, int]:
    """Return how high the plan stands: phase, walk (the one to return to after a severe day), exercises."""
    former = patient.course.former_step
    return patient.phase, patient.walking_step if former is None else former, patient.exercise_level


def max_each(one: tuple[int, int, int], other: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the higher of each."""
    return max(one[0], other[0]), max(one[1], other[1]), max(one[2], other[2])


def days_of(chat: Chat, days: int) -> Iterator[date]:
    """Return the next local days, today first."""
    first = local_day(chat.patient, chat.now)
    return (first + timedelta(days=ahead) for ahead in range(days))

"""Weeks in one line: "3 weeks as usual with a 3" answers every message of every day through the real conversation."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.between import TherapistDecided
from bot.conversation.turns import local_day
from bot.events import Button
from bot.patient import Diary, Question
from content.ladder import LADDER
from scheduler.plan import occurrence
from tests.transcripts.chat import Chat
from tests.transcripts.watch import Watch, days_of
from tests.transcripts.wrong import Wrong, expect

#: What the store keeps at hand (``bot.store.diary``).
RATING_DAYS, OTHER_DAYS = timedelta(days=35), timedelta(days=21)
#: No check-in and no summary asks more questions than this.
MOST_QUESTIONS = 12
MIDNIGHT = time(23, 59)
SUNDAY = 6
#: When somebody who needs no reminder for it has moved.
ON_HER_OWN = time(11)


@dataclass(frozen=True)
class Habit:
    """How Anna answers: the same way day after day."""

    pain: int
    #: What she says to a proposal, and how sure she feels.
    agrees: bool = True
    sure: int = 8
    #: She moves without a reminder too, and says so.
    own: bool = False
    #: She agrees to one reminder less.
    fewer: bool = False

    def answer(self, question: Question, offered: frozenset[str]) -> str:
        """Return the choice that she taps."""
        usual = {
            "pain": str(self.pain),
            "slot": "done",
            "screen": "none",
            "week_list": "none",
            "week_step": "yes" if self.agrees else "no",
            "confidence": str(self.sure),
            "plan_when": "same" if "same" in offered else "lunch",
            "plan_where": "park",
            "week_fade": "yes" if self.fewer else "no",
            "spoken": "yes",
            **FIXED,
        }
        if question.kind not in usual:
            raise Wrong(f"as usual, Anna does not know what to tap at {question.kind!r}")
        return usual[question.kind]


FIXED: Mapping[str, str] = {"character": "dull", "leg": "known", "screen_more": "no", "reminders_again": "yes"}


# --- Playing ----------------------------------------------------------------------------------------------------------


def weeks(chat: Chat, number: str, unit: str, pain: str, manner: str | None) -> None:
    """Let Anna answer everything for so many days or weeks."""
    how = manner or ""
    habit = Habit(
        int(pain),
        agrees="says no" not in how,
        sure=4 if "not sure" in how else 8,
        own="of her own accord" in how,
        fewer="fewer reminders" in how,
    )
    _live(chat, number, unit, habit)


def silence(chat: Chat, number: str, unit: str) -> None:
    """Let time pass, and nobody answers."""
    _live(chat, number, unit, None)


def _live(chat: Chat, number: str, unit: str, habit: Habit | None) -> None:
    chat.fresh()
    days = int(number) * (7 if unit.startswith("week") else 1)
    for day in days_of(chat, days):
        _day(chat, day, habit)
    tomorrow = local_day(chat.patient, chat.now) + timedelta(days=1)
    chat.until(occurrence(tomorrow, time(7), chat.patient.zone))


def _day(chat: Chat, day: date, habit: Habit | None) -> None:
    """Let everything of a day fall due, one by one, and be answered."""
    zone = chat.patient.zone
    if habit is not None and habit.own:
        _until(chat, occurrence(day, ON_HER_OWN, zone), habit)
        chat.command("today")
        chat.tap_button(*next(found for found in _buttons(chat) if found[1].data == "moved:today"))
        _answer(chat, habit)
    _until(chat, occurrence(day, MIDNIGHT, zone), habit)
    _forget(chat)
    if day.weekday() == SUNDAY:
        chat.restart()


def _until(chat: Chat, end: datetime, habit: Habit | None) -> None:
    while (due := min((at for at, _ in chat._due()), default=None)) is not None and chat.now < due <= end:
        chat.until(due)
        if habit is not None:
            _answer(chat, habit)
    chat.until(end)


def _answer(chat: Chat, habit: Habit) -> None:
    """Answer the open question and what comes of it, and what an advice proposes."""
    for _ in range(MOST_QUESTIONS):
        question = chat.patient.question
        button = None if question is None else _button(chat, question, habit)
        at_offer = _offer(chat, habit) if button is None else None
        if button is None and at_offer is None:
            return
        at, tapped = button or at_offer or (0, None)
        assert tapped is not None
        chat.tap_button(at, tapped)
    raise Wrong("the questions do not end")


def _button(chat: Chat, question: Question, habit: Habit) -> tuple[int, Button] | None:
    prefix = f"{question.kind}:{question.no}:"
    shown = [(at, button) for at, button in _buttons(chat) if button.data.startswith(prefix)]
    if not shown:
        return None
    choice = habit.answer(question, frozenset(button.data.removeprefix(prefix) for _, button in shown))
    return next((found for found in shown if found[1].data == f"{prefix}{choice}"), None)


def _offer(chat: Chat, habit: Habit) -> tuple[int, Button] | None:
    """Return the proposal under the last advice, where it has not been answered."""
    wanted = f"step:{'yes' if habit.agrees else 'no'}-{chat.patient.plan_version}"
    course = chat.patient.course
    today = local_day(chat.patient, chat.now)
    if today in {course.declined_on, course.phase_put_off_on, course.wished_on} or course.offered_on != today:
        return None
    return next(((at, button) for at, button in _buttons(chat) if button.data == wanted), None)


def _buttons(chat: Chat) -> list[tuple[int, Button]]:
    """Return the buttons of the newest messages, with the place of each message."""
    first = max(0, len(chat.messages) - 8)
    return [(first + at, button) for at, message in enumerate(chat.messages[first:]) for button in message.buttons]


def _forget(chat: Chat) -> None:
    """Keep as much of the past at hand as the store does."""
    today, diary = local_day(chat.patient, chat.now), chat.patient.diary
    kept: Diary = replace(
        diary,
        ratings=tuple(one for one in diary.ratings if today - one.day <= RATING_DAYS),
        activity=tuple(one for one in diary.activity if today - one.day <= OTHER_DAYS),
        alerts=tuple(one for one in diary.alerts if chat.now - one.at <= OTHER_DAYS),
        signals={name: at for name, at in diary.signals.items() if chat.now - at <= OTHER_DAYS},
    )
    chat.shelf.kept = [(no, past) for no, past in chat.shelf.kept if today - past.day <= OTHER_DAYS]
    chat.sent_on = chat.sent_on[-20:]
    chat.patient = replace(chat.patient, diary=replace(kept, advice=chat.shelf.advice))


# --- Therapist, and what became of it ---------------------------------------------------------------------------------


def decides(chat: Chat, what: str) -> None:
    """Let Anna's therapist decide about the plan."""
    chat.fresh()
    decisions = {
        "yes to more walking": TherapistDecided("walking"),
        "yes to more exercise": TherapistDecided("exercise"),
        "not yet": TherapistDecided("not_yet"),
        "hold": TherapistDecided("hold"),
        "go on": TherapistDecided("release"),
        **{f"phase {phase}": TherapistDecided("phase", str(phase)) for phase in (1, 2, 3, 4)},
    }
    if what not in decisions:
        raise Wrong(f"a therapist does not say {what!r}")
    chat.hear(decisions[what])


def plan_is(chat: Chat, phase: str, minutes: str, level: str) -> None:
    """Check where the plan stands: phase, minutes of walking a day, level of the exercises."""
    patient = chat.patient
    stands = (patient.phase, LADDER[patient.walking_step].total, patient.exercise_level)
    expect(stands == (int(phase), int(minutes), int(level)), f"phase, minutes and level are {stands}")


def came(chat: Chat, counted: str) -> None:
    """Check what came since this was last asked, like "3 summaries, 2 steps up"; what is not named may be any."""
    watch = chat.watch
    assert isinstance(watch, Watch)
    for number, what in re.findall(r"(\d+) ([a-z ]+?)(?:,|$)", counted):
        word = {"summary": "summaries", "message": "messages"}.get(what, what).replace("step ", "steps ")
        found = watch.counts.get(word, 0)
        expect(found == int(number), f"there were {found} {word}: {watch.counts}")
    watch.counts.clear()


LINES: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"(\d+) (days?|weeks?) as usual with an? (\d+)(?:, and (.+))?", weeks),
    (r"(\d+) (days?|weeks?) of silence", silence),
    (r"anna's therapist says: (.+)", decides),
    (r"the plan is phase (\d), (\d+) minutes, level (\d)", plan_is),
    (r"since then: (.+)", came),
)

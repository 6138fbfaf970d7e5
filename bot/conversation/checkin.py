"""A check-in from outside its chain of questions: /pijn, a typed number, [Wijzig], and ``judge`` for other flows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.conversation import checkin_steps
from bot.conversation.checkin_data import CheckIn, again, may_change
from bot.conversation.checkin_read import said
from bot.conversation.slots import day_of, slot_of
from bot.conversation.steps import Step, Steps, ask, follow, keyboard, pose
from bot.conversation.turns import local_day, toast, whole
from bot.conversation.verdict import assess
from bot.conversation.wording import advice_said
from bot.events import Fact, Rated, Reply, Rows, Say, Turn, Wrote
from bot.patient import Asked, Patient, Question, Slot
from content.report import Character
from content.rules import Advice
from content.understand import Understanding

STEPS: Mapping[str, Step] = checkin_steps.STEPS
#: Signals about this pain that come without a number: the number is asked, with a line that fits.
LEADS: Mapping[str, str] = {
    "severe": "lead-severe",
    "worse_after": "lead-worse-after",
    "mild": "lead-mild",
    "better": "lead-better",
}


def judge(
    patient: Patient,
    *,
    value: int | None,
    asked: Asked,
    now: datetime,
    slot: Slot | None = None,
    character: Character = "none",
    question: int | None = None,
    day: date | None = None,
) -> tuple[Patient, tuple[Fact, ...], tuple[Say, ...], Rows, Advice]:
    """Run one number through the rules: the person, the facts, the parts of the advice with its buttons, the advice.

    ``value`` is pain 0-10; ``day`` is the local date that it is about, today where None. A lock, an alert and a
    lower plan are in what comes back. Source: CLINICAL.md, section 4.
    """
    check_in = CheckIn(
        asked=asked,
        day=day or local_day(patient, now),
        slot=slot,
        rated=question,
        value=value,
        character=character,
        described=True,
    )
    verdict = assess(patient, check_in, now)
    rated: tuple[Fact, ...] = ()
    if value is not None and question is not None:
        rated = (Rated(value, asked, check_in.day, question, slot),)
    known, parts, buttons = advice_said(verdict, check_in, now)
    return known, (*rated, *verdict.facts), parts, buttons, verdict.advice


# --- /pijn and numbers that nobody asked for --------------------------------------------------------------------------


def ask_pain(patient: Patient, now: datetime, *, lead: tuple[Say, ...] = (), asked: Asked = "loose") -> Turn:
    """Ask for the number now, in a new message."""
    data = CheckIn(asked=asked, day=local_day(patient, now)).data()
    expires_at = now + checkin_steps.ANSWER_WITHIN
    return ask(patient, STEPS["pain"], now, data=data, lead=lead, expires_at=expires_at)


def pain(patient: Patient, now: datetime) -> Turn:
    """/pijn: how much pain, now?"""
    return ask_pain(patient, now)


def hear_number(patient: Patient, wrote: Wrote, now: datetime, steps: Steps) -> Turn | None:
    """Take a number or a kind of pain out of a text that answers no question; None where there is neither.

    ``steps`` are all questions of the conversation: the chain may go on with any of them.
    """
    choice = said(wrote.understood)
    if choice is None:
        return _hear_feeling(patient, wrote.understood, now)
    check_in = _corrected(patient, choice, now) or _unasked(patient, now)
    asked, question, _ = pose(patient, "pain", now, check_in.data())
    return _answered(asked, question, choice, now, steps)


def _hear_feeling(patient: Patient, understood: Understanding, now: datetime) -> Turn | None:
    """Ask for the number where somebody says how it feels."""
    felt = next((text for signal, text in LEADS.items() if understood.signals.get(signal) == "affirmed"), None)
    return None if felt is None else ask_pain(patient, now, lead=(Say(felt),))


def _unasked(patient: Patient, now: datetime) -> CheckIn:
    """Return a check-in that nobody asked for; where a routine was open, it comes back after the advice."""
    open_now = patient.question
    is_slot = (
        open_now is not None and open_now.kind in {"slot", "later"} and day_of(open_now) == local_day(patient, now)
    )
    slot = slot_of(open_now) if is_slot and open_now is not None else None
    return CheckIn(asked="loose", day=local_day(patient, now), slot=slot)


def _corrected(patient: Patient, choice: str, now: datetime) -> CheckIn | None:
    """Return the check-in that a second number within ten minutes corrects (CLINICAL.md, section 4), or None."""
    rated = None if patient.answered is None else whole(patient.answered.data, "rated")
    if rated is None or not choice.partition("/")[0].isdecimal():
        return None
    check_in = may_change(patient, rated, now)
    return None if check_in is None else again(check_in)


def _answered(patient: Patient, question: Question, choice: str, now: datetime, steps: Steps) -> Turn:
    """Answer a question that was never shown: there is no message of it to close."""
    step = steps["pain"]
    open_before = replace(patient, question=None, answered=question, answered_at=now)
    result = step.answer(open_before, question, choice, now)
    made = follow(steps, result, step.prompt(patient, question, now), now, "typed")
    return replace(made, replies=tuple(reply for reply in made.replies if reply.edits != "question"))


# --- [Wijzig] and [Er is iets veranderd] ------------------------------------------------------------------------------


def change(patient: Patient, rated: str, now: datetime) -> Turn:
    """[Wijzig]: ask the number again in the same message, for ten minutes."""
    check_in = may_change(patient, int(rated), now) if rated.isdecimal() else None
    if check_in is None:
        return toast(patient, "toast-too-late")
    return _in_tapped(patient, "pain", again(check_in).data(), now)


def changed(patient: Patient, _what: str, now: datetime) -> Turn:
    """[Er is iets veranderd] after an exercise: what kind of pain is it?"""
    data = CheckIn(asked="after", day=local_day(patient, now)).data()
    return _in_tapped(patient, "character", data, now)


def _in_tapped(patient: Patient, kind: str, data: dict[str, object], now: datetime) -> Turn:
    """Put a question in the message that was tapped."""
    asked, question, facts = pose(patient, kind, now, data, now + checkin_steps.ANSWER_WITHIN)
    prompt = STEPS[kind].prompt(asked, question, now)
    message = Reply(
        kind="edit", edits="tapped", parts=prompt.parts, buttons=keyboard(prompt, question), carries_question=True
    )
    return Turn(patient=asked, facts=facts, replies=(message,))


COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {"pain": pain}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"change": change, "changed": changed}

"""Who comes in: the welcome of a therapist or operator, help, language, and what is not understood."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation import reading
from bot.conversation.staff.asking import StaffStep, StaffSteps, ask, said
from bot.conversation.staff.broadcast_desk import may_write
from bot.conversation.steps import Prompt, Result
from bot.conversation.turns import button
from bot.events import Event, Reply, Rows, Say, SetTimer, Started, Turn, Wrote
from bot.patient import Question
from bot.staff.snapshots import Therapist
from scheduler.plan import next_occurrence

#: Texts that differ by role.
TEXT_PREFIXES: tuple[str, ...] = ("staff-welcome-", "staff-help-")


def started(therapist: Therapist, event: Started, now: datetime) -> Turn:
    """/start: welcome, what the coach does and does not, and that nobody's data are shown without consent."""
    if event.invite == "other_role":
        return said(therapist, Reply(parts=(Say("staff-other-role"),)))
    if event.invite == "invalid":
        return said(therapist, Reply(parts=(Say("onboarding-link-invalid"),)))
    parts = (Say(f"staff-welcome-{therapist.role}"), Say("staff-language-hint"))
    facts = (next_digest(therapist, now),)
    tip: Rows = ((button("staff-btn-tip", "go:broadcast"),),) if may_write(therapist) else ()
    return said(therapist, Reply(parts=parts, buttons=(*first_rows(therapist), *tip)), facts=facts)


def next_digest(therapist: Therapist, now: datetime) -> SetTimer:
    """Return the timer of the next overview of a day, at the hour of the settings in the clinic's zone."""
    day, at = next_occurrence(now, therapist.clinic.digest_at, therapist.clinic.zone)
    return SetTimer("digest", at, day)


def first_rows(therapist: Therapist) -> Rows:
    """Return the ways on that fit the role."""
    if therapist.role == "operator":
        return ((button("staff-btn-invite", "go:invite"),),)
    return ((button("staff-btn-invite", "go:invite"),), (button("staff-btn-patients", "go:patients"),))


def show_help(therapist: Therapist, _now: datetime) -> Turn:
    """/hulp: the commands of the role, and what the coach does not do."""
    return said(therapist, Reply(parts=(Say(f"staff-help-{therapist.role}"), Say("staff-not-live"))))


def unknown(therapist: Therapist, _now: datetime) -> Turn:
    """Say that there is no such command."""
    return said(therapist, Reply(parts=(Say("staff-unknown"),), buttons=((button("btn-help", "go:help"),),)))


def lost(therapist: Therapist, _now: datetime) -> Turn:
    """Say honestly that nothing was asked: whoever writes to a patient says first to whom."""
    return said(therapist, Reply(parts=(Say("staff-lost"),), buttons=first_rows(therapist)))


def removed(therapist: Therapist, _event: Event, _now: datetime) -> Turn:
    """The operator has ended this role: say so, and nothing more is sent."""
    return said(therapist, Reply(parts=(Say("staff-removed"),)))


# --- /taal ------------------------------------------------------------------------------------------------------------


def language(therapist: Therapist, now: datetime) -> Turn:
    """Ask for the language."""
    return ask(therapist, STEPS["staff_language"], now, expires_at=now + reading.BRIEFLY)


def _ask_language(_therapist: Therapist, _question: Question, _now: datetime) -> Prompt:
    return Prompt(parts=(Say("staff-language"),), choices=reading.rows(("language-nl", "nl"), ("language-en", "en")))


def _hear_language(therapist: Therapist, _question: Question, choice: str, _now: datetime) -> Result:
    me = replace(therapist.me, language="nl" if choice == "nl" else "en")
    return Result(patient=me, chosen=reading.chosen(f"language-{choice}"), lead=(Say("staff-language-set"),))


def _read_language(wrote: Wrote, therapist: Therapist, question: Question) -> str | None:
    return reading.choice_of(wrote, reading.options("language", _ask_language(therapist, question, question.asked_at)))


STEPS: StaffSteps = {
    "staff_language": StaffStep(
        kind="staff_language", prompt=_ask_language, answer=_hear_language, read=_read_language
    ),
}
PASSED: Mapping[str, Callable[[Therapist, Event, datetime], Turn]] = {"TherapistGone": removed}
COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"help": show_help, "language": language}

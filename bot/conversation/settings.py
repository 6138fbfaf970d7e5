"""/tijden, /pauze and /taal, and how reminders stop at a block and come back after it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation import onboarding, pausing, returning, times, times_days
from bot.conversation.onboarding_safety import HELD
from bot.conversation.reading import BRIEFLY, brief, chosen, rows, shows, step
from bot.conversation.steps import Prompt, Result, Steps, ask
from bot.conversation.turns import words
from bot.events import Reply, Say, Started, Turn, Wrote
from bot.patient import Patient, Question
from content import answers
from content.cities import zone_of
from content.day_parts import slot_named

# --- /tijden ----------------------------------------------------------------------------------------------------------


def times_command(patient: Patient, now: datetime) -> Turn:
    """Show the times of the reminders, each to be changed."""
    return open_setting(patient, "times", now)


def change_times(patient: Patient, wrote: Wrote, now: datetime) -> Turn:
    """Propose the change that a text asks for; where it names no time, show the list."""
    change = times.change_in(wrote) or times_days.change_in(wrote) or _zone_in(wrote)
    if change is None or not patient.onboarded:
        return times_command(patient, now)
    return open_setting(patient, "times_sure", now, {"change": change})


def implied(wrote: Wrote) -> str:
    """Return the wish behind "zet de ochtend op 8 uur" and "geen berichten in het weekend".

    The one names a part of the day, a new time and a word for changing, the other weekdays and the messages.
    """
    changing = answers.fitting(wrote.text, {"change": answers.words("words", "change")})
    by_time = changing and slot_named(wrote.text) and times.change_in(wrote)
    messages = set(answers.normal(wrote.text).split()) & set(answers.words("words", "reminders"))
    by_days = messages and times_days.days_in(wrote)
    return "change_times" if by_time or by_days or _zone_in(wrote) else ""


def _zone_in(wrote: Wrote) -> str | None:
    """Return the zone of "ik ben in New York"; a name alone may be something else ("nice")."""
    zone = (
        zone_of(wrote.text) if set(answers.normal(wrote.text).split()) & set(answers.words("words", "place")) else None
    )
    return None if zone is None else f"zone_{zone}"


def _times_set(patient: Patient, _question: Question, _now: datetime) -> Result:
    return Result(patient=patient, chosen=chosen("all-fine"), lead=(Say("times-set", {**times.shown_times(patient)}),))


def ask_sure(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Repeat the change in words before it is made."""
    change = times.change_said(words(question.data, "change") or "")
    return Prompt(
        parts=(Say("times-sure", {"change": change}),), choices=rows(("yes-please", "yes"), ("leave-it", "no"))
    )


def hear_sure(patient: Patient, question: Question, choice: str, _now: datetime) -> Result:
    """Make the change on a yes."""
    if choice != "yes":
        return Result(patient=patient, chosen=chosen("leave-it"))
    changed, line = times.changed(patient, words(question.data, "change") or "")
    return Result(patient=changed, chosen=line, lead=(Say("times-set", {**times.shown_times(changed)}),))


# --- /taal ------------------------------------------------------------------------------------------------------------


def language_command(patient: Patient, now: datetime) -> Turn:
    """Ask for the language; possible at any moment."""
    return open_setting(patient, "language", now)


def hear_language(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Speak the other language from now on; onboarding goes on in it."""
    patient = replace(patient, language="nl" if choice == "nl" else "en")
    then, data = (None, {}) if not onboarding.is_going_on(patient) else onboarding.where(patient, now)
    if then is None or then == HELD:
        return Result(patient=patient, chosen=chosen(f"language-{choice}"), lead=(Say("language-set"),))
    return Result(patient=patient, chosen=chosen(f"language-{choice}"), then=then, data=data, own_message=True)


# --- A block, and back ------------------------------------------------------------------------------------------------


def blocked(patient: Patient, _now: datetime) -> Turn:
    """Nothing can be sent any more; everything that is known is kept."""
    return Turn(patient=replace(patient, status="blocked"))


def unblocked(patient: Patient, now: datetime) -> Turn:
    """Ask before reminders come again: a block was a clear word."""
    if patient.status != "blocked":
        return Turn(patient=patient)
    agreed = "coaching" in patient.consents
    if not (agreed and patient.onboarded):
        return onboarding.started(replace(patient, status="active" if agreed else "new"), Started(), now)
    waiting = replace(patient, status="paused", paused_until=None, paused_since=patient.paused_since or now)
    return ask(waiting, STEPS["reminders_again"], now)


def hear_reminders_again(patient: Patient, _question: Question, choice: str, now: datetime) -> Result:
    """Begin again on a yes; else stay silent until the person asks."""
    if choice != "yes":
        return Result(patient=patient, chosen=chosen("not-now"), lead=(Say("pause-stays"),))
    return pausing.begin_again(patient, now, chosen("yes-please"))


# --- Tables -----------------------------------------------------------------------------------------------------------


def open_setting(patient: Patient, kind: str, now: datetime, data: Mapping[str, object] | None = None) -> Turn:
    """Ask for a setting; before the end of onboarding only the language can be set."""
    if not patient.onboarded and kind != "language":
        return onboarding.started(patient, Started(), now)
    return ask(patient, STEPS[kind], now, data=data, expires_at=now + BRIEFLY)


def pause_command(patient: Patient, now: datetime) -> Turn:
    """Offer a pause, or its end."""
    return open_setting(patient, "paused" if patient.status == "paused" else "pause", now)


def pause_wish(patient: Patient, wrote: Wrote, now: datetime) -> Turn:
    """Offer a pause, with its end where one is named; "geen berichten in het weekend" is about every week."""
    if implied(wrote):
        return change_times(patient, wrote, now)
    until = pausing.until_in(wrote, patient, now)
    if until is None:
        return pause_command(patient, now)
    return open_setting(patient, "pause_sure", now, {"until": until.isoformat()})


def resume_wish(patient: Patient, _wrote: Wrote, now: datetime) -> Turn:
    """Begin again at once where somebody in a pause says so; whoever was away is welcome, and sees the day."""
    if patient.status != "paused":
        made = onboarding.started(patient, Started(), now)
        return returning.welcomed(made) if patient.status == "active" and patient.onboarded else made
    result = pausing.begin_again(patient, now, None)
    return Turn(patient=result.patient, facts=result.facts, replies=(Reply(parts=result.lead),))


ask_language = shows("language", ("language-nl", "nl"), ("language-en", "en"))
ask_reminders_again = shows("reminders-again", ("yes-please", "yes"), ("not-now", "no"))

STEPS: Steps = {
    **{made.kind: brief(made) for made in times.steps("times", "slot_time", _times_set)},
    "times_sure": step("times_sure", ask_sure, hear_sure),
    **pausing.STEPS,
    "language": step("language", ask_language, hear_language),
    "reminders_again": step("reminders_again", ask_reminders_again, hear_reminders_again),
}
COMMANDS: Mapping[str, Callable[[Patient, datetime], Turn]] = {
    "times": times_command,
    "pause": pause_command,
    "language": language_command,
}
#: What somebody asks for in words.
INTENTS: Mapping[str, Callable[[Patient, Wrote, datetime], Turn]] = {
    "change_times": change_times,
    "pause": pause_wish,
    "resume": resume_wish,
}
TIMERS = pausing.TIMERS

"""The weekly summary: what was, whether it is noise, the short list of alarm signs, a proposal, a plan for the week.

FLOWS.md, a week; CLINICAL.md, sections 2 (asked weekly), 3 (honest words) and 6. One message, one question at a
time: the list first, because nothing is proposed to whom it concerns.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation import proposals, reading, safety_list, week_plan, week_when
from bot.conversation.gatekeeper import may_go
from bot.conversation.reminders import stopped
from bot.conversation.slots import until_next
from bot.conversation.steps import Prompt, Result, Step, ask
from bot.conversation.turns import button, local_day, toast, with_facts
from bot.conversation.week_facts import kept, picture, summary, told
from bot.events import DropTimers, FellDue, Reply, Say, Turn
from bot.patient import Patient, Question

#: How long the questions after the list wait.
WITHIN = timedelta(hours=12)

# --- It falls due -----------------------------------------------------------------------------------------------------


def week(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """The summary is due, in the evening's place; the next one is planned in any case."""
    if week_when.TIMER in patient.diary.proactive_today:
        return _planned_only(patient, now)  # its hour was changed after it had gone: once a week is enough
    due_at = patient.weekly.planned_at or now
    held_back = stopped(patient, may_go(patient, "slot", "evening", due_at, now, chosen_time=True))
    if held_back is not None and held_back.moved_to is not None:
        return held_back  # its moment stays the planned one: moved again and again, it would end up in the night
    ready = _planned_only(patient, now)
    if held_back is not None:
        return replace(held_back, patient=ready.patient, facts=ready.facts)
    return with_facts(_sent(ready.patient, event, now), ready.facts)


def _planned_only(patient: Patient, now: datetime) -> Turn:
    patient, timer = week_when.planned(patient, now + timedelta(hours=1))
    return Turn(patient=patient, facts=timer)


def _sent(patient: Patient, event: FellDue, now: datetime) -> Turn:
    shell = Reply(
        parts=(),
        kind="week",
        occasion=f"{event.day.isoformat()}:{event.n}",
        expires_at=now + timedelta(minutes=patient.clinic.window_minutes),
        media=picture(patient, event.day, now),
    )
    data = {"day": event.day.isoformat(), "summary": [kept(part) for part in summary(patient, event.day, now)]}
    return ask(patient, STEPS["week_list"], now, data=data, expires_at=until_next(patient, now), shell=shell)


# --- The list ---------------------------------------------------------------------------------------------------------


def ask_list(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Show the summary, and below it the list with a button a line."""
    shown = safety_list.ask_screen(patient, replace(question, data={}), now)
    other_day = ((button("week-other-day", "week:day"),),)
    return Prompt(parts=(*_summary(question), Say("week-list")), choices=shown.choices, extra=other_day)


def _summary(question: Question) -> tuple[Say, ...]:
    """Return the summary as it was sent: it stays readable when its question is closed."""
    said = question.data.get("summary")
    return tuple(told(part) for part in said) if isinstance(said, list) else ()


def hear_list(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """None of these: on to what is proposed. A sign: its text. Don't know: one simpler question."""
    instead = (*_summary(question), *safety_list.CLOSED)
    if choice == "unknown":
        shown = reading.chosen("dont-know")
        return Result(patient=patient, chosen=shown, then="screen_more", instead=instead, own_message=True)
    if choice != "none":
        shown = reading.chosen(f"screen-line-{choice}")
        return replace(safety_list.confirmed(patient, safety_list.LINES[choice], now, shown), instead=instead)
    clear = replace(patient, screened_at=now)
    after, then, data = _onward(clear, now)
    return Result(
        patient=after,
        facts=(DropTimers("screen_again"),),
        chosen=reading.chosen("screen-none"),
        then=then,
        data=data,
        expires_at=now + WITHIN,
        instead=instead,
        own_message=True,
    )


def _onward(patient: Patient, now: datetime) -> tuple[Patient, str, Mapping[str, object]]:
    """Return what is asked after the list: a step, a reminder less, or only when and where to walk."""
    today = local_day(patient, now)
    if proposals.may_offer_weekly(patient, today):
        data = {"offer": [kept(part) for part in proposals.offer_said(patient, today)], "version": patient.plan_version}
        return proposals.offered_now(patient, today), "week_step", data
    slot = week_plan.fades(patient, now)
    return (patient, "plan_when", {}) if slot is None else (patient, "week_fade", {"slot": slot})


def expired(patient: Patient, question: Question, _now: datetime) -> Result:
    """Leave the summary; an unanswered list of every week means nothing."""
    return Result(patient=patient, instead=_summary(question))


# --- A step up --------------------------------------------------------------------------------------------------------


def ask_step(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Say what is proposed; nothing changes without a yes."""
    said = question.data.get("offer")
    offered = tuple(told(part) for part in said) if isinstance(said, list) else ()
    return Prompt(parts=(Say("week-step"), *offered), choices=(((Say("step-yes"), "yes"), (Say("step-no"), "no")),))


def hear_step(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Take the yes or the not yet, and go on with the plan for the week."""
    today = local_day(patient, now)
    expires_at = question.expires_at
    if choice != "yes":
        return Result(
            patient=proposals.declined(patient, today),
            chosen=reading.chosen("step-no"),
            lead=(Say("step-not-yet"),),
            then="plan_when",
            expires_at=expires_at,
        )
    shown = reading.chosen("step-yes")
    if question.data.get("version") != patient.plan_version:
        return Result(
            patient=patient, chosen=shown, lead=(Say("step-passed"),), then="plan_when", expires_at=expires_at
        )
    made = proposals.agreed(patient, today)
    result = Result(patient=made.patient, chosen=shown, lead=made.said, passed=made.passed, expires_at=expires_at)
    if made.asks:
        return replace(result, then="confidence", data={"then": "plan_when"})
    return replace(result, then="plan_when")


# --- Buttons and tables -----------------------------------------------------------------------------------------------


def settings(patient: Patient, what: str, now: datetime) -> Turn:
    """[Andere dag]: on which day and hour the summary comes."""
    if what != "day" or not patient.onboarded:
        return toast(patient, "toast-old")
    return ask(patient, STEPS["week_day"], now, expires_at=now + reading.BRIEFLY)


STEPS: Mapping[str, Step] = {
    "week_list": replace(
        reading.step("week_list", ask_list, hear_list, read=safety_list.read_screen),
        expired=expired,
    ),
    "week_step": reading.step("week_step", ask_step, hear_step),
    **week_plan.STEPS,
    **week_when.STEPS,
}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"week": settings}
TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {"week": week}

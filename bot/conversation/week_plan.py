"""An if-then plan for the week, and one reminder less for whom it is one too many (CLINICAL.md, section 6).

The plan is made of choices only: what somebody types is read as one of them, and never kept.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation import reading
from bot.conversation.history import done_share
from bot.conversation.steps import Prompt, Result, Step
from bot.conversation.times import times_of, with_time
from bot.conversation.turns import is_fresh, local_day, offered, one_of, words
from bot.events import Say
from bot.patient import SLOTS, Patient, Question, Slot
from content.criteria import KEPT

WHENS = ("breakfast", "lunch", "work", "dinner")
WHERES = ("home", "park", "way", "inside")
TEXT_PREFIXES: tuple[str, ...] = ("plan-when-", "plan-where-")
SAME, NONE = "same", "none"

#: Somebody who moved without a reminder on so many of the last fourteen days does well without one.
OWN_DAYS, OF_DAYS = 10, timedelta(days=14)
#: Which reminder may go first, and how long a "no" holds.
FADING: tuple[Slot, ...] = ("midday", "evening")
FADE, FADE_AGAIN = "fade", timedelta(days=28)

# --- When and where ---------------------------------------------------------------------------------------------------


def ask_when(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Ask when the walk fits; the plan of last week is one tap."""
    same = (((Say("plan-same"), SAME),),) if patient.weekly.when else ()
    whens = tuple(((Say(f"plan-when-{when}"), when),) for when in WHENS)
    return Prompt(parts=(Say("plan-when"),), choices=(*same, *whens, ((Say("not-now"), NONE),)))


def hear_when(patient: Patient, question: Question, choice: str, _now: datetime) -> Result:
    """Keep the moment and ask for the place, keep last week's plan, or have none."""
    if choice == SAME:
        return Result(patient=patient, chosen=reading.chosen("plan-same"), lead=(plan_said(patient),))
    if choice == NONE:
        free = replace(patient, weekly=replace(patient.weekly, when="", where=""))
        return Result(patient=free, chosen=reading.chosen("not-now"), lead=(Say("plan-none"),))
    return Result(
        patient=patient,
        chosen=reading.chosen(f"plan-when-{choice}"),
        then="plan_where",
        data={"when": choice},
        expires_at=question.expires_at,
    )


def ask_where(_patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Ask where."""
    wheres = tuple(((Say(f"plan-where-{where}"), where),) for where in WHERES)
    return Prompt(parts=(Say("plan-where"),), choices=wheres)


def hear_where(patient: Patient, question: Question, choice: str, _now: datetime) -> Result:
    """Keep the plan, and say it as one sentence."""
    when = one_of(WHENS, words(question.data, "when")) or WHENS[0]
    planned = replace(patient, weekly=replace(patient.weekly, when=when, where=choice))
    return Result(patient=planned, chosen=reading.chosen(f"plan-where-{choice}"), lead=(plan_said(planned),))


def plan_said(patient: Patient) -> Say:
    """Return the plan as one sentence: if this, then I walk there."""
    return Say("plan-set", _plan(patient))


def plan_line(patient: Patient) -> tuple[Say, ...]:
    """Return the plan in a few words, for the reminder of the walk; nothing where there is none."""
    return (Say("plan-line", _plan(patient)),) if patient.weekly.when and patient.weekly.where else ()


def _plan(patient: Patient) -> Mapping[str, Say]:
    weekly = patient.weekly
    return {"when": Say(f"plan-when-{weekly.when}"), "where": Say(f"plan-where-{weekly.where}")}


# --- One reminder less ------------------------------------------------------------------------------------------------


def fades(patient: Patient, now: datetime) -> Slot | None:
    """Return which reminder somebody seems to do well without; None: none, or it was asked not long ago."""
    today = local_day(patient, now)
    share = done_share(patient, today)
    times = times_of(patient)
    if share is None or share < KEPT or not is_fresh(patient, FADE, now, FADE_AGAIN):
        return None
    own = {act.day for act in patient.diary.activity if act.what == "moved" and today - act.day < OF_DAYS}
    on = [slot for slot in SLOTS if times[slot] is not None]
    if len(own) < OWN_DAYS or len(on) < 2:
        return None
    return next((slot for slot in FADING if slot in on), None)


def ask_fade(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Propose to leave one reminder out; never done silently."""
    slot = one_of(SLOTS, question.data.get("slot")) or FADING[0]
    parts = (Say("week-fade", {"slot": Say(f"slot-{slot}")}),)
    return Prompt(parts=parts, choices=(((Say("yes-please"), "yes"), (Say("step-no"), "no")),))


def hear_fade(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Switch it off on a yes; ask again in a month at the earliest."""
    asked = offered(patient, FADE, now)
    slot = one_of(SLOTS, question.data.get("slot")) or FADING[0]
    less = with_time(asked, slot, None) if choice == "yes" else asked
    return Result(
        patient=less,
        chosen=reading.chosen("yes-please" if choice == "yes" else "step-no"),
        lead=(Say("fade-done" if choice == "yes" else "fade-not"),),
        then="plan_when",
        expires_at=question.expires_at,
    )


STEPS: Mapping[str, Step] = {
    made.kind: made
    for made in (
        reading.step("plan_when", ask_when, hear_when, unclear="plan-unclear"),
        reading.step("plan_where", ask_where, hear_where, unclear="plan-unclear"),
        reading.step("week_fade", ask_fade, hear_fade),
    )
}

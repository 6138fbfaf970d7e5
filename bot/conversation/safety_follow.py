"""After an alarm: the question on the next day, and how the programme is released (CLINICAL.md, section 2)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation import reading
from bot.conversation.alarm import heard_facts, raise_alarm
from bot.conversation.behind import between
from bot.conversation.locks import follow_up, unlock
from bot.conversation.pauses import with_pause
from bot.conversation.plan import plan_of, with_plan
from bot.conversation.signs import TIER_OF, tier_text
from bot.conversation.steps import Prompt, Result, Step, ask
from bot.conversation.turns import button, local_day, toast, turn, with_facts
from bot.conversation.wording import help_rows, lock_name, release_rows
from bot.events import DropTimers, Fact, FellDue, Reply, Say, Turn, Wrote
from bot.patient import Lock, Patient, Question
from content.programme import restart

#: For so many days the question comes back where nobody was spoken to.
FOLLOW_UP_DAYS = 3
#: Marks an answered question: somebody was spoken to.
SPOKEN = "spoken"

# --- Was somebody spoken to? ------------------------------------------------------------------------------------------


def follow(patient: Patient, event: FellDue, now: datetime) -> Turn:
    """Ask on the day after, and on the two days after that until somebody was spoken to."""
    held = patient.lock
    if held is None or held.tier == "appointment" or held.follow_ups >= FOLLOW_UP_DAYS:
        return Turn(patient=patient)
    asked_before = replace(patient, lock=replace(held, follow_ups=held.follow_ups + 1))
    shell = Reply(parts=(), kind="follow", occasion=f"{event.day.isoformat()}:{event.n}")
    asked = ask(asked_before, STEPS["spoken"], now, shell=shell)
    again: tuple[Fact, ...] = ()
    if held.follow_ups + 1 < FOLLOW_UP_DAYS:
        again = (follow_up(patient, now, event.n + 1),)
    return with_facts(asked, again)


def ask_spoken(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Ask whether a doctor was spoken to; the way to release stands below."""
    return Prompt(
        parts=(Say("spoken"),),
        choices=(((Say("yes"), "yes"), (Say("no"), "no")),),
        extra=release_rows(patient),
    )


def hear_spoken(patient: Patient, _question: Question, choice: str, _now: datetime) -> Result:
    """A yes ends the questions; a no says once more whom to call."""
    held = patient.lock
    chosen = reading.chosen(choice)
    if held is None:
        return Result(patient=patient, chosen=chosen)
    if choice == "yes":
        return Result(
            patient=_has_spoken(patient),
            facts=(DropTimers("follow"),),
            chosen=chosen,
            lead=(Say("spoken-yes"),),
            keep=release_rows(patient),
        )
    again = Reply(kind="alarm", parts=tier_text(held.tier, held.causes), buttons=help_rows(patient))
    return Result(patient=patient, chosen=chosen, new=(again,))


def _has_spoken(patient: Patient) -> Patient:
    """Remember the yes in the answered question: what is typed after it is about being allowed to go on."""
    answered = patient.answered
    return patient if answered is None else replace(patient, answered=replace(answered, data={SPOKEN: True}))


def hear_again(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    """Answer a yes or a no that comes after "yes, I spoke to somebody", while the lock is there; None for the rest."""
    answered = patient.answered
    if answered is None or answered.kind != "spoken" or SPOKEN not in answered.data:
        return None
    choice = reading.choice_of(wrote, reading.options("spoken", ask_spoken(patient, answered, now)))
    text = {"yes": "spoken-yes", "no": "spoken-wait"}.get(choice or "")
    return None if text is None else turn(patient, Say(text), buttons=release_rows(patient))


# --- Release ----------------------------------------------------------------------------------------------------------


def release(patient: Patient, what: str, now: datetime) -> Turn:
    """[Mijn arts heeft gekeken, ik mag weer]: go on, a step lower where it took long.

    What a doctor has looked at is known from now on: the static risks that lifted it, and radiation. A sign is not:
    if it comes back, it alarms again.
    """
    held = patient.lock
    if held is None or what != lock_name(held):
        return toast(patient, "toast-settled")
    looked_at, facts = released(patient, held, now)
    if not looked_at.onboarded:
        return turn(looked_at, Say("released-start"), buttons=((button("next", "go:start"),),), facts=facts)
    return turn(looked_at, Say("released"), buttons=((button("btn-today", "go:today"),),), facts=facts)


def released(patient: Patient, held: Lock, now: datetime) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person without the lock, on the plan that its length allows, and the facts of it."""
    freed, facts = unlock(patient)
    today = local_day(patient, now)
    plan = restart(plan_of(freed, today), now - held.since, today)
    looked_at = replace(
        with_plan(freed, plan),
        pauses=with_pause(freed, held.since, now),
        known_to_doctor=patient.known_to_doctor | (set(held.causes) - set(TIER_OF)),
        radiation="known" if patient.radiation in {"new", "worse"} else patient.radiation,
    )
    return looked_at, facts


# --- A sign that a doctor knows ---------------------------------------------------------------------------------------


def ask_known(patient: Patient, signs: tuple[str, ...], now: datetime) -> Turn:
    """Ask whether a sign that the doctor knows of is as always: it fires again only as new or worse."""
    asked = between(patient, STEPS["known_sign"], {"signs": list(signs)}, now, shell=Reply(parts=(), kind="alarm"))
    return with_facts(asked, heard_facts(dict.fromkeys(signs, "unsure"), "text"))


ask_known_sign = reading.shows("known-sign", ("known-sign-same", "same"), ("known-sign-worse", "worse"))


def hear_known_sign(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """As always: nothing changes. New or worse: the alarm."""
    chosen = reading.chosen(f"known-sign-{choice}")
    if choice == "same":
        return Result(patient=patient, chosen=chosen, lead=(Say("known-sign-fine"),))
    signs = question.data.get("signs")
    named = {str(sign): "affirmed" for sign in signs} if isinstance(signs, list) else {}
    raised = raise_alarm(patient, named, now, "button")
    return Result(patient=raised.patient, facts=raised.facts, chosen=chosen, new=raised.replies)


STEPS: dict[str, Step] = {
    made.kind: made
    for made in (
        reading.step("spoken", ask_spoken, hear_spoken),
        reading.step("known_sign", ask_known_sign, hear_known_sign),
    )
}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"release": release}
TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {"follow": follow}

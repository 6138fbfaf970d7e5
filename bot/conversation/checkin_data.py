"""One check-in while it is going on: what was asked and answered so far. It lives in the open question's data.

A chain of questions (number, character, radiation, alarm list) is one check-in and leads to one advice.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import get_args

from bot.conversation.locks import unlock
from bot.conversation.plan import plan_of, with_plan
from bot.conversation.turns import one_of, whole, words
from bot.events import AlertWithdrawn, Fact
from bot.patient import SLOTS, Asked, Patient, Question, Slot
from content.ladder import Plan
from content.report import CHARACTERS, RADIATIONS, Character, Radiation

ASKED: tuple[Asked, ...] = get_args(Asked)
#: How long an answer may be changed, and for how long a second number is a correction (CLINICAL.md, section 4).
CHANGE_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """What is known so far. ``day`` is the day that the question was asked about, also when midnight has passed."""

    asked: Asked
    day: date
    slot: Slot | None = None
    #: The number of the question that asked for the pain: it names the rating, and the advice that may be replaced.
    rated: int | None = None
    value: int | None = None
    character: Character = "none"
    #: [straalt uit naar been] was answered in this check-in.
    radiates: bool = False
    #: The alarm list was answered in this check-in: that counts for it.
    screened: bool = False
    #: The character is known, so it is not asked any more.
    described: bool = False
    #: The status of radiation before this check-in, and the advice it led to: what [Wijzig] takes back.
    radiation_before: Radiation = "none"
    advice: int | None = None
    #: Its number alone locked the programme: new severe pain with a static risk.
    locked: bool = False
    #: The plan before this check-in lowered it.
    plan: Mapping[str, object] = field(default_factory=dict)

    def data(self) -> dict[str, object]:
        """Return it as JSON values, for a question."""
        return {
            "asked": self.asked,
            "day": self.day.isoformat(),
            "slot": self.slot,
            "rated": self.rated,
            "value": self.value,
            "character": self.character,
            "radiates": self.radiates,
            "screened": self.screened,
            "described": self.described,
            "radiation_before": self.radiation_before,
            "advice": self.advice,
            "locked": self.locked,
            "plan": dict(self.plan),
        }


def read(question: Question) -> CheckIn:
    """Return the check-in that a question belongs to."""
    data = question.data
    plan = data.get("plan")
    return CheckIn(
        asked=one_of(ASKED, data.get("asked")) or "loose",
        day=date.fromisoformat(words(data, "day") or question.asked_at.date().isoformat()),
        slot=one_of(SLOTS, data.get("slot")),
        rated=whole(data, "rated"),
        value=whole(data, "value"),
        character=one_of(CHARACTERS, data.get("character")) or "none",
        radiates=data.get("radiates") is True,
        screened=data.get("screened") is True,
        described=data.get("described") is True,
        radiation_before=one_of(RADIATIONS, data.get("radiation_before")) or "none",
        advice=whole(data, "advice"),
        locked=data.get("locked") is True,
        plan=plan if isinstance(plan, Mapping) else {},
    )


def is_check_in(question: Question | None) -> bool:
    """Return whether a question is part of a check-in."""
    return question is not None and "asked" in question.data


def begin(patient: Patient, question: Question) -> CheckIn:
    """Return the check-in at its first answer; later ones remember what it began with."""
    known = read(question)
    if known.rated is not None:
        return known
    return replace(
        known,
        rated=question.no,
        radiation_before=patient.radiation,
        plan=_plan_data(plan_of(patient, known.day)),
    )


def may_change(patient: Patient, rated: int, now: datetime) -> CheckIn | None:
    """Return the last check-in where it is this one and its answer may still be changed; else None."""
    last, at = patient.answered, patient.answered_at
    if last is None or at is None or not is_check_in(last) or now - at > CHANGE_FOR:
        return None
    known = read(last)
    return known if known.rated == rated else None


def take_back(patient: Patient, check_in: CheckIn) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person as before the check-in's first answer: its advice is about to be computed again.

    A lock that came of the number alone goes with it, and the therapist sees that it was withdrawn.
    """
    if check_in.advice is None:
        return patient, ()
    freed = patient
    facts: tuple[Fact, ...] = ()
    if check_in.locked and patient.lock is not None:
        withdrawn: tuple[Fact, ...] = tuple(AlertWithdrawn(cause) for cause in patient.lock.causes[:1])
        freed, dropped = unlock(patient)
        facts = withdrawn + dropped
    former = _plan_from(check_in.plan, plan_of(patient, check_in.day))
    return replace(_not_offered(with_plan(freed, former), check_in), radiation=check_in.radiation_before), facts


def _not_offered(patient: Patient, check_in: CheckIn) -> Patient:
    """Return the person to whom this check-in's advice has offered nothing: the next one may."""
    if not any(past.no == check_in.advice and past.row == "D16" for past in patient.diary.advice):
        return patient
    return replace(patient, course=replace(patient.course, offered_on=None))


def without_advice(patient: Patient, check_in: CheckIn) -> Patient:
    """Return the person without the advice that this check-in gave before: the list was put first, or [Wijzig].

    One check-in is one advice; counted twice it would look like two reactions.
    """
    kept = tuple(past for past in patient.diary.advice if past.no != check_in.advice)
    return replace(patient, diary=replace(patient.diary, advice=kept))


def again(check_in: CheckIn) -> CheckIn:
    """Return the check-in with its answers open again."""
    return replace(check_in, value=None, character="none", radiates=False, described=False)


def _plan_data(plan: Plan) -> dict[str, object]:
    return {
        "walking_step": plan.walking_step,
        "exercise_level": plan.exercise_level,
        "former_step": plan.former_step,
        "downs": [day.isoformat() for day in plan.downs],
        "changed_on": plan.changed_on.isoformat(),
    }


def _plan_from(data: Mapping[str, object], now: Plan) -> Plan:
    """Return the plan with what a check-in can change put back."""
    step, level, downs, changed = (
        whole(data, "walking_step"),
        whole(data, "exercise_level"),
        data.get("downs"),
        words(data, "changed_on"),
    )
    if step is None or level is None or changed is None or not isinstance(downs, list):
        return now
    return replace(
        now,
        walking_step=step,
        exercise_level=level,
        former_step=whole(data, "former_step"),
        downs=tuple(date.fromisoformat(str(day)) for day in downs),
        changed_on=date.fromisoformat(changed),
    )

"""Onboarding, the middle: which complaint and since when, does it run into the leg, how much pain, how much walking.

The answers decide where the programme starts (CLINICAL.md, section 5); the number waits for the summary.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.plan import plan_of, with_plan
from bot.conversation.reading import AGAIN, choice_of, chosen, label_of, options, shows, step, with_back
from bot.conversation.scale import SCALE, number, numbers
from bot.conversation.steps import Prompt, Result
from bot.conversation.turns import local_day, one_of
from bot.events import Fact, Say, Signalled, Wrote
from bot.patient import Patient, Question, Rating
from content import answers
from content.ladder import LADDER, start_step
from content.report import COMPLAINTS, RADIATIONS, Radiation

# --- Complaint --------------------------------------------------------------------------------------------------------

ask_complaint = shows(
    "onboarding-complaint",
    ("onboarding-complaint-acute", "acute"),
    ("onboarding-complaint-hernia", "hernia"),
    ("onboarding-complaint-osteoarthritis", "osteoarthritis"),
    ("onboarding-complaint-chronic", "chronic"),
    ("dont-know", "unknown"),
)


def hear_complaint(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Write down the complaint; only an acute one has a first week to take care of."""
    complaint = one_of(COMPLAINTS, choice) or "unknown"
    return Result(
        patient=replace(patient, complaint=complaint, complaint_since=None),
        chosen=_shown(ask_complaint(patient, question, now), choice),
        then="complaint_since" if complaint == "acute" else "radiation",
    )


def read_complaint(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a label or usual word; else the complaint as the message was understood."""
    found = choice_of(wrote, options("complaint", ask_complaint(patient, question, question.asked_at)))
    if found is not None:
        return found
    if wrote.understood.signals.get("long_lasting") == "affirmed":
        return "chronic"
    return one_of(COMPLAINTS, wrote.understood.topic)


ask_since = shows(
    "onboarding-since", ("onboarding-since-this-week", "this_week"), ("onboarding-since-longer", "longer")
)


def hear_since(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Remember the latest day on which it can have begun: the careful first week is then never cut short."""
    today = local_day(patient, now)
    began = today if choice == "this_week" else today - timedelta(days=7)
    return Result(
        patient=replace(patient, complaint_since=began),
        chosen=_shown(ask_since(patient, question, now), choice),
        then="radiation",
    )


# --- Radiation --------------------------------------------------------------------------------------------------------

ask_radiation = shows(
    "onboarding-radiation",
    ("no", "none"),
    ("onboarding-radiation-known", "known"),
    ("onboarding-radiation-new", "new"),
)


def hear_radiation(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Write down the status; pain that runs into the leg is also a signal with a date."""
    radiation: Radiation = one_of(RADIATIONS, choice) or "none"
    facts: tuple[Fact, ...] = ()
    signals = patient.diary.signals
    if radiation != "none":
        facts = (Signalled("radiating", "affirmed", "button"),)
        signals = {**signals, "radiating": now}
    return Result(
        patient=replace(patient, radiation=radiation, diary=replace(patient.diary, signals=signals)),
        facts=facts,
        chosen=_shown(ask_radiation(patient, question, now), choice),
        then="onboarding_pain",
    )


def read_radiation(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take one clear answer. A yes alone does not say whether anybody knows of it: that is asked again."""
    found = options("radiation", ask_radiation(patient, question, question.asked_at))
    runs = wrote.understood.signals.get("radiating") == "affirmed"
    named = answers.fitting(wrote.text, found)
    if len(named) > 1 or (runs and "none" in named):
        return AGAIN
    if not named and wrote.understood.signals.get("radiating") == "negated":
        return "none"
    return AGAIN if runs and not named else choice_of(wrote, found)


# --- Pain -------------------------------------------------------------------------------------------------------------


def ask_pain(_patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Show the scale, or the two whole numbers around a half that was typed."""
    between = question.data.get("between")
    if isinstance(between, int):
        return Prompt(parts=(Say("onboarding-pain-between"),), choices=(numbers(between, between + 1),))
    return Prompt(parts=(Say("onboarding-pain"),), choices=SCALE)


def hear_pain(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Keep the number for the summary. A half is never rounded: the two whole numbers are offered."""
    if choice.startswith("between_"):
        return Result(patient=patient, then="onboarding_pain", data={"between": int(choice.removeprefix("between_"))})
    rating = Rating(value=int(choice), asked="onboarding", day=local_day(patient, now), at=now, question=question.no)
    return Result(
        patient=replace(patient, onboarding=replace(patient.onboarding, rating=rating)),
        chosen=chosen(number(rating.value)),
        then="walking",
    )


def read_pain(wrote: Wrote, _patient: Patient, _question: Question) -> str | None:
    """Take a number from 0 to 10, in figures or words."""
    value = wrote.understood.rating
    if value is None:
        return None
    return str(int(value)) if value == int(value) else f"between_{int(value)}"


# --- Walking ----------------------------------------------------------------------------------------------------------

ask_walking = shows(
    "onboarding-walking",
    ("onboarding-walking-0", "0"),
    ("onboarding-walking-5", "5"),
    ("onboarding-walking-10", "10"),
    ("onboarding-walking-20", "20"),
    ("onboarding-walking-30", "30"),
    ("dont-know", "unknown"),
)
WALKS = (0, 5, 10, 20, 30)


def hear_walking(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Put the person on the first step of the ladder, and begin the plan today."""
    walks = None if choice == "unknown" else int(choice)
    today = local_day(patient, now)
    plan = replace(
        plan_of(patient, today),
        walking_step=first_step(patient, walks),
        phase_since=today,
        changed_on=today,
    )
    return Result(
        patient=with_plan(patient, plan), chosen=_shown(ask_walking(patient, question, now), choice), then="first_times"
    )


def first_step(patient: Patient, walks: int | None) -> int:
    """Return where walking starts: as the complaint has it, and never above what somebody walks now (R-START-LOW).

    ``walks`` are minutes a day, None where the person does not know.
    """
    start = start_step(patient.complaint, walks)
    if walks is None:
        return start
    return min(start, max((at for at, rung in enumerate(LADDER) if rung.total <= walks), default=0))


def read_walking(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take minutes, as the highest choice that is not more than they say; else a label or usual word."""
    said = answers.normal(wrote.text).split()
    minutes = [value for word in said if (value := answers.number(word)) is not None]
    if minutes and (len(said) == 1 or any(word.startswith("min") for word in said)):
        return str(max(walk for walk in WALKS if walk <= min(minutes)))
    return choice_of(wrote, options("walking", ask_walking(patient, question, question.asked_at)))


def _shown(prompt: Prompt, choice: str) -> Say | None:
    label = label_of(prompt, choice)
    return None if label is None else chosen(label)


_RADIATION = step(
    "radiation", ask_radiation, hear_radiation, read=read_radiation, unclear="onboarding-radiation-unclear"
)
STEPS = {
    made.kind: made
    for made in (
        with_back(step("complaint", ask_complaint, hear_complaint, read=read_complaint), "exclusions"),
        with_back(step("complaint_since", ask_since, hear_since), "complaint"),
        with_back(_RADIATION, "complaint"),
        with_back(step("onboarding_pain", ask_pain, hear_pain, read=read_pain), "radiation"),
        with_back(step("walking", ask_walking, hear_walking, read=read_walking), "onboarding_pain"),
    )
}

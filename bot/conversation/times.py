"""When the three reminders come, and on which clock: one list, one question a slot, by button and by typing.

Onboarding and /tijden ask the same two questions; they differ in what [Prima zo] leads to. A change is kept at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time

from bot.conversation import reading, times_days
from bot.conversation.reading import chosen, exact_choice, options, rows
from bot.conversation.steps import Prompt, Result, Step
from bot.conversation.times_days import SLOT_TEXTS, days_said
from bot.conversation.turns import button, one_of
from bot.events import Say, Wrote
from bot.patient import SLOTS, Patient, Question, Slot
from content import answers
from content.cities import city, zone_of
from content.dates import weekdays_named
from content.day_parts import half_hours, slot_named, slot_of, time_meant

#: What [Prima zo] leads to: the end of onboarding, or a closed list.
Finish = Callable[[Patient, Question, datetime], Result]
ASK_TEXTS: Mapping[Slot, str] = {
    "morning": "times-ask-morning",
    "midday": "times-ask-midday",
    "evening": "times-ask-evening",
}


def times_of(patient: Patient) -> Mapping[Slot, time | None]:
    """Return the three times: the person's own, else the clinic's proposal; None: switched off."""
    return {slot: patient.times.get(slot, patient.clinic.times.get(slot)) for slot in SLOTS}


def shown(at: time | None) -> Say:
    """Return a time as it is read: ``08:30``, or that the slot is off."""
    return Say("slot-off") if at is None else Say("clock", {"time": at.isoformat("minutes")})


def shown_times(patient: Patient) -> Mapping[str, str | int | Say]:
    """Return the three times as arguments of a text, by slot, each with its days where it does not come every day."""
    return {slot: days_said(patient, slot, shown(at)) for slot, at in times_of(patient).items()}


def with_time(patient: Patient, slot: Slot, at: time | None) -> Patient:
    """Return the person with one reminder at another time, or switched off."""
    return replace(patient, times={**times_of(patient), slot: at})


def steps(kind: str, slot_kind: str, finish: Finish) -> tuple[Step, Step, Step]:
    """Return the list, the question about one slot and that about its days, under the names of the flow.

    The last one is called like the second, with ``_days`` behind it.
    """
    days_kind = f"{slot_kind}_days"

    def hear(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
        slot = one_of(SLOTS, choice)
        if choice == "ok":
            return finish(replace(patient, times=times_of(patient)), question, now)
        if slot is not None:
            return Result(patient=patient, then=slot_kind, data={"slot": slot})
        patient, line = changed(patient, choice)
        return Result(patient=patient, chosen=line, then=kind)

    def hear_slot(patient: Patient, question: Question, choice: str, _now: datetime) -> Result:
        if choice in {"keep", "days"}:
            return Result(patient=patient, then=kind if choice == "keep" else days_kind, data=question.data)
        patient, line = changed(patient, f"{asked_slot(question)}_{choice}")
        return Result(patient=patient, chosen=line, then=kind)

    return (
        reading.step(kind, ask, hear, read=read, unclear="times-unclear"),
        reading.step(slot_kind, ask_slot, hear_slot, read=read_slot, unclear="times-unclear"),
        times_days.step(days_kind, kind),
    )


def ask(patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Show the three times and the zone; a tap on a slot changes it."""
    return Prompt(
        parts=(Say("times", {**shown_times(patient), "city": city(patient.zone)}),),
        choices=(*rows(("all-fine", "ok")), tuple((Say(SLOT_TEXTS[slot]), slot) for slot in SLOTS)),
        extra=((button("week-choose", "week:day"),),) if patient.onboarded else (),
    )


def ask_slot(patient: Patient, question: Question, _now: datetime) -> Prompt:
    """Offer half hours around the present time, and off."""
    slot = asked_slot(question)
    at = times_of(patient)[slot]
    near = half_hours(at or patient.clinic.times[slot])
    labels = tuple((shown(other), f"{other:%H%M}") for other in near)
    off = rows(("times-days", "days"), ("times-off", "off")) if at is not None else ()
    return Prompt(
        parts=(Say(ASK_TEXTS[slot], {"time": shown(at)}),),
        choices=(labels[:3], labels[3:], *off, *rows(("leave-it", "keep"))),
    )


def asked_slot(question: Question) -> Slot:
    """Return which slot a question is about."""
    return one_of(SLOTS, question.data.get("slot")) or "morning"


def read(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take "prima", a slot with a time or "uit", a slot alone, or a place."""
    wanted = change_in(wrote) or times_days.change_in(wrote)
    if wanted is not None:
        return wanted
    zone = zone_of(wrote.text)
    said = options("times", ask(patient, question, question.asked_at))
    return exact_choice(wrote, said) or (None if zone is None else f"zone_{zone}") or slot_named(wrote.text)


def read_slot(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a time for the slot that is asked about, "uit", or a label."""
    days = times_days.days_in(wrote)
    if days is not None:
        return days
    at = time_meant(wrote.understood.times, slot_named(wrote.text) or asked_slot(question))
    if at is not None:
        return f"{at:%H%M}"
    if answers.fitting(wrote.text, {"off": answers.words("switch", "off")}):
        return "off"
    return exact_choice(wrote, options("slot_time", ask_slot(patient, question, question.asked_at)))


def change_in(wrote: Wrote) -> str | None:
    """Return the change that a text asks for, like ``morning_0830`` or ``evening_off``, or None."""
    if weekdays_named(wrote.text):
        return None  # a time of its own on some days is more than the three slots know
    named = slot_named(wrote.text)
    at = time_meant(wrote.understood.times, named)
    if at is not None:
        return f"{named or slot_of(at)}_{at:%H%M}"
    off = answers.fitting(wrote.text, {"off": answers.words("switch", "off")})
    return f"{named}_off" if named is not None and off else None


def changed(patient: Patient, change: str) -> tuple[Patient, Say | None]:
    """Return the person after ``morning_0830``, ``evening_off``, ``zone_Europe/Brussels`` or a change of days."""
    what, _, value = change.partition("_")
    if what == "zone":
        return replace(patient, zone=value), chosen(Say("clock", {"time": city(value)}))
    if times_days.is_change(change):
        return times_days.changed(replace(patient, times=times_of(patient)), change)
    slot = one_of(SLOTS, what)
    if slot is None:
        return patient, None
    at = None if value == "off" else time(int(value[:2]), int(value[2:]))
    return with_time(patient, slot, at), chosen(changed_line(slot, at))


def change_said(change: str) -> Say:
    """Return a change like ``morning_0830`` in words, before it is made."""
    if times_days.is_change(change):
        return times_days.change_said(change)
    what, _, value = change.partition("_")
    if what == "zone":
        return Say("times-zone", {"city": city(value)})
    slot = one_of(SLOTS, what) or "morning"
    return changed_line(slot, None if value == "off" else time(int(value[:2]), int(value[2:])))


def changed_line(slot: Slot, at: time | None) -> Say:
    """Return a slot with its time: "Ochtend: 08:30"."""
    return Say("times-slot", {"slot": Say(SLOT_TEXTS[slot]), "time": shown(at)})

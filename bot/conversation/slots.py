"""What a reminder asks after its number: the routine, done or later or not today (FLOWS.md, a day).

A slot is one question; [Straks] turns it into another one in the same message.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.conversation import reading
from bot.conversation.checkin_data import CheckIn
from bot.conversation.locks import is_silenced
from bot.conversation.plan import listed, routine_of_day
from bot.conversation.steps import Prompt, Result, Step
from bot.conversation.turns import button, local_day, local_time, one_of, whole, words
from bot.conversation.week_plan import plan_line
from bot.conversation.weekdays import off_days
from bot.events import Button, Did, Rows, Say, SetTimer, Wrote
from bot.patient import SLOTS, Activity, Patient, Question, Slot
from scheduler.plan import in_quiet_hours, next_occurrence

#: Minutes that [Straks] offers, and how often a slot can be put off (FLOWS.md).
SNOOZES = (30, 60, 120)
MOST_SNOOZES = 2
#: How long a question waits where no reminder comes after it.
WITHOUT_NEXT = timedelta(hours=12)
#: Lines before a routine, and after it is done.
TEXT_PREFIXES: tuple[str, ...] = ("slot-lead-", "slot-done-", "snooze-")
#: What a wish in words means as an answer.
INTENTS: Mapping[str, str] = {"done": "done", "skip": "skip", "later": "later"}


def slot_of(question: Question) -> Slot:
    """Return the slot that a question belongs to."""
    return one_of(SLOTS, question.data.get("slot")) or "morning"


def day_of(question: Question) -> date:
    """Return the day of the reminder; it stays that day when midnight has passed."""
    day = words(question.data, "day")
    return question.asked_at.date() if day is None else date.fromisoformat(day)


def until_next(patient: Patient, now: datetime) -> datetime:
    """Return when a reminder's question expires: when the next reminder comes."""
    times = [(at, off_days(patient, slot)) for slot, at in patient.times.items() if at is not None]
    return min((next_occurrence(now, at, patient.zone, off)[1] for at, off in times), default=now + WITHOUT_NEXT)


def slot_data(slot: Slot, day: date, opening: str | None = None) -> dict[str, object]:
    """Return the data of a slot's question."""
    return {"slot": slot, "day": day.isoformat(), "opening": opening}


# --- The routine ------------------------------------------------------------------------------------------------------


def ask_slot(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Show the routine with [Gedaan], [Straks] where it still fits, [Vandaag niet] and how it is done."""
    slot, day = slot_of(question), day_of(question)
    first = [(Say("btn-done"), "done")]
    if snoozes(patient, slot, day, now):
        first.append((Say("btn-later"), "later"))
    return Prompt(
        parts=_routine(patient, question),
        choices=(tuple(first), ((Say("btn-skip"), "skip"),)),
        extra=_below(question, slot),
    )


def _routine(patient: Patient, question: Question) -> tuple[Say, ...]:
    """Return what the reminder asks to do."""
    slot, opening = slot_of(question), words(question.data, "opening")
    asked = routine_of_day(patient, slot, day_of(question))
    lead = f"slot-lead-{slot}" if asked.items or slot == "midday" else "slot-lead-little"
    planned = plan_line(patient) if slot == "midday" else ()
    return (Say(opening or lead), *planned, *listed(asked.lines))


def _below(question: Question, slot: Slot) -> Rows:
    how = button("btn-how", f"how:{slot}")
    rated = whole(question.data, "rated")
    row: tuple[Button, ...] = (how,) if rated is None else (how, button("btn-change", f"change:{rated}"))
    return (row,)


def hear_slot(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Write down what became of the reminder."""
    slot, day = slot_of(question), day_of(question)
    if choice == "later":
        fits = bool(snoozes(patient, slot, day, now))
        return Result(
            patient=patient,
            then="later" if fits else "slot",
            data=question.data,
            lead=() if fits else (Say("later-none"),),
            expires_at=until_next(patient, now),
        )
    if choice == "skip":
        skipped = Did(Activity(what="skip", day=day, at=now, slot=slot))
        return Result(patient=patient, facts=(skipped,), chosen=reading.chosen("btn-skip"), lead=(Say("skip-fine"),))
    return done(patient, slot, day, now)


def done(patient: Patient, slot: Slot, day: date, now: datetime) -> Result:
    """Write down that it was done. After the walk the pain is asked, else [Er is iets veranderd] stays at hand."""
    walk = routine_of_day(patient, slot, day).walk
    did = Did(Activity(what="done", day=day, at=now, slot=slot, minutes=0 if walk is None else walk.total))
    chosen = reading.chosen("btn-done")
    if slot == "midday":
        data = CheckIn(asked="after", day=day, slot=slot).data()
        return Result(
            patient=patient, facts=(did,), chosen=chosen, then="pain", data=data, expires_at=until_next(patient, now)
        )
    return Result(
        patient=patient,
        facts=(did,),
        chosen=chosen,
        lead=(Say("slot-done-held" if is_silenced(patient) else f"slot-done-{slot}"),),
        keep=((button("btn-changed", "changed:after"),),),
    )


def read_slot(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a wish (done, later, not today) or a label; anything else is no answer to a reminder."""
    found = reading.exact_choice(wrote, reading.options("slot", ask_slot(patient, question, question.asked_at)))
    intent = INTENTS.get(wrote.understood.intent or "")
    # A number says more than "done": it is heard as a number first.
    return found or (intent if wrote.understood.rating is None else None)


# --- Later ------------------------------------------------------------------------------------------------------------


def snoozes(patient: Patient, slot: Slot, day: date, now: datetime) -> tuple[int, ...]:
    """Return the minutes that [Straks] may offer now: what ends before the quiet hours, at most twice a slot."""
    if put_off(patient, slot, day) >= MOST_SNOOZES or day != local_day(patient, now):
        return ()
    return tuple(minutes for minutes in SNOOZES if fits(patient, day, now + timedelta(minutes=minutes)))


def fits(patient: Patient, day: date, until: datetime) -> bool:
    """Return whether a moment lies on that day and before the quiet hours."""
    local = local_time(patient, until)
    clinic = patient.clinic
    return local.date() == day and not in_quiet_hours(local.time(), clinic.quiet_from, clinic.quiet_until)


def put_off(patient: Patient, slot: Slot, day: date) -> int:
    """Return how often the reminder was put off already."""
    return sum(act.what == "later" and act.slot == slot and act.day == day for act in patient.diary.activity)


def ask_later(patient: Patient, question: Question, now: datetime) -> Prompt:
    """Offer the times that still fit, below what is put off."""
    fitting = snoozes(patient, slot_of(question), day_of(question), now)
    times = tuple((Say(f"snooze-{minutes}"), str(minutes)) for minutes in fitting)
    return Prompt(
        parts=(*_routine(patient, question), Say("later-when")),
        choices=(times, ((Say("back"), "back"),)) if times else (((Say("back"), "back"),),),
    )


def hear_later(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Put the reminder off, or go back to it."""
    slot, day = slot_of(question), day_of(question)
    minutes = int(choice) if choice.isdecimal() else 0
    if minutes not in snoozes(patient, slot, day, now):
        return Result(patient=patient, then="slot", data=question.data, expires_at=until_next(patient, now))
    n = put_off(patient, slot, day) + 1
    return Result(
        patient=patient,
        facts=(
            Did(Activity(what="later", day=day, at=now, slot=slot)),
            SetTimer("snooze", now + timedelta(minutes=minutes), day, slot, n),
        ),
        chosen=reading.chosen(f"snooze-{minutes}"),
        lead=(Say("later-fine"),),
    )


def read_later(wrote: Wrote, patient: Patient, question: Question) -> str | None:
    """Take a label, or the minutes or hours in words."""
    return reading.exact_choice(wrote, reading.options("later", ask_later(patient, question, wrote_at(question))))


def wrote_at(question: Question) -> datetime:
    """Return the moment for which typed labels are read: the times that were offered."""
    return question.asked_at


def _gone(patient: Patient, _question: Question, _now: datetime) -> Result:
    return Result(patient=patient)


STEPS: dict[str, Step] = {
    "slot": Step(kind="slot", prompt=ask_slot, answer=hear_slot, read=read_slot, expired=_gone),
    "later": Step(kind="later", prompt=ask_later, answer=hear_later, read=read_later, expired=_gone),
}

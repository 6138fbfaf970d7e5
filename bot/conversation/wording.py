"""How an advice is said: its parts and its buttons. What it is was decided before (``verdict.py``)."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.conversation import addenda, proposals
from bot.conversation.checkin_data import CheckIn
from bot.conversation.locks import is_for_good
from bot.conversation.plan import plan_of, said
from bot.conversation.signs import tier_text
from bot.conversation.turns import button, is_fresh, offered
from bot.conversation.verdict import Verdict
from bot.events import Alerted, Button, Fact, Rows, Say
from bot.patient import Lock, PastAdvice, Patient
from content.advice_texts import text_args, text_id
from content.routines import walk_line

#: Known, quiet radiation is told in full once a week (CLINICAL.md, section 4).
FULL_AGAIN = timedelta(days=7)
KNOWN_RADIATION = "advice-seek-help-D07"
#: Kinds after which help is one tap away: the phone number, a message to the therapist.
HELP = frozenset({"emergency", "today", "appointment", "screen_first", "seek_help"})
#: Rows that send to the therapist: the clinic's number stands in the text too, a button to copy it is no call.
CALL_CLINIC = frozenset({"D03", "D05", "D06", "D08"})
#: Rows that change nothing: in the evening they need no more than a short line, where the day said so before.
CALM = frozenset({"D17", "D18", "D19"})

#: Buttons of one row of the table only: (text id, data).
EXTRA: Mapping[str, tuple[tuple[str, str], ...]] = {
    "D09": (("btn-swap", "swap:today"),),
    "D15": (
        ("btn-hindered-time", "hindered:time"),
        ("btn-hindered-forgot", "hindered:forgot"),
        ("btn-hindered-pain", "hindered:pain"),
        ("btn-hindered-mood", "hindered:mood"),
    ),
}


def advice_said(verdict: Verdict, check_in: CheckIn, now: datetime) -> tuple[Patient, tuple[Say, ...], Rows]:
    """Return the parts and buttons of an advice, and the person who remembers what was said."""
    text, patient = _advice_text(verdict.patient, verdict, check_in, now)
    changed, patient = _plan_said(patient, verdict, check_in)
    extra = None
    # The summary of onboarding says enough already.
    if check_in.asked != "onboarding":
        extra, patient = addenda.addendum(patient, verdict.advice, check_in.day, now)
    told = (Say("told-therapist"),) if is_told(patient, verdict.facts) else ()
    phone = (Say("call-clinic"),) if verdict.advice.row in CALL_CLINIC and patient.clinic.phone else ()
    parts = (*text, *changed, *phone, *told, *(() if extra is None else (extra,)))
    return patient, parts, advice_buttons(patient, verdict, check_in, now)


def _plan_said(patient: Patient, verdict: Verdict, check_in: CheckIn) -> tuple[tuple[Say, ...], Patient]:
    """Return what is offered (D16), or that the walk is what it was before a severe day."""
    if verdict.advice.row == "D16":
        return proposals.offer_said(patient, check_in.day), proposals.offered_now(patient, check_in.day)
    if verdict.walks_again:
        return (Say("walk-again", {"walk": said(walk_line(plan_of(patient, check_in.day).walk))}),), patient
    return (), patient


def is_told(patient: Patient, facts: Iterable[Fact]) -> bool:
    """Return whether the text may say that the therapist gets a message: one is linked, may see it, and does."""
    alerted = any(isinstance(fact, Alerted) for fact in facts)
    return alerted and patient.therapist and not patient.therapist_away and "therapist" in patient.consents


def _advice_text(
    patient: Patient, verdict: Verdict, check_in: CheckIn, now: datetime
) -> tuple[tuple[Say, ...], Patient]:
    advice = verdict.advice
    if advice.row == "D01" and patient.lock is not None:
        return tier_text("emergency", patient.lock.causes), patient
    if _is_calm_evening(verdict, check_in):
        return (Say("evening-calm"),), patient
    short = not is_fresh(patient, KNOWN_RADIATION, now, FULL_AGAIN)
    args = text_args(advice, verdict.report, patient.clinic.emergency_number, first=check_in.asked == "onboarding")
    if advice.row == "D07" and not short:
        patient = offered(patient, KNOWN_RADIATION, now)
    return (Say(text_id(advice, short=short), args),), patient


def _is_calm_evening(verdict: Verdict, check_in: CheckIn) -> bool:
    """Tell whether the evening's number repeats what the day said already."""
    if check_in.asked != "day" or verdict.advice.row not in CALM:
        return False
    return verdict.advice.row in {past.row for past in verdict.patient.diary.advice[:-1] if past.day == check_in.day}


def advice_buttons(patient: Patient, verdict: Verdict, check_in: CheckIn, now: datetime) -> Rows:
    """Return what stands under an advice: why, and what fits its row."""
    row = verdict.advice.row
    first = [why_button(verdict.no)]
    if row == "D07":
        first.append(button("btn-alarm-signs", "alarm:list"))
    rows: list[tuple[Button, ...]] = [tuple(first)]
    rows += [(button(label, data),) for label, data in EXTRA.get(row, ())]
    rows += proposals.offer_rows(patient) if row == "D16" else ()
    if verdict.advice.kind in HELP:
        rows += help_rows(patient)
    if row in {"D05", "D06"} and _is_old_news(verdict.patient.diary.advice[:-1], check_in):
        rows.append((button("btn-leg-gone", "leg:gone"), button("btn-leg-checked", "leg:checked")))
    if patient.lock is not None and patient.lock.since < now:
        rows += release_rows(patient)
    return tuple(rows)


def _is_old_news(past: tuple[PastAdvice, ...], check_in: CheckIn) -> bool:
    """Tell whether radiation was sent to a therapist on an earlier day: by now somebody may have looked."""
    return any(advice.row in {"D05", "D06"} and advice.day < check_in.day for advice in past)


def why_button(no: int) -> Button:
    """Return [Waarom?] of an advice."""
    return button("btn-why", f"why:{no}")


def help_rows(patient: Patient) -> Rows:
    """Return the ways to a person: a message to the therapist where one is linked, the clinic's number to copy."""
    therapist = ((button("btn-therapist", "go:therapist"),),) if patient.therapist else ()
    return (*therapist, *phone_row(patient))


def phone_row(patient: Patient) -> Rows:
    """Return the clinic's number to copy; it stands in no text that this button would hide."""
    phone = patient.clinic.phone
    return ((Button(Say("btn-phone"), copy=phone),),) if phone else ()


def release_rows(patient: Patient) -> Rows:
    """Return the button with which the patient says that a doctor has looked (CLINICAL.md, section 2)."""
    if patient.lock is None or is_for_good(patient):
        return ()
    label = "btn-release" if patient.lock.tier != "appointment" else "btn-release-appointment"
    # The button names its lock: one that stayed under an older alarm must not open a newer one.
    return ((button(label, f"release:{lock_name(patient.lock)}"),),)


def lock_name(lock: Lock) -> str:
    """Return the name of a lock in a button: the second in which it began."""
    return str(int(lock.since.timestamp()))

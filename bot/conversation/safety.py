"""Alarm signs in any text, in every state, before everything else (CLINICAL.md, section 2; FLOWS.md, any time).

An affirmed sign: its text, the lock and the alert at once. An unsure one: its text and the short list, and the lock
only on a yes or a "don't know". Somebody else's: a general card. Without consent to coaching: the text, and nothing
is kept.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.conversation import safety_follow, safety_list
from bot.conversation.alarm import heard_facts, raise_alarm
from bot.conversation.behind import between
from bot.conversation.checkin_close import SCREEN_AGAIN
from bot.conversation.locks import lock
from bot.conversation.safety_back import without
from bot.conversation.signs import DESPAIR, heard_signs, tier_of, tier_text
from bot.conversation.steps import Step
from bot.conversation.turns import button, local_day, toast, turn, with_facts
from bot.events import AlertWithdrawn, FellDue, Reply, Say, SetTimer, Turn, Wrote
from bot.patient import Clinic, Language, Patient
from content.understand import Understanding

__all__ = ["CHOICES", "STEPS", "TIMERS", "heard", "lock", "raise_alarm", "static_alarm"]

# --- Hearing ----------------------------------------------------------------------------------------------------------


def heard(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    """Return what an alarm sign in a text leads to; None where there is none."""
    signs = heard_signs(wrote.understood.signals)
    if not signs:
        return _of_somebody_else(patient) if wrote.understood.about_other else None
    if not may_keep(patient):
        return _only_said(patient, signs)
    new = {sign: polarity for sign, polarity in signs.items() if sign not in patient.known_to_doctor}
    if not new:
        return safety_follow.ask_known(patient, tuple(signs), now)
    if "affirmed" in new.values():
        return raise_alarm(patient, wrote.understood.signals, now, "text")
    return with_facts(_suspect(patient, new, now), heard_facts(wrote.understood.signals, "text"))


def may_keep(patient: Patient) -> bool:
    """Return whether signs may be written down: a patient who agreed to coaching."""
    return patient.role == "patient" and "coaching" in patient.consents


def static_alarm(understood: Understanding, language_guess: Language, clinic: Clinic) -> Reply | None:
    """Return the text of an emergency or today sign, for the moment when nothing can be written down.

    It needs no database, no consent and no state; the caller renders it in ``language_guess``.
    """
    del language_guess, clinic  # the texts take both from the caller when they are rendered
    signs = heard_signs(understood.signals)
    if signs and (tier := tier_of(signs)) != "appointment":
        return Reply(kind="alarm", parts=tier_text(tier, signs))
    return Reply(kind="alarm", parts=(Say("other-person"),)) if understood.about_other and not signs else None


def _of_somebody_else(patient: Patient) -> Turn:
    return Turn(patient=patient, replies=(Reply(kind="alarm", parts=(Say("other-person"),)),))


def _only_said(patient: Patient, signs: Mapping[str, str]) -> Turn:
    """Say the text and keep nothing: there is no consent, or the writer is no patient."""
    tier = tier_of(signs)
    return Turn(patient=patient, replies=(Reply(kind="alarm", parts=tier_text(tier, signs)),))


def _suspect(patient: Patient, signs: Mapping[str, str], now: datetime) -> Turn:
    """Say the text of unsure signs and ask at once whether it is so."""
    if set(signs) == {DESPAIR}:
        return _is_it_despair(patient)
    data: dict[str, object] = {"signs": list(signs)}
    asked = between(patient, safety_list.STEPS["screen"], data, now, shell=Reply(parts=(), kind="alarm"))
    again = SetTimer(
        "screen_again", now + SCREEN_AGAIN, local_day(patient, now), n=1, question=asked.patient.last_question
    )
    return with_facts(asked, (again,))


def _is_it_despair(patient: Patient) -> Turn:
    """Offer the crisis line at once; a therapist hears of it only on a yes."""
    buttons = ((button("despair-yes", "despair:yes"),), (button("btn-withdraw", "despair:no"),))
    alarm = Reply(kind="alarm", parts=tier_text("emergency", (DESPAIR,)), buttons=buttons)
    return Turn(patient=patient, replies=(alarm,))


# --- Buttons that belong to no question -------------------------------------------------------------------------------


def withdraw(patient: Patient, sign: str, now: datetime) -> Turn:
    """[Dat bedoelde ik niet]: the short list decides. Words of despair are taken back without one."""
    if not _is_locked_by(patient, sign):
        return toast(patient, "toast-settled")
    if sign != DESPAIR:
        return _ask_list(patient, sign, "withdraw", now)
    freed, facts = without(patient, (DESPAIR,))
    return turn(freed, Say("despair-withdrawn"), facts=(AlertWithdrawn(DESPAIR), *facts))


def known(patient: Patient, sign: str, now: datetime) -> Turn:
    """[Had ik al, mijn arts weet ervan]: the short list decides."""
    if not _is_locked_by(patient, sign):
        return toast(patient, "toast-settled")
    return _ask_list(patient, sign, "known", now)


def despair(patient: Patient, answer: str, now: datetime) -> Turn:
    """The answer to whether words of despair were meant so."""
    if answer != "yes":
        return turn(patient, Say("despair-withdrawn"))
    return raise_alarm(patient, {DESPAIR: "affirmed"}, now, "button")


def show_signs(patient: Patient, _what: str, _now: datetime) -> Turn:
    """[Alarmsignalen]: the short list as a text."""
    return turn(patient, Say("alarm-signs-short"))


def _is_locked_by(patient: Patient, sign: str) -> bool:
    return patient.lock is not None and sign in patient.lock.causes


def _ask_list(patient: Patient, sign: str, back: str, now: datetime) -> Turn:
    return between(patient, safety_list.STEPS["screen"], {"back": back, "sign": sign}, now)


STEPS: Mapping[str, Step] = {**safety_list.STEPS, **safety_follow.STEPS}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {
    "withdraw": withdraw,
    "known": known,
    "despair": despair,
    "alarm": show_signs,
    **safety_follow.CHOICES,
}
TIMERS: Mapping[str, Callable[[Patient, FellDue, datetime], Turn]] = {**safety_list.TIMERS, **safety_follow.TIMERS}

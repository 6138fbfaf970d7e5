"""An alarm sign: its text at once, the lock, the alert, and the way back (CLINICAL.md, section 2)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal

from bot.conversation.alerts import sign_alert
from bot.conversation.checkin_data import CheckIn
from bot.conversation.checkin_report import open_risks
from bot.conversation.locks import lock
from bot.conversation.signs import DESPAIR, by_tier, heard_signs, tier_of, tier_text
from bot.conversation.turns import button, local_day
from bot.conversation.verdict import Verdict, assess
from bot.conversation.wording import help_rows, is_told, why_button
from bot.events import Alerted, Fact, Reply, Rows, Say, Signalled, Turn
from bot.patient import Patient

Source = Literal["text", "button"]


def raise_alarm(patient: Patient, signals: Mapping[str, str], now: datetime, source: Source) -> Turn:
    """Say the text of the highest tier, lock, alert and set the follow-up. An open question stays open.

    ``signals`` are signs with their polarity; what is unsure counts here as said, because the person confirmed it
    or something else in the same breath.
    """
    signs = tuple(heard_signs(signals))
    risks = sorted(open_risks(patient))
    tier = tier_of(signs, at_risk=bool(risks))
    # A risk fact that lifted the tier is a cause too: once a doctor has looked, it lifts no more.
    causes = signs if tier == tier_of(signs) else (*signs, *risks)
    held, lock_facts = lock(patient, tier, causes, now)
    verdict = assess(held, CheckIn(asked="loose", day=local_day(patient, now)), now)
    facts: tuple[Fact, ...] = (
        *heard_facts(signals, source),
        *lock_facts,
        *(fact for fact in verdict.facts if not isinstance(fact, Alerted)),
        *sign_alert(patient, signs[0], tier, now),
    )
    parts = tier_text(tier, signs)
    if is_told(patient, facts):
        parts += (Say("told-therapist"),)
    alarm = Reply(kind="alarm", parts=parts, buttons=alarm_buttons(verdict, signs))
    return Turn(patient=_remembering(verdict.patient, signs, now), facts=facts, replies=(alarm,))


def heard_facts(signals: Mapping[str, str], source: Source) -> tuple[Fact, ...]:
    """Return the facts of recognised signals; the text in which they stood is not kept."""
    facts: list[Fact] = []
    for signal, polarity in signals.items():
        match polarity:
            case "affirmed" | "negated" | "unsure":
                facts.append(Signalled(signal, polarity, source))
    return tuple(facts)


def alarm_buttons(verdict: Verdict, signs: tuple[str, ...]) -> Rows:
    """Return the ways back and the ways to help; below words of despair nothing but the way back."""
    first = by_tier(signs)[0]
    back: Rows = ((button("btn-withdraw", f"withdraw:{first}"),),)
    if first == DESPAIR:
        return back
    return (
        *back,
        (button("btn-known", f"known:{first}"),),
        *help_rows(verdict.patient),
        (why_button(verdict.no),),
    )


def _remembering(patient: Patient, signs: tuple[str, ...], now: datetime) -> Patient:
    heard = {**patient.diary.signals, **dict.fromkeys(signs, now)}
    return replace(patient, diary=replace(patient.diary, signals=heard))

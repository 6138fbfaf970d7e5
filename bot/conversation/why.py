"""[Waarom?]: which answers led to an advice, and the rules behind it with their sections (FLOWS.md)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import reduce

from bot.conversation.turns import turn
from bot.events import Say, Turn
from bot.patient import PastAdvice, Patient
from content.library import load_library
from content.rules import TABLE

#: The rule of each alarm sign and of each static risk (CLINICAL.md, section 2).
RULES_OF: Mapping[str, str] = {
    "saddle_numbness": "RF-E1",
    "bladder": "RF-E2",
    "bowel_sexual": "RF-E3",
    "both_legs": "RF-E4",
    "accident": "RF-E5",
    "chest": "RF-E6",
    "tearing": "RF-E7",
    "leg_weakness": "RF-U1",
    "fever": "RF-U2",
    "unbearable": "RF-U3",
    "fragile_fracture": "RF-U4",
    "cancer_history": "RF-S1",
    "weight_loss": "RF-S2",
    "night_pain": "RF-S3",
    "shape_upper": "RF-S4",
    "no_improvement": "RF-S7",
    "first_episode_age": "RF-S5",
    "cancer": "RF-S1",
    "osteoporosis": "RF-U4",
    "steroids": "RF-U4",
    "immunity": "RF-U2",
}
#: The limits that a row of the table works with, beside the rules that it rests on.
LIMITS: Mapping[str, tuple[str, ...]] = {row.id: row.limits for row in TABLE}
#: Texts of this module are built from the row of the advice.
TEXT_PREFIXES: tuple[str, ...] = ("why-D",)


def why(patient: Patient, no: str, _now: datetime) -> Turn:
    """Explain the advice with that number."""
    past = next((advice for advice in patient.diary.advice if str(advice.no) == no), None)
    if past is None:
        return turn(patient, Say("why-gone"))
    reason = "why-lifted" if past.row == "D02" and _is_lifted(patient) else f"why-{past.row}"
    return turn(patient, Say("why", {"reason": Say(reason)}), _rules(patient, past))


def _is_lifted(patient: Patient) -> bool:
    """Tell whether a static risk fact made it a matter for today."""
    return patient.lock is not None and bool(patient.risk_facts & set(patient.lock.causes))


def _rules(patient: Patient, past: PastAdvice) -> Say:
    lines = [rule_line(patient, rule_id) for rule_id in rules_of(patient, past)]
    return reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines)


def rules_of(patient: Patient, past: PastAdvice) -> tuple[str, ...]:
    """Return the rules of an advice; of an alarm only those of the signs that locked, where they are known still."""
    if past.row not in {"D01", "D02", "D03"} or patient.lock is None:
        return past.rules + LIMITS.get(past.row, ())
    return tuple(dict.fromkeys(RULES_OF[cause] for cause in patient.lock.causes if cause in RULES_OF)) or past.rules


def rule_line(patient: Patient, rule_id: str) -> Say:
    """Return a rule in our own words, with the section that it comes from."""
    rule = load_library().rule(rule_id)
    return Say("why-rule", {"words": rule.words(patient.language), "section": rule.section.title(patient.language)})


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"why": why}

"""[Waarom?]: which answers led to an advice, and the rules behind it with their sections (FLOWS.md)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import reduce

from bot.conversation.turns import turn
from bot.events import Say, Turn
from bot.patient import PastAdvice, Patient
from content.library import load_library

#: Texts of this module are built from the row of the advice.
TEXT_PREFIXES: tuple[str, ...] = ("why-D",)


def why(patient: Patient, no: str, _now: datetime) -> Turn:
    """Explain the advice with that number."""
    past = next((advice for advice in patient.diary.advice if str(advice.no) == no), None)
    if past is None:
        return turn(patient, Say("why-gone"))
    return turn(patient, Say("why", {"reason": Say(f"why-{past.row}")}), _rules(patient, past))


def _rules(patient: Patient, past: PastAdvice) -> Say:
    lines = [rule_line(patient, rule_id) for rule_id in past.rules]
    return reduce(lambda above, below: Say("stack", {"above": above, "below": below}), lines)


def rule_line(patient: Patient, rule_id: str) -> Say:
    """Return a rule in our own words, with the section that it comes from."""
    rule = load_library().rule(rule_id)
    return Say(
        "why-rule", {"words": rule.words(patient.language), "section": rule.section.title(patient.language)}
    )


CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"why": why}

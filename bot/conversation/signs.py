"""Alarm signs: which tier each has, and what is said about it (CLINICAL.md, section 2; VOCABULARY.md, section 1)."""

from collections.abc import Iterable, Mapping

from bot.conversation.locks import TIERS
from bot.events import Say
from bot.patient import Tier

TIER_OF: Mapping[str, Tier] = {
    "saddle_numbness": "emergency",
    "bladder": "emergency",
    "bowel_sexual": "emergency",
    "both_legs": "emergency",
    "accident": "emergency",
    "chest": "emergency",
    "tearing": "emergency",
    "despair": "emergency",
    "leg_weakness": "today",
    "fever": "today",
    "unbearable": "today",
    "fragile_fracture": "today",
    # The list of signs was answered with "I don't know", twice.
    "not_sure": "today",
    "cancer_history": "appointment",
    "weight_loss": "appointment",
    "night_pain": "appointment",
    "shape_upper": "appointment",
    "no_improvement": "appointment",
}
DESPAIR = "despair"
#: Signs for which the text says "call 112 now" (RF-E5 to RF-E7).
CALL_EMERGENCY = frozenset({"accident", "chest", "tearing"})
#: A static risk fact lifts this sign by one tier.
LIFTED = "night_pain"


def heard_signs(signals: Mapping[str, str]) -> Mapping[str, str]:
    """Return the alarm signs among signals, affirmed or unsure, the most serious first."""
    found = {sign: polarity for sign, polarity in signals.items() if sign in TIER_OF and polarity != "negated"}
    return {sign: found[sign] for sign in by_tier(found)}


def by_tier(signs: Iterable[str]) -> tuple[str, ...]:
    """Return signs with the most serious first; despair comes after other emergencies (its text does too)."""
    return tuple(sorted(signs, key=lambda sign: (TIERS.index(TIER_OF[sign]), sign == DESPAIR)))


def tier_of(signs: Iterable[str], *, at_risk: bool = False) -> Tier:
    """Return the highest tier; ``at_risk``: a static risk fact lifts pain at night from appointment to today."""
    tiers = ["today" if at_risk and sign == LIFTED else TIER_OF[sign] for sign in signs]
    return min((tier for tier in TIERS if tier in tiers), key=TIERS.index)


def tier_text(tier: Tier, causes: Iterable[str]) -> tuple[Say, ...]:
    """Return the text of a tier. It needs no database and no consent: only the standard arguments of every text.

    Despair has its own; where another emergency was heard too, both are said, that one first.
    """
    known = tuple(causes)
    match tier:
        case "today":
            return (Say("advice-today"),)
        case "appointment":
            return (Say("advice-appointment"),)
    bodily = [cause for cause in known if TIER_OF.get(cause) == "emergency" and cause != DESPAIR]
    despair = (Say("advice-emergency-despair"),) if DESPAIR in known else ()
    if despair and not bodily:
        return despair
    now = "advice-emergency-now" if CALL_EMERGENCY & set(bodily) else "advice-emergency"
    return (Say(now), *despair)

"""At most one thing more after an advice: a calm offer of help, a mistake that fits, or a fact.

CLINICAL.md, section 4: never after D01-D06; an offer of help at most once in 14 days, whichever it is. A fact is
given at most once a day, and none twice within 14 days (section 6).
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.conversation.turns import REPEAT_AFTER, is_fresh, local_day, offered
from bot.events import Say
from bot.patient import Patient
from content.rules import Advice

NEVER_AFTER = frozenset({"D01", "D02", "D03", "D04", "D05", "D06"})
#: Offers of help by the signal that was heard, in the order of the article's list (section HELP).
OFFERS: Mapping[str, str] = {
    "recurring": "offer-H-RECUR",
    "no_confidence": "offer-H-TRUST",
    "unsure_how_to_start": "offer-H-START",
    "long_lasting": "offer-H-LONG",
}
#: A complaint that has lasted long is one of the reasons, heard or not.
CHRONIC_OFFER = "offer-H-LONG"
#: Mistakes of the article that fit a row.
MISTAKES: Mapping[str, str] = {
    "D08": "fact-M-TOO-HEAVY",
    "D12": "fact-M-TOO-HEAVY",
    "D13": "fact-M-NO-VARIETY",
    "D15": "fact-M-SKIP-WALK",
}
#: Facts for a day on which all goes on as it was, in the order in which they come.
FACTS: tuple[str, ...] = (
    "fact-F-EFFECTS",
    "fact-R-RHYTHM",
    "fact-F-WALK-SOON",
    "fact-F-TISSUE",
    "fact-M-BACK-ONLY",
    "fact-F-SAFE-SIGNAL",
    "fact-M-NO-MOB",
    "fact-F-SCIENCE",
)
CALM = frozenset({"D17", "D18", "D19"})
#: The day of the last fact, as a key of ``Patient.offered``.
LAST_FACT = "fact"
LAST_OFFER = "offer"


def addendum(patient: Patient, advice: Advice, day: date, now: datetime) -> tuple[Say | None, Patient]:
    """Return the addendum to an advice, if any, and the person who remembers it."""
    if advice.row in NEVER_AFTER or day != local_day(patient, now):
        return None, patient
    offer = _offer(patient, now)
    if offer is not None:
        return Say(offer), offered(offered(patient, offer, now), LAST_OFFER, now)
    fact = _fact(patient, advice, now)
    if fact is None or _told_today(patient, now):
        return None, patient
    return Say(fact), offered(offered(patient, fact, now), LAST_FACT, now)


def _offer(patient: Patient, now: datetime) -> str | None:
    if not is_fresh(patient, LAST_OFFER, now) or _last_row(patient) == "D07":
        return None
    heard = (text for signal, text in OFFERS.items() if _heard(patient, signal, now))
    found = next(heard, None)
    return found or (CHRONIC_OFFER if patient.complaint == "chronic" else None)


def _heard(patient: Patient, signal: str, now: datetime) -> bool:
    at = patient.diary.signals.get(signal)
    return at is not None and now - at < REPEAT_AFTER


def _last_row(patient: Patient) -> str:
    return patient.diary.advice[-1].row if patient.diary.advice else ""


def _fact(patient: Patient, advice: Advice, now: datetime) -> str | None:
    candidates = FACTS if advice.row in CALM else (MISTAKES.get(advice.row),)
    return next((text for text in candidates if text is not None and is_fresh(patient, text, now)), None)


def _told_today(patient: Patient, now: datetime) -> bool:
    at = patient.offered.get(LAST_FACT)
    return at is not None and (now - at < timedelta(hours=12) or local_day(patient, at) == local_day(patient, now))

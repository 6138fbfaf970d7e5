"""Taking a sign back: [Dat bedoelde ik niet], [Had ik al, mijn arts weet ervan], and what the list then decides."""

from collections.abc import Iterable
from dataclasses import replace

from bot.conversation.locks import unlock
from bot.conversation.signs import TIER_OF, tier_of
from bot.events import AlertWithdrawn, Fact, Say
from bot.patient import Patient

#: What "none of these" speaks about: these signs are cleared by it, whatever led to the list.
LISTED = frozenset({"saddle_numbness", "bladder", "bowel_sexual", "both_legs", "leg_weakness", "fever", "not_sure"})


def taken_back(patient: Patient, sign: str, back: str) -> tuple[Patient, tuple[Fact, ...], tuple[Say, ...]]:
    """Clear a sign after the list said "none of these": the person, the facts, and what is said.

    A sign that the list does not name (an accident, the chest …) falls only if it is the one taken back.
    """
    if back == "known":
        patient = replace(patient, known_to_doctor=patient.known_to_doctor | {sign})
    causes = () if patient.lock is None else patient.lock.causes
    gone = tuple(cause for cause in causes if cause == sign or cause in LISTED)
    freed, facts = without(patient, gone)
    withdrawn: tuple[Fact, ...] = tuple(AlertWithdrawn(cause) for cause in gone or (sign,))
    said = "screen-unlocked" if freed.lock is None else "screen-still-locked"
    return freed, (*withdrawn, *facts), (Say(said),)


def without(patient: Patient, gone: Iterable[str]) -> tuple[Patient, tuple[Fact, ...]]:
    """Return the person with those causes out of the lock; without any cause there is no lock."""
    if patient.lock is None:
        return patient, ()
    gone = set(gone)
    left = tuple(cause for cause in patient.lock.causes if cause not in gone)
    if not left:
        return unlock(patient)
    signs = [cause for cause in left if cause in TIER_OF]
    # A cause that is no sign (a risk fact, a reason of onboarding) keeps the tier that it was locked with.
    tier = tier_of(signs) if len(signs) == len(left) else patient.lock.tier
    return replace(patient, lock=replace(patient.lock, causes=left, tier=tier)), ()

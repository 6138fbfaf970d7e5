"""Typing while the programme is on hold: whom to call and the way out, never a greeting, a card or a routine.

CLINICAL.md, section 2: after an emergency or today sign everything waits until a doctor has looked. A sentence never
opens the lock; the label of its button does, as every label can be typed (FLOWS.md).
"""

from datetime import datetime

from bot.conversation import reading, safety_follow, today
from bot.conversation.locks import is_for_good, is_silenced
from bot.conversation.wording import lock_name, release_rows
from bot.events import Turn, Wrote
from bot.patient import Patient
from content.texts import LANGUAGES

#: What somebody may want all the same, by intent; anything else waits.
STILL: frozenset[str] = frozenset(
    {"help", "stop", "pause", "resume", "delete_data", "export_data", "contact_therapist", "change_times"}
    | {"show_progress", "show_today", "thanks"}
)
#: Questions of the day, which may stay open below an alarm; what does not answer them is no reason to ask them again.
OF_THE_DAY: frozenset[str] = frozenset({"pain", "character", "leg", "slot", "later"})


def released(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    """Release where somebody types the label of the button; None otherwise."""
    if patient.lock is None or is_for_good(patient):
        return None
    labels = [button.label for row in release_rows(patient) for button in row]
    written = {label.id: [reading.written(label, language) for language in LANGUAGES] for label in labels}
    if reading.exact_choice(wrote, written) is None:
        return None
    return safety_follow.release(patient, lock_name(patient.lock), now)


def waits(patient: Patient, wrote: Wrote, now: datetime) -> Turn | None:
    """Say that the programme is on hold, and how it goes on; None where it is not, or for what works all the same."""
    if not is_silenced(patient) or wrote.understood.intent in STILL:
        return None
    return safety_follow.hear_again(patient, wrote, now) or today.overview(patient, now)


def is_no_answer(patient: Patient, kind: str, choice: str | None) -> bool:
    """Tell whether a text under a lock does not answer the question of the day that is open."""
    return choice == reading.AGAIN and kind in OF_THE_DAY and is_silenced(patient)

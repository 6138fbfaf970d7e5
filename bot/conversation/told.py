"""What a therapist's step means for the patient: an answer, a decision about the plan, an alert that was seen.

Nothing here counts as a sign of life of the patient, and nothing is read as a number.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.between import Passing
from bot.conversation import decided, letters
from bot.events import Turn
from bot.patient import Patient


def hear(patient: Patient, event: Passing, now: datetime) -> Turn:
    """Take the step of an event that was passed on; what is meant for therapists changes nothing."""
    heard = HEARD.get(type(event).__name__)
    return Turn(patient=patient) if heard is None else heard(patient, event, now)


HEARD: Mapping[str, Callable[[Patient, Passing, datetime], Turn]] = {
    "TherapistDecided": decided.decided,
    **letters.HEARD,
}

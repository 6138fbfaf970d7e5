"""What passes between a patient and the therapists: events at the receiver, and facts that are kept of it.

No event carries more than its receiver may see. Nothing here knows Telegram or SQL.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from bot.patient import Role

#: The receiver of what is passed on: the person's own therapist, where one is linked.
THERAPIST: Final = "therapist"

Decision = Literal["walking", "exercise", "not_yet", "phase", "hold", "release", "approve_each_step"]
Delivery = Literal["sent", "failed", "blocked", "unknown"]

# --- Events at a therapist --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """A patient who shares with the therapist has an alert. ``n`` counts its copies, ``colleague``: not one's own."""

    no: int
    n: int = 0
    colleague: bool = False


@dataclass(frozen=True, slots=True)
class AlertHandled:
    """Another therapist has acknowledged an alert; ``row``: the copy in the outbox that this one got."""

    no: int
    row: int


@dataclass(frozen=True, slots=True)
class AlertTakenBack:
    """The patient took back the sign that had led to an alert."""

    no: int


@dataclass(frozen=True, slots=True)
class AlertUnseen:
    """For operators: every repeat of an alert has gone, and nobody has acknowledged it."""

    no: int


@dataclass(frozen=True, slots=True)
class PatientWrote:
    """A message that the patient wrote to the therapist on purpose."""

    letter: str
    person: str
    text: str


@dataclass(frozen=True, slots=True)
class StepWanted:
    """The patient would like a step up, or the next phase, that needs a therapist's yes."""

    person: str
    what: Literal["walking", "exercise", "phase"]


# --- Events at a patient ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TherapistWrote:
    """A therapist's message to the patient."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class TherapistDecided:
    """A therapist decided about the plan. ``value``: the new phase, ``on`` or ``off``, or nothing."""

    what: Decision
    value: str = ""


@dataclass(frozen=True, slots=True)
class AlertSeen:
    """A therapist has acknowledged an alert of this patient; ``colleague``: not the patient's own therapist."""

    no: int
    colleague: bool = False


@dataclass(frozen=True, slots=True)
class TherapistGone:
    """The therapist whom the patient was linked to no longer is one here."""


# --- Events at either -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LetterEnded:
    """A message to the other side has arrived, or never will. ``to``: who was to get it."""

    letter: str
    to: Literal["patient", "therapist"]
    how: Delivery
    #: The row of the outbox that told the writer that it was on its way.
    receipt: int | None
    #: The message itself: the writer sees what was sent.
    text: str


Passing = (
    AlertRaised
    | AlertHandled
    | AlertTakenBack
    | AlertUnseen
    | PatientWrote
    | StepWanted
    | TherapistWrote
    | TherapistDecided
    | AlertSeen
    | TherapistGone
    | LetterEnded
)

# --- Facts ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Audited:
    """Somebody of the staff looked at a patient, or did something."""

    act: str
    person: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class InviteMade:
    """An invitation was made; its code is stored as a hash only. ``label`` is for the therapist's eyes."""

    code: str
    role: Role
    label: str = ""


@dataclass(frozen=True, slots=True)
class InviteRevoked:
    """An invitation was taken back before anybody used it."""

    no: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A therapist has seen an alert: its repeats end."""

    no: int


@dataclass(frozen=True, slots=True)
class AlertCopied:
    """A copy of an alert went to a therapist; a colleague may read that patient for a day."""

    no: int


@dataclass(frozen=True, slots=True)
class RingAgain:
    """Repeat an alert at a moment, unless it is acknowledged until then."""

    no: int
    at: datetime
    n: int


@dataclass(frozen=True, slots=True)
class LetterSent:
    """A message to the other side, kept because it was written on purpose. ``person`` is the patient."""

    letter: str
    person: str
    text: str
    to: Literal["patient", "therapist"]


@dataclass(frozen=True, slots=True)
class LeftTherapist:
    """The patient is no longer linked to a therapist."""


Kept = Audited | InviteMade | InviteRevoked | Acknowledged | AlertCopied | RingAgain | LetterSent | LeftTherapist

"""What the conversation knows of a therapist or operator: a frozen snapshot, loaded for the event at hand.

Nothing is loaded that the event does not need, and nothing of a patient who has not agreed to it: what stands here
may be shown (CLINICAL.md, section 6).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.patient import Clinic, Language, Patient, Question, Role, Tier

#: Why somebody stands high in the list, most urgent first (FLOWS.md, "/patienten").
Need = Literal["alarm", "held", "radiating", "worsening", "silent", "none"]
NEEDS: tuple[Need, ...] = ("alarm", "held", "radiating", "worsening", "silent", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One patient in a list: linked, and with consent."""

    id: str
    #: The therapist's own label, else the first name as Telegram shows it.
    name: str
    #: The patient with the ratings and activity of the last weeks, and nothing else of the diary.
    patient: Patient
    #: An alert is open.
    alarm: bool = False
    #: Something was said yesterday that a therapist should know, without haste (CLINICAL.md, section 4: digest).
    noted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One patient whom the therapist may look at now; the diary is whole."""

    name: str
    patient: Patient
    #: Not one's own patient: an alert brought a colleague, who may read and nothing else.
    colleague: bool = False
    #: Numbers of the open alerts, oldest first.
    alerts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertView:
    """One alert as its receivers see it."""

    no: int
    person: str
    cause: str
    tier: Tier | Literal["rule"]
    note: str
    at: datetime
    seen_at: datetime | None = None
    withdrawn_at: datetime | None = None
    #: The therapist's own label, else the first name: for a list that was asked for, never for a copy.
    name: str = ""
    #: Somebody else's patient: this therapist got a copy because nobody had answered.
    colleague: bool = False

    @property
    def open(self) -> bool:
        """Whether nobody has acknowledged it yet."""
        return self.seen_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation that this person has made."""

    no: int
    role: Role
    label: str
    expires_at: datetime
    used: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Counts of the clinic over a week; ``None``: too few people to be told apart from each other."""

    patients: int | None = None
    active: int | None = None
    answered: int | None = None
    alarms: int | None = None
    change: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What an operator is told of the day: the balance sheet by its words, and what failed."""

    sheet: Mapping[str, int]
    failed_updates: int
    open_alerts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapist:
    """A therapist or operator. ``me`` is the own row of ``person``: language, zone, open question, clinic.

    The fields below it are filled by ``bot.staff.coach.LOADS``, each for the events that need it.
    """

    me: Patient
    #: What somebody may do beyond reading and answering.
    rights: frozenset[str] = frozenset()
    #: The bot's name, for links; empty before the bot was ever online.
    bot_username: str = ""
    #: A fresh random code, where the event may make an invitation.
    code: str = ""

    patients: tuple[Line, ...] = ()
    opened: Opened | None = None
    alerts: tuple[AlertView, ...] = ()
    alert: AlertView | None = None
    invitations: tuple[Invitation, ...] = ()
    #: Other therapists of the clinic who can be written to.
    colleagues: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    numbers: Numbers | None = None
    operation: Operation | None = None
    #: What other features load, by name.
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The random id of the person."""
        return self.me.id

    @property
    def role(self) -> Role:
        """Therapist or operator."""
        return self.me.role

    @property
    def language(self) -> Language:
        """The language of the person."""
        return self.me.language

    @property
    def zone(self) -> str:
        """The person's time zone."""
        return self.me.zone

    @property
    def clinic(self) -> Clinic:
        """The settings of the clinic."""
        return self.me.clinic

    @property
    def question(self) -> Question | None:
        """The one open question."""
        return self.me.question

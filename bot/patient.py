"""What the conversation knows of one person: a frozen snapshot, loaded and saved by the coach.

Times are aware UTC datetimes; local dates are dates in the person's own zone. Words: VOCABULARY.md, section 4.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

from bot.course import Course, Pause, Weekly
from content.report import Complaint, Radiation

Slot = Literal["morning", "midday", "evening"]
SLOTS: tuple[Slot, ...] = ("morning", "midday", "evening")
Language = Literal["nl", "en"]
Role = Literal["patient", "therapist", "operator"]
#: ``new``: wrote to us, but has not agreed to coaching yet. The others as in DESIGN.md, section 4.
Status = Literal["new", "active", "paused", "blocked", "stopped"]
Tier = Literal["emergency", "today", "appointment"]
Consent = Literal["coaching", "therapist", "tips"]
#: Which question a number answered; it decides the field of the report (CLINICAL.md, section 4).
Asked = Literal["morning", "after", "day", "loose", "onboarding"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The settings of the clinic on which decisions and texts depend."""

    name: str = "Rugcentrum"
    phone: str = ""
    hours: str = "08:00-18:00"
    emergency_number: str = "112"
    language: Language = "nl"
    zone: str = "Europe/Amsterdam"
    open_enrolment: bool = False
    #: Proposed reminder times.
    times: Mapping[Slot, time] = field(
        default_factory=lambda: {"morning": time(8), "midday": time(13), "evening": time(19, 30)}
    )
    quiet_from: time = time(21, 30)
    quiet_until: time = time(7)
    window_minutes: int = 120
    #: Therapists: when the overview of the day comes, and after how many minutes an alert is repeated.
    digest_at: time = time(7, 30)
    alert_repeat_minutes: tuple[int, ...] = (10, 30, 120)
    #: Who may write a tip to many, and who may send it off: ``operators`` alone, or ``therapists`` as well.
    tips_written_by: Literal["therapists", "operators"] = "therapists"
    tips_sent_by: Literal["therapists", "operators"] = "therapists"
    #: How fast messages leave: for an estimate of when the last one will be there.
    messages_per_second: int = 25
    #: So long after the last sign of life everything about somebody is kept.
    retention_months: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The one open question. A tap answers it only with its number; typing answers whatever is open."""

    #: Grows by one with every question that is put to this person; stands in the buttons.
    no: int
    #: The step that asks, like ``consent_coaching``, ``pain``, ``character``; each flow names its own.
    kind: str
    asked_at: datetime
    expires_at: datetime | None = None
    #: What the flow must remember until the answer: JSON values only.
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """The programme is paused after an alarm sign, until a therapist or the patient's doctor releases it."""

    tier: Tier
    since: datetime
    #: Signals (VOCABULARY.md, section 1) or reasons of onboarding (``pregnant`` …) that led to it.
    causes: tuple[str, ...]
    #: How many follow-up questions were sent (CLINICAL.md, section 2: for three days).
    follow_ups: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One pain rating, 0-10."""

    value: int
    asked: Asked
    day: date
    at: datetime
    slot: Slot | None = None
    #: The question that it answered; a later answer to the same question replaces it.
    question: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What a person did with a reminder: ``done``, ``skip``, ``later``; or ``moved`` without one, or a ``bad`` day."""

    what: Literal["done", "skip", "later", "moved", "silent", "bad"]
    day: date
    at: datetime
    slot: Slot | None = None
    reason: str | None = None
    #: For ``done``: how many minutes of walking the reminder asked for; None: not known.
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """Where the plan stood at the end of a day on which it changed."""

    day: date
    phase: int
    walking_step: int
    exercise_level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAdvice:
    """One advice as it was given: for [Waarom?], for cool-downs and for the audit."""

    #: Grows by one per person; stands in the [Waarom?] button.
    no: int
    at: datetime
    day: date
    row: str
    kind: str
    rules: tuple[str, ...]
    #: The report that led to it, field by field (``Report``).
    report: Mapping[str, object]
    #: True where after or morning was at least two above the base.
    reacted: bool = False
    #: The question whose number led to it.
    question: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAlert:
    """An alert to the therapists; stored even where nobody is linked yet."""

    cause: str
    at: datetime
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """The recent past, oldest first: 35 days of ratings, 21 of everything else; longer for a picture of it."""

    ratings: tuple[Rating, ...] = ()
    activity: tuple[Activity, ...] = ()
    advice: tuple[PastAdvice, ...] = ()
    alerts: tuple[PastAlert, ...] = ()
    #: What became of the plan, from its start; loaded for a picture only.
    plan: tuple[PlanChange, ...] = ()
    #: When each radiating, sharp … signal was last heard.
    signals: Mapping[str, datetime] = field(default_factory=dict)
    #: What was sent today (local date) without being asked for: kinds of the outbox, reminders as ``remind:morning``.
    proactive_today: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Onboarding:
    """How far somebody is on the way from the welcome to the first advice; kept while other questions come between."""

    #: The step that is open or comes next. ``held``: an alarm sign was ticked, nothing more until it is released.
    step: str = "welcome"
    #: The number of the pain step; the summary at the end judges it.
    rating: Rating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """Everything that ``respond`` may know of a person."""

    id: str
    role: Role = "patient"
    status: Status = "new"
    language: Language = "nl"
    zone: str = "Europe/Amsterdam"
    first_name: str = ""
    #: When each consent was given; a refused or withdrawn one is absent.
    consents: Mapping[Consent, datetime] = field(default_factory=dict)
    #: The person came with an invitation, or the clinic is open to everyone.
    invited: bool = False
    #: A therapist is linked: only then may a text say that one gets a message.
    therapist: bool = False
    #: The linked therapist cannot be written to: no text says that one gets a message.
    therapist_away: bool = False
    #: True once onboarding was walked to its end.
    onboarded: bool = False
    onboarding: Onboarding = field(default_factory=Onboarding)

    complaint: Complaint = "unknown"
    #: When an acute complaint began; decides ``first_week``.
    complaint_since: date | None = None
    radiation: Radiation = "none"
    #: ``first_episode_age``, ``cancer``, ``osteoporosis``, ``steroids``, ``immunity`` (CLINICAL.md, section 2).
    risk_facts: frozenset[str] = frozenset()
    #: Risk facts and signs that a doctor knows of: they lift or fire again only as new or worse.
    known_to_doctor: frozenset[str] = frozenset()
    phase: int = 1
    walking_step: int = 3
    exercise_level: int = 1
    plan_version: int = 1
    course: Course = field(default_factory=Course)

    #: Wall-clock times of the three reminders; None: switched off.
    times: Mapping[Slot, time | None] = field(default_factory=dict)
    #: Weekdays (Monday is 0) on which a reminder that is switched on does not come.
    off_days: Mapping[Slot, frozenset[int]] = field(default_factory=dict)
    #: While paused: until when; None: until the person comes back.
    paused_until: datetime | None = None
    #: When the pause began: a long one lowers the plan by a step or two (CLINICAL.md, section 5).
    paused_since: datetime | None = None
    #: Earlier pauses of the last weeks, oldest first.
    pauses: tuple[Pause, ...] = ()
    weekly: Weekly = field(default_factory=Weekly)

    question: Question | None = None
    #: The number that the last question carried.
    last_question: int = 0
    #: The number that the last advice carried.
    last_advice: int = 0
    #: The last answered question, for [Wijzig] within ten minutes.
    answered: Question | None = None
    answered_at: datetime | None = None

    lock: Lock | None = None
    #: When the list of alarm signs was last answered with "none of these".
    screened_at: datetime | None = None
    #: When the person last wrote or tapped anything; None: never.
    heard_at: datetime | None = None
    #: When each offer of help, fact or hint was last made, by its text id.
    offered: Mapping[str, datetime] = field(default_factory=dict)

    diary: Diary = field(default_factory=Diary)
    clinic: Clinic = field(default_factory=Clinic)

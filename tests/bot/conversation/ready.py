"""Somebody who kept to the plan for two weeks with little pain: a step up may be proposed."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import get_args

from bot.course import Course
from bot.events import Reply, Turn
from bot.patient import Activity, Patient, Rating
from content.report import Complaint
from tests.transcripts.setting import told

CHAT = told("a long-lasting complaint")
NOW, TODAY = CHAT.now, CHAT.now.date()


def ready(complaint: Complaint = "chronic", *, therapist: bool = False, pain: int = 2) -> Patient:
    """Return somebody after a calm fortnight in phase 1; a therapist may be linked."""
    assert complaint in get_args(Complaint)
    days = [TODAY - timedelta(days=back) for back in range(14, 0, -1)]
    asked = ("morning", "after", "day")
    ratings = tuple(
        Rating(value=pain, asked=what, day=day, at=NOW, question=-number)  # type: ignore[arg-type]  # a Literal
        for number, (day, what) in enumerate(((day, what) for day in days for what in asked), 1)
    )
    acts = tuple(Activity(what="done", day=day, at=NOW, slot="midday") for day in days)
    consents: dict[str, datetime] = {"coaching": NOW - timedelta(days=20)}
    return replace(
        CHAT.patient,
        complaint=complaint,
        therapist=therapist,
        consents=consents | ({"therapist": NOW} if therapist else {}),  # type: ignore[arg-type]  # Literals
        course=Course(phase_since=days[0], changed_on=days[0], last_up="exercise"),
        walking_step=4,
        diary=replace(CHAT.patient.diary, ratings=ratings, activity=acts),
    )


def for_a_phase(complaint: Complaint = "chronic", *, therapist: bool = False, phase: int = 1) -> Patient:
    """Return the same at the moment when it is the exercises' turn."""
    patient = ready(complaint, therapist=therapist)
    return replace(patient, phase=phase, course=replace(patient.course, last_up="walking"))


def said(turn: Turn) -> list[str]:
    """Return the ids of what a turn says in new messages."""
    replies: tuple[Reply, ...] = turn.replies
    return [part.id for reply in replies for part in reply.parts]

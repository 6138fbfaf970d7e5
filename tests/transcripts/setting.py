"""Who Anna is at the beginning of a transcript: one clause a line, like "anna has known radiation"."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.conversation import privacy
from bot.conversation.turns import local_day
from bot.patient import Activity, Clinic, Patient, Rating
from tests.transcripts.chat import Chat, at_local

#: A Monday morning before the first reminder.
DAY, CLOCK = "2026-11-23", "07:00"
CLINIC = Clinic(name="Rugcentrum", phone="+31 35 123 45 67")


def anna(now: datetime) -> Patient:
    """Return Anna after onboarding: three weeks in, the alarm list answered yesterday, no pain known."""
    return Patient(
        id="anna",
        status="active",
        consents={"coaching": now - timedelta(days=2)},
        invited=True,
        onboarded=True,
        complaint="unknown",
        times=dict(CLINIC.times),
        screened_at=now - timedelta(days=1),
        heard_at=now,
        clinic=CLINIC,
    )


def starting() -> Chat:
    """Return Anna's chat on a Monday morning at seven."""
    now = at_local(DAY, CLOCK)
    return Chat(anna(now), now)


def told(*clauses: str) -> Chat:
    """Return Anna's chat with some clauses made true."""
    chat = starting()
    for clause in clauses:
        anna_is(chat, clause)
    return chat


def anna_is(chat: Chat, clause: str) -> None:
    """Make one clause about Anna true.

    Raises:
        ValueError: no such clause.

    """
    for pattern, change in CLAUSES:
        found = re.fullmatch(pattern, clause)
        if found is not None:
            chat.patient = change(chat.patient, chat.now, *found.groups())
            return
    raise ValueError(f"the player does not know: anna … {clause}")


def complaint(patient: Patient, now: datetime, name: str) -> Patient:
    kind = {"an acute": "acute", "a long-lasting": "chronic"}[name]
    since = local_day(patient, now) - timedelta(days=2) if kind == "acute" else None
    return replace(patient, complaint="acute" if kind == "acute" else "chronic", complaint_since=since)


def hernia(patient: Patient, _now: datetime) -> Patient:
    return replace(patient, complaint="hernia")


def radiation(patient: Patient, _now: datetime, status: str) -> Patient:
    return replace(patient, radiation={"known": "known", "new": "new"}[status])  # type: ignore[arg-type]  # a Literal


def usual(patient: Patient, now: datetime, value: str) -> Patient:
    """Two weeks of evenings with the same number."""
    today = local_day(patient, now)
    days = [today - timedelta(days=back) for back in range(14, 0, -1)]
    ratings = tuple(
        Rating(value=int(value), asked="day", day=day, at=_evening(day), slot="evening", question=-number)
        for number, day in enumerate(days, start=1)
    )
    return replace(patient, diary=replace(patient.diary, ratings=ratings))


def rated(patient: Patient, now: datetime, value: str) -> Patient:
    """Yesterday morning's number."""
    day = local_day(patient, now) - timedelta(days=1)
    rating = Rating(value=int(value), asked="morning", day=day, at=_evening(day), slot="morning", question=-99)
    return replace(patient, diary=replace(patient.diary, ratings=(*patient.diary.ratings, rating)))


def moved(patient: Patient, now: datetime) -> Patient:
    day = local_day(patient, now) - timedelta(days=1)
    act = Activity(what="done", day=day, at=_evening(day), slot="midday")
    return replace(patient, diary=replace(patient.diary, activity=(*patient.diary.activity, act)))


def _evening(day: date) -> datetime:
    return at_local(day.isoformat(), time(19, 30).isoformat("minutes"))


def risk(patient: Patient, _now: datetime, fact: str) -> Patient:
    return replace(patient, risk_facts=patient.risk_facts | {fact})


def therapist(patient: Patient, now: datetime) -> Patient:
    return replace(patient, therapist=True, consents={**patient.consents, "therapist": now})


def screened(patient: Patient, now: datetime, days: str) -> Patient:
    return replace(patient, screened_at=now - timedelta(days=int(days)))


def english(patient: Patient, _now: datetime) -> Patient:
    return replace(patient, language="en")


def never_started(patient: Patient, _now: datetime, invited: str) -> Patient:
    return Patient(id=patient.id, invited=invited == "invited", clinic=patient.clinic)


def paused(patient: Patient, now: datetime) -> Patient:
    return replace(patient, status="paused", paused_since=now)


def stopped(patient: Patient, _now: datetime) -> Patient:
    return replace(privacy.stopped(patient)[0], question=None)


def doctor_knows(patient: Patient, _now: datetime, sign: str) -> Patient:
    return replace(patient, known_to_doctor=patient.known_to_doctor | {sign})


def on_step(patient: Patient, _now: datetime, step: str) -> Patient:
    return replace(patient, walking_step=int(step))


#: Every clause, with what it makes of the patient.
CLAUSES: tuple[tuple[str, Callable[..., Patient]], ...] = (
    (r"(an acute|a long-lasting) complaint", complaint),
    (r"a hernia", hernia),
    (r"(known|new) radiation", radiation),
    (r"usually a (\d+)", usual),
    (r"given a (\d+) yesterday morning", rated),
    (r"moved yesterday", moved),
    (r"a risk: ([a-z_]+)", risk),
    (r"a therapist", therapist),
    (r"answered the alarm list (\d+) days ago", screened),
    (r"English", english),
    (r"(invited|a stranger) and new", never_started),
    (r"in a pause", paused),
    (r"stopped", stopped),
    (r"a doctor who knows of ([a-z_]+)", doctor_knows),
    (r"on walking step (\d+)", on_step),
)

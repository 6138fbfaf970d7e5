"""The diary of an in-memory coach: facts go in as the store would write them, and the patient goes to JSON and back."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, time
from typing import Any, get_type_hints

from bot.course import Course, Pause, Weekly
from bot.events import Advised, Alerted, AlertWithdrawn, Did, Fact, Rated, Signalled, Unrated
from bot.patient import (
    Activity,
    Clinic,
    Diary,
    Lock,
    Onboarding,
    PastAdvice,
    PastAlert,
    Patient,
    PlanChange,
    Question,
    Rating,
)
from content.report import react


def written(diary: Diary, fact: Fact, now: datetime) -> Diary:
    """Return the diary after a fact."""
    match fact:
        case Rated() | Unrated():
            return replace(diary, ratings=tuple(rated(diary.ratings, fact, now)))
        case Did():
            return replace(diary, activity=(*diary.activity, fact.activity))
        case Signalled():
            heard = {} if fact.polarity == "negated" else {fact.signal: now}
            return replace(diary, signals={**diary.signals, **heard})
        case Alerted():
            return replace(diary, alerts=(*diary.alerts, PastAlert(cause=fact.cause, at=now, open=True)))
        case AlertWithdrawn():
            kept = tuple(replace(one, open=one.open and one.cause != fact.cause) for one in diary.alerts)
            return replace(diary, alerts=kept)
        case Advised():
            return diary  # ``Shelf`` keeps advices: a later one for the same question replaces the earlier
    return diary


def rated(ratings: Sequence[Rating], fact: Rated | Unrated, now: datetime) -> Iterator[Rating]:
    """A number for a question that has one takes its place and keeps its moment."""
    known = any(one.question == fact.question for one in ratings)
    for one in ratings:
        if one.question != fact.question:
            yield one
        elif isinstance(fact, Rated):
            yield replace(one, value=fact.value, asked=fact.asked)
    if isinstance(fact, Rated) and not known:
        yield Rating(value=fact.value, asked=fact.asked, day=fact.day, at=now, slot=fact.slot, question=fact.question)


class Shelf:
    """The advices given, by their number, with the question that each belongs to."""

    def __init__(self) -> None:
        self.kept: list[tuple[int | None, PastAdvice]] = []

    def put(self, fact: Advised, now: datetime) -> None:
        if fact.question is not None:
            self.drop(fact.question)
        past = PastAdvice(
            no=fact.no,
            at=now,
            day=fact.day,
            row=fact.advice.row,
            kind=fact.advice.kind,
            rules=fact.advice.rules,
            report=asdict(fact.report),
            reacted=react(fact.report),
            question=fact.question,
        )
        self.kept.append((fact.question, past))

    def drop(self, answered: int) -> None:
        self.kept = [(question, past) for question, past in self.kept if question != answered]

    @property
    def advice(self) -> tuple[PastAdvice, ...]:
        return tuple(past for _, past in self.kept)


# --- A restart: everything through JSON and back ----------------------------------------------------------------------

#: Which class a field is made of again; fields that are plain JSON values need none.
_NESTED: Mapping[str, type] = {
    "question": Question,
    "answered": Question,
    "lock": Lock,
    "course": Course,
    "weekly": Weekly,
    "pauses": Pause,
    "onboarding": Onboarding,
    "clinic": Clinic,
    "diary": Diary,
    "rating": Rating,
    "ratings": Rating,
    "activity": Activity,
    "plan": PlanChange,
    "advice": PastAdvice,
    "alerts": PastAlert,
}

_MOMENTS: Mapping[str, Callable[[str], object]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}


def restarted(patient: Patient) -> Patient:
    """Return the patient as a new program would load him: through JSON, and nothing else."""
    stored = json.dumps(asdict(patient), default=_plain)
    loaded = _made(Patient, json.loads(stored))
    assert isinstance(loaded, Patient)
    return loaded


def _plain(value: object) -> object:
    if isinstance(value, datetime | date | time):
        return {"__at__": [type(value).__name__, value.isoformat()]}
    if isinstance(value, frozenset):
        return {"__set__": sorted(value)}
    raise TypeError(f"{type(value).__name__} is no JSON value")


def _made(kind: type, raw: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    return kind(**{name: _value(name, raw[name], hints[name]) for name in raw})


def _value(name: str, raw: Any, hint: Any) -> Any:
    if isinstance(raw, dict) and "__at__" in raw:
        kind, text = raw["__at__"]
        return _MOMENTS[kind](text)
    if isinstance(raw, dict) and "__set__" in raw:
        return frozenset(raw["__set__"])
    if isinstance(raw, list):
        made = [_value(name, one, hint) for one in raw]
        return tuple(made) if "tuple" in str(hint) else made
    if isinstance(raw, dict) and name in _NESTED:
        return _made(_NESTED[name], raw)
    if isinstance(raw, dict):
        return {key: _value("", value, None) for key, value in raw.items()}
    return raw

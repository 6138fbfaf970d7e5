"""Small words that the flows share: the person's own day, buttons, one-line turns, and how turns are put together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.events import Button, Fact, Reply, Rows, Say, Turn
from bot.patient import Patient
from scheduler.plan import local_date

T = TypeVar("T")

#: Openings, offers and facts are not repeated within this time (CLINICAL.md, section 6).
REPEAT_AFTER = timedelta(days=14)


def local_day(patient: Patient, now: datetime) -> date:
    """Return the date on the person's own calendar."""
    return local_date(now, patient.zone)


def local_time(patient: Patient, now: datetime) -> datetime:
    """Return the moment on the person's own clock."""
    return now.astimezone(ZoneInfo(patient.zone))


def button(label: str | Say, data: str) -> Button:
    """Return a button that sends ``data`` back."""
    return Button(Say(label) if isinstance(label, str) else label, data)


def turn(patient: Patient, *parts: Say, buttons: Rows = (), facts: Iterable[Fact] = ()) -> Turn:
    """Say one thing in a new message."""
    return Turn(patient=patient, facts=tuple(facts), replies=(Reply(parts=parts, buttons=buttons),))


def toast(patient: Patient, text_id: str) -> Turn:
    """Answer a tap with a short line and nothing else."""
    return Turn(patient=patient, toast=Say(text_id))


def and_then(first: Turn, second: Turn) -> Turn:
    """Put two turns together; the second was decided on the patient of the first."""
    return replace(
        second,
        facts=first.facts + second.facts,
        replies=first.replies + second.replies,
        passed=first.passed + second.passed,
        toast=second.toast or first.toast,
    )


def with_facts(made: Turn, facts: Iterable[Fact]) -> Turn:
    """Record more beside a turn, before its own facts."""
    return replace(made, facts=(*facts, *made.facts))


def one_message(made: Turn) -> Turn:
    """Join the new messages of a typed answer into one: typing gets one message (DESIGN.md, section 2).

    Alarm texts and edits stay what they are; the order of what is said does too.
    """
    plain = [reply for reply in made.replies if reply.kind == "reply"]
    if len(plain) < 2:
        return made
    joined = replace(
        plain[0],
        parts=tuple(part for reply in plain for part in reply.parts),
        buttons=tuple(row for reply in plain for row in reply.buttons),
        carries_question=any(reply.carries_question for reply in plain),
        silent=all(reply.silent for reply in plain),
    )
    replies = tuple(joined if reply is plain[0] else reply for reply in made.replies if reply not in plain[1:])
    return replace(made, replies=replies)


def offered(patient: Patient, text_id: str, now: datetime) -> Patient:
    """Remember that this was said, so that it is not said again too soon."""
    return replace(patient, offered={**patient.offered, text_id: now})


def is_fresh(patient: Patient, text_id: str, now: datetime, after: timedelta = REPEAT_AFTER) -> bool:
    """Return whether this was not said for a while."""
    last = patient.offered.get(text_id)
    return last is None or now - last >= after


def one_of(values: Sequence[T], value: object) -> T | None:
    """Return the value where it is one of the allowed ones: how JSON becomes a word of the vocabulary again."""
    return next((allowed for allowed in values if allowed == value), None)


def whole(data: Mapping[str, object], key: str) -> int | None:
    """Return a whole number out of a question's data, or None."""
    value = data.get(key)
    return value if isinstance(value, int) else None


def words(data: Mapping[str, object], key: str) -> str | None:
    """Return a text out of a question's data, or None."""
    value = data.get(key)
    return value if isinstance(value, str) else None

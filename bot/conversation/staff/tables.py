"""Every question, command, button, timer and passed event of the staff, put together by hand."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.conversation.staff import (
    alerting,
    broadcast,
    deciding,
    digest,
    inviting,
    letters,
    one,
    patients,
    week,
    welcome,
)
from bot.conversation.staff.asking import StaffSteps
from bot.events import Event, FellDue, SentMedia, Turn
from bot.patient import Role
from bot.staff.snapshots import Therapist

Command = Callable[[Therapist, datetime], Turn]
Choice = Callable[[Therapist, str, datetime], Turn]
Timer = Callable[[Therapist, FellDue, datetime], Turn]
Hear = Callable[[Therapist, Event, datetime], Turn]
Receive = Callable[[Therapist, SentMedia, datetime], Turn]

STEPS: StaffSteps = {
    **welcome.STEPS,
    **inviting.STEPS,
    **letters.STEPS,
    **broadcast.STEPS,
}
COMMANDS: Mapping[str, Command] = {
    **welcome.COMMANDS,
    **patients.COMMANDS,
    **alerting.COMMANDS,
    **week.COMMANDS,
    **inviting.COMMANDS,
    **broadcast.COMMANDS,
}
CHOICES: Mapping[str, Choice] = {
    **inviting.CHOICES,
    **patients.CHOICES,
    **one.CHOICES,
    **deciding.CHOICES,
    **letters.CHOICES,
    **alerting.CHOICES,
    **broadcast.CHOICES,
}
TIMERS: Mapping[str, Timer] = {
    **alerting.TIMERS,
    **digest.TIMERS,
}
#: What another person's step has passed on, by the name of the event.
PASSED: Mapping[str, Hear] = {
    **welcome.PASSED,
    **alerting.PASSED,
    **letters.PASSED,
    **broadcast.PASSED,
}
#: Questions that take a picture or file, by kind.
MEDIA: Mapping[str, Receive] = {**broadcast.MEDIA}

_ALL: frozenset[Role] = frozenset({"therapist", "operator"})
#: Commands and verbs of only one of the roles; what is not named here is everybody's of the staff.
ONLY: Mapping[str, Role] = {
    **inviting.ONLY,
    **patients.ONLY,
    **one.ONLY,
    **deciding.ONLY,
    **letters.ONLY,
    **alerting.ONLY,
}


def allowed(role: Role, name: str) -> bool:
    """Return whether somebody of the staff may use a command or a button."""
    return role in _ALL and ONLY.get(name, role) == role

"""What a therapist decides about a patient's plan: a wish, the phase, holding and releasing.

A button names what it was made for (the version of the plan, the lock): one that stayed under an older screen
decides nothing. The decision itself is an event at the patient (``between.TherapistDecided``).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.between import Audited, Decision, TherapistDecided
from bot.conversation.history import history
from bot.conversation.locks import HELD, is_for_good
from bot.conversation.plan import plan_of
from bot.conversation.staff.asking import said
from bot.conversation.turns import button, local_day, toast
from bot.conversation.wording import lock_name
from bot.events import Passed, Reply, Rows, Say, Turn
from bot.patient import Patient, Role
from bot.staff.snapshots import Therapist
from content.ladder import TOP_PHASE
from content.programme import propose

#: Texts by what is decided: on the button, and afterwards.
TEXT_PREFIXES: tuple[str, ...] = ("decide-", "decided-was-")


@dataclass(frozen=True, slots=True)
class Offer:
    """One decision that is possible now: ``token`` stands in its button."""

    token: str
    what: Decision
    value: str = ""
    #: The text of its button.
    label: str = ""


def offers(patient: Patient, now: datetime) -> Iterator[Offer]:
    """Yield every decision that is possible at this moment."""
    yield from _steps(patient, now)
    yield from _locks(patient)
    for phase in range(1, TOP_PHASE + 1):
        if phase != patient.phase:
            yield Offer(f"phase{phase}-{patient.plan_version}", "phase", str(phase), "phase")
    each = patient.course.approve_each_step
    now_on = patient.complaint == "hernia" if each is None else each
    yield (
        Offer("each-off", "approve_each_step", "off", "each-off")
        if now_on
        else Offer("each-on", "approve_each_step", "on", "each-on")
    )


def _steps(patient: Patient, now: datetime) -> Iterator[Offer]:
    """Yield the answers to a wish, or the step that could be offered now."""
    version, wish = patient.plan_version, patient.course.wish
    if wish == "phase":
        yield Offer(f"wish-{version}", "phase", str(min(patient.phase + 1, TOP_PHASE)), "wish")
    elif wish is not None:
        yield Offer(f"wish-{version}", wish, "", "wish")
    if wish is not None:
        yield Offer(f"no-{version}", "not_yet", "", "no")
        return
    today = local_day(patient, now)
    proposal = None if patient.lock else propose(plan_of(patient, today), history(patient, today), today)
    if proposal is not None and proposal.what != "phase":
        yield Offer(f"step-{version}", proposal.what, "", f"step-{proposal.what}")


def _locks(patient: Patient) -> Iterator[Offer]:
    held = patient.lock
    if held is not None and not is_for_good(patient):
        yield Offer(f"free-{lock_name(held)}", "release", "", "release")
    if held is None or (held.tier == "appointment" and HELD not in held.causes):
        yield Offer(f"hold-{patient.plan_version}", "hold", "", "hold")


# --- Buttons ----------------------------------------------------------------------------------------------------------


def offered(patient: Patient, now: datetime) -> Rows:
    """Return a button for each decision; the phases stand behind one of their own."""
    rows: Rows = tuple(
        (button(f"decide-{one.label}", f"decide:{patient.id}.{one.token}"),)
        for one in offers(patient, now)
        if one.what not in {"phase", "approve_each_step"} or one.label == "wish"
    )
    return (*rows, (button("decide-more", f"plan:{patient.id}"),))


def plan(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """[Plan wijzigen]: the phases, and whether each step is agreed on together."""
    opened = therapist.opened
    if opened is None or opened.colleague:
        return toast(therapist.me, "toast-old")
    patient = opened.patient
    rows: Rows = tuple(
        (button(Say(f"decide-{one.label}", {"n": one.value}), f"decide:{patient.id}.{one.token}"),)
        for one in offers(patient, now)
        if one.what in {"phase", "approve_each_step"} and one.label != "wish"
    )
    text = Say("plan-which", {"name": opened.name, "n": str(patient.phase)})
    return said(therapist, Reply(parts=(text,), buttons=rows, protect=True), facts=(Audited("look", patient.id),))


def decide(therapist: Therapist, what: str, now: datetime) -> Turn:
    """Take a decision, where it is possible still, and let the patient's side carry it out."""
    opened, token = therapist.opened, what.partition(".")[2]
    if opened is None or opened.colleague:
        return toast(therapist.me, "toast-old")
    found = next((one for one in offers(opened.patient, now) if one.token == token), None)
    if found is None:
        return toast(therapist.me, "toast-settled")
    person = opened.patient.id
    done = Reply(
        kind="edit",
        edits="tapped",
        parts=(
            Say("decided-was", {"name": opened.name, "what": Say(f"decided-was-{found.what}", {"n": found.value})}),
        ),
        buttons=((button("patient-btn-open", f"patient:{person}"),),),
        protect=True,
    )
    facts = (Audited("decide", person, f"{found.what} {found.value}".strip()),)
    passed = (Passed(person, TherapistDecided(found.what, found.value)),)
    return Turn(patient=therapist.me, replies=(done,), facts=facts, passed=passed)


CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {"plan": plan, "decide": decide}
ONLY: Mapping[str, Role] = {"plan": "therapist", "decide": "therapist"}

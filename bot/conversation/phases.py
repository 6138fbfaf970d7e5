"""[Ja, graag] and [Nog niet] to what was proposed, and how sure somebody feels before the next phase (H-TRUST).

CLINICAL.md, section 5: the next phase begins for somebody who feels sure enough, 0-10, and never by itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation import proposals, reading
from bot.conversation.plan import with_plan
from bot.conversation.proposals import Agreed
from bot.conversation.scale import Choices
from bot.conversation.steps import Prompt, Result, Step, ask
from bot.conversation.turns import local_day, turn, words
from bot.events import Say, Turn, Wrote
from bot.patient import Patient, Question
from content.programme import CONFIDENT

#: How long the question waits.
WITHIN = timedelta(hours=12)
#: The scale: no words at its ends, because these are not the ends of the pain scale.
SURE: tuple[Choices, ...] = tuple(
    tuple((Say("number", {"n": str(n)}), str(n)) for n in row) for row in ((0, 1, 2, 3), (4, 5, 6, 7), (8, 9, 10))
)

# --- The buttons under an advice --------------------------------------------------------------------------------------


def step(patient: Patient, what: str, now: datetime) -> Turn:
    """[Ja, graag] or [Nog niet]; ``what`` is like ``yes-4``, with the version of the plan that it was meant for."""
    answer, _, version = what.partition("-")
    today = local_day(patient, now)
    if version != str(patient.plan_version):
        return turn(patient, Say("step-passed"))
    if answer != "yes":
        return turn(proposals.declined(patient, today), Say("step-not-yet"))
    made = proposals.agreed(patient, today)
    if made.asks:
        return ask(made.patient, CONFIDENCE, now, expires_at=now + WITHIN)
    return replace(turn(made.patient, *made.said), passed=made.passed)


# --- How sure? --------------------------------------------------------------------------------------------------------


def ask_confidence(_patient: Patient, _question: Question, _now: datetime) -> Prompt:
    """Ask how sure somebody feels about moving, 0-10."""
    return Prompt(parts=(Say("confidence"),), choices=SURE)


def hear_confidence(patient: Patient, question: Question, choice: str, now: datetime) -> Result:
    """Begin the next phase, let it wait for the therapist, or stay where it feels good."""
    chosen = reading.chosen(Say("number", {"n": choice}))
    made = _phase(patient, int(choice), now)
    return onward(question, Result(patient=made.patient, chosen=chosen, lead=made.said, passed=made.passed), now)


def _phase(patient: Patient, sure: int, now: datetime) -> Agreed:
    today = local_day(patient, now)
    proposal = proposals.offer(patient, today)
    if proposal is None or proposal.what != "phase":
        return Agreed(patient=patient, said=(Say("step-passed"),))
    if sure < CONFIDENT:
        stays = replace(patient, course=replace(patient.course, phase_put_off_on=today))
        return Agreed(patient=stays, said=(Say("phase-not-sure"),))
    if proposal.needs_therapist and proposals.has_therapist(patient):
        return proposals.wished(patient, proposal, today)
    return Agreed(patient=with_plan(patient, proposal.plan), said=(Say(f"phase-begins-{proposal.plan.phase}"),))


def onward(question: Question, result: Result, now: datetime) -> Result:
    """Go on with the question that the weekly summary has for afterwards, where there is one."""
    then = words(question.data, "then")
    return result if then is None else replace(result, then=then, expires_at=question.expires_at or now + WITHIN)


def read_confidence(wrote: Wrote, _patient: Patient, _question: Question) -> str | None:
    """Take a whole number from 0 to 10."""
    value = wrote.understood.rating
    return str(int(value)) if value is not None and value == int(value) else None


CONFIDENCE: Step = reading.step("confidence", ask_confidence, hear_confidence, read=read_confidence)
STEPS: Mapping[str, Step] = {"confidence": CONFIDENCE}
CHOICES: Mapping[str, Callable[[Patient, str, datetime], Turn]] = {"step": step}

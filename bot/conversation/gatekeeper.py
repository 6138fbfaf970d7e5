"""How things stand with a person, for the one gate before every proactive message (``scheduler/gate.py``)."""

from datetime import datetime, timedelta

from bot.conversation.locks import is_silenced
from bot.patient import Patient, Slot
from scheduler.gate import Group, Proposal, Standing, Verdict, gate

#: Questions that a new reminder may take the place of, once they have been left alone for a while.
REPLACED = frozenset(
    {"pain", "character", "leg", "slot", "later", "spoken"}
    | {"week_list", "week_step", "week_fade", "week_day", "week_time", "plan_when", "plan_where", "confidence"}
)
#: So long after a question somebody may still be answering it.
BUSY = timedelta(minutes=10)
#: After so long no question holds up a reminder any more: it would be silence for good.
FORGOTTEN = timedelta(hours=12)
#: Kinds of the outbox, as ``proactive_today`` has them, that count as the day's one other message.
OTHERS = frozenset({"tip", "question", "repeat"})
#: The number of a reminder's one repeat, after those of [Straks]; the store knows repeats by it.
REPEAT = 3
#: The key of ``Patient.offered`` for the gentle check after a week of silence.
CHECK = "silence-check"


def may_go(
    patient: Patient, group: Group, slot: Slot | None, due_at: datetime, now: datetime, *, chosen_time: bool = False
) -> Verdict:
    """Ask the gate whether a proactive message goes, moves or is skipped."""
    proposal = Proposal(
        group=group,
        chosen_time=chosen_time,
        plan_version=patient.plan_version,
        due_at=due_at,
        window=timedelta(minutes=patient.clinic.window_minutes),
    )
    return gate(proposal, standing(patient, slot, now), now)


def standing(patient: Patient, slot: Slot | None, now: datetime) -> Standing:
    """Return how things stand; ``slot`` is the reminder that wants to go: its own earlier copies do not count."""
    clinic = patient.clinic
    slots = slots_sent(patient) - {f"remind:{slot}"}
    return Standing(
        active=patient.status in {"active", "paused"},
        paused=patient.status == "paused",
        consented="coaching" in patient.consents,
        reminders_on=any(at is not None for at in patient.times.values()),
        plan_version=patient.plan_version,
        held=is_silenced(patient),
        zone=patient.zone,
        quiet_from=clinic.quiet_from,
        quiet_until=clinic.quiet_until,
        slots_today=len(slots),
        others_today=sum(sent.partition(":")[0] in OTHERS for sent in patient.diary.proactive_today),
        open_question=is_busy(patient, now),
        silent_days=silent_days(patient, now),
        check_sent=check_sent(patient),
    )


def slots_sent(patient: Patient) -> set[str]:
    """Return which of the day's three messages have gone; the weekly summary took the evening's place."""
    sent = patient.diary.proactive_today
    return {one for one in sent if one.startswith("remind:")} | ({"remind:evening"} if "week" in sent else set())


def is_busy(patient: Patient, now: datetime) -> bool:
    """Return whether a question is open that a reminder must not push aside."""
    question = patient.question
    if question is None:
        return False
    left_alone = now - question.asked_at
    return left_alone < (BUSY if question.kind in REPLACED else FORGOTTEN)


def silent_days(patient: Patient, now: datetime) -> int:
    """Return the whole days since the person last wrote or tapped anything."""
    since = patient.heard_at or patient.consents.get("coaching")
    return 0 if since is None else (now - since).days


def check_sent(patient: Patient) -> bool:
    """Return whether the gentle check of this silence has gone."""
    sent = patient.offered.get(CHECK)
    return sent is not None and (patient.heard_at is None or sent > patient.heard_at)

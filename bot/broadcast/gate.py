"""May this recipient have the tip now? The one gate before every proactive message, asked for each of them."""

from datetime import datetime, timedelta
from typing import Final

from bot.conversation.locks import is_silenced
from bot.patient import Clinic, Patient
from bot.store.broadcast_recipients import DueRecipient
from scheduler.gate import Proposal, Standing, Verdict, gate
from scheduler.plan import local_date

#: Quiet hours and a full day put a tip off; after so long it would be about something else.
WINDOW: Final = timedelta(days=3)


def may_have(recipient: DueRecipient, due_from: datetime | None, clinic: Clinic, now: datetime) -> Verdict:
    """Return whether the tip goes, moves or is skipped; ``due_from``: a standstill counts as nobody's lateness."""
    due_at = recipient.meant_at if due_from is None else max(recipient.meant_at, due_from)
    proposal = Proposal(group="tip", chosen_time=False, plan_version=0, due_at=due_at, window=WINDOW)
    return gate(proposal, _standing(recipient, clinic, now), now)


def _standing(recipient: DueRecipient, clinic: Clinic, now: datetime) -> Standing:
    """Return how things stand with a recipient; what no tip depends on is left at rest."""
    today = local_date(now, recipient.zone).isoformat()
    return Standing(
        active=recipient.status in {"active", "paused"},
        paused=recipient.status == "paused",
        consented=recipient.coached and recipient.wants_tips,
        held=is_silenced(Patient(id=recipient.person, lock=recipient.lock)),
        zone=recipient.zone,
        quiet_from=clinic.quiet_from,
        quiet_until=clinic.quiet_until,
        others_today=sum(day == today for day in recipient.others_on),
        slots_today=0,
        reminders_on=True,
        plan_version=0,
        open_question=False,
        silent_days=0,
        check_sent=False,
    )

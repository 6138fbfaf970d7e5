"""/bericht: a tip to many, from the choice of people to the report (FLOWS.md). The parts stand in ``broadcast_…``."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.broadcast.draft import Draft, DraftDropped
from bot.conversation.reading import rows
from bot.conversation.staff import broadcast_follow, broadcast_segment, broadcast_send, broadcast_write
from bot.conversation.staff.asking import StaffSteps, ask, said
from bot.conversation.staff.broadcast_desk import data, desk, draft_in, goes_to, may_send, may_write, tip_step
from bot.conversation.staff.broadcast_send import preview
from bot.conversation.steps import Prompt, Result
from bot.conversation.turns import button
from bot.events import Event, Reply, Say, SentMedia, Turn
from bot.patient import Question
from bot.staff.snapshots import Therapist


def command(therapist: Therapist, now: datetime) -> Turn:
    """Begin a tip, or ask whether to go on with the one that was left."""
    if not may_write(therapist):
        return said(therapist, Reply(parts=(Say("tip-no-right"),)))
    draft = desk(therapist).draft
    step = "tip_segment" if draft is None else "tip_draft"
    return ask(therapist, STEPS[step], now, data=data(therapist, draft or Draft()))


def ask_draft(_therapist: Therapist, _question: Question, _now: datetime) -> Prompt:
    """Go on with what was left, or begin anew?"""
    return Prompt(parts=(Say("tip-draft"),), choices=rows(("tip-btn-go-on", "on"), ("tip-btn-anew", "anew")))


def hear_draft(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Show the draft as it is, or drop it."""
    draft = draft_in(question)
    if choice == "on":
        return preview(therapist, draft, now)
    return goes_to(therapist, "tip_segment", Draft(), facts=(DraftDropped(draft.no),))


# --- Between one who writes and one who may send ----------------------------------------------------------------------


def handed_over(therapist: Therapist, _event: Event, _now: datetime) -> Turn:
    """Tell somebody who may send that a colleague's tip lies ready."""
    return said(therapist, Reply(parts=(Say("tip-ready"),), buttons=((button("tip-btn-look", "tip_ready:look"),),)))


def look(therapist: Therapist, _what: str, now: datetime) -> Turn:
    """[Bekijk]: the tip that has waited longest, as it will look, with everything that can be done."""
    draft = desk(therapist).draft
    if draft is None or not may_send(therapist):
        return Turn(patient=therapist.me, toast=Say("tip-ready-gone"))
    shown = preview(therapist, draft, now)
    asked = ask(therapist, STEPS["tip_preview"], now, data=shown.data)
    return Turn(patient=asked.patient, facts=(*shown.facts, *asked.facts), replies=(*shown.new, *asked.replies))


def received(therapist: Therapist, sent: SentMedia, now: datetime) -> Turn:
    """A photo, video or voice message as the answer to "write your tip"."""
    return broadcast_write.received(therapist, sent, now, STEPS)


STEPS: StaffSteps = {
    **broadcast_segment.STEPS,
    **broadcast_write.STEPS,
    **broadcast_send.STEPS,
    "tip_draft": tip_step("tip_draft", ask_draft, hear_draft),
}
COMMANDS: Mapping[str, Callable[[Therapist, datetime], Turn]] = {"broadcast": command, **broadcast_follow.COMMANDS}
CHOICES: Mapping[str, Callable[[Therapist, str, datetime], Turn]] = {"tip_ready": look, **broadcast_follow.CHOICES}
PASSED: Mapping[str, Callable[[Therapist, Event, datetime], Turn]] = {"TipHandedOver": handed_over}
MEDIA: Mapping[str, Callable[[Therapist, SentMedia, datetime], Turn]] = {"tip_write": received}

"""The last look at a tip, and sending it: now, at a time, as a test to oneself, or by a colleague who may."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.broadcast.draft import Draft, DraftDropped, DraftHanded, DraftKept, TipHandedOver, TipSentOff, When
from bot.broadcast.seen import Counts
from bot.conversation.reading import chosen, rows
from bot.conversation.staff import broadcast_say as say
from bot.conversation.staff.asking import StaffSteps
from bot.conversation.staff.broadcast_desk import (
    counted,
    data,
    desk,
    draft_in,
    gets,
    goes_to,
    left_out_in,
    may_send,
    tip_step,
)
from bot.conversation.staff.broadcast_message import messages
from bot.conversation.staff.broadcast_when import clock_choice, moment_of, proposals, read_when
from bot.conversation.steps import Prompt, Result
from bot.events import Passed, Say
from bot.patient import Question
from bot.staff.snapshots import Therapist


def preview(therapist: Therapist, draft: Draft, now: datetime, *, lead: tuple[Say, ...] = ()) -> Result:
    """Show the tip exactly as it will look, in each of its languages, and below it who gets it and when."""
    return Result(
        patient=therapist.me,
        facts=(DraftKept(draft),),
        then="tip_preview",
        data=_looked_at(therapist, draft, now),
        new=messages(draft, therapist.clinic),
        lead=lead,
        own_message=True,
    )


def _looked_at(therapist: Therapist, draft: Draft, now: datetime) -> dict[str, object]:
    counts = counted(therapist, draft)
    first, last = say.span(counts, draft.when, therapist.clinic, therapist.zone, now)
    more = {"first": first.isoformat(), "last": last.isoformat(), "tomorrow": counts.tomorrow}
    return data(therapist, draft, **more)


def ask_preview(therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Show who gets it, who does not and why, and when the first and the last will have it."""
    draft, number = draft_in(question), gets(question)
    when = say.arrival_said(question.data, draft.when, therapist.zone, question.asked_at)
    said = Say("tip-preview", {"n": number, "who": say.who(draft.segment), "when": when})
    tomorrow = question.data.get("tomorrow")
    later = (Say("tip-tomorrow", {"n": str(tomorrow)}),) if tomorrow else ()
    return Prompt(
        parts=(said, *later, *say.left_out(left_out_in(question))), choices=_choices(therapist, draft, number)
    )


def _choices(therapist: Therapist, draft: Draft, number: int) -> tuple[tuple[tuple[Say, str], ...], ...]:
    send = (Say("tip-btn-send", {"n": number}), "send") if may_send(therapist) else (Say("tip-btn-hand"), "hand")
    when = (Say("tip-btn-when"), "when") if draft.when.at is None else (Say("tip-btn-now"), "now")
    return (
        *(((send,),) if number else ()),
        (when, (Say("tip-btn-test"), "test")),
        ((Say("tip-btn-text"), "text"), (Say("tip-btn-who"), "who")),
        ((Say("tip-btn-drop"), "drop"),),
    )


def hear_preview(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Send it, or change something first."""
    return _PREVIEW[choice](therapist, question, now)


def _send(therapist: Therapist, question: Question, now: datetime) -> Result:
    """Count once more: what was confirmed must be what happens. A draft of two senders is sent by the first."""
    draft = draft_in(question)
    number = counted(therapist, draft).gets
    if draft.no is not None and desk(therapist).draft is None:
        return Result(patient=therapist.me, lead=(Say("tip-ready-gone"),))
    if not number:
        return _again(therapist, draft, now, lead=(Say("tip-nobody"),))
    if number != gets(question):
        return _again(therapist, draft, now, lead=(Say("tip-changed", {"n": str(number)}),))
    sent = chosen(Say("tip-btn-send", {"n": number}))
    return Result(patient=therapist.me, facts=(TipSentOff(draft),), chosen=sent, lead=(Say("tip-sent-off"),))


def _test(therapist: Therapist, question: Question, now: datetime) -> Result:
    return preview(therapist, draft_in(question), now, lead=(Say("tip-tested"),))


def _other_words(therapist: Therapist, question: Question, _now: datetime) -> Result:
    return goes_to(therapist, "tip_write", replace(draft_in(question), contents={}))


def _drop(therapist: Therapist, question: Question, _now: datetime) -> Result:
    dropped = (DraftDropped(draft_in(question).no),)
    return Result(patient=therapist.me, facts=dropped, chosen=chosen("tip-btn-drop"), lead=(Say("tip-dropped"),))


def _hand_over(therapist: Therapist, question: Question, _now: datetime) -> Result:
    """Lay it ready for colleagues who may send; each of them is told."""
    senders = desk(therapist).senders
    handed = chosen("tip-btn-hand")
    if not senders:
        return Result(patient=therapist.me, chosen=handed, lead=(Say("tip-nobody-sends"),))
    return Result(
        patient=therapist.me,
        facts=(DraftHanded(draft_in(question)),),
        passed=tuple(Passed(sender, TipHandedOver()) for sender in senders),
        chosen=handed,
        lead=(Say("tip-handed"),),
    )


def _again(therapist: Therapist, draft: Draft, now: datetime, *, lead: tuple[Say, ...] = ()) -> Result:
    """Put the question anew without showing the tip once more."""
    kept = (DraftKept(draft),)
    return Result(
        patient=therapist.me, facts=kept, then="tip_preview", data=_looked_at(therapist, draft, now), lead=lead
    )


#: What each button of the last look does. A right that was taken away meanwhile leaves the tip to those who have it.
_PREVIEW: Mapping[str, Callable[[Therapist, Question, datetime], Result]] = {
    "send": lambda therapist, question, now: (_send if may_send(therapist) else _hand_over)(therapist, question, now),
    "hand": _hand_over,
    "when": lambda therapist, question, _now: goes_to(therapist, "tip_when", draft_in(question)),
    "now": lambda therapist, question, now: _again(therapist, replace(draft_in(question), when=When()), now),
    "test": _test,
    "text": _other_words,
    "who": lambda therapist, question, _now: goes_to(therapist, "tip_segment", draft_in(question)),
    "drop": _drop,
}


# --- At a time --------------------------------------------------------------------------------------------------------


def ask_when(therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Offer a few moments; any other can be typed."""
    zone = therapist.zone
    offered = tuple(
        ((say.moment(at, zone, question.asked_at), clock_choice(at, zone)),)
        for at in proposals(question.asked_at, zone)
    )
    return Prompt(parts=(Say("tip-ask-when"),), choices=(*offered, *rows(("back", "back"))))


def hear_when(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Take the moment; where clocks differ, ask whose is meant."""
    draft = draft_in(question)
    if choice == "back":
        return _again(therapist, draft, now)
    at = moment_of(choice, therapist.zone, now)
    if at is None:
        return goes_to(therapist, "tip_when", draft, lead=(Say("tip-when-past"),))
    timed = replace(draft, when=When(at=at, zone=therapist.zone))
    if _clocks_differ(counted(therapist, draft), therapist):
        return goes_to(therapist, "tip_clock", timed)
    return _again(therapist, timed, now)


def _clocks_differ(counts: Counts, therapist: Therapist) -> bool:
    return bool(set(counts.zones) - {therapist.zone})


def ask_clock(therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Ask whose clock the time is on."""
    at = draft_in(question).when.at or question.asked_at
    return Prompt(
        parts=(Say("tip-ask-clock", {"time": say.moment(at, therapist.zone, question.asked_at)}),),
        choices=rows(("tip-btn-own", "own"), ("tip-btn-moment", "moment")),
    )


def hear_clock(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Take whose clock it is."""
    draft = draft_in(question)
    return _again(therapist, replace(draft, when=replace(draft.when, own_clock=choice == "own")), now)


STEPS: StaffSteps = {
    "tip_preview": tip_step("tip_preview", ask_preview, hear_preview),
    "tip_when": tip_step("tip_when", ask_when, hear_when, read_when),
    "tip_clock": tip_step("tip_clock", ask_clock, hear_clock),
}

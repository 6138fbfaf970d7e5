"""For whom a tip is: complaint, phase, moment of the day, active or silent, in any combination."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.broadcast.draft import MOST_DAYS, DraftDropped, Segment
from bot.conversation.reading import chosen, rows
from bot.conversation.staff import broadcast_say as say
from bot.conversation.staff.asking import StaffSteps
from bot.conversation.staff.broadcast_desk import draft_in, gets, goes_to, left_out_in, tip_step
from bot.conversation.staff.broadcast_send import preview
from bot.conversation.steps import Prompt, Result
from bot.events import Say, Wrote
from bot.patient import SLOTS, Question
from bot.staff.snapshots import Therapist
from content import answers
from content.report import COMPLAINTS, PHASES

_PHASES: Final = re.compile(r"\b(?:fase|phase)s?\s*([1-4])(?:\s*(?:,|en|of|and|or|&)\s*([1-4]))*", re.IGNORECASE)
_DAYS: Final = re.compile(r"\b(\d{1,2})\s*(?:dag|day)", re.IGNORECASE)
_SILENT: Final = re.compile(r"\b(?:stil|silent|quiet)", re.IGNORECASE)
_ACTIVE: Final = re.compile(r"\b(?:actie|active)", re.IGNORECASE)
#: Days that the buttons offer.
ACTIVE_DAYS: Final = (7, 14, 30)
SILENT_DAYS: Final = (3, 7, 14)


# --- The hub ----------------------------------------------------------------------------------------------------------


def ask_segment(_therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Show for whom it is now and how many get it, and what can be chosen."""
    segment = draft_in(question).segment
    said = Say("tip-segment", {"who": say.who(segment), "n": gets(question)})
    return Prompt(
        parts=(said, *say.left_out(left_out_in(question))),
        choices=(
            ((Say("tip-btn-complaint"), "complaint"), (Say("tip-btn-phase"), "phase")),
            ((Say("tip-btn-slot"), "slot"), (Say("tip-btn-days"), "days")),
            *(() if segment.is_all else rows(("tip-btn-everyone", "everyone"))),
            ((Say("tip-btn-next"), "next"), (Say("tip-btn-drop"), "drop")),
        ),
    )


def hear_segment(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Open one of the lists, take what was typed, or go on to the words."""
    draft = draft_in(question)
    if choice in PARTS or choice == "days":
        return goes_to(therapist, f"tip_{choice}", draft)
    if choice == "drop":
        return dropped(therapist, draft.no)
    if choice == "next":
        return goes_to(therapist, "tip_write", draft) if not draft.contents else preview(therapist, draft, now)
    typed = Segment() if choice == "everyone" else _typed(choice)
    return goes_to(therapist, "tip_segment", replace(draft, segment=typed))


def dropped(therapist: Therapist, no: int | None) -> Result:
    """Throw a draft away."""
    return Result(
        patient=therapist.me,
        facts=(DraftDropped(no),),
        chosen=chosen("tip-btn-drop"),
        lead=(Say("tip-dropped"),),
    )


def read_segment(wrote: Wrote, _therapist: Therapist, question: Question) -> str | None:
    """Take "hernia, fase 2, 10 dagen stil" in any order; what is not named stays as it is."""
    text = wrote.text
    before = draft_in(question).segment
    complaints = answers.fitting(text, {each: answers.words("complaint", each) for each in COMPLAINTS})
    phases = sorted({number for found in _PHASES.finditer(text) for number in re.findall(r"[1-4]", found[0])})
    slots = answers.fitting(text, {slot: answers.words("slots", slot) for slot in SLOTS})
    days = read_days(wrote, _therapist, question)
    if not (complaints or phases or slots or days):
        return None
    how, _, number = (days or "").partition("_")
    return ";".join(
        (
            ",".join(complaints or sorted(before.complaints)),
            ",".join(phases or map(str, sorted(before.phases))),
            ",".join(slots or sorted(before.slots)),
            number if how == "active" else "" if days else str(before.active_days or ""),
            number if how == "silent" else "" if days else str(before.silent_days or ""),
        )
    )


def _typed(choice: str) -> Segment:
    complaints, phases, slots, active, silent = choice.split(";")
    return Segment(
        complaints=frozenset(each for each in COMPLAINTS if each in complaints.split(",")),
        phases=frozenset(each for each in PHASES if str(each) in phases.split(",")),
        slots=frozenset(each for each in SLOTS if each in slots.split(",")),
        active_days=int(active) if active else None,
        silent_days=int(silent) if silent else None,
    )


# --- Lists of which several may be chosen -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """One list: what it asks, its values as choices, and how a segment takes one in or out."""

    text: str
    labels: Mapping[str, Say]
    has: Callable[[Segment, str], bool]
    toggled: Callable[[Segment, str], Segment]


PARTS: Final[Mapping[str, Part]] = {
    "complaint": Part(
        "tip-ask-complaint",
        {each: Say(f"tip-complaint-{each}") for each in COMPLAINTS},
        lambda segment, choice: choice in segment.complaints,
        lambda segment, choice: replace(
            segment, complaints=segment.complaints ^ {c for c in COMPLAINTS if c == choice}
        ),
    ),
    "phase": Part(
        "tip-ask-phase",
        {str(each): say.phase(each) for each in PHASES},
        lambda segment, choice: int(choice) in segment.phases,
        lambda segment, choice: replace(segment, phases=segment.phases ^ {int(choice)}),
    ),
    "slot": Part(
        "tip-ask-slot",
        {each: Say(say.SLOT_TEXTS[each]) for each in SLOTS},
        lambda segment, choice: choice in segment.slots,
        lambda segment, choice: replace(segment, slots=segment.slots ^ {s for s in SLOTS if s == choice}),
    ),
}


def asks_part(part: Part) -> Callable[[Therapist, Question, datetime], Prompt]:
    """Return the prompt of a list, with a mark before what is chosen."""

    def prompt(_therapist: Therapist, question: Question, _now: datetime) -> Prompt:
        segment = draft_in(question).segment
        marked = (
            ((Say("tip-mark-on" if part.has(segment, choice) else "tip-mark-off", {"what": label}), choice),)
            for choice, label in part.labels.items()
        )
        return Prompt(parts=(Say(part.text),), choices=(*marked, *rows(("done", "done"))))

    return prompt


def hears_part(kind: str, part: Part) -> Callable[[Therapist, Question, str, datetime], Result]:
    """Return the answer of a list: one more or one fewer, or back to the overview."""

    def hear(therapist: Therapist, question: Question, choice: str, _now: datetime) -> Result:
        draft = draft_in(question)
        if choice == "done":
            return goes_to(therapist, "tip_segment", draft)
        changed = replace(draft, segment=part.toggled(draft.segment, choice))
        return replace(goes_to(therapist, f"tip_{kind}", changed), same_number=True)

    return hear


# --- Active or silent -------------------------------------------------------------------------------------------------


def ask_days(_therapist: Therapist, _question: Question, _now: datetime) -> Prompt:
    """Offer some days of activity, and some of silence."""
    active = tuple((Say("tip-days-active", {"n": str(n)}), f"active_{n}") for n in ACTIVE_DAYS)
    silent = tuple((Say("tip-days-silent", {"n": str(n)}), f"silent_{n}") for n in SILENT_DAYS)
    return Prompt(
        parts=(Say("tip-ask-days"),),
        choices=(*((each,) for each in (*active, *silent)), *rows(("tip-days-any", "any"))),
    )


def hear_days(therapist: Therapist, question: Question, choice: str, _now: datetime) -> Result:
    """Take the days, or none; being active and being silent exclude each other."""
    draft = draft_in(question)
    how, _, number = choice.partition("_")
    days = int(number) if number else None
    segment = replace(
        draft.segment,
        active_days=days if how == "active" else None,
        silent_days=days if how == "silent" else None,
    )
    return goes_to(therapist, "tip_segment", replace(draft, segment=segment))


def read_days(wrote: Wrote, _therapist: Therapist, _question: Question) -> str | None:
    """Take "10 dagen stil" or "active for 5 days"."""
    number = _DAYS.search(wrote.text)
    how = "silent" if _SILENT.search(wrote.text) else "active" if _ACTIVE.search(wrote.text) else None
    if number is None or how is None or not 1 <= int(number[1]) <= MOST_DAYS:
        return None
    return f"{how}_{int(number[1])}"


STEPS: StaffSteps = {
    "tip_segment": tip_step("tip_segment", ask_segment, hear_segment, read_segment),
    "tip_days": tip_step("tip_days", ask_days, hear_days, read_days),
    **{f"tip_{kind}": tip_step(f"tip_{kind}", asks_part(part), hears_part(kind, part)) for kind, part in PARTS.items()},
}

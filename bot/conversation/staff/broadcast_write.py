"""The words of a tip: typed, a photo, video or voice message with a caption, or a ready tip from the library."""

import json
from datetime import datetime
from typing import Final

from bot.broadcast.draft import Content, Draft, Segment
from bot.conversation.reading import exact_choice, options, rows
from bot.conversation.staff import broadcast_say as say
from bot.conversation.staff.asking import StaffStep, StaffSteps, answer
from bot.conversation.staff.broadcast_desk import counted, draft_in, goes_to, language_in, tip_step
from bot.conversation.staff.broadcast_message import LONGEST, LONGEST_CAPTION, SHOWN
from bot.conversation.staff.broadcast_send import preview
from bot.conversation.steps import Prompt, Result
from bot.events import Say, SentMedia, Turn, Wrote
from bot.patient import Language, Question
from bot.staff.snapshots import Therapist
from content.texts import escape
from content.tips import THEMES, Tip, of_theme

TEXT_PREFIXES: tuple[str, ...] = ("tip-theme-", "tip-write-")
#: The beginning of a choice that is what the therapist wrote or sent, as JSON.
CONTENT: Final = "content "
_OTHER: Final[dict[Language, Language]] = {"nl": "en", "en": "nl"}
_OTHER_TEXTS: Final[dict[Language, str]] = {"nl": "tip-other-nl", "en": "tip-other"}


# --- Writing ----------------------------------------------------------------------------------------------------------


def ask_write(therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Ask for the words: of the first language freely, of the second one by name."""
    if "language" in question.data:
        return Prompt(parts=(Say(f"tip-write-{language_in(question, therapist)}"),), choices=rows(("back", "back")))
    return Prompt(parts=(Say("tip-write"),), choices=rows(("tip-btn-library", "library"), ("back", "back")))


def hear_write(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Take the words, open the library, or go back."""
    draft, language = draft_in(question), language_in(question, therapist)
    if choice.startswith(CONTENT):
        return _taken(therapist, question, json.loads(choice.removeprefix(CONTENT)), now)
    if choice == "library":
        return goes_to(therapist, "tip_theme", draft)
    return (
        preview(therapist, draft, now)
        if draft.contents.keys() - {language}
        else goes_to(therapist, "tip_segment", draft)
    )


def _taken(therapist: Therapist, question: Question, sent: dict[str, str], now: datetime) -> Result:
    problem = _problem(sent)
    if problem is not None:
        again = goes_to(therapist, "tip_write", draft_in(question), lead=(problem,))
        kept = {name: question.data[name] for name in ("language",) if name in question.data}
        return Result(patient=again.patient, then=again.then, data={**again.data, **kept}, lead=again.lead)
    language = language_in(question, therapist)
    content = Content(text=sent["text"].strip(), shown_as=sent["shown_as"], file_id=sent["file_id"])
    draft = draft_in(question).written(language, content)
    other = _OTHER[language]
    if other not in draft.contents and counted(therapist, draft).languages.get(other):
        return goes_to(
            therapist, "tip_other", draft, language=other, readers=counted(therapist, draft).languages[other]
        )
    return preview(therapist, draft, now)


def _problem(sent: dict[str, str]) -> Say | None:
    """Return what is wrong with what was sent, in words; None where nothing is."""
    if sent["album"]:
        return Say("tip-one-at-a-time")
    if sent["shown_as"] and sent["shown_as"] not in SHOWN:
        return Say("tip-not-this")
    most = LONGEST_CAPTION if sent["shown_as"] else LONGEST
    length = len(escape(sent["text"].strip()))
    return Say("tip-too-long", {"n": str(length), "most": str(most)}) if length > most else None


def read_write(wrote: Wrote, therapist: Therapist, question: Question) -> str:
    """Whatever is typed here is the tip, save the words on the buttons."""
    shown = ask_write(therapist, question, question.asked_at)
    return exact_choice(wrote, options("tip_write", shown)) or _choice(text=wrote.text)


def received(therapist: Therapist, sent: SentMedia, now: datetime, steps: StaffSteps) -> Turn:
    """A photo, video or voice message with its caption; kept by Telegram's id of the file."""
    choice = _choice(text=sent.caption, shown_as=sent.what, file_id=sent.file_id, album=sent.album)
    return answer(therapist, steps, choice, now, "typed")


def _choice(**sent: str) -> str:
    return CONTENT + json.dumps({"text": "", "shown_as": "", "file_id": "", "album": ""} | sent)


# --- The other language -----------------------------------------------------------------------------------------------


def ask_other(therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Ask whether the readers of the other language get a version of their own."""
    language = language_in(question, therapist)
    return Prompt(
        parts=(Say(_OTHER_TEXTS[language], {"n": str(question.data.get("readers", ""))}),),
        choices=rows(("tip-btn-other", "yes"), ("tip-btn-same", "no")),
    )


def hear_other(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Write it once more, or let everybody have this one."""
    draft = draft_in(question)
    if choice == "yes":
        return goes_to(therapist, "tip_write", draft, language=language_in(question, therapist))
    return preview(therapist, draft, now)


# --- The library ------------------------------------------------------------------------------------------------------


def ask_theme(_therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Show the themes, with how many tips of each suit the segment."""
    segment = draft_in(question).segment
    themes = tuple(
        ((Say("tip-theme-count", {"theme": Say(f"tip-theme-{theme}"), "n": str(len(fitting))}), theme),)
        for theme in THEMES
        if (fitting := suiting(theme, segment))
    )
    return Prompt(parts=(Say("tip-theme"),), choices=(*themes, *rows(("back", "back"))))


def hear_theme(therapist: Therapist, question: Question, choice: str, _now: datetime) -> Result:
    """Show the tips of a theme."""
    draft = draft_in(question)
    return (
        goes_to(therapist, "tip_write", draft)
        if choice == "back"
        else goes_to(therapist, "tip_pick", draft, theme=choice)
    )


def ask_pick(therapist: Therapist, question: Question, _now: datetime) -> Prompt:
    """Show the tips of the theme that suit everybody in the segment."""
    segment = draft_in(question).segment
    tips = suiting(str(question.data.get("theme", "")), segment)
    titles = tuple(((Say("tip-title", {"title": tip.titles[therapist.language]}), tip.id),) for tip in tips)
    return Prompt(parts=(Say("tip-pick", {"who": say.who(segment)}),), choices=(*titles, *rows(("back", "back"))))


def hear_pick(therapist: Therapist, question: Question, choice: str, now: datetime) -> Result:
    """Take a tip, in both languages."""
    draft = draft_in(question)
    if choice == "back":
        return goes_to(therapist, "tip_theme", draft)
    both: dict[Language, Content] = {"nl": Content(tip=choice), "en": Content(tip=choice)}
    return preview(therapist, Draft(no=draft.no, segment=draft.segment, contents=both, when=draft.when), now)


def suiting(theme: str, segment: Segment) -> tuple[Tip, ...]:
    """Return the tips of a theme that suit everybody in a segment."""
    return tuple(tip for tip in of_theme(theme) if tip.suits(segment.complaints, segment.phases))


_WRITE = StaffStep(kind="tip_write", prompt=ask_write, answer=hear_write, read=read_write)
STEPS: StaffSteps = {
    "tip_write": _WRITE,
    "tip_other": tip_step("tip_other", ask_other, hear_other),
    "tip_theme": tip_step("tip_theme", ask_theme, hear_theme),
    "tip_pick": tip_step("tip_pick", ask_pick, hear_pick),
}

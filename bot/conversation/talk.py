"""Everything that is no flow: greetings, what is not understood, what cannot be read, who may not come in yet."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.conversation import checkin, today
from bot.conversation.turns import button, local_day, turn
from bot.conversation.wording import help_rows
from bot.events import Did, Reply, Rows, Say, Turn, Wrote
from bot.patient import Activity, Patient

#: Lines for a text that means nothing to us, in turns; the last one said stands in ``Patient.offered``.
LOST = ("lost-1", "lost-2", "lost-3")
#: What cannot be heard or seen gets the alarm line too; other things only their own line.
MEDIA: Mapping[str, str] = {
    "voice": "media-voice",
    "audio": "media-voice",
    "video_note": "media-video",
    "video": "media-video",
    "animation": "media-other",
    "photo": "media-photo",
    "document": "media-file",
    "sticker": "media-sticker",
    "location": "media-location",
    "contact": "media-contact",
}
MAY_HIDE_ALARM = frozenset({"media-voice", "media-video", "media-photo", "media-file"})
#: Offers of help for what is said without an alarm sign (the article's section HELP), by signal.
OFFERS: Mapping[str, str] = {
    "no_confidence": "reply-H-TRUST",
    "unsure_how_to_start": "reply-H-START",
    "overload": "reply-H-OVERLOAD",
    "recurring": "reply-H-RECUR",
    "long_lasting": "reply-H-LONG",
}

# --- Not understood ---------------------------------------------------------------------------------------------------


def lost(patient: Patient, now: datetime) -> Turn:
    """Say honestly that it was not understood, with three ways on; never the same line twice in a row."""
    last = next((at for at, line in enumerate(LOST) if line in patient.offered), -1)
    line = LOST[(last + 1) % len(LOST)]
    others = {text: at for text, at in patient.offered.items() if text not in LOST}
    said = Reply(parts=(Say(line),), buttons=WAYS_ON, droppable=True)
    return Turn(patient=replace(patient, offered={**others, line: now}), replies=(said,))


WAYS_ON: Rows = (
    (button("btn-pain", "go:pain"),),
    (button("btn-exercises", "go:exercises"),),
    (button("btn-to-therapist", "go:therapist"),),
)


def unknown_command(patient: Patient, _now: datetime) -> Turn:
    """Say kindly that there is no such command. Somebody else's command gets the same answer."""
    return turn(patient, Say("unknown-command"), buttons=_two("btn-today", "go:today", "btn-help", "go:help"))


def media(patient: Patient, what: str) -> Turn:
    """Answer what cannot be read: an alarm may be in it, so the alarm line stands below."""
    line = MEDIA.get(what, "media-other")
    parts = (Say(line), Say("alarm-line")) if line in MAY_HIDE_ALARM else (Say(line),)
    return turn(patient, *parts)


# --- Who may come in --------------------------------------------------------------------------------------------------


def is_stranger(patient: Patient) -> bool:
    """Return whether somebody came without the clinic's link where one is needed."""
    return patient.status == "new" and not (patient.invited or patient.clinic.open_enrolment)


def stranger(patient: Patient) -> Turn:
    """Say that a link from the clinic is needed, and whom to call in an emergency."""
    return turn(patient, Say("stranger"))


def has_stopped(patient: Patient) -> Turn:
    """Say that the coach was stopped, and how to begin again."""
    return turn(patient, Say("stopped"), buttons=((button("btn-start", "go:start"),),))


# --- Wishes in words --------------------------------------------------------------------------------------------------


def greeting(patient: Patient, _wrote: Wrote, _now: datetime) -> Turn:
    """Greet back, with the day at hand."""
    return turn(patient, Say("greeting"), buttons=_two("btn-today", "go:today", "btn-pain", "go:pain"))


def _two(first: str, first_data: str, second: str, second_data: str) -> Rows:
    return (button(first, first_data),), (button(second, second_data),)


def thanks(patient: Patient, _wrote: Wrote, _now: datetime) -> Turn:
    """Thank back."""
    return turn(patient, Say("thanks"))


def said_done(patient: Patient, _wrote: Wrote, now: datetime) -> Turn:
    """Write down that something was done without a reminder, and ask how the back is after it."""
    return today.moved(patient, "today", now)


def said_skip(patient: Patient, _wrote: Wrote, now: datetime) -> Turn:
    """Not today: fine, whether a reminder is open or not."""
    act = Activity(what="skip", day=local_day(patient, now), at=now)
    return turn(patient, Say("skip-fine"), facts=(Did(act),))


def said_later(patient: Patient, _wrote: Wrote, _now: datetime) -> Turn:
    """Later: where no reminder is open there is nothing to put off."""
    return turn(patient, Say("later-any"), buttons=((button("btn-times", "go:times"),),))


def offer_help(patient: Patient, wrote: Wrote) -> Turn | None:
    """Answer what somebody says about trust, overdoing it, or not knowing how to begin; None for nothing of it."""
    signals = wrote.understood.signals
    said = next((text for signal, text in OFFERS.items() if signals.get(signal) in {"affirmed", "unsure"}), None)
    return None if said is None else turn(patient, Say(said), buttons=help_rows(patient))


INTENTS: Mapping[str, Callable[[Patient, Wrote, datetime], Turn]] = {
    "greeting": greeting,
    "thanks": thanks,
    "done": said_done,
    "skip": said_skip,
    "later": said_later,
    "show_today": lambda patient, _wrote, now: today.overview(patient, now),
    "help": lambda patient, _wrote, now: today.show_help(patient, now),
    "rate_pain": lambda patient, _wrote, now: checkin.pain(patient, now),
}
